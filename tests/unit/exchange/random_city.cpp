#include "random_city.h"

#include <algorithm>

#include "plan/policy_catalogue.h"
#include "support/random.h"

namespace kynnys {

namespace {

constexpr const char* texts[] = {"",           "Sörnäinen",       "a, b", "semi;colon",
                                 "\"quoted\"", "ends with \"",    "=1+1", "Åsa Öhman-Ääkkönen",
                                 "مرحبا",      "\xf0\x9f\x8c\xb1"};

class Maker {
  public:
    explicit Maker(std::uint64_t seed) : random_(seed) {}

    City make() {
        make_arrangements();
        make_workplaces();
        make_tasks();
        const int people = random_.between(0, 12);
        for (int number = 0; number < people; ++number) city_.people.push_back(person(number));
        make_policy();
        return std::move(city_);
    }

  private:
    template <class Enum>
    Enum one_of(std::size_t count) {
        return static_cast<Enum>(random_.between(0, static_cast<int>(count) - 1));
    }

    template <class Enum>
    CodeSet<Enum> some_of(std::size_t count) {
        CodeSet<Enum> set;
        const int percent = random_.between(0, 60);
        for (std::size_t value = 0; value < count; ++value) {
            if (random_.chance(percent))
                set.add(static_cast<Enum>(value));
        }
        return set;
    }

    std::string text() { return texts[random_.between(0, std::size(texts) - 1)]; }
    std::string name() { return texts[random_.between(1, std::size(texts) - 1)]; }
    Minutes minutes(int least, int most) { return {random_.between(least, most)}; }
    Place place() {
        return {{random_.between(-30'000, 30'000)}, {random_.between(-100'000'000, 100'000'000)}};
    }
    Date date() {
        return Date{std::chrono::year(random_.between(1900, 2100)),
                    std::chrono::month(static_cast<unsigned>(random_.between(1, 12))),
                    std::chrono::day(static_cast<unsigned>(random_.between(1, 28)))};
    }
    Window window() {
        const int open = random_.between(0, slots_per_day - 1);
        return {one_of<Day>(days_per_week), open, random_.between(open + 1, slots_per_day)};
    }
    WeekGrid grid() {
        WeekGrid made = grid_of({window()});
        while (random_.chance(70)) made.open(window());
        return made;
    }

    void make_arrangements() {
        const int count = random_.between(0, 6);
        for (int number = 0; number < count; ++number) {
            Arrangement made;
            made.id = "A" + std::to_string(number);
            made.name = name();
            made.kind = one_of<ArrangementClass>(6);
            for (int line = 0; line < ability_count; ++line) {
                if (random_.chance(10))
                    made.raises.push_back({static_cast<Ability>(line), random_.between(1, 4),
                                           one_of<Step>(step_count)});
            }
            std::reverse(made.raises.begin(), made.raises.end());
            made.lifts = some_of<Exposure>(exposure_count);
            made.provides = some_of<AccessNeed>(access_need_count);
            made.lifts_weight = {random_.between(0, 500)};
            made.eases_travel = minutes(0, 24 * 60);
            made.cost_once = {random_.between(0, 100'000'000)};
            made.weekly_help = minutes(0, 7 * 24 * 60);
            made.funding_rule = text();
            city_.arrangements.push_back(std::move(made));
        }
    }

