#include "plan/effects.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "small_city.h"

namespace kynnys {
namespace {

constexpr Ability line = Ability::remembering;

std::vector<Arrangement> raising(const std::vector<AbilityRaise>& raises) {
    std::vector<Arrangement> all;
    for (const AbilityRaise& raise : raises) {
        all.emplace_back();
        all.back().raises = {raise};
    }
    return all;
}

std::vector<ArrangementIndex> all_of(const std::vector<Arrangement>& arrangements) {
    std::vector<ArrangementIndex> all;
    for (int at = 0; at < static_cast<int>(arrangements.size()); ++at) all.push_back({at});
    return all;
}

TEST(Effects, OfNothingLeaveEveryStep) {
    const Effects effects = effects_of({}, {});
    for (int step = 0; step < step_count; ++step)
        EXPECT_EQ(effects.after(line, static_cast<Step>(step)), static_cast<Step>(step));
}

TEST(Effects, RaiseNeverAboveTheirLimitAndNeverLower) {
    const auto catalogue = raising({{line, 3, Step::with_an_arrangement}});
    const Effects effects = effects_of(catalogue, {{0}});
    EXPECT_EQ(effects.after(line, Step::not_now), Step::with_an_arrangement);
    EXPECT_EQ(effects.after(line, Step::on_my_own), Step::on_my_own);
    EXPECT_EQ(effects.after(Ability::seeing, Step::not_now), Step::not_now);
}

TEST(Effects, CountRaisesInTheBestOrder) {
    // The other way round the second would find the line above its limit.
    const auto catalogue =
        raising({{line, 1, Step::a_strength}, {line, 2, Step::with_an_arrangement}});
    EXPECT_EQ(effects_of(catalogue, {{0}, {1}}).after(line, Step::with_someone_beside),
              Step::on_my_own);
}

TEST(Effects, AddUpAmounts) {
    const City city = small_city();
    const Effects effects = effects_of(city.arrangements, {trolley, coach, taxi});
    EXPECT_EQ(effects.lifts_weight, Kilograms{15});
    EXPECT_EQ(effects.weekly_help, Minutes{60});
    EXPECT_EQ(effects.eases_travel, Minutes{60});
}

Step by_any_order(std::vector<AbilityRaise> raises, Step own) {
    std::vector<std::size_t> order(raises.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    int best = static_cast<int>(own);
    do {
        int step = static_cast<int>(own);
        for (const std::size_t i : order) {
            if (step < static_cast<int>(raises[i].up_to))
                step = std::min(step + raises[i].steps, static_cast<int>(raises[i].up_to));
        }
        best = std::max(best, step);
    } while (std::next_permutation(order.begin(), order.end()));
    return static_cast<Step>(best);
}

RC_GTEST_PROP(Effects, AreThoseOfTheBestOrder, ()) {
    std::vector<AbilityRaise> raises;
    const int count = *rc::gen::inRange(0, 5);
    for (int i = 0; i < count; ++i)
        raises.push_back(
            {line, *rc::gen::inRange(1, 4), static_cast<Step>(*rc::gen::inRange(0, step_count))});
    const auto catalogue = raising(raises);
    const auto own = static_cast<Step>(*rc::gen::inRange(0, step_count));
    RC_ASSERT(effects_of(catalogue, all_of(catalogue)).after(line, own) ==
              by_any_order(raises, own));
}

}  // namespace
}  // namespace kynnys
