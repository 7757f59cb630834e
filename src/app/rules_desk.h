// The rules about benefits and services: those of the service, and another file held against them.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "exchange/fault.h"
#include "rules/rule_change.h"

namespace kynnys {

// Somebody for whom the other rules answer differently.
struct AffectedPerson {
    std::string person;  // id
    std::string name;    // the code where there is none
    rules::Affected answers;
};

struct RulesComparison {
    rules::RuleSet other;
    std::vector<rules::RuleChange> changes;
    std::vector<AffectedPerson> affected;
    int people = 0;  // of whom something is on record and who were looked at
};

class RulesDesk {
  public:
    explicit RulesDesk(Office& office) : office_(office) {}

    // Error: action.is_not_allowed.
    Result<const rules::RuleSet*> find(const Actor& actor);

    // What another file would change today, and for whom of those whose situation the actor may
    // see. Nothing is changed; whom it tells of is in the log. Faults: those of
    // exchange/rules_file.h. Errors: action.is_not_allowed; rules.text_is_missing.
    Result<Checked<RulesComparison>> compare(const Actor& actor, const std::string& text);

  private:
    Office& office_;
};

}  // namespace kynnys
