#include "solve/carving/checker_crews.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include "solve/carving/checker_case.h"
#include "solve/carving/checker_common.h"
#include "solve/carving/checker_day.h"
#include "solve/carving/checker_price.h"
#include "solve/carving/checker_proof.h"

namespace kynnys::carving::checking {

namespace {

// Beyond any job's value; so large that a charge in 1/price_unit and a value still add up.
constexpr std::int64_t largest_charge = INT64_MAX / 400;

// Somebody who may be in a crew that is worth looking at. In 1/price_unit: the charge, and by how
// much the person's best job at the workplace is worth more, when nobody else is there.
struct Candidate {
    int person = 0;
    std::int64_t charge = 0;
    std::int64_t gain = 0;
};

// The bound of one workplace's crews.
class CrewCheck {
  public:
    CrewCheck(const Problem& problem, const PriceLayout& layout, const Certificate& certificate,
              int workplace)
        : problem_(problem),
          layout_(layout),
          charges_(certificate.charges),
          proof_(certificate.crews[at(workplace)]),
          workplace_(workplace) {}

    // In 1/price_unit of a point, at least 0: nobody need be there.
    Result<std::int64_t> bound();

  private:
    [[nodiscard]] Result<Prices> prices_here(const NamedPrices& named, std::int64_t number) const;
    [[nodiscard]] Result<Done> check_screened(const std::vector<int>& people,
                                              std::int64_t number) const;
    [[nodiscard]] Result<Done> check_tree() const;
    [[nodiscard]] bool is_here(const Branch& branch) const;
    void find_candidates();
    [[nodiscard]] bool is_candidate(int person) const;
    [[nodiscard]] std::int64_t gain_of(const Candidate& one, const Prices& prices,
                                       PersonCase decided) const;
    [[nodiscard]] Result<Done> apply_screen(const Screen& screen, std::int64_t number);
    [[nodiscard]] Result<Done> apply_leaf(const Leaf& leaf, std::int64_t number);

