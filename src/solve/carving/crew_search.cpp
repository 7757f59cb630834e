#include "solve/carving/crew_search.h"

#include <algorithm>
#include <cmath>

#include "solve/carving/crew_draft.h"

namespace kynnys::carving {

namespace {

constexpr double smoothing_first = 0.5;
constexpr int generations_most = 300;  // of one case
constexpr double tiny = 1e-6;
// A case is split before its linear program has converged once what is open is little beside what
// the program is worth more than the best crew.
constexpr double early_branch = 0.3;
// Jobs that are so much worse than a case's prices are left out of its linear program.
constexpr std::int64_t worth_a_column = 60 * price_scale;
// People are priced a little below their charge, so that the bound stays good when it falls.
constexpr std::int64_t depth_of_prices = 60 * price_scale;
// Between sketches that ask everybody only those are asked who nearly were worth their charge.
constexpr std::int64_t likely = 60 * price_scale;
constexpr int everybody_every = 4;
constexpr std::int64_t rows_per_generation = 15'000;  // what a linear program costs beside pricing

double points(std::int64_t scaled) {
    return static_cast<double>(scaled) / price_scale;
}

}  // namespace

void CrewSearch::find_alone(CrewDesk& desk, const Prices& prices) {
    const std::int64_t before = desk.pricer.work();
    desk.view.set_local(site_.workplace(), site_.places(), Prices(site_.places().size(), 0));
    for (const int person : site_.people()) {
        const Best best = site_.best_here(desk, site_.empty(), person, 0);
        alone_.push_back(std::max<std::int64_t>(0, best.value));
        if (best.job.option >= 0)
            pool_.keep_crew({pool_.add(best.job)});
    }
    for (const int place : site_.places())
        sketched_.prices.push_back(prices[static_cast<std::size_t>(place)]);
    sketched_.most = alone_;
    sketched_.must.assign(alone_.size(), 0);
    CrewCase root = sketched_;
    root.prices.assign(site_.places().size(), 0);
    cases_.push_back(std::move(root));
    work_ += desk.pricer.work() - before;
}

void CrewSearch::learn(const std::vector<Job>& jobs) {
    std::vector<std::size_t> numbers;
    for (const Job& job : jobs) numbers.push_back(pool_.add(job));
    pool_.keep_crew(numbers);
}

void CrewSearch::sketch(CrewDesk& desk, const Charges& charges, int generations) {
    const bool asks_everybody = sketches_++ % everybody_every == 0;
    sketch_from(desk, sketched_, site_.local_charges(charges), generations, asks_everybody);
}

void CrewSearch::sketch_aside(CrewDesk& desk, const Charges& charges, int generations) {
    CrewCase aside = sketched_;
    sketch_from(desk, aside, site_.local_charges(charges), generations, true);
}

void CrewSearch::sketch_from(CrewDesk& desk, CrewCase& from, const Local& charges, int generations,
                             bool asks_everybody) {
    const std::int64_t before = desk.pricer.work();
    const BranchCase anything(site_.problem(), site_.people(), {});
    active_.clear();
    for (std::size_t i = 0; i < alone_.size(); ++i) {
        if (alone_[i] > charges[i] && (asks_everybody || from.most[i] > charges[i] - likely))
            active_.push_back(static_cast<int>(i));
    }
    is_active_.assign(alone_.size(), 1);
    start_master(from, anything, charges);
    for (int generation = 0; generation < generations; ++generation) {
        master_->solve();
        try_prices(desk, from, anything, mixed(from.prices, smoothing_first), charges);
    }
    master_->solve();
    draw_up(desk, from, charges);
    work_ += desk.pricer.work() - before + generations * rows_per_generation;
}

void CrewSearch::refine(CrewDesk& desk, const Charges& charges, const CrewRules& rules) {
    const Local here = site_.local_charges(charges);
    const std::int64_t before = work_;
    tolerance_ = rules.tolerance;
    if (here != last_charges_)
        ask_again(desk, here);
    last_charges_ = here;
    while (work_ - before < rules.work_most) {
        find_active(here);
        const std::size_t at = worst_case(here);
        if (bound_of(cases_[at], here) <= enough(here))
            return;
        const bool is_root = cases_[at].path.empty();
        if (solve_case(desk, at, here))
            continue;
        if (is_root) {
            add_screen(desk, here);
            find_active(here);
        }
        if (bound_of(cases_[at], here) > enough(here) && !split(at))
            return;
    }
}

// Other people may be active at new charges: every case that is open asks them at its own prices,
// the root at first at those of the sketches.
void CrewSearch::ask_again(CrewDesk& desk, const Local& charges) {
    const std::int64_t before = desk.pricer.work();
    find_active(charges);
    for (CrewCase& one : cases_) {
        if (bound_of(one, charges) <= enough(charges))
            continue;
        const BranchCase rules(site_.problem(), site_.people(), one.path);
        CrewCase again = one;
        if (last_charges_.empty())
            again.prices = sketched_.prices;
        again.limits_worth = site_.worth_of_limits(again.prices);
        ask(desk, again, rules, charges, [](const Best&) {});
        if (bound_of(again, charges) < bound_of(one, charges))
            one = std::move(again);
    }
    work_ += desk.pricer.work() - before;
}

// Column generation at one case. Returns whether its bound is within the tolerance, or the case
// can't be had.
bool CrewSearch::solve_case(CrewDesk& desk, std::size_t at, const Local& charges) {
    CrewCase& one = cases_[at];
    const std::int64_t before = desk.pricer.work();
    const BranchCase restrictions(site_.problem(), site_.people(), one.path);
    start_master(one, restrictions, charges);
    double smoothing = smoothing_first;
    bool is_closed = false;
    for (int generation = 0; generation < generations_most; ++generation) {
        work_ += rows_per_generation;
        master_->solve();
        take_fitting_choices(desk);
        const std::int64_t bound = bound_of(one, charges);
        const std::int64_t enough_now = enough(charges);
        is_closed = bound <= enough_now;
        const double hopeless = master_->value() - points(enough_now);
        if (is_closed || points(bound) - master_->value() < std::max(early_branch * hopeless, 1.0))
            break;
        const int added =
            try_prices(desk, one, restrictions, mixed(one.prices, smoothing), charges);
        if (added > 0) {
            smoothing = smoothing_first;
        } else if (smoothing <= 0) {
            break;
        } else {
            smoothing = smoothing > 0.3 ? smoothing - 0.3 : 0;
        }
    }
    if (!is_closed)
        draw_up(desk, one, charges);
    work_ += desk.pricer.work() - before;
    return bound_of(one, charges) <= enough(charges);
}

// Only jobs that the case allows and that are not much worse than its prices.
void CrewSearch::start_master(const CrewCase& one, const BranchCase& rules, const Local& charges) {
    std::vector<double> in_points;
    for (const std::int64_t charge : charges) in_points.push_back(points(charge));
    master_.emplace(site_.capacities(), std::move(in_points), one.must);
    in_master_.clear();
    is_in_master_.assign(pool_.size(), 0);
    for (std::size_t j = 0; j < pool_.size(); ++j) {
        const auto person = static_cast<std::size_t>(pool_.column(j).person);
        if (is_active_[person] == 0)
            continue;
        if (one.must[person] == 0 && pool_.reduced(j, one.prices, charges) < -worth_a_column)
            continue;
        if (rules.allows(pool_.job(j)))
            put_in_master(j);
    }
}

void CrewSearch::put_in_master(std::size_t job) {
    if (is_in_master_.size() <= job)
        is_in_master_.resize(job + 1, 0);
    is_in_master_[job] = 1;
    in_master_.push_back(job);
    master_->add(pool_.column(job));
}

Prices CrewSearch::mixed(const Prices& best, double smoothing) const {
    Prices mix(best.size());
    for (std::size_t i = 0; i < mix.size(); ++i) {
        const double dual = std::min(master_->prices()[i] * price_scale, double{highest_price});
        mix[i] =
            static_cast<std::int32_t>(std::lround(smoothing * best[i] + (1 - smoothing) * dual));
    }
    return mix;
}

// What the active people are worth to the case at its prices.
template <class Found>
void CrewSearch::ask(CrewDesk& desk, CrewCase& one, const BranchCase& rules, const Local& charges,
                     const Found& found) {
    desk.view.set_local(site_.workplace(), site_.places(), one.prices);
    for (const int person : active_) {
        const auto i = static_cast<std::size_t>(person);
        Restriction restriction = rules.of(site_.people()[i]);
        restriction.only_at = site_.workplace();
        Query query{desk.view, site_.empty(), &restriction};
        query.floor = one.must[i] != 0 ? no_job : charges[i] - depth_of_prices;
        const Best best = desk.pricer.best(site_.people()[i], query);
        if (one.must[i] != 0 || one.most[i] != no_job)
            one.most[i] = std::max(best.value, query.floor);
        if (best.job.option >= 0)
            found(best);
    }
}

// Takes the prices over when they bound the case better. Returns how many jobs were new to the
// master.
int CrewSearch::try_prices(CrewDesk& desk, CrewCase& one, const BranchCase& rules,
                           const Prices& prices, const Local& charges) {
    CrewCase tried{one.path, prices, site_.worth_of_limits(prices), one.most, one.must};
    for (std::size_t i = 0; i < alone_.size(); ++i) {
        if (one.most[i] != no_job)
            tried.most[i] = alone_[i];
    }
    int added = 0;
    ask(desk, tried, rules, charges, [&](const Best& best) {
        const std::size_t job = pool_.add(best.job);
        if (job < is_in_master_.size() && is_in_master_[job] != 0)
            return;
        put_in_master(job);
        ++added;
    });
    if (bound_of(tried, charges) < bound_of(one, charges))
        one = std::move(tried);
    return added;
}

// A master solution without fractions is a crew, when unshareable tasks are not shared.
void CrewSearch::take_fitting_choices(CrewDesk& desk) {
    std::vector<std::size_t> chosen;
    bool is_crew = !master_->leaves_somebody_out();
    for (const auto& choice : master_->choices()) {
        const Job& job = pool_.job(in_master_[choice.column]);
        is_crew = is_crew && choice.weight > 1 - tiny && desk.ledger.fits(job);
        if (!is_crew)
            break;
        desk.ledger.add(job);
        chosen.push_back(in_master_[choice.column]);
    }
    for (const std::size_t job : chosen) desk.ledger.remove(pool_.job(job));
    if (is_crew && !chosen.empty())
        pool_.keep_crew(chosen);
}

void CrewSearch::draw_up(CrewDesk& desk, const CrewCase& one, const Local& charges) {
    draw_up_crew(desk, site_, pool_, charges, {&*master_, &in_master_, &one.prices, &one.most});
}

void CrewSearch::put_prices(Prices& prices) const {
    const Prices& best = screens_.empty() ? sketched_.prices : screens_.back().prices;
    for (std::size_t i = 0; i < best.size(); ++i)
        prices[static_cast<std::size_t>(site_.places()[i])] = best[i];
}

}  // namespace kynnys::carving
