// Members of bodies that several nouns read alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/actor_role.h"
#include "base/instant.h"
#include "base/json.h"
#include "base/result.h"

namespace kynnys::api {

// Errors: member.has_wrong_type, role.is_unknown.
Result<ActorRole> role_member(const Json& body, std::string_view member);
Result<std::vector<ActorRole>> roles_member(const Json& body, std::string_view member);
// An absent list is empty. Error: member.has_wrong_type.
Result<std::vector<std::string>> texts_member(const Json& body, std::string_view member);

Json roles_json(const std::vector<ActorRole>& roles);
Json texts_json(const std::vector<std::string>& texts);

// {"items": […], "next": "…"}: `next` is the cursor of the page after this one, if there may be
// one.
Json page_json(Json::Array items, std::size_t most, const std::string& last);

// make(item) of each.
template <class Item, class Make>
Json list_json(const std::vector<Item>& items, Make make) {
    Json::Array list;
    for (const Item& item : items) list.emplace_back(make(item));
    return list;
}

}  // namespace kynnys::api
