#include "cli/speaker.h"

#include <gtest/gtest.h>

#include "cli/words.h"

namespace kynnys {

namespace {

City named_city() {
    City city;
    Person person;
    person.id = "P1";
    person.name = "Aino Koe";
    city.people.push_back(person);
    Workplace workplace;
    workplace.id = "W1";
    city.workplaces.push_back(workplace);
    Arrangement stool;
    stool.id = "A1";
    stool.name = "A stool";
    city.arrangements.push_back(stool);
    return city;
}

}  // namespace

TEST(Speaker, NamesPeopleWithTheirIds) {
    const City city = named_city();
    const Speaker speaker(city);
    EXPECT_EQ(speaker.say("replan.person_gone", {"P1"}), "No longer in the city.");
    EXPECT_EQ(speaker.person("P1"), "Aino Koe (P1)");
    EXPECT_EQ(speaker.person("P9"), "P9");
    EXPECT_EQ(speaker.workplace("W1"), "W1");
    EXPECT_EQ(speaker.arrangement("A1"), "A stool");
    EXPECT_EQ(speaker.arrangement("A9"), "A9");
}

TEST(Speaker, AsksTheEarlierCityForWhatIsGone) {
    const City before = named_city();
    const City after;
    const Speaker earlier(before);
    EXPECT_EQ(Speaker(after, &earlier).person("P1"), "Aino Koe (P1)");
    EXPECT_EQ(Speaker(after).person("P1"), "P1");
}

TEST(Speaker, WritesArgumentsByTheirKind) {
    const City city = named_city();
    const Speaker speaker(city);
    EXPECT_EQ(speaker.say("term.strength", {"hand_use", "150"}),
              "A strength used: using the hands (2\u00a0h\u00a030\u00a0min)");
    EXPECT_EQ(speaker.say("term.days", {"1"}), "Going to work on 1 day");
    EXPECT_EQ(speaker.say("term.days", {"3"}), "Going to work on 3 days");
    EXPECT_EQ(speaker.say("term.arrangement_cost", {"A1", "15050"}), "A stool costs €150.50 once");
    EXPECT_EQ(speaker.say("refusal.language_missing", {"W1", "fi, sv"}),
              "The work is done in Finnish and Swedish, which the person does not work in.");
    EXPECT_EQ(speaker.say("refusal.gap_too_large", {"seeing", "1", "3"}),
              "It asks for seeing \"on my own\"; the person reaches \"with someone beside me\".");
}

TEST(Speaker, LeavesOutWhatIsNotKnown) {
    const City city = named_city();
    const Speaker speaker(city);
    EXPECT_EQ(speaker.say("not_placed.no_workplace_within_travel", {"20", "", "0"}),
              "Accepts 20\u00a0min each way.");
    EXPECT_EQ(speaker.say("not_placed.no_workplace_within_travel", {"20", "W1", "35"}),
              "Accepts 20\u00a0min each way; the nearest workplace, W1, takes 35\u00a0min.");
}

TEST(Speaker, SaysAMessageInsideAnother) {
    const City city = named_city();
    const Speaker speaker(city);
    EXPECT_EQ(speaker.say("replan.breaks_a_rule", {"violation.too_many_days", "P1"}),
              "The old job is no longer possible. Aino Koe (P1): too many days a week.");
}

TEST(Speaker, SaysAnUnknownKeyAsItself) {
    const City city = named_city();
    EXPECT_EQ(Speaker(city).say("term.new_thing", {"a"}), "term.new_thing: a");
}

TEST(Speaker, SaysErrorsOfFilesAndOfCommands) {
    EXPECT_EQ(said({ErrorKind::not_found, "person.is_not_there", "", {"P9", ""}}),
              "No person of this city has the id \"P9\".");
    EXPECT_EQ(said({ErrorKind::not_found, "person.is_not_there", "", {"P9", "P1"}}),
              "No person of this city has the id \"P9\". Did you mean \"P1\"?");
    EXPECT_EQ(said({ErrorKind::invalid, "plan.is_no_plan", "", {}}),
              "This is no plan. Name a file that \"kynnys plan make\" wrote.");
}

TEST(Words, CountAndList) {
    EXPECT_EQ(counted(1, "task"), "1 task");
    EXPECT_EQ(counted(0, "person", "people"), "0 people");
    EXPECT_EQ(listed({}), "");
    EXPECT_EQ(listed({"a"}), "a");
    EXPECT_EQ(listed({"a", "b", "c"}), "a, b and c");
    EXPECT_EQ(duration({0}), "0\u00a0min");
    EXPECT_EQ(duration({72'045}), "1\u00a0200\u00a0h\u00a045\u00a0min");
    EXPECT_EQ(duration({120}), "2\u00a0h");
    EXPECT_EQ(money_text(UiLanguage::en, {120000}), "€1\u00a0200");
    EXPECT_EQ(money_text(UiLanguage::en, {-5}), "-€0.05");
}

}  // namespace kynnys
