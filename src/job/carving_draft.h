// Jobs that people are putting together at a workplace: each a name, the tasks that are in it and
// the hours that it may have. What week they make is worked out anew each time.
#pragma once

#include <string>
#include <vector>

#include "base/quantity.h"
#include "base/result.h"

namespace kynnys {

struct DraftJob {
    std::string id;
    std::string name;  // "" until somebody names it
    Minutes weekly_most{12 * 60};
    std::vector<std::string> tasks;  // ids, in the order in which they were put in
    friend bool operator==(const DraftJob&, const DraftJob&) = default;
};

struct CarvingDraft {
    std::vector<DraftJob> jobs;
    friend bool operator==(const CarvingDraft&, const CarvingDraft&) = default;
};

inline constexpr std::size_t draft_jobs_most = 12;
inline constexpr std::size_t draft_name_most = 100;  // bytes
inline constexpr Minutes draft_weekly_fewest{2 * 60};
inline constexpr Minutes draft_weekly_highest{40 * 60};

enum class CarvingStep { put, take_out, rename, set_hours, duplicate, remove };

struct CarvingChange {
    CarvingStep step = CarvingStep::put;
    std::string job;                 // "" with put: a new one
    std::string new_id;              // of a job that comes
    std::string name;                // of rename, and of a job that comes
    std::vector<std::string> tasks;  // of put and take_out
    Minutes weekly_most{12 * 60};    // of set_hours, and of a job that comes
};

// Errors: carving.job_is_missing (conflict), since somebody may have removed it;
// carving.has_too_many_jobs {most}; carving.name_is_too_long {most}, field "name";
// carving.hours_are_out_of_range {fewest, most}, field "hours".
Result<CarvingDraft> changed_draft(CarvingDraft draft, const CarvingChange& change);

}  // namespace kynnys
