#include "solve/carving/volume.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kynnys::carving {

namespace {

constexpr double typical_job = 24;  // slots in a week's job
constexpr double forgotten = 1e-3;

// How many units of a limit jobs use, for every limit that can bind.
using Usage = std::vector<double>;

void add_usage(const Workshop& workshop, const BindingLimits& limits, const Job& job,
               Usage& usage) {
    const Problem& problem = workshop.problem();
    for_each_use(problem, workshop.layout(), job, [&](int place, int amount) {
        const int at = limits.limit_at(place);
        if (at >= 0)
            usage[static_cast<std::size_t>(at)] += amount;
    });
    const Option& option = problem.options[static_cast<std::size_t>(job.option)];
    const std::uint32_t groups = problem.people[static_cast<std::size_t>(option.person)].groups;
    for (std::size_t g = 0; g < problem.groups.size(); ++g) {
        const int at = limits.limit_at(workshop.layout().group(static_cast<int>(g)));
        const int lost = problem.groups[g].share - ((groups >> g & 1U) != 0 ? 100 : 0);
        if (at >= 0)
            usage[static_cast<std::size_t>(at)] += lost / 100.0;
    }
}

// The averaged choices of each person.
class Averages {
  public:
    explicit Averages(std::size_t people) : of_person_(people) {}

    void mix_in(const std::vector<Best>& best, double share) {
        for (std::size_t at = 0; at < of_person_.size(); ++at) {
            auto& list = of_person_[at];
            for (auto& [job, weight] : list) weight *= 1 - share;
            if (best[at].value > 0)
                add(list, best[at].job, share);
            std::erase_if(list, [](const auto& one) { return one.second < forgotten; });
        }
    }

    void start_from(const Problem& problem, const std::vector<int>& people,
                    const std::map<Job, double>& weights) {
        std::map<int, std::size_t> place;
        for (std::size_t at = 0; at < people.size(); ++at) place[people[at]] = at;
        for (const auto& [job, weight] : weights) {
            const int person = problem.options[static_cast<std::size_t>(job.option)].person;
            const auto found = place.find(person);
            if (found != place.end())
                of_person_[found->second].emplace_back(job, weight);
        }
    }

    [[nodiscard]] std::map<Job, double> weights() const {
        std::map<Job, double> all;
        for (const auto& list : of_person_) all.insert(list.begin(), list.end());
        return all;
    }

  private:
    static void add(std::vector<std::pair<Job, double>>& list, const Job& job, double share) {
        const auto known = std::find_if(list.begin(), list.end(),
                                        [&](const auto& one) { return one.first == job; });
        if (known == list.end()) {
            list.emplace_back(job, share);
        } else {
            known->second += share;
        }
    }
    std::vector<std::vector<std::pair<Job, double>>> of_person_;
};

// One run's state: the best prices so far and the point that is tried now.
class Ascent {
  public:
    Ascent(Workshop& workshop, const BindingLimits& limits, const Part& part,
           const VolumeRules& rules)
        : workshop_(workshop),
          limits_(limits),
          part_(part),
          rules_(rules),
          step_(rules.step),
          averages_(part.people.size()),
          view_(workshop.problem(), workshop.layout()) {}

    VolumeResult run(const VolumeStart& start) {
        for (const auto& limit : limits_.all()) {
            best_.push_back(start.prices[static_cast<std::size_t>(limit.place)] / limit.scale);
        }
        tried_ = best_;
        take_averages(start);
        result_.bound = std::numeric_limits<std::int64_t>::max();
        for (int iteration = 0; iteration < rules_.iterations; ++iteration) {
            if (rules_.work_most > 0 && workshop_.work() > rules_.work_most)
                break;
            try_prices(iteration);
            if (!move())
                break;
        }
        result_.weights = averages_.weights();
        return std::move(result_);
    }

  private:
    void take_averages(const VolumeStart& start) {
        mean_usage_.assign(limits_.all().size(), 0);
        is_fresh_ = start.weights.empty();
        averages_.start_from(workshop_.problem(), part_.people, start.weights);
        for (const auto& [job, weight] : averages_.weights()) {
            Usage usage(mean_usage_.size(), 0);
            add_usage(workshop_, limits_, job, usage);
            for (std::size_t i = 0; i < usage.size(); ++i) mean_usage_[i] += weight * usage[i];
        }
    }

    // The weight of the newest jobs: all at first, then falling to the rule's memory.
    [[nodiscard]] double newest_share(int iteration) const {
        if (!is_fresh_)
            return rules_.memory;
        return std::max(rules_.memory, 1.0 / (iteration + 1));
    }

