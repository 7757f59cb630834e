#include "plan/worth.h"

#include <algorithm>

#include "plan/common_time.h"
#include "plan/worth_parts.h"

namespace kynnys {

namespace {

// Adds up the points of what it is given.
struct Adder {
    std::int64_t& sum;
    void operator()(const Part& part) const { sum += part.points; }
};

}  // namespace

int months_out_of_work(const Policy& policy, const Person& person) {
    if (!person.out_of_work_since || !policy.date.ok())
        return 0;
    return std::max(0, months_between(*person.out_of_work_since, policy.date));
}

int full_years_out_of_work(const Policy& policy, const Person& person) {
    return std::min(years_counted_most, months_out_of_work(policy, person) / 12);
}

int waiting_levels_reached(const Policy& policy, const Person& person) {
    const int months = months_out_of_work(policy, person);
    return static_cast<int>(std::count_if(policy.waiting_levels.begin(),
                                          policy.waiting_levels.end(),
                                          [months](int level) { return months >= level; }));
}

std::optional<int> wanted_slots(const Policy& policy, const Person& person) {
    if (!person.wishes.weekly_wanted)
        return std::nullopt;
    return std::min(slots_in(*person.wishes.weekly_wanted), weekly_most(policy.fair_job, person));
}

std::int64_t placement_worth(const WorthOf& of) {
    std::int64_t sum = 0;
    visit_placement_parts(of, Adder{sum});
    return sum;
}

std::int64_t day_worth(const WorthOf& of) {
    std::int64_t sum = 0;
    visit_day_parts(of, Adder{sum});
    return sum;
}

std::int64_t quarter_worth(const WorthOf& of, const Task& task) {
    std::int64_t sum = 0;
    visit_quarter_parts(of, task, Adder{sum});
    return sum;
}

std::int64_t presence_worth(const Policy& policy, const Person& person, int slot) {
    std::int64_t sum = 0;
    visit_presence_parts(policy, person, slot, Adder{sum});
    return sum;
}

std::int64_t hours_worth(const Policy& policy, const Person& person, int paid_slots) {
    const std::optional<int> wanted = wanted_slots(policy, person);
    if (!wanted)
        return 0;
    const int off = paid_slots > *wanted ? paid_slots - *wanted : *wanted - paid_slots;
    return -std::int64_t{off} * policy.weights.hours_quarter_off;
}

std::int64_t sum_of(const std::vector<Term>& terms) {
    std::int64_t sum = 0;
    for (const Term& term : terms) sum += term.points;
    return sum;
}

}  // namespace kynnys
