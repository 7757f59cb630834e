// Jobs of one workplace before anybody is meant for them: what tasks put together make for a week,
// and which jobs the engine would make of all of them.
//
// They are carved for a usual person, who is available whenever the workplace is open, works on his
// or her own in every line, and holds the papers that anybody gets in a day or by asking: the
// hygiene passport, the occupational safety card, the first-aid certificate and the extract from
// the criminal record. A driving licence and a hot work card are not usual.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "job/carved_job.h"
#include "plan/city.h"

namespace kynnys {

struct WeekWish {
    Minutes weekly_most{12 * 60};  // paid
};

// The city has just the one workplace, with its tasks and a policy; people in it are not looked at.

// The week that the tasks make for one usual person within the wish; empty when they make none that
// is fair. What did not fit in is not among its pieces. Tasks are places in the city's list.
// Errors: those of make_model.
Result<std::optional<CarvedJob>> week_of(const City& city, const std::vector<TaskIndex>& tasks,
                                         const WeekWish& wish);

// Why a task stands in none of the jobs: "left_out.…", with the code of what it is about as {0}
// where it is a licence or an ability:
//   left_out.core_task, left_out.licence_missing {licence}, left_out.gap_too_large {ability},
//   left_out.no_window: too short for one piece, left_out.other_limit,
//   left_out.no_room: it could be done, but other tasks made better jobs
struct LeftOut {
    TaskIndex task;
    std::string key;
    std::string code;
};

struct CarvedWorkplace {
    std::vector<CarvedJob> jobs;  // the longest first; each task is in one of them at most
    std::vector<LeftOut> left_out;
};

inline constexpr int jobs_proposed_most = 3;

// One to three jobs that free as much as possible, each round the kind of work that there is most
// of. The same city and wish give the same jobs. Errors: those of make_model.
Result<CarvedWorkplace> carve_workplace(const City& city, const WeekWish& wish);

// What the tasks of a job ask together: the highest step of each line.
Demand demand_of(const CarvedJob& job, const std::vector<Task>& tasks);

// Minutes of presence for which the employer pays.
Minutes paid_minutes(const CarvedJob& job);

// Minutes of a task in the job, rounded as the job's pieces are.
Minutes minutes_of(const CarvedJob& job, TaskIndex task);

}  // namespace kynnys
