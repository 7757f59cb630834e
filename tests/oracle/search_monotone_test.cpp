// More of anything never lowers the optimum.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <optional>

#include "oracle/outcome_checks.h"
#include "support/case_count.h"
#include "support/random.h"
#include "support/random_problem.h"

namespace kynnys::carving {
namespace {

using Change = std::function<void(Problem&, Random&)>;

// The optimum, where the search proves it.
std::optional<std::int64_t> optimum(const Problem& problem) {
    const SearchOutcome outcome = search(problem, limits_of(little_work));
    if (!is_proven(outcome))
        return std::nullopt;
    return outcome.solution.value;
}

void expect_never_lower(const Change& change) {
    int compared = 0;
    int higher = 0;
    for (std::uint64_t seed = 0; seed < case_count(200); ++seed) {
        Problem problem = without_groups(random_problem(seed));
        const auto before = optimum(problem);
        Random random(seed);
        change(problem, random);
        ASSERT_EQ(error_key(check_problem(problem)), "");
        const auto after = optimum(problem);
        if (!before || !after)
            continue;
        EXPECT_GE(*after, *before) << "seed " << seed;
        ++compared;
        higher += *after > *before ? 1 : 0;
    }
    const auto cases = static_cast<int>(case_count(200));
    EXPECT_GE(compared, cases * 95 / 100);
    EXPECT_GE(higher, cases / 100);
}

void open_some_slots(WeekMask& open, Random& random) {
    for (DayMask& day : open) {
        for (std::size_t slot = 0; slot < day.size(); ++slot) {
            if (random.chance(30))
                day.set(slot);
        }
    }
}

TEST(Search, IsNoWorseWithMoreAvailability) {
    expect_never_lower([](Problem& problem, Random& random) {
        for (Person& person : problem.people) open_some_slots(person.open, random);
        for (Workplace& workplace : problem.workplaces) open_some_slots(workplace.open, random);
    });
}

TEST(Search, IsNoWorseWithOneMoreTask) {
    expect_never_lower([](Problem& problem, Random& random) {
        if (problem.workplaces.empty() || problem.occasions.empty())
            return;
        Occasion more = problem.occasions.front();
        Task task;
        task.workplace = problem.tasks[static_cast<std::size_t>(more.task)].workplace;
        task.first_occasion = static_cast<int>(problem.occasions.size());
        task.last_occasion = task.first_occasion + 1;
        const int number = static_cast<int>(problem.tasks.size());
        more.task = number;
        problem.occasions.push_back(more);
        problem.tasks.push_back(task);
        for (Option& option : problem.options) {
            if (option.workplace == task.workplace)
                option.tasks.push_back({number, random.between(0, 30)});
        }
    });
}

TEST(Search, IsNoWorseWithHigherCapacities) {
    expect_never_lower([](Problem& problem, Random& random) {
        for (Workplace& workplace : problem.workplaces) {
            workplace.at_once += random.between(0, 2);
            workplace.people_most += random.between(0, 2);
        }
        for (Task& task : problem.tasks) task.shareable = task.shareable || random.chance(50);
        for (Occasion& occasion : problem.occasions)
            occasion.most += occasion.length == 0 ? random.between(0, 3) : 0;
        if (problem.coach_capacity >= 0)
            problem.coach_capacity += random.between(0, 4);
    });
}

TEST(Search, IsNoWorseWithLooserLimitsOfPeople) {
    expect_never_lower([](Problem& problem, Random& random) {
        for (Person& person : problem.people) {
            person.days_most += random.between(0, 1);
            person.daily_most += random.between(0, 2);
            person.rest = std::max(0, person.rest - random.between(0, 4));
        }
    });
}

TEST(Search, IsNoWorseWithAgreedJobsAndHigherBonuses) {
    expect_never_lower([](Problem& problem, Random& random) {
        for (KeptJob& kept : problem.kept) kept.bonus += random.between(0, 10);
        if (!problem.kept.empty())
            return;
        for (const Job& job : search(problem, limits_of(little_work)).solution.jobs)
            problem.kept.push_back({job, random.between(0, 50)});
    });
}

}  // namespace
}  // namespace kynnys::carving
