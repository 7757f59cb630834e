#include "carving_market.h"

#include <algorithm>
#include <array>
#include <istream>
#include <ostream>
#include <string>

#include "support/random.h"

namespace kynnys::carving {

namespace {

constexpr int lines = 8;  // of ability; levels are thousandths
constexpr int days_open = 5;
constexpr int opening = 32;  // 8:00

using Levels = std::array<int, lines>;

std::size_t at(int position) {
    return static_cast<std::size_t>(position);
}

// The sum of twelve uniform numbers is close to normal; deviation in thousandths.
int normal(Random& random, int mean, int deviation) {
    int sum = 0;
    for (int i = 0; i < 12; ++i) sum += random.between(-500, 500);
    return mean + sum * deviation / 1000;
}

Levels make_levels(Random& random, int mean, int deviation) {
    Levels levels{};
    for (int& level : levels) level = std::clamp(normal(random, mean, deviation), 0, 1000);
    return levels;
}

// 100 * exp(-0.6 * gap), by repeated multiplication; the gap is in thousandths.
class FitTable {
  public:
    FitTable() {
        std::int64_t now = std::int64_t{100} << 32;
        for (int gap = 0; gap <= 1000 * lines; ++gap) {
            fits_.push_back(static_cast<int>((now + (std::int64_t{1} << 31)) >> 32));
            now = now / 1'000'000 * 999'400 + now % 1'000'000 * 999'400 / 1'000'000;
        }
    }
    [[nodiscard]] int fit(int gap) const { return fits_[at(gap)]; }

