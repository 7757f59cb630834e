// Bodies packed with gzip for those who accept it.
//
// The rule: a body is compressed only when its handler says so (Compression::allowed), and a
// handler may say so only for what holds no secret (static files, openapi.yaml, metrics) or nothing
// that the asker's request put there. Where a secret and reflected input are packed together, the
// length of the answer tells the secret letter by letter (BREACH: Gluck, Harris and Prado 2013); so
// pages with a form's token, error answers and lists that repeat a search are never compressed. An
// answer that sets a cookie isn't either, whatever its handler says.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "web/request.h"
#include "web/response.h"

namespace kynnys::web {

// Compresses the body, marks it (Content-Encoding, Vary) and its tag ("…-gzip"), when the rule
// allows it, the client accepts it, its type packs well and it has at least 1 KiB.
void compress(const Request& request, Response& response);

// Whether "gzip" or "*" is accepted with a weight above 0 (RFC 9110, section 12.5.3).
bool accepts_gzip(std::string_view accept_encoding);

}  // namespace kynnys::web
