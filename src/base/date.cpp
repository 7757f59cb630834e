#include "base/date.h"

#include <fmt/format.h>

#include <optional>
#include <vector>

#include "base/text.h"

namespace kynnys {

namespace {

constexpr std::size_t most_year_digits = 4;

std::optional<int> small_number(std::string_view digits, std::size_t fewest, std::size_t most) {
    if (digits.size() < fewest || digits.size() > most)
        return std::nullopt;
    int number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

std::optional<Date> date_of(std::optional<int> year, std::optional<int> month,
                            std::optional<int> day) {
    if (!year || !month || !day)
        return std::nullopt;
    const Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                    std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    return date;
}

// Between the hyphens or dots nothing but digits may stand.
std::vector<std::string_view> bare_parts(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t at = text.find(separator); at != std::string_view::npos;
         at = text.find(separator, begin)) {
        parts.push_back(text.substr(begin, at - begin));
        begin = at + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

std::optional<Date> find_date(std::string_view text) {
    if (const auto iso = bare_parts(text, '-'); iso.size() == 3)
        return date_of(small_number(iso[0], most_year_digits, most_year_digits),
                       small_number(iso[1], 2, 2), small_number(iso[2], 2, 2));
    if (const auto finnish = bare_parts(text, '.'); finnish.size() == 3)
        return date_of(small_number(finnish[2], most_year_digits, most_year_digits),
                       small_number(finnish[1], 1, 2), small_number(finnish[0], 1, 2));
    return std::nullopt;
}

bool is_last_of_month(Date date) {
    return date.day() == (date.year() / date.month() / std::chrono::last).day();
}

}  // namespace

Result<Date> parse_date(std::string_view text) {
    if (const std::optional<Date> date = find_date(trimmed(text)))
        return *date;
    return Error{ErrorKind::invalid, "date.is_not_a_day", "", {std::string(text)}};
}

std::string iso_text(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

int months_between(Date from, Date to) {
    if (to < from)
        return -months_between(to, from);
    const auto months = (to.year() / to.month()) - (from.year() / from.month());
    const bool is_full = to.day() >= from.day() || is_last_of_month(to);
    return static_cast<int>(months.count()) - (is_full ? 0 : 1);
}

int years_between(Date from, Date to) {
    return months_between(from, to) / 12;
}

}  // namespace kynnys
