// One person and one workplace, line by line: what fits, what closes each gap, what would change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/office.h"
#include "plan/explain.h"
#include "plan/plan_run.h"

namespace kynnys {

struct FitView {
    std::string person;  // ids
    std::string workplace;
    std::string plan;  // "" unless it is about a proposal, and so the rest of these
    std::string proposal;
    ProposalState state = ProposalState::open;
    City city;                    // the person, the workplace and what it has, and nothing else
    WorkplaceView view;           // as if nobody else worked there
    std::optional<JobOffer> job;  // the one proposed, or the best that could be made
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
