#include "exchange/visit_json.h"

#include <algorithm>

namespace kynnys {

namespace {

constexpr std::size_t id_length = 36;

Error wrong_type(std::string_view member) {
    return {ErrorKind::invalid, "member.has_wrong_type", std::string(member), {}};
}

Result<Done> check_members(const Json& json, std::initializer_list<std::string_view> known) {
    if (json.object() == nullptr)
        return wrong_type("");
    for (const auto& [name, value] : *json.object()) {
        if (std::find(known.begin(), known.end(), name) == known.end())
            return Error{ErrorKind::invalid, "member.is_unknown", name, {name, "", ""}};
    }
    return Done{};
}

Result<std::string> text_member(const Json& json, std::string_view member) {
    const Json* const found = json.find(member);
    if (found == nullptr || found->string() == nullptr)
        return wrong_type(member);
    return *found->string();
}

Json::Object seen_json(const SeenWrites& seen) {
    Json::Object object;
    for (const auto& [device, number] : seen) object.emplace_back(device, number);
    return object;
}

Result<SeenWrites> seen_writes(const Json* json) {
    if (json == nullptr || json->object() == nullptr || json->object()->size() > visit_devices_most)
        return wrong_type("seen");
    SeenWrites seen;
    for (const auto& [device, number] : *json->object()) {
        if (number.whole() == nullptr)
            return wrong_type("seen");
        seen[device] = *number.whole();
    }
    return seen;
}

Json::Object write_json(const std::string& field, const FieldWrite& write) {
    return {{"field", field},         {"value", write.value},          {"device", write.device},
            {"number", write.number}, {"seen", seen_json(write.seen)}, {"at", iso_text(write.at)}};
}

Result<Done> read_write(const Json& json, const std::string& author, Visit& visit) {
    const std::string field = TRY(text_member(json, "field"));
    FieldWrite write;
    write.value = TRY(text_member(json, "value"));
    write.device = TRY(text_member(json, "device"));
    const Json* const number = json.find("number");
    if (number == nullptr || number->whole() == nullptr)
        return wrong_type("number");
    write.number = *number->whole();
    write.seen = TRY(seen_writes(json.find("seen")));
    const std::string at = TRY(text_member(json, "at"));
    write.at = TRY(parse_instant(at));
    write.author = author;
    TRY(check_write(field, write));
    visit.fields[field].add(write);
    return Done{};
}

Result<const Json::Array*> writes_of(const Json& json) {
    const Json* const writes = json.find("writes");
    if (writes == nullptr || writes->array() == nullptr)
        return wrong_type("writes");
    if (writes->array()->size() > visit_writes_most)
        return Error{
            ErrorKind::invalid, "visit.is_too_long", "writes", {std::to_string(visit_writes_most)}};
    return writes->array();
}

}  // namespace

Json::Object visit_json(const Visit& visit) {
    Json::Array writes;
    for (const auto& [name, field] : visit.fields) {
        for (const FieldWrite& write : field.writes()) writes.emplace_back(write_json(name, write));
    }
    Json placement;
    if (visit.placement)
        placement = *visit.placement;
    return {{"visit", visit.id},
            {"person", visit.person},
            {"placement", std::move(placement)},
            {"writes", std::move(writes)}};
}

Result<Visit> visit_in(const Json& json, const std::string& author) {
    TRY(check_members(json, {"visit", "person", "placement", "writes"}));
    Visit visit;
    visit.id = TRY(text_member(json, "visit"));
    if (visit.id.size() != id_length)
        return Error{ErrorKind::invalid, "visit.has_no_id", "visit", {}};
    visit.person = TRY(text_member(json, "person"));
    const Json* const placement = json.find("placement");
    if (placement != nullptr && !placement->is_null())
        visit.placement = TRY(text_member(json, "placement"));
    const Json::Array* const writes = TRY(writes_of(json));
    for (const Json& write : *writes) {
        TRY(check_members(write, {"field", "value", "device", "number", "seen", "at"}));
        TRY(read_write(write, author, visit));
    }
    return visit;
}

std::string fields_text(const Visit& visit) {
    Json::Array writes;
    for (const auto& [name, field] : visit.fields) {
        for (const FieldWrite& write : field.writes()) {
            Json::Object object = write_json(name, write);
            object.emplace_back("author", write.author);
            writes.emplace_back(std::move(object));
        }
    }
    return json_text(writes);
}

Result<Done> read_fields(std::string_view text, Visit& visit) {
    const Json json = TRY(parse_json(text));
    if (json.array() == nullptr)
        return wrong_type("");
    for (const Json& write : *json.array()) {
        const std::string author = TRY(text_member(write, "author"));
        TRY(read_write(write, author, visit));
    }
    return Done{};
}

std::string seen_text(const SeenFields& seen) {
    Json::Object object;
    for (const auto& [field, writes] : seen) object.emplace_back(field, seen_json(writes));
    return json_text(object);
}

Result<SeenFields> parse_seen(std::string_view text) {
    const Json json = TRY(parse_json(text));
    if (json.object() == nullptr || json.object()->size() > visit_writes_most)
        return wrong_type("seen");
    SeenFields seen;
    for (const auto& [field, writes] : *json.object()) seen[field] = TRY(seen_writes(&writes));
    return seen;
}

}  // namespace kynnys
