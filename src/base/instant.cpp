#include "base/instant.h"

#include <fmt/format.h>

#include "base/date.h"
#include "base/text.h"

namespace kynnys {

namespace {

constexpr std::size_t decimals_most = 6;

Error not_a_moment() {
    return {ErrorKind::invalid, "instant.is_not_a_moment", "", {}};
}

// Exactly so many digits, less than `below`.
Result<int> digits(std::string_view text, std::size_t count, int below) {
    if (text.size() != count || text.find_first_not_of("0123456789") != text.npos)
        return not_a_moment();
    const auto number = parse_whole(text);
    if (!number || number.value() >= below)
        return not_a_moment();
    return static_cast<int>(number.value());
}

Result<std::chrono::microseconds> parse_decimals(std::string_view text) {
    if (text.empty())
        return std::chrono::microseconds{0};
    text.remove_prefix(1);
    if (text.empty() || text.size() > decimals_most)
        return not_a_moment();
    std::string padded(text);
    padded.resize(decimals_most, '0');
    return std::chrono::microseconds{TRY(digits(padded, decimals_most, 1'000'000))};
}

}  // namespace

Instant system_now() {
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

std::string iso_text(Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time(instant - day);
    return fmt::format("{}T{:02}:{:02}:{:02}.{:06}Z", iso_text(Date(day)), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

Result<Instant> parse_instant(std::string_view text) {
    constexpr std::size_t day_length = 10;
    constexpr std::size_t shortest = 20;  // 2026-11-21T14:02:07Z
    if (text.size() < shortest || text[day_length] != 'T' || text.back() != 'Z' ||
        text[13] != ':' || text[16] != ':' || (text.size() > shortest && text[19] != '.'))
        return not_a_moment();
    const auto day = parse_date(text.substr(0, day_length));
    if (!day || text[4] != '-')
        return not_a_moment();
    const auto time = std::chrono::hours{TRY(digits(text.substr(11, 2), 2, 24))} +
                      std::chrono::minutes{TRY(digits(text.substr(14, 2), 2, 60))} +
                      std::chrono::seconds{TRY(digits(text.substr(17, 2), 2, 60))} +
                      TRY(parse_decimals(text.substr(19, text.size() - shortest)));
    return Instant{std::chrono::sys_days{day.value()} + time};
}

}  // namespace kynnys
