// What the text, the JSON and the page of a plan share: what is shown, in which order, and the
// numbers that are added up for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/speaker.h"
#include "plan/plan.h"
#include "plan/reasons.h"

namespace kynnys {

struct Selection {
    std::optional<PersonIndex> person;
    std::optional<WorkplaceIndex> workplace;
    [[nodiscard]] bool is_everything() const { return !person && !workplace; }
};

// A plan with what is shown of it. The city and the plan must outlive it.
struct PlanView {
    PlanView(const City& of, const Plan& shown, const Selection& selection = {});

    const City& city;
    const Plan& plan;
    Speaker speaker;
    Selection selection;
    std::vector<const Proposal*> proposals;
    std::vector<const NotPlaced*> not_placed;
    std::vector<const TradedAway*> traded_away;

    [[nodiscard]] const Person& person(PersonIndex index) const {
        return city.people[index.place()];
    }
    [[nodiscard]] const Workplace& workplace(WorkplaceIndex index) const {
        return city.workplaces[index.place()];
    }
    // With their ids: "Aino Virtala (P0003)".
    [[nodiscard]] std::string name(PersonIndex index) const {
        return speaker.person(person(index).id);
    }
    [[nodiscard]] std::string name(WorkplaceIndex index) const {
        return speaker.workplace(workplace(index).id);
    }
    [[nodiscard]] const std::string& name(TaskIndex index) const;  // without the id
    [[nodiscard]] std::string names(const std::vector<ArrangementIndex>& arrangements) const;
};

struct Reason {
    std::string sentence;
    std::int64_t points = 0;
};

std::vector<Reason> reasons_of(const Speaker& speaker, const std::vector<const Term*>& terms);
// "A strength used: seeing (45 min); The trip: 5 min each way, 4 days"
std::string reasons_text(const Speaker& speaker, const std::vector<const Term*>& terms);

// What a shift is made of, in order of time: tasks, the break, and paid waiting in between.
struct ShiftStep {
    int start = 0;
    int end = 0;
    std::string what;
};
std::vector<ShiftStep> steps_of(const PlanView& view, const Shift& shift);

struct NotPlacedGroup {
    std::string title;
    std::vector<const NotPlaced*> people;
};
std::vector<NotPlacedGroup> not_placed_groups(const PlanView& view);  // the largest first

// A workplace with its jobs in the plan.
struct WorkplaceJobs {
    WorkplaceIndex workplace;
    std::vector<const Proposal*> proposals;
    Minutes weekly;              // of the jobs
    Minutes carved;              // of its assisting tasks, in quarter-hours
    Minutes carvable;            // all of them
    std::vector<Minutes> freed;  // by role
};
std::vector<WorkplaceJobs> jobs_by_workplace(const PlanView& view);  // in the city's order

// The days on which any of these jobs has a shift.
std::vector<Day> days_with_shifts(const std::vector<const Proposal*>& proposals);
// A job's hours on a day, "09:15–12:00", or "" when it has none.
std::string hours_on(const CarvedJob& job, Day day);

// How the policy's fairness was kept, in sentences.
std::vector<std::string> fairness_sentences(const City& city, const Plan& plan);

}  // namespace kynnys