  private:
    std::vector<int> fits_;
};

Market::Task make_task(Random& random, int workplaces) {
    constexpr std::array<int, 20> lengths = {2, 2, 2, 2, 2, 3, 3, 3, 3, 4,
                                             4, 4, 4, 4, 4, 6, 6, 6, 8, 8};
    Market::Task task;
    task.workplace = random.between(0, workplaces - 1);
    task.day = random.between(0, days_open - 1);
    task.length = lengths[at(random.between(0, 19))];
    task.start = random.between(0, market_day_slots - task.length);
    return task;
}

Market::Person make_person(Random& random) {
    constexpr std::array<int, 5> hours = {32, 40, 48, 64, 80};
    Market::Person person;
    person.weekly_most = hours[at(random.between(0, 4))];
    person.weekly_fewest = std::min(24, person.weekly_most / 2);
    person.days_most = random.between(2, 4);
    person.trip = 2 * random.between(20, 59);
    return person;
}

// A task fits when the workplace is in reach, the day is free, and no line lacks too much.
void add_fits(Market& market, const std::vector<Levels>& demands, int person, Random& random) {
    constexpr int gap_most = 450;
    static const FitTable table;
    const Levels abilities = make_levels(random, random.between(350, 700), 200);
    std::vector<bool> in_reach;
    for (int w = 0; w < market.workplaces; ++w) in_reach.push_back(random.chance(50));
    std::array<bool, days_open> is_free{};
    for (bool& one : is_free) one = random.chance(80);
    for (std::size_t t = 0; t < market.tasks.size(); ++t) {
        const Market::Task& task = market.tasks[t];
        if (!in_reach[at(task.workplace)] || !is_free[at(task.day)])
            continue;
        int sum = 0;
        int worst = 0;
        for (std::size_t line = 0; line < lines; ++line) {
            const int gap = std::max(0, demands[t][line] - abilities[line]);
            sum += gap;
            worst = std::max(worst, gap);
        }
        if (worst <= gap_most)
            market.fits.push_back({person, static_cast<int>(t), table.fit(sum) * task.length});
    }
}

Person person_of(const Market::Person& from) {
    Person person;
    for (int day = 0; day < days_open; ++day) {
        for (int slot = 0; slot < market_day_slots; ++slot)
            person.open[at(day)].set(at(opening + slot));
    }
    person.weekly_fewest = from.weekly_fewest;
    person.weekly_most = from.weekly_most;
    person.daily_most = market_day_slots;
    person.days_most = from.days_most;
    person.stretch_most = market_day_slots;
    person.break_earliest = 1;
    person.hours_value.assign(at(from.weekly_most) + 1, 0);
    return person;
}

}  // namespace

Market make_market(const MarketSize& size, std::uint64_t seed) {
    Random random(seed);
    Market market;
    market.workplaces = std::max(2, size.tasks / 30);
    std::vector<Levels> demands;
    for (int t = 0; t < size.tasks; ++t) {
        market.tasks.push_back(make_task(random, market.workplaces));
        demands.push_back(make_levels(random, 450, 220));
    }
    for (int p = 0; p < size.people; ++p) {
        market.people.push_back(make_person(random));
        add_fits(market, demands, p, random);
    }
    return market;
}

Problem problem_of(const Market& market) {
    Problem problem;
    problem.waiting_most = market_waiting_most;
    problem.waiting_cost = market_waiting_cost;
    problem.coach_capacity = -1;
    for (const Market::Person& person : market.people) problem.people.push_back(person_of(person));
    WeekMask always;
    for (DayMask& day : always) day.set();
    const int nobody_is_too_many = static_cast<int>(market.people.size());
    for (int w = 0; w < market.workplaces; ++w)
        problem.workplaces.push_back({always, nobody_is_too_many, nobody_is_too_many});
    for (std::size_t t = 0; t < market.tasks.size(); ++t) {
        const Market::Task& task = market.tasks[t];
        const auto number = static_cast<int>(t);
        const int start = opening + task.start;
        problem.tasks.push_back({task.workplace, true, number, number + 1});
        problem.occasions.push_back(
            {number, task.day, start, start + task.length, task.length, task.length, task.length});
    }
    std::vector<int> option_at;  // by workplace, of the person at hand
    int person = -1;
    for (const Market::Fit& fit : market.fits) {
        if (fit.person != person)
            option_at.assign(at(market.workplaces), -1);
        person = fit.person;
        int& number = option_at[at(market.tasks[at(fit.task)].workplace)];
        if (number == -1) {
            number = static_cast<int>(problem.options.size());
            Option option;
            option.person = person;
            option.workplace = market.tasks[at(fit.task)].workplace;
            option.value = market_placement;
            option.day_value = -market.people[at(person)].trip;
            problem.options.push_back(option);
        }
        problem.options[at(number)].tasks.push_back({fit.task, fit.value});
    }
    return problem;
}

void write_market(const Market& market, std::ostream& out) {
    out << "carving-market 1\n"
        << market.workplaces << ' ' << market.tasks.size() << ' ' << market.people.size() << ' '
        << market.fits.size() << '\n';
    for (const Market::Task& task : market.tasks)
        out << task.workplace << ' ' << task.day << ' ' << task.start << ' ' << task.length << '\n';
    for (const Market::Person& person : market.people)
        out << person.weekly_fewest << ' ' << person.weekly_most << ' ' << person.days_most << ' '
            << person.trip << '\n';
    for (const Market::Fit& fit : market.fits)
        out << fit.person << ' ' << fit.task << ' ' << fit.value << '\n';
}

std::optional<Market> read_market(std::istream& in) {
    std::string word;
    int version = 0;
    std::size_t tasks = 0;
    std::size_t people = 0;
    std::size_t fits = 0;
    Market market;
    in >> word >> version >> market.workplaces >> tasks >> people >> fits;
    if (!in || word != "carving-market" || version != 1)
        return std::nullopt;
    market.tasks.resize(tasks);
    market.people.resize(people);
    market.fits.resize(fits);
    for (Market::Task& task : market.tasks)
        in >> task.workplace >> task.day >> task.start >> task.length;
    for (Market::Person& person : market.people)
        in >> person.weekly_fewest >> person.weekly_most >> person.days_most >> person.trip;
    for (Market::Fit& fit : market.fits) in >> fit.person >> fit.task >> fit.value;
    if (!in)
        return std::nullopt;
    return market;
}

}  // namespace kynnys::carving
