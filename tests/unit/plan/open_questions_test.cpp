#include "plan/open_questions.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "plan/arrangement_sets.h"
#include "plan/fit.h"
#include "unit/plan/random_city.h"
#include "unit/plan/small_city.h"

namespace kynnys {
namespace {

const ProfileLine good{Step::a_strength, Rater::person, Date{}, Sureness::guess};

using Set = std::vector<ArrangementIndex>;

// Every set of so many of the workplace's arrangements at most.
std::vector<Set> sets_of(const Workplace& workplace, int most) {
    std::vector<Set> sets{{}};
    for (const ArrangementIndex one :
         std::set<ArrangementIndex>(workplace.arrangements.begin(), workplace.arrangements.end())) {
        const std::vector<Set> before = sets;
        for (Set set : before) {
            set.push_back(one);
            if (static_cast<int>(set.size()) <= most)
                sets.push_back(std::move(set));
        }
    }
    return sets;
}

// By the fit that people are shown, line by line.
bool is_open(const City& city, PersonIndex person, TaskIndex task) {
    const Task& wanted = city.tasks[task.place()];
    const FairJobRules& rules = city.policy.fair_job;
    for (const Set& set :
         sets_of(city.workplaces[wanted.workplace.place()], rules.arrangements_most)) {
        const Fit fit = fit_of(city, person, task, set);
        const auto arranged =
            std::count_if(fit.lines.begin(), fit.lines.end(),
                          [](const LineFit& line) { return line.is_met_by_arrangement(); });
        if (fit.is_possible() && arranged <= rules.arranged_demands_most)
            return true;
    }
    return false;
}

std::set<int> open_tasks(const City& city, PersonIndex person) {
    std::set<int> open;
    for (int task = 0; task < static_cast<int>(city.tasks.size()); ++task) {
        if (is_open(city, person, TaskIndex{task}))
            open.insert(task);
    }
    return open;
}

// Answers each choice of lines in turn and looks at every task anew.
OpenQuestions by_brute_force(const City& city, PersonIndex person, int most) {
    const std::set<int> now = open_tasks(city, person);
    OpenQuestions best;
    const std::function<void(City, std::vector<Ability>, int, int)> try_all =
        [&](const City& answered, const std::vector<Ability>& lines, int from, int more) {
            if (more == 0) {
                std::set<int> workplaces;
                int tasks = 0;
                for (const int task : open_tasks(answered, person)) {
                    if (now.count(task) > 0)
                        continue;
                    ++tasks;
                    workplaces.insert(static_cast<int>(
                        city.tasks[static_cast<std::size_t>(task)].workplace.place()));
                }
                if (tasks > best.tasks_more)
                    best = {lines, tasks, static_cast<int>(workplaces.size())};
                return;
            }
            for (int line = from; line < ability_count; ++line) {
                const auto ability = static_cast<Ability>(line);
                if (city.people[person.place()].profile.line(ability))
                    continue;
                City more_answered = answered;
                more_answered.people[person.place()].profile.set(ability, good);
                std::vector<Ability> with = lines;
                with.push_back(ability);
                try_all(more_answered, with, line + 1, more - 1);
            }
        };
    for (int size = 1; size <= most; ++size) try_all(city, {}, 0, size);
    return best;
}

// Nobody has judged these lines of the person.
City without(City city, PersonIndex person, const std::set<Ability>& lines) {
    Profile& profile = city.people[person.place()].profile;
    Profile kept;
    for (int line = 0; line < ability_count; ++line) {
        const auto ability = static_cast<Ability>(line);
        if (profile.line(ability) && lines.count(ability) == 0)
            kept.set(ability, *profile.line(ability));
    }
    profile = kept;
    return city;
}

TEST(OpenQuestions, AsksNothingWhereEverythingIsKnown) {
    const City city = small_city();
    const OpenQuestions questions = open_questions(city, aino, 3);
    EXPECT_TRUE(questions.lines.empty());
    EXPECT_EQ(questions.tasks_more, 0);
    EXPECT_EQ(questions.workplaces, 0);
}

TEST(OpenQuestions, AsksAboutTheLineThatKeepsATaskClosed) {
    const Ability remembering = Ability::remembering;
    City city = without(small_city(), aino, {remembering});
    EXPECT_TRUE(open_questions(city, aino, 3).lines.empty()) << "the policy lets it pass";
    city.policy.unknown_hard_from = static_cast<int>(Step::on_my_own);
    const OpenQuestions questions = open_questions(city, aino, 3);
    EXPECT_EQ(questions.lines, std::vector{remembering});
    EXPECT_EQ(questions.tasks_more, 1);
    EXPECT_EQ(questions.workplaces, 1);
}

TEST(OpenQuestions, CountsAsBruteForceDoes) {
    int asked = 0;
    for (std::uint64_t seed = 1; seed <= 24; ++seed) {
        City city = random_city(seed, {2, 2, 4});
        // The cities know nearly all; a third of the lines is forgotten.
        std::set<Ability> forgotten;
        for (int line = static_cast<int>(seed % 3); line < ability_count; line += 3)
            forgotten.insert(static_cast<Ability>(line));
        city = without(city, PersonIndex{0}, forgotten);
        const int most = seed % 12 == 0 ? 3 : 2;
        const OpenQuestions questions = open_questions(city, PersonIndex{0}, most);
        EXPECT_EQ(questions, by_brute_force(city, PersonIndex{0}, most)) << "seed " << seed;
        asked += questions.lines.empty() ? 0 : 1;
    }
    EXPECT_GE(asked, 5) << "too few cities ask anything";
}

}  // namespace
}  // namespace kynnys
