#include "cli/plan_view.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "cli/words.h"

namespace kynnys {

namespace {

std::string title_of(const Speaker& speaker, const NotPlaced& one) {
    const std::string suffix = one.key.substr(one.key.find('.'));
    return speaker.say("not_placed_title" + suffix, one.arguments);
}

// As the plan counts it, in whole quarter-hours.
Minutes planned_minutes(const Task& task) {
    const Rhythm& rhythm = task.rhythm;
    return rhythm.times > 0 ? minutes_in(slots_in(rhythm.each)) * rhythm.times : rhythm.weekly;
}

}  // namespace

PlanView::PlanView(const City& of, const Plan& shown, const Selection& selected)
    : city(of), plan(shown), speaker(of), selection(selected) {
    const auto is_asked_for = [&](PersonIndex who) {
        return !selection.person || *selection.person == who;
    };
    const auto is_here = [&](WorkplaceIndex where) {
        return !selection.workplace || *selection.workplace == where;
    };
    for (const Proposal& one : plan.proposals) {
        if (is_asked_for(one.person) && is_here(one.job.workplace))
            proposals.push_back(&one);
    }
    for (const NotPlaced& one : plan.not_placed) {
        if (is_asked_for(one.person) && !selection.workplace)
            not_placed.push_back(&one);
    }
    for (const TradedAway& one : plan.traded_away) {
        if (is_asked_for(one.person) && is_here(one.best_workplace))
            traded_away.push_back(&one);
    }
}

const std::string& PlanView::name(TaskIndex index) const {
    const Task& task = city.tasks[index.place()];
    return task.name.empty() ? task.id : task.name;
}

std::string PlanView::names(const std::vector<ArrangementIndex>& arrangements) const {
    std::vector<std::string> all;
    for (const ArrangementIndex index : arrangements)
        all.push_back(speaker.arrangement(city.arrangements[index.place()].id));
    return joined(all, "; ");
}

std::vector<Reason> reasons_of(const Speaker& speaker, const std::vector<const Term*>& terms) {
    std::vector<Reason> reasons;
    for (const Term* term : terms)
        reasons.push_back({speaker.say(term->key, term->arguments), term->points});
    return reasons;
}

std::string reasons_text(const Speaker& speaker, const std::vector<const Term*>& terms) {
    std::vector<std::string> sentences;
    for (const Reason& reason : reasons_of(speaker, terms)) sentences.push_back(reason.sentence);
    return joined(sentences, "; ");
}

std::vector<ShiftStep> steps_of(const PlanView& view, const Shift& shift) {
    std::vector<ShiftStep> steps;
    int now = shift.start;
    for (const Piece& piece : shift.pieces) {
        if (piece.start > now)
            steps.push_back(
                {now, piece.start, shift.break_start == now ? "Break (unpaid)" : "Waiting (paid)"});
        now = piece.start + piece.length;
        steps.push_back({piece.start, now, view.name(piece.task)});
    }
    return steps;
}

std::vector<NotPlacedGroup> not_placed_groups(const PlanView& view) {
    std::map<std::string, NotPlacedGroup> by_title;
    for (const NotPlaced* one : view.not_placed) {
        const std::string title = title_of(view.speaker, *one);
        NotPlacedGroup& group = by_title[title];
        group.title = title;
        group.people.push_back(one);
    }
    std::vector<NotPlacedGroup> groups;
    for (auto& [title, group] : by_title) groups.push_back(std::move(group));
    std::stable_sort(groups.begin(), groups.end(),
                     [](const NotPlacedGroup& a, const NotPlacedGroup& b) {
                         return a.people.size() > b.people.size();
                     });
    return groups;
}

std::vector<WorkplaceJobs> jobs_by_workplace(const PlanView& view) {
    std::map<WorkplaceIndex, WorkplaceJobs> by_place;
    for (const Proposal* one : view.proposals) {
        WorkplaceJobs& jobs = by_place[one->job.workplace];
        jobs.workplace = one->job.workplace;
        jobs.proposals.push_back(one);
        jobs.weekly += weekly_minutes(one->job);
        for (const TaskTotal& total : task_totals(one->job)) jobs.carved += total.weekly;
        const std::vector<Minutes> freed =
            freed_minutes(one->job, view.workplace(jobs.workplace), view.city.tasks);
        jobs.freed.resize(freed.size());
        for (std::size_t role = 0; role < freed.size(); ++role) jobs.freed[role] += freed[role];
    }
    for (const Task& task : view.city.tasks) {
        const auto found = by_place.find(task.workplace);
        if (found != by_place.end() && task.part == TaskPart::assisting)
            found->second.carvable += planned_minutes(task);
    }
    std::vector<WorkplaceJobs> all;
    for (auto& [place, jobs] : by_place) all.push_back(std::move(jobs));
    return all;
}

std::vector<Day> days_with_shifts(const std::vector<const Proposal*>& proposals) {
    std::vector<Day> days;
    for (int number = 0; number < days_per_week; ++number) {
        const auto day = static_cast<Day>(number);
        if (std::any_of(proposals.begin(), proposals.end(),
                        [&](const Proposal* one) { return !hours_on(one->job, day).empty(); }))
            days.push_back(day);
    }
    return days;
}

std::string hours_on(const CarvedJob& job, Day day) {
    for (const Shift& shift : job.shifts) {
        if (shift.day == day)
            return hours_text(shift.start, shift.end);
    }
    return {};
}

}  // namespace kynnys
