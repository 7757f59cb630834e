// Plans as people read them to decide: with names, why others have no job, what would place more.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/errand_desk.h"
#include "app/office.h"
#include "plan/plan.h"
#include "plan/plan_review.h"
#include "storage/plan_keep_store.h"
#include "storage/plan_list.h"
#include "storage/plan_review_store.h"

namespace kynnys {

// What stands above every view of a plan.
struct PlanHead {
    PlanRun run;
    std::string asked_by;                 // name
    std::map<ProposalState, int> states;  // of its proposals
    std::vector<NotPlacedCount> not_placed;
    bool shows_people = false;     // else figures alone
    std::optional<PlanRun> newer;  // the newest that is done, where that is another
};

// What a proposal is made of, in positions of the names' city.
struct ProposalCard {
    ListedProposal listed;
    Proposal proposal;
    std::optional<NamedDecision> decision;  // the last one
};

struct ProposalPage {
    PlanHead head;
    City names;  // of what the proposals speak of, and nothing else
    std::vector<ProposalCard> cards;
    std::optional<std::string> next;
};

struct NotPlacedSection {
    NotPlacedCount count;
    std::vector<ListedNotPlaced> people;  // the first of them
};
struct NotPlacedPage {
    PlanHead head;
    City names;
    std::vector<NotPlacedSection> groups;
    std::optional<std::string> next;  // of the only group that was asked for
};

// Why the newest plan has no job for somebody.
struct WhyNoJob {
    PlanRun run;
    ListedNotPlaced person;
    City names;  // of what the reason speaks of
};

struct UnlockPage {
    PlanHead head;
    City names;
    std::vector<UnlockRecord> unlocks;
    std::map<int, ErrandCard> errands;  // that were made of them, by their places
};

struct ComparisonPage {
    PlanHead head;
    std::vector<PlanRun> others;          // done, to compare with; the newest first
    std::optional<PlanRun> other;         // the one that was asked for
    PlanComparison from_other;            // no people where none are shown
    std::vector<ListedNotKept> not_kept;  // of this plan; none where no people are shown
    City names;                           // of what the reasons speak of
};

class PlanReviewDesk {
  public:
    explicit PlanReviewDesk(Office& office) : office_(office) {}

    // Errors of all: plan.is_unknown and those of a plan that may not be seen.
    Result<PlanHead> find(const Actor& actor, const std::string& plan);

    // For who may see clients; else action.is_not_allowed.
    Result<ProposalPage> proposals(const Actor& actor, const std::string& plan,
                                   std::optional<ProposalState> state, const PageOf& page);

    // All groups with their first people, or one group page by page. Where no people are shown,
    // the groups are empty.
    Result<NotPlacedPage> not_placed(const Actor& actor, const std::string& plan,
                                     const std::optional<NotPlacedCount>& only, const PageOf& page);

    // Nothing where the newest plan has a job, does not know the person, or may not be seen.
    // Errors: those of who may not see the person.
    Result<std::optional<WhyNoJob>> why_no_job(const Actor& actor, const std::string& person);

    Result<UnlockPage> unlocks(const Actor& actor, const std::string& plan);

    // `other` "" for none chosen yet; one that is not done, or of another organisation, is unknown.
    Result<ComparisonPage> compare(const Actor& actor, const std::string& plan,
                                   const std::string& other);

  private:
    template <class Read>
    auto view(const Actor& actor, const std::string& plan, Read read);

    Office& office_;
};

}  // namespace kynnys
