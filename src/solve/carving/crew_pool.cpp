#include "solve/carving/crew_pool.h"

#include <algorithm>

namespace kynnys::carving {

std::size_t CrewPool::add(const Job& job) {
    const auto [known, is_new] = number_of_.emplace(job, jobs_.size());
    if (!is_new)
        return known->second;
    jobs_.push_back(job);
    worth_.push_back(job_worth(site_.problem(), job));
    columns_.push_back({static_cast<int>(site_.local_person(job)),
                        static_cast<double>(worth_.back()), site_.uses_of(job)});
    return jobs_.size() - 1;
}

std::int64_t CrewPool::reduced(std::size_t at, const Prices& prices,
                               const std::vector<std::int64_t>& charges) const {
    const CrewMaster::Column& column = columns_[at];
    std::int64_t value =
        worth_[at] * price_scale - charges[static_cast<std::size_t>(column.person)];
    for (const auto& [place, amount] : column.uses)
        value -= std::int64_t{prices[static_cast<std::size_t>(place)]} * amount;
    return value;
}

void CrewPool::keep_crew(const std::vector<std::size_t>& jobs) {
    std::vector<std::size_t> order = jobs;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return columns_[a].person < columns_[b].person;
    });
    Crew crew;
    std::vector<int> local;
    for (const std::size_t at : order) {
        local.push_back(columns_[at].person);
        crew.people.push_back(site_.people()[static_cast<std::size_t>(local.back())]);
        crew.jobs.push_back(jobs_[at]);
        crew.value += worth_[at];
    }
    const auto [known, is_new] = crew_of_.emplace(local, crews_.size());
    if (is_new) {
        crews_.push_back(std::move(crew));
        local_people_.push_back(std::move(local));
    } else if (crews_[known->second].value < crew.value) {
        crews_[known->second] = std::move(crew);
    }
}

CrewPool::Choice CrewPool::best(const std::vector<std::int64_t>& charges) const {
    Choice best;
    for (std::size_t at = 0; at < crews_.size(); ++at) {
        std::int64_t value = crews_[at].value * price_scale;
        for (const int person : local_people_[at])
            value -= charges[static_cast<std::size_t>(person)];
        if (value > best.value)
            best = {static_cast<int>(at), value};
    }
    return best;
}

}  // namespace kynnys::carving
