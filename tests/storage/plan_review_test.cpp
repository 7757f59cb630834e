// What is kept of a plan beside its document: proposals with names, why others have no job, what
// would place more; and that nobody is in it who may not be seen or was erased.
#include <gtest/gtest.h>

#include "storage/person_fixture.h"
#include "storage/plan_list.h"
#include "storage/plan_review_store.h"
#include "storage/standing_store.h"
#include "storage/workplace_store.h"

namespace kynnys::testing {

namespace {

class PlanReviews : public WithPeople {
  protected:
    PlanReviews() {
        aino_ = add(client("P1", "Aino Koe"));
        veli_ = add(client("P2", "Veli Koe"));
        disclose(aino_, work_);
        disclose(veli_, work_);
        WorkplaceRecord kitchen;
        kitchen.id = kitchen_;
        kitchen.workplace.id = "W1";
        kitchen.workplace.name = "Keittiö";
        write([&](Transaction& transaction) {
            return add_workplaces(transaction, work_, {kitchen});
        });
        before_ = plan();
        after_ = plan();
    }

    std::string plan() {
        PlanRun run;
        run.id = new_id();
        run.organisation = work_;
        write([&](Transaction& transaction) { return add_plan_run(transaction, run); });
        write([&](Transaction& transaction) -> Result<Done> {
            const PlanLease lease = lease_at(Instant{});
            TRY(take_plan_run(transaction, lease));
            run.state = PlanState::done;
            run.review = PlanReview::waiting;
            TRY(finish_plan_run(transaction, run, lease.node, "{}"));
            return Done{};
        });
        return run.id;
    }

    static PlanLease lease_at(Instant now, const std::string& node = "one") {
        return {node, now, now + std::chrono::seconds{30}};
    }

    std::string propose(const std::string& run, const std::string& person, std::int64_t minutes) {
        ProposalRecord record;
        record.id = new_id();
        record.plan_run = run;
        record.person = person;
        record.workplace = kitchen_;
        record.weekly_minutes = minutes;
        record.job = "{}";
        write([&](Transaction& transaction) { return add_proposal(transaction, record); });
        return record.id;
    }

    void leave_out(const std::string& person) {
        const Message reason{"not_placed.licence_missing", {"first_aid", "3", "5"}};
        write([&](Transaction& transaction) {
            return add_not_placed(transaction,
                                  {after_, person, reason, subject_of(reason), std::nullopt});
        });
    }

    template <class Read>
    auto read(Read work) {
        auto found = database_->read(work);
        EXPECT_TRUE(found) << (found ? "" : found.error().key);
        return std::move(found).value();
    }

    [[nodiscard]] Visibility seen() const { return {{work_}, std::nullopt, today_}; }

    std::vector<ListedNotPlaced> left_out() {
        const NotPlacedCount group{"not_placed.licence_missing", "first_aid", 0};
        return read([&](Transaction& transaction) {
            return listed_not_placed(transaction, vault_, seen(), after_, group, {"", 10});
        });
    }

    std::string kitchen_ = new_id();
    std::string aino_;
    std::string veli_;
    std::string before_;
    std::string after_;
};

INSTANTIATE_ON_BOTH(PlanReviews);

}  // namespace

TEST_P(PlanReviews, ListProposalsWithNamesByState) {
    const std::string first = propose(after_, aino_, 600);
    propose(after_, veli_, 300);
    write([&](Transaction& transaction) {
        Decision decision;
        decision.id = new_id();
        decision.proposal = first;
        decision.state = ProposalState::refused;
        decision.reason = "liian kaukana";
        return add_decision(transaction, vault_.seal, decision, 1);
    });
    const auto refused = read([&](Transaction& transaction) {
        return listed_proposals(transaction, vault_, seen(), {after_, ProposalState::refused},
                                {"", 10});
    });
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_EQ(refused[0].person_name, "Aino Koe");
    EXPECT_EQ(refused[0].workplace_name, "Keittiö");
    const auto last = read(
        [&](Transaction& transaction) { return named_decisions(transaction, vault_, {first}); });
    EXPECT_EQ(last.at(first).back().decision.reason, "liian kaukana");
    const auto counts =
        read([&](Transaction& transaction) { return proposal_counts(transaction, after_); });
    EXPECT_EQ(counts.at(ProposalState::refused), 1);
    EXPECT_EQ(counts.at(ProposalState::open), 1);
}

TEST_P(PlanReviews, FindWhyOnePersonIsNotPlaced) {
    leave_out(aino_);
    const auto find = [&](const std::string& run, const std::string& person) {
        return read([&](Transaction& transaction) {
            return not_placed_person(transaction, vault_, run, person);
        });
    };
    const auto found = find(after_, aino_);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->name, "Aino Koe");
    EXPECT_EQ(found->record.reason.key, "not_placed.licence_missing");
    EXPECT_FALSE(find(after_, veli_));
    EXPECT_FALSE(find(before_, aino_));
}

