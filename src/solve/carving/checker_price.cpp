#include "solve/carving/checker_price.h"

#include <algorithm>
#include <vector>

#include "base/check.h"
#include "solve/carving/checker.h"
#include "solve/carving/checker_common.h"
#include "solve/carving/checker_day.h"
#include "solve/carving/checker_option.h"

namespace kynnys::carving {

namespace {

// What being placed earns or costs the person through the groups, in 1/price_unit.
std::int64_t groups_of(const Problem& problem, const PriceLayout& layout, const Prices& prices,
                       int person) {
    std::int64_t sum = 0;
    for (std::size_t g = 0; g < problem.groups.size(); ++g) {
        const std::int64_t price = prices[at(layout.group(static_cast<int>(g)))];
        const bool is_member = (problem.people[at(person)].groups >> g & 1U) != 0;
        sum += price * ((is_member ? 100 : 0) - problem.groups[g].share);
    }
    return sum;
}

const KeptJob* kept_of(const Problem& problem, int person) {
    for (const KeptJob& kept : problem.kept) {
        if (problem.options[at(kept.job.option)].person == person)
            return &kept;
    }
    return nullptr;
}

struct Candidate {
    int option = 0;
    PricedOption priced;
};

// The person's options priced quickly, best first: what comes after one that turns out at least as
// good need not be priced with care.
std::vector<Candidate> candidates_of(const Problem& problem, const PriceLayout& layout,
                                     const Prices& prices, int person, const PersonCase& decided) {
    std::vector<Candidate> candidates;
    for (const Option& one : options_of(problem, person)) {
        const auto option = static_cast<int>(&one - problem.options.data());
        if (decided.allows_place(one.workplace))
            candidates.push_back(
                {option, price_option(problem, layout, prices, option, decided, 0)});
    }
    std::stable_sort(
        candidates.begin(), candidates.end(),
        [](const Candidate& a, const Candidate& b) { return a.priced.value > b.priced.value; });
    return candidates;
}

}  // namespace

std::int64_t value_after_prices(const Problem& problem, const PriceLayout& layout,
                                const Prices& prices, const Job& job) {
    const Result<std::int64_t> value = checked_job_value(problem, job);
    CHECK(value.is_ok());
    const auto price = [&](int place) { return std::int64_t{prices[at(place)]}; };
    const Option& option = problem.options[at(job.option)];
    std::int64_t paid =
        price(layout.people(option.workplace)) + option.coach * price(layout.coach());
    for (const Shift& shift : job.shifts) {
        for (const Piece& piece : shift.pieces) {
            const Occasion& occasion = problem.occasions[at(piece.occasion)];
            if (occasion.length > 0)
                paid += price(layout.occasion(piece.occasion)) + price(layout.task(occasion.task));
            else
                paid += piece.length * price(layout.task(occasion.task));
        }
        for (int slot = shift.start; slot < shift.end; ++slot)
            paid += price(layout.presence(option.workplace, shift.day, slot));
    }
    return value.value() * price_unit - 100 * paid +
           groups_of(problem, layout, prices, option.person);
}

std::int64_t best_of_person(const Problem& problem, const PriceLayout& layout, const Prices& prices,
                            int person, const PersonCase& decided, Strength strength) {
    std::int64_t best = decided.may_stay_out ? 0 : impossible;
    if (!decided.may_have_job)
        return best;
    const KeptJob* kept = kept_of(problem, person);
    if (kept != nullptr && is_allowed(problem, decided, kept->job))
        best = std::max(best, value_after_prices(problem, layout, prices, kept->job));
    const std::int64_t groups = groups_of(problem, layout, prices, person);
    const auto total = [&](const PricedOption& priced) {
        return priced.value == impossible ? impossible : priced.value * 100 + groups;
    };
    for (Candidate& candidate : candidates_of(problem, layout, prices, person, decided)) {
        if (total(candidate.priced) <= best)
            break;
        if (!candidate.priced.is_exact)
            candidate.priced =
                price_option(problem, layout, prices, candidate.option, decided, strength.marks);
        best = std::max(best, total(candidate.priced));
    }
    return best;
}

}  // namespace kynnys::carving
