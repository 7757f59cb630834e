// Goals, looks at them, and what the client says of the ability to work, as they are kept.
#include "storage/goal_store.h"

#include <gtest/gtest.h>

#include "base/random_id.h"
#include "storage/person_fixture.h"

namespace kynnys::testing {

namespace {

Date day(const char* text) {
    return parse_date(text).value();
}

class GoalStore : public WithPeople {
  protected:
    Goal add_one(const char* title) {
        Goal goal;
        goal.id = new_id();
        goal.version = 1;
        goal.person = aino_;
        goal.organisation = work_;
        goal.title = title;
        goal.levels = {"a", "b", "c, d", "\"e\"", "f"};
        goal.weight = 2;
        goal.set_on = day("2026-11-01");
        write([&](Transaction& transaction) { return add_goal(transaction, vault_.seal, goal); });
        return goal;
    }
    GoalHistory history() {
        const auto read = database_->read([&](Transaction& transaction) {
            return goal_history(transaction, vault_.seal, aino_);
        });
        EXPECT_TRUE(read);
        return read.value();
    }
    void keep(const Goal& goal, const char* on, int level) {
        const GoalReview review{goal.id, day(on), level, "It works", "coach"};
        write([&](Transaction& transaction) {
            return keep_review(transaction, vault_.seal, review);
        });
    }

    std::string aino_ = add(client("P1", "Aino Koe"));
};

INSTANTIATE_ON_BOTH(GoalStore);

}  // namespace

TEST_P(GoalStore, GivesBackWhatItWasGiven) {
    const Goal goal = add_one("Mornings");
    keep(goal, "2026-11-10", 1);
    keep(goal, "2026-11-05", 0);
    keep(goal, "2026-11-10", 2);
    const GoalHistory found = history();
    EXPECT_EQ(found.goals, std::vector<Goal>{goal});
    const std::vector<GoalReview> wanted{{goal.id, day("2026-11-05"), 0, "It works", "coach"},
                                         {goal.id, day("2026-11-10"), 2, "It works", "coach"}};
    EXPECT_EQ(found.reviews, wanted);
}

TEST_P(GoalStore, ChangesTheVersionThatWasSeen) {
    Goal goal = add_one("Mornings");
    goal.title = "Afternoons";
    goal.ended_on = day("2026-12-01");
    const auto change = [&] {
        return database_->write(
            [&](Transaction& transaction) { return change_goal(transaction, vault_.seal, goal); });
    };
    EXPECT_TRUE(change());
    EXPECT_EQ(change().error().key, "row.was_changed");
    goal.version = 2;
    EXPECT_EQ(history().goals, std::vector<Goal>{goal});
}

TEST_P(GoalStore, KeepsOneAnswerADay) {
    const auto say = [&](const char* on, int score) {
        write([&](Transaction& transaction) {
            return keep_work_ability(transaction, {aino_, day(on), score, "coach"});
        });
    };
    say("2026-11-10", 6);
    say("2026-11-01", 3);
    say("2026-11-10", 7);
    const auto found = database_->read(
        [&](Transaction& transaction) { return work_abilities(transaction, aino_); });
    const std::vector<WorkAbility> wanted{{aino_, day("2026-11-01"), 3, "coach"},
                                          {aino_, day("2026-11-10"), 7, "coach"}};
    EXPECT_EQ(found.value(), wanted);
}

}  // namespace kynnys::testing
