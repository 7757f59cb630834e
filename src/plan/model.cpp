#include "plan/model.h"

#include <algorithm>

#include "plan/common_time.h"
#include "plan/model_maker.h"

namespace kynnys {

namespace {

constexpr std::size_t shares_most = 32;

Result<std::vector<Group>> groups_of(const Policy& policy) {
    if (policy.shares.size() > shares_most)
        return Error{
            ErrorKind::invalid, "policy.has_too_many_shares", "", {std::to_string(shares_most)}};
    std::vector<Group> groups;
    for (const MinimumShare& share : policy.shares) groups.push_back(TRY(parse_group(share.group)));
    return groups;
}

void set_rules(const Policy& policy, carving::Problem& problem) {
    problem.break_length = std::max(1, slots_in(policy.fair_job.break_length));
    problem.waiting_most = whole_slots_in(policy.fair_job.waiting_most);
    problem.waiting_cost = policy.weights.waiting_quarter;
    problem.coach_capacity = policy.coach_minutes;
    for (const MinimumShare& share : policy.shares)
        problem.groups.push_back({share.share, policy.weights.missing_share});
}

void add_people(const City& city, const std::vector<Group>& groups, Model& model) {
    model.place_of_person.assign(city.people.size(), -1);
    for (std::size_t at = 0; at < city.people.size(); ++at) {
        const Person& person = city.people[at];
        if (!person.wants_work)
            continue;
        model.place_of_person[at] = static_cast<int>(model.people.size());
        model.people.push_back(PersonIndex{static_cast<int>(at)});
        model.problem.people.push_back(person_in_model(city.policy, person, groups));
    }
}

// The longest way that any arrangement of the workplace could make acceptable.
Minutes easing_most(const City& city, const Workplace& workplace) {
    Minutes sum{0};
    for (const ArrangementIndex index : workplace.arrangements)
        sum += city.arrangements[index.place()].eases_travel;
    return sum;
}

struct Reach {
    std::vector<Minutes> easing;     // by workplace
    std::vector<WeekSlots> opening;  // by workplace
};

Reach reach_of(const City& city) {
    Reach reach;
    for (const Workplace& workplace : city.workplaces) {
        reach.easing.push_back(easing_most(city, workplace));
        reach.opening.push_back(slots_of(workplace.opening));
    }
    return reach;
}

void add_options_of(const City& city, PersonIndex index, const ModelScope& scope,
                    const Reach& reach, const std::vector<std::vector<CarvableTask>>& tasks,
                    Model& model) {
    const Person& person = city.people[index.place()];
    const WeekSlots workable = workable_slots(person);
    for (std::size_t at = 0; at < city.workplaces.size(); ++at) {
        const Workplace& workplace = city.workplaces[at];
        const WorkplaceIndex here{static_cast<int>(at)};
        if (tasks[at].empty() || (scope.only_workplace && *scope.only_workplace != here))
            continue;
        const Minutes one_way = travel_time(person.home, workplace.place, person.travels_by);
        if (one_way > person.conditions.travel_most + reach.easing[at])
            continue;
        const Meeting meeting{person, workplace, one_way,
                              common_slots(workable, reach.opening[at])};
        add_options(city, meeting, index, here, tasks[at], model);
    }
}

bool has_all_options(const ModelScope& scope, PersonIndex person) {
    return !scope.only_people ||
           std::count(scope.only_people->begin(), scope.only_people->end(), person) > 0;
}

}  // namespace

Result<Model> make_model(const City& city, const ModelScope& scope) {
    const std::vector<Group> groups = TRY(groups_of(city.policy));
    Model model;
    set_rules(city.policy, model.problem);
    add_people(city, groups, model);
    const auto tasks = carvable_tasks(city);
    model.place_of_task.assign(city.tasks.size(), -1);
    for (std::size_t at = 0; at < city.workplaces.size(); ++at) {
        model.problem.workplaces.push_back(workplace_in_model(city.workplaces[at]));
        for (const CarvableTask& task : tasks[at]) add_task(city, task, model);
    }
    const Reach reach = reach_of(city);
    for (const PersonIndex person : model.people) {
        model.first_option.push_back(static_cast<int>(model.options.size()));
        if (has_all_options(scope, person))
            add_options_of(city, person, scope, reach, tasks, model);
        for (const PersonJob& job : scope.besides) {
            if (job.person == person)
                add_option_of(city, job, model);
        }
    }
    model.first_option.push_back(static_cast<int>(model.options.size()));
    if (!has_safe_numbers(model.problem))
        return Error{ErrorKind::invalid, "policy.points_are_too_large", "", {}};
    return model;
}

}  // namespace kynnys
