// The jobs of a carving board, each with the week that its tasks make.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "job/carved_job.h"
#include "job/carving_draft.h"
#include "plan/city.h"

namespace kynnys {

struct BoardJob {
    DraftJob draft;                 // its tasks are those that are still there
    std::optional<CarvedJob> week;  // of a usual person; see plan/workplace_carving.h
};

// `task_ids` are by place in the city, which has just the one workplace. Errors: those of
// week_of().
Result<BoardJob> board_job(const City& city, const std::vector<std::string>& task_ids,
                           DraftJob draft);
Result<std::vector<BoardJob>> board_jobs(const City& city, const std::vector<std::string>& task_ids,
                                         const CarvingDraft& draft);

}  // namespace kynnys
