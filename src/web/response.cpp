#include "web/response.h"

#include "base/check.h"

namespace kynnys::web {
namespace {

Response typed_response(std::string_view type, std::string body) {
    Response response;
    response.headers.add("Content-Type", std::string(type));
    response.body = std::move(body);
    return response;
}

}  // namespace

Response text_response(std::string text) {
    return typed_response("text/plain; charset=utf-8", std::move(text));
}

Response html_response(std::string html) {
    return typed_response("text/html; charset=utf-8", std::move(html));
}

Response json_response(const Json& json) {
    return typed_response("application/json", json_text(json));
}

Response empty_response() {
    Response response;
    response.status = status::no_content;
    return response;
}

Response redirect_response(std::string_view target) {
    // "//elsewhere" and "/\elsewhere" lead a browser to another server.
    CHECK(target.starts_with('/') && !target.starts_with("//") && !target.starts_with("/\\"));
    Response response;
    response.status = status::see_other;
    response.headers.add("Location", std::string(target));
    return response;
}

std::string_view status_text(int status) {
    struct Named {
        int status;
        std::string_view text;
    };
    static constexpr Named all[] = {
        {status::ok, "OK"},
        {status::created, "Created"},
        {status::accepted, "Accepted"},
        {status::no_content, "No Content"},
        {status::see_other, "See Other"},
        {status::not_modified, "Not Modified"},
        {status::malformed, "Bad Request"},
        {status::unauthenticated, "Unauthorized"},
        {status::forbidden, "Forbidden"},
        {status::not_found, "Not Found"},
        {status::method_not_allowed, "Method Not Allowed"},
        {status::request_timeout, "Request Timeout"},
        {status::conflict, "Conflict"},
        {status::precondition_failed, "Precondition Failed"},
        {status::too_large, "Content Too Large"},
        {status::target_too_long, "URI Too Long"},
        {status::unsupported_type, "Unsupported Media Type"},
        {status::expectation_failed, "Expectation Failed"},
        {status::misdirected, "Misdirected Request"},
        {status::invalid, "Unprocessable Content"},
        {status::too_many_requests, "Too Many Requests"},
        {status::headers_too_large, "Request Header Fields Too Large"},
        {status::broken, "Internal Server Error"},
        {status::not_implemented, "Not Implemented"},
        {status::unavailable, "Service Unavailable"},
        {status::version_not_supported, "HTTP Version Not Supported"},
    };
    for (const Named& named : all) {
        if (named.status == status)
            return named.text;
    }
    return "Unknown";
}

}  // namespace kynnys::web
