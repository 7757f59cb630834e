#include "api/client_json.h"

#include <array>

#include "api/call.h"
#include "api/proposal_json.h"
#include "api/values.h"
#include "exchange/city_json.h"

namespace kynnys::api {

namespace {

constexpr std::array<std::string_view, 12> beside_person{
    "id",          "organisation", "version", "approved_version",
    "assignments", "basis",        "status",  "municipality",
    "phone",       "email",        "note",    "approved_at"};

struct TextMember {
    std::string_view name;
    std::string Client::*member;
    std::size_t longest;
};
constexpr std::array<TextMember, 4> text_members{{{"municipality", &Client::municipality, 10},
                                                  {"phone", &Client::phone, 60},
                                                  {"email", &Client::email, 254},
                                                  {"note", &Client::note, 20'000}}};

Fault fault(std::string_view member, std::string key, std::vector<std::string> arguments) {
    return {"", 0, 0, std::string(member), std::move(key), std::move(arguments)};
}

void read_texts(const Json& body, Client& client, std::vector<Fault>& faults) {
    for (const TextMember& one : text_members) {
        const Json* value = body.find(one.name);
        if (value == nullptr)
            continue;
        const auto text = Call::text(body, one.name);
        if (!text)
            faults.push_back(fault(one.name, text.error().key, text.error().arguments));
        else if (text.value().size() > one.longest)
            faults.push_back(
                fault(one.name, "text.is_too_long", {"", std::to_string(one.longest)}));
        else
            client.*one.member = text.value();
    }
    if (body.find("status") == nullptr)
        return;
    const auto word = Call::text(body, "status");
    const auto status = client_status_codes().parse(word ? word.value() : "");
    if (status)
        client.status = status.value();
    else
        faults.push_back(fault("status", status.error().key, status.error().arguments));
}

Checked<Client> client_from(Client client, Checked<Person> person, const Json& body) {
    std::vector<Fault> faults;
    if (person)
        client.person = std::move(person).value();
    else
        faults = std::move(person).faults();
    read_texts(body, client, faults);
    if (!faults.empty())
        return faults;
    return client;
}

Json event_json(const AuditEvent& event) {
    return Json::Object{{"at", iso_text(event.at)},
                        {"organisation", event.organisation},
                        {"role", event.role},
                        {"action", event.action},
                        {"outcome", outcome_codes().code(event.outcome)}};
}

template <class Item, class Make>
Json list_json(const std::vector<Item>& items, Make make) {
    Json::Array list;
    for (const Item& item : items) list.emplace_back(make(item));
    return list;
}

}  // namespace

Json client_json(const ClientView& view, const City& city) {
    const Client& client = view.record.client;
    Json::Object object{{"id", view.record.id},
                        {"organisation", view.record.organisation},
                        {"version", view.record.version}};
    if (view.approval)
        object.emplace_back("approved_version", view.approval->version);
    for (auto& member : person_json(client.person, city)) object.push_back(std::move(member));
    object.emplace_back("status", client_status_codes().code(client.status));
    for (const TextMember& one : text_members)
        object.emplace_back(std::string(one.name), client.*one.member);
    object.emplace_back("assignments", list_json(view.assignments, [](const Assignment& one) {
                            return Json::Object{{"user", one.user},
                                                {"kind", assignment_kind_codes().code(one.kind)}};
                        }));
    return object;
}

Json disclosure_json(const Disclosure& disclosure) {
    Json::Object object{{"id", disclosure.id},
                        {"organisation", disclosure.organisation},
                        {"basis", disclosure_basis_codes().code(disclosure.basis)},
                        {"text", disclosure.basis_text},
                        {"valid_from", iso_text(disclosure.valid_from)}};
    if (disclosure.valid_to)
        object.emplace_back("valid_to", iso_text(*disclosure.valid_to));
    if (disclosure.withdrawn_at)
        object.emplace_back("withdrawn_at", iso_text(*disclosure.withdrawn_at));
    return object;
}

Json export_json(const ClientExport& all) {
    return Json::Object{{"client", client_json(all.view, City{})},
                        {"disclosures", list_json(all.disclosures, disclosure_json)},
                        {"proposals", list_json(all.proposals,
                                                [](const ProposalRecord& one) {
                                                    return Json(proposal_json(one));
                                                })},
                        {"decisions", list_json(all.decisions, decision_json)},
                        {"events", list_json(all.events, event_json)}};
}

Checked<Client> new_client(const Json& body, const City& city) {
    return client_from({}, new_person({*body.object(), city, beside_person}), body);
}

Checked<Client> changed_client(const Client& client, const Json& body, const City& city) {
    return client_from(client, changed_person(client.person, {*body.object(), city, beside_person}),
                       body);
}

namespace {

Result<std::optional<Date>> day_member(const Json& object, std::string_view member) {
    const std::string text = TRY(Call::text(object, member));
    if (text.empty())
        return std::optional<Date>{};
    auto day = parse_date(text);
    if (!day)
        return Error{ErrorKind::invalid, day.error().key, std::string(member), {text}};
    return std::optional(day.value());
}

}  // namespace

Result<Disclosure> basis_of(const Json& body) {
    const Json* basis = body.find("basis");
    if (basis == nullptr || basis->object() == nullptr)
        return Error{ErrorKind::invalid, "disclosure.basis_is_missing", "basis", {}};
    Disclosure disclosure;
    auto kind = disclosure_basis_codes().parse(TRY(Call::text(*basis, "kind")));
    if (!kind)
        return Error{ErrorKind::invalid, kind.error().key, "basis.kind", kind.error().arguments};
    disclosure.basis = kind.value();
    disclosure.basis_text = TRY(Call::text(*basis, "text"));
    disclosure.valid_from = TRY(day_member(*basis, "valid_from")).value_or(Date{});
    disclosure.valid_to = TRY(day_member(*basis, "valid_to"));
    return disclosure;
}

}  // namespace kynnys::api
