#include "small_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

namespace kynnys {

namespace {

struct TypedFile {
    const char* name;
    const char* text;
};

constexpr TypedFile typed_files[] = {
    {"people.csv",
     "id;name;birth_year;gender;district;east_metres;north_metres;travels_by;"
     "out_of_work_since;wants_work;in_work_activity\n"
     "P1;Aino Ahde;1971;woman;Kallio;25 497 000;6 675 000;walking;21.11.2016;kyllä;ei\n"
     "P2;Bo Borg;;;;0,4;-12,6;;;nej;Ja\n"},
    {"profiles.csv",
     "person;ability;step;rated_by;rated_on;sureness\n"
     "P1;hand_use;4;coach;1.3.2026;sure\n"
     "P1;Hearing;2;health_care;2026-02-28;\n"},
    {"conditions.csv",
     "person;available;daily_hours_most;weekly_hours_most;days_most;travel_minutes_most;"
     "stretch_hours_most;rest_hours;lift_kilograms_most;not_exposed_to;needs;languages;"
     "licences\n"
     "P1;ma-to 10-14, pe 9:00-12:00;4,5;15:30;4;0:45;2;11;10;dust noise;step_free;fi, sv;"
     "hygiene_passport\n"
     "P2;;;;;;;;;;;;\n"},
    {"wishes.csv",
     "person;about;what;liking\n"
     "P1;kind;kitchen;wants\n"
     "P1;surrounding;quiet;avoids\n"
     "P1;time;morning;wants\n"
     "P1;workplace;W2;never\n"
     "P1;weekly_minutes;8:00;\n"
     "P1;travel_minutes;30;\n"},
    {"workplaces.csv",
     "id;name;kind;district;east_metres;north_metres;opening;languages;access;people_at_once;"
     "people_most;arrangements\n"
     "W1;Elder-care home;care;Kallio;25497100;6675100;Mon-Sun 7-21;fi;step_free;2;4;A2 A1\n"
     "W2;Depot;;;0;0;Mon-Fri 8-16;;;;;\n"},
    {"roles.csv",
     "workplace;role;hourly_cost\n"
     "W1;nurse;32,50 €\n"
     "W1;cook;28\n"
     "W2;storekeeper;1 000,00\n"},
    {"tasks.csv",
     "id;workplace;name;owner;part;times;each_minutes;weekly_minutes;windows;"
     "shortest_piece_minutes;may_be_shared;exposes_to;lifts_kilograms;licences;kind;"
     "surroundings;if_not_done\n"
     "T3;W2;Sorting;storekeeper;;;;10:00;Mon-Fri 8-16;30;;dust;12;;packing;;\n"
     "T1;W1;Setting tables;cook;assisting;5;30;;Mon-Fri 10:30-11:30;;no;;;hygiene_passport;"
     "kitchen;small_team lively;must_be_done\n"
     "T2;W1;Medicine;nurse;core;7;15;;Mon-Sun 8-9;;;;;;care assistance;;\n"},
    {"demands.csv",
     "task;ability;step\n"
     "T1;hand_use;3\n"
     "T3;lifting_and_carrying;2\n"},
    {"arrangements.csv",
     "id;name;kind;lifts;provides;lifts_weight_kilograms;eases_travel_minutes;cost_once;"
     "weekly_help_minutes;funding_rule\n"
     "A1;Checklist;technology_and_aids;;;;;25,5;;\n"
     "A2;Coach beside;help_at_work;noise;rest_room;5;10;0;60;work_condition_support\n"},
    {"arrangement_effects.csv",
     "arrangement;ability;steps;up_to\n"
     "A1;remembering;2;\n"
     "A2;remembering;1;4\n"},
    {"policy.csv",
     "name;value;unit;reason;source\n"
     "policy.version;2026-1;;The first one;\n"
     "policy.date;21.11.2026;;The day of the meeting;Minutes 3/2026\n"
     "weight.placement;1 200;points;A first job matters most;\n"
     "fairness.waiting;levels;;The council asked for it;Council 12 §\n"
     "fairness.waiting_levels;60 24 12;;As asked;\n"
     "fairness.share age>=55;25 %;;Older people wait longest;\n"
     "coach.weekly_minutes;none;;Nobody counts them yet;\n"},
};

}  // namespace

std::vector<NamedText> small_folder() {
    std::vector<NamedText> files;
    for (const TypedFile& file : typed_files) files.push_back({file.name, file.text});
    return files;
}

City small_folder_city() {
    Checked<City> city = parse_city(small_folder());
    if (!city)
        throw std::logic_error(faults_text(city.faults()));
    return std::move(city).value();
}

std::string& text_of(std::vector<NamedText>& files, std::string_view name) {
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const NamedText& file) { return file.name == name; });
    EXPECT_NE(found, files.end()) << name;
    return found->text;
}

std::vector<NamedText> small_folder_with(std::string_view file, std::string_view part,
                                         std::string_view other) {
    std::vector<NamedText> files = small_folder();
    std::string& text = text_of(files, file);
    const std::size_t at = text.find(part);
    EXPECT_NE(at, std::string::npos) << file << ": " << part;
    if (at != std::string::npos)
        text.replace(at, part.size(), other);
    return files;
}

}  // namespace kynnys
