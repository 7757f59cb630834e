#include "api/client_json.h"

#include <array>

#include "api/call.h"
#include "api/values.h"
#include "base/random_id.h"
#include "exchange/client_json.h"

namespace kynnys::api {

namespace {

constexpr std::array<std::string_view, 7> beside_client{
    "id", "organisation", "version", "approved_version", "approved_at", "assignments", "basis"};

}  // namespace

Json client_json(const ClientView& view, const City& city) {
    Json::Object object{{"id", view.record.id},
                        {"organisation", view.record.organisation},
                        {"version", view.record.version}};
    if (view.approval)
        object.emplace_back("approved_version", view.approval->version);
    for (auto& member : kynnys::client_json(view.record.client, city))
        object.push_back(std::move(member));
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

Checked<Client> new_client(const Json& body, const City& city) {
    return kynnys::new_client(*body.object(), city, beside_client);
}

Checked<Client> changed_client(const Client& client, const Json& body, const City& city) {
    return kynnys::changed_client(client, *body.object(), city, beside_client);
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
