#include "job/carved_job.h"

#include <gtest/gtest.h>

#include "base/check.h"

namespace kynnys {
namespace {

constexpr WorkplaceIndex care_home{3};
constexpr RoleIndex nurse{0};
constexpr RoleIndex cook{1};

Workplace home_with_two_roles() {
    Workplace workplace;
    workplace.roles = {{"nurse", Cents{2800}}, {"cook", Cents{2300}}};
    return workplace;
}

Task task_of(RoleIndex owner, Rhythm rhythm) {
    Task task;
    task.workplace = care_home;
    task.owner = owner;
    task.rhythm = rhythm;
    return task;
}

// Laying the table takes 20 minutes, thus two quarter-hours; laundry is a weekly amount.
std::vector<Task> some_tasks() {
    return {task_of(cook, {5, Minutes{20}, Minutes{0}}),
            task_of(nurse, {0, Minutes{0}, Minutes{240}})};
}

CarvedJob job_of(std::vector<Shift> shifts) {
    return {care_home, {}, std::move(shifts)};
}

TEST(CarvedJob, PaysEverythingButTheBreak) {
    EXPECT_EQ((Shift{Day::monday, 36, 52, 44, 2, {}}).paid_slots(), 14);
    EXPECT_EQ((Shift{Day::monday, 36, 52, -1, 0, {}}).paid_slots(), 16);
    EXPECT_EQ(
        job_of({{Day::monday, 36, 52, 44, 2, {}}, {Day::friday, 40, 44, -1, 0, {}}}).paid_slots(),
        18);
    EXPECT_EQ(job_of({}).paid_slots(), 0);
}

TEST(FreedMinutes, GoToTheOwnersOfTheTasks) {
    const CarvedJob job = job_of({{Day::monday, 36, 46, -1, 0, {{{0}, 36, 2}, {{1}, 38, 8}}},
                                  {Day::tuesday, 36, 41, -1, 0, {{{1}, 36, 3}, {{0}, 39, 2}}}});
    const std::vector<Minutes> freed = freed_minutes(job, home_with_two_roles(), some_tasks());
    EXPECT_EQ(freed, (std::vector<Minutes>{{165}, {40}}));
}

TEST(FreedMinutes, AreNoneForAnEmptyJob) {
    EXPECT_EQ(freed_minutes(job_of({}), home_with_two_roles(), some_tasks()),
              (std::vector<Minutes>{{0}, {0}}));
}

TEST(FreedMinutes, DoNotCountWaiting) {
    const CarvedJob job = job_of({{Day::monday, 36, 42, -1, 0, {{{1}, 36, 2}, {{1}, 40, 2}}}});
    EXPECT_EQ(freed_minutes(job, home_with_two_roles(), some_tasks())[0], Minutes{60});
}

TEST(FreedMinutes, RefuseTasksOfTwoWorkplaces) {
    std::vector<Task> tasks = some_tasks();
    tasks[1].workplace = WorkplaceIndex{4};
    const CarvedJob job = job_of({{Day::monday, 36, 38, -1, 0, {{{1}, 36, 2}}}});
    EXPECT_THROW((void)freed_minutes(job, home_with_two_roles(), tasks), BrokenCheck);
}

TEST(FreedMinutes, RefuseTasksAndOwnersThatAreNotThere) {
    const CarvedJob job = job_of({{Day::monday, 36, 38, -1, 0, {{{2}, 36, 2}}}});
    EXPECT_THROW((void)freed_minutes(job, home_with_two_roles(), some_tasks()), BrokenCheck);
    std::vector<Task> tasks = some_tasks();
    tasks[1].owner = RoleIndex{2};
    const CarvedJob other = job_of({{Day::monday, 36, 38, -1, 0, {{{1}, 36, 2}}}});
    EXPECT_THROW((void)freed_minutes(other, home_with_two_roles(), tasks), BrokenCheck);
}

}  // namespace
}  // namespace kynnys
