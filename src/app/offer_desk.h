// A job offered by hand to one person, and workplaces that are put off for a person.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/fit_city.h"
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

    // A job of the workplace's carving board, as it stands there, with the arrangement that it
    // takes. Errors beside those of offer(): carving.job_is_missing (conflict);
    // offer.job_does_not_suit (conflict) the person, or others have the work.
    Result<ProposalRecord> offer_from_board(const Actor& actor, const std::string& person,
                                            const std::string& workplace, const std::string& job);

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
    // The job, of what there is at the workplace beside the jobs of others.
    using Choose =
        std::function<Result<Proposal>(Transaction&, const WorkplaceRecord&, const FitCity&)>;
    Result<ProposalRecord> offered(const Actor& actor, const std::string& person,
                                   const std::string& workplace, const Choose& choose);
    Office& office_;
};

}  // namespace kynnys
