#include "plan/job_change.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "plan/check_plan.h"
#include "plan/make_plan.h"
#include "plan/worth.h"
#include "random_city.h"
#include "small_city.h"
#include "support/random.h"

namespace kynnys {
namespace {

ShiftChange moved(Day was, Day day, int open, int close) {
    return {was, Window{day, open * slots_per_hour, close * slots_per_hour}};
}

class JobChanges : public ::testing::Test {
  protected:
    [[nodiscard]] ChangeTrial trial(const JobChange& change,
                                    const std::vector<Proposal>& besides = {}) const {
        auto tried = try_change(city_, plan_.proposals.front(), change, besides);
        EXPECT_TRUE(tried.is_ok());
        return std::move(tried).value();
    }

    [[nodiscard]] static std::vector<std::string> keys(const ChangeTrial& trial) {
        std::vector<std::string> all;
        for (const ChangeFault& fault : trial.faults) all.push_back(fault.violation.key);
        return all;
    }

    City city_ = small_city();
    Plan plan_ = plan_of_jobs(city_, {{aino, ainos_job()}});
};

}  // namespace

TEST_F(JobChanges, MoveAShiftWithItsPieces) {
    const ChangeTrial tried = trial({{}, {{Day::monday, Window{Day::thursday, 36, 42}}}});
    ASSERT_TRUE(tried.offer);
    const CarvedJob& job = tried.offer->job;
    ASSERT_EQ(job.shifts.size(), 3U);
    EXPECT_EQ(job.shifts.back().day, Day::thursday);
    EXPECT_EQ(job.shifts.back().pieces, ainos_job().shifts.front().pieces);
    EXPECT_EQ(tried.offer->terms, terms_of(city_, aino, job));
    EXPECT_EQ(tried.offer->value, sum_of(tried.offer->terms));
}

TEST_F(JobChanges, ShortenAShiftFromItsEnd) {
    const ChangeTrial tried = trial({{}, {moved(Day::monday, Day::monday, 9, 10)}});
    ASSERT_TRUE(tried.offer);
    EXPECT_EQ(tried.offer->job.shifts.front().pieces, (std::vector<Piece>{{laundry, 36, 4}}));
    EXPECT_EQ(weekly_minutes(tried.offer->job).count, 240);
    EXPECT_LT(tried.offer->value, plan_.proposals.front().value);
}

TEST_F(JobChanges, LeaveAShiftOut) {
    const ChangeTrial tried = trial({{}, {{Day::monday, std::nullopt}}});
    ASSERT_TRUE(tried.offer);
    EXPECT_EQ(tried.offer->job.shifts.size(), 2U);
}

TEST_F(JobChanges, FillTheShiftAnewWhereATaskIsTakenOut) {
    const ChangeTrial tried = trial({{tables}, {}});
    ASSERT_TRUE(tried.offer) << ::testing::PrintToString(keys(tried));
    for (const Shift& shift : tried.offer->job.shifts)
        EXPECT_EQ(shift.pieces, (std::vector<Piece>{{laundry, 36, 6}}));
}

TEST_F(JobChanges, TellAtWhichShiftARuleIsBroken) {
    const ChangeTrial tried = trial({{}, {moved(Day::monday, Day::saturday, 9, 11)}});
    EXPECT_FALSE(tried.offer);
    ASSERT_FALSE(tried.faults.empty());
    EXPECT_EQ(tried.faults.front().violation.key, "violation.not_available");
    EXPECT_EQ(tried.faults.front().shift, Day::monday);
}

TEST_F(JobChanges, TellTheNearestThatKeepsTheRules) {
    const ChangeTrial tried = trial({{}, {moved(Day::monday, Day::monday, 13, 16)}});
    EXPECT_FALSE(tried.offer);
    ASSERT_TRUE(tried.nearest);
    EXPECT_TRUE(job_violations(city_, aino, *tried.nearest).empty());
    const Shift& monday = tried.nearest->shifts.front();
    EXPECT_EQ(monday.day, Day::monday);
    EXPECT_GE(monday.start, 13 * slots_per_hour);
    EXPECT_LE(monday.end, 15 * slots_per_hour);  // the laundry's last hour
}

TEST_F(JobChanges, TakeNothingFromOthers) {
    CarvedJob bertas;
    bertas.workplace = home;
    Shift thursday;
    thursday.day = Day::thursday;
    thursday.start = 36;
    thursday.end = 44;
    thursday.pieces = {{laundry, 36, 8}};
    bertas.shifts = {thursday};
    Proposal other;
    other.person = berta;
    other.job = bertas;
    const JobChange change{{}, {{Day::monday, Window{Day::thursday, 36, 42}}}};
    const ChangeTrial tried = trial(change, {other});
    EXPECT_FALSE(tried.offer);
    ASSERT_EQ(keys(tried), std::vector<std::string>{"violation.share_passed"});
    EXPECT_EQ(tried.faults.front().shift, Day::monday);
    EXPECT_TRUE(trial({{}, {{Day::monday, Window{Day::friday, 36, 42}}}}, {other}).offer);
}

TEST_F(JobChanges, AreNoneWhereEverythingStays) {
    const CarvedJob job = ainos_job();
    EXPECT_TRUE(changes_nothing(job, {}));
    EXPECT_TRUE(changes_nothing(job, {{supplies}, {{Day::monday, Window{Day::monday, 36, 42}}}}));
    EXPECT_FALSE(changes_nothing(job, {{tables}, {}}));
    EXPECT_FALSE(changes_nothing(job, {{}, {{Day::monday, std::nullopt}}}));
}

TEST_F(JobChanges, OfAllTasksLeaveNoJob) {
    const ChangeTrial tried = trial({{tables, laundry}, {}});
    EXPECT_FALSE(tried.offer);
    EXPECT_EQ(keys(tried), std::vector<std::string>{"violation.job_is_empty"});
}

// Over made-up cities: what is offered keeps every rule beside the others, has just the shifts that
// were asked for and none of the tasks that were taken out, and is valued by its own terms.
TEST(JobChangeProperty, OffersOnlyWhatWasAskedForAndKeepsTheRules) {
    int offers = 0;
    int refused = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const City city = random_city(seed);
        PlanRequest request;
        request.limits.work = carving::work_per_second / 50;
        request.limits.threads = 1;
        const Plan plan = make_plan(city, request).value();
        Random random(seed);
        for (const Proposal& before : plan.proposals) {
            JobChange change;
            const Shift& first = before.job.shifts.front();
            const int later = random.between(-4, 8);
            const int shorter = random.between(0, 4);
            const Window window{static_cast<Day>(random.between(0, 6)), first.start + later,
                                first.end + later - shorter};
            if (window.open < 0 || window.close > slots_per_day || window.length() < 1)
                continue;
            change.shifts.push_back({first.day, window});
            const auto totals = task_totals(before.job);
            if (random.chance(40) && totals.size() > 1)
                change.without.push_back(totals.front().task);
            const auto tried = try_change(city, before, change, plan.proposals);
            ASSERT_TRUE(tried.is_ok());
            const ChangeTrial& trial = tried.value();
            ASSERT_EQ(trial.offer.has_value(), trial.faults.empty()) << seed;
            refused += trial.offer ? 0 : 1;
            if (!trial.offer)
                continue;
            ++offers;
            const JobOffer& offer = *trial.offer;
            ASSERT_TRUE(job_violations(city, before.person, offer.job, plan.proposals).empty());
            ASSERT_EQ(offer.terms, terms_of(city, before.person, offer.job));
            for (const TaskTotal& total : task_totals(offer.job)) {
                for (const TaskIndex task : change.without) ASSERT_NE(total.task, task) << seed;
            }
            for (const Shift& shift : offer.job.shifts) {
                const bool stays = std::any_of(
                    before.job.shifts.begin(), before.job.shifts.end(), [&](const Shift& one) {
                        return one.day == shift.day && one.start == shift.start &&
                               one.end == shift.end;
                    });
                ASSERT_TRUE(stays || (Window{shift.day, shift.start, shift.end} == window));
            }
        }
    }
    EXPECT_GT(offers, 10);
    EXPECT_GT(refused, 20);
}

}  // namespace kynnys
