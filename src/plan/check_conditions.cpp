#include <algorithm>
#include <set>

#include "plan/check_rules.h"

namespace kynnys {

namespace {

// Raises with a low limit count first: the other way round they could find the line above theirs.
Step reached_step(const CheckedProposal& checked, Ability ability, Step own) {
    int reached = static_cast<int>(own);
    for (int limit = 0; limit < step_count; ++limit) {
        for (const ArrangementIndex index : checked.proposal.job.arrangements) {
            for (const AbilityRaise& raise : checked.city.arrangements[index.place()].raises) {
                if (raise.ability == ability && static_cast<int>(raise.up_to) == limit)
                    reached = std::max(reached, std::min(reached + raise.steps, limit));
            }
        }
    }
    return static_cast<Step>(reached);
}

std::set<TaskIndex> tasks_of(const CarvedJob& job) {
    std::set<TaskIndex> tasks;
    for (const Shift& shift : job.shifts) {
        for (const Piece& piece : shift.pieces) tasks.insert(piece.task);
    }
    return tasks;
}

void check_arrangements(const CheckedProposal& checked, Findings& findings) {
    const auto& used = checked.proposal.job.arrangements;
    const auto& offered = checked.workplace.arrangements;
    for (const ArrangementIndex index : used) {
        if (std::find(offered.begin(), offered.end(), index) == offered.end())
            findings.add("arrangement_not_offered", {checked.person.id, checked.workplace.id,
                                                     checked.city.arrangements[index.place()].id});
    }
    for (std::size_t i = 1; i < used.size(); ++i) {
        if (used[i - 1] >= used[i])
            findings.add("arrangements_out_of_order", {checked.person.id});
    }
    if (static_cast<int>(used.size()) > checked.city.policy.fair_job.arrangements_most)
        findings.add("too_many_arrangements", {checked.person.id});
}

void check_workplace(const CheckedProposal& checked, Findings& findings) {
    const Person& person = checked.person;
    const Workplace& workplace = checked.workplace;
    Minutes travel_most = person.conditions.travel_most;
    CodeSet<AccessNeed> access = workplace.access;
    for (const ArrangementIndex index : checked.proposal.job.arrangements) {
        const Arrangement& arrangement = checked.city.arrangements[index.place()];
        travel_most += arrangement.eases_travel;
        access = access.united(arrangement.provides);
    }
    const Minutes way = travel_time(person.home, workplace.place, person.travels_by);
    if (way > travel_most)
        findings.add("travel_too_long", {person.id, workplace.id, std::to_string(way.count),
                                         std::to_string(travel_most.count)});
    bool is_understood = workplace.languages.is_empty();
    for (const Language language : workplace.languages.values())
        is_understood = is_understood || person.conditions.languages.has(language);
    if (!is_understood)
        findings.add("language_missing", {person.id, workplace.id});
    for (const AccessNeed need : person.conditions.needs.values()) {
        if (!access.has(need))
            findings.add("access_missing",
                         {person.id, workplace.id, std::string(access_need_codes().code(need))});
    }
    for (const auto& [id, liking] : person.wishes.workplaces) {
        if (id == workplace.id && liking == Liking::never)
            findings.add("workplace_is_no_go", {person.id, workplace.id});
    }
}

void check_task_words(const CheckedProposal& checked, const Task& task, Findings& findings) {
    const Person& person = checked.person;
    CodeSet<Exposure> lifted;
    Kilograms lift_most = person.conditions.lift_most;
    for (const ArrangementIndex index : checked.proposal.job.arrangements) {
        const Arrangement& arrangement = checked.city.arrangements[index.place()];
        lifted = lifted.united(arrangement.lifts);
        lift_most += arrangement.lifts_weight;
    }
    if (task.part == TaskPart::core)
        findings.add("core_task", {person.id, task.id});
    for (const Exposure exposure : task.exposes_to.values()) {
        if (person.conditions.not_exposed_to.has(exposure) && !lifted.has(exposure))
            findings.add("exposure_not_accepted",
                         {person.id, task.id, std::string(exposure_codes().code(exposure))});
    }
    for (const Licence licence : task.licences.values()) {
        if (!person.conditions.licences.has(licence))
            findings.add("licence_missing",
                         {person.id, task.id, std::string(licence_codes().code(licence))});
    }
    const bool has_lift_limit = person.conditions.lift_most.count < 100;
    if (has_lift_limit && task.lifts > lift_most)
        findings.add("too_heavy", {person.id, task.id});
    for (const auto& [kind, liking] : person.wishes.kinds) {
        if (liking == Liking::never && kind == task.kind)
            findings.add("kind_is_no_go", {person.id, task.id});
    }
    for (const auto& [surrounding, liking] : person.wishes.surroundings) {
        if (liking == Liking::never && task.surroundings.has(surrounding))
            findings.add("surrounding_is_no_go", {person.id, task.id});
    }
}

// Adds the lines that only arrangements meet.
void check_abilities(const CheckedProposal& checked, const Task& task, std::set<Ability>& arranged,
                     Findings& findings) {
    const Policy& policy = checked.city.policy;
    for (const AbilityLine& line : ability_catalogue()) {
        const auto& asked = task.demand.step(line.ability);
        if (!asked)
            continue;
        const auto& own = checked.person.profile.line(line.ability);
        const std::vector<std::string> where{checked.person.id, task.id, std::string(line.code)};
        if (!own) {
            if (static_cast<int>(*asked) >= policy.unknown_hard_from)
                findings.add("line_unknown", where);
            continue;
        }
        const Step reached = reached_step(checked, line.ability, own->step);
        if (static_cast<int>(*asked) - static_cast<int>(reached) >= policy.gap_hard_from)
            findings.add("gap_too_large", where);
        if (own->step < *asked && reached > own->step)
            arranged.insert(line.ability);
    }
}

}  // namespace

void check_conditions(const CheckedProposal& checked, Findings& findings) {
    if (!checked.person.wants_work)
        findings.add("wants_no_work", {checked.person.id});
    check_arrangements(checked, findings);
    check_workplace(checked, findings);
    std::set<Ability> arranged;
    for (const TaskIndex index : tasks_of(checked.proposal.job)) {
        const Task& task = checked.city.tasks[index.place()];
        if (task.workplace != checked.proposal.job.workplace)
            findings.add("task_of_another_workplace", {checked.person.id, task.id});
        check_task_words(checked, task, findings);
        check_abilities(checked, task, arranged, findings);
    }
    if (static_cast<int>(arranged.size()) > checked.city.policy.fair_job.arranged_demands_most)
        findings.add("too_many_arranged_demands", {checked.person.id});
}

}  // namespace kynnys
