#include "referral/referral_step.h"

#include <gtest/gtest.h>

#include "unit/referral/some_referral.h"

namespace kynnys {
namespace {

using testing::first_day;
using testing::some_details;
using testing::some_referral;
using State = ReferralState;
using Step = ReferralStep;

Referral in_state(State state) {
    Referral referral = some_referral();
    begin_state(referral, state, first_day, {});
    return referral;
}

std::string refusal(const Referral& referral, Step step, ReferralSide side,
                    const StepDetails& details = some_details()) {
    const auto after = after_step(referral, step, side, details, first_day, {});
    return after
               ? ""
               : after.error().key + (after.error().field.empty() ? "" : ":") + after.error().field;
}

ReferralSide side_of(Step step) {
    return step == Step::withdraw || step == Step::note_end ? ReferralSide::referrer
                                                            : ReferralSide::receiver;
}

// Each step in each state: what it becomes, '-' where it does not fit. The states in their order:
// sent, received, accepted, waiting, started, returned, withdrawn, expired.
TEST(ReferralStep, LeadsFromEachStateWhereItShould) {
    const std::vector<std::pair<Step, std::string>> table{
        {Step::receive, "r-------"},  {Step::accept, "aa-a----"},    {Step::queue, "wwww----"},
        {Step::start, "--ss----"},    {Step::give_back, "bbbb----"}, {Step::withdraw, "xxxx----"},
        {Step::note_end, "-----b-e"},
    };
    const std::string letters = "-rawsbxe";  // of the states, but sent
    for (const auto& [step, row] : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto state = static_cast<State>(i);
            const auto after =
                after_step(in_state(state), step, side_of(step), some_details(), first_day, {});
            const std::string what = std::string(referral_step_codes().code(step)) + " in " +
                                     std::string(referral_state_codes().code(state));
            ASSERT_EQ(after.is_ok(), row[i] != '-') << what;
            if (after)
                EXPECT_EQ(letters[static_cast<std::size_t>(after.value().state)], row[i]) << what;
            else
                EXPECT_EQ(after.error().key, "referral.step_does_not_fit") << what;
        }
    }
}

TEST(ReferralStep, IsOnlyOfTheSideThatMayDoIt) {
    const std::vector<std::pair<ReferralSide, std::string>> table{
        {ReferralSide::referrer, "-----xx"},
        {ReferralSide::receiver, "xxxxx--"},
        {ReferralSide::client, "-----x-"},
    };
    for (const auto& [side, row] : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool is_refused = refusal(in_state(State::sent), static_cast<Step>(i), side) ==
                                    "referral.step_is_not_yours";
            EXPECT_EQ(is_refused, row[i] == '-') << i;
        }
    }
}

TEST(ReferralStep, AsksForWhatItNeeds) {
    const Referral sent = some_referral();
    const auto receiver = ReferralSide::receiver;
    StepDetails lacks = some_details();
    lacks.handler = "";
    EXPECT_EQ(refusal(sent, Step::receive, receiver, lacks), "referral.handler_is_missing:handler");
    lacks = some_details();
    lacks.place.reset();
    EXPECT_EQ(refusal(sent, Step::queue, receiver, lacks), "referral.place_is_missing:place");
    lacks.place = 0;
    EXPECT_EQ(refusal(sent, Step::queue, receiver, lacks), "referral.place_is_wrong:place");
    lacks = some_details();
    lacks.estimate.reset();
    EXPECT_EQ(refusal(sent, Step::queue, receiver, lacks), "referral.estimate_is_missing:estimate");
    lacks.estimate = days_after(first_day, -1);
    EXPECT_EQ(refusal(sent, Step::queue, receiver, lacks), "referral.estimate_is_past:estimate");
    lacks = some_details();
    lacks.reason.reset();
    EXPECT_EQ(refusal(sent, Step::give_back, receiver, lacks), "referral.reason_is_missing:reason");
    lacks.note = "";
    EXPECT_EQ(refusal(sent, Step::withdraw, ReferralSide::client, lacks),
              "referral.note_is_missing:note");
    lacks.note = std::string(referral_note_most + 1, 'x');
    EXPECT_EQ(refusal(sent, Step::withdraw, ReferralSide::client, lacks),
              "referral.note_is_too_long:note");
}

TEST(ReferralStep, KeepsWhoHasItWhenNobodyNewIsNamed) {
    const Referral received = after_step(some_referral(), Step::receive, ReferralSide::receiver,
                                         some_details(), first_day, {})
                                  .value();
    EXPECT_EQ(received.handler, "u2");
    StepDetails nobody_new;
    const Referral accepted =
        after_step(received, Step::accept, ReferralSide::receiver, nobody_new, first_day, {})
            .value();
    EXPECT_EQ(accepted.handler, "u2");
}

