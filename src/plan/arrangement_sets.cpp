#include "plan/arrangement_sets.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace kynnys {

namespace {

using Chosen = std::vector<ArrangementIndex>;

struct Trial {
    Effects effects;
    std::vector<const CarvableTask*> open;
};

class Trials {
  public:
    Trials(const City& city, const Meeting& meeting, const std::vector<CarvableTask>& tasks)
        : city_(city), meeting_(meeting), offered_(meeting.workplace.arrangements) {
        std::sort(offered_.begin(), offered_.end());
        const Effects none = effects_of(city.arrangements, {});
        std::vector<Limit> limits;
        add_workplace_limits(city.policy, meeting, none, limits);
        if (!may_all_be_lifted(limits))
            return;
        note_helpful(limits);
        for (const CarvableTask& task : tasks) sort_in(task, none);
        if (limits.empty())
            always_open_.swap(open_);
        else
            closed_.insert(closed_.end(), open_.begin(), open_.end());
        try_sets();
    }

    [[nodiscard]] std::vector<Trial> worthwhile() && {
        std::vector<Trial> kept;
        for (auto& [chosen, trial] : trials_) {
            if (!trial.open.empty() && opens_more_than_its_parts(chosen, trial))
                kept.push_back(std::move(trial));
        }
        return kept;
    }

  private:
    bool may_all_be_lifted(const std::vector<Limit>& limits) const {
        return std::all_of(limits.begin(), limits.end(), [&](const Limit& limit) {
            return std::any_of(offered_.begin(), offered_.end(), [&](ArrangementIndex index) {
                return arrangement_may_lift(city_.arrangements[index.place()], limit);
            });
        });
    }

    void note_helpful(const std::vector<Limit>& limits) {
        for (const Limit& limit : limits) {
            for (const ArrangementIndex index : offered_) {
                if (arrangement_may_lift(city_.arrangements[index.place()], limit))
                    helpful_.push_back(index);
            }
        }
    }

    // Into open tasks, tasks that an arrangement may open, and the rest, which is dropped.
    void sort_in(const CarvableTask& carvable, const Effects& none) {
        const Task& task = city_.tasks[carvable.index.place()];
        scratch_.clear();
        add_task_limits(city_.policy, meeting_.person, task, none, scratch_);
        if (!may_all_be_lifted(scratch_))
            return;
        const std::vector<Limit> liftable = scratch_;
        scratch_.clear();
        add_time_limits(meeting_, carvable, scratch_);
        if (!scratch_.empty())
            return;
        note_helpful(liftable);
        (liftable.empty() ? open_ : closed_).push_back(&carvable);
    }

    void try_sets() {
        std::sort(helpful_.begin(), helpful_.end());
        helpful_.erase(std::unique(helpful_.begin(), helpful_.end()), helpful_.end());
        std::vector<Chosen> level{{}};
        for (int size = 0; size <= city_.policy.fair_job.arrangements_most; ++size) {
            for (const Chosen& chosen : level) {
                if (static_cast<int>(trials_.size()) == sets_tried_most)
                    return;
                trials_.emplace(chosen, trial_of(chosen));
            }
            level = one_larger(level);
        }
    }

    std::vector<Chosen> one_larger(const std::vector<Chosen>& level) const {
        std::vector<Chosen> larger;
        for (const Chosen& chosen : level) {
            for (const ArrangementIndex index : helpful_) {
                if (!chosen.empty() && index <= chosen.back())
                    continue;
                larger.push_back(chosen);
                larger.back().push_back(index);
            }
        }
        return larger;
    }

    Trial trial_of(const Chosen& chosen) {
        Trial trial{effects_of(city_.arrangements, chosen), always_open_};
        scratch_.clear();
        add_workplace_limits(city_.policy, meeting_, trial.effects, scratch_);
        if (!scratch_.empty())
            return trial;
        for (const CarvableTask* task : closed_) {
            add_task_limits(city_.policy, meeting_.person, city_.tasks[task->index.place()],
                            trial.effects, scratch_);
            if (scratch_.empty())
                trial.open.push_back(task);
            scratch_.clear();
        }
        return trial;
    }

