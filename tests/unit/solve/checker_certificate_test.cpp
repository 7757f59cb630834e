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

// Person 0 with or without sorting on Tuesday; with it, at or not at workplace 1 (which is empty).
Certificate three_cases() {
    const Branch sorts{Kind::does, 0, 3, true};
    const Branch not_sorts{Kind::does, 0, 3, false};
    Certificate certificate;
    certificate.bound = 1000;
    certificate.leaves = {{{not_sorts}, {}},
                          {{sorts, {Kind::at, 0, 1, false}}, {}},
                          {{sorts, {Kind::at, 0, 1, true}}, {}}};
    return certificate;
}

struct Fault {
    std::string key;
    std::function<void(Problem&, Certificate&)> make;
};

std::vector<Fault> faults_of_cases() {
    return {
        {"certificate.has_no_leaf", [](Problem&, Certificate& c) { c.leaves.clear(); }},
        {"certificate.has_two_forms",
         [](Problem&, Certificate& c) {
             c.charges = {0, 0};
         }},
        {"certificate.has_two_forms", [](Problem&, Certificate& c) { c.crews.resize(2); }},
        {"certificate.case_is_missing",
         [](Problem&, Certificate& c) { c.leaves.erase(c.leaves.begin()); }},
        {"certificate.case_is_missing", [](Problem&, Certificate& c) { c.leaves.pop_back(); }},
        {"certificate.case_is_missing",
         [](Problem&, Certificate& c) { c.leaves.erase(c.leaves.begin() + 1); }},
        {"certificate.case_is_missing", [](Problem&, Certificate& c) { c.leaves.resize(1); }},
        {"certificate.leaves_overlap",
         [](Problem&, Certificate& c) { c.leaves.push_back(c.leaves.back()); }},
        {"certificate.leaves_overlap",
         [](Problem&, Certificate& c) {
             c.leaves.push_back({{}, {}});
         }},
        {"certificate.leaves_decide_differently",
         [](Problem&, Certificate& c) { c.leaves[0].path[0].what = 2; }},
        {"certificate.leaves_decide_differently",
         [](Problem&, Certificate& c) { c.leaves[2].path[1].person = 1; }},
        {"certificate.leaves_decide_differently",
         [](Problem&, Certificate& c) { c.leaves[2].path[1].kind = Kind::on_day; }},
        {"certificate.leaves_are_out_of_order",
         [](Problem&, Certificate& c) { std::swap(c.leaves[0], c.leaves[2]); }},
        {"certificate.decision_is_unknown",
         [](Problem&, Certificate& c) { c.leaves[0].path[0].person = 2; }},
        {"certificate.decision_is_unknown",
         [](Problem&, Certificate& c) { c.leaves[0].path[0].what = 7; }},
        {"certificate.decision_is_unknown",
         [](Problem&, Certificate& c) { c.leaves[1].path[1].what = 2; }},
        {"certificate.decision_is_unknown",
         [](Problem&, Certificate& c) {
             c.leaves[1].path[1] = {Kind::on_day, 0, 7, false};
         }},
        {"certificate.decision_is_unknown",
         [](Problem&, Certificate& c) {
             c.leaves[1].path[1] = {Kind::placed, 0, 1, false};
         }},
    };
}

std::vector<Fault> faults_of_prices() {
    return {
        {"certificate.prices_are_out_of_order",
         [](Problem&, Certificate& c) {
             c.leaves[1].prices = {{1, 5}, {0, 5}};
         }},
        {"certificate.prices_are_out_of_order",
         [](Problem&, Certificate& c) {
             c.leaves[1].prices = {{1, 5}, {1, 5}};
         }},
        {"certificate.prices_are_out_of_order",
         [](Problem& p, Certificate& c) {
             c.leaves[1].prices = {{PriceLayout(p).size(), 5}};
         }},
        {"certificate.price_is_negative",
         [](Problem&, Certificate& c) {
             c.leaves[2].prices = {{0, -1}};
         }},
        {"certificate.price_is_of_no_limit",
         [](Problem& p, Certificate& c) {
             c.leaves[0].prices = {{PriceLayout(p).coach(), 5}};
             p.coach_capacity = -1;
         }},
        {"certificate.price_is_above_penalty",
         [](Problem& p, Certificate& c) {
             c.leaves[0].prices = {{PriceLayout(p).group(0), 15 * price_scale + 1}};
         }},
        {"certificate.sum_is_too_large",
         [](Problem& p, Certificate& c) {
             c.leaves[0].prices = {{PriceLayout(p).coach(), INT32_MAX}};
             p.coach_capacity = largest_number;
         }},
        {"certificate.bound_is_not_proven", [](Problem&, Certificate& c) { c.bound = 200; }},
    };
}

std::vector<Fault> faults() {
    std::vector<Fault> all = faults_of_cases();
    for (Fault& fault : faults_of_prices()) all.push_back(std::move(fault));
    return all;
}

std::string key_with_bound(const Problem& problem, Certificate certificate, std::int64_t bound) {
    certificate.bound = bound;
    return error_key(check_certificate(problem, certificate));
}

TEST(CheckCertificate, AcceptsCasesThatCoverEverything) {
    const auto bound = check_certificate(hand_made().problem, three_cases());
    ASSERT_EQ(error_key(bound), "");
    EXPECT_EQ(bound.value(), 1000);
}

TEST(CheckCertificate, RefusesEveryFaultWithItsKey) {
    const std::vector<Fault> all = faults();
    for (std::size_t i = 0; i < all.size(); ++i) {
        Problem problem = hand_made().problem;
        Certificate certificate = three_cases();
        all[i].make(problem, certificate);
        EXPECT_EQ(error_key(check_certificate(problem, certificate)), all[i].key) << "fault " << i;
    }
}

