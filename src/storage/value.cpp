#include "storage/value.h"

#include <charconv>
#include <limits>

#include "base/check.h"

namespace kynnys {

const Row::Column& Row::next() {
    CHECK(at_ < columns_.size());
    return columns_[at_++];
}

bool Row::is_next_null() const {
    CHECK(at_ < columns_.size());
    return columns_[at_].is_null;
}

std::string Row::text() {
    const Column& column = next();
    CHECK(!column.is_null);
    return column.text;
}

std::int64_t Row::whole() {
    const Column& column = next();
    CHECK(!column.is_null);
    std::int64_t number = 0;
    const char* end = column.text.data() + column.text.size();
    const auto [stop, fault] = std::from_chars(column.text.data(), end, number);
    CHECK(fault == std::errc{} && stop == end);
    return number;
}

int Row::number() {
    const std::int64_t number = whole();
    CHECK(number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max());
    return static_cast<int>(number);
}

bool Row::flag() {
    return whole() != 0;
}

Date Row::day() {
    const Result<Date> day = parse_date(text());
    CHECK(day.is_ok());
    return day.value();
}

std::optional<std::string> Row::maybe_text() {
    if (is_next_null()) {
        next();
        return std::nullopt;
    }
    return text();
}

std::optional<std::int64_t> Row::maybe_whole() {
    if (is_next_null()) {
        next();
        return std::nullopt;
    }
    return whole();
}

std::optional<Date> Row::maybe_day() {
    if (is_next_null()) {
        next();
        return std::nullopt;
    }
    return day();
}

}  // namespace kynnys
