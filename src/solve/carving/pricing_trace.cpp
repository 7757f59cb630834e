// From values back to jobs.
#include <algorithm>

#include "base/check.h"
#include "solve/carving/pricing.h"

namespace kynnys::carving {

// Follows price(), whose tables and joined rows must still be those of this option; with a rhythm's
// window other than the last one they are joined again.
Job Pricer::trace(int option_at, const Query& query, const Priced& priced) {
    const Option& option = problem_.options[static_cast<std::size_t>(option_at)];
    const auto [earliest, latest] = priced.window;
    join_days(option, query, earliest, latest);
    Job job;
    job.option = option_at;
    int used = priced.days;
    int paid = priced.paid;
    for (std::size_t at = days_.size(); at-- > 0;) {
        const auto shift = trace_day(option, query, at, earliest, latest, used, paid);
        if (shift)
            job.shifts.push_back(*shift);
    }
    CHECK(used == 0 && paid == 0);
    std::reverse(job.shifts.begin(), job.shifts.end());
    return job;
}

// The shift of one day, given days used and slots paid up to and with it; nothing when the day is
// free. Takes the shift's share off both.
std::optional<Shift> Pricer::trace_day(const Option& option, const Query& query, std::size_t at,
                                       int earliest, int latest, int& used, int& paid) const {
    const auto value_of = [&](std::size_t days_seen, int days, int slots) {
        return joined_[joined_row(days_seen, days) + static_cast<std::size_t>(slots)];
    };
    const std::int32_t value = value_of(at + 1, used, paid);
    const std::uint32_t bit = 1U << static_cast<unsigned>(days_[at].day);
    const bool is_required =
        query.restriction != nullptr && (query.restriction->on_days & bit) != 0;
    if (value_of(at, used, paid) == value && !is_required)
        return std::nullopt;
    const int longest = std::min(paid, static_cast<int>(day_best_[at].size()) - 1);
    for (int of_day = std::max(1, option.shift_fewest); of_day <= longest && used > 0; ++of_day) {
        const std::int32_t one = day_best_[at][static_cast<std::size_t>(of_day)];
        if (one <= impossible / 2)
            continue;
        const std::int32_t before = value_of(at, used - 1, paid - of_day);
        if (before + one + option.day_value * price_scale != value)
            continue;
        --used;
        paid -= of_day;
        return tables_[at].trace(days_[at].day, earliest, latest, of_day, one);
    }
    CHECK(!"the value came from some shift or from none");
    return std::nullopt;
}

}  // namespace kynnys::carving
