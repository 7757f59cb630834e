#include "solve/carving/option_table.h"

#include <algorithm>
#include <tuple>

#include "base/check.h"

namespace kynnys::carving {

namespace {

// The longest run of open slots inside [open, close), which must hold `needed` slots for anything
// to be done there.
bool has_room(const DayMask& mask, int open, int close, int needed) {
    int run = 0;
    for (int slot = open; slot < close; ++slot) {
        run = mask.test(static_cast<std::size_t>(slot)) ? run + 1 : 0;
        if (run >= needed)
            return true;
    }
    return false;
}

// The routine order (problem.h, rule 8) by the occasions' own windows, not by what is left of them.
auto order_of(const Problem& problem) {
    return [&problem](const Opportunity& a, const Opportunity& b) {
        const Occasion& one = problem.occasions[static_cast<std::size_t>(a.occasion)];
        const Occasion& other = problem.occasions[static_cast<std::size_t>(b.occasion)];
        return std::tie(one.open, one.close, a.occasion) <
               std::tie(other.open, other.close, b.occasion);
    };
}

}  // namespace

OptionTable::OptionTable(const Problem& problem) : problem_(problem) {
    first_day_.reserve(problem.options.size() + 1);
    for (const Option& option : problem.options) {
        first_day_.push_back(days_.size());
        add_option(option);
    }
    first_day_.push_back(days_.size());
    for (std::size_t i = 0; i < days_.size(); ++i) {
        days_[i].opportunities =
            std::span(opportunities_).subspan(ranges_[i].first, ranges_[i].second);
    }
    first_option_.assign(problem.people.size() + 1, 0);
    for (const Option& option : problem.options) {
        ++first_option_[static_cast<std::size_t>(option.person) + 1];
    }
    for (std::size_t i = 1; i < first_option_.size(); ++i) first_option_[i] += first_option_[i - 1];
    kept_of_.assign(problem.people.size(), -1);
    for (std::size_t k = 0; k < problem.kept.size(); ++k) {
        const auto option = static_cast<std::size_t>(problem.kept[k].job.option);
        kept_of_[static_cast<std::size_t>(problem.options[option].person)] = static_cast<int>(k);
    }
}

std::span<const OptionDay> OptionTable::days(int option) const {
    const std::size_t first = first_day_[static_cast<std::size_t>(option)];
    const std::size_t last = first_day_[static_cast<std::size_t>(option) + 1];
    return std::span(days_).subspan(first, last - first);
}

std::pair<int, int> OptionTable::options_of(int person) const {
    return {first_option_[static_cast<std::size_t>(person)],
            first_option_[static_cast<std::size_t>(person) + 1]};
}

void OptionTable::add_option(const Option& option) {
    for (int day = 0; day < days_per_week; ++day) add_day(option, day);
}

void OptionTable::add_day(const Option& option, int day) {
    const Person& person = problem_.people[static_cast<std::size_t>(option.person)];
    const Workplace& workplace = problem_.workplaces[static_cast<std::size_t>(option.workplace)];
    const auto at = static_cast<std::size_t>(day);
    OptionDay entry;
    entry.day = day;
    entry.open = person.open[at] & workplace.open[at];
    if (entry.open.none())
        return;
    entry.first = slots_per_day;
    const std::size_t begin = opportunities_.size();
    for (const TaskWorth& worth : option.tasks) {
        const Task& task = problem_.tasks[static_cast<std::size_t>(worth.task)];
        CHECK(task.workplace == option.workplace);
        for (int o = task.first_occasion; o < task.last_occasion; ++o) {
            const Occasion& occasion = problem_.occasions[static_cast<std::size_t>(o)];
            if (occasion.day != day)
                continue;
            Opportunity one{o,
                            worth.task,
                            occasion.open,
                            occasion.close,
                            occasion.length,
                            occasion.shortest,
                            occasion.most,
                            occasion.can_wait(),
                            worth.value};
            const auto open_at = [&](int slot) {
                return entry.open.test(static_cast<std::size_t>(slot));
            };
            while (one.open < one.close && !open_at(one.open)) ++one.open;
            while (one.close > one.open && !open_at(one.close - 1)) --one.close;
            if (!has_room(entry.open, one.open, one.close, one.shortest))
                continue;
            entry.first = std::min(entry.first, one.open);
            entry.last = std::max(entry.last, one.close);
            opportunities_.push_back(one);
        }
    }
    const auto first = opportunities_.begin() + static_cast<std::ptrdiff_t>(begin);
    std::sort(first, opportunities_.end(), order_of(problem_));
    if (opportunities_.size() == begin)
        return;
    days_.push_back(entry);
    ranges_.emplace_back(begin, opportunities_.size() - begin);
}

}  // namespace kynnys::carving
