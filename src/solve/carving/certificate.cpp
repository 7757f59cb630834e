#include "solve/carving/certificate.h"

namespace kynnys::carving {

PriceLayout::PriceLayout(const Problem& problem) {
    const auto count = [](const auto& list) { return static_cast<int>(list.size()); };
    first_task_ = count(problem.occasions);
    first_presence_ = first_task_ + count(problem.tasks);
    first_people_ = first_presence_ + count(problem.workplaces) * days_per_week * slots_per_day;
    coach_ = first_people_ + count(problem.workplaces);
    groups_ = count(problem.groups);
    size_ = first_own();
    for (const Option& option : problem.options) {
        first_own_.push_back(size_);
        size_ += count(option.tasks);
    }
}

}  // namespace kynnys::carving
