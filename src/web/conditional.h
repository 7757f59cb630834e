// Conditional requests by strong entity tags (RFC 9110, sections 8.8.3 and 13.1).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "web/request.h"
#include "web/response.h"

namespace kynnys::web {

// Of a row with a version: "v7". Only for a resource whose representation follows from the version.
std::string version_tag(std::int64_t version);
// Of what is sent: the first 128 bits of its SHA-256.
std::string content_tag(std::string_view content);

enum class Condition {
    holds,      // go on; also when there is none
    unchanged,  // If-None-Match names the tag: answer not_modified_response
    failed,     // If-Match doesn't name it: answer 412, of a change with both versions
};

// If-Match before If-None-Match; "*" names every tag. Weak tags count for If-None-Match only. A
// list that isn't well formed names nothing.
Condition condition_of(const Request& request, std::string_view tag);

// The version that If-Match names, for an optimistic update; none when there is no header or it is
// no single version_tag.
std::optional<std::int64_t> expected_version(const Request& request);

// 304 with the tag.
Response not_modified_response(std::string_view tag);

// Adds the tag to what a GET answers, or makes it 304 when the client has it already.
Response tagged_response(const Request& request, Response response, std::string_view tag);

}  // namespace kynnys::web
