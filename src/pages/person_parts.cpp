#include "pages/person_parts.h"

#include <algorithm>

#include "access/secret.h"
#include "exchange/city_schema.h"
#include "exchange/client_json.h"
#include "pages/district_place.h"
#include "pages/row_form.h"
#include "pages/week_field.h"
#include "pages/wish_fields.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

const Names basics{"name",        "birth_year",      "gender",     "district",
                   "east_metres", "north_metres",    "travels_by", "out_of_work_since",
                   "wants_work",  "in_work_activity"};
const Names condition_names{"available",  "daily_hours_most",    "weekly_hours_most",
                            "days_most",  "travel_minutes_most", "stretch_hours_most",
                            "rest_hours", "lift_kilograms_most", "not_exposed_to",
                            "needs",      "languages",           "licences"};

TypedClient result_of(Checked<Client> client) {
    if (!client)
        return {{}, errors_of(client.faults())};
    return {std::move(client).value(), {}};
}

Json::Object typed_texts(const Call& call) {
    Json::Object object;
    for (const char* name : {"phone", "email", "status", "municipality", "note"}) {
        if (call.form().fields.find(name) != nullptr)
            object.emplace_back(name, call.field(name));
    }
    return object;
}

web::Parameters kept_basics(const Call&, const Client& client) {
    web::Parameters values;
    fill(people_schema(), client.person, City{}, basics, values);
    values.add("phone", client.phone);
    values.add("email", client.email);
    values.add("municipality", client.municipality);
    values.add("note", client.note);
    values.add("status", std::string(client_status_codes().code(client.status)));
    return values;
}

Html fields_of_basics(const FormParts& parts, const Client&) {
    const Call& call = parts.call();
    return parts.choice({"status", "people_page.status"},
                        options(call, "client_status", client_status_codes())) +
           basic_fields(parts);
}

Html contact_fields(const FormParts& parts) {
    return parts.text({"name", "person_field.name", "", "text", "off", true}) +
           parts.text({"phone", "person_field.phone", "", "tel", "off"}) +
           parts.text({"email", "person_field.email", "", "email", "off"});
}

Html fields_of_contacts(const FormParts& parts, const Client&) {
    return contact_fields(parts);
}

TypedClient typed_contacts(const Call& call, const Client& before) {
    Json::Object object = typed_members(call, people_schema(), {"name"});
    for (auto& member : typed_texts(call)) object.push_back(std::move(member));
    return result_of(changed_client(before, object, City{}, {}));
}

Result<Json::Object> basic_members(const Call& call) {
    Json::Object object = typed_members(call, people_schema(), basics);
    TRY(add_place(call, UnknownDistrict::middle_of_all, object));
    for (auto& member : typed_texts(call)) object.push_back(std::move(member));
    return object;
}

web::Parameters kept_conditions(const Call& call, const Client& client) {
    web::Parameters values;
    const ConditionsRow row{{}, client.person.conditions};
    fill(conditions_schema(), row, City{}, condition_names, values);
    return with_week(call, values, client.person.conditions.available);
}

Html amounts(const FormParts& parts) {
    return parts.text({"daily_hours_most", "person_field.daily_hours_most"}) +
           parts.text({"weekly_hours_most", "person_field.weekly_hours_most"}) +
           parts.text({"days_most", "person_field.days_most"}) +
           parts.text({"travel_minutes_most", "person_field.travel_minutes_most"}) +
           parts.text({"stretch_hours_most", "person_field.stretch_hours_most"}) +
           parts.text({"rest_hours", "person_field.rest_hours"}) +
           parts.text({"lift_kilograms_most", "person_field.lift_kilograms_most"});
}

Html fields_of_conditions(const FormParts& parts, const Client& client) {
    const Call& call = parts.call();
    return week_field(parts, client.person.conditions.available) + amounts(parts) +
           parts.ticks({"not_exposed_to", "person_field.not_exposed_to"},
                       options(call, "exposure", exposure_codes())) +
           parts.ticks({"needs", "person_field.needs"},
                       options(call, "access_need", access_need_codes())) +
           parts.ticks({"languages", "person_field.languages"},
                       options(call, "language", language_codes())) +
           parts.ticks({"licences", "person_field.licences"},
                       options(call, "licence", licence_codes()));
}

TypedClient typed_conditions(const Call& call, const Client& before) {
    const Json::Object object{
        {"conditions", typed_members(call, conditions_schema(), condition_names)}};
    return result_of(changed_client(before, object, City{}, {}));
}

// Who judges, as the profile keeps it.
Rater rater_of(ActorRole role) {
    switch (role) {
        case ActorRole::client:
            return Rater::person;
        case ActorRole::instructor:
            return Rater::instructor;
        default:
            return Rater::coach;
    }
}