TEST_P(PlanReviews, KeepWhySomebodyIsNotPlacedAndTheRepair) {
    leave_out(aino_);
    const KeptRepair repair{{{"change.licence_obtained", {"first_aid"}}}, "W1", 480, true};
    write(
        [&](Transaction& transaction) { return keep_repair(transaction, after_, aino_, repair); });
    const auto found = left_out();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].name, "Aino Koe");
    EXPECT_EQ(found[0].record.repair, repair);
    EXPECT_EQ(found[0].record.reason.arguments, (std::vector<std::string>{"first_aid", "3", "5"}));
}

TEST_P(PlanReviews, ForgetWhoWasErased) {
    leave_out(aino_);
    leave_out(veli_);
    write([&](Transaction& transaction) { return erase_person(transaction, aino_); });
    const auto found = left_out();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].record.person, veli_);
}

TEST_P(PlanReviews, CompareTwoPlansPersonByPerson) {
    propose(before_, aino_, 600);
    propose(after_, aino_, 600);
    propose(after_, veli_, 300);
    const auto compared = read([&](Transaction& transaction) {
        return compared_plans(transaction, vault_, seen(), before_, after_);
    });
    EXPECT_EQ(compared.alike, 1);
    ASSERT_EQ(compared.differences.size(), 1U);
    EXPECT_EQ(compared.differences[0].person_name, "Veli Koe");
    EXPECT_EQ(compared.differences[0].workplace_before, "");
    EXPECT_EQ(compared.differences[0].minutes_after, 300);
}

TEST_P(PlanReviews, NameWhatTheCodesStandFor) {
    WantedNames wanted;
    wanted.workplaces = {"W1", "W9"};
    const City names =
        read([&](Transaction& transaction) { return names_of(transaction, work_, wanted); });
    ASSERT_EQ(names.workplaces.size(), 2U);
    EXPECT_EQ(names.workplaces[0].name, "Keittiö");
    EXPECT_EQ(names.workplaces[1].id, "W9");
}

TEST_P(PlanReviews, AreTakenOnceUntilTheLeaseIsOver) {
    const Instant now{};
    const auto take = [&](Instant at, const std::string& node) {
        std::optional<PlanRun> taken;
        write([&](Transaction& transaction) -> Result<Done> {
            taken = TRY(take_plan_review(transaction, lease_at(at, node)));
            return Done{};
        });
        return taken ? taken->id : "";
    };
    EXPECT_EQ(take(now, "one"), before_);
    EXPECT_EQ(take(now, "two"), after_);
    EXPECT_EQ(take(now, "three"), "");
    EXPECT_EQ(take(now + std::chrono::minutes{1}, "three"), before_);
    bool is_mine = true;
    write([&](Transaction& transaction) -> Result<Done> {
        is_mine = TRY(finish_plan_review(transaction, before_, "one", PlanReview::done, {}));
        return Done{};
    });
    EXPECT_FALSE(is_mine);
}

TEST_P(PlanReviews, KeepWhatWouldPlaceMoreInItsOrder) {
    const std::vector<UnlockRecord> unlocks{{{"change.place_added", {"W1", "1"}}, 2, true},
                                            {{"change.task_grows", {"T1", "60"}}, 1, false}};
    write([&](Transaction& transaction) -> Result<Done> {
        TRY(take_plan_review(transaction, lease_at(Instant{})));
        TRY(finish_plan_review(transaction, before_, "one", PlanReview::done, unlocks));
        return Done{};
    });
    EXPECT_EQ(read([&](Transaction& transaction) { return plan_unlocks(transaction, before_); }),
              unlocks);
}

}  // namespace kynnys::testing
