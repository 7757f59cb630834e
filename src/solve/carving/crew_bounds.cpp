// What a workplace's cases and screens prove for given charges.
#include <algorithm>

#include "solve/carving/certify.h"
#include "solve/carving/crew_search.h"

namespace kynnys::carving {

namespace {

constexpr std::size_t screens_most = 2;
// How far below a charge a screen knows what people are worth.
constexpr std::int64_t depth_of_screens = 300 * price_scale;

}  // namespace

std::int64_t CrewSearch::bound_of(const CrewCase& one, const Local& charges) const {
    for (std::size_t i = 0; i < one.must.size(); ++i) {
        if (one.must[i] != 0 && is_active_[i] == 0)
            return no_job;  // no crew that need be looked at has that person
    }
    std::int64_t bound = one.limits_worth;
    for (const int person : active_) {
        const auto i = static_cast<std::size_t>(person);
        if (one.must[i] != 0) {
            if (one.most[i] == no_job)
                return no_job;
            bound += one.most[i] - charges[i];
        } else {
            bound += std::max<std::int64_t>(0, one.most[i] - charges[i]);
        }
    }
    return bound;
}

std::size_t CrewSearch::worst_case(const Local& charges) const {
    std::size_t worst = 0;
    std::int64_t greatest = no_job;
    for (std::size_t at = 0; at < cases_.size(); ++at) {
        const std::int64_t bound = bound_of(cases_[at], charges);
        if (bound <= greatest)
            continue;
        greatest = bound;
        worst = at;
    }
    return worst;
}

void CrewSearch::find_active(const Local& charges) {
    const std::int64_t enough_now = enough(charges);
    screened_by_.assign(alone_.size(), -1);
    screened_ = 0;
    for (std::size_t at = 0; at < screens_.size(); ++at) {
        const CrewScreen& screen = screens_[at];
        std::int64_t all = screen.limits_worth;
        for (std::size_t i = 0; i < alone_.size(); ++i) {
            if (alone_[i] > charges[i])
                all += std::max<std::int64_t>(0, screen.most[i] - charges[i]);
        }
        for (std::size_t i = 0; i < alone_.size(); ++i) {
            const std::int64_t with = all + std::min<std::int64_t>(0, screen.most[i] - charges[i]);
            if (alone_[i] <= charges[i] || screened_by_[i] >= 0 || with > enough_now)
                continue;
            screened_by_[i] = static_cast<int>(at);
            screened_ = std::max(screened_, with);
        }
    }
    active_.clear();
    is_active_.assign(alone_.size(), 0);
    for (std::size_t i = 0; i < alone_.size(); ++i) {
        if (screened_by_[i] >= 0 || alone_[i] <= charges[i])
            continue;
        active_.push_back(static_cast<int>(i));
        is_active_[i] = 1;
    }
}

// Asks everybody at the root's prices, once these are good.
void CrewSearch::add_screen(CrewDesk& desk, const Local& charges) {
    const std::int64_t before = desk.pricer.work();
    CrewScreen screen;
    screen.prices = cases_.front().prices;
    screen.limits_worth = site_.worth_of_limits(screen.prices);
    screen.most = alone_;
    desk.view.set_local(site_.workplace(), site_.places(), screen.prices);
    for (std::size_t i = 0; i < alone_.size(); ++i) {
        const std::int64_t floor = std::max<std::int64_t>(0, charges[i] - depth_of_screens);
        if (alone_[i] <= floor)
            continue;
        const Best best = site_.best_here(desk, site_.empty(), site_.people()[i], floor);
        screen.most[i] = std::max(floor, best.value);
    }
    if (screens_.size() == screens_most)
        screens_.erase(screens_.begin());
    screens_.push_back(std::move(screen));
    work_ += desk.pricer.work() - before;
}

std::int64_t CrewSearch::bound(const Charges& charges) {
    const Local here = site_.local_charges(charges);
    find_active(here);
    return std::max({std::int64_t{0}, bound_of(cases_[worst_case(here)], here), screened_});
}

namespace {

std::vector<std::pair<int, std::int32_t>> named(const CrewSite& site, const Prices& local) {
    std::vector<std::pair<int, std::int32_t>> list;
    for (std::size_t i = 0; i < local.size(); ++i) {
        if (local[i] != 0)
            list.emplace_back(site.places()[i], local[i]);
    }
    return list;
}

}  // namespace

CrewProof CrewSearch::proof(const Charges& charges) {
    find_active(site_.local_charges(charges));
    CrewProof proof;
    for (std::size_t at = 0; at < screens_.size(); ++at) {
        Screen screen{named(site_, screens_[at].prices), {}};
        for (std::size_t i = 0; i < screened_by_.size(); ++i) {
            if (screened_by_[i] == static_cast<int>(at))
                screen.people.push_back(site_.people()[i]);
        }
        if (!screen.people.empty())
            proof.screens.push_back(std::move(screen));
    }
    if (active_.empty())
        return proof;
    for (const CrewCase& one : cases_) proof.leaves.push_back({one.path, named(site_, one.prices)});
    std::sort(proof.leaves.begin(), proof.leaves.end(),
              [](const Leaf& a, const Leaf& b) { return a.path < b.path; });
    return proof;
}

}  // namespace kynnys::carving
