// What a plan may be made from: the organisation's workplaces, and those of its clients who may be
// seen by it today and want work. Workplaces that are put off for a client count as never.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "plan/city.h"

namespace kynnys {

struct PlanCity {
    City city;
    std::vector<std::string> people;      // ids, by place in the city
    std::vector<std::string> workplaces;  // ids, by place in the city
};

// Errors: those of find_city.
Result<PlanCity> find_plan_city(Transaction& transaction, const Vault& vault,
                                const std::string& organisation, Date today);

}  // namespace kynnys
