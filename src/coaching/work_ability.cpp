#include "coaching/work_ability.h"

#include <cmath>
#include <numbers>

namespace kynnys {

namespace {

constexpr double normal_95 = 1.96;

double error_of_measurement() {
    return work_ability_deviation * std::sqrt(1 - work_ability_reliability);
}

}  // namespace

int work_ability_margin_tenths() {
    return static_cast<int>(std::lround(10 * normal_95 * error_of_measurement()));
}

int work_ability_change_fewest() {
    return static_cast<int>(std::ceil(normal_95 * std::numbers::sqrt2 * error_of_measurement()));
}

std::vector<Error> work_ability_faults(const WorkAbility& said, Date today) {
    std::vector<Error> faults;
    if (said.score < 0 || said.score > work_ability_most)
        faults.push_back({ErrorKind::invalid,
                          "work_ability.is_out_of_range",
                          "score",
                          {std::to_string(work_ability_most)}});
    if (said.said_on > today)
        faults.push_back({ErrorKind::invalid, "work_ability.is_of_the_future", "said_on", {}});
    return faults;
}

}  // namespace kynnys
