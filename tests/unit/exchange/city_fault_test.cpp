// Every fault of a folder, at its place.
#include <gtest/gtest.h>

#include <algorithm>

#include "exchange/city_folder.h"
#include "small_folder.h"

namespace kynnys {

namespace {

using Places = std::vector<std::string>;

struct Change {
    const char* file;
    const char* part;
    const char* other;
    Places told;
};

void expect_told(const std::vector<Change>& changes) {
    for (const Change& change : changes) {
        const auto files = small_folder_with(change.file, change.part, change.other);
        EXPECT_EQ(places(parse_city(files)), change.told) << change.part << " -> " << change.other;
    }
}

}  // namespace

TEST(CityFault, TellsWhatAFieldCannotSay) {
    expect_told({
        {"people.csv",
         "P1;Aino",
         "P 1;Aino",
         {"people.csv:2:1 id.has_other_letters", "profiles.csv:2:1 person.is_unknown",
          "profiles.csv:3:1 person.is_unknown", "conditions.csv:2:1 person.is_unknown",
          "wishes.csv:2:1 person.is_unknown", "wishes.csv:3:1 person.is_unknown",
          "wishes.csv:4:1 person.is_unknown", "wishes.csv:5:1 person.is_unknown",
          "wishes.csv:6:1 person.is_unknown", "wishes.csv:7:1 person.is_unknown"}},
        {"people.csv", "1971", "19x5", {"people.csv:2:3 year.is_not_a_year"}},
        {"people.csv", "1971", "1871", {"people.csv:2:3 year.is_not_a_year"}},
        {"people.csv", "woman", "wman", {"people.csv:2:4 gender.is_unknown"}},
        {"people.csv", "25 497 000", "", {"people.csv:2:6 field.is_empty"}},
        {"people.csv", "25 497 000", "far", {"people.csv:2:6 metres.are_not_metres"}},
        {"people.csv", "walking", "on foot", {"people.csv:2:8 travel_mode.is_unknown"}},
        {"people.csv", "21.11.2016", "31.2.2016", {"people.csv:2:9 date.is_not_a_day"}},
        {"people.csv", "kyllä", "maybe", {"people.csv:2:10 answer.is_not_yes_or_no"}},
        {"profiles.csv", "hand_use", "hands", {"profiles.csv:2:2 ability.is_unknown"}},
        {"profiles.csv", ";4;", ";5;", {"profiles.csv:2:3 step.is_not_0_to_4"}},
        {"profiles.csv", "coach", "boss", {"profiles.csv:2:4 rater.is_unknown"}},
        {"profiles.csv", "sure\n", "very\n", {"profiles.csv:2:6 sureness.is_unknown"}},
        {"conditions.csv",
         "pe 9:00-12:00",
         "pe 12:00-9:00",
         {"conditions.csv:2:2 week.ends_before_it_starts"}},
        {"conditions.csv", "4,5", "24:15", {"conditions.csv:2:3 number.is_out_of_range"}},
        {"conditions.csv", "15:30", "15.30", {"conditions.csv:2:4 hours.are_unclear"}},
        {"conditions.csv", "15:30", "169", {"conditions.csv:2:4 number.is_out_of_range"}},
        {"conditions.csv", "15:30", "many", {"conditions.csv:2:4 hours.are_not_hours"}},
        {"conditions.csv", ";4;0:45", ";8;0:45", {"conditions.csv:2:5 number.is_out_of_range"}},
        {"conditions.csv", "0:45", "45 min", {"conditions.csv:2:6 minutes.are_not_minutes"}},
        {"conditions.csv", ";2;11;", ";0:10;11;", {"conditions.csv:2:7 number.is_out_of_range"}},
        {"conditions.csv",
         "dust noise",
         "dust nois tust",
         {"conditions.csv:2:10 exposure.is_unknown", "conditions.csv:2:10 exposure.is_unknown"}},
        {"conditions.csv", "step_free", "steps", {"conditions.csv:2:11 access_need.is_unknown"}},
        {"conditions.csv", "fi, sv", "fi, se", {"conditions.csv:2:12 language.is_unknown"}},
        {"conditions.csv",
         "hygiene_passport",
         "passport",
         {"conditions.csv:2:13 licence.is_unknown"}},
        {"wishes.csv", "kind;", "sort;", {"wishes.csv:2:2 wish.is_about_something_unknown"}},
        {"wishes.csv", "kitchen", "kichen", {"wishes.csv:2:3 work_kind.is_unknown"}},
        {"wishes.csv", "wants", "want", {"wishes.csv:2:4 liking.is_unknown"}},
        {"wishes.csv", "kitchen;wants", "kitchen;", {"wishes.csv:2:4 field.is_empty"}},
        {"wishes.csv", "8:00;", "8:00;wants", {"wishes.csv:6:4 wish.amount_has_liking"}},
        {"wishes.csv", "W2", "W3", {"wishes.csv:5:3 workplace.is_unknown"}},
        {"roles.csv", "32,50 €", "32,505", {"roles.csv:2:3 euros.are_not_euros"}},
        {"roles.csv", "1 000,00", "1 000,01", {"roles.csv:4:3 number.is_out_of_range"}},
        {"tasks.csv", "Sorting", "a\tb", {"tasks.csv:2:3 text.has_control_character"}},
        {"tasks.csv", "assisting", "asisting", {"tasks.csv:3:5 task_part.is_unknown"}},
        {"tasks.csv", ";5;30", ";five;30", {"tasks.csv:3:6 number.is_not_whole"}},
        {"tasks.csv", "small_team", "team", {"tasks.csv:3:16 surrounding.is_unknown"}},
        {"tasks.csv", "must_be_done", "must", {"tasks.csv:3:17 if_not_done.is_unknown"}},
        {"arrangements.csv",
         "technology_and_aids",
         "aids",
         {"arrangements.csv:2:3 arrangement_class.is_unknown"}},
        {"arrangement_effects.csv",
         ";2;",
         ";5;",
         {"arrangement_effects.csv:2:3 number.is_out_of_range"}},
    });
}

TEST(CityFault, TellsIdsThatAreUnknownOrDoubled) {
    expect_told({
        {"people.csv",
         "P2",
         "P1",
         {"people.csv:3:1 id.is_doubled", "conditions.csv:3:1 person.is_unknown"}},
        {"roles.csv", "W2", "W3", {"roles.csv:4:1 workplace.is_unknown"}},
        {"tasks.csv", "W2", "w2", {"tasks.csv:2:2 workplace.is_unknown"}},
        {"tasks.csv", "storekeeper", "keeper", {"tasks.csv:2:4 role.is_unknown"}},
        {"demands.csv", "T3", "T4", {"demands.csv:3:1 task.is_unknown"}},
        {"workplaces.csv", "A2 A1", "A2 A3", {"workplaces.csv:2:12 arrangement.is_unknown"}},
        {"workplaces.csv", "A2 A1", "A2 A2", {"workplaces.csv:2:12 arrangement.is_doubled"}},
        {"arrangement_effects.csv",
         "A2",
         "A7",
         {"arrangement_effects.csv:3:1 arrangement.is_unknown"}},
    });
}

TEST(CityFault, TellsRowsThatSayTheSameTwice) {
    expect_told({
        {"profiles.csv", "Hearing", "hand use", {"profiles.csv:3:2 row.is_doubled"}},
        {"conditions.csv",
         "P2;",
         "P1;",
         {"people.csv:3:1 person.has_no_conditions", "conditions.csv:3:1 row.is_doubled"}},
        {"wishes.csv", "surrounding;quiet", "kind;Kitchen", {"wishes.csv:3:3 row.is_doubled"}},
        {"wishes.csv", "travel_minutes", "weekly_minutes", {"wishes.csv:7:3 row.is_doubled"}},
        {"roles.csv",
         "cook",
         "nurse",
         {"roles.csv:3:2 row.is_doubled", "tasks.csv:3:4 role.is_unknown"}},
        {"demands.csv",
         "T3;lifting_and_carrying",
         "T1;hand_use",
         {"demands.csv:3:2 row.is_doubled"}},
        {"arrangement_effects.csv", "A2", "A1", {"arrangement_effects.csv:3:2 row.is_doubled"}},
    });
}

TEST(CityFault, TellsTasksThatCannotBeDoneAsWritten) {
    expect_told({
        {"tasks.csv", ";;;10:00;", ";;;;", {"tasks.csv:2:8 task.has_no_rhythm"}},
        {"tasks.csv", ";;;10:00;", ";3;60;10:00;", {"tasks.csv:2:8 task.has_two_rhythms"}},
        {"tasks.csv", ";5;30;", ";5;;", {"tasks.csv:3:7 task.times_without_each"}},
        {"tasks.csv", ";5;30;", ";;30;", {"tasks.csv:3:6 task.each_without_times"}},
        {"tasks.csv", ";5;30;", ";5;61;", {"tasks.csv:3:7 task.each_fits_no_window"}},
        {"tasks.csv", ";5;30;", ";6;30;", {"tasks.csv:3:6 task.times_exceed_windows"}},
        {"tasks.csv", "10:30-11:30", "10:30-11:30, Sat 8-8:15", {}},
        {"tasks.csv",
         "5;30;;Mon-Fri 10:30-11:30",
         "6;30;;Mon-Fri 10:30-11:30, Sat 8-8:15",
         {"tasks.csv:3:6 task.times_exceed_windows"}},
        {"tasks.csv",
         "10:00;Mon-Fri 8-16;30",
         "10:00;Mon-Fri 8-16;700",
         {"tasks.csv:2:10 task.piece_exceeds_week", "tasks.csv:2:10 task.piece_fits_no_window"}},
        {"tasks.csv", "10:30-11:30", "6:30-11:30", {"tasks.csv:3:9 task.windows_outside_opening"}},
        {"tasks.csv", "10:30-11:30", "10:30-11:30, Tue 11-12", {}},
        {"tasks.csv",
         "Mon-Fri 8-16;30",
         "Mon-Fri 8-16, Tue 15-16;30",
         {"tasks.csv:2:9 task.windows_overlap"}},
        {"tasks.csv", "Mon-Fri 10:30-11:30", "", {"tasks.csv:3:9 field.is_empty"}},
        {"workplaces.csv",
         "Mon-Fri 8-16",
         "Mon-Thu 8-16",
         {"tasks.csv:2:9 task.windows_outside_opening"}},
    });
}

TEST(CityFault, TellsPeopleWhoHaveNoTimeAndPeopleWithoutConditions) {
    expect_told({
        {"people.csv", ";nej;", ";ja;", {"conditions.csv:3:2 person.has_no_available_time"}},
        {"conditions.csv", "P2;;;;;;;;;;;;\n", "", {"people.csv:3:1 person.has_no_conditions"}},
    });
}

TEST(CityFault, TellsHeadersThatAreMissingUnknownOrDoubled) {
    expect_told({
        {"people.csv", "birth_year", "birth_yaer", {"people.csv:1:3 header.is_unknown"}},
        {"people.csv", "birth_year", "Name", {"people.csv:1:3 header.is_doubled"}},
        {"demands.csv",
         "step",
         "stpe",
         {"demands.csv:1:0 header.is_missing", "demands.csv:1:3 header.is_unknown"}},
        {"demands.csv",
         "step",
         "task",
         {"demands.csv:1:0 header.is_missing", "demands.csv:1:3 csv.column_is_doubled"}},
    });
}

TEST(CityFault, TellsAFileThatIsSomethingElseInOneFault) {
    std::vector<NamedText> files = small_folder();
    std::string& demands = text_of(files, "demands.csv");
    for (int column = 0; column < 1'000; ++column)
        demands.insert(0, "c" + std::to_string(column) + ";");
    demands.resize(demands.find('\n') + 1);
    EXPECT_EQ(places(parse_city(std::move(files))),
              Places{"demands.csv:1:0 header.has_too_many_columns"});
}

TEST(CityFault, TellsTheFormOfTheFileAndNotWhatFollowsFromIt) {
    expect_told({
        {"tasks.csv", "T3;W2", "T3", {"tasks.csv:2:0 csv.row_has_too_few_fields"}},
        {"workplaces.csv", "Depot", "De\xffpot", {"workplaces.csv:3:0 csv.is_not_utf8"}},
        {"roles.csv",
         "workplace;role;hourly_cost",
         "workplace;title;hourly_cost",
         {"roles.csv:1:0 header.is_missing", "roles.csv:1:2 header.is_unknown"}},
    });
}

TEST(CityFault, TellsEachFileThatIsMissingWithTheOneThatIsMeant) {
    std::vector<NamedText> files = small_folder();
    std::erase_if(files, [](const NamedText& file) {
        return file.name == "policy.csv" || file.name == "conditions.csv";
    });
    for (NamedText& file : files) {
        if (file.name == "wishes.csv")
            file.name = "whishes.csv";
    }
    files.push_back({"notes.csv", "anything"});
    const Checked<City> city = parse_city(std::move(files));
    ASSERT_FALSE(city.is_ok());
    EXPECT_EQ(places(city),
              (Places{"conditions.csv:0:0 file.is_missing", "wishes.csv:0:0 file.is_missing",
                      "policy.csv:0:0 file.is_missing"}));
    EXPECT_EQ(city.faults()[1].arguments.at(1), "whishes.csv");
}

TEST(CityFault, TellsAllFaultsOfAllFilesAtOnceInTheirOrder) {
    std::vector<NamedText> files = small_folder_with("people.csv", "1971", "19x5");
    text_of(files, "policy.csv") += "weight.plcement;1;;x;\n";
    text_of(files, "tasks.csv") += "T4;W1;Late;cook;;1;30;;Sun 20-22;;;;;;kitchen;;\n";
    text_of(files, "wishes.csv") += "P3;kind;shop;wants\nP1;kind;shp;wants\n";
    EXPECT_EQ(
        places(parse_city(std::move(files))),
        (Places{"people.csv:2:3 year.is_not_a_year", "wishes.csv:8:1 person.is_unknown",
                "wishes.csv:9:3 work_kind.is_unknown", "tasks.csv:5:9 task.windows_outside_opening",
                "policy.csv:9:1 policy.name_is_unknown"}));
}

TEST(CityFault, SuggestsTheNearestIdAndWord) {
    const auto first_sentence = [](const char* file, const char* part, const char* other) {
        const Checked<City> city = parse_city(small_folder_with(file, part, other));
        return city ? std::string() : fault_sentence(city.faults().front());
    };
    EXPECT_EQ(first_sentence("people.csv", "1971", "19x5"),
              "people.csv line 2, column birth_year: \"19x5\" is not a year from 1900 to 2100. "
              "Write a year such as 1971.");
    EXPECT_EQ(first_sentence("demands.csv", "T3", "T33"),
              "demands.csv line 3, column task: No task has the id \"T33\". Did you mean \"T3\"? "
              "Add the task to tasks.csv, or correct the id.");
    EXPECT_EQ(first_sentence("tasks.csv", "storekeeper", "storekeper"),
              "tasks.csv line 2, column owner: The workplace has no role \"storekeper\". Did you "
              "mean \"storekeeper\"? Its roles: storekeeper. Add the role to roles.csv, or correct "
              "it.");
    EXPECT_EQ(first_sentence("people.csv", "birth_year", "year"),
              "people.csv line 1, column year: No column is named \"year\". Known columns: id, "
              "name, birth_year, gender, district, east_metres, north_metres, travels_by, "
              "out_of_work_since, wants_work, in_work_activity.");
}

}  // namespace kynnys
