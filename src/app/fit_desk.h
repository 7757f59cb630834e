// One person and one workplace, line by line: what fits, what closes each gap, what would change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/office.h"
#include "plan/explain.h"
#include "plan/plan_run.h"
#include "storage/put_off_store.h"

namespace kynnys {

struct FitView {
    std::string person;  // ids
    std::string workplace;
    std::string plan;  // "" unless it is about a proposal, and so the rest of these
    std::string proposal;
    ProposalState state = ProposalState::open;
    City city;                    // the person, the workplace and what it has; others unnamed
    WorkplaceView view;           // the others of the newest plan work there
    std::optional<JobOffer> job;  // the one proposed, or the best that could be made
    std::optional<ProposalRecord> standing;  // in the newest plan, unless somebody said no
    std::optional<PutOff> put_off;           // the workplace is not proposed to the person now
    bool has_plan = false;                   // in which a job could be offered
    std::vector<Repair> repairs;  // without a job: what would bring one, the smallest first
    Minutes one_way;
};

class FitDesk {
  public:
    explicit FitDesk(Office& office) : office_(office) {}

    // `place` is a workplace, or a proposal to the person. For who may see both the person's
    // proposals and the workplace. Errors: subject.is_unknown; policy.is_missing.
    Result<FitView> find(const Actor& actor, const std::string& person, const std::string& place);

  private:
    Office& office_;
};

}  // namespace kynnys