TEST(ReferralStep, GivesEveryStateItsOwnerAndDay) {
    const auto owner = [](State state) { return in_state(state).owner; };
    for (const State state : {State::sent, State::received, State::accepted, State::waiting})
        EXPECT_EQ(owner(state), ReferralOwner::receiver);
    for (const State state : {State::returned, State::expired})
        EXPECT_EQ(owner(state), ReferralOwner::referrer);
    EXPECT_EQ(owner(State::withdrawn), ReferralOwner::nobody);
    EXPECT_EQ(in_state(State::withdrawn).due_on, std::nullopt);
    EXPECT_EQ(owner(State::started), ReferralOwner::receiver);
    EXPECT_EQ(in_state(State::started).due_on, days_after(first_day, 14));
    EXPECT_EQ(in_state(State::sent).due_on, days_after(first_day, 3));
    EXPECT_EQ(in_state(State::received).due_on, days_after(first_day, 7));
    EXPECT_EQ(in_state(State::accepted).due_on, days_after(first_day, 30));
    EXPECT_EQ(in_state(State::returned).due_on, days_after(first_day, 7));
}

TEST(ReferralStep, LooksAtTheWaitingListWhenItsEstimateHasCome) {
    StepDetails soon = some_details();
    soon.estimate = days_after(first_day, 10);
    const auto queued = [](const StepDetails& details) {
        return after_step(some_referral(), Step::queue, ReferralSide::receiver, details, first_day,
                          {})
            .value();
    };
    EXPECT_EQ(queued(soon).due_on, days_after(first_day, 10));
    EXPECT_EQ(queued(some_details()).due_on, days_after(first_day, 30));
    const Referral started =
        after_step(queued(soon), Step::start, ReferralSide::receiver, some_details(), first_day, {})
            .value();
    EXPECT_EQ(started.place, std::nullopt);
    EXPECT_EQ(started.estimate, std::nullopt);
}

// After the start the receiver tells of the first meeting, the job and six months of it.
TEST(ReferralStep, HasNewsUntilSixMonthsOfWork) {
    Referral referral = in_state(State::started);
    const auto tell = [&](ReferralNews news, const std::string& note) {
        StepDetails details = some_details();
        details.news = news;
        details.note = note;
        auto after =
            after_step(referral, Step::tell, ReferralSide::receiver, details, first_day, {});
        if (!after)
            return after.error().key;
        referral = std::move(after).value();
        return std::string();
    };
    EXPECT_EQ(tell(ReferralNews::six_months, "a line"), "referral.news_do_not_fit");
    EXPECT_EQ(tell(ReferralNews::first_meeting, ""), "");
    EXPECT_EQ(referral.due_on, days_after(first_day, 90));
    EXPECT_EQ(tell(ReferralNews::going_on, ""), "referral.note_is_missing");
    EXPECT_EQ(tell(ReferralNews::going_on, "still looking"), "");
    EXPECT_EQ(tell(ReferralNews::job_start, ""), "");
    EXPECT_EQ(referral.due_on, days_after(first_day, 183));
    EXPECT_TRUE(is_live(referral));
    EXPECT_EQ(tell(ReferralNews::six_months, "works 12 hours"), "");
    EXPECT_EQ(referral.owner, ReferralOwner::nobody);
    EXPECT_EQ(referral.due_on, std::nullopt);
    EXPECT_FALSE(is_live(referral));
    EXPECT_EQ(tell(ReferralNews::closed, "over"), "referral.step_does_not_fit");
}

TEST(ReferralStep, EndsWhenTheReferrerHasReadWhy) {
    const Referral returned = after_step(some_referral(), Step::give_back, ReferralSide::receiver,
                                         some_details(), first_day, {})
                                  .value();
    EXPECT_EQ(returned.reason, ReturnReason::other_service_fits);
    EXPECT_EQ(returned.next_service, "s2");
    const Referral read =
        after_step(returned, Step::note_end, ReferralSide::referrer, {}, first_day, {}).value();
    EXPECT_EQ(read.state, State::returned);
    EXPECT_EQ(read.owner, ReferralOwner::nobody);
    EXPECT_EQ(read.due_on, std::nullopt);
    EXPECT_EQ(read.reason, ReturnReason::other_service_fits);
}

}  // namespace
}  // namespace kynnys
