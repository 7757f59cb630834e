// Believable made-up services for clients, such as a city's directory holds.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "referral/service.h"

namespace kynnys {

struct DemoService {
    Service service;
    std::string provider;  // name of an organisation; "demonstration" is the demonstration's own
};

// Most of them confirmed lately, one to be confirmed and one stale, as seen from that day.
std::vector<DemoService> demo_services(Date today);

}  // namespace kynnys
