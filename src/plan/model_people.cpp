#include <algorithm>

#include "plan/common_time.h"
#include "plan/model_maker.h"

namespace kynnys {

namespace {

// A break no earlier than an hour before the longest stretch ends, and not in its first half.
int break_earliest(int stretch_most) {
    return std::max({1, stretch_most - slots_per_hour, (stretch_most + 1) / 2});
}

}  // namespace

carving::Person person_in_model(const Policy& policy, const Person& person,
                                const std::vector<Group>& groups) {
    const Conditions& conditions = person.conditions;
    carving::Person numbers;
    numbers.open = workable_slots(person);
    numbers.weekly_fewest = weekly_fewest(policy.fair_job);
    numbers.weekly_most = weekly_most(policy.fair_job, person);
    numbers.daily_most = std::min(whole_slots_in(conditions.daily_most), slots_per_day);
    numbers.days_most =
        std::clamp(std::min(conditions.days_most, policy.fair_job.days_most), 0, days_per_week);
    numbers.stretch_most = std::clamp(whole_slots_in(conditions.stretch_most), 1, slots_per_day);
    numbers.break_earliest = break_earliest(numbers.stretch_most);
    numbers.rest = std::clamp(slots_in(conditions.rest_between), 0, slots_per_day);
    for (int slot = 0; slot < slots_per_day; ++slot)
        numbers.slot_value[static_cast<std::size_t>(slot)] =
            static_cast<std::int32_t>(presence_worth(policy, person, slot));
    for (int paid = 0; paid <= numbers.weekly_most; ++paid)
        numbers.hours_value.push_back(static_cast<std::int32_t>(hours_worth(policy, person, paid)));
    for (std::size_t group = 0; group < groups.size(); ++group) {
        if (belongs(groups[group], person, policy.date))
            numbers.groups |= std::uint32_t{1} << group;
    }
    return numbers;
}

carving::Workplace workplace_in_model(const Workplace& workplace) {
    return {slots_of(workplace.opening), std::max(0, workplace.people_at_once),
            std::max(0, workplace.people_most)};
}

void add_task(const City& city, const CarvableTask& carvable, Model& model) {
    if (carvable.shares.empty())
        return;
    carving::Problem& problem = model.problem;
    const Task& task = city.tasks[carvable.index.place()];
    const auto first = static_cast<int>(problem.occasions.size());
    const auto number = static_cast<int>(problem.tasks.size());
    for (const Share& share : carvable.shares) {
        const Window& window = share.window;
        const int length = task.rhythm.times > 0 ? share.shortest : 0;
        problem.occasions.push_back({number, static_cast<int>(window.day), window.open,
                                     window.close, length, share.shortest, share.most});
    }
    problem.tasks.push_back(
        {task.workplace.at, task.may_be_shared, first, static_cast<int>(problem.occasions.size())});
    model.place_of_task[carvable.index.place()] = number;
    model.tasks.push_back(carvable.index);
}

}  // namespace kynnys
