#include "base/json.h"
#include "exchange/service_directory.h"
#include "exchange/service_directory_words.h"

namespace kynnys {

namespace {

using namespace directory;

Json text_json(const ServiceText& text) {
    return Json::Object{{"fi", text.finnish}, {"sv", text.swedish}, {"en", text.english}};
}

Json maybe_json(const std::optional<int>& number) {
    return number ? Json(*number) : Json();
}

// Ids of parts are made from the service's, so that an unchanged service is written unchanged.
std::string part_id(const Service& service, std::string_view digits) {
    std::string id = service.id;
    if (id.size() >= digits.size())
        id.replace(id.size() - digits.size(), digits.size(), digits);
    return id;
}

void add_contact(const Service& service, Json::Object& json) {
    if (!service.contact_name.empty())
        json.emplace_back("contacts",
                          Json::Array{Json(Json::Object{{"id", part_id(service, "c001")},
                                                        {"name", service.contact_name},
                                                        {"email", service.email}})});
    if (!service.phone.empty())
        json.emplace_back("phones", Json::Array{Json(Json::Object{{"id", part_id(service, "f001")},
                                                                  {"number", service.phone}})});
}

void add_areas(const Service& service, Json::Object& json) {
    Json::Array areas;
    for (const std::string& number : service.municipalities)
        areas.emplace_back(Json::Object{{"id", part_id(service, "a" + number)},
                                        {"name", number},
                                        {"extent", number},
                                        {"extent_type", municipality_scheme}});
    if (!areas.empty())
        json.emplace_back("service_areas", std::move(areas));
}

void add_capacity(const Service& service, Instant now, Json::Object& json) {
    if (!service.free_places)
        return;
    Json::Object capacity{
        {"id", part_id(service, "b001")},
        {"unit", Json::Object{{"id", part_id(service, "b000")}, {"name", place_unit}}},
        {"available", *service.free_places},
        {"updated", iso_text(now)}};
    if (service.places)
        capacity.emplace_back("maximum", *service.places);
    json.emplace_back("capacities", Json::Array{Json(std::move(capacity))});
}

Json own_members(const Service& service) {
    Json::Array stages;
    for (const ServiceText& stage : service.stages) stages.push_back(text_json(stage));
    return Json::Object{{"code", service.code},
                        {"criteria", service.criteria},
                        {"name", text_json(service.name)},
                        {"summary", text_json(service.summary)},
                        {"stages", std::move(stages)},
                        {"weeks_fewest", maybe_json(service.weeks_fewest)},
                        {"weeks_most", maybe_json(service.weeks_most)},
                        {"places", maybe_json(service.places)},
                        {"waiting_days", maybe_json(service.waiting_days)}};
}

Json service_json(const DirectoryEntry& entry, ServiceLanguage language, Instant now) {
    const Service& service = entry.service;
    Json::Object json{{"id", service.id},
                      {"name", text_in(service.name, language)},
                      {"description", text_in(service.summary, language)},
                      {"status", status_codes().code(service.state)}};
    if (!service.address.empty())
        json.emplace_back("url", service.address);
    if (!service.email.empty())
        json.emplace_back("email", service.email);
    if (service.confirmed_on)
        json.emplace_back("assured_date", iso_text(*service.confirmed_on));
    json.emplace_back("organization", Json::Object{{"id", service.organisation},
                                                   {"name", entry.provider},
                                                   {"description", entry.provider}});
    add_contact(service, json);
    add_areas(service, json);
    add_capacity(service, now, json);
    json.emplace_back(own_member, own_members(service));
    return json;
}

}  // namespace

std::string directory_text(const std::vector<DirectoryEntry>& entries, ServiceLanguage language,
                           Instant now) {
    Json::Array contents;
    for (const DirectoryEntry& entry : entries)
        contents.push_back(service_json(entry, language, now));
    const auto count = static_cast<std::int64_t>(entries.size());
    return json_pretty_text(Json::Object{{"total_items", count},
                                         {"total_pages", 1},
                                         {"page_number", 1},
                                         {"size", count},
                                         {"first_page", true},
                                         {"last_page", true},
                                         {"empty", entries.empty()},
                                         {"contents", std::move(contents)}});
}

}  // namespace kynnys
