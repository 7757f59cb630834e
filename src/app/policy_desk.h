// The weights and rules that an organisation's plans are made by, each set from a day on.
#pragma once

#include <optional>

#include "app/office.h"
#include "base/json.h"
#include "exchange/fault.h"
#include "plan/policy.h"

namespace kynnys {

class PolicyDesk {
  public:
    explicit PolicyDesk(Office& office) : office_(office) {}

    // The one that holds on a day, today if none is given. Error: policy.is_missing (not_found).
    Result<Policy> find(const Actor& actor, std::optional<Date> day);

    // The one that holds today, if any, and those to come, the earliest first.
    Result<std::vector<Policy>> current_and_coming(const Actor& actor);

    // As in exchange/policy_json.h, from its day on. What plans were made by stays as it is.
    // Errors: policy.begins_in_the_past {today} (invalid), policy.day_is_taken (conflict).
    Result<Checked<Policy>> add(const Actor& actor, const Json::Object& json);

  private:
    [[nodiscard]] Date today() const;

    Office& office_;
};

}  // namespace kynnys
