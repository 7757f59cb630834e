#include "exchange/city_json.h"

#include <gtest/gtest.h>

#include <array>

#include "unit/exchange/random_city.h"

namespace kynnys {
namespace {

// As it comes over the wire.
Json reread(const Json::Object& object) {
    auto parsed = parse_json(json_text(Json(object)));
    EXPECT_TRUE(parsed.is_ok());
    return parsed ? std::move(parsed).value() : Json();
}

std::vector<std::string> told(const std::vector<Fault>& faults) {
    std::vector<std::string> all;
    for (const Fault& fault : faults)
        all.push_back(fault.file + "/" + fault.header + " " + fault.key);
    return all;
}

City small_city() {
    City city;
    Workplace workplace;
    workplace.id = "W1";
    workplace.name = "Made-up shop";
    workplace.roles.push_back({"sales assistant", Cents{2500}});
    city.workplaces.push_back(workplace);
    Arrangement stool;
    stool.id = "A1";
    stool.name = "A stool";
    city.arrangements.push_back(stool);
    return city;
}

template <class Row, class Read>
Checked<Row> read_text(const std::string& text, Read read) {
    static const City city = small_city();
    const auto json = parse_json(text);
    EXPECT_TRUE(json.is_ok()) << text;
    return read(JsonToRead{*json.value().object(), city, {}});
}

Checked<Person> person_of(const std::string& text) {
    return read_text<Person>(text, new_person);
}

TEST(CityJson, ReadsBackWhatItWrites) {
    for (int seed = 1; seed <= 60; ++seed) {
        const City city = random_city(seed);
        for (const Person& person : city.people) {
            const Json json = reread(person_json(person, city));
            const auto read = new_person({*json.object(), city, {}});
            ASSERT_TRUE(read) << json_text(json) << told(read.faults()).front();
            EXPECT_EQ(person, read.value()) << json_text(json);
        }
        for (const Workplace& workplace : city.workplaces) {
            const Json json = reread(workplace_json(workplace, city));
            const auto read = new_workplace({*json.object(), city, {}});
            ASSERT_TRUE(read) << json_text(json) << told(read.faults()).front();
            EXPECT_EQ(workplace, read.value()) << json_text(json);
        }
        for (const Task& task : city.tasks) {
            const Json json = reread(task_json(task, city));
            const auto read = new_task({*json.object(), city, {}});
            ASSERT_TRUE(read) << json_text(json) << told(read.faults()).front();
            EXPECT_EQ(task, read.value()) << json_text(json);
        }
        for (const Arrangement& arrangement : city.arrangements) {
            const Json json = reread(arrangement_json(arrangement, city));
            const auto read = new_arrangement({*json.object(), city, {}});
            ASSERT_TRUE(read) << json_text(json);
            EXPECT_EQ(arrangement, read.value()) << json_text(json);
        }
    }
}

TEST(CityJson, HasNumbersAnswersAndListsOfTheirOwnType) {
    const City city = small_city();
    const auto read = person_of(
        R"({"code": "P1", "birth_year": 1971, "east_metres": 5, "north_metres": -7,
            "wants_work": false, "conditions": {"languages": ["fi", "sv"],
            "weekly_hours_most": "7:30"}, "profile": [{"ability": "hand_use", "step": 4,
            "rated_by": "coach", "rated_on": "2026-11-21"}]})");
    ASSERT_TRUE(read) << told(read.faults()).front();
    EXPECT_EQ(1971, read.value().birth_year);
    EXPECT_EQ(-7, read.value().home.north.count);
    EXPECT_FALSE(read.value().wants_work);
    EXPECT_EQ(450, read.value().conditions.weekly_most.count);
    EXPECT_TRUE(read.value().conditions.languages.has(Language::sv));
    EXPECT_EQ(static_cast<Step>(4), read.value().profile.line(Ability::hand_use)->step);
}

TEST(CityJson, TellsEveryFaultWithTheWayToIt) {
    const auto read = person_of(
        R"({"code": "P 1", "nmae": "x", "birth_year": "1971", "east_metres": 1.5,
            "conditions": {"languages": ["fi", "xx"], "days_most": 9},
            "profile": [{"ability": "hand_use", "step": 7, "rated_by": "coach",
                         "rated_on": "2026-11-21"}, 3],
            "wishes": [{"about": "kind", "what": "kitchen"}]})");
    ASSERT_FALSE(read);
    EXPECT_EQ((std::vector<std::string>{
                  "/nmae member.is_unknown", "/code id.has_other_letters",
                  "/birth_year member.has_wrong_type", "/east_metres member.has_wrong_type",
                  "/north_metres field.is_empty", "conditions/days_most number.is_out_of_range",
                  "conditions/languages language.is_unknown", "profile[0]/step step.is_not_0_to_4",
                  "profile[1]/ member.has_wrong_type", "wishes[0]/liking field.is_empty"}),
              told(read.faults()));
}

