// A client: what the person can do, on which conditions, and what the person wishes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ability/profile.h"
#include "ability/surroundings.h"
#include "base/index.h"
#include "base/place.h"
#include "base/quantity.h"
#include "base/week.h"

namespace kynnys {

// Conditions are hard: a proposal that breaks one is not made.
struct Conditions {
    WeekGrid available;  // includes "not before 10:00"
    Minutes daily_most{8 * 60};
    Minutes weekly_most{20 * 60};
    int days_most = 5;              // days a week
    Minutes travel_most{60};        // one way
    Minutes stretch_most{4 * 60};   // longest work without a break
    Minutes rest_between{11 * 60};  // between the shifts of two days
    Kilograms lift_most{100};       // 100 and more: no limit
    CodeSet<Exposure> not_exposed_to;
    CodeSet<AccessNeed> needs;
    CodeSet<Language> languages;  // that the person works in
    CodeSet<Licence> licences;    // that the person holds
    friend bool operator==(const Conditions&, const Conditions&) = default;
};

enum class Liking { wants, avoids, never };  // `never` is a no-go: the person is not asked
enum class DayTime { early, morning, midday, afternoon, evening, night };
inline constexpr std::size_t day_time_count = 6;
const CodeList<DayTime, day_time_count>& day_time_codes();
const CodeList<Liking, 3>& liking_codes();

// Early is 0–8, morning 8–11, midday 11–14, afternoon 14–17, evening 17–22, night 22–24 o'clock.
DayTime day_time_of(int slot);

// Wishes are soft: they move the value of a proposal, never its permission, except `never`.
struct Wishes {
    std::vector<std::pair<WorkKind, Liking>> kinds;
    std::vector<std::pair<Surrounding, Liking>> surroundings;
    std::vector<std::pair<DayTime, Liking>> times;
    std::vector<std::pair<std::string, Liking>> workplaces;  // ids
    std::optional<Minutes> weekly_wanted;                    // hours hoped for
    std::optional<Minutes> travel_wanted;                    // one way, "near" in minutes
    friend bool operator==(const Wishes&, const Wishes&) = default;
};

// Groups that a fairness rule may name, each recorded only with a legal basis.
enum class Gender { not_recorded, woman, man, other };
const CodeList<Gender, 4>& gender_codes();

struct Person {
    std::string id;
    std::string name;  // made up in demonstrations; sealed in a service
    std::optional<int> birth_year;
    Gender gender = Gender::not_recorded;
    std::string district;
    Place home;
    TravelMode travels_by = TravelMode::transit;
    std::optional<Date> out_of_work_since;
    bool wants_work = true;
    bool in_work_activity = false;  // keeps a place in rehabilitative work activity
    Profile profile;
    Conditions conditions;
    Wishes wishes;
    friend bool operator==(const Person&, const Person&) = default;
};

using PersonIndex = Index<Person>;

const CodeList<TravelMode, 4>& travel_mode_codes();

}  // namespace kynnys
