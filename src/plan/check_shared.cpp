#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "plan/check_rules.h"
#include "plan/check_share.h"

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

bool lies_in(const Doing& doing, const Window& window) {
    return window.day == doing.day && window.open <= doing.start &&
           doing.start + doing.length <= window.close;
}

// Offers of one task have the same window or none of it in common, so what lies in each distinct
// window can be held against what is on offer there.
void check_offers(const Task& task, const std::vector<Doing>& doings, Findings& findings) {
    std::map<Window, std::pair<std::int64_t, std::int64_t>> offered;  // offers, their minutes
    for (const Offer& offer : offers_of(task)) {
        ++offered[offer.window].first;
        offered[offer.window].second += offer.minutes;
    }
    for (const auto& [window, offer] : offered) {
        std::int64_t times = 0;
        std::int64_t minutes = 0;
        for (const Doing& doing : doings) {
            if (!lies_in(doing, window))
                continue;
            ++times;
            minutes += std::int64_t{doing.length} * minutes_per_slot;
        }
        const std::vector<std::string> where{task.id,
                                             time_text(window.day, window.open, window.close)};
        if (task.rhythm.times > 0 && times > offer.first)
            findings.add("occasion_used_twice", where);
        if (task.rhythm.times == 0 && minutes > offer.second)
            findings.add("share_passed", where);
    }
}

void check_task(const Task& task, const std::vector<Doing>& doings, Findings& findings) {
    std::set<PersonIndex> people;
    for (const Doing& doing : doings) people.insert(doing.person);
    if (!task.may_be_shared && people.size() > 1)
        findings.add("task_is_shared", {task.id});
    if (task.rhythm.times > 0 && static_cast<int>(doings.size()) > task.rhythm.times)
        findings.add("task_done_too_often", {task.id});
    check_offers(task, doings, findings);
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
