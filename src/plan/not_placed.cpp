#include "plan/not_placed.h"

#include <algorithm>
#include <map>
#include <set>

#include "plan/carvable.h"
#include "plan/fit.h"

namespace kynnys {

namespace {

std::string text(std::size_t number) {
    return std::to_string(number);
}

std::string minutes_text(std::int64_t minutes) {
    return std::to_string(minutes);
}

struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
};

Range options_of(const Model& model, PersonIndex person) {
    const auto place = static_cast<std::size_t>(model.place_of_person[person.place()]);
    return {static_cast<std::size_t>(model.first_option[place]),
            static_cast<std::size_t>(model.first_option[place + 1])};
}

Message taken_by_others(const City& city, const Model& model,
                        const std::vector<Proposal>& proposals, const Chances& chances) {
    std::set<WorkplaceIndex> fitting;
    const Range options = options_of(model, chances.person);
    for (std::size_t at = options.first; at < options.last; ++at)
        fitting.insert(model.options[at].workplace);
    const auto there = std::count_if(
        proposals.begin(), proposals.end(),
        [&](const Proposal& proposal) { return proposal.job.workplace == chances.best_alone; });
    return {"not_placed.others_are_placed",
            {city.workplaces[chances.best_alone.place()].id, text(static_cast<std::size_t>(there)),
             text(fitting.size())}};
}

Message nothing_whole(const City& city, const Model& model, const Range& options) {
    std::size_t best = options.first;
    for (std::size_t at = options.first; at < options.last; ++at) {
        if (model.problem.options[at].tasks.size() > model.problem.options[best].tasks.size())
            best = at;
    }
    return {"not_placed.no_whole_job",
            {city.workplaces[model.options[best].workplace.place()].id,
             text(model.problem.options[best].tasks.size())}};
}

// A limit by what it is about, so that the same one at several tasks is counted together.
struct Obstacle {
    LimitKind kind{};
    int what = 0;
    friend auto operator<=>(const Obstacle&, const Obstacle&) = default;
};

struct Count {
    std::size_t alone = 0;  // tasks that only this keeps away
    std::size_t all = 0;
};

class Obstacles {
  public:
    Obstacles(const City& city, PersonIndex person)
        : city_(city), person_(person), carvable_(carvable_tasks(city)) {
        const Effects none = effects_of(city.arrangements, {});
        for (int at = 0; at < static_cast<int>(city.workplaces.size()); ++at)
            look_at(WorkplaceIndex{at}, none);
    }

    [[nodiscard]] Message message() const {
        if (tasks_ == 0)
            return too_far();
        if (fitting_most_ > 0)
            return {"not_placed.no_whole_job",
                    {city_.workplaces[best_.place()].id, text(fitting_most_)}};
        const auto most =
            std::max_element(counts_.begin(), counts_.end(), [](const auto& a, const auto& b) {
                return std::pair(a.second.alone, a.second.all) <
                       std::pair(b.second.alone, b.second.all);
            });
        const std::size_t concerned =
            most->second.alone > 0 ? most->second.alone : most->second.all;
        const auto& [kind, what] = most->first;
        Message message{"not_placed." + std::string(name_of(kind)), {}};
        if (const std::string_view code = code_of({kind, what, 0, 0}); !code.empty())
            message.arguments.emplace_back(code);
        message.arguments.push_back(text(concerned));
        message.arguments.push_back(text(tasks_));
        return message;
    }

  private:
    void look_at(WorkplaceIndex workplace, const Effects& none) {
        const std::vector<Limit> there = workplace_limits(city_, person_, workplace, none);
        for (const Limit& limit : there) {
            if (limit.kind == LimitKind::travel_too_long) {
                note_far(workplace, limit);
                return;
            }
        }
        std::size_t fitting = 0;
        for (const CarvableTask& task : carvable_[workplace.place()]) {
            std::vector<Limit> limits = task_limits(city_, person_, task.index, none);
            limits.insert(limits.end(), there.begin(), there.end());
            count(limits);
            fitting += limits.empty() ? 1 : 0;
        }
        if (fitting > fitting_most_) {
            fitting_most_ = fitting;
            best_ = workplace;
        }
    }

    void count(const std::vector<Limit>& limits) {
        ++tasks_;
        std::set<Obstacle> obstacles;
        for (const Limit& limit : limits) obstacles.insert({limit.kind, limit.what});
        for (const Obstacle& obstacle : obstacles) {
            Count& count = counts_[obstacle];
            ++count.all;
            if (obstacles.size() == 1)
                ++count.alone;
        }
    }

    void note_far(WorkplaceIndex workplace, const Limit& limit) {
        if (!nearest_.is_set() || limit.asks < takes_) {
            nearest_ = workplace;
            takes_ = limit.asks;
        }
    }

    [[nodiscard]] Message too_far() const {
        const Person& person = city_.people[person_.place()];
        const std::string nearest =
            nearest_.is_set() ? city_.workplaces[nearest_.place()].id : std::string();
        return {"not_placed.no_workplace_within_travel",
                {minutes_text(person.conditions.travel_most.count), nearest, minutes_text(takes_)}};
    }

    const City& city_;
    PersonIndex person_;
    std::vector<std::vector<CarvableTask>> carvable_;
    std::map<Obstacle, Count> counts_;
    std::size_t tasks_ = 0;
    std::size_t fitting_most_ = 0;
    WorkplaceIndex best_;  // where most tasks fit
    WorkplaceIndex nearest_;
    int takes_ = 0;
};

}  // namespace

Message reason_not_placed(const City& city, const Model& model,
                          const std::vector<Proposal>& proposals, const Chances& chances) {
    const Person& person = city.people[chances.person.place()];
    const int most = weekly_most(city.policy.fair_job, person);
    const int fewest = weekly_fewest(city.policy.fair_job);
    if (most < fewest)
        return {"not_placed.hours_too_few",
                {minutes_text(minutes_in(most).count), minutes_text(minutes_in(fewest).count)}};
    if (longest_run(workable_slots(person)) == 0)
        return {"not_placed.no_time_given", {}};
    if (chances.best_alone.is_set())
        return taken_by_others(city, model, proposals, chances);
    const Range options = options_of(model, chances.person);
    if (options.first < options.last)
        return nothing_whole(city, model, options);
    return Obstacles(city, chances.person).message();
}

}  // namespace kynnys
