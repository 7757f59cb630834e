#include "ability/ability.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>

#include "base/check.h"
#include "base/text.h"
#include "support/error_key.h"

namespace kynnys {
namespace {

std::vector<std::string> texts_of(const Wording& wording) {
    return {std::string(wording.finnish), std::string(wording.swedish),
            std::string(wording.english)};
}

void expect_complete(const Wording& wording, std::string_view what) {
    for (const std::string& text : texts_of(wording)) {
        EXPECT_FALSE(text.empty()) << what;
        EXPECT_TRUE(is_utf8(text)) << what;
        EXPECT_EQ(trimmed(text), text) << what;
    }
    EXPECT_NE(wording.finnish, wording.swedish) << what;
    EXPECT_NE(wording.finnish, wording.english) << what;
    EXPECT_NE(wording.swedish, wording.english) << what;
}

TEST(AbilityCatalogue, StandsInTheOrderOfTheEnumeration) {
    for (int number = 0; number < ability_count; ++number) {
        const auto ability = static_cast<Ability>(number);
        EXPECT_EQ(ability_catalogue()[static_cast<std::size_t>(number)].ability, ability);
        EXPECT_EQ(line_of(ability).ability, ability);
    }
    EXPECT_EQ(line_of(Ability::keeping_times).code, "keeping_times");
    EXPECT_EQ(line_of(Ability::hand_use).icf_code, "d440");
}

TEST(AbilityCatalogue, IsCompleteInThreeLanguages) {
    for (const AbilityLine& line : ability_catalogue()) {
        expect_complete(line.name, line.code);
        expect_complete(line.question, line.code);
    }
}

TEST(AbilityCatalogue, AsksOneShortQuestion) {
    for (const AbilityLine& line : ability_catalogue()) {
        for (const std::string& question : texts_of(line.question)) {
            EXPECT_TRUE(question.ends_with('?')) << question;
            EXPECT_EQ(question.find_first_of(".!?"), question.size() - 1) << question;
            EXPECT_LE(question.size(), 90U) << question;
        }
    }
}

TEST(AbilityCatalogue, SaysNothingTwice) {
    std::set<std::string_view> codes;
    std::set<std::string_view> icf_codes;
    std::set<std::string> names;
    std::set<std::string> questions;
    for (const AbilityLine& line : ability_catalogue()) {
        EXPECT_TRUE(codes.insert(line.code).second) << line.code;
        EXPECT_TRUE(icf_codes.insert(line.icf_code).second) << line.icf_code;
        for (const std::string& name : texts_of(line.name))
            EXPECT_TRUE(names.insert(name).second) << name;
        for (const std::string& question : texts_of(line.question))
            EXPECT_TRUE(questions.insert(question).second) << question;
    }
}

TEST(AbilityCatalogue, CodesAreOfTheirForm) {
    const std::regex own_form("[a-z]+(_[a-z]+)*");
    const std::regex icf_form("[bd][1-9][0-9]{2,3}");
    for (const AbilityLine& line : ability_catalogue()) {
        EXPECT_TRUE(std::regex_match(std::string(line.code), own_form)) << line.code;
        EXPECT_TRUE(std::regex_match(std::string(line.icf_code), icf_form)) << line.icf_code;
    }
}

TEST(AbilityCatalogue, GroupsStandTogether) {
    std::set<AbilityGroup> seen;
    AbilityGroup last = ability_catalogue().front().group;
    seen.insert(last);
    for (const AbilityLine& line : ability_catalogue()) {
        if (line.group != last) {
            EXPECT_TRUE(seen.insert(line.group).second) << line.code;
        }
        last = line.group;
    }
    EXPECT_EQ(seen.size(), 5U);
}

TEST(AbilityCatalogue, NamesGroupsInThreeLanguages) {
    std::set<std::string> names;
    for (int number = 0; number < 5; ++number) {
        const Wording name = group_name(static_cast<AbilityGroup>(number));
        expect_complete(name, "group");
        EXPECT_TRUE(names.insert(std::string(name.english)).second);
    }
    EXPECT_THROW((void)group_name(static_cast<AbilityGroup>(5)), BrokenCheck);
}

TEST(Ability, IsReadByItsCode) {
    for (const AbilityLine& line : ability_catalogue())
        EXPECT_EQ(parse_ability(line.code).value(), line.ability);
}

TEST(Ability, UnknownSuggestsTheNearest) {
    const Result<Ability> mistyped = parse_ability("hand_usage");
    EXPECT_EQ(error_key(mistyped), "ability.is_unknown");
    EXPECT_EQ(error_argument(mistyped, 0), "hand_usage");
    EXPECT_EQ(error_argument(mistyped, 1), "hand_use");
    EXPECT_EQ(error_argument(parse_ability("juggling"), 1), "");
    EXPECT_EQ(error_argument(parse_ability("hand use"), 1), "hand_use");
    EXPECT_EQ(error_argument(parse_ability("concentrate"), 1), "concentrating");
    EXPECT_EQ(error_key(parse_ability("")), "ability.is_unknown");
}

TEST(Step, IsNamedInThreeLanguages) {
    std::set<std::string> names;
    for (int number = 0; number < step_count; ++number) {
        const Wording name = step_name(static_cast<Step>(number));
        expect_complete(name, "step");
        for (const std::string& text : texts_of(name))
            EXPECT_TRUE(names.insert(text).second) << text;
    }
    EXPECT_EQ(step_name(Step::not_now).english, "not now");
    EXPECT_EQ(step_name(Step::a_strength).english, "a strength others rely on");
    EXPECT_THROW((void)step_name(static_cast<Step>(5)), BrokenCheck);
}

TEST(Step, IsWrittenAsADigit) {
    EXPECT_EQ(parse_step("0").value(), Step::not_now);
    EXPECT_EQ(parse_step(" 3 ").value(), Step::on_my_own);
    EXPECT_EQ(parse_step("4").value(), Step::a_strength);
}

TEST(Step, IsNothingElse) {
    for (const char* text : {"", "5", "-1", "2.5", "two", "99999999999999999999"})
        EXPECT_EQ(error_key(parse_step(text)), "step.is_not_0_to_4") << text;
    EXPECT_EQ(error_argument(parse_step("two"), 0), "two");
}

TEST(Step, StepsAreCountedUpwards) {
    EXPECT_EQ(steps_between(Step::not_now, Step::on_my_own), 3);
    EXPECT_EQ(steps_between(Step::a_strength, Step::on_my_own), -1);
}

}  // namespace
}  // namespace kynnys
