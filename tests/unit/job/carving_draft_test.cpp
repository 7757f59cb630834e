#include "job/carving_draft.h"

#include <gtest/gtest.h>

namespace kynnys {
namespace {

CarvingChange change_of(CarvingStep step, const std::string& job,
                        std::vector<std::string> tasks = {}) {
    CarvingChange change;
    change.step = step;
    change.job = job;
    change.new_id = "new";
    change.tasks = std::move(tasks);
    return change;
}

CarvingDraft one_job() {
    return {{{"A", "Kitchen hand", {600}, {"t1", "t2"}}}};
}

std::string key_of(const Result<CarvingDraft>& draft) {
    return draft ? "" : draft.error().key;
}

TEST(CarvingDraft, TakesTasksOnceAndInTheirOrder) {
    const auto draft =
        changed_draft(one_job(), change_of(CarvingStep::put, "A", {"t3", "t1", "t3"})).value();
    EXPECT_EQ(draft.jobs.front().tasks, (std::vector<std::string>{"t1", "t2", "t3"}));
    const auto less =
        changed_draft(draft, change_of(CarvingStep::take_out, "A", {"t2", "t9"})).value();
    EXPECT_EQ(less.jobs.front().tasks, (std::vector<std::string>{"t1", "t3"}));
}

TEST(CarvingDraft, BeginsCopiesRenamesAndRemovesJobs) {
    auto draft = changed_draft({}, change_of(CarvingStep::put, "", {"t1"})).value();
    ASSERT_EQ(draft.jobs.size(), 1U);
    EXPECT_EQ(draft.jobs.front().id, "new");
    draft = changed_draft(one_job(), change_of(CarvingStep::duplicate, "A")).value();
    ASSERT_EQ(draft.jobs.size(), 2U);
    EXPECT_EQ(draft.jobs[1].id, "new");
    EXPECT_EQ(draft.jobs[1].tasks, draft.jobs[0].tasks);
    CarvingChange rename = change_of(CarvingStep::rename, "new");
    rename.name = "Other hand";
    draft = changed_draft(draft, rename).value();
    EXPECT_EQ(draft.jobs[1].name, "Other hand");
    draft = changed_draft(draft, change_of(CarvingStep::remove, "A")).value();
    ASSERT_EQ(draft.jobs.size(), 1U);
    EXPECT_EQ(draft.jobs.front().id, "new");
}

TEST(CarvingDraft, RefusesWhatCanNotBe) {
    for (const CarvingStep step : {CarvingStep::put, CarvingStep::take_out, CarvingStep::rename,
                                   CarvingStep::duplicate, CarvingStep::remove})
        EXPECT_EQ(key_of(changed_draft(one_job(), change_of(step, "gone"))),
                  "carving.job_is_missing");
    CarvingChange hours = change_of(CarvingStep::set_hours, "A");
    hours.weekly_most = {41 * 60};
    EXPECT_EQ(key_of(changed_draft(one_job(), hours)), "carving.hours_are_out_of_range");
    CarvingChange name = change_of(CarvingStep::rename, "A");
    name.name = std::string(draft_name_most + 1, 'x');
    EXPECT_EQ(key_of(changed_draft(one_job(), name)), "carving.name_is_too_long");
    CarvingDraft full;
    full.jobs.resize(draft_jobs_most, one_job().jobs.front());
    EXPECT_EQ(key_of(changed_draft(full, change_of(CarvingStep::put, ""))),
              "carving.has_too_many_jobs");
    EXPECT_EQ(key_of(changed_draft(full, change_of(CarvingStep::duplicate, "A"))),
              "carving.has_too_many_jobs");
}

}  // namespace
}  // namespace kynnys
