// What the router found out about a request before it calls the handler.
#pragma once

#include <any>
#include <string>
#include <string_view>

#include "web/headers.h"
#include "web/request.h"

namespace kynnys::web {

struct Route;

struct Context {
    const Route* route = nullptr;  // never null in a handler
    Parameters arguments;          // of the pattern's places: {id} is "id", decoded, never empty
    std::string request;           // the request's id
    Time arrived_at;
    std::any caller;  // who asks, left here by a Before for the layers above

    // The argument of a place that the route's pattern has.
    [[nodiscard]] const std::string& argument(std::string_view place) const;
};

}  // namespace kynnys::web
