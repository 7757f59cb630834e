#include "job/carving_draft.h"

#include <algorithm>

namespace kynnys {

namespace {

Result<Done> check_room(const CarvingDraft& draft) {
    if (draft.jobs.size() < draft_jobs_most)
        return Done{};
    return Error{
        ErrorKind::invalid, "carving.has_too_many_jobs", "", {std::to_string(draft_jobs_most)}};
}

Result<Done> check_name(const std::string& name) {
    if (name.size() <= draft_name_most)
        return Done{};
    return Error{
        ErrorKind::invalid, "carving.name_is_too_long", "name", {std::to_string(draft_name_most)}};
}

Result<Done> check_hours(Minutes weekly) {
    if (weekly >= draft_weekly_fewest && weekly <= draft_weekly_highest)
        return Done{};
    return Error{ErrorKind::invalid,
                 "carving.hours_are_out_of_range",
                 "hours",
                 {std::to_string(draft_weekly_fewest.count / 60),
                  std::to_string(draft_weekly_highest.count / 60)}};
}

void put(const std::vector<std::string>& tasks, DraftJob& job) {
    for (const std::string& task : tasks) {
        if (std::find(job.tasks.begin(), job.tasks.end(), task) == job.tasks.end())
            job.tasks.push_back(task);
    }
}

Result<CarvingDraft> with_new_job(CarvingDraft draft, const CarvingChange& change) {
    TRY(check_room(draft));
    DraftJob job{change.new_id, change.name, change.weekly_most, {}};
    put(change.tasks, job);
    draft.jobs.push_back(std::move(job));
    return draft;
}

}  // namespace

Result<CarvingDraft> changed_draft(CarvingDraft draft, const CarvingChange& change) {
    TRY(check_name(change.name));
    TRY(check_hours(change.weekly_most));
    if (change.step == CarvingStep::put && change.job.empty())
        return with_new_job(std::move(draft), change);
    const auto job = std::find_if(draft.jobs.begin(), draft.jobs.end(),
                                  [&](const DraftJob& one) { return one.id == change.job; });
    if (job == draft.jobs.end())
        return Error{ErrorKind::conflict, "carving.job_is_missing", "", {}};
    switch (change.step) {
        case CarvingStep::put:
            put(change.tasks, *job);
            break;
        case CarvingStep::take_out:
            for (const std::string& task : change.tasks) std::erase(job->tasks, task);
            break;
        case CarvingStep::rename:
            job->name = change.name;
            break;
        case CarvingStep::set_hours:
            job->weekly_most = change.weekly_most;
            break;
        case CarvingStep::duplicate: {
            TRY(check_room(draft));
            DraftJob copy = *job;
            copy.id = change.new_id;
            draft.jobs.insert(job + 1, std::move(copy));
            break;
        }
        case CarvingStep::remove:
            draft.jobs.erase(job);
            break;
    }
    return draft;
}

}  // namespace kynnys
