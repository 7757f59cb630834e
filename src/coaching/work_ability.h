// The client's own judgement of the ability to work, as a number from 0 to 10, and what a change of
// it says. Only the number is ours; the questionnaires that ask for it belong to others.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace kynnys {

struct WorkAbility {
    std::string person;
    Date said_on{};  // one a day; a later one takes its place
    int score = 0;
    std::string noted_by;  // id of a user
    friend bool operator==(const WorkAbility&, const WorkAbility&) = default;
};

inline constexpr int work_ability_most = 10;

// Of 7,282 answers to a published self-assessment of people outside working life: SD 2.55. One
// question of that kind repeats itself with a reliability of about 0.7; neither figure is ours.
inline constexpr double work_ability_deviation = 2.55;
inline constexpr double work_ability_reliability = 0.7;

// Half of the interval of 95 % round one answer, in tenths of a point: 1.96 · SD · √(1 − r) = 27.
int work_ability_margin_tenths();

// The smallest change of one person, in whole points, that chance alone does not explain at 95 %:
// 1.96 · √2 · SD · √(1 − r), rounded up: 4.
int work_ability_change_fewest();

// work_ability.is_out_of_range {most}, field "score"; work_ability.is_of_the_future, field
// "said_on".
std::vector<Error> work_ability_faults(const WorkAbility& said, Date today);

}  // namespace kynnys
