// Whether a certificate proves its bound.
#include <algorithm>
#include <optional>
#include <vector>

#include "solve/carving/checker.h"
#include "solve/carving/checker_case.h"
#include "solve/carving/checker_common.h"
#include "solve/carving/checker_day.h"
#include "solve/carving/checker_price.h"

namespace kynnys::carving {

namespace {

using checking::at;
using checking::best_of_person;
using checking::cases_of;
using checking::fault;
using checking::impossible;
using checking::is_position;
using checking::PersonCase;
using checking::price_unit;

// A sum that knows when it has left 64 bits.
class Sum {
  public:
    void add(std::int64_t number, std::int64_t times) {
        std::int64_t product = 0;
        is_lost_ = is_lost_ || __builtin_mul_overflow(number, times, &product) ||
                   __builtin_add_overflow(total_, product, &total_);
    }
    [[nodiscard]] bool is_lost() const { return is_lost_; }
    [[nodiscard]] std::int64_t total() const { return total_; }

  private:
    std::int64_t total_ = 0;
    bool is_lost_ = false;
};

std::int64_t rounded_down(std::int64_t number, std::int64_t unit) {
    return number >= 0 ? number / unit : -((unit - 1 - number) / unit);
}

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

class CertificateCheck {
  public:
    CertificateCheck(const Problem& problem, const Certificate& certificate)
        : problem_(problem), certificate_(certificate), layout_(problem) {}

    Result<std::int64_t> bound();

  private:
    [[nodiscard]] Result<Done> check_path(std::size_t leaf) const;
    [[nodiscard]] Result<Done> check_cover(std::size_t first, std::size_t last,
                                           std::size_t depth) const;
    [[nodiscard]] Result<Prices> prices_of(std::size_t leaf) const;
    [[nodiscard]] Result<Done> check_price(std::size_t leaf, int place, std::int32_t price) const;
    void add_limits(const Prices& prices, Sum& sum) const;
    [[nodiscard]] Result<Done> check_leaf(std::size_t leaf) const;

    const Problem& problem_;
    const Certificate& certificate_;
    PriceLayout layout_;
};

Result<Done> CertificateCheck::check_path(std::size_t leaf) const {
    for (const Branch& branch : certificate_.leaves[leaf].path) {
        if (!is_position(branch.person, problem_.people.size()) ||
            !is_position(branch.what, count_of_kind(problem_, branch.kind)))
            return fault("certificate.decision_is_unknown",
                         {std::int64_t(leaf), branch.person, branch.what});
    }
    return Done{};
}

// The leaves [first, last), which agree in their first `depth` decisions, are all that follows from
// these decisions.
Result<Done> CertificateCheck::check_cover(std::size_t first, std::size_t last,
                                           std::size_t depth) const {
    const auto path = [&](std::size_t leaf) -> const std::vector<Branch>& {
        return certificate_.leaves[leaf].path;
    };
    if (last - first == 1 && path(first).size() == depth)
        return Done{};
    std::size_t middle = first;
    for (std::size_t leaf = first; leaf < last; ++leaf) {
        if (path(leaf).size() <= depth)
            return fault("certificate.leaves_overlap", {std::int64_t(leaf)});
        Branch expected = path(first)[depth];
        expected.yes = path(leaf)[depth].yes;
        if (path(leaf)[depth] != expected)
            return fault("certificate.leaves_decide_differently", {std::int64_t(leaf)});
        if (!expected.yes && middle != leaf)
            return fault("certificate.leaves_are_out_of_order", {std::int64_t(leaf)});
        if (!expected.yes)
            middle = leaf + 1;
    }
    if (middle == first || middle == last)
        return fault("certificate.case_is_missing", {std::int64_t(first)});
    TRY(check_cover(first, middle, depth + 1));
    return check_cover(middle, last, depth + 1);
}

// A price stands for a limit; what is no limit has none.
Result<Done> CertificateCheck::check_price(std::size_t leaf, int place, std::int32_t price) const {
    if (price < 0)
        return fault("certificate.price_is_negative", {std::int64_t(leaf), place});
    if (place == layout_.coach() && problem_.coach_capacity < 0)
        return fault("certificate.price_is_of_no_limit", {std::int64_t(leaf), place});
    if (place > layout_.coach()) {
        const Group& group = problem_.groups[at(place - layout_.group(0))];
        if (price > group.penalty * price_scale)
            return fault("certificate.price_is_above_penalty", {std::int64_t(leaf), place});
    }
    return Done{};
}

Result<Prices> CertificateCheck::prices_of(std::size_t leaf) const {
    Prices prices(at(layout_.size()), 0);
    int previous = -1;
    for (const auto& [place, price] : certificate_.leaves[leaf].prices) {
        if (!is_position(place, prices.size()) || place <= previous)
            return fault("certificate.prices_are_out_of_order", {std::int64_t(leaf), place});
        TRY(check_price(leaf, place, price));
        prices[at(place)] = price;
        previous = place;
    }
    return prices;
}

// The sum over all limits of price * capacity. A group's limit has the capacity 0.
void CertificateCheck::add_limits(const Prices& prices, Sum& sum) const {
    const auto add = [&](int place, std::int64_t capacity) {
        sum.add(prices[at(place)] * std::int64_t{100}, capacity);
    };
    for (std::size_t o = 0; o < problem_.occasions.size(); ++o)
        add(layout_.occasion(static_cast<int>(o)),
            problem_.occasions[o].length > 0 ? 1 : problem_.occasions[o].most);
    for (std::size_t w = 0; w < problem_.workplaces.size(); ++w) {
        const auto place = static_cast<int>(w);
        add(layout_.people(place), problem_.workplaces[w].people_most);
        for (int day = 0; day < days_per_week; ++day) {
            for (int slot = 0; slot < slots_per_day; ++slot)
                add(layout_.presence(place, day, slot), problem_.workplaces[w].at_once);
        }
    }
    add(layout_.coach(), problem_.coach_capacity);
}

// The leaf's own bound must stay within the certificate's.
Result<Done> CertificateCheck::check_leaf(std::size_t leaf) const {
    const Prices prices = TRY(prices_of(leaf));
    Sum sum;
    add_limits(prices, sum);
    const std::vector<PersonCase> cases = cases_of(problem_, certificate_.leaves[leaf].path);
    for (std::size_t p = 0; p < cases.size(); ++p) {
        const std::int64_t best =
            best_of_person(problem_, layout_, prices, static_cast<int>(p), cases[p]);
        if (best == impossible)
            return Done{};
        sum.add(best, 1);
    }
    if (sum.is_lost())
        return fault("certificate.sum_is_too_large", {std::int64_t(leaf)});
    if (rounded_down(sum.total(), price_unit) > certificate_.bound)
        return fault("certificate.bound_is_not_proven", {std::int64_t(leaf), certificate_.bound});
    return Done{};
}

Result<std::int64_t> CertificateCheck::bound() {
    const std::size_t leaves = certificate_.leaves.size();
    if (leaves == 0)
        return fault("certificate.has_no_leaf", {});
    for (std::size_t leaf = 0; leaf < leaves; ++leaf) TRY(check_path(leaf));
    TRY(check_cover(0, leaves, 0));
    for (std::size_t leaf = 0; leaf < leaves; ++leaf) TRY(check_leaf(leaf));
    return certificate_.bound;
}

}  // namespace

Result<std::int64_t> check_certificate(const Problem& problem, const Certificate& certificate) {
    return CertificateCheck(problem, certificate).bound();
}

}  // namespace kynnys::carving
