#include "plan/warm_start.h"

#include <algorithm>

#include "solve/carving/checker.h"

namespace kynnys {

namespace {

class PriceCarrier {
  public:
    PriceCarrier(const Model& from, const carving::Prices& prices, const CityMap& map,
                 const Model& to)
        : from_(from),
          to_(to),
          map_(map),
          prices_(prices),
          old_(from.problem),
          new_(to.problem),
          carried_(static_cast<std::size_t>(new_.size()), 0) {
        if (prices.size() != static_cast<std::size_t>(old_.size()))
            return;
        carry_tasks();
        carry_workplaces();
        carry(old_.coach(), new_.coach());
        if (from.problem.groups.size() == to.problem.groups.size()) {
            for (int group = 0; group < static_cast<int>(to.problem.groups.size()); ++group)
                carry(old_.group(group), new_.group(group));
        }
    }

    carving::Prices take() && { return std::move(carried_); }

  private:
    void carry(int old_place, int new_place) {
        carried_[static_cast<std::size_t>(new_place)] =
            prices_[static_cast<std::size_t>(old_place)];
    }

    // The task's place in the new problem, or -1.
    [[nodiscard]] int new_task(int task) const {
        const TaskIndex index = map_.tasks[from_.tasks[static_cast<std::size_t>(task)].place()];
        return index.is_set() ? to_.place_of_task[index.place()] : -1;
    }

    void carry_tasks() {
        for (int task = 0; task < static_cast<int>(from_.tasks.size()); ++task) {
            const int there = new_task(task);
            if (there < 0)
                continue;
            carry_occasions(from_.problem.tasks[static_cast<std::size_t>(task)],
                            to_.problem.tasks[static_cast<std::size_t>(there)]);
        }
    }

    void carry_occasions(const carving::Task& from, const carving::Task& to) {
        for (int o = from.first_occasion; o < from.last_occasion; ++o) {
            const auto& occasion = from_.problem.occasions[static_cast<std::size_t>(o)];
            for (int there = to.first_occasion; there < to.last_occasion; ++there) {
                const auto& other = to_.problem.occasions[static_cast<std::size_t>(there)];
                if (other.day == occasion.day && other.open == occasion.open &&
                    other.close == occasion.close)
                    carry(old_.occasion(o), new_.occasion(there));
            }
        }
    }

    void carry_workplaces() {
        for (std::size_t at = 0; at < map_.workplaces.size(); ++at) {
            const int there = map_.workplaces[at].at;
            if (there < 0)
                continue;
            const auto here = static_cast<int>(at);
            carry(old_.people(here), new_.people(there));
            for (int day = 0; day < days_per_week; ++day) {
                for (int slot = 0; slot < slots_per_day; ++slot)
                    carry(old_.presence(here, day, slot), new_.presence(there, day, slot));
            }
        }
    }

    const Model& from_;
    const Model& to_;
    const CityMap& map_;
    const carving::Prices& prices_;
    carving::PriceLayout old_;
    carving::PriceLayout new_;
    carving::Prices carried_;
};

// People who are new are charged nothing.
std::vector<std::int64_t> carried_charges(const PlannedCity& before, const CityMap& map,
                                          const Model& after) {
    const std::vector<std::int64_t>& charges = before.plan.certificate.charges;
    if (charges.size() != before.model.people.size())
        return {};
    std::vector<std::int64_t> carried(after.people.size(), 0);
    for (std::size_t at = 0; at < charges.size(); ++at) {
        const PersonIndex person = map.people[before.model.people[at].place()];
        const int there = person.is_set() ? after.place_of_person[person.place()] : -1;
        if (there >= 0)
            carried[static_cast<std::size_t>(there)] = charges[at];
    }
    return carried;
}

}  // namespace

carving::WarmStart warm_start_of(const PlannedCity& before, const CityMap& map,
                                 const Model& after) {
    carving::WarmStart start;
    start.prices = PriceCarrier(before.model, before.plan.prices, map, after).take();
    start.charges = carried_charges(before, map, after);
    std::vector<CarvedJob> jobs;
    std::vector<PersonIndex> people;
    for (const Proposal& proposal : before.plan.proposals) {
        const PersonIndex person = map.people[proposal.person.place()];
        auto job = carried_over(map, proposal.job);
        if (!person.is_set() || !job)
            continue;
        people.push_back(person);
        jobs.push_back(std::move(*job));
    }
    std::vector<PersonJob> wanted;
    for (std::size_t at = 0; at < jobs.size(); ++at) wanted.push_back({people[at], &jobs[at]});
    for (auto& job : jobs_in_model(after, wanted)) {
        if (job && carving::checked_job_value(after.problem, *job))
            start.jobs.push_back(std::move(*job));
    }
    std::sort(start.jobs.begin(), start.jobs.end());
    return start;
}

}  // namespace kynnys
