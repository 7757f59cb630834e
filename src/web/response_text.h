// An answer as the bytes that go before its body.
#pragma once

#include <string>

#include "web/request.h"
#include "web/request_reader.h"
#include "web/response.h"

namespace kynnys::web {

// Whether names and values of the headers hold nothing that would end them (header injection).
bool has_sound_headers(const Response& response);

// HEAD, 204 and 304 have none.
enum class BodySent { no, yes };
BodySent body_sent(const Response& response, Method method);

// Status line and headers, with Date, Content-Length and Connection.
std::string response_head(const Response& response, KeepAlive keep_alive, Time now);

}  // namespace kynnys::web
