#include "plan/group.h"

#include <gtest/gtest.h>

#include "small_city.h"

namespace kynnys {
namespace {

const Date today{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{21}};

bool is_in(const char* group, const Person& person) {
    const auto parsed = parse_group(group);
    EXPECT_TRUE(parsed.is_ok()) << group;
    return belongs(parsed.value(), person, today);
}

std::string error_of(const char* text) {
    const auto parsed = parse_group(text);
    return parsed ? "" : parsed.error().key;
}

TEST(Group, ComparesAges) {
    Person person;
    person.birth_year = 1971;
    EXPECT_TRUE(is_in("age>=55", person));
    EXPECT_TRUE(is_in(" age <= 55 ", person));
    EXPECT_TRUE(is_in("age=55", person));
    EXPECT_FALSE(is_in("age!=55", person));
    EXPECT_FALSE(is_in("age>55", person));
    EXPECT_FALSE(is_in("age<55", person));
}

TEST(Group, HoldsNobodyWhoseFactIsUnknown) {
    const Person person;
    EXPECT_FALSE(is_in("age>=0", person));
    EXPECT_FALSE(is_in("out_of_work>=0", person));
    EXPECT_FALSE(is_in("gender!=woman", person));
}

TEST(Group, CountsMonthsOutOfWork) {
    Person person;
    person.out_of_work_since =
        Date{std::chrono::year{2024}, std::chrono::month{11}, std::chrono::day{22}};
    EXPECT_FALSE(is_in("out_of_work>=24", person));
    EXPECT_TRUE(is_in("out_of_work>=23", person));
}

TEST(Group, ReadsWords) {
    Person person;
    person.gender = Gender::woman;
    person.district = "Itäkeskus";
    person.conditions.languages.add(Language::sv);
    EXPECT_TRUE(is_in("gender=woman", person));
    EXPECT_FALSE(is_in("gender!=woman", person));
    EXPECT_TRUE(is_in("district=Itäkeskus", person));
    EXPECT_TRUE(is_in("district!=Kallio", person));
    EXPECT_TRUE(is_in("language=sv", person));
    EXPECT_TRUE(is_in("language!=fi", person));
    EXPECT_FALSE(is_in("language!=sv", person));
}

TEST(Group, RefusesWhatItCannotRead) {
    EXPECT_EQ(error_of("age"), "group.is_malformed");
    EXPECT_EQ(error_of(""), "group.is_malformed");
    EXPECT_EQ(error_of(">=55"), "group.is_malformed");
    EXPECT_EQ(error_of("age>="), "group.is_malformed");
    EXPECT_EQ(error_of("age!55"), "group.is_malformed");
    EXPECT_EQ(error_of("age>=99999999"), "group.is_malformed");
    EXPECT_EQ(error_of("height>=55"), "group.field_is_unknown");
    EXPECT_EQ(error_of("gender>=woman"), "group.comparison_does_not_suit");
    EXPECT_EQ(error_of("gender=cat"), "gender.is_unknown");
    EXPECT_EQ(error_of("language=xx"), "language.is_unknown");
    EXPECT_EQ(error_of("age>=old"), "number.is_not_whole");
}

}  // namespace
}  // namespace kynnys
