// A policy as JSON: its lines as objects, with the columns of policy.csv as members.
#pragma once

#include "base/json.h"
#include "exchange/fault.h"
#include "plan/policy.h"

namespace kynnys {

// Every line with all of its members.
Json::Array policy_lines_json(const Policy& policy);

// From {"valid_from": a day, "lines": […]}; a day that is given takes the place of the line
// policy.date. Faults: those of row_json.h and policy_file.h, with the way to the line, such as
// "lines[3]", as file.
Checked<Policy> new_policy(const Json::Object& json);

}  // namespace kynnys
