#include <array>

#include "exchange/city_json.h"
#include "exchange/city_schema.h"
#include "exchange/row_json.h"

namespace kynnys {

namespace {

constexpr std::array<std::string_view, 1> without_person{"person"};
constexpr std::array<std::string_view, 1> without_workplace{"workplace"};
constexpr std::array<std::string_view, 1> without_task{"task"};
constexpr std::array<std::string_view, 1> without_arrangement{"arrangement"};

}  // namespace

Json::Object person_json(const Person& person, const City& city) {
    Json::Object object = row_json(people_schema(), person, city);
    Json::Array profile;
    for (const AbilityLine& line : ability_catalogue()) {
        if (const auto& judged = person.profile.line(line.ability))
            profile.emplace_back(
                row_json(profiles_schema(), {{}, line.ability, *judged}, city, without_person));
    }
    object.emplace_back("profile", std::move(profile));
    object.emplace_back(
        "conditions", row_json(conditions_schema(), {{}, person.conditions}, city, without_person));
    Json::Array wishes;
    for (const WishRow& wish : wish_rows({}, person.wishes))
        wishes.emplace_back(row_json(wishes_schema(), wish, city, without_person));
    object.emplace_back("wishes", std::move(wishes));
    return object;
}

Json::Object workplace_json(const Workplace& workplace, const City& city) {
    Json::Object object = row_json(workplaces_schema(), workplace, city);
    Json::Array roles;
    for (const Role& role : workplace.roles)
        roles.emplace_back(row_json(roles_schema(), {{}, role}, city, without_workplace));
    object.emplace_back("roles", std::move(roles));
    return object;
}

Json::Object task_json(const Task& task, const City& city) {
    Json::Object object = row_json(tasks_schema(), task, city);
    Json::Array demands;
    for (const AbilityLine& line : ability_catalogue()) {
        if (const auto& step = task.demand.step(line.ability))
            demands.emplace_back(
                row_json(demands_schema(), {{}, line.ability, *step}, city, without_task));
    }
    object.emplace_back("demands", std::move(demands));
    return object;
}

Json::Object arrangement_json(const Arrangement& arrangement, const City& city) {
    Json::Object object = row_json(arrangements_schema(), arrangement, city);
    Json::Array raises;
    for (const AbilityRaise& raise : arrangement.raises)
        raises.emplace_back(row_json(effects_schema(), {{}, raise}, city, without_arrangement));
    object.emplace_back("raises", std::move(raises));
    return object;
}

}  // namespace kynnys