    const Problem& problem_;
    const PriceLayout& layout_;
    const std::vector<std::int64_t>& charges_;
    const CrewProof& proof_;
    int workplace_;
    std::vector<Candidate> candidates_;  // not ruled out yet, ascending by person
    std::int64_t bound_ = 0;
};

// Prices, all of them on limits of the workplace.
Result<Prices> CrewCheck::prices_here(const NamedPrices& named, std::int64_t number) const {
    Prices prices = TRY(all_prices(problem_, layout_, named, number));
    for (const auto& [place, price] : named) {
        if (limit_at(problem_, layout_, place).workplace != workplace_)
            return fault("certificate.price_is_of_another_place", {number, place});
    }
    return prices;
}

Result<Done> CrewCheck::check_screened(const std::vector<int>& people, std::int64_t number) const {
    int previous = -1;
    for (const int person : people) {
        if (!is_position(person, problem_.people.size()) || person <= previous)
            return fault("certificate.screened_are_out_of_order", {number, person});
        previous = person;
    }
    return Done{};
}

bool CrewCheck::is_here(const Branch& branch) const {
    switch (branch.kind) {
        case Branch::Kind::placed:
            return false;
        case Branch::Kind::at:
            return branch.what == workplace_;
        case Branch::Kind::on_day:
            return true;
        case Branch::Kind::does:
            return limit_at(problem_, layout_, layout_.occasion(branch.what)).workplace ==
                   workplace_;
    }
    return false;
}

// The leaves as cases, if there are any: that they cover everything and speak of this workplace.
Result<Done> CrewCheck::check_tree() const {
    const auto first = static_cast<std::int64_t>(proof_.screens.size());
    if (proof_.leaves.empty())
        return Done{};
    TRY(check_decisions(problem_, proof_.leaves, first));
    std::int64_t number = first;
    for (const Leaf& leaf : proof_.leaves) {
        for (const Branch& branch : leaf.path) {
            if (!is_here(branch))
                return fault("certificate.decision_is_of_another_place",
                             {number, branch.person, branch.what});
        }
        ++number;
    }
    return check_cover(proof_.leaves, first);
}

// The greatest value after prices of the person's jobs here that the case allows, less the charge;
// `impossible` when it allows none.
std::int64_t CrewCheck::gain_of(const Candidate& one, const Prices& prices,
                                PersonCase decided) const {
    decided.only_at.push_back(workplace_);
    decided.may_stay_out = false;
    const std::int64_t best = best_of_person(problem_, layout_, prices, one.person, decided);
    return best == impossible ? impossible : best - one.charge;
}

// A crew is worth no less without those who are worth no more than their charge even alone.
void CrewCheck::find_candidates() {
    const Prices none(at(layout_.size()), 0);
    for (int person = 0; at(person) < problem_.people.size(); ++person) {
        Candidate one{person, charges_[at(person)] * 100, 0};
        one.gain = gain_of(one, none, PersonCase{});
        if (one.gain > 0)
            candidates_.push_back(one);
    }
}

bool CrewCheck::is_candidate(int person) const {
    return std::any_of(candidates_.begin(), candidates_.end(),
                       [&](const Candidate& one) { return one.person == person; });
}

// Bounds the crews that have somebody whom the screen rules out, and leaves those who remain.
Result<Done> CrewCheck::apply_screen(const Screen& screen, std::int64_t number) {
    TRY(check_screened(screen.people, number));
    const Prices prices = TRY(prices_here(screen.prices, number));
    const auto is_screened = [&](const Candidate& one) {
        return std::binary_search(screen.people.begin(), screen.people.end(), one.person);
    };
    if (std::none_of(candidates_.begin(), candidates_.end(), is_screened))
        return Done{};
    Sum sum;
    add_limits(problem_, layout_, screen.prices, sum);
    std::int64_t least_loss = impossible;
    for (const Candidate& one : candidates_) {
        const std::int64_t gain = gain_of(one, prices, PersonCase{});
        sum.add(std::max<std::int64_t>(0, gain));
        if (is_screened(one))
            least_loss = std::max(least_loss, std::min<std::int64_t>(0, gain));
    }
    sum.add(least_loss);
    if (sum.is_lost())
        return fault("certificate.sum_is_too_large", {number});
    bound_ = std::max(bound_, sum.total());
    std::erase_if(candidates_, is_screened);
    return Done{};
}

// Bounds the crews of the people who remain in one case.
Result<Done> CrewCheck::apply_leaf(const Leaf& leaf, std::int64_t number) {
    const Prices prices = TRY(prices_here(leaf.prices, number));
    for (const Branch& branch : leaf.path) {
        if (branch.yes && !is_candidate(branch.person))
            return Done{};
    }
    Sum sum;
    add_limits(problem_, layout_, leaf.prices, sum);
    for (const Candidate& one : candidates_) {
        const PersonCase decided = case_of(problem_, leaf.path, one.person);
        const std::int64_t gain = gain_of(one, prices, decided);
        if (!decided.may_stay_out && gain == impossible)
            return Done{};
        sum.add(decided.may_stay_out ? std::max<std::int64_t>(0, gain) : gain);
    }
    if (sum.is_lost())
        return fault("certificate.sum_is_too_large", {number});
    bound_ = std::max(bound_, sum.total());
    return Done{};
}

Result<std::int64_t> CrewCheck::bound() {
    TRY(check_tree());
    find_candidates();
    std::int64_t number = 0;
    for (const Screen& screen : proof_.screens) TRY(apply_screen(screen, number++));
    if (proof_.leaves.empty() && !candidates_.empty())
        return fault("certificate.workplace_has_no_case", {number});
    for (const Leaf& leaf : proof_.leaves) TRY(apply_leaf(leaf, number++));
    return bound_;
}

Result<Done> check_charges(const Problem& problem, const Certificate& certificate) {
    const auto count = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
    if (certificate.charges.size() != problem.people.size())
        return fault("certificate.charges_do_not_match",
                     {count(certificate.charges), count(problem.people)});
    if (certificate.crews.size() != problem.workplaces.size())
        return fault("certificate.crews_do_not_match",
                     {count(certificate.crews), count(problem.workplaces)});
    std::int64_t person = 0;
    for (const std::int64_t charge : certificate.charges) {
        if (charge < 0 || charge > largest_charge)
            return fault("certificate.charge_is_out_of_range", {person, charge});
        ++person;
    }
    return Done{};
}

// The bound of each workplace, or what is wrong there. Workplaces have nothing to do with each
// other, so it does not matter who looks at which and when.
std::vector<Result<std::int64_t>> bounds_of(const Problem& problem,
                                            const Certificate& certificate) {
    const PriceLayout layout(problem);
    std::vector<Result<std::int64_t>> bounds(problem.workplaces.size(), std::int64_t{0});
    std::atomic<int> next{0};
    const auto work = [&] {
        for (int place = next++; at(place) < bounds.size(); place = next++)
            bounds[at(place)] = CrewCheck(problem, layout, certificate, place).bound();
    };
    std::vector<std::thread> others;
    const std::size_t threads =
        std::min<std::size_t>(bounds.size(), std::thread::hardware_concurrency());
    while (others.size() + 1 < threads) others.emplace_back(work);
    work();
    for (std::thread& other : others) other.join();
    return bounds;
}

// Within a workplace cases have numbers; outside they need its number, too.
Error named_by(std::size_t workplace, Error error) {
    error.arguments[0] = std::to_string(workplace) + "." + error.arguments[0];
    return error;
}

}  // namespace

Result<Done> check_crews(const Problem& problem, const Certificate& certificate) {
    TRY(check_charges(problem, certificate));
    Sum sum;
    for (const std::int64_t charge : certificate.charges) sum.add(charge, 100);
    const auto bounds = bounds_of(problem, certificate);
    for (std::size_t place = 0; place < bounds.size(); ++place) {
        if (!bounds[place])
            return named_by(place, bounds[place].error());
        sum.add(bounds[place].value());
    }
    if (sum.is_lost())
        return fault("certificate.total_is_too_large", {});
    const std::int64_t proven = rounded_down(sum.total());
    if (proven > certificate.bound)
        return fault("certificate.total_is_above_bound", {proven, certificate.bound});
    return Done{};
}

}  // namespace kynnys::carving::checking
