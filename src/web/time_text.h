// Times as HTTP and the logs write them, in UTC.
#pragma once

#include <string>

#include "web/request.h"

namespace kynnys::web {

// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, section 5.6.7).
std::string http_date(Time time);

// "1994-11-06T08:49:37.123Z" (RFC 3339).
std::string log_time(Time time);

}  // namespace kynnys::web
