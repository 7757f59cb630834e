// Errands of an organisation with employers: who arranges what, until when, and what came of it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/colleagues.h"
#include "app/office.h"
#include "exchange/fault.h"
#include "storage/errand_store.h"

namespace kynnys {

struct ErrandCard {
    Errand errand;
    std::string owner;  // names
    std::string made_by;
};

// What somebody types of one.
struct ErrandDraft {
    std::string text;
    std::string owner;  // id of a colleague
    std::optional<Date> due_on;
    std::optional<ErrandOrigin> origin;
};

class ErrandDesk {
  public:
    explicit ErrandDesk(Office& office) : office_(office) {}

    // Nothing for who sees none.
    Result<ErrandAgenda> agenda(const Actor& actor);
    // Of the actor's organisation; `filter.organisation` is not read.
    Result<std::vector<ErrandCard>> list(const Actor& actor, ErrandFilter filter,
                                         const PageOf& page);
    // Error: subject.is_unknown.
    Result<ErrandCard> find(const Actor& actor, const std::string& id);
    Result<NamedUsers> colleagues(const Actor& actor);

    // Gives the id. Faults: those of errand_faults(); errand.day_is_missing and errand.day_is_past,
    // field "due_on"; errand.has_no_owner for who is no colleague. Error: subject.is_unknown for an
    // origin in a plan of others.
    Result<Checked<std::string>> add(const Actor& actor, const ErrandDraft& draft);
    // What, who and until when; the day may stay in the past. Error beside: row.was_changed.
    Result<Checked<Done>> change(const Actor& actor, const std::string& id,
                                 const ErrandDraft& draft, std::int64_t version);
    // Done today, with what came of it; or open again. Faults: those of the outcome. Error beside:
    // row.was_changed.
    Result<Checked<Done>> set(const Actor& actor, const std::string& id, ErrandState state,
                              const std::string& outcome, std::int64_t version);

  private:
    Office& office_;
};

// Those of the plan by their places in it. For who may see errands, else none.
Result<std::map<int, ErrandCard>> errands_of_plan_for(Transaction& transaction,
                                                      const Office& office, const Actor& actor,
                                                      const std::string& plan);

}  // namespace kynnys
