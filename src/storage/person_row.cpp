#include "storage/person_row.h"

#include "storage/stored_code.h"

namespace kynnys {

namespace {

SealedPlace place_of(std::string_view column, const std::string& id) {
    return {"person", column, id};
}

std::optional<int> maybe_number(const std::optional<std::int64_t>& whole) {
    return whole ? std::optional(static_cast<int>(*whole)) : std::nullopt;
}

}  // namespace

TableColumns client_columns() {
    return {"person",
            {"name", "phone", "email", "note", "status", "municipality", "birth_year", "gender",
             "district", "east_metres", "north_metres", "travels_by", "out_of_work_since",
             "wants_work", "in_work_activity"}};
}

std::vector<Value> client_values(const Vault& vault, const std::string& id, const Client& client) {
    const Person& person = client.person;
    const auto sealed = [&](std::string_view column, const std::string& text) {
        return vault.seal.sealed(place_of(column, id), text);
    };
    return {sealed("name", person.name),
            sealed("phone", client.phone),
            sealed("email", client.email),
            sealed("note", client.note),
            stored(client_status_codes(), client.status),
            client.municipality,
            person.birth_year,
            stored(gender_codes(), person.gender),
            person.district,
            person.home.east,
            person.home.north,
            stored(travel_mode_codes(), person.travels_by),
            person.out_of_work_since,
            person.wants_work,
            person.in_work_activity};
}

Result<Done> read_client(Row& row, const Vault& vault, const std::string& id, Client& client) {
    Person& person = client.person;
    const std::string name = row.text();
    const std::string phone = row.text();
    const std::string email = row.text();
    const std::string note = row.text();
    client.status = restored(client_status_codes(), row.text());
    client.municipality = row.text();
    person.birth_year = maybe_number(row.maybe_whole());
    person.gender = restored(gender_codes(), row.text());
    person.district = row.text();
    person.home.east = {row.whole()};
    person.home.north = {row.whole()};
    person.travels_by = restored(travel_mode_codes(), row.text());
    person.out_of_work_since = row.maybe_day();
    person.wants_work = row.flag();
    person.in_work_activity = row.flag();
    person.name = TRY(vault.seal.opened(place_of("name", id), name));
    client.phone = TRY(vault.seal.opened(place_of("phone", id), phone));
    client.email = TRY(vault.seal.opened(place_of("email", id), email));
    client.note = TRY(vault.seal.opened(place_of("note", id), note));
    return Done{};
}

TableColumns condition_columns() {
    return {"person_condition",
            {"available", "daily_minutes_most", "weekly_minutes_most", "days_most",
             "travel_minutes_most", "stretch_minutes_most", "rest_minutes", "lift_kilograms_most",
             "not_exposed_to", "needs", "languages", "licences"}};
}

std::vector<Value> condition_values(const Conditions& conditions) {
    return {windows_text(conditions.available.windows()),
            conditions.daily_most,
            conditions.weekly_most,
            conditions.days_most,
            conditions.travel_most,
            conditions.stretch_most,
            conditions.rest_between,
            conditions.lift_most,
            stored_set(exposure_codes(), conditions.not_exposed_to),
            stored_set(access_need_codes(), conditions.needs),
            stored_set(language_codes(), conditions.languages),
            stored_set(licence_codes(), conditions.licences)};
}

Conditions conditions_of(Row& row) {
    Conditions conditions;
    conditions.available = grid_of(restored_windows(row.text()));
    conditions.daily_most = {row.whole()};
    conditions.weekly_most = {row.whole()};
    conditions.days_most = row.number();
    conditions.travel_most = {row.whole()};
    conditions.stretch_most = {row.whole()};
    conditions.rest_between = {row.whole()};
    conditions.lift_most = {row.whole()};
    conditions.not_exposed_to = restored_set(exposure_codes(), row.text());
    conditions.needs = restored_set(access_need_codes(), row.text());
    conditions.languages = restored_set(language_codes(), row.text());
    conditions.licences = restored_set(licence_codes(), row.text());
    return conditions;
}

TableColumns ability_columns() {
    return {"person_ability", {"step", "rated_by", "rated_on", "sureness"}};
}

std::vector<Value> ability_values(const ProfileLine& line) {
    return {static_cast<int>(line.step), code_of(line.rated_by), line.rated_on,
            code_of(line.sureness)};
}

ProfileLine profile_line_of(Row& row) {
    ProfileLine line;
    line.step = static_cast<Step>(row.number());
    const auto rater = parse_rater(row.text());
    line.rated_on = row.day();
    const auto sureness = parse_sureness(row.text());
    CHECK(rater.is_ok() && sureness.is_ok());
    line.rated_by = rater.value();
    line.sureness = sureness.value();
    return line;
}

std::vector<WishRecord> wish_records(const Wishes& wishes) {
    std::vector<WishRecord> records;
    for (const auto& [kind, liking] : wishes.kinds)
        records.push_back({"kind", stored(work_kind_codes(), kind), liking});
    for (const auto& [surrounding, liking] : wishes.surroundings)
        records.push_back({"surrounding", stored(surrounding_codes(), surrounding), liking});
    for (const auto& [time, liking] : wishes.times)
        records.push_back({"time", stored(day_time_codes(), time), liking});
    for (const auto& [workplace, liking] : wishes.workplaces)
        records.push_back({"workplace", workplace, liking});
    return records;
}

void add_wish(const WishRecord& record, Wishes& wishes) {
    if (record.about == "kind")
        wishes.kinds.emplace_back(restored(work_kind_codes(), record.what), record.liking);
    else if (record.about == "surrounding")
        wishes.surroundings.emplace_back(restored(surrounding_codes(), record.what), record.liking);
    else if (record.about == "time")
        wishes.times.emplace_back(restored(day_time_codes(), record.what), record.liking);
    else
        wishes.workplaces.emplace_back(record.what, record.liking);
}

}  // namespace kynnys
