#include "referral/referral_clock.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "referral/referral_step.h"
#include "unit/referral/some_referral.h"

namespace kynnys {
namespace {

using testing::first_day;
using testing::some_details;
using testing::some_referral;

// What the clock does to a referral that nobody touches: the day, counted from the first, and what.
std::vector<std::pair<int, Alarm>> alarms(Referral& referral, int days) {
    std::vector<std::pair<int, Alarm>> heard;
    for (int day = 0; day < days; ++day) {
        const Date today = days_after(first_day, day);
        if (const auto alarm = alarm_on(referral, today, {})) {
            heard.emplace_back(day, *alarm);
            referral = after_alarm(referral, *alarm, today, {});
        }
    }
    return heard;
}

TEST(ReferralClock, RemindsThenEscalatesThenExpires) {
    Referral referral = some_referral();
    const auto heard = alarms(referral, 51);
    ASSERT_GE(heard.size(), 4u);
    EXPECT_EQ(heard[0], std::pair(4, Alarm::reminder));
    EXPECT_EQ(heard[1], std::pair(8, Alarm::reminder));
    EXPECT_EQ(heard[2], std::pair(12, Alarm::escalation));
    for (std::size_t i = 3; i + 1 < heard.size(); ++i) EXPECT_EQ(heard[i].second, Alarm::reminder);
    EXPECT_EQ(heard.back(), std::pair(44, Alarm::expiry));
    EXPECT_EQ(referral.state, ReferralState::expired);
    EXPECT_EQ(referral.owner, ReferralOwner::referrer);
}

TEST(ReferralClock, NeverExpiresWhatWasAccepted) {
    Referral referral = some_referral();
    begin_state(referral, ReferralState::accepted, first_day, {});
    for (const auto& [day, alarm] : alarms(referral, 400)) EXPECT_NE(alarm, Alarm::expiry) << day;
    EXPECT_EQ(referral.owner, ReferralOwner::receiver_manager);
    EXPECT_TRUE(referral.due_on.has_value());
}

TEST(ReferralClock, TellsTheReferrersManagerOfWhatNobodyReads) {
    Referral referral = some_referral();
    begin_state(referral, ReferralState::returned, first_day, {});
    alarms(referral, 30);
    EXPECT_EQ(referral.owner, ReferralOwner::referrer_manager);
}

TEST(ReferralClock, IsQuietUntilTheDayIsOver) {
    Referral referral = some_referral();
    EXPECT_EQ(alarm_on(referral, *referral.due_on, {}), std::nullopt);
    EXPECT_EQ(alarm_on(referral, days_after(*referral.due_on, 1), {}), Alarm::reminder);
    begin_state(referral, ReferralState::withdrawn, first_day, {});
    EXPECT_EQ(alarm_on(referral, days_after(first_day, 1000), {}), std::nullopt);
}

TEST(ReferralClock, BeginsAnewWithEveryAnswer) {
    Referral referral = some_referral();
    alarms(referral, 20);
    ASSERT_EQ(referral.owner, ReferralOwner::receiver_manager);
    const Date later = days_after(first_day, 20);
    const Referral accepted = after_step(referral, ReferralStep::accept, ReferralSide::receiver,
                                         some_details(), later, {})
                                  .value();
    EXPECT_EQ(accepted.owner, ReferralOwner::receiver);
    EXPECT_EQ(accepted.reminders, 0);
    EXPECT_EQ(accepted.due_on, days_after(later, 30));
}

// Catching up after the program stood still: one alarm a look, each with a later day.
TEST(ReferralClock, CatchesUpOneAlarmAtATime) {
    Referral referral = some_referral();
    const Date late = days_after(first_day, 300);
    ASSERT_EQ(alarm_on(referral, late, {}), Alarm::reminder);
    referral = after_alarm(referral, Alarm::reminder, late, {});
    EXPECT_EQ(alarm_on(referral, late, {}), std::nullopt);
}

// How the people of a simulated year behave: how likely an owner acts on a day.
struct Year {
    std::mt19937 random{20261122};
    std::map<ReferralState, int> ended;
    int expired_unescalated = 0;

    bool happens(int percent) { return static_cast<int>(random() % 100) < percent; }

    void act(Referral& referral, Date today, int diligence) {
        if (!referral.due_on || !happens(diligence))
            return;
        const bool is_referrers = referral.owner == ReferralOwner::referrer ||
                                  referral.owner == ReferralOwner::referrer_manager;
        StepDetails details = some_details();
        details.estimate = days_after(today, static_cast<int>(random() % 90));
        const auto step =
            is_referrers ? ReferralStep::note_end : static_cast<ReferralStep>(random() % 5);
        const auto side = is_referrers ? ReferralSide::referrer : ReferralSide::receiver;
        if (auto after = after_step(referral, step, side, details, today, {}))
            referral = std::move(after).value();
    }
};

// Whoever is slow, or never answers at all: after each day every referral has an owner with a day
// to act by, or has ended with an answer; and none expires that no manager was told of.
TEST(ReferralClock, LeavesNoneOf5000ReferralsOfAYearWithoutAnOwnerOrAnAnswer) {
    Year year;
    std::vector<Referral> referrals(5000, some_referral());
    std::vector<int> diligence;
    for (std::size_t i = 0; i < referrals.size(); ++i) {
        begin_state(referrals[i], ReferralState::sent,
                    days_after(first_day, static_cast<int>(i % 365)), {});
        diligence.push_back(static_cast<int>(i % 4) * 10);  // a quarter never does anything
    }
    for (int day = 0; day < 365; ++day) {
        const Date today = days_after(first_day, day);
        for (std::size_t i = 0; i < referrals.size(); ++i) {
            Referral& referral = referrals[i];
            if (referral.changed_on > today)
                continue;
            year.act(referral, today, diligence[i]);
            if (const auto alarm = alarm_on(referral, today, {})) {
                if (*alarm == Alarm::expiry && !referral.escalated_on)
                    ++year.expired_unescalated;
                referral = after_alarm(referral, *alarm, today, {});
            }
            const bool has_owner = referral.owner != ReferralOwner::nobody;
            ASSERT_EQ(has_owner, referral.due_on.has_value());
            if (has_owner) {
                ASSERT_GE(*referral.due_on, today);
            } else {
                ASSERT_TRUE(referral.state == ReferralState::started ||
                            referral.reason.has_value() ||
                            referral.state == ReferralState::expired);
            }
        }
    }
    EXPECT_EQ(year.expired_unescalated, 0);
    for (const Referral& referral : referrals) ++year.ended[referral.state];
    EXPECT_GT(year.ended[ReferralState::started], 1000);
    EXPECT_GT(year.ended[ReferralState::returned], 1000);
    EXPECT_GT(year.ended[ReferralState::expired], 1000);
}

}  // namespace
}  // namespace kynnys
