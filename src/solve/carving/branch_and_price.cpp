#include "solve/carving/branch_and_price.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "solve/carving/branch_case.h"
#include "solve/carving/branch_choice.h"
#include "solve/carving/certify.h"
#include "solve/carving/master.h"
#include "solve/carving/team.h"

namespace kynnys::carving {

namespace {

constexpr double smoothing_first = 0.7;  // weight of the best prices against the master's duals
constexpr int generations_most = 200;
constexpr std::int64_t rows_per_column = 200;  // what the master costs beside pricing
constexpr double tiny = 1e-6;
constexpr double clear = 0.2;   // so far from decided, a coarse decision is preferred
constexpr double closed = 0.2;  // points between bound and linear program
// Jobs a little worse than their prices are kept for the master, too.
constexpr std::int64_t tolerated_loss = -20 * price_scale;

struct Node {
    std::vector<Branch> path;
    Prices prices;
};

// What pricing a case gave.
struct CaseAnswer {
    std::int64_t bound = 0;  // scaled
    std::vector<Job> jobs;   // whole ones
    bool is_empty = false;   // somebody who must have a job can't
};

class Tree {
  public:
    Tree(Workshop& workshop, const BindingLimits& limits, const Part& part,
         const std::vector<Job>& known, std::int64_t beat, const BranchRules& rules)
        : workshop_(workshop),
          part_(part),
          rules_(rules),
          master_(workshop, limits, part),
          view_(workshop.problem(), workshop.layout()) {
        result_.value = beat;
        master_.add(known);
    }

    BranchResult run(const VolumeStart& start) {
        std::vector<Node> open{{{}, start.prices}};
        std::int64_t greatest = std::numeric_limits<std::int64_t>::min();
        while (!open.empty()) {
            Node node = std::move(open.back());
            open.pop_back();
            const bool may_go_on = result_.nodes < rules_.nodes_most && !is_over();
            const std::int64_t bound = solve(node, may_go_on);
            ++result_.nodes;
            const auto branch = bound > result_.value && may_go_on ? choose_branch(node.path)
                                                                   : std::optional<Branch>{};
            if (branch) {
                push_children(node, *branch, open);
                continue;
            }
            greatest = std::max(greatest, bound);
            keep_leaf(node);
        }
        std::sort(result_.leaves.begin(), result_.leaves.end(),
                  [](const Leaf& a, const Leaf& b) { return a.path < b.path; });
        result_.bound = std::max(greatest, result_.value);
        return std::move(result_);
    }

  private:
    [[nodiscard]] bool is_over() const {
        return (rules_.work_most > 0 && workshop_.work() >= rules_.work_most) ||
               (rules_.cancelled && rules_.cancelled());
    }

    void solve_master() {
        master_.solve();
        workshop_.add_work(rows_per_column * static_cast<std::int64_t>(master_.jobs().size()));
        take_solution();
    }

    // Column generation at one case. Returns the case's bound in points and leaves in node.prices
    // the prices that give it.
    std::int64_t solve(Node& node, bool may_go_on) {
        const BranchCase one(workshop_.problem(), part_.people, node.path);
        case_ = &one;
        best_bound_ = std::numeric_limits<std::int64_t>::max();
        const std::int64_t first = try_prices(node.prices, node);
        if (first == empty_case)
            return first;
        if (!may_go_on)
            return whole_points(best_bound_);
        master_.restrict([&](const Job& job) { return one.allows(job); }, one.must_have_job());
        double smoothing = smoothing_first;
        for (int generation = 0; generation < generations_most; ++generation) {
            if (whole_points(best_bound_) <= result_.value || is_over())
                break;
            solve_master();
            const Prices duals = master_.prices();
            const int before = added_;
            if (try_prices(mixed(node.prices, duals, smoothing), node) == empty_case) {
                return empty_case;
            }
            const double gap = static_cast<double>(best_bound_) / price_scale - master_.value();
            if (added_ == before) {
                if (smoothing <= 0)
                    break;
                smoothing = smoothing > 0.3 ? smoothing - 0.3 : 0;
            } else {
                smoothing = smoothing_first;
            }
            if (gap < closed && whole_points(best_bound_) <= std::floor(master_.value() + tiny))
                break;
        }
        solve_master();
        return whole_points(best_bound_);
    }

