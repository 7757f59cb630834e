#include "solve/carving/crew_planner.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "solve/carving/certify.h"
#include "solve/carving/team.h"

namespace kynnys::carving {

namespace {

constexpr double share_for_charges = 0.4;
constexpr int sketches_least = 6;
constexpr int sketches_most = 40;
constexpr int generations_of_sketch = 2;
constexpr double first_width = 200;
constexpr double warm_width = 40;
constexpr double least_width = 15;
constexpr double first_share = 0.8;
constexpr std::int64_t rows_of_visit = 2'000'000;
constexpr std::int64_t prohibitive_charge = std::int64_t{1} << 40;
constexpr std::int64_t rows_of_market = 100'000;  // what one linear program of crews costs
constexpr int idle_most = 8;
constexpr double tiny = 1e-3;              // points
constexpr double settled = 1.03;           // the market's value near the charges, beside its own
constexpr double first_open_share = 0.25;  // tolerance of a workplace, of its part of the gap

Charges scaled(const std::vector<double>& points) {
    Charges charges;
    for (const double one : points) charges.push_back(std::llround(one * price_scale));
    return charges;
}

std::int64_t sum_of(const Charges& charges) {
    return std::accumulate(charges.begin(), charges.end(), std::int64_t{0});
}

}  // namespace

CrewPlanner::CrewPlanner(Workshop& workshop, const CrewPlanRules& rules)
    : workshop_(workshop),
      problem_(workshop.problem()),
      rules_(rules),
      empty_(problem_, workshop.layout()),
      market_(static_cast<int>(problem_.people.size()),
              static_cast<int>(problem_.workplaces.size())),
      best_(rules.start),
      open_share_(first_open_share),
      best_bound_(std::numeric_limits<std::int64_t>::max()),
      bound_(std::numeric_limits<std::int64_t>::max()) {
    for (int thread = 0; thread < workshop.threads(); ++thread)
        desks_.push_back({workshop.pricer(thread), PriceView(problem_, workshop.layout()), empty_});
    for (int w = 0; w < static_cast<int>(problem_.workplaces.size()); ++w)
        searches_.push_back(std::make_unique<CrewSearch>(workshop, empty_, w));
}

void CrewPlanner::run() {
    for_each_workplace(
        [&](CrewDesk& desk, CrewSearch& search) { search.find_alone(desk, rules_.prices); });
    learn_from_best();
    find_charges();
    put_together();
    prove();
}

std::int64_t CrewPlanner::work() const {
    std::int64_t sum = other_work_;
    for (const auto& search : searches_) sum += search->work();
    return sum;
}

bool CrewPlanner::is_over(double share) {
    was_cancelled_ = was_cancelled_ || (rules_.cancelled && rules_.cancelled());
    return was_cancelled_ ||
           static_cast<double>(work()) >= share * static_cast<double>(rules_.work_most) ||
           bound_ <= best_.value;
}

void CrewPlanner::for_each_workplace(const std::function<void(CrewDesk&, CrewSearch&)>& work) {
    const auto visit = [&](int thread, int item) {
        work(desks_[static_cast<std::size_t>(thread)], *searches_[static_cast<std::size_t>(item)]);
    };
    for_each_item(workshop_.threads(), static_cast<int>(searches_.size()), visit, 1);
}

void CrewPlanner::take_crews() {
    for (std::size_t w = 0; w < searches_.size(); ++w)
        market_.take(static_cast<int>(w), searches_[w]->crews());
    market_value_ = market_.solve();
}

// Sketches crews for charges and moves the charges to where the crews that are known ask for the
// people just once, until new crews hardly make the whole worth more.
void CrewPlanner::find_charges() {
    const bool is_warm = !rules_.charges.empty();
    if (is_warm) {
        for (const std::int64_t charge : rules_.charges)
            centre_.push_back(static_cast<double>(charge) / price_scale);
    } else {
        centre_ = charges_as_if_alone(problem_, searches_);
        for (double& charge : centre_) charge *= first_share;
    }
    width_ = is_warm ? warm_width : first_width;
    double value_before = 0;
    for (int round = 0; round < sketches_most && !is_over(share_for_charges); ++round) {
        const Charges charges = scaled(centre_);
        for_each_workplace([&](CrewDesk& desk, CrewSearch& search) {
            search.sketch(desk, charges, generations_of_sketch);
        });
        take_crews();
        const bool has_settled = move_centre();
        const bool is_slow = market_value_ < value_before * 1.0005;
        if (is_slow && has_settled && round + 1 >= sketches_least)
            break;
        value_before = market_value_;
    }
}

// Returns whether the charges are about where the market asks for the people just once; until then
// they may go on moving as fast.
bool CrewPlanner::move_centre() {
    const double near_value = market_.solve_near(centre_, width_);
    const std::vector<double> charges = market_.charges();
    for (std::size_t p = 0; p < centre_.size(); ++p) centre_[p] = (centre_[p] + charges[p]) / 2;
    const bool has_settled = near_value < market_value_ * settled;
    if (has_settled)
        width_ = std::max(least_width, width_ * 0.85);
    return has_settled;
}

// Bounds each workplace's crews more and more tightly, where the charges are best, and tries other
// charges once there is little left to gain by that. Ends early when neither leads on: what is open
// then is that the market's solution has fractions.
void CrewPlanner::prove() {
    Charges charges = scaled(centre_);
    judge(greatest_alone());
    // Charges of an earlier plan are nearly right: to ask everybody once is worth it in any case.
    if (!is_over(1) || (!rules_.charges.empty() && !was_cancelled_)) {
        refine_all(charges, 0);
        judge(charges);
    }
    for (int idle = 0; idle < idle_most && !is_over(1); ++idle) {
        const std::int64_t bound_before = best_bound_;
        const std::int64_t work_before = work();
        refine_all(charges, rows_of_visit);
        const double value_before = market_value_;
        take_crews();
        if (market_value_ > value_before * 1.0002)
            put_together();
        judge(charges);
        if (rules_.report)
            rules_.report(best_, bound_);
        if (work() == work_before)
            open_share_ /= 2;
        if (best_bound_ < bound_before || market_value_ > value_before + tiny)
            idle = 0;
        other_work_ += rows_of_market;
        charges = next_charges();
    }
    put_together();
}

void CrewPlanner::refine_all(const Charges& charges, std::int64_t rows_each) {
    const std::int64_t tolerance = tolerance_now();
    for_each_workplace([&](CrewDesk& desk, CrewSearch& search) {
        search.refine(desk, charges, {tolerance, rows_each});
    });
}

// With these no crew is worth more than its charges: everybody has the best job there is.
Charges CrewPlanner::greatest_alone() const {
    Charges charges(problem_.people.size(), 0);
    for (const auto& search : searches_) {
        for (std::size_t i = 0; i < search->alone().size(); ++i) {
            std::int64_t& charge = charges[static_cast<std::size_t>(search->site().people()[i])];
            charge = std::max(charge, search->alone()[i]);
        }
    }
    return charges;
}

std::int64_t CrewPlanner::tolerance_now() const {
    const double value = std::max(1.0, static_cast<double>(best_.value));
    const double gap = best_charges_.empty() ? 0.05 * value : static_cast<double>(bound_) - value;
    return static_cast<std::int64_t>(price_scale * open_share_ * gap /
                                     static_cast<double>(searches_.size()));
}

void CrewPlanner::judge(const Charges& charges) {
    std::int64_t bound = sum_of(charges);
    std::int64_t known = bound;
    for (const auto& search : searches_) {
        bound += search->bound(charges);
        known += search->best(charges).value;
    }
    if (bound >= best_bound_)
        return;
    best_bound_ = bound;
    known_at_best_ = known;
    best_charges_ = charges;
    // What is learnt for other charges later may serve these less well, so the proof is kept.
    best_proofs_.clear();
    for (const auto& search : searches_) best_proofs_.push_back(search->proof(charges));
    bound_ = std::min(bound_, whole_points(bound));
    for (std::size_t p = 0; p < centre_.size(); ++p)
        centre_[p] = static_cast<double>(charges[p]) / price_scale;
}

Charges CrewPlanner::next_charges() {
    const double open = static_cast<double>(best_bound_ - known_at_best_) / price_scale;
    const double all = static_cast<double>(best_bound_) / price_scale - market_value_;
    is_moving_ = !is_moving_ && open < 0.5 * all;
    if (!is_moving_)
        return best_charges_;
    const std::vector<double> stay = centre_;
    move_centre();
    Charges moved = scaled(centre_);
    centre_ = stay;
    return moved;
}

// A plan from the market's solution: the heaviest crews that do not share people, then new crews of
// the people left for the workplaces left.
void CrewPlanner::put_together() {
    take_crews();
    if (market_value_ < static_cast<double>(best_.value) + tiny)
        return;
    auto choices = market_.choices();
    std::stable_sort(choices.begin(), choices.end(),
                     [](const auto& a, const auto& b) { return a.weight > b.weight; });
    Draft draft(workshop_);
    std::vector<char> has_crew(searches_.size(), 0);
    for (const auto& choice : choices) {
        const auto w = static_cast<std::size_t>(choice.workplace);
        const Crew& crew = searches_[w]->crews()[choice.crew];
        const bool is_free = std::all_of(crew.people.begin(), crew.people.end(), [&](int person) {
            return draft.job_of(person) == nullptr;
        });
        if (has_crew[w] != 0 || !is_free || !place(crew, draft))
            continue;
        has_crew[w] = 1;
    }
    const std::int64_t before = workshop_.work();
    for (std::size_t w = 0; w < searches_.size(); ++w) {
        if (has_crew[w] == 0)
            staff(w, draft);
    }
    polish(workshop_, everyone(problem_), draft);
    other_work_ += workshop_.work() - before;
    if (draft.value() > best_.value)
        best_ = draft.solution();
    learn_from_best();
}

void CrewPlanner::learn_from_best() {
    std::vector<std::vector<Job>> crews(searches_.size());
    for (const Job& job : best_.jobs) {
        const Option& option = problem_.options[static_cast<std::size_t>(job.option)];
        crews[static_cast<std::size_t>(option.workplace)].push_back(job);
    }
    for (std::size_t w = 0; w < crews.size(); ++w) {
        if (!crews[w].empty())
            searches_[w]->learn(crews[w]);
    }
}

// Places the whole crew, or nobody when a limit beyond the workplace's own forbids it.
bool CrewPlanner::place(const Crew& crew, Draft& draft) {
    std::vector<int> placed;
    for (std::size_t i = 0; i < crew.jobs.size(); ++i) {
        if (!draft.ledger().fits(crew.jobs[i])) {
            for (const int person : placed) draft.clear(person);
            return false;
        }
        draft.place(crew.jobs[i]);
        placed.push_back(crew.people[i]);
    }
    return true;
}

// The best crew, as far as a sketch finds it, of people who have no job.
void CrewPlanner::staff(std::size_t workplace, Draft& draft) {
    Charges charges(problem_.people.size(), 0);
    for (const auto& [person, job] : draft.jobs())
        charges[static_cast<std::size_t>(person)] = prohibitive_charge;
    CrewSearch& search = *searches_[workplace];
    search.sketch_aside(desks_.front(), charges, generations_of_sketch);
    const CrewPool::Choice best = search.best(charges);
    if (best.crew >= 0)
        place(search.crews()[static_cast<std::size_t>(best.crew)], draft);
}

Certificate CrewPlanner::certificate() const {
    Certificate certificate;
    certificate.bound = bound_;
    certificate.charges = best_charges_;
    certificate.crews = best_proofs_;
    return certificate;
}

Prices CrewPlanner::prices() const {
    Prices prices(static_cast<std::size_t>(workshop_.layout().size()), 0);
    for (const auto& search : searches_) search->put_prices(prices);
    return prices;
}

}  // namespace kynnys::carving
