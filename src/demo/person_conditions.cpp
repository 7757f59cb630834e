#include <algorithm>
#include <array>
#include <string_view>

#include "base/check.h"
#include "demo/demo_people.h"

namespace kynnys {

namespace {

struct Pattern {
    std::string_view windows;
    int weight;
};

constexpr auto patterns = std::to_array<Pattern>({
    {"Mon-Fri 08:00-16:00", 18},
    {"Mon-Fri 09:00-15:00", 14},
    {"Mon-Fri 10:00-16:00", 13},
    {"Mon-Thu 09:00-15:00", 9},
    {"Mon-Fri 08:00-13:00", 9},
    {"Mon-Fri 12:00-18:00", 8},
    {"Mon-Fri 07:00-15:00, Sat 09:00-14:00", 7},
    {"Tue-Thu 09:00-16:00", 5},
    {"Mon,Wed,Fri 09:00-15:00", 5},
    {"Mon-Sun 09:00-17:00", 5},
    {"Mon-Fri 15:00-20:00", 3},
    {"Wed 15:00-20:00, Sat-Sun 09:00-17:00", 2},
    {"Mon-Fri 10:00-14:00", 2},
});

// A morning or an afternoon is taken by therapy, care of a relative or an appointment, and days of
// work activity are not free for paid work.
void take_away_time(WeekGrid& available, bool in_work_activity, Dice& dice) {
    const auto close_day = [&](int from, int to) {
        const auto day = static_cast<Day>(dice.below(5));
        available.close({day, from * slots_per_hour, to * slots_per_hour});
    };
    if (dice.chance(30))
        close_day(8, 11);
    if (dice.chance(15))
        close_day(13, 16);
    if (in_work_activity && dice.chance(55)) {
        const int days = dice.between(1, 2);
        for (int day = 0; day < days; ++day) close_day(0, 24);
    }
}

WeekGrid make_availability(bool in_work_activity, Dice& dice) {
    std::array<int, patterns.size()> weights{};
    for (std::size_t place = 0; place < patterns.size(); ++place)
        weights[place] = patterns[place].weight;
    const Result<std::vector<Window>> windows =
        parse_windows(patterns[dice.weighted(weights)].windows);
    CHECK(windows.is_ok());
    WeekGrid available = grid_of(windows.value());
    take_away_time(available, in_work_activity, dice);
    return available;
}

int days_with_time(const WeekGrid& available) {
    int days = 0;
    for (int day = 0; day < days_per_week; ++day)
        days += available.day(static_cast<Day>(day)).any() ? 1 : 0;
    return days;
}

// Hours a week hoped for, the middle of what the conditions are built around.
int make_weekly_hours(bool in_work_activity, Dice& dice) {
    if (in_work_activity)
        return dice.between(4, 8);
    constexpr std::array weights{20, 35, 25, 20};
    constexpr std::array<std::pair<int, int>, 4> bands{{{4, 6}, {7, 10}, {11, 15}, {16, 20}}};
    const auto [from, to] = bands[dice.weighted(weights)];
    return dice.between(from, to);
}

void set_hours(Conditions& conditions, int weekly_hours, Dice& dice) {
    conditions.weekly_most = {(weekly_hours + dice.between(0, 3)) * 60};
    conditions.weekly_most = std::min(conditions.weekly_most, Minutes{20 * 60});
    const int free_days = days_with_time(conditions.available);
    conditions.days_most = std::clamp(dice.between(2, 5), 1, free_days);
    // A day long enough that the hours fit into the days, and a little more.
    const int needed = (weekly_hours + conditions.days_most - 1) / conditions.days_most;
    conditions.daily_most = {std::clamp(needed + dice.between(0, 2), 2, 8) * 60};
    constexpr std::array stretches{90, 120, 150, 180, 240};
    constexpr std::array stretch_weights{8, 22, 20, 25, 25};
    conditions.stretch_most = {stretches[dice.weighted(stretch_weights)]};
    conditions.rest_between = {(dice.chance(12) ? 13 : 11) * 60};
}

Minutes make_travel_most(TravelMode mode, Dice& dice) {
    switch (mode) {
        case TravelMode::walking:
            return {dice.between(4, 7) * 5};
        case TravelMode::cycling:
            return {dice.between(4, 8) * 5};
        case TravelMode::car:
            return {dice.between(5, 9) * 5};
        case TravelMode::transit:
            return {dice.between(6, 12) * 5};
    }
    return {};
}

Step step_or_usual(const Profile& profile, Ability ability) {
    const std::optional<ProfileLine>& line = profile.line(ability);
    return line ? line->step : Step::on_my_own;
}

Kilograms make_lift_most(const Profile& profile, Dice& dice) {
    switch (step_or_usual(profile, Ability::lifting_and_carrying)) {
        case Step::not_now:
            return {3};
        case Step::with_someone_beside:
            return {dice.between(4, 6)};
        case Step::with_an_arrangement:
            return {dice.between(7, 12)};
        case Step::on_my_own:
            return {dice.chance(55) ? 100 : dice.between(3, 5) * 5};
        case Step::a_strength:
            return {100};
    }
    return {};
}

CodeSet<Exposure> make_not_exposed_to(const Profile& profile, Dice& dice) {
    constexpr std::array chances{
        std::pair{Exposure::noise, 12},
        std::pair{Exposure::heights, 32},
        std::pair{Exposure::night_work, 60},
        std::pair{Exposure::animals, 7},
        std::pair{Exposure::outdoors_in_all_weather, 12},
        std::pair{Exposure::cold, 8},
        std::pair{Exposure::heat, 6},
        std::pair{Exposure::wet_hands, 6},
        std::pair{Exposure::dust, 9},
        std::pair{Exposure::flour, 3},
        std::pair{Exposure::fragrances, 6},
        std::pair{Exposure::cleaning_agents, 7},
        std::pair{Exposure::latex, 4},
        std::pair{Exposure::blood_and_secretions, 18},
        std::pair{Exposure::vibration, 8},
        std::pair{Exposure::forced_pace, 20},
        std::pair{Exposure::working_alone, 8},
        std::pair{Exposure::traffic, 5},
        std::pair{Exposure::crowds, 10},
        std::pair{Exposure::conflicts, 25},
        std::pair{Exposure::sharp_tools, 5},
    };
    CodeSet<Exposure> exposures;
    for (const auto& [exposure, percent] : chances) {
        if (dice.chance(percent))
            exposures.add(exposure);
    }
    const bool shies_customers =
        step_or_usual(profile, Ability::meeting_customers) <= Step::with_someone_beside;
    if (dice.chance(shies_customers ? 60 : 5))
        exposures.add(Exposure::customers);
    return exposures;
}

CodeSet<AccessNeed> make_needs(const Person& person, Dice& dice) {
    CodeSet<AccessNeed> needs;
    const Profile& profile = person.profile;
    const bool walks_with_difficulty =
        step_or_usual(profile, Ability::standing_and_walking) <= Step::with_someone_beside;
    const bool hears_with_difficulty =
        step_or_usual(profile, Ability::hearing) <= Step::with_someone_beside;
    const bool tires = step_or_usual(profile, Ability::endurance) <= Step::with_someone_beside;
    const bool drives = person.travels_by == TravelMode::car;
    const std::array chances{
        std::pair{AccessNeed::step_free, walks_with_difficulty ? 60 : 4},
        std::pair{AccessNeed::accessible_toilet, walks_with_difficulty ? 25 : 1},
        std::pair{AccessNeed::near_stop, person.travels_by == TravelMode::transit ? 12 : 0},
        std::pair{AccessNeed::parking, drives ? 25 : 0},
        std::pair{AccessNeed::rest_room, tires ? 40 : 5},
        std::pair{AccessNeed::induction_loop, hears_with_difficulty ? 50 : 0},
    };
    for (const auto& [need, percent] : chances) {
        if (dice.chance(percent))
            needs.add(need);
    }
    return needs;
}

}  // namespace

Conditions make_conditions(const Person& person, const Background& background, Dice& dice) {
    Conditions conditions;
    do {
        conditions.available = make_availability(person.in_work_activity, dice);
    } while (days_with_time(conditions.available) == 0);
    set_hours(conditions, make_weekly_hours(person.in_work_activity, dice), dice);
    conditions.travel_most = make_travel_most(person.travels_by, dice);
    if (background.age >= 60)
        conditions.travel_most = std::min(conditions.travel_most, Minutes{45});
    conditions.lift_most = make_lift_most(person.profile, dice);
    conditions.not_exposed_to = make_not_exposed_to(person.profile, dice);
    conditions.needs = make_needs(person, dice);
    return conditions;
}

}  // namespace kynnys
