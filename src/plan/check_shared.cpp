#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "plan/check_rules.h"

namespace kynnys {

namespace {

struct Doing {
    Day day{};
    int start = 0;
    int length = 0;
    PersonIndex person;
};

using DoingsByTask = std::map<TaskIndex, std::vector<Doing>>;

DoingsByTask doings_of(const std::vector<CheckedProposal>& all) {
    DoingsByTask doings;
    for (const CheckedProposal& checked : all) {
        for (const Shift& shift : checked.proposal.job.shifts) {
            for (const Piece& piece : shift.pieces)
                doings[piece.task].push_back(
                    {shift.day, piece.start, piece.length, checked.proposal.person});
        }
    }
    return doings;
}

// Doings of one task are equally long, so that it is enough to give each, in order of time, the
// window that closes first of those that it fits in.
bool has_each_its_window(const Task& task, std::vector<Doing> doings) {
    std::sort(doings.begin(), doings.end(), [](const Doing& a, const Doing& b) {
        return std::pair(a.day, a.start) < std::pair(b.day, b.start);
    });
    std::vector<Window> left = task.windows;
    for (const Doing& doing : doings) {
        auto chosen = left.end();
        for (auto window = left.begin(); window != left.end(); ++window) {
            const bool fits = window->day == doing.day && window->open <= doing.start &&
                              doing.start + doing.length <= window->close;
            if (fits && (chosen == left.end() || window->close < chosen->close))
                chosen = window;
        }
        if (chosen == left.end())
            return false;
        left.erase(chosen);
    }
    return true;
}

void check_task(const Task& task, const std::vector<Doing>& doings, Findings& findings) {
    std::set<PersonIndex> people;
    std::int64_t slots = 0;
    for (const Doing& doing : doings) {
        people.insert(doing.person);
        slots += doing.length;
    }
    if (!task.may_be_shared && people.size() > 1)
        findings.add("task_is_shared", {task.id});
    if (task.rhythm.times > 0) {
        if (static_cast<int>(doings.size()) > task.rhythm.times)
            findings.add("task_done_too_often", {task.id});
        if (!has_each_its_window(task, doings))
            findings.add("occasion_used_twice", {task.id});
        return;
    }
    const bool is_one_piece = doings.size() == 1 && slots == slots_in(task.shortest_piece);
    if (slots * minutes_per_slot > task.rhythm.weekly.count && !is_one_piece)
        findings.add("amount_passed", {task.id});
}

void check_crowding(const City& city, const std::vector<CheckedProposal>& all, Findings& findings) {
    std::map<WorkplaceIndex, std::vector<const CheckedProposal*>> by_workplace;
    for (const CheckedProposal& checked : all)
        by_workplace[checked.proposal.job.workplace].push_back(&checked);
    for (const auto& [index, there] : by_workplace) {
        const Workplace& workplace = city.workplaces[index.place()];
        if (static_cast<int>(there.size()) > workplace.people_most)
            findings.add("too_many_people", {workplace.id});
        std::array<std::array<int, slots_per_day>, days_per_week> present{};
        for (const CheckedProposal* checked : there) {
            for (const Shift& shift : checked->proposal.job.shifts) {
                auto& day = present[static_cast<std::size_t>(shift.day)];
                for (int slot = std::max(0, shift.start); slot < std::min(shift.end, slots_per_day);
                     ++slot)
                    ++day[static_cast<std::size_t>(slot)];
            }
        }
        for (int day = 0; day < days_per_week; ++day) {
            for (int slot = 0; slot < slots_per_day; ++slot) {
                if (present[static_cast<std::size_t>(day)][static_cast<std::size_t>(slot)] <=
                    workplace.people_at_once)
                    continue;
                findings.add("too_many_at_once",
                             {workplace.id, time_text(static_cast<Day>(day), slot, slot + 1)});
                break;
            }
        }
    }
}

void check_help(const City& city, const std::vector<CheckedProposal>& all, Findings& findings) {
    std::int64_t minutes = 0;
    for (const CheckedProposal& checked : all) {
        for (const ArrangementIndex index : checked.proposal.job.arrangements)
            minutes += city.arrangements[index.place()].weekly_help.count;
    }
    const std::int64_t most = city.policy.coach_minutes;
    if (most >= 0 && minutes > most)
        findings.add("coach_minutes_passed", {std::to_string(minutes), std::to_string(most)});
}

}  // namespace

void check_shared(const City& city, const std::vector<CheckedProposal>& all, Findings& findings) {
    for (const auto& [task, doings] : doings_of(all))
        check_task(city.tasks[task.place()], doings, findings);
    check_crowding(city, all, findings);
    check_help(city, all, findings);
}

}  // namespace kynnys