web::Parameters kept_strengths(const Call&, const Client& client) {
    web::Parameters values;
    for (const AbilityLine& ability : ability_catalogue()) {
        const auto& line = client.person.profile.line(ability.ability);
        values.add(std::string(ability.code),
                   line ? std::to_string(static_cast<int>(line->step)) : "");
        if (line)
            values.add("sure." + std::string(ability.code), std::string(code_of(line->sureness)));
    }
    return values;
}

std::vector<Option> steps(const Call& call) {
    std::vector<Option> all{{"", call.say("profile.not_asked")}};
    for (int step = 0; step < step_count; ++step)
        all.push_back({std::to_string(step), wording(call, step_name(static_cast<Step>(step)))});
    return all;
}

Html fields_of_strengths(const FormParts& parts, const Client&) {
    const Call& call = parts.call();
    Html all;
    for (const AbilityLine& ability : ability_catalogue())
        all += parts.choice_named({std::string(ability.code), ""}, wording(call, ability.name),
                                  wording(call, ability.question), steps(call));
    return all;
}

// A line that stays as it is keeps who judged it, and when.
TypedClient typed_strengths(const Call& call, const Client& before) {
    TypedClient typed{before, {}};
    Profile changed;
    for (const AbilityLine& ability : ability_catalogue()) {
        const std::string text = call.field(ability.code);
        if (text.empty())
            continue;
        const auto step = parse_step(text);
        const auto& old_line = before.person.profile.line(ability.ability);
        if (!step)
            typed.errors.push_back({ErrorKind::invalid, step.error().key, std::string(ability.code),
                                    step.error().arguments});
        else if (old_line && old_line->step == step.value())
            changed.set(ability.ability, *old_line);
        else
            changed.set(ability.ability, {step.value(), rater_of(call.actor().role), call.today(),
                                          Sureness::fairly_sure});
    }
    typed.client.person.profile = changed;
    return typed;
}

}  // namespace

Html basic_fields(const FormParts& parts) {
    const Call& call = parts.call();
    return contact_fields(parts) + parts.text({"birth_year", "person_field.birth_year"}) +
           parts.choice({"gender", "person_field.gender", "person_field.gender_hint"},
                        options(call, "gender", gender_codes())) +
           parts.text(
               {"municipality", "person_field.municipality", "person_field.municipality_hint"}) +
           district_fields(parts, "person_field.district_hint") +
           parts.choice({"travels_by", "person_field.travels_by"},
                        options(call, "travel_mode", travel_mode_codes())) +
           parts.text(
               {"out_of_work_since", "person_field.out_of_work_since", "person_field.day_hint"}) +
           parts.tick({"wants_work", "person_field.wants_work"}) +
           parts.tick({"in_work_activity", "person_field.in_work_activity"}) +
           parts.area({"note", "person_field.note", "person_field.note_hint"}, 6);
}

TypedClient typed_basics(const Call& call, const Client& before) {
    const auto members = basic_members(call);
    return members ? result_of(changed_client(before, members.value(), City{}, {}))
                   : TypedClient{before, {members.error()}};
}

TypedClient typed_new_client(const Call& call) {
    auto members = basic_members(call);
    if (!members)
        return {{}, {members.error()}};
    Json::Object object = std::move(members).value();
    object.emplace_back("code", make_short_code());
    object.emplace_back("conditions", typed_members(call, conditions_schema(), {week_name}));
    return result_of(new_client(object, City{}, {}));
}

const std::vector<PersonPart>& person_parts() {
    static const std::vector<PersonPart> parts{
        {"/edit", "", "person_form.basics", kept_basics, fields_of_basics, typed_basics},
        {"/strengths/edit", "", "person_form.strengths", kept_strengths, fields_of_strengths,
         typed_strengths},
        {"/conditions/edit", "/conditions", "person_form.conditions", kept_conditions,
         fields_of_conditions, typed_conditions},
        {"/wishes/edit", "/wishes", "person_form.wishes", kept_wishes, wish_fields, typed_wishes}};
    return parts;
}

const std::vector<const PersonPart*>& own_parts() {
    static const PersonPart contacts{"/contacts/edit",       "",
                                     "person_form.contacts", kept_basics,
                                     fields_of_contacts,     typed_contacts};
    static const std::vector<const PersonPart*> parts = [] {
        std::vector<const PersonPart*> all{&contacts};
        for (const PersonPart& part : person_parts()) {
            if (std::string_view(part.path) != "/edit")
                all.push_back(&part);
        }
        return all;
    }();
    return parts;
}

}  // namespace kynnys::pages
