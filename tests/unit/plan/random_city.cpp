#include "random_city.h"

#include <algorithm>
#include <random>

namespace kynnys {

namespace {

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : generator_(seed) {}
    int between(int least, int most) {
        const auto width = static_cast<std::uint64_t>(most - least + 1);
        return least + static_cast<int>(generator_() % width);
    }
    bool one_in(int chances) { return between(1, chances) == 1; }
    template <class Enum>
    Enum any_of(std::size_t count) {
        return static_cast<Enum>(between(0, static_cast<int>(count) - 1));
    }

  private:
    std::mt19937_64 generator_;
};

WeekGrid some_week(Dice& dice, int earliest, int latest) {
    WeekGrid grid;
    for (int day = 0; day < days_per_week; ++day) {
        if (dice.one_in(day < 5 ? 6 : 2))
            continue;
        const int open = dice.between(earliest, earliest + 16);
        const int close = dice.between(open + 4, latest);
        grid.open({static_cast<Day>(day), open, close});
        if (dice.one_in(5))
            grid.close({static_cast<Day>(day), open + 2, open + 3});
    }
    return grid;
}

Arrangement some_arrangement(Dice& dice, int number) {
    Arrangement arrangement;
    arrangement.id = "A" + std::to_string(number);
    for (int raise = dice.between(0, 2); raise > 0; --raise)
        arrangement.raises.push_back(
            {dice.any_of<Ability>(6), dice.between(1, 2), static_cast<Step>(dice.between(2, 4))});
    if (dice.one_in(3))
        arrangement.lifts.add(dice.any_of<Exposure>(4));
    if (dice.one_in(4))
        arrangement.provides.add(dice.any_of<AccessNeed>(2));
    if (dice.one_in(4))
        arrangement.lifts_weight = {dice.between(1, 20)};
    if (dice.one_in(5))
        arrangement.eases_travel = {dice.between(5, 40)};
    arrangement.cost_once = {dice.between(0, 50'000)};
    arrangement.weekly_help = {dice.between(0, 2) * 30};
    return arrangement;
}

Workplace some_workplace(Dice& dice, int number) {
    Workplace workplace;
    workplace.id = "W" + std::to_string(number);
    workplace.place = {{dice.between(0, 5'000)}, {dice.between(0, 5'000)}};
    workplace.opening = some_week(dice, 24, 92);
    if (!dice.one_in(3))
        workplace.languages.add(dice.any_of<Language>(2));
    if (dice.one_in(2))
        workplace.access.add(dice.any_of<AccessNeed>(2));
    workplace.people_at_once = dice.between(1, 2);
    workplace.people_most = dice.between(1, 3);
    workplace.roles = {{"nurse", {2'400}}, {"cleaner", {1'599}}};
    for (int at = 0; at < 5; ++at) {
        if (!dice.one_in(3))
            workplace.arrangements.push_back({at});
    }
    return workplace;
}

Rhythm some_rhythm(Dice& dice) {
    if (dice.one_in(2))
        return {dice.between(1, 5), {dice.between(5, 70)}, {0}};
    return {0, {0}, {dice.between(30, 500)}};
}

Task some_task(Dice& dice, int number, WorkplaceIndex workplace) {
    Task task;
    task.id = "T" + std::to_string(number);
    task.workplace = workplace;
    task.owner = {dice.between(0, 1)};
    task.part = dice.one_in(8) ? TaskPart::core : TaskPart::assisting;
    task.rhythm = some_rhythm(dice);
    for (int windows = dice.between(1, 7); windows > 0; --windows) {
        const int open = dice.between(24, 80);
        task.windows.push_back({dice.any_of<Day>(7), open, dice.between(open + 1, 92)});
    }
    task.shortest_piece = {dice.between(1, 4) * 20};
    task.may_be_shared = !dice.one_in(5);
    for (int lines = dice.between(0, 3); lines > 0; --lines)
        task.demand.set(dice.any_of<Ability>(6), static_cast<Step>(dice.between(1, 4)));
    if (dice.one_in(3))
        task.exposes_to.add(dice.any_of<Exposure>(4));
    if (dice.one_in(3))
        task.lifts = {dice.between(1, 25)};
    if (dice.one_in(6))
        task.licences.add(Licence::first_aid);
    task.kind = dice.any_of<WorkKind>(4);
    task.surroundings.add(dice.any_of<Surrounding>(4));
    task.if_not_done = dice.any_of<IfNotDone>(4);
    return task;
}

Conditions some_conditions(Dice& dice) {
    Conditions conditions;
    conditions.available = some_week(dice, 20, 96);
    conditions.daily_most = {dice.between(8, 32) * 15 + dice.between(0, 14)};
    conditions.weekly_most = {dice.between(6, 80) * 15 + dice.between(0, 14)};
    conditions.days_most = dice.between(1, 6);
    conditions.travel_most = {dice.between(20, 80)};
    conditions.stretch_most = {dice.between(4, 20) * 15 + dice.between(0, 14)};
    conditions.rest_between = {dice.between(8, 16) * 60 + dice.between(0, 1) * 7};
    if (dice.one_in(2))
        conditions.lift_most = {dice.between(0, 20)};
    if (dice.one_in(2))
        conditions.not_exposed_to.add(dice.any_of<Exposure>(4));
    if (dice.one_in(5))
        conditions.needs.add(dice.any_of<AccessNeed>(2));
    conditions.languages.add(dice.any_of<Language>(2));
    if (dice.one_in(2))
        conditions.languages.add(Language::fi);
    if (dice.one_in(2))
        conditions.licences.add(Licence::first_aid);
    return conditions;
}

Wishes some_wishes(Dice& dice) {
    Wishes wishes;
    const auto liking = [&dice] { return dice.one_in(6) ? Liking::never : dice.any_of<Liking>(2); };
    if (dice.one_in(2))
        wishes.kinds.emplace_back(dice.any_of<WorkKind>(4), liking());
    if (dice.one_in(2))
        wishes.surroundings.emplace_back(dice.any_of<Surrounding>(4), liking());
    if (dice.one_in(2))
        wishes.times.emplace_back(dice.any_of<DayTime>(6), liking());
    if (dice.one_in(3))
        wishes.workplaces.emplace_back("W1", liking());
    if (dice.one_in(2))
        wishes.weekly_wanted = Minutes{dice.between(2, 20) * 60};
    if (dice.one_in(3))
        wishes.travel_wanted = Minutes{dice.between(5, 40)};
    return wishes;
}

Person some_person(Dice& dice, int number, Date today) {
    Person person;
    person.id = "P" + std::to_string(number);
    person.birth_year = dice.between(1962, 2004);
    person.home = {{dice.between(0, 5'000)}, {dice.between(0, 5'000)}};
    person.travels_by = dice.any_of<TravelMode>(4);
    person.wants_work = !dice.one_in(8);
    person.in_work_activity = dice.one_in(3);
    person.out_of_work_since =
        Date{today.year() - std::chrono::years{dice.between(0, 25)}, today.month(), today.day()};
    for (int line = 0; line < 6; ++line) {
        if (!dice.one_in(5))
            person.profile.set(
                static_cast<Ability>(line),
                {static_cast<Step>(dice.between(0, 4)), Rater::coach, {}, Sureness::sure});
    }
    person.conditions = some_conditions(dice);
    person.wishes = some_wishes(dice);
    return person;
}

Policy some_policy(Dice& dice) {
    Policy policy;
    policy.date = Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{21}};
    policy.gap_hard_from = dice.between(1, 3);
    policy.unknown_hard_from = dice.between(2, 5);
    policy.waiting_rule = dice.any_of<WaitingRule>(3);
    policy.waiting_levels = {120, 36};
    policy.fair_job.travel_times_in_shift = dice.between(0, 3);
    policy.fair_job.waiting_most = {dice.between(0, 2) * 15 + 5};
    policy.fair_job.arrangements_most = dice.between(0, 3);
    policy.fair_job.arranged_demands_most = dice.between(0, 2);
    policy.fair_job.break_length = {dice.between(1, 40)};
    if (dice.one_in(3))
        policy.shares = {{"out_of_work>=36", 60}, {"age>=45", 30}};
    if (dice.one_in(3))
        policy.coach_minutes = dice.between(0, 90);
    return policy;
}

}  // namespace

City random_city(std::uint64_t seed, const CitySize& size) {
    Dice dice(seed);
    City city;
    city.policy = some_policy(dice);
    for (int at = 0; at < 5; ++at) city.arrangements.push_back(some_arrangement(dice, at));
    for (int at = 0; at < size.workplaces; ++at) {
        city.workplaces.push_back(some_workplace(dice, at));
        for (int task = 0; task < size.tasks_each; ++task)
            city.tasks.push_back(
                some_task(dice, static_cast<int>(city.tasks.size()), WorkplaceIndex{at}));
    }
    for (int at = 0; at < size.people; ++at)
        city.people.push_back(some_person(dice, at, city.policy.date));
    return city;
}

}  // namespace kynnys
