#include "exchange/fact_json.h"

#include <gtest/gtest.h>

#include <array>

#include "exchange/fact_text.h"
#include "exchange/rules_file.h"

namespace kynnys {
namespace {

using namespace rules;

const FactRule& fact(const char* name) {
    const RuleSet& rules = finnish_rules();
    return rules.facts[static_cast<std::size_t>(rules.fact(name))];
}

std::int64_t grains(const char* name, const char* text) {
    const auto read = parse_fact(fact(name), text);
    EXPECT_TRUE(read) << read.error().key;
    return read ? read.value() : -1;
}

std::string key_of(const char* name, const char* text) {
    const auto read = parse_fact(fact(name), text);
    EXPECT_TRUE(read || read.error().field == name);
    return read ? "" : read.error().key;
}

TEST(FactText, IsReadAsPeopleWriteIt) {
    EXPECT_EQ(grains("benefit_monthly", "800"), 80'000);
    EXPECT_EQ(grains("benefit_monthly", " 1 800,50 "), 180'050);
    EXPECT_EQ(grains("benefit_monthly", "1\u00a0800.5"), 180'050);
    EXPECT_EQ(grains("activity_hours_per_day", "4:30"), 270);
    EXPECT_EQ(grains("activity_hours_per_day", "4,5"), 270);
    EXPECT_EQ(grains("social_assistance", "yes"), 1);
    EXPECT_EQ(grains("social_assistance", "no"), 0);
    EXPECT_EQ(grains("benefit", "yleistuki"), 4);
    EXPECT_EQ(grains("birth_date", "17.5.1969"), grains("birth_date", "1969-05-17"));
}

TEST(Hours, AreReadWithMinutesOrDecimals) {
    EXPECT_EQ(parse_hours("8").value(), (Ratio{8, 1}));
    EXPECT_EQ(parse_hours("8:15").value(), (Ratio{33, 4}));
    EXPECT_EQ(parse_hours("8.25").value(), (Ratio{33, 4}));
    for (const char* text : {"8:5", "8:60", "-1:00", "8:", ":30", "x", "8:3o"})
        EXPECT_FALSE(parse_hours(text)) << text;
}

TEST(FactText, TellsWhatDoesNotFit) {
    EXPECT_EQ(key_of("benefit_monthly", "much"), "number.is_not_a_number");
    EXPECT_EQ(key_of("benefit_monthly", "10.005"), "fact.is_too_fine");
    EXPECT_EQ(key_of("benefit_monthly", "-1"), "fact.is_out_of_range");
    EXPECT_EQ(key_of("activity_hours_per_day", "4:70"), "number.is_not_a_number");
    EXPECT_EQ(key_of("benefit_monthly", "4:30"), "number.is_not_a_number");
    EXPECT_EQ(key_of("social_assistance", "perhaps"), "fact.has_wrong_kind");
    EXPECT_EQ(key_of("benefit", "lottery"), "fact.choice_is_unknown");
    EXPECT_EQ(key_of("birth_date", "yesterday"), "date.is_not_a_day");
}

TEST(FactText, ReadsWhatItWrote) {
    for (const FactRule& rule : finnish_rules().facts) {
        const Grains all = grains_of(rule);
        for (const std::int64_t some : {all.least, all.least + (all.most - all.least) / 3,
                                        (all.least + all.most) / 2, all.most}) {
            const auto read = parse_fact(rule, fact_text(rule, some));
            ASSERT_TRUE(read) << rule.name << " " << fact_text(rule, some);
            EXPECT_EQ(read.value(), some) << rule.name;
        }
    }
}

Json::Object object(const char* text) {
    return *parse_json(text).value().object();
}

std::vector<std::string> faults(const char* changes) {
    const auto changed = changed_facts(finnish_rules(), {}, object(changes));
    std::vector<std::string> all;
    if (!changed) {
        for (const Fault& fault : changed.faults()) all.push_back(fault.header + " " + fault.key);
    }
    return all;
}

TEST(FactJson, ReadsWhatItWrote) {
    const RuleSet& rules = finnish_rules();
    FactRow row(rules.facts.size());
    for (int place = 0; place < static_cast<int>(row.count()); place += 2) {
        const Grains all = grains_of(rules.facts[static_cast<std::size_t>(place)]);
        row.set(place, (2 * all.least + all.most) / 3);
    }
    const std::string text = json_text(facts_json(rules, row));
    EXPECT_EQ(known_facts(rules, object(text.c_str())), row);
}

TEST(FactJson, ChangesWhatIsNamedAndKeepsTheRest) {
    const auto changed = changed_facts(
        finnish_rules(), object(R"({"benefit":"yleistuki","pension":"none","of_old_rules":7})"),
        object(R"({"benefit":null,"benefit_monthly":800.5,"social_assistance":false,"id":"x"})"),
        std::array<std::string_view, 1>{"id"});
    ASSERT_TRUE(changed);
    EXPECT_EQ(
        json_text(changed.value()),
        R"({"pension":"none","of_old_rules":7,"benefit_monthly":"800.5","social_assistance":false})");
}

TEST(FactJson, LeavesOutWhatTheRulesDoNotKnowAnyMore) {
    const FactRow row = known_facts(
        finnish_rules(), object(R"({"of_old_rules":7,"benefit":"abolished","jobseeker":true})"));
    EXPECT_EQ(json_text(facts_json(finnish_rules(), row)), R"({"jobseeker":true})");
}

TEST(FactJson, TellsEveryFault) {
    EXPECT_EQ(
        faults(R"({"benefits":"yleistuki","weekly_hours":8,"jobseeker":1,
                         "benefit":["none"],"benefit_monthly":"a lot"})"),
        (std::vector<std::string>{"benefits fact.is_unknown", "weekly_hours fact.is_of_the_job",
                                  "jobseeker fact.has_wrong_kind", "benefit fact.has_wrong_kind",
                                  "benefit_monthly number.is_not_a_number"}));
}

}  // namespace
}  // namespace kynnys
