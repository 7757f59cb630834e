// Line by line: how a person and a task at a workplace fit under some arrangements, every reason
// that speaks against it, and for each the smallest change that would lift it. What the person can
// do and what the person wants are told apart.
//
// Refusals and their changes, with arguments (ids, codes, minutes, kilograms, steps 0-4; see
// message.h). TASK and WORKPLACE are ids.
//   refusal.core_task            {role}                     no change
//   refusal.workplace_is_no_go   {WORKPLACE}                no change: the person is not asked
//   refusal.kind_is_no_go        {kind}                     no change
//   refusal.surrounding_is_no_go {surrounding}              no change
//   refusal.hours_too_few        {person's week, fewest}    change.more_hours {fewest}
//   refusal.travel_too_long      {accepted, takes}          change.longer_trip {takes}
//   refusal.language_missing     {WORKPLACE, its languages} change.language_learnt {its languages}
//   refusal.access_missing       {need}                     change.access_built {WORKPLACE, need}
//   refusal.licence_missing      {licence}                  change.licence_obtained {licence}
//   refusal.exposure_not_accepted {exposure}                change.exposure_avoided {TASK,
//   exposure} refusal.too_heavy            {can lift, task's weight}  change.load_lightened {TASK,
//   can lift} refusal.gap_too_large        {ability, reached, asked}  change.line_grows {ability,
//   least step} refusal.line_unknown         {ability, asked}           change.line_asked {ability}
//   refusal.piece_too_long       {longest, takes}           change.piece_shortened {TASK, longest}
//   refusal.at_night             {TASK}                     change.window_moved {TASK}
//   refusal.no_common_time       {TASK, its windows}        change.available_also {time of the
//   week}
//                                                           or change.window_moved {TASK}
//   refusal.shift_too_short      {longest common, shortest} change.longer_stretch {shortest}
// Where one more arrangement that the workplace can make lifts the refusal, the change is
// change.arrangement_made {arrangement}; where only one that it does not offer yet would,
// change.arrangement_offered {arrangement, WORKPLACE}.
#pragma once

#include <optional>
#include <vector>

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
    Message change;  // the smallest that would lift this one; its key is "" when there is none
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

// The places [first, last) of the workplace's tasks in the city's list.
struct TaskRange {
    int first = 0;
    int last = 0;
};
TaskRange tasks_at(const City& city, WorkplaceIndex workplace);

}  // namespace kynnys
