// One request and its answer as measured: what the access log and the metrics may know of it.
// Nothing here comes from the path's places, the query, the headers or the body.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "web/request.h"

namespace kynnys::web {

// Which route answered; the same two words for all that reached none.
struct RouteLabel {
    std::string name = "none";
    std::string pattern = "-";
};

struct Exchange {
    Time arrived_at;
    std::string request;           // its id
    std::optional<Method> method;  // none when the request couldn't be read
    RouteLabel route;
    int status = 0;
    std::chrono::microseconds took{0};  // from the complete header until the answer was ready
    std::uint64_t bytes = 0;            // of the answer's body, as sent
};

}  // namespace kynnys::web
