// A plan that keeps what was decided before: from the jobs found, to the new plan, to what stands
// of each afterwards.
#include <gtest/gtest.h>

#include "api/proposal_case.h"
#include "app/plan_keeper.h"
#include "base/random_id.h"
#include "storage/plan_store.h"
#include "storage/put_off_store.h"

namespace kynnys::testing {

namespace {

class PlanKeeping : public ProposalCase {
  protected:
    struct Found {
        PlanCity from;
        DecidedJobs decided;
    };
    Found found() {
        return world_.database()
            .read([&](Transaction& transaction) -> Result<Found> {
                Found all;
                all.from = TRY(
                    find_plan_city(transaction, world_.vault(), world_.north(), world_.today()));
                all.decided = TRY(find_decided_jobs(transaction, world_.north(), all.from));
                return all;
            })
            .value();
    }

    static KeptPlan kept(const Found& all) {
        PlanRequest request;
        request.limits.work = carving::work_per_second / 20;
        request.limits.threads = 1;
        return make_kept_plan(all.from, all.decided, request).value();
    }

    // As the worker writes it down.
    ProposalRecord carried_on(const std::string& before) {
        ProposalRecord record;
        world_.write([&](Transaction& transaction) -> Result<Done> {
            record = TRY(find_proposal(transaction, before));
            record.id = new_id();
            record.kept_from = before;
            record.state = ProposalState::open;
            static_cast<void>(TRY(take_over(transaction, record)));
            return add_proposal(transaction, record);
        });
        return record;
    }
};

INSTANTIATE_ON_BOTH(PlanKeeping);

}  // namespace

TEST_P(PlanKeeping, HoldsTheJobThatTheClientAgreedTo) {
    const std::string agreed = proposed(ProposalState::agreed);
    const Found all = found();
    ASSERT_EQ(all.decided.plan.proposals.size(), 1U);
    const KeptPlan plan = kept(all);
    ASSERT_EQ(plan.plan.proposals.size(), 1U);
    EXPECT_EQ(plan.plan.proposals.front().job, all.decided.plan.proposals.front().job);
    ASSERT_EQ(plan.kept.size(), 1U);
    EXPECT_EQ(plan.kept.begin()->second, agreed);
    EXPECT_TRUE(plan.not_kept.empty());
}

TEST_P(PlanKeeping, PrefersTheClientsYesToANewerAcceptance) {
    const std::string agreed = proposed(ProposalState::agreed);
    static_cast<void>(proposed(ProposalState::accepted));
    const Found all = found();
    ASSERT_EQ(all.decided.ids.size(), 1U);
    EXPECT_EQ(all.decided.ids.begin()->second, agreed);
}

TEST_P(PlanKeeping, TellsWhyAJobCannotStay) {
    const std::string agreed = proposed(ProposalState::agreed);
    world_.write([&](Transaction& transaction) -> Result<Done> {
        TRY(transaction.change("UPDATE person_condition SET available = 'Tue-Fri 08:00-16:00'"));
        return Done{};
    });
    const KeptPlan plan = kept(found());
    EXPECT_TRUE(plan.kept.empty());
    ASSERT_EQ(plan.not_kept.size(), 1U);
    EXPECT_EQ(plan.not_kept.front().proposal, agreed);
    EXPECT_EQ(plan.not_kept.front().reason.key, "violation.not_available");
}

TEST_P(PlanKeeping, TellsWhereATaskIsGone) {
    const std::string agreed = proposed(ProposalState::agreed);
    world_.write([&](Transaction& transaction) -> Result<Done> {
        TRY(transaction.change("UPDATE task SET code = 'T2'"));
        return Done{};
    });
    const Found all = found();
    ASSERT_EQ(all.decided.gone.size(), 1U);
    EXPECT_EQ(all.decided.gone.front().proposal, agreed);
    EXPECT_EQ(all.decided.gone.front().reason.key, "not_kept.task_gone");
}

TEST_P(PlanKeeping, DecidesFromThenOnInTheNewerPlan) {
    const std::string before = proposed(ProposalState::agreed);
    const ProposalRecord now = carried_on(before);
    EXPECT_EQ(now.state, ProposalState::agreed);
    EXPECT_EQ(now.kept_from, before);
    const Caller client = world_.link_to(LinkKind::client, person_.id, world_.north());
    const Reply own = world_.get(client, "/people/" + person_.id + "/proposals");
    ASSERT_EQ(own.json.find_array("items").value()->size(), 1U) << own.text;
    EXPECT_NE(own.text.find(now.id), std::string::npos);
    const Json answer = Json::Object{{"state", "not_now"}, {"version", 1}};
    EXPECT_EQ(world_.post(client, "/proposals/" + before + "/decisions", answer).key(),
              "proposal.stands_in_newer_plan");
    EXPECT_EQ(world_.post(client, "/proposals/" + now.id + "/decisions", answer).status,
              web::status::ok);
    EXPECT_TRUE(found().decided.ids.empty());
}

TEST_P(PlanKeeping, StartsOpenWhereTheDecisionWasTakenBackMeanwhile) {
    const ProposalRecord now = carried_on(proposed(ProposalState::refused));
    EXPECT_EQ(now.state, ProposalState::open);
    EXPECT_TRUE(now.kept_from.empty());
}

TEST_P(PlanKeeping, ProposesNoWorkplaceThatIsPutOff) {
    static_cast<void>(workplace());
    EXPECT_EQ(kept(found()).plan.proposals.size(), 1U);
    PutOff put_off;
    put_off.id = new_id();
    put_off.person = person_.id;
    put_off.workplace = workplace();
    put_off.reason = "later";
    put_off.put_off_at = world_.now();
    world_.write([&](Transaction& transaction) {
        return add_put_off(transaction, world_.vault().seal, put_off);
    });
    EXPECT_TRUE(kept(found()).plan.proposals.empty());
}

}  // namespace kynnys::testing
