#include "solve/carving/ledger.h"

#include <algorithm>
#include <limits>

namespace kynnys::carving {

namespace {

constexpr std::int64_t unlimited = std::numeric_limits<std::int32_t>::max();

std::int64_t shift_value(const Problem& problem, const Option& option, const Person& person,
                         const Shift& shift) {
    std::int64_t value = option.day_value;
    int waited = shift.end - shift.start - (shift.break_start >= 0 ? problem.break_length : 0);
    for (const Piece& piece : shift.pieces) {
        const Occasion& occasion = problem.occasions[static_cast<std::size_t>(piece.occasion)];
        const auto worth =
            std::lower_bound(option.tasks.begin(), option.tasks.end(), occasion.task,
                             [](const TaskWorth& entry, int task) { return entry.task < task; });
        value += std::int64_t{worth->value} * (occasion.length > 0 ? 1 : piece.length);
        waited -= piece.length;
    }
    for (int slot = shift.start; slot < shift.end; ++slot) {
        value += person.slot_value[static_cast<std::size_t>(slot)];
    }
    return value - std::int64_t{problem.waiting_cost} * waited;
}

int paid_slots(const Problem& problem, const Job& job) {
    int paid = 0;
    for (const Shift& shift : job.shifts) {
        paid += shift.end - shift.start - (shift.break_start >= 0 ? problem.break_length : 0);
    }
    return paid;
}

}  // namespace

std::int64_t job_value(const Problem& problem, const Job& job) {
    const Option& option = problem.options[static_cast<std::size_t>(job.option)];
    const Person& person = problem.people[static_cast<std::size_t>(option.person)];
    std::int64_t value = option.value;
    for (const Shift& shift : job.shifts) value += shift_value(problem, option, person, shift);
    return value + person.hours_value[static_cast<std::size_t>(paid_slots(problem, job))];
}

std::int64_t job_worth(const Problem& problem, const Job& job) {
    const auto kept = std::find_if(problem.kept.begin(), problem.kept.end(),
                                   [&](const KeptJob& one) { return one.job == job; });
    return job_value(problem, job) + (kept == problem.kept.end() ? 0 : kept->bonus);
}

std::vector<std::int64_t> capacities(const Problem& problem, const PriceLayout& layout) {
    std::vector<std::int64_t> all(static_cast<std::size_t>(layout.size()), 0);
    const auto set = [&](int place, std::int64_t capacity) {
        all[static_cast<std::size_t>(place)] = capacity;
    };
    for (std::size_t o = 0; o < problem.occasions.size(); ++o) {
        const Occasion& occasion = problem.occasions[o];
        set(layout.occasion(static_cast<int>(o)), occasion.length > 0 ? 1 : occasion.most);
    }
    for (std::size_t w = 0; w < problem.workplaces.size(); ++w) {
        const int workplace = static_cast<int>(w);
        set(layout.people(workplace), problem.workplaces[w].people_most);
        for (int day = 0; day < days_per_week; ++day) {
            for (int slot = 0; slot < slots_per_day; ++slot) {
                set(layout.presence(workplace, day, slot), problem.workplaces[w].at_once);
            }
        }
    }
    set(layout.coach(), problem.coach_capacity < 0 ? unlimited : problem.coach_capacity);
    return all;
}

Ledger::Ledger(const Problem& problem, const PriceLayout& layout)
    : problem_(problem),
      layout_(layout),
      left_(capacities(problem, layout)),
      holders_(problem.tasks.size(), 0),
      full_(problem.workplaces.size()) {
    for (std::size_t w = 0; w < problem.workplaces.size(); ++w) {
        if (problem.workplaces[w].at_once > 0)
            continue;
        for (DayMask& day : full_[w]) day.set();
    }
}

void Ledger::add(const Job& job) {
    book(job, Sign::take);
}

void Ledger::remove(const Job& job) {
    book(job, Sign::give_back);
}

void Ledger::book(const Job& job, Sign sign) {
    const int count = sign == Sign::take ? 1 : -1;
    const Option& option = problem_.options[static_cast<std::size_t>(job.option)];
    for_each_use(problem_, layout_, job, [&](int place, int amount) {
        left_[static_cast<std::size_t>(place)] -= std::int64_t{count} * amount;
    });
    book_holders(job, count);
    for (const Shift& shift : job.shifts) {
        DayMask& full =
            full_[static_cast<std::size_t>(option.workplace)][static_cast<std::size_t>(shift.day)];
        for (int slot = shift.start; slot < shift.end; ++slot) {
            full.set(static_cast<std::size_t>(slot),
                     left(layout_.presence(option.workplace, shift.day, slot)) <= 0);
        }
    }
    const std::uint32_t groups = problem_.people[static_cast<std::size_t>(option.person)].groups;
    for (std::size_t g = 0; g < problem_.groups.size(); ++g) {
        const int gained = ((groups >> g & 1U) != 0 ? 100 : 0) - problem_.groups[g].share;
        left_[static_cast<std::size_t>(layout_.group(static_cast<int>(g)))] +=
            std::int64_t{count} * gained;
    }
}

void Ledger::book_holders(const Job& job, int count) {
    std::vector<int> seen;
    for (const Shift& shift : job.shifts) {
        for (const Piece& piece : shift.pieces) {
            const Occasion& occasion = problem_.occasions[static_cast<std::size_t>(piece.occasion)];
            if (std::find(seen.begin(), seen.end(), occasion.task) != seen.end())
                continue;
            seen.push_back(occasion.task);
            holders_[static_cast<std::size_t>(occasion.task)] += count;
        }
    }
}

bool Ledger::fits(const Job& job) const {
    const Option& option = problem_.options[static_cast<std::size_t>(job.option)];
    if (!has_room(option))
        return false;
    for (const Shift& shift : job.shifts) {
        const DayMask& busy = full(option.workplace, shift.day);
        for (int slot = shift.start; slot < shift.end; ++slot) {
            if (busy.test(static_cast<std::size_t>(slot)))
                return false;
        }
        for (const Piece& piece : shift.pieces) {
            const Occasion& occasion = problem_.occasions[static_cast<std::size_t>(piece.occasion)];
            const int used = occasion.length > 0 ? 1 : piece.length;
            if (left(layout_.occasion(piece.occasion)) < used)
                return false;
            if (!may_share(occasion.task))
                return false;
        }
    }
    return true;
}

std::int64_t Ledger::missing_share_cost() const {
    std::int64_t cost = 0;
    for (std::size_t g = 0; g < problem_.groups.size(); ++g) {
        const std::int64_t missing = -left(layout_.group(static_cast<int>(g)));  // hundredths
        if (missing > 0)
            cost += problem_.groups[g].penalty * ((missing + 99) / 100);
    }
    return cost;
}

std::int64_t solution_value(const Problem& problem, const PriceLayout& layout,
                            const std::vector<Job>& jobs) {
    Ledger ledger(problem, layout);
    std::int64_t value = 0;
    for (const Job& job : jobs) {
        ledger.add(job);
        value += job_worth(problem, job);
    }
    return value - ledger.missing_share_cost();
}

}  // namespace kynnys::carving
