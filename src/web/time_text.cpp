#include "web/time_text.h"

#include <array>
#include <cstdint>

namespace kynnys::web {
namespace {

using namespace std::chrono;

// The parts of a time as numbers.
struct Parts {
    explicit Parts(Time time)
        : day(floor<days>(time)), date(day), clock(floor<milliseconds>(time - day)) {}

    sys_days day;
    year_month_day date;
    hh_mm_ss<milliseconds> clock;
};

std::string padded(std::int64_t number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

std::string clock_text(const hh_mm_ss<milliseconds>& clock) {
    return padded(clock.hours().count(), 2) + ":" + padded(clock.minutes().count(), 2) + ":" +
           padded(clock.seconds().count(), 2);
}

}  // namespace

std::string http_date(Time time) {
    static constexpr std::array<const char*, 7> day_names = {"Sun", "Mon", "Tue", "Wed",
                                                             "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> month_names = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Parts parts(time);
    return std::string(day_names[weekday(parts.day).c_encoding()]) + ", " +
           padded(static_cast<unsigned>(parts.date.day()), 2) + " " +
           month_names[static_cast<unsigned>(parts.date.month()) - 1] + " " +
           padded(static_cast<int>(parts.date.year()), 4) + " " + clock_text(parts.clock) + " GMT";
}

std::string log_time(Time time) {
    const Parts parts(time);
    return padded(static_cast<int>(parts.date.year()), 4) + "-" +
           padded(static_cast<unsigned>(parts.date.month()), 2) + "-" +
           padded(static_cast<unsigned>(parts.date.day()), 2) + "T" + clock_text(parts.clock) +
           "." + padded(parts.clock.subseconds().count(), 3) + "Z";
}

}  // namespace kynnys::web
