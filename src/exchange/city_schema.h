// The files of a city folder and their columns. docs/city-folder.md describes them for people.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "exchange/schema.h"
#include "plan/city.h"

namespace kynnys {

inline constexpr std::string_view people_file = "people.csv";
inline constexpr std::string_view profiles_file = "profiles.csv";
inline constexpr std::string_view conditions_file = "conditions.csv";
inline constexpr std::string_view wishes_file = "wishes.csv";
inline constexpr std::string_view workplaces_file = "workplaces.csv";
inline constexpr std::string_view roles_file = "roles.csv";
inline constexpr std::string_view tasks_file = "tasks.csv";
inline constexpr std::string_view demands_file = "demands.csv";
inline constexpr std::string_view arrangements_file = "arrangements.csv";
inline constexpr std::string_view effects_file = "arrangement_effects.csv";
inline constexpr std::string_view policy_file = "policy.csv";

// All of them, in the order in which faults are listed.
const std::vector<std::string_view>& city_files();

struct ProfileRow {
    PersonIndex person;
    Ability ability{};
    ProfileLine line;
};

struct ConditionsRow {
    PersonIndex person;
    Conditions conditions;
};

enum class WishAbout { kind, surrounding, time, workplace, weekly_minutes, travel_minutes };

struct WishRow {
    PersonIndex person;
    std::optional<WishAbout> about;
    // As `about` says: a kind, a surrounding, a time of the day, a workplace's id, or minutes.
    std::variant<WorkKind, Surrounding, DayTime, std::string, Minutes> what;
    std::optional<Liking> liking;  // none for the two that are minutes
};

// Adds a wish that was read whole to a person's; and a person's as rows, in the order in which
// they are written.
void add_wish(const WishRow& row, Wishes& wishes);
std::vector<WishRow> wish_rows(PersonIndex person, const Wishes& wishes);

struct RoleRow {
    WorkplaceIndex workplace;
    Role role;
};

struct DemandRow {
    TaskIndex task;
    Ability ability{};
    Step step{};
};

struct EffectRow {
    ArrangementIndex arrangement;
    AbilityRaise raise;
};

const Schema<Person>& people_schema();  // without profile, conditions and wishes
const Schema<ProfileRow>& profiles_schema();
const Schema<ConditionsRow>& conditions_schema();
// Faults beside those of the kinds: wish.amount_has_liking.
const Schema<WishRow>& wishes_schema();
const Schema<Workplace>& workplaces_schema();  // without roles
const Schema<RoleRow>& roles_schema();
// Without demands. Faults beside those of the kinds: role.is_unknown {0} {nearest} {workplace}.
const Schema<Task>& tasks_schema();
const Schema<DemandRow>& demands_schema();
const Schema<Arrangement>& arrangements_schema();  // without raises
const Schema<EffectRow>& effects_schema();
const Schema<PolicyLine>& policy_schema();

}  // namespace kynnys
