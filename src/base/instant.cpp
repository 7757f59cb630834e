#include "base/instant.h"

#include <fmt/format.h>

#include "base/date.h"

namespace kynnys {

namespace {

constexpr std::string_view shape = "0000-00-00T00:00:00.000000Z";

bool has_shape(std::string_view text) {
    if (text.size() != shape.size())
        return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_digit = text[at] >= '0' && text[at] <= '9';
        if (shape[at] == '0' ? !is_digit : text[at] != shape[at])
            return false;
    }
    return true;
}

int number_at(std::string_view text, std::size_t at, std::size_t digits) {
    int number = 0;
    for (const char digit : text.substr(at, digits)) number = number * 10 + (digit - '0');
    return number;
}

}  // namespace

Instant now() {
    return std::chrono::time_point_cast<std::chrono::microseconds>(
        std::chrono::system_clock::now());
}

std::string iso_text(Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time(instant - day);
    return fmt::format("{}T{:02}:{:02}:{:02}.{:06}Z", iso_text(Date(day)), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

Result<Instant> parse_instant(std::string_view text) {
    const Error fault{ErrorKind::invalid, "instant.is_not_a_time", "", {std::string(text)}};
    if (!has_shape(text))
        return fault;
    const Result<Date> day = parse_date(text.substr(0, 10));
    const int hours = number_at(text, 11, 2);
    const int minutes = number_at(text, 14, 2);
    const int seconds = number_at(text, 17, 2);
    if (!day || hours > 23 || minutes > 59 || seconds > 59)
        return fault;
    return Instant(std::chrono::sys_days(day.value())) + std::chrono::hours(hours) +
           std::chrono::minutes(minutes) + std::chrono::seconds(seconds) +
           std::chrono::microseconds(number_at(text, 20, 6));
}

}  // namespace kynnys
