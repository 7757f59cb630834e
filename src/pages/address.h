// Addresses of pages, with what a list is filtered by.
#pragma once

#include <string>
#include <string_view>

#include "web/headers.h"

namespace kynnys::pages {

// The path, percent-encoded, with the query behind it if there is any.
std::string address(std::string_view path, const web::Parameters& query = {});

// The query with one value in place of all that the name had; "" leaves it out.
web::Parameters with(const web::Parameters& query, std::string_view name, std::string_view value);

}  // namespace kynnys::pages
