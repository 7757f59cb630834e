#include "web/forwarded.h"

#include <algorithm>

#include "base/text.h"
#include "web/syntax.h"

namespace kynnys::web {

Origin origin_of(const Headers& headers, Origin direct, const std::vector<Network>& trusted) {
    if (!any_contains(trusted, direct.peer))
        return direct;
    Origin origin = direct;
    const std::string chain = headers.joined("X-Forwarded-For");
    std::vector<std::string_view> hops = split(chain, ',');
    std::reverse(hops.begin(), hops.end());
    for (const std::string_view hop : hops) {
        const Result<Address> address = parse_address(hop);
        if (!address)
            break;
        origin.peer = address.value();
        if (!any_contains(trusted, origin.peer))
            break;
    }
    const std::string scheme = headers.joined("X-Forwarded-Proto");
    if (scheme == "https")
        origin.scheme = Scheme::https;
    else if (scheme == "http")
        origin.scheme = Scheme::http;
    const std::string host = lower_case(headers.joined("X-Forwarded-Host"));
    if (is_host(host))
        origin.host = host;
    return origin;
}

bool is_known_host(std::string_view host, const std::vector<std::string>& names) {
    if (names.empty())
        return true;
    const std::size_t colon = host.rfind(':');
    const bool has_port = colon != std::string_view::npos && !host.ends_with(']');
    const std::string_view name = has_port ? host.substr(0, colon) : host;
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_host(std::string_view host) {
    return !host.empty() && std::all_of(host.begin(), host.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
               std::string_view(".-_:[]").find(letter) != std::string_view::npos;
    });
}

}  // namespace kynnys::web