TEST(CityJson, HoldsTheRulesOfACity) {
    const auto read = person_of(R"({"code": "P1", "east_metres": 0, "north_metres": 0})");
    ASSERT_FALSE(read);
    EXPECT_EQ(std::vector<std::string>{"conditions/available person.has_no_available_time"},
              told(read.faults()));
}

TEST(CityJson, ChangesOnlyWhatIsNamed) {
    const City city = small_city();
    Person person;
    person.id = "P1";
    person.birth_year = 1971;
    person.district = "Kallio";
    person.wants_work = false;
    person.conditions.days_most = 2;
    person.conditions.languages.add(Language::fi);
    person.profile.set(Ability::hand_use, {});
    person.wishes.kinds.emplace_back(WorkKind::kitchen, Liking::wants);
    const Json json = parse_json(R"({"birth_year": null, "name": "Made Up",
                                     "conditions": {"days_most": 3}, "profile": []})")
                          .value();
    const auto changed = changed_person(person, {*json.object(), city, {}});
    ASSERT_TRUE(changed) << told(changed.faults()).front();
    person.birth_year.reset();
    person.name = "Made Up";
    person.conditions.days_most = 3;
    person.profile = {};
    EXPECT_EQ(person, changed.value());
}

TEST(CityJson, RefusesToClearWhatMustBeThere) {
    const City city = small_city();
    const Json json = parse_json(R"({"code": null, "east_metres": null})").value();
    const auto changed = changed_person({}, {*json.object(), city, {}});
    ASSERT_FALSE(changed);
    EXPECT_EQ((std::vector<std::string>{"/code field.is_empty", "/east_metres field.is_empty"}),
              told(changed.faults()));
}

TEST(CityJson, LeavesMembersOfOthersAlone) {
    const City city = small_city();
    const Json json = parse_json(R"({"version": 3, "id": "of the store", "code": "W9"})").value();
    constexpr std::array<std::string_view, 2> others{"version", "id"};
    const auto changed = changed_workplace(city.workplaces.front(), {*json.object(), city, others});
    ASSERT_TRUE(changed);
    EXPECT_EQ("W9", changed.value().id);
    EXPECT_FALSE(changed_workplace(city.workplaces.front(), {*json.object(), city, {}}));
}

TEST(CityJson, TaskNamesAWorkplaceAndARoleThatAreThere) {
    const std::string rest =
        R"("name": "Pack", "times": 5, "each_minutes": 60, "windows": "Mon-Fri 9-12",
           "kind": "packing"})";
    const auto task_of = [](const std::string& text) { return read_text<Task>(text, new_task); };
    const auto unknown =
        task_of(R"({"code": "T1", "workplace": "W2", "owner": "sales assistant", )" + rest);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(std::vector<std::string>{"/workplace workplace.is_unknown"}, told(unknown.faults()));
    const auto other = task_of(R"({"code": "T1", "workplace": "W1", "owner": "baker", )" + rest);
    ASSERT_FALSE(other);
    EXPECT_EQ(std::vector<std::string>{"/owner role.is_unknown"}, told(other.faults()));
}

TEST(CityJson, ReadsTheCodeWhereSomebodyElseReadsTheId) {
    const auto json = parse_json(R"({"id":"7","code":"A7","name":"A stool","kind":"commuting"})");
    const City city;
    const auto read = new_arrangement(
        {*json.value().object(), city, std::array<std::string_view, 2>{"id", "version"}});
    ASSERT_TRUE(read) << told(read.faults()).front();
    EXPECT_EQ(read.value().id, "A7");
}

}  // namespace
}  // namespace kynnys
