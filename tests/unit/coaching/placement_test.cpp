#include "coaching/placement.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kynnys {
namespace {

Date day(const char* text) {
    return parse_date(text).value();
}

PlacementTerms terms() {
    PlacementTerms made;
    made.title = "Kitchen assistant";
    made.hourly_wage = {1'250};
    made.weekly = {8 * 60};
    made.start_on = day("2026-11-30");
    return made;
}

Placement placement() {
    Placement made;
    made.terms = terms();
    return made;
}

std::vector<std::string> faults(const PlacementTerms& terms) {
    std::vector<std::string> all;
    for (const Error& error : placement_faults(terms)) all.push_back(error.field + " " + error.key);
    return all;
}

TEST(Placement, HasATitleHoursAndAWage) {
    EXPECT_TRUE(faults(terms()).empty());
    EXPECT_EQ(faults({}), (std::vector<std::string>{"title placement.title_is_empty",
                                                    "weekly placement.hours_are_out_of_range",
                                                    "hourly_wage placement.wage_is_out_of_range"}));
    PlacementTerms long_words = terms();
    long_words.title = std::string(placement_title_most + 1, 'a');
    long_words.note = std::string(placement_note_most + 1, 'a');
    EXPECT_EQ(faults(long_words), (std::vector<std::string>{"title placement.text_is_too_long",
                                                            "note placement.text_is_too_long"}));
}

TEST(Placement, OfAFixedTermHasALastDayAfterItsFirst) {
    PlacementTerms fixed = terms();
    fixed.contract = ContractType::fixed_term;
    EXPECT_EQ(faults(fixed), std::vector<std::string>{"planned_end_on placement.end_is_missing"});
    fixed.planned_end_on = day("2026-11-29");
    EXPECT_EQ(faults(fixed),
              std::vector<std::string>{"planned_end_on placement.ends_before_it_starts"});
    fixed.planned_end_on = fixed.start_on;
    EXPECT_TRUE(faults(fixed).empty());
}

TEST(Placement, WithASubsidyHasAgreedHoursAndBeginsAfterTheDecision) {
    PlacementTerms subsidised = terms();
    subsidised.subsidy = JobSubsidy::pay_subsidy;
    subsidised.contract = ContractType::variable_hours;
    EXPECT_EQ(faults(subsidised),
              std::vector<std::string>{"contract placement.subsidy_needs_hours"});
    subsidised.contract = ContractType::permanent;
    EXPECT_TRUE(faults(subsidised).empty());  // not decided yet: it waits
    subsidised.subsidy_decided_on = day("2026-12-01");
    EXPECT_EQ(faults(subsidised),
              std::vector<std::string>{"start_on placement.starts_before_decision"});
    subsidised.subsidy_decided_on = subsidised.start_on;
    EXPECT_TRUE(faults(subsidised).empty());
}

TEST(Placement, AsksForANewLookAtTheMoneyAfterAChange) {
    const Instant monday = parse_instant("2026-11-23T09:00:00.000000Z").value();
    Placement one = placement();
    one.terms_changed_at = monday;
    EXPECT_TRUE(needs_money_check(one));
    one.money_checked_at = monday + std::chrono::hours{1};
    EXPECT_FALSE(needs_money_check(one));
    PlacementTerms more = one.terms;
    more.weekly = {10 * 60};
    EXPECT_TRUE(changes_money(one.terms, more));
    PlacementTerms other_name = one.terms;
    other_name.title = "Cook’s assistant";
    EXPECT_FALSE(changes_money(one.terms, other_name));
    one.terms_changed_at = monday + std::chrono::hours{2};
    EXPECT_TRUE(needs_money_check(one));
    one.end = PlacementEnd{};
    EXPECT_FALSE(needs_money_check(one));
}

TEST(Placement, TellsWhereItStands) {
    Placement one = placement();
    EXPECT_EQ(state_of(one, day("2026-11-29")), PlacementState::planned);
    EXPECT_EQ(state_of(one, day("2026-11-30")), PlacementState::begun);
    one.started_on = day("2026-12-01");
    EXPECT_EQ(state_of(one, day("2026-12-01")), PlacementState::started);
    one.end = PlacementEnd{day("2026-12-04"), EndReason::study, ""};
    EXPECT_EQ(state_of(one, day("2026-12-04")), PlacementState::started);
    EXPECT_EQ(state_of(one, day("2026-12-05")), PlacementState::ended);
    EXPECT_EQ(last_day(one), day("2026-12-04"));
    Placement waiting = placement();
    waiting.terms.subsidy = JobSubsidy::municipal;
    EXPECT_EQ(state_of(waiting, day("2026-12-04")), PlacementState::blocked);
}

TEST(Placement, EndsNoEarlierThanItBegins) {
    const Placement one = placement();
    EXPECT_TRUE(end_faults(one, {one.terms.start_on, EndReason::other, ""}).empty());
    const auto wrong = end_faults(
        one, {day("2026-11-29"), EndReason::other, std::string(placement_note_most + 1, 'a')});
    ASSERT_EQ(wrong.size(), 2U);
    EXPECT_EQ(wrong.front().field, "last_on");
    EXPECT_EQ(wrong.back().field, "end_note");
}

}  // namespace
}  // namespace kynnys
