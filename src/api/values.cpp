#include "api/values.h"

namespace kynnys::api {

namespace {

Error wrong_type(std::string_view member, std::string_view type) {
    return {ErrorKind::invalid, "member.has_wrong_type", std::string(member), {std::string(type)}};
}

Result<ActorRole> role_of(const std::string& word, std::string_view member) {
    auto role = actor_role_codes().parse(word);
    if (role)
        return role;
    Error error = role.error();
    error.field = member;
    return error;
}

}  // namespace

Result<ActorRole> role_member(const Json& body, std::string_view member) {
    const Json* value = body.find(member);
    if (value == nullptr || value->string() == nullptr)
        return wrong_type(member, "text");
    return role_of(*value->string(), member);
}

Result<std::vector<ActorRole>> roles_member(const Json& body, std::string_view member) {
    std::vector<ActorRole> roles;
    for (const std::string& word : TRY(texts_member(body, member)))
        roles.push_back(TRY(role_of(word, member)));
    return roles;
}

Result<std::vector<std::string>> texts_member(const Json& body, std::string_view member) {
    const Json* value = body.find(member);
    if (value == nullptr || value->is_null())
        return std::vector<std::string>{};
    if (value->array() == nullptr)
        return wrong_type(member, "list");
    std::vector<std::string> texts;
    for (const Json& item : *value->array()) {
        if (item.string() == nullptr)
            return wrong_type(member, "list");
        texts.push_back(*item.string());
    }
    return texts;
}

Json roles_json(const std::vector<ActorRole>& roles) {
    Json::Array list;
    for (const ActorRole role : roles) list.emplace_back(actor_role_codes().code(role));
    return list;
}

Json texts_json(const std::vector<std::string>& texts) {
    Json::Array list;
    for (const std::string& text : texts) list.emplace_back(text);
    return list;
}

Json page_json(Json::Array items, std::size_t most, const std::string& last) {
    const bool is_full = items.size() == most;
    Json::Object page{{"items", std::move(items)}};
    if (is_full)
        page.emplace_back("next", last);
    return page;
}

}  // namespace kynnys::api
