// The catalogue of abilities: 24 lines in plain words of our own, each with an ICF code (WHO,
// International Classification of Functioning, Disability and Health, 2001).
#pragma once

#include <array>
#include <string_view>

#include "base/result.h"

namespace kynnys {

enum class Ability {
    // body
    standing_and_walking,
    sitting,
    lifting_and_carrying,
    reaching_and_bending,
    hand_use,
    endurance,
    // senses and surroundings
    seeing,
    hearing,
    coping_with_surroundings,
    // mind
    remembering,
    concentrating,
    learning_new_things,
    solving_problems,
    planning_own_work,
    coping_with_pressure,
    coping_with_change,
    // people
    working_with_others,
    meeting_customers,
    speaking_and_understanding,
    accepting_guidance,
    // daily work
    reading_and_writing,
    counting,
    using_devices,
    keeping_times,
};

inline constexpr int ability_count = 24;

enum class AbilityGroup { body, senses, mind, people, daily_work };

// One text in the three languages of the service.
struct Wording {
    std::string_view finnish;
    std::string_view swedish;
    std::string_view english;
};

struct AbilityLine {
    Ability ability;
    std::string_view code;  // the name used in files, e.g. "hand_use"
    AbilityGroup group;
    std::string_view icf_code;  // e.g. "d440"
    Wording name;               // "Using the hands"
    Wording question;           // what is asked of a person, in plain words
};

// All lines in the order of the enumeration.
const std::array<AbilityLine, ability_count>& ability_catalogue();
const AbilityLine& line_of(Ability ability);
Wording group_name(AbilityGroup group);

// Error: ability.is_unknown with the word and the nearest known one.
Result<Ability> parse_ability(std::string_view code);

// The five steps, said as strengths. A demand uses the same steps: a task that demands `on_my_own`
// is done without anybody beside. "Unknown" is no step: an unknown line is absent from a profile.
enum class Step { not_now, with_someone_beside, with_an_arrangement, on_my_own, a_strength };

inline constexpr int step_count = 5;

Wording step_name(Step step);

// Steps are written 0–4 in files. Error: step.is_not_0_to_4.
Result<Step> parse_step(std::string_view text);

constexpr int steps_between(Step from, Step to) {  // positive when `to` is higher
    return static_cast<int>(to) - static_cast<int>(from);
}

}  // namespace kynnys
