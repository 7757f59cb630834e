#include "demo/demo_workplaces.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "demo/demo_city.h"
#include "demo/usual_workplace.h"
#include "demo/word_table.h"

namespace kynnys {
namespace {

std::vector<UsualWorkplace> every_kind() {
    std::vector<UsualWorkplace> kinds;
    for (const auto& list : {care_kinds(), food_and_lodging_kinds(), goods_kinds(), outdoor_kinds(),
                             culture_kinds(), community_kinds()})
        kinds.insert(kinds.end(), list.begin(), list.end());
    return kinds;
}

int demanded_lines(const Task& task) {
    int lines = 0;
    for (const AbilityLine& line : ability_catalogue())
        lines += task.demand.step(line.ability) ? 1 : 0;
    return lines;
}

TEST(UsualWorkplace, TablesHaveTwelveToSixteenTasksEach) {
    EXPECT_GE(every_kind().size(), 14U);
    std::set<std::string_view> names;
    for (const UsualWorkplace& kind : every_kind()) {
        EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
        EXPECT_TRUE(kind.tasks.size() >= 12 && kind.tasks.size() <= 16) << kind.name;
        EXPECT_GE(kind.roles.size(), 2U) << kind.name;
    }
}

TEST(UsualWorkplace, EveryTaskIsSaidInKnownWords) {
    for (const UsualWorkplace& kind : every_kind()) {
        const WeekGrid opening = grid_of(parse_windows(kind.opening).value());
        for (const UsualTask& row : kind.tasks) {
            const Task task = task_of(row, kind);
            EXPECT_FALSE(task.surroundings.is_empty()) << row.name;
            EXPECT_TRUE(demanded_lines(task) >= 2 && demanded_lines(task) <= 6) << row.name;
            for (const Window& window : task.windows)
                EXPECT_TRUE(opening.covers(window)) << kind.name << ": " << row.name;
        }
    }
}

TEST(UsualWorkplace, ArrangementsAreInTheCatalogue) {
    std::set<std::string> known;
    for (const Arrangement& arrangement : demo_arrangements()) known.insert(arrangement.id);
    std::set<std::string> used;
    for (const UsualWorkplace& kind : every_kind()) {
        for (const std::string_view id : spaced_words(kind.arrangements)) {
            EXPECT_TRUE(known.contains(std::string(id))) << kind.name << ": " << id;
            used.insert(std::string(id));
        }
    }
    EXPECT_EQ(used.size(), known.size());
}

TEST(UsualWorkplace, CoreTasksAskMoreThanAssistingOnes) {
    const auto highest = [](const Task& task) {
        Step step = Step::not_now;
        for (const AbilityLine& line : ability_catalogue())
            step = std::max(step, task.demand.step(line.ability).value_or(Step::not_now));
        return step;
    };
    for (const UsualWorkplace& kind : every_kind()) {
        for (const UsualTask& row : kind.tasks) {
            const Task task = task_of(row, kind);
            if (task.part == TaskPart::core) {
                EXPECT_EQ(highest(task), Step::a_strength) << kind.name << ": " << row.name;
            }
        }
    }
}

class DemoWorkplace : public ::testing::Test {
  protected:
    City city_ = make_demo_city(0, 120, 7);
};

TEST_F(DemoWorkplace, TasksFitTheirWindowsWithinOpeningHours) {
    for (const Task& task : city_.tasks) {
        const Workplace& workplace = city_.workplaces[task.workplace.place()];
        const Rhythm& rhythm = task.rhythm;
        ASSERT_FALSE(task.windows.empty()) << task.id;
        int longest = 0;
        for (const Window& window : task.windows) {
            EXPECT_TRUE(workplace.opening.covers(window)) << task.id << " " << task.name;
            longest = std::max(longest, window.length());
            if (rhythm.times > 0) {
                EXPECT_LE(slots_in(rhythm.each), window.length()) << task.id << " " << task.name;
            }
        }
        if (rhythm.times > 0) {
            EXPECT_LE(rhythm.times, static_cast<int>(task.windows.size())) << task.name;
            EXPECT_GE(rhythm.each, Minutes{10}) << task.name;
            EXPECT_EQ(rhythm.weekly, Minutes{0}) << task.name;
        } else {
            EXPECT_LE(task.shortest_piece, rhythm.weekly) << task.name;
            EXPECT_LE(slots_in(task.shortest_piece), longest) << task.name;
        }
    }
}

TEST_F(DemoWorkplace, TasksStandByWorkplaceAndNameARole) {
    EXPECT_TRUE(std::is_sorted(
        city_.tasks.begin(), city_.tasks.end(),
        [](const Task& one, const Task& other) { return one.workplace < other.workplace; }));
    for (const Task& task : city_.tasks) {
        const Workplace& workplace = city_.workplaces[task.workplace.place()];
        ASSERT_TRUE(task.owner.is_set());
        ASSERT_LT(task.owner.place(), workplace.roles.size());
        EXPECT_GT(workplace.roles[task.owner.place()].hourly_cost, Cents{1'500});
    }
}

TEST_F(DemoWorkplace, MostFeedOneToFourPartTimeJobs) {
    std::vector<double> hours(city_.workplaces.size(), 0);
    for (const Task& task : city_.tasks) {
        if (task.part == TaskPart::core)
            continue;
        const Minutes weekly = task.rhythm.weekly + task.rhythm.each * task.rhythm.times;
        hours[task.workplace.place()] += static_cast<double>(weekly.count) / 60;
    }
    const auto usual =
        std::count_if(hours.begin(), hours.end(), [](double h) { return h >= 15 && h <= 40; });
    EXPECT_GE(usual, 108);  // nine of ten
    EXPECT_GT(*std::min_element(hours.begin(), hours.end()), 8);
    EXPECT_LT(*std::max_element(hours.begin(), hours.end()), 55);
}

TEST_F(DemoWorkplace, SharesOfTasksAreAsDescribed) {
    const auto percent = [&](auto predicate) {
        return 100.0 *
               static_cast<double>(
                   std::count_if(city_.tasks.begin(), city_.tasks.end(), predicate)) /
               static_cast<double>(city_.tasks.size());
    };
    EXPECT_NEAR(percent([](const Task& task) { return task.part == TaskPart::core; }), 20, 5);
    EXPECT_NEAR(percent([](const Task& task) { return !task.may_be_shared; }), 10, 4);
    EXPECT_NEAR(percent([](const Task& task) { return task.rhythm.times > 0; }), 50, 10);
    std::set<WorkKind> kinds;
    for (const Task& task : city_.tasks) kinds.insert(task.kind);
    EXPECT_EQ(kinds.size(), work_kind_count);
}

TEST_F(DemoWorkplace, TakesOneToThreeAtOnceAndAtMostFive) {
    std::set<std::string> names;
    std::map<std::string, int> kinds;
    for (const Workplace& workplace : city_.workplaces) {
        EXPECT_TRUE(names.insert(workplace.name).second) << workplace.name;
        ++kinds[workplace.kind];
        EXPECT_TRUE(workplace.people_at_once >= 1 && workplace.people_at_once <= 3);
        EXPECT_TRUE(workplace.people_most > workplace.people_at_once && workplace.people_most <= 5);
        EXPECT_FALSE(workplace.arrangements.empty()) << workplace.name;
        EXPECT_TRUE(std::is_sorted(workplace.arrangements.begin(), workplace.arrangements.end()));
    }
    EXPECT_EQ(kinds.size(), every_kind().size());
}

TEST_F(DemoWorkplace, OfOneKindDiffer) {
    std::map<std::string, std::vector<std::vector<std::string>>> inventories;
    std::vector<std::vector<std::string>> names(city_.workplaces.size());
    for (const Task& task : city_.tasks) names[task.workplace.place()].push_back(task.name);
    for (std::size_t place = 0; place < names.size(); ++place)
        inventories[city_.workplaces[place].kind].push_back(names[place]);
    for (const auto& [kind, lists] : inventories) {
        const std::set<std::vector<std::string>> different(lists.begin(), lists.end());
        EXPECT_GT(different.size(), 1U) << kind;
    }
}

TEST(DemoWorkplaces, FoodIsHandledWithAHygienePassport) {
    for (const UsualWorkplace& kind : every_kind()) {
        for (const UsualTask& row : kind.tasks) {
            const bool handles_food = row.name.find("salad") != std::string_view::npos ||
                                      row.name.find("sandwich") != std::string_view::npos ||
                                      row.name.find("vegetables") != std::string_view::npos;
            if (handles_food && row.kind == "kitchen") {
                EXPECT_TRUE(task_of(row, kind).licences.has(Licence::hygiene_passport)) << row.name;
            }
        }
    }
}

TEST(DemoIds, GrowWhenTheDigitsRunOut) {
    EXPECT_EQ(numbered_id('W', 7, 3), "W007");
    EXPECT_EQ(numbered_id('P', 12345, 4), "P12345");
}

}  // namespace
}  // namespace kynnys
