// With what somebody came, as that person knows it again in the list of the own sessions.
#pragma once

#include <string>
#include <string_view>

namespace kynnys {

// The family and the system that a browser says it is (User-Agent, RFC 9110, section 10.1.5):
// "Firefox, Linux"; one of them when only that is known, else "". Whatever was sent, nothing of it
// is in the answer, which is made of a few words of our own: no version, no model.
std::string device_of(std::string_view user_agent);

}  // namespace kynnys
