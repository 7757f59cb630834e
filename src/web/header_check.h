// Whether a request's header is written so that every server reads the same in it. Stricter than
// the standard where the standard lets a server be lenient (RFC 9112, sections 2.2, 5.1, 5.2, 6.1,
// 6.3).
#pragma once

#include <optional>
#include <string_view>

#include "web/request_reader.h"

namespace kynnys::web {

// What is wrong in the beginning of a header that may still grow: too long, a bare line break or
// another control character.
std::optional<Refusal> find_early_fault(std::string_view beginning, const RequestLimits& limits);

// What is wrong in a whole header, from the request line to the empty line that ends it.
std::optional<Refusal> find_header_fault(std::string_view header, const RequestLimits& limits);

}  // namespace kynnys::web
