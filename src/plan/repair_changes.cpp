// Which changes are worth trying.
#include <algorithm>

#include "plan/carvable.h"
#include "plan/fit.h"
#include "plan/repair.h"

namespace kynnys {

namespace {

constexpr int changes_together_most = 3;
constexpr int farther_most = 30;  // minutes of way beyond what the person accepts

struct Candidate {
    std::vector<Change> changes;
    int slots = 0;  // of work a week that it opens
};

class Candidates {
  public:
    Candidates(const City& city, PersonIndex person) : city_(city), person_(person) {}

    void look_at(WorkplaceIndex workplace, const std::vector<CarvableTask>& tasks) {
        const Person& person = city_.people[person_.place()];
        const Workplace& there = city_.workplaces[workplace.place()];
        const Minutes way = travel_time(person.home, there.place, person.travels_by);
        if (way > person.conditions.travel_most + Minutes{farther_most})
            return;
        for (const CarvableTask& task : tasks) add_what_opens(task);
        if (!tasks.empty())
            add_more_time(there);
    }

    void add_more_hours() {
        const Conditions& conditions = city_.people[person_.place()].conditions;
        Change longer_week = of_person(ChangeKind::more_hours);
        longer_week.amount = static_cast<int>(conditions.weekly_most.count) + 120;
        add({longer_week}, 1);
        Change longer_day = of_person(ChangeKind::longer_day);
        longer_day.amount = static_cast<int>(conditions.daily_most.count) + 60;
        add({longer_day}, 1);
    }

    [[nodiscard]] std::vector<std::vector<Change>> best(int most) && {
        std::stable_sort(found_.begin(), found_.end(), [](const Candidate& a, const Candidate& b) {
            if (a.changes.size() != b.changes.size())
                return a.changes.size() < b.changes.size();
            return a.slots > b.slots;
        });
        if (static_cast<int>(found_.size()) > most)
            found_.resize(static_cast<std::size_t>(most));
        std::vector<std::vector<Change>> changes;
        for (Candidate& candidate : found_) changes.push_back(std::move(candidate.changes));
        return changes;
    }

  private:
    [[nodiscard]] Change of_person(ChangeKind kind) const {
        Change change;
        change.kind = kind;
        change.person = person_;
        return change;
    }

    void add(std::vector<Change> changes, int slots) {
        const auto same =
            std::find_if(found_.begin(), found_.end(),
                         [&](const Candidate& candidate) { return candidate.changes == changes; });
        if (same != found_.end())
            same->slots += slots;
        else
            found_.push_back({std::move(changes), slots});
    }

    void add_what_opens(const CarvableTask& task) {
        std::vector<Change> changes;
        for (const Refusal& refusal : fit_of(city_, person_, task.index, {}).refusals) {
            if (!refusal.change)
                return;
            if (std::find(changes.begin(), changes.end(), *refusal.change) == changes.end())
                changes.push_back(*refusal.change);
        }
        if (!changes.empty() && changes.size() <= changes_together_most)
            add(std::move(changes), task.weekly_slots);
    }

    // An hour earlier or later on the days that the person has anyway, and one more day.
    void add_more_time(const Workplace& workplace) {
        const Person& person = city_.people[person_.place()];
        const WeekSlots workable = workable_slots(person);
        const WeekSlots possible =
            common_slots(acceptable_slots(person), slots_of(workplace.opening));
        Change earlier = of_person(ChangeKind::available_also);
        Change later = earlier;
        for (int day = 0; day < days_per_week; ++day) {
            const DaySlots& open = workable[static_cast<std::size_t>(day)];
            const DaySlots& may = possible[static_cast<std::size_t>(day)];
            if (open.none())
                continue;
            const int first = first_of(open);
            const int last = last_of(open) + 1;
            add_window(static_cast<Day>(day), first - slots_per_hour, first, may, earlier);
            add_window(static_cast<Day>(day), last, last + slots_per_hour, may, later);
        }
        for (const Change& change : {earlier, later}) {
            if (!change.windows.empty())
                add({change}, slots_per_hour * static_cast<int>(change.windows.size()));
        }
        add_one_more_day(workable, possible);
    }

    void add_one_more_day(const WeekSlots& workable, const WeekSlots& possible) {
        const auto known = std::find_if(workable.begin(), workable.end(),
                                        [](const DaySlots& day) { return day.any(); });
        if (known == workable.end())
            return;
        for (int day = 0; day < days_per_week; ++day) {
            if (workable[static_cast<std::size_t>(day)].any())
                continue;
            Change change = of_person(ChangeKind::available_also);
            add_window(static_cast<Day>(day), first_of(*known), last_of(*known) + 1,
                       possible[static_cast<std::size_t>(day)], change);
            if (!change.windows.empty())
                add({change}, change.windows.front().length());
        }
    }

    static int first_of(const DaySlots& slots) {
        int first = 0;
        while (!slots[static_cast<std::size_t>(first)]) ++first;
        return first;
    }

    static int last_of(const DaySlots& slots) {
        int last = slots_per_day - 1;
        while (!slots[static_cast<std::size_t>(last)]) --last;
        return last;
    }

    static void add_window(Day day, int from, int to, const DaySlots& may, Change& change) {
        from = std::max(from, 0);
        to = std::min(to, slots_per_day);
        if (from < to && (slots_between(from, to) & may) == slots_between(from, to))
            change.windows.push_back({day, from, to});
    }

    const City& city_;
    PersonIndex person_;
    std::vector<Candidate> found_;
};

}  // namespace

std::vector<std::vector<Change>> changes_to_try(const City& city, const RepairRequest& request,
                                                int most) {
    const auto tasks = carvable_tasks(city);
    Candidates candidates(city, request.person);
    for (int at = 0; at < static_cast<int>(city.workplaces.size()); ++at) {
        const WorkplaceIndex workplace{at};
        if (!request.workplace || *request.workplace == workplace)
            candidates.look_at(workplace, tasks[workplace.place()]);
    }
    candidates.add_more_hours();
    return std::move(candidates).best(most);
}

}  // namespace kynnys
