#include "coaching/visit.h"

#include <gtest/gtest.h>

#include "coaching/visit_rhythm.h"

namespace kynnys {
namespace {

FieldWrite write(const std::string& value, const std::string& device = "telephone",
                 std::int64_t number = 1) {
    return {value, device, number, {}, {}, ""};
}

std::string fault(const std::string& field, const std::string& value) {
    const auto checked = check_write(field, write(value));
    return checked ? "" : checked.error().field + " " + checked.error().key;
}

Visit visit_of(const std::map<std::string, std::string>& values) {
    Visit visit;
    visit.id = "a";
    visit.person = "b";
    for (const auto& [field, value] : values) visit.fields[field].add(write(value));
    return visit;
}

TEST(Visit, ReadsWhatItsFieldsSay) {
    const VisitFacts facts = facts_of(visit_of({{"day", "2026-11-23"},
                                                {"activity", "remote"},
                                                {"minutes", "20"},
                                                {"mood", "so_so"},
                                                {"words", "Quiet"},
                                                {"next_on", "2026-11-30"},
                                                {"task.Shelving", "alone"},
                                                {"task.Counting", ""}}));
    EXPECT_EQ(facts.day, parse_date("2026-11-23").value());
    EXPECT_EQ(facts.activity, VisitActivity::remote);
    EXPECT_EQ(facts.minutes, Minutes{20});
    EXPECT_EQ(facts.mood, VisitMood::so_so);
    EXPECT_EQ(facts.words, "Quiet");
    EXPECT_EQ(facts.next_on, parse_date("2026-11-30").value());
    EXPECT_EQ(facts.tasks, (std::vector<VisitTask>{{"Shelving", Independence::alone}}));
    EXPECT_FALSE(facts.is_removed);
    EXPECT_TRUE(facts.disputed.empty());
    EXPECT_TRUE(facts_of(visit_of({{"removed", "yes"}})).is_removed);
}

TEST(Visit, TellsWhichFieldsTwoWroteDifferently) {
    Visit visit = visit_of({{"minutes", "20"}, {"mood", "well"}});
    Visit other = visit_of({});
    other.fields["minutes"].add(write("30", "laptop"));
    other.fields["mood"].add(write("well", "laptop"));
    visit = merged(visit, other).value();
    EXPECT_EQ(facts_of(visit).disputed, std::vector<std::string>{"minutes"});
    EXPECT_EQ(values_of(visit, "minutes").size(), 2U);
    FieldWrite settled = write("30", "laptop", 2);
    settled.seen = seen_in(visit).at("minutes");
    other.fields["minutes"].add(settled);
    EXPECT_TRUE(facts_of(merged(visit, other).value()).disputed.empty());
}

TEST(Visit, IsOfOnePersonAndOneJob) {
    Visit other = visit_of({});
    other.person = "c";
    EXPECT_EQ(merged(visit_of({}), other).error().key, "visit.is_anothers");
    Visit elsewhere = visit_of({});
    elsewhere.placement = "d";
    EXPECT_EQ(merged(visit_of({}), elsewhere).error().key, "visit.is_anothers");
    Visit full = visit_of({});
    for (std::size_t n = 1; n <= visit_writes_most + 1; ++n)
        full.fields["minutes"].add(write("20", "telephone", static_cast<std::int64_t>(n)));
    EXPECT_EQ(merged(visit_of({}), full).error().key, "visit.is_too_long");
}

TEST(Visit, TakesOnlyWhatItsFieldsCanHold) {
    EXPECT_EQ(fault("day", "2026-11-23"), "");
    EXPECT_EQ(fault("day", "yesterday"), "day date.is_not_a_day");
    EXPECT_EQ(fault("activity", "dancing"), "activity visit_activity.is_unknown");
    EXPECT_EQ(fault("minutes", "601"), "minutes visit.minutes_are_out_of_range");
    EXPECT_EQ(fault("minutes", "-1"), "minutes visit.minutes_are_out_of_range");
    EXPECT_EQ(fault("mood", ""), "");
    EXPECT_EQ(fault("mood", "glad"), "mood visit_mood.is_unknown");
    EXPECT_EQ(fault("words", std::string(visit_words_most + 1, 'a')),
              "words visit.words_are_too_long");
    EXPECT_EQ(fault("next_on", ""), "");
    EXPECT_EQ(fault("removed", "no"), "removed visit.field_is_unknown");
    EXPECT_EQ(fault("task.", "alone"), "task. visit.field_is_unknown");
    EXPECT_EQ(fault("task.Shelving", "alone"), "");
    EXPECT_EQ(fault("task.Shelving", "somehow"), "task.Shelving independence.is_unknown");
    EXPECT_EQ(fault("name", "x"), "name visit.field_is_unknown");
}

TEST(Visit, TakesNoWriteThatClaimsToHaveSeenItself) {
    FieldWrite odd = write("20");
    odd.seen["telephone"] = 1;
    EXPECT_EQ(check_write("minutes", odd).error().key, "visit.write_is_malformed");
    odd.number = 2;
    EXPECT_TRUE(check_write("minutes", odd));
    odd.device = "";
    EXPECT_EQ(check_write("minutes", odd).error().key, "visit.write_is_malformed");
}

TEST(Visit, ComesWeeklyInTheFirstMonthAndMonthlyLater) {
    const Date start = parse_date("2026-11-02").value();
    EXPECT_EQ(next_visit_on(start, start), parse_date("2026-11-09").value());
    EXPECT_EQ(next_visit_on(parse_date("2026-11-30").value(), start),
              parse_date("2026-12-07").value());
    EXPECT_EQ(next_visit_on(parse_date("2026-12-07").value(), start),
              parse_date("2027-01-04").value());
    EXPECT_EQ(next_visit_on(start, std::nullopt), parse_date("2026-11-09").value());
}

}  // namespace
}  // namespace kynnys
