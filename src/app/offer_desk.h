// A job offered by hand to one person, and workplaces that are put off for a person.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "plan/plan_run.h"
#include "storage/put_off_store.h"

namespace kynnys {

class OfferDesk {
  public:
    explicit OfferDesk(Office& office) : office_(office) {}

    // The best job that the person could have at the workplace beside the newest plan's others, as
    // a proposal that stands in that plan: so it is decided, answered, counted and kept like every
    // other. Errors, all conflict: offer.has_no_plan; offer.wants_no_work; offer.exists {state};
    // offer.is_put_off; offer.has_no_job where none fits or others have the work.
    Result<ProposalRecord> offer(const Actor& actor, const std::string& person,
                                 const std::string& workplace);

    // Not proposed by any plan from then on, for the reason. Errors: put_off.has_no_reason, field
    // "reason"; put_off.exists (conflict).
    Result<Done> put_off(const Actor& actor, const std::string& person,
                         const std::string& workplace, const std::string& reason);
    // Error: put_off.is_missing (not_found).
    Result<Done> take_up(const Actor& actor, const std::string& person,
                         const std::string& workplace);

    // For who may see the person's proposals, the person too.
    Result<std::vector<PutOff>> put_offs(const Actor& actor, const std::string& person);

  private:
    Office& office_;
};

}  // namespace kynnys
