#include "exchange/policy_file.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "exchange/file_text.h"
#include "plan/policy_catalogue.h"
#include "random_city.h"
#include "small_folder.h"

namespace kynnys {

namespace {

const std::string start =
    "name,value,unit,reason,source\n"
    "policy.version,7,,r,\n"
    "policy.date,2026-11-21,,r,\n";

Policy read(const std::string& rows) {
    Checked<Policy> policy = parse_policy(start + rows);
    if (!policy)
        throw std::logic_error(faults_text(policy.faults()));
    return std::move(policy).value();
}

std::vector<std::string> faults_of(const std::string& rows) {
    return places(parse_policy(start + rows));
}

const PolicyLine& line_of(const Policy& policy, std::string_view name) {
    return *std::find_if(policy.lines.begin(), policy.lines.end(),
                         [&](const PolicyLine& line) { return line.name == name; });
}

using Words = std::vector<std::string>;

}  // namespace

TEST(PolicyFile, TheDefaultGivesEveryValueAReasonAndASource) {
    const Policy policy = default_policy(parse_date("2026-11-21").value());
    EXPECT_EQ(policy.weights, Weights{});
    EXPECT_EQ(policy.fair_job, FairJobRules{});
    EXPECT_EQ(policy.lines.size(), policy_catalogue().size());
    for (const PolicyLine& line : policy.lines) {
        EXPECT_FALSE(line.reason.empty()) << line.name;
        EXPECT_FALSE(line.source.empty()) << line.name;
        EXPECT_FALSE(line.value.empty() && line.name != "fairness.waiting_levels") << line.name;
    }
    EXPECT_NE(line_of(policy, "fair_job.work_activity_edge").source.find("189/2001, 6 §"),
              std::string::npos);
    EXPECT_EQ(line_of(policy, "fair_job.work_activity_edge").value, "480");
    EXPECT_EQ(line_of(policy, "coach.weekly_minutes").value, "none");
}

TEST(PolicyFile, TheDefaultIsReadBackAsItWasWritten) {
    const Policy policy = default_policy(parse_date("2026-11-21").value());
    const Checked<Policy> again = parse_policy(policy_text(policy));
    ASSERT_TRUE(again.is_ok()) << faults_text(again.faults());
    EXPECT_EQ(again.value(), policy);
}

// Every value has a name: whatever number is set, the file carries it.
TEST(PolicyFile, EveryNumberCanBeSetByItsName) {
    for (const PolicyEntry& entry : policy_catalogue()) {
        if (std::holds_alternative<PolicyText>(entry.value))
            continue;
        Policy expected = default_policy(parse_date("2026-11-21").value());
        const std::int64_t least = std::max<std::int64_t>(entry.fewest, 0);
        const std::int64_t number = policy_number(entry, expected) == least ? least + 1 : least;
        const Policy policy = read(std::string(entry.name) + "," + std::to_string(number) + "," +
                                   std::string(entry.unit) + ",why not,\n");
        EXPECT_EQ(policy_number(entry, policy), number) << entry.name;
        set_policy_number(entry, number, expected);
        EXPECT_EQ(policy.weights, expected.weights) << entry.name;
        EXPECT_EQ(policy.fair_job, expected.fair_job) << entry.name;
        EXPECT_EQ(line_of(policy, entry.name).reason, "why not");
    }
}

TEST(PolicyFile, WhatIsLeftOutKeepsItsDefaultAndItsReason) {
    const Policy policy = read("weight.day,35,points per day,Days are dear here,Board 3/2026\n");
    EXPECT_EQ(policy.weights.day, 35);
    EXPECT_EQ(policy.weights.placement, Weights{}.placement);
    EXPECT_EQ(line_of(policy, "weight.day").source, "Board 3/2026");
    EXPECT_EQ(line_of(policy, "weight.placement").value, "400");
    EXPECT_FALSE(line_of(policy, "weight.placement").reason.empty());
}

TEST(PolicyFile, SharesNameTheirGroup) {
    const Policy policy = read(
        "fairness.share age>=55,25,percent of those placed,r,\n"
        "fairness.share   language!=fi,10 %,,r,\n");
    EXPECT_EQ(policy.shares, (std::vector<MinimumShare>{{"age>=55", 25}, {"language!=fi", 10}}));
    EXPECT_EQ(policy.lines.back().name, "fairness.share language!=fi");
    EXPECT_EQ(policy.lines.back().value, "10");
}

TEST(PolicyFile, TellsWhatIsWrong) {
    EXPECT_EQ(faults_of("weight.dy,1,,r,\n"), Words{"policy.csv:4:1 policy.name_is_unknown"});
    EXPECT_EQ(faults_of("weight.day,1,,r,\nweight.day,2,,r,\n"),
              Words{"policy.csv:5:1 policy.name_is_doubled"});
    EXPECT_EQ(faults_of("weight.day,1,,,\n"), Words{"policy.csv:4:4 field.is_empty"});
    EXPECT_EQ(faults_of("weight.day,,,r,\n"), Words{"policy.csv:4:2 field.is_empty"});
    EXPECT_EQ(faults_of("weight.day,1.5,,r,\n"), Words{"policy.csv:4:2 number.is_not_whole"});
    EXPECT_EQ(faults_of("weight.day,-1,,r,\n"), Words{"policy.csv:4:2 number.is_out_of_range"});
    EXPECT_EQ(faults_of("fair_job.weekly_fewest,2,hours,r,\n"),
              Words{"policy.csv:4:3 policy.unit_differs"});
    EXPECT_EQ(faults_of("fairness.waiting,maybe,,r,\n"),
              Words{"policy.csv:4:2 waiting_rule.is_unknown"});
    EXPECT_EQ(faults_of("fairness.waiting,levels,,r,\n"),
              Words{"policy.csv:4:0 policy.levels_are_missing"});
    EXPECT_EQ(faults_of("fairness.waiting_levels,12 24,,r,\n"),
              Words{"policy.csv:4:2 policy.levels_do_not_descend"});
    EXPECT_EQ(faults_of("fairness.waiting_levels,24 x,,r,\n"),
              Words{"policy.csv:4:2 number.is_not_whole"});
    EXPECT_EQ(faults_of("fairness.share,10,,r,\n"), Words{"policy.csv:4:1 share.has_no_group"});
    EXPECT_EQ(faults_of("fairness.share height>=2,10,,r,\n"),
              Words{"policy.csv:4:1 group.field_is_unknown"});
    EXPECT_EQ(faults_of("fairness.share age>=55,101,,r,\n"),
              Words{"policy.csv:4:2 number.is_out_of_range"});
}

TEST(PolicyFile, NeedsAVersionAndADay) {
    EXPECT_EQ(
        places(parse_policy("name,value,unit,reason,source\n")),
        (Words{"policy.csv:0:0 policy.name_is_missing", "policy.csv:0:0 policy.name_is_missing"}));
    EXPECT_EQ(places(parse_policy("name,value,unit,reason,source\n"
                                  "policy.version,,,r,\npolicy.date,x,,r,\n")),
              (Words{"policy.csv:2:2 field.is_empty", "policy.csv:3:2 date.is_not_a_day"}));
}

TEST(PolicyFile, ReadsAFileOfItsOwn) {
    const std::string path = testing::TempDir() + "kynnys_policy_test.csv";
    ASSERT_TRUE(write_text(path, start + "weight.day,3,,r,\n").is_ok());
    const Checked<Policy> policy = read_policy_file(path);
    ASSERT_TRUE(policy.is_ok());
    EXPECT_EQ(policy.value().weights.day, 3);
    ASSERT_TRUE(write_text(path, start + "weight.dy,3,,r,\n").is_ok());
    EXPECT_EQ(places(read_policy_file(path)),
              Words{"kynnys_policy_test.csv:4:1 policy.name_is_unknown"});
    std::remove(path.c_str());
    EXPECT_EQ(places(read_policy_file(path)), Words{"kynnys_policy_test.csv:0:0 file.is_missing"});
}

RC_GTEST_PROP(PolicyFile, ReadsWhatItWrote, (std::uint64_t seed)) {
    const Policy policy = random_city(seed).policy;
    const Checked<Policy> again = parse_policy(policy_text(policy));
    RC_ASSERT(again.is_ok());
    RC_ASSERT(again.value() == policy);
}

}  // namespace kynnys
