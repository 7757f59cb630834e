// What every answer tells a browser so that it does no more than these pages need.
#pragma once

#include "web/request.h"
#include "web/response.h"

namespace kynnys::web {

// Sets each of them that the answer doesn't set itself: Content-Security-Policy without inline code
// or other servers, X-Content-Type-Options, Referrer-Policy, Permissions-Policy,
// Cross-Origin-Opener/-Resource/-Embedder-Policy, Cache-Control: no-store (static files set
// their own), and over TLS Strict-Transport-Security.
void add_security_headers(Scheme scheme, Response& response);

}  // namespace kynnys::web