TEST(CheckCertificate, HasATestForEachKey) {
    std::set<std::string> tested;
    for (const Fault& fault : faults()) tested.insert(fault.key);
    std::set<std::string> known;
    for (const char* file : {"checker_certificate.cpp", "checker_proof.cpp"})
        known.merge(keys_in(std::string("src/solve/carving/") + file, "certificate"));
    EXPECT_EQ(tested, known);
}

// Only "plants" is left, worth 100 - 10 + 40 + 1 to either person, who both want it.
Problem plants_only() {
    Problem problem = hand_made().problem;
    problem.groups.clear();
    problem.people[0].groups = 0;
    problem.people[1].groups = 0;
    problem.options[0].tasks.clear();
    problem.options[2].tasks.clear();
    return problem;
}

TEST(CheckCertificate, AddsUpByHand) {
    const Problem problem = plants_only();
    Certificate certificate;
    certificate.leaves.resize(1);
    EXPECT_EQ(key_with_bound(problem, certificate, 262), "");
    EXPECT_EQ(key_with_bound(problem, certificate, 261), "certificate.bound_is_not_proven");
    certificate.leaves[0].prices = {{6, 100 * price_scale}};
    EXPECT_EQ(key_with_bound(problem, certificate, 100 + 31 + 31), "");
    EXPECT_EQ(key_with_bound(problem, certificate, 161), "certificate.bound_is_not_proven");
    certificate.leaves[0].prices = {{6, 131 * price_scale}};
    EXPECT_EQ(key_with_bound(problem, certificate, 131), "");
    EXPECT_EQ(key_with_bound(problem, certificate, 130), "certificate.bound_is_not_proven");
}

TEST(CheckCertificate, RoundsFractionsDown) {
    const Problem problem = plants_only();
    Certificate certificate;
    certificate.leaves.resize(1);
    certificate.leaves[0].prices = {{6, 130 * price_scale + 1}};
    EXPECT_EQ(key_with_bound(problem, certificate, 131), "");
    certificate.leaves[0].prices = {{6, 131 * price_scale + price_scale - 1}};
    EXPECT_EQ(key_with_bound(problem, certificate, 131), "");
    certificate.leaves[0].prices = {{6, 132 * price_scale}};
    EXPECT_EQ(key_with_bound(problem, certificate, 131), "certificate.bound_is_not_proven");
}

TEST(CheckCertificate, PassesOverEmptyCases) {
    const Problem problem = plants_only();
    Certificate certificate;
    certificate.leaves = {{{{Kind::on_day, 0, 1, false}}, {{6, 131 * price_scale}}},
                          {{{Kind::on_day, 0, 1, true}}, {}}};
    EXPECT_EQ(key_with_bound(problem, certificate, 131), "");
}

// Whoever must have a job pays for it even when that is a loss.
TEST(CheckCertificate, KeepsALossOfThoseWhoMustWork) {
    const Problem problem = plants_only();
    Certificate certificate;
    certificate.leaves = {{{{Kind::placed, 0, 0, false}}, {{6, 131 * price_scale}}},
                          {{{Kind::placed, 0, 0, true}}, {{6, 141 * price_scale}}}};
    EXPECT_EQ(key_with_bound(problem, certificate, 131), "");
    EXPECT_EQ(key_with_bound(problem, certificate, 130), "certificate.bound_is_not_proven");
}

// With "plants" for certain at person 0, person 1 has nothing left and no price is needed.
TEST(CheckCertificate, TakesFromOthersWhatOneDoesForCertain) {
    const Problem problem = plants_only();
    Certificate certificate;
    certificate.leaves = {{{{Kind::does, 0, 6, false}}, {}}, {{{Kind::does, 0, 6, true}}, {}}};
    EXPECT_EQ(key_with_bound(problem, certificate, 131), "");
    EXPECT_EQ(key_with_bound(problem, certificate, 130), "certificate.bound_is_not_proven");
}

// What nobody could have even alone is left out.
TEST(CheckCertificate, LeavesOutJobsWithoutRoom) {
    Certificate certificate;
    certificate.leaves.resize(1);
    Problem without_coach = plants_only();
    without_coach.options[3].coach = 5;
    EXPECT_EQ(key_with_bound(without_coach, certificate, 131), "");
    Problem without_room = plants_only();
    without_room.workplaces[1].at_once = 0;
    EXPECT_EQ(key_with_bound(without_room, certificate, 0), "");
    Problem without_place = plants_only();
    without_place.workplaces[1].people_most = 0;
    EXPECT_EQ(key_with_bound(without_place, certificate, 0), "");
}

// Both want sorting on Monday, six slots for all together: at 50 a slot each would take all six.
TEST(CheckCertificate, PricesAnAmountBySlots) {
    Problem problem = plants_only();
    problem.options = {problem.options[0], problem.options[2]};
    for (Option& option : problem.options) option.tasks = {{1, 50}};
    for (Person& person : problem.people) {
        person.open[1].reset();
        person.slot_value = {};
    }
    Certificate certificate;
    certificate.leaves.resize(1);
    EXPECT_EQ(key_with_bound(problem, certificate, 2 * (90 + 6 * 50)), "");
    EXPECT_EQ(key_with_bound(problem, certificate, 779), "certificate.bound_is_not_proven");
    certificate.leaves[0].prices = {{2, 40 * price_scale}};
    EXPECT_EQ(key_with_bound(problem, certificate, 6 * 40 + 2 * (90 + 6 * 10)), "");
    EXPECT_EQ(key_with_bound(problem, certificate, 539), "certificate.bound_is_not_proven");
}

}  // namespace
}  // namespace kynnys::carving
