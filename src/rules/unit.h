// Units of facts and parameters, and what they are made of, so that a formula that adds hours to
// euros is told and not worked out.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "rules/ratio.h"

namespace kynnys::rules {

enum class Kind { amount, date, yes_no, choice };

// How often each of these is a factor: euros an hour are money 1, work -1. A day at work and a day
// of the calendar are one; hours of work are not a part of them.
struct Dimension {
    enum Of { money, work, day, week, month, year };
    std::array<int, 6> powers{};
    friend bool operator==(const Dimension&, const Dimension&) = default;
    friend Dimension operator+(Dimension a, const Dimension& b);
    friend Dimension operator-(Dimension a, const Dimension& b);
};

struct Unit {
    std::string_view name;  // "euros per hour"
    Kind kind = Kind::amount;
    Dimension dimension;
    // One of the unit in what is reckoned with: cents and minutes. A percent is 1/100.
    Ratio size{1, 1};
    // The smallest step that a fact in this unit is given in: a cent, a minute, a month.
    Ratio grain{1, 1};
    // The most that a fact in this unit can be, in the unit; the least is 0. Dates have their own.
    std::int64_t most = 0;
};

// All of them, in the order in which documents list them.
const std::vector<Unit>& all_units();
// nullptr when there is none of that name.
const Unit* find_unit(std::string_view name);

// "euros per month", or what it is made of, such as "money × work"; "a plain number" for none.
std::string dimension_words(const Dimension& dimension);

}  // namespace kynnys::rules
