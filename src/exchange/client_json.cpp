#include "exchange/client_json.h"

#include <array>

#include "exchange/city_json.h"
#include "exchange/row_json.h"

namespace kynnys {

namespace {

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

const Json* find(const Json::Object& object, std::string_view name) {
    const auto found = std::find_if(object.begin(), object.end(),
                                    [&](const Json::Member& one) { return one.first == name; });
    return found == object.end() ? nullptr : &found->second;
}

// null is "".
void read_text(const TextMember& one, const Json& value, Client& client,
               std::vector<Fault>& faults) {
    if (!value.is_null() && value.string() == nullptr)
        return faults.push_back(fault(one.name, "member.has_wrong_type", {"text"}));
    const std::string text = value.is_null() ? "" : *value.string();
    if (text.size() > one.longest)
        return faults.push_back(
            fault(one.name, "text.is_too_long", {"", std::to_string(one.longest)}));
    client.*one.member = text;
}

void read_members(const Json::Object& object, Client& client, std::vector<Fault>& faults) {
    for (const TextMember& one : text_members) {
        if (const Json* value = find(object, one.name))
            read_text(one, *value, client, faults);
    }
    const Json* status = find(object, "status");
    if (status == nullptr)
        return;
    const auto parsed =
        client_status_codes().parse(status->string() == nullptr ? "" : *status->string());
    if (parsed)
        client.status = parsed.value();
    else
        faults.push_back(fault("status", parsed.error().key, parsed.error().arguments));
}

std::vector<std::string_view> beside_person(std::span<const std::string_view> others) {
    std::vector<std::string_view> names(others.begin(), others.end());
    for (const TextMember& one : text_members) names.push_back(one.name);
    names.emplace_back("status");
    return names;
}

Checked<Client> client_from(Client client, Checked<Person> person, const Json::Object& object) {
    std::vector<Fault> faults;
    if (person)
        client.person = std::move(person).value();
    else
        faults = std::move(person).faults();
    read_members(object, client, faults);
    if (!faults.empty())
        return faults;
    return client;
}

}  // namespace

Json::Object client_json(const Client& client, const City& city) {
    Json::Object object = person_json(client.person, city);
    object.emplace_back("status", client_status_codes().code(client.status));
    for (const TextMember& one : text_members)
        object.emplace_back(std::string(one.name), client.*one.member);
    return object;
}

Checked<Client> new_client(const Json::Object& object, const City& city,
                           std::span<const std::string_view> others) {
    const auto beside = beside_person(others);
    return client_from({}, new_person({object, city, beside}), object);
}

Checked<Client> changed_client(const Client& client, const Json::Object& object, const City& city,
                               std::span<const std::string_view> others) {
    const auto beside = beside_person(others);
    return client_from(client, changed_person(client.person, {object, city, beside}), object);
}

}  // namespace kynnys
