// Prices for the shared limits by the volume algorithm (Barahona & Anbil 2000): steps along the
// averaged violation of the limits; the averages of the people's best jobs approximate the linear
// program's solution.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "solve/carving/relaxation.h"

namespace kynnys::carving {

// The limits that can bind, each with a scale that makes their prices comparable: about the number
// of slots that one unit of the limit stands for.
class BindingLimits {
  public:
    explicit BindingLimits(const Problem& problem, const PriceLayout& layout);
    struct Limit {
        int place = 0;
        double scale = 1;
        double price_most = 0;  // scaled price
    };
    [[nodiscard]] const std::vector<Limit>& all() const { return limits_; }
    [[nodiscard]] int limit_at(int place) const {  // -1: never binds
        return limit_at_[static_cast<std::size_t>(place)];
    }

  private:
    void add(int place, double scale, double price_most);
    std::vector<Limit> limits_;
    std::vector<int> limit_at_;
};

struct VolumeRules {
    int iterations = 200;
    double step = 0.1;           // of the gap to the target, adapted as it goes
    double gap_aimed = 0.005;    // the target lies so far below the bound, as a fraction of it
    double memory = 0.2;         // weight of the newest jobs in the averages
    std::int64_t work_most = 0;  // stops once the workshop's work passes this; 0: no limit
};

struct VolumeResult {
    std::int64_t bound = 0;         // scaled, the least found
    Prices prices;                  // that give the bound
    std::map<Job, double> weights;  // averaged choices, those above a thousandth
    int iterations = 0;
};

// Where a run starts: prices, and the averages of an earlier run on a similar part (or none).
struct VolumeStart {
    Prices prices;
    std::map<Job, double> weights;
};

VolumeResult run_volume(Workshop& workshop, const BindingLimits& limits, const Part& part,
                        const VolumeStart& start, const VolumeRules& rules);

}  // namespace kynnys::carving
