#include "plan/worth.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "small_city.h"

namespace kynnys {
namespace {

const Term* find(const std::vector<Term>& terms, const std::string& key) {
    const auto found =
        std::find_if(terms.begin(), terms.end(), [&](const Term& term) { return term.key == key; });
    return found == terms.end() ? nullptr : &*found;
}

void expect_term(const std::vector<Term>& terms, const Term& expected) {
    const Term* found = find(terms, expected.key);
    ASSERT_NE(found, nullptr) << expected.key;
    EXPECT_EQ(found->arguments, expected.arguments) << expected.key;
    EXPECT_EQ(found->points, expected.points) << expected.key;
}

TEST(Worth, NamesEachPartOfAPlainJob) {
    const City city = small_city();
    const std::vector<Term> terms = terms_of(city, aino, ainos_job());
    // 18 quarter-hours of work: 12 of laundry and 6 of the tables, on three days.
    expect_term(terms, {"term.placement", {}, 400});
    expect_term(terms, {"term.work", {"270"}, 18 * 20});
    expect_term(terms, {"term.relief", {"nurse", "270"}, 18 * 6});
    expect_term(terms, {"term.must_be_done", {"90"}, 6 * 6});
    expect_term(terms, {"term.travel", {"13", "3"}, -3 * 26});
    expect_term(terms, {"term.days", {"3"}, -60});
    EXPECT_EQ(terms.size(), 6U);
    EXPECT_EQ(sum_of(terms), 400 + 360 + 108 + 36 - 78 - 60);
}

TEST(Worth, CountsAtMostTwoStrengthsOfATask) {
    City city = small_city();
    Task& task = city.tasks[laundry.place()];
    for (const Ability ability : {Ability::sitting, Ability::seeing}) {
        task.demand.set(ability, Step::on_my_own);
        city.people[0].profile.set(ability, {Step::a_strength, Rater::coach, {}, Sureness::sure});
    }
    city.people[0].profile.set(Ability::hand_use,
                               {Step::a_strength, Rater::coach, {}, Sureness::sure});
    const std::vector<Term> terms = terms_of(city, aino, ainos_job());
    EXPECT_EQ(std::count_if(terms.begin(), terms.end(),
                            [](const Term& term) { return term.key == "term.strength"; }),
              2);
    expect_term(terms, {"term.strength", {"sitting", "180"}, 12 * 6});
}

TEST(Worth, TakesOffForStretchAndForWhatIsUnknown) {
    City city = small_city();
    city.people[0].profile.set(Ability::standing_and_walking,
                               {Step::with_an_arrangement, Rater::coach, {}, Sureness::sure});
    expect_term(terms_of(city, aino, ainos_job()),
                {"term.stretch", {"standing_and_walking", "90"}, -6 * 8});
    city.people[0].profile = Profile{};
    expect_term(terms_of(city, aino, ainos_job()),
                {"term.line_unknown", {"standing_and_walking", "90"}, -6 * 3});
}

TEST(Worth, CountsWishes) {
    City city = small_city();
    Wishes& wishes = city.people[0].wishes;
    wishes.kinds = {{WorkKind::kitchen, Liking::wants}, {WorkKind::laundry, Liking::avoids}};
    wishes.surroundings = {{Surrounding::quiet, Liking::wants}};
    wishes.times = {{DayTime::morning, Liking::avoids}};
    wishes.workplaces = {{"home", Liking::wants}, {"depot", Liking::avoids}};
    wishes.travel_wanted = Minutes{10};
    const std::vector<Term> terms = terms_of(city, aino, ainos_job());
    expect_term(terms, {"term.kind_wanted", {"kitchen", "90"}, 6 * 8});
    expect_term(terms, {"term.kind_avoided", {"laundry", "180"}, -12 * 8});
    expect_term(terms, {"term.surrounding_wanted", {"quiet", "180"}, 12 * 8});
    expect_term(terms, {"term.time_avoided", {"morning", "270"}, -18 * 2});
    expect_term(terms, {"term.workplace_wanted", {"home"}, 120});
    expect_term(terms, {"term.travel_above_wish", {"3", "3"}, -3 * 3 * 2});
    EXPECT_EQ(find(terms, "term.workplace_avoided"), nullptr);
}

TEST(Worth, ComparesHoursWithTheWishAsFarAsRulesAllow) {
    City city = small_city();
    city.people[0].wishes.weekly_wanted = Minutes{480};
    expect_term(terms_of(city, aino, ainos_job()),
                {"term.hours_below_wish", {"480", "270"}, -14 * 6});
    city.people[0].wishes.weekly_wanted = Minutes{240};
    expect_term(terms_of(city, aino, ainos_job()),
                {"term.hours_above_wish", {"240", "270"}, -2 * 6});
    city.people[0].wishes.weekly_wanted = Minutes{1200};
    city.people[0].in_work_activity = true;
    expect_term(terms_of(city, aino, ainos_job()),
                {"term.hours_below_wish", {"480", "270"}, -14 * 6});
}

TEST(Worth, CountsArrangementsTheirCostAndHelp) {
    const City city = small_city();
    CarvedJob job = ainos_job();
    job.arrangements = {trolley, coach};
    const std::vector<Term> terms = terms_of(city, aino, job);
    expect_term(terms, {"term.arrangement", {"trolley"}, -40});
    expect_term(terms, {"term.arrangement_cost", {"trolley", "20000"}, -10});
    expect_term(terms, {"term.weekly_help", {"coach", "60"}, -60});
}

TEST(Worth, CountsPaidWaiting) {
    const City city = small_city();
    CarvedJob job = ainos_job();
    job.shifts[0].pieces[0].length = 3;
    expect_term(terms_of(city, aino, job), {"term.waiting_in_shift", {"15"}, -30});
}

TEST(Worth, CountsWaitingForWorkAsThePolicySays) {
    City city = small_city();
    city.policy.waiting_levels = {120, 60, 24};
    expect_term(terms_of(city, cecil, ainos_job()), {"term.waiting_years", {"10"}, 100});
    EXPECT_EQ(find(terms_of(city, cecil, ainos_job()), "term.waiting_levels"), nullptr);
    city.policy.waiting_rule = WaitingRule::levels;
    expect_term(terms_of(city, cecil, ainos_job()), {"term.waiting_levels", {"3", "120"}, 6000});
    city.policy.waiting_rule = WaitingRule::off;
    EXPECT_EQ(find(terms_of(city, cecil, ainos_job()), "term.waiting_years"), nullptr);
}

TEST(Worth, CountsAtMostTwentyYears) {
    City city = small_city();
    city.people[0].out_of_work_since =
        Date{std::chrono::year{1990}, std::chrono::month{1}, std::chrono::day{1}};
    EXPECT_EQ(full_years_out_of_work(city.policy, city.people[0]), 20);
    city.policy.date = Date{};
    EXPECT_EQ(full_years_out_of_work(city.policy, city.people[0]), 0);
}

}  // namespace
}  // namespace kynnys
