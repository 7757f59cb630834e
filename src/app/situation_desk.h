// What is on record of a person for the rules: benefits, pension, services.
#pragma once

#include <optional>
#include <string>

#include "app/office.h"
#include "base/json.h"
#include "exchange/fault.h"
#include "rules/facts.h"

namespace kynnys {

struct SituationView {
    std::int64_t version = 0;           // 0: nothing was ever recorded
    std::optional<Instant> changed_at;  // none: the same
    rules::FactRow recorded{0};         // for the rules
    rules::FactRow elsewhere{0};        // in the person's record, where it is changed
    rules::FactRow facts{0};            // both; of the two the person's record is believed
};

// In the transaction of another use case, which asks whether the actor may know. Error:
// subject.is_unknown.
Result<SituationView> situation_of(Transaction& transaction, const Office& office,
                                   const std::string& person);

class SituationDesk {
  public:
    explicit SituationDesk(Office& office) : office_(office) {}

    // Errors: subject.is_unknown, action.is_not_allowed.
    Result<SituationView> find(const Actor& actor, const std::string& person);
    // The same for who may change it, before what was sent is read; only a refusal is logged.
    Result<SituationView> find_for_change(const Actor& actor, const std::string& person);

    // Changes as in exchange/fact_json.h, made to the version that was seen; the audit event names
    // the facts, not what they became. Faults as there; fact.stands_elsewhere for what is changed
    // in the person's record. Errors: as above, row.was_changed.
    Result<Checked<SituationView>> change(const Actor& actor, const std::string& person,
                                          const Json::Object& changes, std::int64_t seen);

    [[nodiscard]] const rules::RuleSet& rules() const { return office_.rules; }

  private:
    Result<SituationView> allowed_view(Transaction& transaction, const Actor& actor,
                                       const std::string& person, Action action) const;
    Office& office_;
};

}  // namespace kynnys
