// What somebody asks for, taken apart and checked: nothing in it is still encoded.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "web/headers.h"

namespace kynnys::web {

enum class Method { get, head, post, put, patch, remove, options };

std::string_view method_text(Method method);  // "GET", "DELETE", …

enum class Scheme { http, https };

using Time = std::chrono::system_clock::time_point;

struct Request {
    Method method = Method::get;
    std::string path = "/";    // decoded UTF-8; begins with "/", without "." or ".." as a part
    Parameters query;          // decoded; repeated names in their order
    Headers headers;           // without those of a trailer
    Parameters cookies;        // by their full names, such as __Host-session
    std::string content_type;  // "application/json": in small letters, without parameters
    std::string body;
    std::string peer;  // the address that asks; behind a trusted proxy the one it names
    std::string host;  // what was asked for, in small letters, with the port if one was named
    Scheme scheme = Scheme::http;  // of the connection, or what a trusted proxy says of it
    std::string id;                // 16 hexadecimal digits, different for every request
    Time arrived_at;               // when its header was complete
};

}  // namespace kynnys::web
