#include "plan/fit.h"

#include <algorithm>

#include "plan/refusal.h"

namespace kynnys {

namespace {

void add_wishes(const Person& person, const Task& task, std::vector<WishFit>& wishes) {
    for (const auto& [kind, liking] : person.wishes.kinds) {
        if (liking != Liking::never && kind == task.kind)
            wishes.push_back({{"wish.kind", {std::string(work_kind_codes().code(kind))}}, liking});
    }
    for (const auto& [surrounding, liking] : person.wishes.surroundings) {
        if (liking != Liking::never && task.surroundings.has(surrounding))
            wishes.push_back(
                {{"wish.surrounding", {std::string(surrounding_codes().code(surrounding))}},
                 liking});
    }
}

bool raises(const Arrangement& arrangement, Ability ability) {
    return std::any_of(arrangement.raises.begin(), arrangement.raises.end(),
                       [&](const AbilityRaise& raise) { return raise.ability == ability; });
}

}  // namespace

bool Fit::can() const {
    return std::all_of(refusals.begin(), refusals.end(),
                       [](const Refusal& refusal) { return is_no_go(refusal.kind); });
}

bool Fit::wants() const {
    return std::none_of(refusals.begin(), refusals.end(),
                        [](const Refusal& refusal) { return is_no_go(refusal.kind); });
}

std::vector<LineFit> lines_of(const City& city, const Person& person, const Task& task,
                              const std::vector<ArrangementIndex>& arrangements) {
    const Effects effects = effects_of(city.arrangements, arrangements);
    std::vector<LineFit> lines;
    for (const AbilityLine& line : ability_catalogue()) {
        const std::optional<Step>& asked = task.demand.step(line.ability);
        if (!asked)
            continue;
        LineFit fit;
        fit.ability = line.ability;
        fit.asked = *asked;
        if (const auto& own = person.profile.line(line.ability)) {
            fit.own = own->step;
            fit.reached = effects.after(line.ability, own->step);
            fit.gap = std::max(0, steps_between(fit.reached, fit.asked));
            for (const ArrangementIndex index : arrangements) {
                if (raises(city.arrangements[index.place()], line.ability))
                    fit.raised_by.push_back(index);
            }
        }
        lines.push_back(std::move(fit));
    }
    return lines;
}

std::vector<Limit> workplace_limits(const City& city, PersonIndex person, WorkplaceIndex workplace,
                                    const Effects& effects) {
    const Meeting meeting =
        meeting_of(city.people[person.place()], city.workplaces[workplace.place()]);
    std::vector<Limit> limits;
    add_workplace_limits(city.policy, meeting, effects, limits);
    return limits;
}

std::vector<Limit> task_limits(const City& city, PersonIndex person, TaskIndex task,
                               const Effects& effects) {
    const Task& the_task = city.tasks[task.place()];
    const Meeting meeting =
        meeting_of(city.people[person.place()], city.workplaces[the_task.workplace.place()]);
    std::vector<Limit> limits;
    add_task_limits(city.policy, meeting.person, the_task, effects, limits);
    add_time_limits(meeting, {task, shares_of(the_task), 0}, limits);
    return limits;
}

Fit fit_of(const City& city, PersonIndex person, TaskIndex task,
           const std::vector<ArrangementIndex>& arrangements) {
    const Task& the_task = city.tasks[task.place()];
    const Effects effects = effects_of(city.arrangements, arrangements);
    Fit fit;
    fit.lines = lines_of(city, city.people[person.place()], the_task, arrangements);
    LimitPlace place{person, the_task.workplace, {}, arrangements};
    for (const Limit& limit : workplace_limits(city, person, the_task.workplace, effects))
        fit.refusals.push_back(refusal_of(city, place, limit));
    place.task = task;
    for (const Limit& limit : task_limits(city, person, task, effects))
        fit.refusals.push_back(refusal_of(city, place, limit));
    add_wishes(city.people[person.place()], the_task, fit.wishes);
    return fit;
}

}  // namespace kynnys
