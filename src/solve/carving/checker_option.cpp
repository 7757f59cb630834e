#include "solve/carving/checker_option.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

#include "solve/carving/checker_common.h"
#include "solve/carving/checker_day.h"

namespace kynnys::carving::checking {

namespace {

struct Day {
    bool must_be_worked = false;
    std::vector<DayShift> shifts;
};

class OptionPrice {
  public:
    OptionPrice(const Problem& problem, const PriceLayout& layout, const Prices& prices, int option,
                const PersonCase& decided)
        : problem_(problem),
          layout_(layout),
          prices_(prices),
          option_(problem.options[at(option)]),
          person_(problem.people[at(option_.person)]),
          decided_(decided) {}

    std::int64_t best();

  private:
    [[nodiscard]] std::int64_t price(int place) const { return prices_[at(place)]; }
    [[nodiscard]] std::vector<Chance> chances_of(int day) const;
    [[nodiscard]] DayChoice choice_of(int day) const;
    void rank(DayChoice& choice) const;
    [[nodiscard]] bool mark_required(DayChoice& choice, int day) const;
    [[nodiscard]] bool price_day(int day);
    [[nodiscard]] std::int64_t best_week() const;
    [[nodiscard]] std::int64_t best_week_between(int earliest, int latest) const;

    const Problem& problem_;
    const PriceLayout& layout_;
    const Prices& prices_;
    const Option& option_;
    const Person& person_;
    const PersonCase& decided_;
    std::array<Day, days_per_week> days_;
};

std::vector<Chance> OptionPrice::chances_of(int day) const {
    std::vector<Chance> chances;
    for (const TaskWorth& worth : option_.tasks) {
        const Task& task = problem_.tasks[at(worth.task)];
        for (int o = task.first_occasion; o < task.last_occasion; ++o) {
            const Occasion& occasion = problem_.occasions[at(o)];
            if (occasion.day != day ||
                std::find(decided_.must_not_do.begin(), decided_.must_not_do.end(), o) !=
                    decided_.must_not_do.end())
                continue;
            Chance chance{o, occasion.open, occasion.close, occasion.shortest, occasion.most};
            const std::int64_t value =
                std::int64_t{worth.value} * price_scale - price(layout_.occasion(o));
            (occasion.length > 0 ? chance.value : chance.slot_value) = value;
            chances.push_back(chance);
        }
    }
    return chances;
}

DayChoice OptionPrice::choice_of(int day) const {
    DayChoice choice;
    choice.open = person_.open[at(day)] & problem_.workplaces[at(option_.workplace)].open[at(day)];
    choice.shift_fewest = option_.shift_fewest;
    choice.chances = chances_of(day);
    for (int slot = 0; slot < slots_per_day; ++slot) {
        choice.stay[at(slot) + 1] = choice.stay[at(slot)] +
                                    std::int64_t{person_.slot_value[at(slot)]} * price_scale -
                                    price(layout_.presence(option_.workplace, day, slot));
    }
    return choice;
}

// Rule 8.
void OptionPrice::rank(DayChoice& choice) const {
    std::vector<Chance*> waiting;
    for (Chance& chance : choice.chances) {
        if (problem_.occasions[at(chance.occasion)].can_wait())
            waiting.push_back(&chance);
    }
    std::sort(waiting.begin(), waiting.end(), [](const Chance* a, const Chance* b) {
        return std::tuple(a->open, a->close, a->occasion) <
               std::tuple(b->open, b->close, b->occasion);
    });
    for (Chance* chance : waiting) chance->rank = ++choice.ranks;
}

// False when the case requires an occasion that the option does not offer.
bool OptionPrice::mark_required(DayChoice& choice, int day) const {
    for (const int occasion : decided_.must_do) {
        if (problem_.occasions[at(occasion)].day != day)
            continue;
        const auto chance =
            std::find_if(choice.chances.begin(), choice.chances.end(),
                         [&](const Chance& one) { return one.occasion == occasion; });
        if (chance == choice.chances.end())
            return false;
        if (chance->mark == 0 && choice.marks < most_marks)
            chance->mark = 1U << static_cast<unsigned>(choice.marks++);
    }
    return true;
}

// Fills in the day's shifts; false when the case cannot be met on it.
bool OptionPrice::price_day(int day) {
    Day& result = days_[at(day)];
    const PersonCase::Day how = decided_.days[at(day)];
    DayChoice choice = choice_of(day);
    if (!mark_required(choice, day))
        return false;
    result.must_be_worked = how == PersonCase::Day::worked || choice.marks > 0;
    if (how != PersonCase::Day::off && !choice.chances.empty() && choice.open.any()) {
        rank(choice);
        result.shifts = best_shifts(problem_, person_, choice, price_scale);
    }
    return !result.must_be_worked || !result.shifts.empty();
}

// The best week whose shifts lie in [earliest, latest) of their days, by days and paid slots.
std::int64_t OptionPrice::best_week_between(int earliest, int latest) const {
    const std::size_t hours = at(person_.weekly_most) + 1;
    const std::size_t most = at(std::min(person_.days_most, days_per_week));
    std::vector<std::int64_t> best((most + 1) * hours, impossible);
    best[0] = 0;
    for (const Day& day : days_) {
        std::array<std::int64_t, slots_per_day + 1> by_length{};
        by_length.fill(impossible);
        for (const DayShift& shift : day.shifts) {
            if (shift.start >= earliest && shift.end <= latest)
                by_length[at(shift.paid)] = std::max(by_length[at(shift.paid)], shift.value);
        }
        std::vector<std::int64_t> next(best.size(), impossible);
        if (!day.must_be_worked)
            next = best;
        for (std::size_t length = 1; length < std::min(hours, by_length.size()); ++length) {
            if (by_length[length] == impossible)
                continue;
            const std::int64_t value =
                by_length[length] + std::int64_t{option_.day_value} * price_scale;
            for (std::size_t days = 0; days < most; ++days) {
                const std::int64_t* from = best.data() + days * hours;
                std::int64_t* to = next.data() + (days + 1) * hours + length;
                for (std::size_t paid = 0; paid + length < hours; ++paid)
                    to[paid] = std::max(to[paid], from[paid] + value);
            }
        }
        best.swap(next);
    }
    std::int64_t greatest = impossible;
    for (std::size_t days = 1; days <= most; ++days) {
        for (std::size_t paid = at(person_.weekly_fewest); paid < hours; ++paid) {
            greatest =
                std::max(greatest, best[days * hours + paid] +
                                       std::int64_t{person_.hours_value[paid]} * price_scale);
        }
    }
    return greatest;
}

// Rule 6: whatever the earliest start of the week is, all shifts end within the day less the rest.
std::int64_t OptionPrice::best_week() const {
    DayMask starts;
    int last_end = 0;
    for (const Day& day : days_) {
        for (const DayShift& shift : day.shifts) {
            starts.set(at(shift.start));
            last_end = std::max(last_end, shift.end);
        }
    }
    const int span = slots_per_day - person_.rest;
    std::int64_t best = impossible;
    for (int earliest = 0; earliest < slots_per_day; ++earliest) {
        if (!starts.test(at(earliest)))
            continue;
        best = std::max(best, best_week_between(earliest, earliest + span));
        if (earliest + span >= last_end)
            break;
    }
    return best;
}

std::int64_t OptionPrice::best() {
    for (int day = 0; day < days_per_week; ++day) {
        if (!price_day(day))
            return impossible;
    }
    const std::int64_t week = best_week();
    if (week < impossible / 2)
        return impossible;
    return week + option_.value * price_scale - price(layout_.people(option_.workplace)) -
           option_.coach * price(layout_.coach());
}

}  // namespace

std::int64_t price_option(const Problem& problem, const PriceLayout& layout, const Prices& prices,
                          int option, const PersonCase& decided) {
    return OptionPrice(problem, layout, prices, option, decided).best();
}

}  // namespace kynnys::carving::checking
