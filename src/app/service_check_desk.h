// The two-minute check: a few facts, or somebody's situation, against every service that takes
// clients. Nothing of it is kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/office.h"
#include "app/service_desk.h"
#include "rules/evaluation.h"

namespace kynnys {

struct ServiceFit {
    ServiceCard card;
    // None for a service without criteria: its provider decides.
    std::optional<rules::ServiceAnswer> answer;
};

struct ServiceCheck {
    // Those that fit, then those that might, then those that do not; the shorter wait first.
    std::vector<ServiceFit> fits;
    // Facts about a person that these services ask for, those that decide most services first.
    std::vector<int> questions;
};

class ServiceCheckDesk {
  public:
    explicit ServiceCheckDesk(Office& office) : office_(office) {}

    [[nodiscard]] const rules::RuleSet& rules() const { return office_.rules; }

    // Of somebody whom nobody names. `facts` are of rules().
    Result<ServiceCheck> check(const Actor& actor, const rules::FactRow& facts);

    // What is on record of a person, for check(): errors as of situation.view.
    Result<rules::FactRow> facts_of(const Actor& actor, const std::string& person);

  private:
    Office& office_;
};

}  // namespace kynnys
