#include "web/response_text.h"

#include <algorithm>

#include "web/syntax.h"
#include "web/time_text.h"

namespace kynnys::web {
namespace {

bool is_sound_value(std::string_view value) {
    return std::none_of(value.begin(), value.end(),
                        [](char letter) { return is_control(letter) && letter != '\t'; });
}

}  // namespace

bool has_sound_headers(const Response& response) {
    const std::vector<Pair>& headers = response.headers.pairs();
    return std::all_of(headers.begin(), headers.end(), [](const Pair& header) {
        return is_token(header.first) && is_sound_value(header.second);
    });
}

BodySent body_sent(const Response& response, Method method) {
    const bool has_none = method == Method::head || response.status == status::no_content ||
                          response.status == status::not_modified;
    return has_none ? BodySent::no : BodySent::yes;
}

std::string response_head(const Response& response, KeepAlive keep_alive, Time now) {
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
    head.append(status_text(response.status)).append("\r\n");
    for (const auto& [name, value] : response.headers.pairs())
        head.append(name).append(": ").append(value).append("\r\n");
    head.append("Date: ").append(http_date(now)).append("\r\n");
    if (response.status != status::no_content && response.status != status::not_modified)
        head.append("Content-Length: ").append(std::to_string(response.body.size())).append("\r\n");
    head.append(keep_alive == KeepAlive::yes ? "Connection: keep-alive\r\n\r\n"
                                             : "Connection: close\r\n\r\n");
    return head;
}

}  // namespace kynnys::web
