#include "workplace/workplace.h"

#include <gtest/gtest.h>

#include "support/code_list_check.h"

namespace kynnys {
namespace {

TEST(Workplace, CodesAreReadAsTheyAreWritten) {
    expect_round_trip(task_part_codes(), "task_part.is_unknown");
    expect_round_trip(if_not_done_codes(), "if_not_done.is_unknown");
    expect_round_trip(arrangement_class_codes(), "arrangement_class.is_unknown");
}

TEST(Workplace, CodesMeanTheirValues) {
    EXPECT_EQ(task_part_codes().code(TaskPart::core), "core");
    EXPECT_EQ(task_part_codes().code(TaskPart::assisting), "assisting");
    EXPECT_EQ(if_not_done_codes().code(IfNotDone::nothing), "nothing");
    EXPECT_EQ(if_not_done_codes().code(IfNotDone::must_be_done), "must_be_done");
    EXPECT_EQ(arrangement_class_codes().code(ArrangementClass::working_time), "working_time");
    EXPECT_EQ(arrangement_class_codes().code(ArrangementClass::commuting), "commuting");
}

TEST(Task, MayBeCarvedAndSharedUnlessSaidOtherwise) {
    const Task task;
    EXPECT_EQ(task.part, TaskPart::assisting);
    EXPECT_TRUE(task.may_be_shared);
    EXPECT_FALSE(task.workplace.is_set());
    EXPECT_FALSE(task.owner.is_set());
}

TEST(Arrangement, RaisesNobodyToAStrengthByItself) {
    EXPECT_EQ(AbilityRaise().up_to, Step::on_my_own);
    EXPECT_EQ(AbilityRaise().steps, 1);
}

}  // namespace
}  // namespace kynnys
