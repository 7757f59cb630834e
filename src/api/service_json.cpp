#include "api/service_json.h"

#include "api/call.h"
#include "api/values.h"

namespace kynnys::api {

namespace {

Error wrong_type(std::string_view member, std::string_view type) {
    return {ErrorKind::invalid, "member.has_wrong_type", std::string(member), {std::string(type)}};
}

Json json_of(const ServiceText& text) {
    return Json::Object{{"fi", text.finnish}, {"sv", text.swedish}, {"en", text.english}};
}

Json number_json(const std::optional<int>& number) {
    return number ? Json(*number) : Json();
}

Result<Done> read(const Json& body, const char* member, std::string& into) {
    if (body.find(member) != nullptr)
        into = TRY(Call::text(body, member));
    return Done{};
}

Result<ServiceText> text_of(const Json& json, const char* member) {
    if (json.object() == nullptr)
        return wrong_type(member, "object");
    ServiceText text;
    text.finnish = TRY(Call::text(json, "fi"));
    text.swedish = TRY(Call::text(json, "sv"));
    text.english = TRY(Call::text(json, "en"));
    return text;
}

Result<Done> read(const Json& body, const char* member, ServiceText& into) {
    const Json* value = body.find(member);
    if (value != nullptr)
        into = value->is_null() ? ServiceText{} : TRY(text_of(*value, member));
    return Done{};
}

Result<Done> read(const Json& body, const char* member, std::vector<ServiceText>& into) {
    const Json* value = body.find(member);
    if (value == nullptr)
        return Done{};
    into.clear();
    if (value->is_null())
        return Done{};
    if (value->array() == nullptr)
        return wrong_type(member, "list");
    for (const Json& one : *value->array()) into.push_back(TRY(text_of(one, member)));
    return Done{};
}

Result<Done> read(const Json& body, const char* member, std::optional<int>& into) {
    constexpr std::int64_t most = 1'000'000;
    const Json* value = body.find(member);
    if (value == nullptr)
        return Done{};
    into.reset();
    if (value->is_null())
        return Done{};
    if (value->whole() == nullptr || *value->whole() < -most || *value->whole() > most)
        return wrong_type(member, "number");
    into = static_cast<int>(*value->whole());
    return Done{};
}

Result<Done> read_state(const Json& body, ServiceState& into) {
    if (body.find("state") == nullptr)
        return Done{};
    auto state = service_state_codes().parse(TRY(Call::text(body, "state")));
    if (!state) {
        Error error = state.error();
        error.field = "state";
        return error;
    }
    into = state.value();
    return Done{};
}

}  // namespace

Json::Object service_json(const ServiceCard& card, Date today) {
    const Service& service = card.service;
    Json::Array stages;
    for (const ServiceText& stage : service.stages) stages.push_back(json_of(stage));
    return {{"id", service.id},
            {"version", service.version},
            {"organisation", service.organisation},
            {"provider", card.provider},
            {"code", service.code},
            {"criteria", service.criteria},
            {"state", service_state_codes().code(service.state)},
            {"name", json_of(service.name)},
            {"summary", json_of(service.summary)},
            {"stages", std::move(stages)},
            {"municipalities", texts_json(service.municipalities)},
            {"weeks_fewest", number_json(service.weeks_fewest)},
            {"weeks_most", number_json(service.weeks_most)},
            {"places", number_json(service.places)},
            {"free_places", number_json(service.free_places)},
            {"waiting_days", number_json(service.waiting_days)},
            {"contact_name", service.contact_name},
            {"phone", service.phone},
            {"email", service.email},
            {"address", service.address},
            {"confirmed_on", service.confirmed_on ? Json(iso_text(*service.confirmed_on)) : Json()},
            {"freshness", freshness_codes().code(freshness(service, today))}};
}

Result<Service> service_of(const Json& body, Service service) {
    TRY(Call::check_members(
        body, {"version", "code", "criteria", "state", "name", "summary", "stages", "places",
               "free_places", "municipalities", "weeks_fewest", "weeks_most", "phone", "email",
               "waiting_days", "address", "contact_name"}));
    TRY(read(body, "code", service.code));
    TRY(read(body, "criteria", service.criteria));
    TRY(read_state(body, service.state));
    TRY(read(body, "name", service.name));
    TRY(read(body, "summary", service.summary));
    TRY(read(body, "stages", service.stages));
    if (body.find("municipalities") != nullptr)
        service.municipalities = TRY(texts_member(body, "municipalities"));
    TRY(read(body, "weeks_fewest", service.weeks_fewest));
    TRY(read(body, "weeks_most", service.weeks_most));
    TRY(read(body, "places", service.places));
    TRY(read(body, "free_places", service.free_places));
    TRY(read(body, "waiting_days", service.waiting_days));
    TRY(read(body, "contact_name", service.contact_name));
    TRY(read(body, "phone", service.phone));
    TRY(read(body, "email", service.email));
    TRY(read(body, "address", service.address));
    return service;
}

}  // namespace kynnys::api
