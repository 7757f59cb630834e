#include "support/compact_model.h"

#include <algorithm>
#include <map>
#include <set>

#include "support/brute_force.h"

namespace kynnys::carving {

namespace {

std::size_t at(int position) {
    return static_cast<std::size_t>(position);
}

std::int64_t value_of(const Problem& problem, const Job& job) {
    const Option& option = problem.options[at(job.option)];
    std::int64_t sum = option.value;
    int paid = 0;
    for (const Shift& shift : job.shifts) {
        sum += shift_value(problem, option, shift);
        paid += shift.end - shift.start - (shift.break_start == -1 ? 0 : problem.break_length);
    }
    return sum + problem.people[at(option.person)].hours_value[at(paid)];
}

bool is_full(double column) {
    return column > 0.5;
}

}  // namespace

CompactModel::CompactModel(const Problem& problem) : problem_(problem) {
    for (std::size_t o = 0; o < problem.options.size(); ++o) add_option(static_cast<int>(o));
    for (const KeptJob& kept : problem.kept) {
        const std::int64_t value = value_of(problem, kept.job) + kept.bonus;
        kept_.push_back(mip_.add_column({double(value), 1, Mip::Kind::whole}));
    }
    add_people();
    add_tasks();
    add_room();
    add_coach();
    add_groups();
}

// Rules 1 and 5-6 of one option; the rules of its days are in their flows.
void CompactModel::add_option(int number) {
    const Option& option = problem_.options[at(number)];
    const Person& person = problem_.people[at(option.person)];
    OptionFlow flow;
    flow.chosen = mip_.add_column({double(option.value), 1, Mip::Kind::whole});
    const int days_most = mip_.add_row({-Mip::no_limit, 0});
    const int days_fewest = mip_.add_row({0, Mip::no_limit});
    mip_.add(days_most, flow.chosen, -person.days_most);
    mip_.add(days_fewest, flow.chosen, -1);
    for (int day = 0; day < days_per_week; ++day) {
        flow.days.push_back(add_day_flow(problem_, option, day, mip_));
        const int once = mip_.add_row({-Mip::no_limit, 0});
        mip_.add(once, flow.chosen, -1);
        for (const DayFlow::SlotArc& start : flow.days.back().starts) {
            mip_.add(once, start.column, 1);
            mip_.add(days_most, start.column, 1);
            mip_.add(days_fewest, start.column, 1);
        }
    }
    add_hours(option, flow);
    add_rhythm(person, flow);
    flows_.push_back(std::move(flow));
}

// One column for each number of paid slots, as the wishes about hours may have any shape; where
// they are all alike, the two limits do.
void CompactModel::add_hours(const Option& option, const OptionFlow& flow) {
    const Person& person = problem_.people[at(option.person)];
    const auto first =
        person.hours_value.begin() + std::min(person.weekly_fewest, person.weekly_most + 1);
    const bool are_alike =
        std::all_of(first, person.hours_value.end(), [](std::int32_t value) { return value == 0; });
    const int most = mip_.add_row({-Mip::no_limit, 0});
    const int fewest = mip_.add_row({0, Mip::no_limit});
    for (const DayFlow& day : flow.days) {
        for (const int row : {most, fewest}) {
            for (const DayFlow::SlotArc& arc : day.ends) mip_.add(row, arc.column, arc.slot);
            for (const DayFlow::SlotArc& arc : day.starts) mip_.add(row, arc.column, -arc.slot);
            for (const DayFlow::SlotArc& arc : day.breaks)
                mip_.add(row, arc.column, -problem_.break_length);
        }
    }
    if (are_alike) {
        mip_.add(most, flow.chosen, -person.weekly_most);
        mip_.add(fewest, flow.chosen, -person.weekly_fewest);
        return;
    }
    const int one = mip_.add_row({0, 0});
    mip_.add(one, flow.chosen, -1);
    for (int paid = person.weekly_fewest; paid <= person.weekly_most; ++paid) {
        const double value = person.hours_value[at(paid)];
        const int column = mip_.add_column({value, 1, Mip::Kind::whole});
        mip_.add(one, column, 1);
        mip_.add(most, column, -paid);
        mip_.add(fewest, column, -paid);
    }
}

// Rule 6, where it can matter.
void CompactModel::add_rhythm(const Person& person, const OptionFlow& flow) {
    const double span = slots_per_day - person.rest;
    int earliest = slots_per_day;
    int latest = 0;
    for (const DayFlow& day : flow.days) {
        for (const DayFlow::SlotArc& arc : day.starts) earliest = std::min(earliest, arc.slot);
        for (const DayFlow::SlotArc& arc : day.ends) latest = std::max(latest, arc.slot);
    }
    if (latest - earliest <= span)
        return;
    const int first = mip_.add_column({0, slots_per_day, Mip::Kind::continuous});
    const int last = mip_.add_column({0, slots_per_day, Mip::Kind::continuous});
    const int within = mip_.add_row({-Mip::no_limit, span});
    mip_.add(within, last, 1);
    mip_.add(within, first, -1);
    for (const DayFlow& day : flow.days) {
        const int not_before = mip_.add_row({-Mip::no_limit, slots_per_day});
        mip_.add(not_before, first, 1);
        for (const DayFlow::SlotArc& arc : day.starts)
            mip_.add(not_before, arc.column, slots_per_day - arc.slot);
        const int not_after = mip_.add_row({-Mip::no_limit, 0});
        mip_.add(not_after, last, -1);
        for (const DayFlow::SlotArc& arc : day.ends) mip_.add(not_after, arc.column, arc.slot);
    }
}

void CompactModel::add_people() {
    std::vector<int> rows;
    for (std::size_t p = 0; p < problem_.people.size(); ++p)
        rows.push_back(mip_.add_row({-Mip::no_limit, 1}));
    for (std::size_t o = 0; o < flows_.size(); ++o)
        mip_.add(rows[at(problem_.options[o].person)], flows_[o].chosen, 1);
    for (std::size_t k = 0; k < kept_.size(); ++k) {
        const int person = problem_.options[at(problem_.kept[k].job.option)].person;
        mip_.add(rows[at(person)], kept_[k], 1);
    }
}

// Rule 10.
void CompactModel::add_tasks() {
    std::vector<int> rows;
    for (const Occasion& occasion : problem_.occasions) {
        const double capacity = occasion.length > 0 ? 1 : occasion.most;
        rows.push_back(mip_.add_row({-Mip::no_limit, capacity}));
    }
    const auto add = [&](int column, const Piece& piece) {
        const bool is_amount = problem_.occasions[at(piece.occasion)].length == 0;
        mip_.add(rows[at(piece.occasion)], column, is_amount ? piece.length : 1);
    };
    for (const OptionFlow& flow : flows_) {
        for (const DayFlow& day : flow.days) {
            for (const DayFlow::PieceArc& arc : day.pieces) add(arc.column, arc.piece);
        }
    }
    for (std::size_t k = 0; k < kept_.size(); ++k) {
        for (const Shift& shift : problem_.kept[k].job.shifts) {
            for (const Piece& piece : shift.pieces) add(kept_[k], piece);
        }
    }
    for (std::size_t task = 0; task < problem_.tasks.size(); ++task) {
        if (!problem_.tasks[task].shareable)
            add_unshared_task(static_cast<int>(task));
    }
}

// A column says that the option has the task; at most one such column is chosen.
void CompactModel::add_unshared_task(int task) {
    const int holders = mip_.add_row({-Mip::no_limit, 1});
    const auto is_of_task = [&](const Piece& piece) {
        return problem_.occasions[at(piece.occasion)].task == task;
    };
    for (const OptionFlow& flow : flows_) {
        const int holds = mip_.add_column({0, 1, Mip::Kind::whole});
        mip_.add(holders, holds, 1);
        for (const DayFlow& day : flow.days) {
            std::map<int, int> row_of;  // by slot, as one slot is worked once
            for (const DayFlow::PieceArc& arc : day.pieces) {
                if (!is_of_task(arc.piece))
                    continue;
                const auto [found, is_new] = row_of.try_emplace(arc.piece.start, 0);
                if (is_new) {
                    found->second = mip_.add_row({-Mip::no_limit, 0});
                    mip_.add(found->second, holds, -1);
                }
                mip_.add(found->second, arc.column, 1);
            }
        }
    }
    for (std::size_t k = 0; k < kept_.size(); ++k) {
        for (const Shift& shift : problem_.kept[k].job.shifts) {
            if (std::any_of(shift.pieces.begin(), shift.pieces.end(), is_of_task)) {
                mip_.add(holders, kept_[k], 1);
                break;
            }
        }
    }
}

// Rule 11.
void CompactModel::add_room() {
    std::vector<int> rows;
    std::vector<std::set<int>> people(problem_.workplaces.size());
    for (const Workplace& workplace : problem_.workplaces)
        rows.push_back(mip_.add_row({-Mip::no_limit, double(workplace.people_most)}));
    for (std::size_t o = 0; o < flows_.size(); ++o) {
        const Option& option = problem_.options[o];
        mip_.add(rows[at(option.workplace)], flows_[o].chosen, 1);
        people[at(option.workplace)].insert(option.person);
    }
    for (std::size_t k = 0; k < kept_.size(); ++k) {
        const Option& option = problem_.options[at(problem_.kept[k].job.option)];
        mip_.add(rows[at(option.workplace)], kept_[k], 1);
    }
    for (std::size_t w = 0; w < problem_.workplaces.size(); ++w) {
        if (people[w].size() <= at(problem_.workplaces[w].at_once))
            continue;
        for (int day = 0; day < days_per_week; ++day) {
            for (int slot = 0; slot < slots_per_day; ++slot) {
                if (problem_.workplaces[w].open[at(day)].test(at(slot)))
                    add_presence(static_cast<int>(w), day, slot);
            }
        }
    }
}

// Present in a slot is who has started by then and has not ended by then.
void CompactModel::add_presence(int workplace, int day, int slot) {
    const int row =
        mip_.add_row({-Mip::no_limit, double(problem_.workplaces[at(workplace)].at_once)});
    for (std::size_t o = 0; o < flows_.size(); ++o) {
        if (problem_.options[o].workplace != workplace)
            continue;
        for (const DayFlow::SlotArc& arc : flows_[o].days[at(day)].starts)
            mip_.add(row, arc.column, arc.slot <= slot ? 1 : 0);
        for (const DayFlow::SlotArc& arc : flows_[o].days[at(day)].ends)
            mip_.add(row, arc.column, arc.slot <= slot ? -1 : 0);
    }
    for (std::size_t k = 0; k < kept_.size(); ++k) {
        const Job& job = problem_.kept[k].job;
        if (problem_.options[at(job.option)].workplace != workplace)
            continue;
        for (const Shift& shift : job.shifts) {
            if (shift.day == day && shift.start <= slot && slot < shift.end)
                mip_.add(row, kept_[k], 1);
        }
    }
}

// Rule 12.
void CompactModel::add_coach() {
    if (problem_.coach_capacity < 0)
        return;
    const int row = mip_.add_row({-Mip::no_limit, double(problem_.coach_capacity)});
    for (std::size_t o = 0; o < flows_.size(); ++o)
        mip_.add(row, flows_[o].chosen, problem_.options[o].coach);
    for (std::size_t k = 0; k < kept_.size(); ++k)
        mip_.add(row, kept_[k], problem_.options[at(problem_.kept[k].job.option)].coach);
}

void CompactModel::add_groups() {
    for (std::size_t g = 0; g < problem_.groups.size(); ++g) {
        const Group& group = problem_.groups[g];
        const double people = double(problem_.people.size());
        const int missing = mip_.add_column({-double(group.penalty), people, Mip::Kind::whole});
        const int row = mip_.add_row({0, Mip::no_limit});
        mip_.add(row, missing, 100);
        const auto add = [&](int column, int option) {
            const Person& person = problem_.people[at(problem_.options[at(option)].person)];
            const bool is_member = (person.groups >> g & 1U) != 0;
            mip_.add(row, column, (is_member ? 100 : 0) - group.share);
        };
        for (std::size_t o = 0; o < flows_.size(); ++o) add(flows_[o].chosen, static_cast<int>(o));
        for (std::size_t k = 0; k < kept_.size(); ++k) add(kept_[k], problem_.kept[k].job.option);
    }
}

Job CompactModel::job_of(int option, const std::vector<double>& columns) const {
    Job job;
    job.option = option;
    for (const DayFlow& day : flows_[at(option)].days) {
        Shift shift;
        shift.day = day.day;
        for (const DayFlow::SlotArc& arc : day.starts)
            shift.start = is_full(columns[at(arc.column)]) ? arc.slot : shift.start;
        for (const DayFlow::SlotArc& arc : day.ends)
            shift.end = is_full(columns[at(arc.column)]) ? arc.slot : shift.end;
        for (const DayFlow::SlotArc& arc : day.breaks)
            shift.break_start = is_full(columns[at(arc.column)]) ? arc.slot : shift.break_start;
        for (const DayFlow::PieceArc& arc : day.pieces) {
            if (is_full(columns[at(arc.column)]))
                shift.pieces.push_back(arc.piece);
        }
        std::sort(shift.pieces.begin(), shift.pieces.end(),
                  [](const Piece& a, const Piece& b) { return a.start < b.start; });
        if (!shift.pieces.empty())
            job.shifts.push_back(std::move(shift));
    }
    return job;
}

Solution CompactModel::solution(const MipAnswer& answer) const {
    Solution solution;
    solution.value = answer.value;
    for (std::size_t o = 0; o < flows_.size(); ++o) {
        if (is_full(answer.columns[at(flows_[o].chosen)]))
            solution.jobs.push_back(job_of(static_cast<int>(o), answer.columns));
    }
    for (std::size_t k = 0; k < kept_.size(); ++k) {
        if (is_full(answer.columns[at(kept_[k])]))
            solution.jobs.push_back(problem_.kept[k].job);
    }
    std::sort(solution.jobs.begin(), solution.jobs.end(),
              [](const Job& a, const Job& b) { return a.option < b.option; });
    return solution;
}

}  // namespace kynnys::carving
