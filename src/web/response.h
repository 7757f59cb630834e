// An answer, and makers for the usual ones. The server adds Date, Content-Length, Connection and
// the security headers that the answer doesn't set itself (web/security_headers.h).
#pragma once

#include <string>
#include <string_view>

#include "base/json.h"
#include "web/headers.h"

namespace kynnys::web {

namespace status {
inline constexpr int ok = 200;
inline constexpr int created = 201;
inline constexpr int accepted = 202;
inline constexpr int no_content = 204;
inline constexpr int see_other = 303;
inline constexpr int not_modified = 304;
inline constexpr int malformed = 400;
inline constexpr int unauthenticated = 401;
inline constexpr int forbidden = 403;
inline constexpr int not_found = 404;
inline constexpr int method_not_allowed = 405;
inline constexpr int request_timeout = 408;
inline constexpr int conflict = 409;
inline constexpr int precondition_failed = 412;
inline constexpr int too_large = 413;
inline constexpr int target_too_long = 414;
inline constexpr int unsupported_type = 415;
inline constexpr int expectation_failed = 417;
inline constexpr int misdirected = 421;
inline constexpr int invalid = 422;
inline constexpr int too_many_requests = 429;
inline constexpr int headers_too_large = 431;
inline constexpr int broken = 500;
inline constexpr int not_implemented = 501;
inline constexpr int unavailable = 503;
inline constexpr int version_not_supported = 505;
}  // namespace status

// Whether the body may be compressed; the rule is in web/compression.h.
enum class Compression { never, allowed };

struct Response {
    int status = status::ok;
    Headers headers;
    std::string body;
    Compression compression = Compression::never;
};

Response text_response(std::string text);
Response html_response(std::string html);
Response json_response(const Json& json);
// 204, for what is done and has nothing to show.
Response empty_response();
// 303: look there with GET. `target` is a path of this server, "/…", already percent-encoded.
Response redirect_response(std::string_view target);

// What the standard calls it: "Not Found"; "Unknown" for a number that has no name here.
std::string_view status_text(int status);

}  // namespace kynnys::web
