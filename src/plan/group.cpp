#include "plan/group.h"

#include <array>
#include <optional>
#include <utility>

#include "base/text.h"

namespace kynnys {

namespace {

constexpr std::array<std::pair<std::string_view, GroupField>, 5> fields{{
    {"age", GroupField::age},
    {"out_of_work", GroupField::out_of_work},
    {"gender", GroupField::gender},
    {"language", GroupField::language},
    {"district", GroupField::district},
}};

// Longer signs first, so that ">=" is not read as ">".
constexpr std::array<std::pair<std::string_view, Comparison>, 6> comparisons{{
    {"!=", Comparison::not_equal},
    {">=", Comparison::at_least},
    {"<=", Comparison::at_most},
    {"=", Comparison::equal},
    {">", Comparison::above},
    {"<", Comparison::below},
}};

struct Parts {
    std::string_view field;
    std::string_view sign;
    Comparison comparison{};
    std::string_view value;
};

std::optional<Parts> parts_of(std::string_view text) {
    const std::size_t at = text.find_first_of("!<>=");
    if (at == std::string_view::npos)
        return std::nullopt;
    for (const auto& [sign, comparison] : comparisons) {
        if (text.substr(at, sign.size()) == sign)
            return Parts{trimmed(text.substr(0, at)), sign, comparison,
                         trimmed(text.substr(at + sign.size()))};
    }
    return std::nullopt;
}

Result<GroupField> parse_field(std::string_view word) {
    std::vector<std::string> known;
    for (const auto& [name, field] : fields) {
        if (name == word)
            return field;
        known.emplace_back(name);
    }
    return Error{
        ErrorKind::invalid, "group.field_is_unknown", "", {std::string(word), joined(known, ", ")}};
}

bool is_ordered(GroupField field) {
    return field == GroupField::age || field == GroupField::out_of_work;
}

bool holds(Comparison comparison, int value, int limit) {
    switch (comparison) {
        case Comparison::equal:
            return value == limit;
        case Comparison::not_equal:
            return value != limit;
        case Comparison::at_least:
            return value >= limit;
        case Comparison::at_most:
            return value <= limit;
        case Comparison::above:
            return value > limit;
        default:
            return value < limit;
    }
}

bool is_so(Comparison comparison, bool has) {
    return has == (comparison == Comparison::equal);
}

}  // namespace

Result<Group> parse_group(std::string_view text) {
    const std::optional<Parts> parts = parts_of(text);
    if (!parts || parts->field.empty() || parts->value.empty())
        return Error{ErrorKind::invalid, "group.is_malformed", "", {std::string(text)}};
    Group group;
    group.field = TRY(parse_field(parts->field));
    group.comparison = parts->comparison;
    const bool is_order =
        group.comparison != Comparison::equal && group.comparison != Comparison::not_equal;
    if (is_order && !is_ordered(group.field))
        return Error{ErrorKind::invalid,
                     "group.comparison_does_not_suit",
                     "",
                     {std::string(parts->sign), std::string(parts->field)}};
    switch (group.field) {
        case GroupField::gender:
            group.number = static_cast<int>(TRY(gender_codes().parse(parts->value)));
            break;
        case GroupField::language:
            group.number = static_cast<int>(TRY(language_codes().parse(parts->value)));
            break;
        case GroupField::district:
            group.district = parts->value;
            break;
        default: {
            const std::int64_t number = TRY(parse_whole(parts->value));
            constexpr std::int64_t most = 10'000;
            if (number < 0 || number > most)
                return Error{ErrorKind::invalid, "group.is_malformed", "", {std::string(text)}};
            group.number = static_cast<int>(number);
        }
    }
    return group;
}

bool belongs(const Group& group, const Person& person, Date on) {
    switch (group.field) {
        case GroupField::age:
            return person.birth_year && on.ok() &&
                   holds(group.comparison, static_cast<int>(on.year()) - *person.birth_year,
                         group.number);
        case GroupField::out_of_work:
            return person.out_of_work_since && on.ok() &&
                   holds(group.comparison, months_between(*person.out_of_work_since, on),
                         group.number);
        case GroupField::gender:
            return person.gender != Gender::not_recorded &&
                   is_so(group.comparison, static_cast<int>(person.gender) == group.number);
        case GroupField::language:
            return is_so(group.comparison,
                         person.conditions.languages.has(static_cast<Language>(group.number)));
        default:
            return is_so(group.comparison, person.district == group.district);
    }
}

}  // namespace kynnys