    // Opening is monotone, so equal numbers of tasks are equal tasks.
    bool opens_more_than_its_parts(const Chosen& chosen, const Trial& trial) const {
        for (std::size_t left_out = 0; left_out < chosen.size(); ++left_out) {
            Chosen part = chosen;
            part.erase(part.begin() + static_cast<std::ptrdiff_t>(left_out));
            const auto found = trials_.find(part);
            if (found == trials_.end() || found->second.open.size() == trial.open.size())
                return false;
        }
        return true;
    }

    const City& city_;
    const Meeting& meeting_;
    Chosen offered_;
    Chosen helpful_;
    std::vector<const CarvableTask*> open_;
    std::vector<const CarvableTask*> always_open_;
    std::vector<const CarvableTask*> closed_;
    std::vector<Limit> scratch_;
    std::map<Chosen, Trial> trials_;
};

using LineSlots = std::array<int, ability_count>;

LineSlots slots_by_arranged_line(const City& city, const Person& person, const Trial& trial) {
    LineSlots slots{};
    for (const CarvableTask* task : trial.open) {
        for (int line = 0; line < ability_count; ++line) {
            if (is_met_by_arrangement(person, city.tasks[task->index.place()], trial.effects,
                                      static_cast<Ability>(line)))
                slots[static_cast<std::size_t>(line)] += task->weekly_slots;
        }
    }
    return slots;
}

void keep_arranged_demands_few(const City& city, const Person& person, Trial& trial) {
    if (trial.effects.arrangements.empty())
        return;
    while (true) {
        const LineSlots slots = slots_by_arranged_line(city, person, trial);
        const auto lines =
            slots.size() - static_cast<std::size_t>(std::count(slots.begin(), slots.end(), 0));
        if (static_cast<int>(lines) <= city.policy.fair_job.arranged_demands_most)
            return;
        std::size_t least = slots.size();
        for (std::size_t line = 0; line < slots.size(); ++line) {
            if (slots[line] > 0 && (least == slots.size() || slots[line] < slots[least]))
                least = line;
        }
        const auto needs_it = [&](const CarvableTask* task) {
            return is_met_by_arrangement(person, city.tasks[task->index.place()], trial.effects,
                                         static_cast<Ability>(least));
        };
        trial.open.erase(std::remove_if(trial.open.begin(), trial.open.end(), needs_it),
                         trial.open.end());
    }
}

int weekly_slots(const Trial& trial) {
    int sum = 0;
    for (const CarvableTask* task : trial.open) sum += task->weekly_slots;
    return sum;
}

Cents cost_of(const City& city, const Chosen& chosen) {
    Cents sum{0};
    for (const ArrangementIndex index : chosen) sum += city.arrangements[index.place()].cost_once;
    return sum;
}

void put_most_useful_first(const City& city, std::vector<Trial>& trials) {
    const auto rank = [&](const Trial& trial) {
        const Chosen& chosen = trial.effects.arrangements;
        return std::make_tuple(!chosen.empty(), -weekly_slots(trial), chosen.size(),
                               trial.effects.weekly_help, cost_of(city, chosen), chosen);
    };
    std::sort(trials.begin(), trials.end(),
              [&](const Trial& a, const Trial& b) { return rank(a) < rank(b); });
    if (static_cast<int>(trials.size()) > sets_most)
        trials.resize(static_cast<std::size_t>(sets_most));
}

}  // namespace

bool is_met_by_arrangement(const Person& person, const Task& task, const Effects& effects,
                           Ability ability) {
    const std::optional<Step>& asked = task.demand.step(ability);
    const std::optional<ProfileLine>& own = person.profile.line(ability);
    return asked && own && own->step < *asked && effects.after(ability, own->step) > own->step;
}

std::vector<ArrangedTasks> arranged_tasks(const City& city, const Meeting& meeting,
                                          const std::vector<CarvableTask>& tasks) {
    std::vector<Trial> trials = Trials(city, meeting, tasks).worthwhile();
    for (Trial& trial : trials) keep_arranged_demands_few(city, meeting.person, trial);
    put_most_useful_first(city, trials);
    std::vector<ArrangedTasks> sets;
    for (Trial& trial : trials) {
        if (trial.open.empty())
            continue;
        ArrangedTasks& set = sets.emplace_back();
        set.effects = std::move(trial.effects);
        for (const CarvableTask* task : trial.open) set.tasks.push_back(task->index);
        std::sort(set.tasks.begin(), set.tasks.end());
    }
    return sets;
}

}  // namespace kynnys
