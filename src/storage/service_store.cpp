#include "storage/service_store.h"

#include <algorithm>

#include "base/check.h"
#include "base/json.h"
#include "storage/edited_row.h"
#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

Json json_of(const ServiceText& text) {
    return Json::Object{{"fi", text.finnish}, {"sv", text.swedish}, {"en", text.english}};
}

std::string text_of(const ServiceText& text) {
    return json_text(json_of(text));
}

std::string text_of(const std::vector<ServiceText>& texts) {
    Json::Array all;
    for (const ServiceText& text : texts) all.push_back(json_of(text));
    return json_text(std::move(all));
}

Json parsed(const std::string& text) {
    auto json = parse_json(text);
    CHECK(json.is_ok());
    return std::move(json).value();
}

ServiceText service_text(const Json& json) {
    return {json.find_string("fi").value(), json.find_string("sv").value(),
            json.find_string("en").value()};
}

std::vector<ServiceText> service_texts(const std::string& text) {
    const Json json = parsed(text);
    CHECK(json.array() != nullptr);
    std::vector<ServiceText> all;
    for (const Json& one : *json.array()) all.push_back(service_text(one));
    return all;
}

std::optional<int> maybe_number(Row& row) {
    const auto whole = row.maybe_whole();
    return whole ? std::optional(static_cast<int>(*whole)) : std::nullopt;
}

TableColumns service_columns() {
    return {"service",
            {"code", "criteria", "state", "name", "summary", "stages", "municipalities",
             "weeks_fewest", "weeks_most", "places", "free_places", "waiting_days", "contact_name",
             "phone", "email", "address", "confirmed_on", "confirmed_by"}};
}

std::vector<Value> service_values(const Service& service) {
    return {service.code,
            service.criteria,
            stored(service_state_codes(), service.state),
            text_of(service.name),
            text_of(service.summary),
            text_of(service.stages),
            words_text(service.municipalities),
            service.weeks_fewest,
            service.weeks_most,
            service.places,
            service.free_places,
            service.waiting_days,
            service.contact_name,
            service.phone,
            service.email,
            service.address,
            service.confirmed_on,
            service.confirmed_by};
}

Service service_row(Row& row) {
    Service service;
    service.id = row.text();
    service.organisation = row.text();
    service.version = row.whole();
    service.code = row.text();
    service.criteria = row.text();
    service.state = restored(service_state_codes(), row.text());
    service.name = service_text(parsed(row.text()));
    service.summary = service_text(parsed(row.text()));
    service.stages = service_texts(row.text());
    service.municipalities = words(row);
    service.weeks_fewest = maybe_number(row);
    service.weeks_most = maybe_number(row);
    service.places = maybe_number(row);
    service.free_places = maybe_number(row);
    service.waiting_days = maybe_number(row);
    service.contact_name = row.text();
    service.phone = row.text();
    service.email = row.text();
    service.address = row.text();
    service.confirmed_on = row.maybe_day();
    service.confirmed_by = row.text();
    return service;
}

std::string select_services() {
    return "SELECT id, organisation, version, " + column_list(service_columns()) + " FROM service";
}

// None means everywhere.
bool serves(const Service& service, const std::string& municipality) {
    const auto& all = service.municipalities;
    return municipality.empty() || all.empty() ||
           std::find(all.begin(), all.end(), municipality) != all.end();
}

}  // namespace

Result<Done> add_service(Transaction& transaction, const Service& service) {
    return transaction.load(
        with_columns(service_columns(), {"id", "organisation"}), [&](RowSink& sink) {
            sink.add(with_values({service.id, service.organisation}, service_values(service)));
        });
}

Result<std::int64_t> change_service(Transaction& transaction, const Service& service) {
    return update_row(transaction, service_columns(), service_values(service),
                      {{{"id", service.id}}, service.version});
}

Result<Service> find_service(Transaction& transaction, std::string_view id) {
    auto service =
        TRY(transaction.first(select_services() + " WHERE id = :id", {{"id", id}}, service_row));
    if (!service)
        return Error{ErrorKind::not_found, "row.is_missing", "service", {}};
    return *std::move(service);
}

Result<std::vector<Service>> services(Transaction& transaction, const ServiceFilter& filter,
                                      const PageOf& page) {
    const std::string state =
        filter.state ? stored(service_state_codes(), *filter.state) : std::string();
    std::vector<Service> found;
    TRY(transaction.each(
        select_services() +
            " WHERE (:organisation = '' OR organisation = :organisation)"
            " AND (:state = '' OR state = :state)"
            " AND (:after = '' OR code > (SELECT b.code FROM service b WHERE b.id = :after))"
            " ORDER BY code",
        {{"organisation", filter.organisation}, {"state", state}, {"after", page.after}},
        [&](Row& row) {
            if (found.size() == static_cast<std::size_t>(page.most))
                return;
            Service service = service_row(row);
            if (serves(service, filter.municipality))
                found.push_back(std::move(service));
        }));
    return found;
}

}  // namespace kynnys