    void try_prices(int iteration) {
        Prices prices(static_cast<std::size_t>(workshop_.layout().size()), 0);
        for (std::size_t i = 0; i < tried_.size(); ++i) {
            const auto& limit = limits_.all()[i];
            prices[static_cast<std::size_t>(limit.place)] =
                static_cast<std::int32_t>(std::lround(tried_[i] * limit.scale));
        }
        view_.set(prices);
        const Answer answer = relax(workshop_, part_, view_);
        const double share = newest_share(iteration);
        Usage usage(tried_.size(), 0);
        for (const Best& best : answer.best) {
            if (best.value > 0)
                add_usage(workshop_, limits_, best.job, usage);
        }
        for (std::size_t i = 0; i < usage.size(); ++i) {
            mean_usage_[i] = share * usage[i] + (1 - share) * mean_usage_[i];
        }
        averages_.mix_in(answer.best, share);
        ++result_.iterations;
        judge(answer.bound);
    }

    void judge(std::int64_t bound) {
        if (bound < result_.bound) {
            const double gain = result_.iterations == 1
                                    ? 1.0
                                    : static_cast<double>(result_.bound - bound) /
                                          std::max(1.0, std::abs(static_cast<double>(bound)));
            result_.bound = bound;
            result_.prices = view_.prices();
            best_ = tried_;
            worse_in_a_row_ = 0;
            step_ = std::min(1.5, step_ * (gain > 1e-4 ? 1.2 : 1.05));
        } else if (++worse_in_a_row_ >= 8) {
            step_ *= 0.7;
            worse_in_a_row_ = 0;
        }
    }

    // A step from the best prices along the averaged slack; false when nothing is violated.
    bool move() {
        std::vector<double> slack(best_.size());
        double norm = 0;
        for (std::size_t i = 0; i < slack.size(); ++i) {
            const auto& limit = limits_.all()[i];
            const double left = static_cast<double>(part_.ledger.left(limit.place)) /
                                (limit.place >= workshop_.layout().group(0) ? 100.0 : 1.0);
            slack[i] = limit.scale * (left - mean_usage_[i]);
            if (slack[i] > 0 && best_[i] <= 0)
                slack[i] = 0;
            norm += slack[i] * slack[i];
        }
        if (norm < 1e-9)
            return false;
        const auto bound = static_cast<double>(result_.bound);
        const double target = bound * (1 - rules_.gap_aimed);
        const double length = step_ * (bound - target + price_scale) / norm;
        for (std::size_t i = 0; i < slack.size(); ++i) {
            const auto& limit = limits_.all()[i];
            tried_[i] =
                std::clamp(best_[i] - length * slack[i], 0.0, limit.price_most / limit.scale);
        }
        return true;
    }

    Workshop& workshop_;
    const BindingLimits& limits_;
    const Part& part_;
    const VolumeRules& rules_;
    double step_;
    Averages averages_;
    PriceView view_;
    std::vector<double> best_;
    std::vector<double> tried_;
    Usage mean_usage_;
    int worse_in_a_row_ = 0;
    bool is_fresh_ = true;
    VolumeResult result_;
};

}  // namespace

BindingLimits::BindingLimits(const Problem& problem, const PriceLayout& layout)
    : limit_at_(static_cast<std::size_t>(layout.size()), -1) {
    for (std::size_t o = 0; o < problem.occasions.size(); ++o) {
        const int length = problem.occasions[o].length;
        add(layout.occasion(static_cast<int>(o)), std::max(1, length), highest_price);
    }
    for (std::size_t w = 0; w < problem.workplaces.size(); ++w) {
        const Workplace& workplace = problem.workplaces[w];
        const int at = static_cast<int>(w);
        add(layout.people(at), typical_job, highest_price);
        if (workplace.at_once >= workplace.people_most)
            continue;
        for (int day = 0; day < days_per_week; ++day) {
            for (int slot = 0; slot < slots_per_day; ++slot) {
                if (!workplace.open[static_cast<std::size_t>(day)].test(
                        static_cast<std::size_t>(slot))) {
                    continue;
                }
                add(layout.presence(at, day, slot), 1, highest_price);
            }
        }
    }
    if (problem.coach_capacity >= 0)
        add(layout.coach(), 0.5, highest_price);
    for (std::size_t g = 0; g < problem.groups.size(); ++g) {
        const double most = static_cast<double>(problem.groups[g].penalty) * price_scale;
        add(layout.group(static_cast<int>(g)), typical_job,
            std::min(most, static_cast<double>(highest_price)));
    }
}

void BindingLimits::add(int place, double scale, double price_most) {
    limit_at_[static_cast<std::size_t>(place)] = static_cast<int>(limits_.size());
    limits_.push_back({place, scale, price_most});
}

VolumeResult run_volume(Workshop& workshop, const BindingLimits& limits, const Part& part,
                        const VolumeStart& start, const VolumeRules& rules) {
    return Ascent(workshop, limits, part, rules).run(start);
}

}  // namespace kynnys::carving
