#include "coaching/visit_rhythm.h"

namespace kynnys {

namespace {

constexpr std::chrono::days weekly{7};
constexpr std::chrono::days monthly{28};  // the same day of the week

}  // namespace

Date next_visit_on(Date visited_on, std::optional<Date> job_starts_on) {
    const std::chrono::sys_days visited(visited_on);
    const bool is_later =
        job_starts_on && visited - std::chrono::sys_days(*job_starts_on) > monthly;
    return Date(visited + (is_later ? monthly : weekly));
}

}  // namespace kynnys
