#include "solve/carving/search.h"

#include <algorithm>
#include <limits>

#include "solve/carving/branch_and_price.h"
#include "solve/carving/certify.h"
#include "solve/carving/crew_planner.h"
#include "solve/carving/job_rules.h"

namespace kynnys::carving {

namespace {

constexpr int iterations_a_round = 60;
constexpr double first_gap_aimed = 0.05;
// Shares of the work: of problems that need prices for all limits, and of small problems before
// they are planned by workplace.
constexpr double share_for_prices = 0.3;
constexpr double share_for_proof = 0.7;
constexpr std::size_t small_enough_for_proof = 24;  // people
constexpr int nodes_of_proof = 5000;
constexpr std::int64_t rows_per_unit = 80;  // of work

class Search {
  public:
    Search(const Problem& problem, const SearchLimits& limits)
        : problem_(problem),
          limits_(limits),
          workshop_(problem, limits.threads),
          binding_(problem, workshop_.layout()),
          empty_(problem, workshop_.layout()),
          all_{everyone(problem), empty_},
          prices_(static_cast<std::size_t>(workshop_.layout().size()), 0) {}

    SearchOutcome run(const std::optional<WarmStart>& warm_start) {
        take(warm_start);
        SearchOutcome outcome;
        if (is_small() || has_limits_beyond_workplaces()) {
            find_prices();
            outcome.certificate = certify(workshop_, all_, prices_);
            if (is_small())
                prove(outcome.certificate);
        }
        if (outcome.certificate.leaves.empty() || outcome.certificate.bound > best_.value)
            plan_by_workplace(outcome.certificate);
        outcome.solution = best_;
        outcome.prices = prices_;
        outcome.was_cancelled = was_cancelled_;
        return outcome;
    }

  private:
    [[nodiscard]] std::int64_t rows_until(double share) const {
        return static_cast<std::int64_t>(share * static_cast<double>(limits_.work)) * rows_per_unit;
    }

    [[nodiscard]] bool is_over(double share) {
        if (limits_.cancelled && limits_.cancelled())
            was_cancelled_ = true;
        return was_cancelled_ || workshop_.work() >= rows_until(share) ||
               bound_ / price_scale <= best_.value;
    }

    void report() const {
        if (!limits_.progress)
            return;
        const double done = static_cast<double>(workshop_.work()) /
                            static_cast<double>(std::max<std::int64_t>(1, rows_until(1)));
        limits_.progress({best_.value, bound_ / price_scale, std::min(done, 1.0)});
    }

    void offer(const Draft& draft) {
        if (draft.value() > best_.value)
            best_ = draft.solution();
    }

    void take(const std::optional<WarmStart>& warm_start) {
        Draft draft(workshop_);
        const auto place = [&](const Job& job) {
            const int person = problem_.options[static_cast<std::size_t>(job.option)].person;
            if (draft.job_of(person) == nullptr && keeps_rules(problem_, job) &&
                draft.ledger().fits(job))
                draft.place(job);
        };
        if (warm_start) {
            for (const Job& job : warm_start->jobs) place(job);
            prices_ = warm_start->prices;
            charges_ = warm_start->charges;
        }
        for (const KeptJob& kept : problem_.kept) place(kept.job);
        polish(workshop_, all_.people, draft);
        offer(draft);
    }

    void find_prices() {
        VolumeStart start{prices_, {}};
        VolumeRules rules;
        rules.iterations = iterations_a_round;
        rules.step = 0.3;
        rules.memory = 0.05;
        rules.gap_aimed = first_gap_aimed;
        rules.work_most = rows_until(share_for_prices);
        PriceView view(problem_, workshop_.layout());
        do {
            VolumeResult result = run_volume(workshop_, binding_, all_, start, rules);
            if (result.iterations == 0)
                break;
            const bool is_stuck = bound_ - result.bound < bound_ / 4000;
            bound_ = std::min(bound_, result.bound);
            start = {result.prices, result.weights};
            prices_ = start.prices;
            view.set(prices_);
            Draft draft(workshop_);
            place_greedily(workshop_, view, all_.people, draft);
            polish(workshop_, all_.people, draft);
            offer(draft);
            rules.gap_aimed = std::max(0.005, rules.gap_aimed * 0.4);
            report();
            if (is_stuck || is_small())
                break;
        } while (!is_over(share_for_prices));
    }

    // The certificate becomes that of the crews when it proves more.
    void plan_by_workplace(Certificate& certificate) {
        CrewPlanRules rules;
        rules.work_most = std::max<std::int64_t>(0, rows_until(1) - workshop_.work());
        rules.prices = prices_;
        rules.charges = charges_;
        rules.start = best_;
        rules.cancelled = limits_.cancelled;
        rules.report = [&](const Solution& solution, std::int64_t bound) {
            best_ = solution;
            bound_ = std::min(bound_, bound * price_scale);
            report();
        };
        CrewPlanner planner(workshop_, rules);
        planner.run();
        best_ = planner.solution();
        was_cancelled_ = planner.was_cancelled();
        if (!certificate.leaves.empty() && certificate.bound <= planner.bound())
            return;
        certificate = planner.certificate();
        prices_ = planner.prices();
    }

    // Coaches' time and shares of groups tie workplaces together.
    [[nodiscard]] bool has_limits_beyond_workplaces() const {
        return problem_.coach_capacity >= 0 || !problem_.groups.empty();
    }

    [[nodiscard]] bool is_small() const { return problem_.people.size() <= small_enough_for_proof; }

    // Replaces the certificate by a tree that proves more, when there is one within the work.
    void prove(Certificate& certificate) {
        if (certificate.bound <= best_.value || is_over(share_for_proof))
            return;
        BranchRules rules;
        rules.nodes_most = nodes_of_proof;
        rules.cancelled = limits_.cancelled;
        rules.work_most = rows_until(share_for_proof);
        BranchResult result = branch_and_price(workshop_, binding_, all_, {prices_, {}}, best_.jobs,
                                               best_.value, rules);
        if (!result.jobs.empty()) {
            Draft draft(workshop_);
            for (Job& job : result.jobs) draft.place(std::move(job));
            offer(draft);
        }
        if (result.bound >= certificate.bound)
            return;
        certificate.bound = std::max(result.bound, best_.value);
        certificate.leaves = std::move(result.leaves);
        bound_ = std::min(bound_, certificate.bound * price_scale);
        report();
    }

    const Problem& problem_;
    const SearchLimits& limits_;
    Workshop workshop_;
    BindingLimits binding_;
    Ledger empty_;
    Part all_;
    Solution best_;  // nobody has a job, at first: worth nothing
    Prices prices_;
    Charges charges_;
    std::int64_t bound_ = std::numeric_limits<std::int64_t>::max();  // scaled
    bool was_cancelled_ = false;
};

}  // namespace

SearchOutcome search(const Problem& problem, const SearchLimits& limits,
                     const std::optional<WarmStart>& warm_start) {
    return Search(problem, limits).run(warm_start);
}

}  // namespace kynnys::carving
