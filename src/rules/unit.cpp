#include "rules/unit.h"

#include <algorithm>

namespace kynnys::rules {

namespace {

constexpr Dimension dimension(std::array<int, 6> powers) {
    return Dimension{powers};
}

// money, work, day, week, month, year
constexpr Dimension plain = dimension({0, 0, 0, 0, 0, 0});
constexpr std::int64_t much_money = 1'000'000;
constexpr Ratio cent{1, 1};
constexpr Ratio minute{1, 1};

const Unit table[] = {
    {"yes or no", Kind::yes_no, plain, {1, 1}, {1, 1}, 1},
    {"choice", Kind::choice, plain, {1, 1}, {1, 1}, 63},
    {"date", Kind::date, plain, {1, 1}, {1, 1}, 0},
    {"number", Kind::amount, plain, {1, 1}, {1, 1}, 1'000'000},
    {"percent", Kind::amount, plain, {1, 100}, {1, 100}, 1'000},
    {"euros", Kind::amount, dimension({1, 0, 0, 0, 0, 0}), {100, 1}, cent, much_money},
    {"euros per hour", Kind::amount, dimension({1, -1, 0, 0, 0, 0}), {5, 3}, {1, 60}, 10'000},
    {"euros per day", Kind::amount, dimension({1, 0, -1, 0, 0, 0}), {100, 1}, cent, 10'000},
    {"euros per week", Kind::amount, dimension({1, 0, 0, -1, 0, 0}), {100, 1}, cent, much_money},
    {"euros per month", Kind::amount, dimension({1, 0, 0, 0, -1, 0}), {100, 1}, cent, much_money},
    {"hours", Kind::amount, dimension({0, 1, 0, 0, 0, 0}), {60, 1}, minute, 100'000},
    {"hours per day", Kind::amount, dimension({0, 1, -1, 0, 0, 0}), {60, 1}, minute, 24},
    {"hours per week", Kind::amount, dimension({0, 1, 0, -1, 0, 0}), {60, 1}, minute, 168},
    {"hours per month", Kind::amount, dimension({0, 1, 0, 0, -1, 0}), {60, 1}, minute, 744},
    {"days", Kind::amount, dimension({0, 0, 1, 0, 0, 0}), {1, 1}, {1, 1}, 40'000},
    {"days per week", Kind::amount, dimension({0, 0, 1, -1, 0, 0}), {1, 1}, {1, 1}, 7},
    {"days per month", Kind::amount, dimension({0, 0, 1, 0, -1, 0}), {1, 1}, {1, 1}, 31},
    {"weeks", Kind::amount, dimension({0, 0, 0, 1, 0, 0}), {1, 1}, {1, 1}, 10'000},
    {"weeks per month", Kind::amount, dimension({0, 0, 0, 1, -1, 0}), {1, 1}, {1, 1}, 6},
    {"months", Kind::amount, dimension({0, 0, 0, 0, 1, 0}), {1, 1}, {1, 1}, 1'200},
    {"years", Kind::amount, dimension({0, 0, 0, 0, 0, 1}), {1, 1}, {1, 1}, 150},
};

}  // namespace

Dimension operator+(Dimension a, const Dimension& b) {
    for (std::size_t i = 0; i < a.powers.size(); ++i) a.powers[i] += b.powers[i];
    return a;
}

Dimension operator-(Dimension a, const Dimension& b) {
    for (std::size_t i = 0; i < a.powers.size(); ++i) a.powers[i] -= b.powers[i];
    return a;
}

const std::vector<Unit>& all_units() {
    static const std::vector<Unit> all(std::begin(table), std::end(table));
    return all;
}

const Unit* find_unit(std::string_view name) {
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&](const Unit& unit) { return unit.name == name; });
    return found == std::end(table) ? nullptr : found;
}

std::string dimension_words(const Dimension& dimension) {
    if (dimension == plain)
        return "a plain number";
    for (const Unit& unit : table) {
        if (unit.dimension == dimension)
            return std::string(unit.name);
    }
    constexpr std::string_view names[] = {"euros", "hours", "days", "weeks", "months", "years"};
    std::string over;
    std::string under;
    for (std::size_t i = 0; i < dimension.powers.size(); ++i) {
        for (int times = dimension.powers[i]; times > 0; --times)
            over += (over.empty() ? "" : " times ") + std::string(names[i]);
        for (int times = dimension.powers[i]; times < 0; ++times)
            under += " per " + std::string(names[i]);
    }
    return (over.empty() ? "1" : over) + under;
}

}  // namespace kynnys::rules
