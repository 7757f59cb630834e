// What work does to the money, as the API gives it: whole cents before tax, and the names that the
// rules have for their rows.
#pragma once

#include "app/money_desk.h"
#include "base/json.h"

namespace kynnys::api {

Json money_json(const rules::RuleSet& rules, const MoneyCheck& check);

}  // namespace kynnys::api
