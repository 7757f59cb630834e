// The cookie by which a browser says whose session it is.
#pragma once

#include <string>

#include "web/request.h"
#include "web/response.h"

namespace kynnys::web {

std::string session_secret(const Request& request);  // "" when there is none

void give_session(const Request& request, const std::string& secret, Response& response);
void take_session(const Request& request, Response& response);

// Whether the method may change something, so that a browser must prove that the page asking is
// ours.
bool is_unsafe(Method method);

}  // namespace kynnys::web