    void make_workplaces() {
        const int count = random_.between(0, 5);
        for (int number = 0; number < count; ++number) {
            Workplace made;
            made.id = "w-" + std::to_string(number);
            made.name = name();
            made.kind = text();
            made.district = text();
            made.place = place();
            made.opening = grid();
            made.languages = some_of<Language>(language_count);
            made.access = some_of<AccessNeed>(access_need_count);
            made.people_at_once = random_.between(0, 9);
            made.people_most = random_.between(0, 99);
            if (random_.chance(50))
                made.hourly_wage = Cents{random_.between(0, 100'000)};
            const int roles = random_.between(1, 3);
            for (int role = 0; role < roles; ++role)
                made.roles.push_back(
                    {name() + std::to_string(role), Cents{random_.between(0, 100'000)}});
            for (int arrangement = 0; arrangement < static_cast<int>(city_.arrangements.size());
                 ++arrangement) {
                if (random_.chance(50))
                    made.arrangements.push_back({arrangement});
            }
            std::reverse(made.arrangements.begin(), made.arrangements.end());
            city_.workplaces.push_back(std::move(made));
        }
    }

    void make_tasks() {
        for (int workplace = 0; workplace < static_cast<int>(city_.workplaces.size());
             ++workplace) {
            const int count = random_.between(0, 4);
            for (int number = 0; number < count; ++number) city_.tasks.push_back(task(workplace));
        }
    }

    Task task(int workplace) {
        const Workplace& home = city_.workplaces[static_cast<std::size_t>(workplace)];
        Task made;
        made.id = "T_" + std::to_string(city_.tasks.size());
        made.workplace = {workplace};
        made.name = name();
        made.owner = {random_.between(0, static_cast<int>(home.roles.size()) - 1)};
        made.part = one_of<TaskPart>(2);
        made.windows = home.opening.windows();
        if (random_.chance(50))
            std::reverse(made.windows.begin(), made.windows.end());
        while (made.windows.size() > 1 && random_.chance(30)) made.windows.pop_back();
        int longest = 0;
        for (const Window one : made.windows)
            longest = std::max(longest, one.length() * minutes_per_slot);
        set_rhythm(longest, made);
        made.may_be_shared = random_.chance(50);
        for (int line = 0; line < ability_count; ++line) {
            if (random_.chance(20))
                made.demand.set(static_cast<Ability>(line), one_of<Step>(step_count));
        }
        made.exposes_to = some_of<Exposure>(exposure_count);
        made.lifts = {random_.between(0, 500)};
        made.licences = some_of<Licence>(licence_count);
        made.kind = one_of<WorkKind>(work_kind_count);
        made.surroundings = some_of<Surrounding>(surrounding_count);
        made.if_not_done = one_of<IfNotDone>(4);
        return made;
    }

    void set_rhythm(int longest, Task& task) {
        task.shortest_piece = minutes(1, longest);
        if (random_.chance(50)) {
            task.rhythm.weekly = minutes(static_cast<int>(task.shortest_piece.count), 100'000);
            return;
        }
        while (random_.chance(30))  // two times within the same hours
            task.windows.push_back(task.windows.front());
        task.rhythm.each = minutes(1, longest);
        const auto fitting = std::count_if(
            task.windows.begin(), task.windows.end(),
            [&](Window window) { return window.length() >= slots_in(task.rhythm.each); });
        task.rhythm.times = random_.between(1, static_cast<int>(fitting));
    }

    Person person(int number) {
        Person made;
        made.id = "P" + std::to_string(number);
        made.name = text();
        if (random_.chance(80))
            made.birth_year = random_.between(1900, 2100);
        made.gender = one_of<Gender>(4);
        made.district = text();
        made.home = place();
        made.travels_by = one_of<TravelMode>(4);
        if (random_.chance(80))
            made.out_of_work_since = date();
        made.wants_work = random_.chance(70);
        made.in_work_activity = random_.chance(50);
        for (int line = 0; line < ability_count; ++line) {
            if (random_.chance(60))
                made.profile.set(
                    static_cast<Ability>(line),
                    {one_of<Step>(step_count), one_of<Rater>(5), date(), one_of<Sureness>(3)});
        }
        made.conditions = conditions();
        if (!made.wants_work && random_.chance(50))
            made.conditions.available = {};
        made.wishes = wishes();
        return made;
    }

    Conditions conditions() {
        Conditions made;
        made.available = grid();
        made.daily_most = minutes(0, 24 * 60);
        made.weekly_most = minutes(0, 168 * 60);
        made.days_most = random_.between(0, 7);
        made.travel_most = minutes(0, 24 * 60);
        made.stretch_most = minutes(15, 24 * 60);
        made.rest_between = minutes(0, 24 * 60);
        made.lift_most = {random_.between(0, 500)};
        made.not_exposed_to = some_of<Exposure>(exposure_count);
        made.needs = some_of<AccessNeed>(access_need_count);
        made.languages = some_of<Language>(language_count);
        made.licences = some_of<Licence>(licence_count);
        return made;
    }

    Wishes wishes() {
        Wishes made;
        for (const WorkKind kind : some_of<WorkKind>(work_kind_count).values())
            made.kinds.emplace_back(kind, one_of<Liking>(3));
        std::reverse(made.kinds.begin(), made.kinds.end());
        for (const Surrounding one : some_of<Surrounding>(surrounding_count).values())
            made.surroundings.emplace_back(one, one_of<Liking>(3));
        for (const DayTime time : some_of<DayTime>(day_time_count).values())
            made.times.emplace_back(time, one_of<Liking>(3));
        for (const Workplace& workplace : city_.workplaces) {
            if (random_.chance(30))
                made.workplaces.emplace_back(workplace.id, one_of<Liking>(3));
        }
        if (random_.chance(50))
            made.weekly_wanted = minutes(0, 7 * 24 * 60);
        if (random_.chance(50))
            made.travel_wanted = minutes(0, 24 * 60);
        return made;
    }

    void make_policy() {
        Policy& policy = city_.policy;
        policy.version = name();
        policy.date = date();
        for (const PolicyEntry& entry : policy_catalogue()) {
            if (std::holds_alternative<PolicyText>(entry.value) || random_.chance(50))
                continue;
            const auto most = std::min<std::int64_t>(entry.most, 1'000'000);
            set_policy_number(
                entry, random_.between(static_cast<int>(entry.fewest), static_cast<int>(most)),
                policy);
        }
        for (int months = random_.between(0, 600); months > 0; months -= random_.between(1, 300))
            policy.waiting_levels.push_back(months);
        policy.waiting_rule = one_of<WaitingRule>(policy.waiting_levels.empty() ? 2 : 3);
        for (const char* group : {"age>=55", "gender=woman", "language!=fi", "district=a, b"}) {
            if (random_.chance(40))
                policy.shares.push_back({group, random_.between(0, 100)});
        }
        policy.lines = policy_lines(policy);
        for (PolicyLine& line : policy.lines) {
            if (random_.chance(30)) {
                line.reason = name();
                line.source = text();
            }
        }
    }

    Random random_;
    City city_;
};

}  // namespace

City random_city(std::uint64_t seed) {
    return Maker(seed).make();
}

}  // namespace kynnys
