#include "solve/carving/checker_proof.h"

#include "solve/carving/checker_common.h"
#include "solve/carving/checker_price.h"

namespace kynnys::carving::checking {

namespace {

std::size_t count_of_kind(const Problem& problem, Branch::Kind kind) {
    switch (kind) {
        case Branch::Kind::placed:
            return 1;
        case Branch::Kind::at:
            return problem.workplaces.size();
        case Branch::Kind::on_day:
            return days_per_week;
        case Branch::Kind::does:
            return problem.occasions.size();
    }
    return 0;
}

class Cover {
  public:
    Cover(const std::vector<Leaf>& leaves, std::int64_t first) : leaves_(leaves), first_(first) {}

    [[nodiscard]] Result<Done> check(std::size_t first, std::size_t last, std::size_t depth) const;

  private:
    [[nodiscard]] const std::vector<Branch>& path(std::size_t leaf) const {
        return leaves_[leaf].path;
    }
    [[nodiscard]] std::int64_t number(std::size_t leaf) const {
        return first_ + static_cast<std::int64_t>(leaf);
    }

    const std::vector<Leaf>& leaves_;
    std::int64_t first_;
};

// The leaves [first, last), which agree in their first `depth` decisions, are all that follows from
// these decisions.
Result<Done> Cover::check(std::size_t first, std::size_t last, std::size_t depth) const {
    if (last - first == 1 && path(first).size() == depth)
        return Done{};
    std::size_t middle = first;
    for (std::size_t leaf = first; leaf < last; ++leaf) {
        if (path(leaf).size() <= depth)
            return fault("certificate.leaves_overlap", {number(leaf)});
        Branch expected = path(first)[depth];
        expected.yes = path(leaf)[depth].yes;
        if (path(leaf)[depth] != expected)
            return fault("certificate.leaves_decide_differently", {number(leaf)});
        if (!expected.yes && middle != leaf)
            return fault("certificate.leaves_are_out_of_order", {number(leaf)});
        if (!expected.yes)
            middle = leaf + 1;
    }
    if (middle == first || middle == last)
        return fault("certificate.case_is_missing", {number(first)});
    TRY(check(first, middle, depth + 1));
    return check(middle, last, depth + 1);
}

// A price stands for a limit; what is no limit has none.
Result<Done> check_price(const Problem& problem, const PriceLayout& layout, int place,
                         std::int32_t price, std::int64_t number) {
    if (price < 0)
        return fault("certificate.price_is_negative", {number, place});
    if (place == layout.coach() && problem.coach_capacity < 0)
        return fault("certificate.price_is_of_no_limit", {number, place});
    if (place > layout.coach()) {
        const Group& group = problem.groups[at(place - layout.group(0))];
        if (price > group.penalty * price_scale)
            return fault("certificate.price_is_above_penalty", {number, place});
    }
    return Done{};
}

}  // namespace

std::int64_t rounded_down(std::int64_t number) {
    return number >= 0 ? number / price_unit : -((price_unit - 1 - number) / price_unit);
}

Result<Done> check_decisions(const Problem& problem, const std::vector<Leaf>& leaves,
                             std::int64_t first) {
    std::int64_t number = first;
    for (const Leaf& leaf : leaves) {
        for (const Branch& branch : leaf.path) {
            if (!is_position(branch.person, problem.people.size()) ||
                !is_position(branch.what, count_of_kind(problem, branch.kind)))
                return fault("certificate.decision_is_unknown",
                             {number, branch.person, branch.what});
        }
        ++number;
    }
    return Done{};
}

Result<Done> check_cover(const std::vector<Leaf>& leaves, std::int64_t first) {
    return Cover(leaves, first).check(0, leaves.size(), 0);
}

Limit limit_at(const Problem& problem, const PriceLayout& layout, int place) {
    if (place < layout.presence(0, 0, 0)) {
        const Occasion& occasion = problem.occasions[at(place)];
        return {problem.tasks[at(occasion.task)].workplace,
                occasion.length > 0 ? 1 : occasion.most};
    }
    if (place < layout.people(0)) {
        const int slots = place - layout.presence(0, 0, 0);
        const int workplace = slots / (days_per_week * slots_per_day);
        return {workplace, problem.workplaces[at(workplace)].at_once};
    }
    if (place < layout.coach()) {
        const int workplace = place - layout.people(0);
        return {workplace, problem.workplaces[at(workplace)].people_most};
    }
    return {-1, place == layout.coach() ? problem.coach_capacity : 0};
}

Result<Prices> all_prices(const Problem& problem, const PriceLayout& layout,
                          const NamedPrices& named, std::int64_t number) {
    Prices prices(at(layout.size()), 0);
    int previous = -1;
    for (const auto& [place, price] : named) {
        if (!is_position(place, prices.size()) || place <= previous)
            return fault("certificate.prices_are_out_of_order", {number, place});
        TRY(check_price(problem, layout, place, price, number));
        prices[at(place)] = price;
        previous = place;
    }
    return prices;
}

void add_limits(const Problem& problem, const PriceLayout& layout, const NamedPrices& named,
                Sum& sum) {
    for (const auto& [place, price] : named)
        sum.add(price * std::int64_t{100}, limit_at(problem, layout, place).capacity);
}

}  // namespace kynnys::carving::checking
