#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "solve/carving/checker.h"
#include "support/error_key.h"
#include "support/hand_made.h"
#include "support/source_keys.h"

namespace kynnys::carving {
namespace {

using Kind = Branch::Kind;

// Workplace 0 with a screen that rules out person 1 and two cases about sorting on Tuesday;
// workplace 1 with one case.
Certificate two_workplaces() {
    const Branch sorts{Kind::does, 0, 3, true};
    const Branch not_sorts{Kind::does, 0, 3, false};
    Certificate certificate;
    certificate.bound = 5000;
    certificate.charges = {0, 0};
    certificate.crews = {{{{{}, {1}}}, {{{not_sorts}, {}}, {{sorts}, {}}}}, {{}, {{{}, {}}}}};
    return certificate;
}

struct Fault {
    std::string key;
    std::string place;  // the first argument
    std::function<void(Problem&, Certificate&)> make;
};

std::vector<Fault> faults_of_people_and_cases() {
    return {
        {"certificate.charges_do_not_match", "1",
         [](Problem&, Certificate& c) { c.charges.pop_back(); }},
        {"certificate.charges_do_not_match", "0",
         [](Problem&, Certificate& c) { c.charges.clear(); }},
        {"certificate.crews_do_not_match", "1",
         [](Problem&, Certificate& c) { c.crews.pop_back(); }},
        {"certificate.crews_do_not_match", "0", [](Problem&, Certificate& c) { c.crews.clear(); }},
        {"certificate.charge_is_out_of_range", "1",
         [](Problem&, Certificate& c) { c.charges[1] = -1; }},
        {"certificate.charge_is_out_of_range", "0",
         [](Problem&, Certificate& c) { c.charges[0] = INT64_MAX / 100; }},
        {"certificate.workplace_has_no_case", "1.0",
         [](Problem&, Certificate& c) { c.crews[1].leaves.clear(); }},
        {"certificate.workplace_has_no_case", "0.1",
         [](Problem&, Certificate& c) { c.crews[0].leaves.clear(); }},
        {"certificate.case_is_missing", "0.1",
         [](Problem&, Certificate& c) { c.crews[0].leaves.pop_back(); }},
        {"certificate.leaves_are_out_of_order", "0.2",
         [](Problem&, Certificate& c) { std::swap(c.crews[0].leaves[0], c.crews[0].leaves[1]); }},
        {"certificate.decision_is_unknown", "0.2",
         [](Problem&, Certificate& c) { c.crews[0].leaves[1].path[0].person = 2; }},
        {"certificate.decision_is_of_another_place", "0.1",
         [](Problem&, Certificate& c) { c.crews[0].leaves[0].path[0].what = 6; }},
        {"certificate.decision_is_of_another_place", "0.2",
         [](Problem&, Certificate& c) {
             c.crews[0].leaves[1].path[0] = {Kind::placed, 0, 0, true};
         }},
        {"certificate.decision_is_of_another_place", "1.0",
         [](Problem&, Certificate& c) {
             c.crews[1].leaves[0].path = {{Kind::at, 0, 0, true}};
         }},
        {"certificate.screened_are_out_of_order", "0.0",
         [](Problem&, Certificate& c) {
             c.crews[0].screens[0].people = {1, 1};
         }},
        {"certificate.screened_are_out_of_order", "0.0",
         [](Problem&, Certificate& c) {
             c.crews[0].screens[0].people = {1, 0};
         }},
        {"certificate.screened_are_out_of_order", "0.0",
         [](Problem&, Certificate& c) { c.crews[0].screens[0].people = {2}; }},
    };
}

std::vector<Fault> faults_of_prices_and_sums() {
    return {
        {"certificate.price_is_of_another_place", "0.0",
         [](Problem&, Certificate& c) {
             c.crews[0].screens[0].prices = {{6, 1}};
         }},
        {"certificate.price_is_of_another_place", "0.2",
         [](Problem& p, Certificate& c) {
             c.crews[0].leaves[1].prices = {{PriceLayout(p).presence(1, 0, 0), 1}};
         }},
        {"certificate.price_is_of_another_place", "1.0",
         [](Problem& p, Certificate& c) {
             c.crews[1].leaves[0].prices = {{PriceLayout(p).people(0), 1}};
         }},
        {"certificate.price_is_of_another_place", "1.0",
         [](Problem& p, Certificate& c) {
             c.crews[1].leaves[0].prices = {{PriceLayout(p).coach(), 1}};
         }},
        {"certificate.price_is_of_another_place", "1.0",
         [](Problem& p, Certificate& c) {
             c.crews[1].leaves[0].prices = {{PriceLayout(p).group(0), 1}};
         }},
        {"certificate.price_is_negative", "0.0",
         [](Problem&, Certificate& c) {
             c.crews[0].screens[0].prices = {{0, -1}};
         }},
        {"certificate.prices_are_out_of_order", "0.1",
         [](Problem&, Certificate& c) {
             c.crews[0].leaves[0].prices = {{1, 5}, {0, 5}};
         }},
        {"certificate.sum_is_too_large", "0.0",
         [](Problem& p, Certificate& c) {
             c.crews[0].screens[0].prices = {{PriceLayout(p).presence(0, 0, 0), INT32_MAX}};
             p.workplaces[0].at_once = largest_number;
         }},
        {"certificate.sum_is_too_large", "1.0",
         [](Problem& p, Certificate& c) {
             c.crews[1].leaves[0].prices = {{PriceLayout(p).people(1), INT32_MAX}};
             p.workplaces[1].people_most = largest_number;
         }},
        {"certificate.total_is_too_large", "",
         [](Problem& p, Certificate& c) {
             p.people.resize(6);
             c.charges.assign(6, INT64_MAX / 400);
         }},
        {"certificate.total_is_above_bound", "", [](Problem&, Certificate& c) { c.bound = 0; }},
    };
}

std::vector<Fault> faults() {
    std::vector<Fault> all = faults_of_people_and_cases();
    for (Fault& fault : faults_of_prices_and_sums()) all.push_back(std::move(fault));
    return all;
}

TEST(CheckCrews, AcceptsTwoWorkplaces) {
    const auto bound = check_certificate(hand_made().problem, two_workplaces());
    ASSERT_EQ(error_key(bound), "");
    EXPECT_EQ(bound.value(), 5000);
}

TEST(CheckCrews, RefusesEveryFaultWithItsKeyAndPlace) {
    const std::vector<Fault> all = faults();
    for (std::size_t i = 0; i < all.size(); ++i) {
        Problem problem = hand_made().problem;
        Certificate certificate = two_workplaces();
        all[i].make(problem, certificate);
        const auto bound = check_certificate(problem, certificate);
        ASSERT_EQ(error_key(bound), all[i].key) << "fault " << i;
        if (!all[i].place.empty()) {
            EXPECT_EQ(bound.error().arguments[0], all[i].place) << "fault " << i;
        }
    }
}

TEST(CheckCrews, HasATestForEachKey) {
    std::set<std::string> tested;
    for (const Fault& fault : faults()) tested.insert(fault.key);
    for (const std::string& key : keys_in("src/solve/carving/checker_crews.cpp", "certificate"))
        EXPECT_TRUE(tested.contains(key)) << key;
}

// What is wrong at the first of two workplaces is told, whoever looks there first.
TEST(CheckCrews, TellsTheFirstOfTwoFaults) {
    const Problem problem = hand_made().problem;
    Certificate certificate = two_workplaces();
    certificate.crews[0].leaves[0].prices = {{0, -1}};
    certificate.crews[1].leaves[0].prices = {{6, -1}};
    for (int time = 0; time < 50; ++time) {
        const auto bound = check_certificate(problem, certificate);
        ASSERT_FALSE(bound.is_ok());
        ASSERT_EQ(bound.error().arguments, (std::vector<std::string>{"0.1", "0"}));
    }
}

// Only "plants" at workplace 1 is left, worth 100 - 10 + 40 + 1 to either person.
Problem plants_only() {
    Problem problem = hand_made().problem;
    problem.options[0].tasks.clear();
    problem.options[2].tasks.clear();
    return problem;
}

Certificate charged(std::int64_t first, std::int64_t second) {
    Certificate certificate;
    certificate.charges = {first * price_scale, second * price_scale};
    certificate.crews = {{}, {{}, {{{}, {}}}}};
    return certificate;
}

// The certificate proves this bound and none below it.
void expect_bound(const Problem& problem, Certificate certificate, std::int64_t bound) {
    certificate.bound = bound;
    EXPECT_EQ(error_key(check_certificate(problem, certificate)), "");
    certificate.bound = bound - 1;
    EXPECT_EQ(error_key(check_certificate(problem, certificate)),
              "certificate.total_is_above_bound");
}

TEST(CheckCrews, AddsUpByHand) {
    const Problem problem = plants_only();
    expect_bound(problem, charged(0, 0), 262);
    expect_bound(problem, charged(100, 0), 100 + 31 + 131);
    expect_bound(problem, charged(131, 0), 131 + 131);
    expect_bound(problem, charged(140, 0), 140 + 131);
    Certificate priced = charged(10, 20);
    priced.crews[1].leaves[0].prices = {{6, 100 * price_scale}};
    expect_bound(problem, priced, 10 + 20 + 100 + 21 + 11);
    priced.crews[1].leaves[0].prices = {{6, 130 * price_scale + 1}};
    expect_bound(problem, priced, 10 + 20 + 130);
}

// The charge is what both of them bid for; nobody remains, and no case is needed.
TEST(CheckCrews, NeedsNoCaseWhereNobodyRemains) {
    const Problem problem = plants_only();
    Certificate certificate = charged(131, 131);
    certificate.crews[1].leaves.clear();
    expect_bound(problem, certificate, 262);
    certificate.charges[1] -= 1;
    certificate.bound = 1000;
    EXPECT_EQ(error_key(check_certificate(problem, certificate)),
              "certificate.workplace_has_no_case");
}

// At a price of 120 a crew with person 1 (charge 100) is worth 120 + 11 - 89: no more than 131,
// what person 0 is worth alone.
TEST(CheckCrews, RulesOutByScreens) {
    const Problem problem = plants_only();
    Certificate certificate = charged(0, 100);
    expect_bound(problem, certificate, 100 + 131 + 31);
    certificate.crews[1].screens = {{{{6, 120 * price_scale}}, {1}}};
    expect_bound(problem, certificate, 100 + 131);
    certificate.crews[1].screens[0].prices = {};
    expect_bound(problem, certificate, 100 + 131 + 31);
    certificate.crews[1].screens[0].people = {0, 1};
    expect_bound(problem, certificate, 100 + 131 + 31);
}

// Of two people whom a screen rules out one by one, the dearer crew counts.
TEST(CheckCrews, TakesTheGreatestOfThoseRuledOut) {
    const Problem problem = plants_only();
    Certificate certificate = charged(0, 100);
    certificate.crews[1].screens = {{{{6, 141 * price_scale}}, {0, 1}}};
    certificate.crews[1].leaves.clear();
    expect_bound(problem, certificate, 100 + 141 - 10);
    certificate.crews[1].screens[0].people = {1};
    certificate.crews[1].screens.push_back({{{6, 131 * price_scale}}, {0}});
    expect_bound(problem, certificate, 100 + 131);
}

TEST(CheckCrews, PassesOverCasesOfPeopleWhoDoNotRemain) {
    const Problem problem = plants_only();
    Certificate certificate = charged(0, 131);
    const Branch with{Kind::on_day, 1, 0, true};
    const Branch without{Kind::on_day, 1, 0, false};
    certificate.crews[1].leaves = {{{without}, {}}, {{with}, {{6, 500 * price_scale}}}};
    expect_bound(problem, certificate, 131 + 131);
    certificate.charges[1] = 0;
    certificate.crews[1].leaves[1].prices = {{6, 30 * price_scale}};
    expect_bound(problem, certificate, 30 + 101 + 101);
}

// With "plants" for certain at person 0, person 1 has nothing left and no price is needed.
TEST(CheckCrews, TakesFromOthersWhatOneDoesForCertain) {
    const Problem problem = plants_only();
    Certificate certificate = charged(0, 0);
    certificate.crews[1].leaves = {{{{Kind::does, 0, 6, false}}, {}},
                                   {{{Kind::does, 0, 6, true}}, {}}};
    expect_bound(problem, certificate, 131);
}

// The bonus of an agreed job counts as its value does.
TEST(CheckCrews, CountsAgreedJobs) {
    Problem problem = plants_only();
    for (const Job& job : hand_made().solution.jobs) {
        if (problem.options[static_cast<std::size_t>(job.option)].workplace == 1)
            problem.kept.push_back({job, 50});
    }
    ASSERT_EQ(problem.kept.size(), 1U);
    expect_bound(problem, charged(131, 131), 131 + 181);
}

}  // namespace
}  // namespace kynnys::carving
