#include "exchange/plan_file.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>

#include "base/json.h"
#include "exchange/sentence.h"
#include "random_city.h"
#include "random_plan.h"
#include "support/error_key.h"

namespace kynnys {

namespace {

// Two people, a workplace with one task, an arrangement.
City two_people() {
    City city;
    for (const char* id : {"P1", "P2"}) {
        Person person;
        person.id = id;
        city.people.push_back(person);
    }
    Workplace workplace;
    workplace.id = "W1";
    workplace.roles.push_back({"nurse", Cents{3'000}});
    workplace.arrangements = {{0}};
    city.workplaces.push_back(workplace);
    Arrangement checklist;
    checklist.id = "A1";
    city.arrangements.push_back(checklist);
    Task task;
    task.id = "T1";
    task.workplace = {0};
    task.owner = {0};
    city.tasks.push_back(task);
    city.policy = default_policy(parse_date("2026-11-21").value());
    return city;
}

Plan one_proposal() {
    Proposal proposal;
    proposal.person = {0};
    proposal.job.workplace = {0};
    proposal.job.arrangements = {{0}};
    proposal.job.shifts = {{Day::tuesday, 37, 51, 45, 2, {{{0}, 37, 8}, {{0}, 47, 4}}}};
    proposal.value = 900;
    proposal.terms = {{"term.placement", {}, 400}, {"term.work", {"3"}, 500}};
    Plan plan;
    plan.policy_version = "2";
    plan.city_fingerprint = "0123456789abcdef";
    plan.proposals = {proposal};
    plan.not_placed = {{{1}, "not_placed.no_common_time", {"W1"}}};
    plan.value = 900;
    plan.certificate.bound = 1'000;
    plan.certificate.leaves = {{{}, {{3, 1024}}}};
    plan.prices = {0, 0, 0, 1024};
    plan.wanting_work = 2;
    plan.seconds_allowed = 10;
    plan.seconds = 1.5;
    return plan;
}

std::string good_text() {
    return plan_text(one_proposal(), two_people());
}

// The text with one part replaced, which must be there.
std::string with(std::string text, std::string_view part, std::string_view other) {
    const std::size_t at = text.find(part);
    EXPECT_NE(at, std::string::npos) << part;
    return at == std::string::npos ? text : text.replace(at, part.size(), other);
}

struct Breach {
    const char* part;
    const char* other;
    const char* key;
    const char* field;
};

}  // namespace

RC_GTEST_PROP(PlanFile, ReadsWhatItWrote, (std::uint64_t city_seed, std::uint64_t plan_seed)) {
    const City city = random_city(city_seed);
    const Plan plan = random_plan(city, plan_seed);
    const std::string text = plan_text(plan, city);
    const Result<Plan> read = parse_plan(text, city);
    if (!read)
        RC_FAIL(error_sentence(read.error()));
    RC_ASSERT(read.value() == plan);
    RC_ASSERT(plan_text(read.value(), city) == text);
}

RC_GTEST_PROP(PlanFile, RefusesEveryTextThatWasCutOff,
              (std::uint64_t city_seed, std::uint64_t plan_seed)) {
    const City city = random_city(city_seed);
    const std::string text = plan_text(random_plan(city, plan_seed), city);
    const auto length = *rc::gen::inRange<std::size_t>(0, text.size() - 2);
    RC_ASSERT(!parse_plan(text.substr(0, length), city).is_ok());
}

RC_GTEST_PROP(PlanFile, CarriesThePolicyAndTheChangesByWhichItWasMade, (std::uint64_t seed)) {
    const City city = random_city(seed);
    const std::vector<std::string> changes{"kind,id,change,value\nperson,P1,gone,\n", "\"ä\""};
    const auto sources = parse_plan_sources(plan_text(random_plan(city, seed), city, changes));
    RC_ASSERT(sources.is_ok());
    RC_ASSERT(sources.value().policy == city.policy);
    RC_ASSERT(sources.value().changes == changes);
}

TEST(PlanFile, TellsAPolicyThatWasChanged) {
    const std::string text = good_text();
    EXPECT_EQ(error_key(parse_plan_sources(with(text, "weight.day", "weight.dy"))),
              "plan.policy_is_faulty");
    EXPECT_EQ(error_key(parse_plan_sources(with(text, "\"policy\": [", "\"policies\": ["))),
              "plan.member_is_missing");
    EXPECT_EQ(error_key(parse_plan_sources("{}")), "plan.is_no_plan");
}

TEST(PlanFile, ShowsTheFiguresThatScriptsAskFor) {
    const Result<Json> json = parse_json(good_text());
    ASSERT_TRUE(json.is_ok());
    EXPECT_EQ(*json.value().find("value")->whole(), 900);
    EXPECT_EQ(*json.value().find("bound")->whole(), 1'000);
    EXPECT_DOUBLE_EQ(*json.value().find("gap")->real(), 0.1);
    EXPECT_EQ(*json.value().find("placed")->whole(), 1);
    EXPECT_EQ(*json.value().find("wanting_work")->whole(), 2);
    EXPECT_EQ(*json.value().find("weekly_minutes")->whole(), (14 - 2) * 15);
    EXPECT_DOUBLE_EQ(*json.value().find("seconds")->real(), 1.5);
}

TEST(PlanFile, NamesPeopleTasksAndTimesAsPeopleDo) {
    const std::string text = good_text();
    for (const char* part :
         {R"("person":"P1","workplace":"W1")", R"("arrangements":["A1"])",
          R"("day":"Tue","start":"09:15","end":"12:45")",
          R"("break":{"start":"11:15","minutes":30})",
          R"({"task":"T1","start":"09:15","minutes":120})", R"("prices":[[3,1024]])"})
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
}

TEST(PlanFile, TellsEachBreachWithItsPlace) {
    const Breach breaches[] = {
        {"kynnys plan", "other plan", "plan.is_no_plan", ""},
        {"\"format_version\": 1", "\"format_version\": 9", "plan.version_is_unknown", ""},
        {"\"value\": 900", "\"valu\": 900", "plan.member_is_missing", ""},
        {"\"value\": 900", "\"value\": \"900\"", "plan.value_has_wrong_type", "value"},
        {"\"value\": 900", "\"value\": 9.5", "plan.value_has_wrong_type", "value"},
        {"\"wanting_work\": 2", "\"wanting_work\": -2", "number.is_out_of_range", "wanting_work"},
        {"\"person\":\"P1\"", "\"person\":\"P9\"", "plan.person_is_unknown", "proposals[0].person"},
        {"\"person\":\"P1\"", "\"person\":1", "plan.value_has_wrong_type", "proposals[0].person"},
        {"\"person\":\"P1\"", "\"person\":\"P2\"", "plan.person_is_doubled", ""},
        {"\"workplace\":\"W1\"", "\"workplace\":\"W2\"", "plan.workplace_is_unknown",
         "proposals[0].workplace"},
        {"[\"A1\"]", "[\"A2\"]", "plan.arrangement_is_unknown", "proposals[0].arrangements[0]"},
        {"\"task\":\"T1\"", "\"task\":\"T2\"", "plan.task_is_unknown",
         "proposals[0].shifts[0].pieces[0].task"},
        {"\"Tue\"", "\"Two\"", "plan.day_is_unknown", "proposals[0].shifts[0].day"},
        {"\"09:15\"", "\"9:15\"", "plan.time_is_unknown", "proposals[0].shifts[0].start"},
        {"\"minutes\":30", "\"minutes\":31", "plan.minutes_are_off_the_quarter",
         "proposals[0].shifts[0].break.minutes"},
        {"\"is_agreed\":false", "\"is_agreed\":0", "plan.value_has_wrong_type",
         "proposals[0].is_agreed"},
        {"\"placed\": 1", "\"placed\": 2", "plan.sum_disagrees", ""},
        {"\"gap\": 0.1", "\"gap\": 0.05", "plan.sum_disagrees", ""},
        {"\"weekly_minutes\": 180", "\"weekly_minutes\": 190", "plan.sum_disagrees", ""},
        {"[[3,1024]]}", "[[3,1024],[3,1]]}", "plan.prices_are_out_of_order", "leaves[0].prices"},
        {"[[3,1024]]}", "[[3]]}", "plan.value_has_wrong_type", "leaves[0].prices[0]"},
        {"\"price_count\": 4", "\"price_count\": 3", "number.is_out_of_range", "prices[0]"},
        {"\"path\":[]", R"("path":[{"decision":"at","person":0,"what":0,"yes":1}])",
         "plan.value_has_wrong_type", "leaves[0].path[0].yes"},
        {"\"path\":[]", R"("path":[{"decision":"home","person":0,"what":0,"yes":true}])",
         "plan.decision_is_unknown", "leaves[0].path[0].decision"},
        {"}\n", "", "json.is_malformed", ""},
    };
    const City city = two_people();
    for (const Breach& breach : breaches) {
        const Result<Plan> read = parse_plan(with(good_text(), breach.part, breach.other), city);
        EXPECT_EQ(error_key(read), breach.key) << breach.other;
        EXPECT_EQ(read ? "" : read.error().field, breach.field) << breach.other;
    }
}

TEST(PlanFile, TellsEachBreachOfAProofByCrews) {
    const City city = two_people();
    Plan plan = one_proposal();
    plan.certificate.leaves.clear();
    plan.certificate.charges = {512, 0};
    plan.certificate.crews = {
        {{{{{3, 7}}, {1}}}, {{{{carving::Branch::Kind::at, 0, 0, true}}, {}}}}};
    const std::string good = plan_text(plan, city);
    ASSERT_EQ(error_key(parse_plan(good, city)), "");
    const Breach breaches[] = {
        {"[512,0]", "512", "plan.value_has_wrong_type", "charges"},
        {"[512,0]", "[512,-1]", "number.is_out_of_range", "charges[1]"},
        {"[512,0]", "[0.5,0]", "plan.value_has_wrong_type", "charges[0]"},
        {"\"screens\"", "\"screen\"", "plan.member_is_missing", "crews[0]"},
        {"[[3,7]]", "[[3,7],[3,7]]", "plan.prices_are_out_of_order", "crews[0].screens[0].prices"},
        {"\"people\":[1]", "\"people\":[-1]", "number.is_out_of_range",
         "crews[0].screens[0].people[0]"},
        {"\"what\":0,\"yes\":true", "\"what\":0,\"yes\":1", "plan.value_has_wrong_type",
         "crews[0].leaves[0].path[0].yes"},
    };
    for (const Breach& breach : breaches) {
        const Result<Plan> read = parse_plan(with(good, breach.part, breach.other), city);
        EXPECT_EQ(error_key(read), breach.key) << breach.other;
        EXPECT_EQ(read ? "" : read.error().field, breach.field) << breach.other;
    }
}

TEST(PlanFile, PutsProposalsInTheCitysOrder) {
    const City city = two_people();
    City turned = city;
    std::swap(turned.people[0], turned.people[1]);
    Plan plan = one_proposal();
    plan.not_placed.clear();
    plan.proposals.push_back(plan.proposals.front());
    plan.proposals.back().person = {1};
    const Result<Plan> read = parse_plan(plan_text(plan, city), turned);
    ASSERT_TRUE(read.is_ok());
    EXPECT_EQ(read.value().proposals[0].person, PersonIndex{0});
    EXPECT_EQ(read.value().proposals[1].person, PersonIndex{1});
}

TEST(PlanFile, WritesAndReadsAFileAndTellsOneThatIsNotThere) {
    const City city = two_people();
    const std::filesystem::path path =
        std::filesystem::path(testing::TempDir()) / "kynnys_plan_file_test.json";
    ASSERT_TRUE(write_plan_file(one_proposal(), city, path).is_ok());
    const Result<Plan> read = read_plan_file(path, city);
    ASSERT_TRUE(read.is_ok());
    EXPECT_EQ(read.value(), one_proposal());
    std::filesystem::remove(path);
    EXPECT_EQ(error_key(read_plan_file(path, city)), "file.is_missing");
    EXPECT_EQ(error_key(write_plan_file(one_proposal(), city, path / "below" / "a")),
              "file.is_not_writable");
}

}  // namespace kynnys
