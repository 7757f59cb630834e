#include "solve/carving/checker_price.h"

#include <algorithm>

#include "base/check.h"
#include "solve/carving/checker.h"
#include "solve/carving/checker_common.h"
#include "solve/carving/checker_day.h"
#include "solve/carving/checker_option.h"

namespace kynnys::carving::checking {

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

// Could any solution hold a job of the option, beside nobody else's?
bool has_room_at_all(const Problem& problem, const Option& option) {
    const Workplace& workplace = problem.workplaces[at(option.workplace)];
    const bool has_coach = problem.coach_capacity < 0 || option.coach <= problem.coach_capacity;
    return has_coach && workplace.at_once > 0 && workplace.people_most > 0;
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
            paid +=
                price(layout.occasion(piece.occasion)) * (occasion.length > 0 ? 1 : piece.length);
        }
        for (int slot = shift.start; slot < shift.end; ++slot)
            paid += price(layout.presence(option.workplace, shift.day, slot));
    }
    return value.value() * price_unit - 100 * paid +
           groups_of(problem, layout, prices, option.person);
}

std::int64_t best_of_person(const Problem& problem, const PriceLayout& layout, const Prices& prices,
                            int person, const PersonCase& decided) {
    std::int64_t best = decided.may_stay_out ? 0 : impossible;
    if (!decided.may_have_job)
        return best;
    const KeptJob* kept = kept_of(problem, person);
    if (kept != nullptr && is_allowed(problem, decided, kept->job) &&
        has_room_at_all(problem, problem.options[at(kept->job.option)]))
        best = std::max(best, value_after_prices(problem, layout, prices, kept->job));
    const std::int64_t groups = groups_of(problem, layout, prices, person);
    for (const Option& one : options_of(problem, person)) {
        if (!decided.allows_place(one.workplace) || !has_room_at_all(problem, one))
            continue;
        const auto option = static_cast<int>(&one - problem.options.data());
        const std::int64_t value = price_option(problem, layout, prices, option, decided);
        if (value != impossible)
            best = std::max(best, value * 100 + groups);
    }
    return best;
}

}  // namespace kynnys::carving::checking
