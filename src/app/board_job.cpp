#include "app/board_job.h"

#include <unordered_map>

#include "plan/workplace_carving.h"

namespace kynnys {

Result<BoardJob> board_job(const City& city, const std::vector<std::string>& task_ids,
                           DraftJob draft) {
    std::unordered_map<std::string, int> places;
    for (std::size_t i = 0; i < task_ids.size(); ++i)
        places.emplace(task_ids[i], static_cast<int>(i));
    std::erase_if(draft.tasks, [&](const std::string& id) { return !places.contains(id); });
    std::vector<TaskIndex> tasks;
    for (const std::string& id : draft.tasks) tasks.push_back({places.at(id)});
    BoardJob job{std::move(draft), std::nullopt};
    if (!tasks.empty())
        job.week = TRY(week_of(city, tasks, {job.draft.weekly_most}));
    return job;
}

Result<std::vector<BoardJob>> board_jobs(const City& city, const std::vector<std::string>& task_ids,
                                         const CarvingDraft& draft) {
    std::vector<BoardJob> jobs;
    for (const DraftJob& job : draft.jobs) jobs.push_back(TRY(board_job(city, task_ids, job)));
    return jobs;
}

}  // namespace kynnys
