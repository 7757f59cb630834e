// Line by line: how a person and a task at a workplace fit under some arrangements, every reason
// that speaks against it, and for each the smallest change that would lift it. What the person can
// do and what the person wants are told apart.
//
// Refusals and their smallest changes (change.h), with the refusals' arguments (ids, codes,
// minutes, kilograms, steps 0-4; see message.h). TASK and WORKPLACE are ids.
//   refusal.core_task            {role}                       none
//   refusal.workplace_is_no_go   {WORKPLACE}                  none: the person is not asked
//   refusal.kind_is_no_go        {kind}                       none
//   refusal.surrounding_is_no_go {surrounding}                none
//   refusal.hours_too_few        {person's week, fewest}      more_hours
//   refusal.travel_too_long      {accepted, takes}            longer_trip
//   refusal.language_missing     {WORKPLACE, its languages}   language_learnt
//   refusal.access_missing       {need}                       access_built
//   refusal.shift_too_short      {longest common, shortest}   longer_day, available_also
//   refusal.licence_missing      {licence}                    licence_obtained
//   refusal.exposure_not_accepted {exposure}                  exposure_avoided
//   refusal.too_heavy            {can lift, task's weight}    load_lightened
//   refusal.gap_too_large        {ability, reached, asked}    line_grows
//   refusal.line_unknown         {ability, asked}             line_asked
//   refusal.piece_too_long       {longest, takes}             piece_shortened
//   refusal.at_night             {TASK}                       window_added
//   refusal.no_common_time       {TASK, when it is on offer}          available_also, window_added
// Where one more arrangement that the workplace can make lifts the refusal, the change is
// arrangement_made; where only one that it does not offer yet would, arrangement_offered.
#pragma once

#include <optional>
#include <vector>

#include "plan/change.h"
#include "plan/city.h"
#include "plan/limits.h"
#include "plan/message.h"

namespace kynnys {

struct LineFit {
    Ability ability{};
    std::optional<Step> own;  // empty: nobody has judged this line
    Step asked{};
    Step reached{};                           // after the arrangements; `not_now` when unknown
    std::vector<ArrangementIndex> raised_by;  // of those in use, the ones that name this line
    int gap = 0;                              // steps still missing; 0 when met or unknown
    [[nodiscard]] bool is_strength() const { return own == Step::a_strength; }
    [[nodiscard]] bool is_met_by_arrangement() const {
        return own && *own < asked && reached > *own;
    }
};

struct Refusal {
    LimitKind kind{};
    Message reason;
    std::optional<Change> change;  // the smallest that would lift this one
};

// One wish of the person about the task's kind or surroundings.
struct WishFit {
    Message wish;  // "wish.kind" {kind} or "wish.surrounding" {surrounding}
    Liking liking{};
};

struct Fit {
    std::vector<LineFit> lines;        // only those that the task asks, in the catalogue's order
    std::vector<Refusal> refusals;     // all, the workplace's before the task's
    std::vector<WishFit> wishes;       // wants and avoids; a no-go stands among the refusals
    [[nodiscard]] bool can() const;    // nothing hinders but, perhaps, a no-go
    [[nodiscard]] bool wants() const;  // no no-go
    [[nodiscard]] bool is_possible() const { return refusals.empty(); }
};

// `arrangements` in ascending order.
Fit fit_of(const City& city, PersonIndex person, TaskIndex task,
           const std::vector<ArrangementIndex>& arrangements);

// The lines alone.
std::vector<LineFit> lines_of(const City& city, const Person& person, const Task& task,
                              const std::vector<ArrangementIndex>& arrangements);

// Everything that keeps the person from the workplace whatever the task, and from the task there.
std::vector<Limit> workplace_limits(const City& city, PersonIndex person, WorkplaceIndex workplace,
                                    const Effects& effects);
std::vector<Limit> task_limits(const City& city, PersonIndex person, TaskIndex task,
                               const Effects& effects);

}  // namespace kynnys
