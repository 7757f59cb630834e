// Why a person who wants work has no proposal: the one reason that matters most. explain.h has all.
//
//   not_placed.hours_too_few {minutes a week the person can, fewest of a fair job}
//   not_placed.no_time_given {}
//   not_placed.no_workplace_within_travel {minutes accepted, nearest WORKPLACE, minutes it takes}
//   not_placed.others_are_placed {best WORKPLACE, people placed there, WORKPLACES that would fit}
//   not_placed.no_whole_job {WORKPLACE with the most fitting tasks, how many tasks}
//   and, when no task within travel fits, the limit that alone keeps the most tasks away, or else
//   the one met at the most tasks; {…, tasks it concerns, tasks within travel}:
//   not_placed.language_missing {tasks, of}     not_placed.access_missing {need, tasks, of}
//   not_placed.licence_missing {licence, …}     not_placed.exposure_not_accepted {exposure, …}
//   not_placed.gap_too_large {ability, …}       not_placed.line_unknown {ability, …}
//   not_placed.too_heavy {tasks, of}            not_placed.piece_too_long {tasks, of}
//   not_placed.at_night {tasks, of}             not_placed.no_common_time {tasks, of}
//   not_placed.shift_too_short {tasks, of}      not_placed.workplace_is_no_go {tasks, of}
//   not_placed.kind_is_no_go {kind, …}          not_placed.surrounding_is_no_go {surrounding, …}
// Counts as numbers, others as in message.h.
#pragma once

#include "plan/city.h"
#include "plan/message.h"
#include "plan/model.h"
#include "plan/plan.h"

namespace kynnys {

// What is known of a person's chances once the plan is made.
struct Chances {
    PersonIndex person;
    WorkplaceIndex best_alone;  // where the best job would be, were nobody else there; or not set
};

Message reason_not_placed(const City& city, const Model& model,
                          const std::vector<Proposal>& proposals, const Chances& chances);

}  // namespace kynnys