    static Prices mixed(const Prices& best, const Prices& duals, double smoothing) {
        Prices mix(duals.size());
        for (std::size_t i = 0; i < mix.size(); ++i) {
            mix[i] = static_cast<std::int32_t>(
                std::lround(smoothing * best[i] + (1 - smoothing) * duals[i]));
        }
        return mix;
    }

    std::int64_t try_prices(const Prices& prices, Node& node) {
        const CaseAnswer answer = price_case(prices);
        if (answer.is_empty) {
            node.prices = view_.prices();
            return empty_case;
        }
        if (answer.bound < best_bound_) {
            best_bound_ = answer.bound;
            node.prices = view_.prices();
        }
        const int added = master_.add(answer.jobs);
        added_ += added;
        if (added > 0) {
            master_.restrict([&](const Job& job) { return case_->allows(job); },
                             case_->must_have_job());
        }
        return answer.bound;
    }

    CaseAnswer price_case(const Prices& prices) {
        view_.set(prices);
        const std::size_t count = part_.people.size();
        std::vector<Best> best(count);
        for_each_item(workshop_.threads(), static_cast<int>(count), [&](int thread, int item) {
            const auto at = static_cast<std::size_t>(item);
            const Restriction& restriction = case_->of(part_.people[at]);
            Query query{view_, part_.ledger, &restriction};
            query.floor = restriction.must_have_job ? no_job : tolerated_loss;
            best[at] = workshop_.pricer(thread).best(part_.people[at], query);
        });
        CaseAnswer answer;
        answer.bound = worth_of_limits(workshop_.layout(), part_.ledger, view_.prices());
        for (std::size_t at = 0; at < count; ++at) {
            const bool must = case_->of(part_.people[at]).must_have_job;
            if (must && best[at].value == no_job)
                answer.is_empty = true;
            answer.bound += must ? best[at].value : std::max<std::int64_t>(0, best[at].value);
            if (best[at].job.option >= 0)
                answer.jobs.push_back(std::move(best[at].job));
        }
        return answer;
    }

    // A master solution without fractions is a plan, when unshareable tasks are not shared.
    void take_solution() {
        if (master_.leaves_somebody_out())
            return;
        Ledger ledger = part_.ledger;
        const std::int64_t cost_before = ledger.missing_share_cost();
        std::vector<Job> jobs;
        std::int64_t value = 0;
        for (const auto& choice : master_.choices()) {
            if (choice.weight < 1 - tiny)
                return;
            if (!ledger.fits(*choice.job))
                return;
            ledger.add(*choice.job);
            value += job_worth(workshop_.problem(), *choice.job);
            jobs.push_back(*choice.job);
        }
        value -= ledger.missing_share_cost() - cost_before;
        if (value <= result_.value)
            return;
        result_.value = value;
        result_.jobs = std::move(jobs);
    }

    [[nodiscard]] std::optional<Branch> choose_branch(const std::vector<Branch>& path) const {
        WeightedJobs jobs;
        for (const auto& choice : master_.choices()) jobs.emplace_back(choice.job, choice.weight);
        return carving::choose_branch(workshop_.problem(), jobs, path, Branch::Kind::placed, clear);
    }

    static void push_children(const Node& node, const Branch& likely, std::vector<Node>& open) {
        Branch unlikely = likely;
        unlikely.yes = !likely.yes;
        for (const Branch& branch : {unlikely, likely}) {  // the likely one is taken first
            Node child{node.path, node.prices};
            child.path.push_back(branch);
            open.push_back(std::move(child));
        }
    }

    void keep_leaf(const Node& node) {
        result_.leaves.push_back({node.path, without_zeros(node.prices)});
    }

    Workshop& workshop_;
    const Part& part_;
    const BranchRules& rules_;
    Master master_;
    PriceView view_;
    const BranchCase* case_ = nullptr;
    std::int64_t best_bound_ = 0;
    int added_ = 0;
    BranchResult result_;
};

}  // namespace

BranchResult branch_and_price(Workshop& workshop, const BindingLimits& limits, const Part& part,
                              const VolumeStart& start, const std::vector<Job>& known,
                              std::int64_t beat, const BranchRules& rules) {
    return Tree(workshop, limits, part, known, beat, rules).run(start);
}

}  // namespace kynnys::carving
