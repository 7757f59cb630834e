#include "solve/carving/crew_site.h"

#include <algorithm>
#include <map>

namespace kynnys::carving {

namespace {

std::vector<int> people_of(const Problem& problem, int workplace) {
    std::vector<int> people;
    for (const Option& option : problem.options) {
        if (option.workplace == workplace && (people.empty() || people.back() != option.person))
            people.push_back(option.person);
    }
    return people;
}

std::vector<int> places_of(const Problem& problem, const PriceLayout& layout, int workplace) {
    std::vector<int> places;
    for (const Task& task : problem.tasks) {
        if (task.workplace != workplace)
            continue;
        for (int o = task.first_occasion; o < task.last_occasion; ++o)
            places.push_back(layout.occasion(o));
    }
    const Workplace& here = problem.workplaces[static_cast<std::size_t>(workplace)];
    for (int day = 0; day < days_per_week && here.at_once < here.people_most; ++day) {
        for (int slot = 0; slot < slots_per_day; ++slot) {
            if (here.open[static_cast<std::size_t>(day)].test(static_cast<std::size_t>(slot)))
                places.push_back(layout.presence(workplace, day, slot));
        }
    }
    places.push_back(layout.people(workplace));
    return places;
}

}  // namespace

CrewSite::CrewSite(const Workshop& workshop, const Ledger& empty, int workplace)
    : workshop_(workshop),
      workplace_(workplace),
      empty_(empty),
      people_(people_of(workshop.problem(), workplace)),
      places_(places_of(workshop.problem(), workshop.layout(), workplace)) {
    for (std::size_t i = 0; i < places_.size(); ++i) {
        local_place_[places_[i]] = static_cast<int>(i);
        capacities_.push_back(empty_.left(places_[i]));
    }
}

std::size_t CrewSite::local_person(const Job& job) const {
    const int person = problem().options[static_cast<std::size_t>(job.option)].person;
    return static_cast<std::size_t>(std::lower_bound(people_.begin(), people_.end(), person) -
                                    people_.begin());
}

std::vector<std::pair<int, int>> CrewSite::uses_of(const Job& job) const {
    std::map<int, int> uses;
    for_each_use(problem(), workshop_.layout(), job, [&](int place, int amount) {
        const auto local = local_place_.find(place);
        if (local != local_place_.end())
            uses[local->second] += amount;
    });
    return {uses.begin(), uses.end()};
}

Best CrewSite::best_here(CrewDesk& desk, const Ledger& ledger, int person,
                         std::int64_t floor) const {
    Restriction here;
    here.only_at = workplace_;
    Query query{desk.view, ledger, &here};
    query.floor = floor;
    return desk.pricer.best(person, query);
}

std::int64_t CrewSite::worth_of_limits(const Prices& local) const {
    std::int64_t worth = 0;
    for (std::size_t i = 0; i < local.size(); ++i) worth += local[i] * capacities_[i];
    return worth;
}

std::vector<std::int64_t> CrewSite::local_charges(const std::vector<std::int64_t>& charges) const {
    std::vector<std::int64_t> here;
    here.reserve(people_.size());
    for (const int person : people_) here.push_back(charges[static_cast<std::size_t>(person)]);
    return here;
}

}  // namespace kynnys::carving
