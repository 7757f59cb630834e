// Everything a plan is made from.
#pragma once

#include <vector>

#include "person/person.h"
#include "plan/policy.h"
#include "workplace/workplace.h"

namespace kynnys {

struct City {
    std::vector<Person> people;
    std::vector<Arrangement> arrangements;
    std::vector<Workplace> workplaces;
    std::vector<Task> tasks;  // grouped by workplace, ascending
    Policy policy;
    friend bool operator==(const City&, const City&) = default;
};

}  // namespace kynnys
