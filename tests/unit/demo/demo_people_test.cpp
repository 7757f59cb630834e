#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "demo/demo_city.h"
#include "demo/person_name.h"

namespace kynnys {
namespace {

class DemoPerson : public ::testing::Test {
  protected:
    std::vector<Person> people_ = make_demo_city(600, 60, 7).people;

    template <class Predicate>
    double percent(Predicate predicate) const {
        return 100.0 *
               static_cast<double>(std::count_if(people_.begin(), people_.end(), predicate)) /
               static_cast<double>(people_.size());
    }
};

TEST_F(DemoPerson, IsOfWorkingAge) {
    int oldest = 0;
    int youngest = 99;
    for (const Person& person : people_) {
        if (!person.birth_year)
            continue;
        const int age = static_cast<int>(demo_date().year()) - *person.birth_year;
        oldest = std::max(oldest, age);
        youngest = std::min(youngest, age);
    }
    EXPECT_EQ(youngest, 20);
    EXPECT_EQ(oldest, 64);
    EXPECT_NEAR(percent([](const Person& person) { return !person.birth_year; }), 2, 2);
}

TEST_F(DemoPerson, IsOutOfWorkForMonthsToDecadesButNotSinceChildhood) {
    int longest = 0;
    int shortest = 999;
    for (const Person& person : people_) {
        if (!person.out_of_work_since)
            continue;
        ASSERT_TRUE(person.out_of_work_since->ok()) << person.id;
        const int months = months_between(*person.out_of_work_since, demo_date());
        longest = std::max(longest, months);
        shortest = std::min(shortest, months);
        if (person.birth_year) {
            const int since = static_cast<int>(person.out_of_work_since->year());
            EXPECT_GE(since - *person.birth_year, 17) << person.id;
        }
    }
    EXPECT_GE(shortest, 2);
    EXPECT_LT(shortest, 6);
    EXPECT_GT(longest, 240);
}

TEST_F(DemoPerson, SharesAreAsDescribed) {
    EXPECT_NEAR(percent([](const Person& person) { return person.wants_work; }), 70, 6);
    EXPECT_NEAR(percent([](const Person& person) { return person.in_work_activity; }), 50, 6);
    const auto knows_finnish = [](const Person& person) {
        return person.conditions.languages.has(Language::fi);
    };
    EXPECT_NEAR(percent(knows_finnish), 92, 5);
    std::set<Language> languages;
    std::set<TravelMode> modes;
    for (const Person& person : people_) {
        modes.insert(person.travels_by);
        for (const Language language : person.conditions.languages.values())
            languages.insert(language);
    }
    EXPECT_GE(languages.size(), 10U);
    EXPECT_EQ(modes.size(), 4U);
}

TEST_F(DemoPerson, HasConditionsUnderWhichWorkIsPossible) {
    std::set<std::string> availabilities;
    for (const Person& person : people_) {
        const Conditions& conditions = person.conditions;
        availabilities.insert(windows_text(conditions.available.windows()));
        EXPECT_GE(conditions.available.open_slots(), 8) << person.id;
        EXPECT_TRUE(conditions.weekly_most >= Minutes{4 * 60} &&
                    conditions.weekly_most <= Minutes{20 * 60})
            << person.id;
        EXPECT_TRUE(conditions.daily_most >= Minutes{2 * 60} &&
                    conditions.daily_most <= Minutes{8 * 60})
            << person.id;
        EXPECT_TRUE(conditions.days_most >= 1 && conditions.days_most <= 5) << person.id;
        EXPECT_GE(conditions.daily_most * conditions.days_most, Minutes{4 * 60}) << person.id;
        EXPECT_TRUE(conditions.travel_most >= Minutes{20} && conditions.travel_most <= Minutes{60})
            << person.id;
        EXPECT_TRUE(conditions.stretch_most >= Minutes{90} &&
                    conditions.stretch_most <= Minutes{240})
            << person.id;
        EXPECT_FALSE(conditions.languages.is_empty()) << person.id;
    }
    EXPECT_GE(availabilities.size(), 30U);
}

TEST_F(DemoPerson, DrivesOnlyWithALicence) {
    for (const Person& person : people_) {
        if (person.travels_by == TravelMode::car) {
            EXPECT_TRUE(person.conditions.licences.has(Licence::driving_licence)) << person.id;
        }
    }
}

TEST_F(DemoPerson, IsNotYetAskedAboutSomeLines) {
    for (const Person& person : people_) {
        int unknown = 0;
        for (const AbilityLine& line : ability_catalogue()) {
            const std::optional<ProfileLine>& judged = person.profile.line(line.ability);
            if (!judged) {
                ++unknown;
                continue;
            }
            EXPECT_TRUE(judged->rated_on.ok());
            EXPECT_LT(judged->rated_on, demo_date()) << person.id;
            EXPECT_LT(months_between(judged->rated_on, demo_date()), 24) << person.id;
        }
        EXPECT_TRUE(unknown >= 2 && unknown <= 6) << person.id << " " << unknown;
    }
}

TEST_F(DemoPerson, LinesOfOneGroupHangTogether) {
    // Two lines of the mind, and one of the body with one of daily work: those of one group agree
    // more often within a person.
    const auto covariance = [&](Ability one, Ability other) {
        double sum = 0, sum_one = 0, sum_other = 0;
        int count = 0;
        for (const Person& person : people_) {
            const auto& first = person.profile.line(one);
            const auto& second = person.profile.line(other);
            if (!first || !second)
                continue;
            const double a = static_cast<int>(first->step);
            const double b = static_cast<int>(second->step);
            sum += a * b;
            sum_one += a;
            sum_other += b;
            ++count;
        }
        return sum / count - sum_one / count * sum_other / count;
    };
    const double within = covariance(Ability::concentrating, Ability::remembering);
    const double across = covariance(Ability::lifting_and_carrying, Ability::counting);
    EXPECT_GT(within, 0.15);
    EXPECT_GT(across, 0.02);
    EXPECT_GT(within, across);
}

TEST_F(DemoPerson, StepsAreMostlyOnOnesOwn) {
    std::map<Step, int> steps;
    int all = 0;
    for (const Person& person : people_) {
        for (const AbilityLine& line : ability_catalogue()) {
            if (const auto& judged = person.profile.line(line.ability)) {
                ++steps[judged->step];
                ++all;
            }
        }
    }
    EXPECT_EQ(steps.size(), 5U);
    EXPECT_GT(steps[Step::on_my_own], all * 35 / 100);
    EXPECT_LT(steps[Step::not_now], all * 3 / 100);
}

TEST_F(DemoPerson, WishesDoNotContradictEachOther) {
    for (const Person& person : people_) {
        std::set<WorkKind> kinds;
        for (const auto& [kind, liking] : person.wishes.kinds)
            EXPECT_TRUE(kinds.insert(kind).second) << person.id;
        std::set<Surrounding> surroundings;
        for (const auto& [surrounding, liking] : person.wishes.surroundings)
            EXPECT_TRUE(surroundings.insert(surrounding).second) << person.id;
        if (person.wishes.weekly_wanted) {
            EXPECT_LE(*person.wishes.weekly_wanted, person.conditions.weekly_most) << person.id;
        }
        if (person.wishes.travel_wanted) {
            EXPECT_LE(*person.wishes.travel_wanted, person.conditions.travel_most) << person.id;
        }
    }
}

TEST(DemoName, TellsWomenFromMenWhereTheLanguageDoes) {
    Dice dice(7, DiceStream::people, 1);
    for (int draw = 0; draw < 30; ++draw) {
        const std::string name = made_up_name(Language::ru, Gender::woman, dice);
        EXPECT_EQ(name.back(), 'a') << name;
    }
}

}  // namespace
}  // namespace kynnys
