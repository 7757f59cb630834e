#include "exchange/fact_text.h"

#include <fmt/format.h>

#include "base/text.h"

namespace kynnys {

using namespace rules;

namespace {

constexpr std::string_view yes_word = "yes";
constexpr std::string_view no_word = "no";

// With a point where Finns write a comma, and without what parts thousands.
std::string plain_number(std::string_view text) {
    constexpr std::string_view no_break_space = "\u00a0";
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with(no_break_space)) {
            at += no_break_space.size() - 1;
            continue;
        }
        if (text[at] != ' ')
            plain += text[at] == ',' ? '.' : text[at];
    }
    return plain;
}

Result<FactValue> value_of(const FactRule& fact, std::string_view text) {
    switch (fact.unit->kind) {
        case Kind::yes_no:
            if (text != yes_word && text != no_word)
                return Error{ErrorKind::invalid,
                             "fact.has_wrong_kind",
                             fact.name,
                             {std::string(fact.unit->name)}};
            return FactValue(text == yes_word);
        case Kind::date:
            return FactValue(TRY(parse_date(text)));
        case Kind::choice:
            return FactValue(std::string(text));
        case Kind::amount:
            break;
    }
    const std::string number = plain_number(text);
    return FactValue(is_in_hours(fact) ? TRY(parse_hours(number)) : TRY(parse_ratio(number)));
}

}  // namespace

bool is_in_hours(const FactRule& fact) {
    return fact.unit->kind == Kind::amount && fact.unit->dimension.powers[Dimension::work] == 1;
}

Result<Ratio> parse_hours(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return parse_ratio(text);
    constexpr std::int64_t most_hours = 100'000;
    const auto hours = parse_whole(text.substr(0, colon));
    const auto minutes = parse_whole(text.substr(colon + 1));
    const bool is_time = hours && minutes && hours.value() >= 0 && hours.value() < most_hours &&
                         text.size() == colon + 3 && minutes.value() >= 0 && minutes.value() < 60;
    if (!is_time)
        return Error{ErrorKind::invalid, "number.is_not_a_number", "", {std::string(text)}};
    return *quotient(Ratio{hours.value() * 60 + minutes.value(), 1}, {60, 1});
}

Result<std::int64_t> parse_fact(const FactRule& fact, std::string_view text) {
    const auto value = value_of(fact, trimmed(text));
    if (!value) {
        Error error = value.error();
        error.field = fact.name;
        return error;
    }
    return fact_grains(fact, value.value());
}

std::string fact_text(const FactRule& fact, std::int64_t grains) {
    if (is_in_hours(fact) && grains % 60 != 0)
        return fmt::format("{}:{:02}", grains / 60, grains % 60);
    const FactValue value = fact_value(fact, grains);
    if (const bool* yes = std::get_if<bool>(&value))
        return std::string(*yes ? yes_word : no_word);
    if (const Date* day = std::get_if<Date>(&value))
        return iso_text(*day);
    if (const auto* word = std::get_if<std::string>(&value))
        return *word;
    return ratio_text(std::get<Ratio>(value));
}

}  // namespace kynnys
