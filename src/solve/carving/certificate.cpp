#include "solve/carving/certificate.h"

namespace kynnys::carving {

PriceLayout::PriceLayout(const Problem& problem) {
    const auto count = [](const auto& list) { return static_cast<int>(list.size()); };
    first_presence_ = count(problem.occasions);
    first_people_ = first_presence_ + count(problem.workplaces) * days_per_week * slots_per_day;
    coach_ = first_people_ + count(problem.workplaces);
    size_ = coach_ + 1 + count(problem.groups);
}

}  // namespace kynnys::carving
