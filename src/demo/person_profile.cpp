#include <algorithm>
#include <array>
#include <chrono>

#include "demo/demo_city.h"
#include "demo/demo_people.h"

namespace kynnys {

namespace {

// Levels are in hundredths of a step; 300 is "on my own".
constexpr int usual_level = 290;
constexpr int general_deviation = 40;
constexpr int group_deviation = 45;
constexpr int line_deviation = 50;
constexpr int group_count = 5;

Step step_at(int level) {
    return static_cast<Step>(std::clamp((level + 50) / 100, 0, step_count - 1));
}

// What is known about whole groups of people moves a level a little, never alone a whole step.
int level_from_background(const Background& background, AbilityGroup group) {
    int level = 0;
    if (group == AbilityGroup::body && background.age >= 55)
        level -= 25;
    if (background.months_out >= 60)
        level -= 10;
    return level;
}

int level_from_language(const Background& background, Ability ability) {
    const bool is_about_language =
        ability == Ability::speaking_and_understanding || ability == Ability::reading_and_writing;
    if (!is_about_language || background.mother_tongue == Language::fi ||
        background.mother_tongue == Language::sv)
        return 0;
    return background.works_in_finnish ? -60 : -160;
}

using Levels = std::array<int, ability_count>;

// Most people have something that has become hard, and something they have always been good at.
void add_spots(Levels& levels, Dice& dice) {
    const int weak = dice.between(0, 3);
    for (int spot = 0; spot < weak; ++spot) {
        const auto place = static_cast<std::size_t>(dice.below(ability_count));
        levels[place] -= dice.between(80, 190);
    }
    const int strong = dice.between(1, 3);
    for (int spot = 0; spot < strong; ++spot) {
        const auto place = static_cast<std::size_t>(dice.below(ability_count));
        levels[place] += dice.between(70, 130);
    }
}

Levels make_levels(const Background& background, Dice& dice) {
    std::array<int, group_count> groups{};
    const int general = usual_level + dice.spread(general_deviation);
    for (int& group : groups) group = general + dice.spread(group_deviation);
    Levels levels{};
    for (std::size_t place = 0; place < levels.size(); ++place) {
        const AbilityLine& line = ability_catalogue()[place];
        levels[place] = groups[static_cast<std::size_t>(line.group)] + dice.spread(line_deviation);
        levels[place] += level_from_background(background, line.group);
        levels[place] += level_from_language(background, line.ability);
        // Hardly anybody is asked about sight and hearing unless there is something.
        if (line.ability == Ability::seeing || line.ability == Ability::hearing)
            levels[place] += 40;
        if (line.ability == Ability::hearing && background.mother_tongue == Language::sign)
            levels[place] = 0;
    }
    add_spots(levels, dice);
    return levels;
}

ProfileLine make_line(Step step, Rater usual_rater, Date first_asked_on, Dice& dice) {
    constexpr std::array raters{Rater::person, Rater::coach, Rater::instructor, Rater::health_care,
                                Rater::workplace};
    constexpr std::array weights{34, 30, 24, 8, 4};
    constexpr std::array sureness_weights{20, 50, 30};
    const Rater rater = dice.chance(60) ? usual_rater : raters[dice.weighted(weights)];
    const std::chrono::days later{dice.chance(65) ? 0 : dice.between(1, 45)};
    const auto sureness = static_cast<Sureness>(dice.weighted(sureness_weights));
    return {step, rater, std::chrono::sys_days(first_asked_on) + later, sureness};
}

}  // namespace

Profile make_profile(const Background& background, Dice& dice) {
    const Levels levels = make_levels(background, dice);
    const std::chrono::days ago{dice.between(50, 540)};
    const Date first_asked_on = std::chrono::sys_days(demo_date()) - ago;
    const Rater usual_rater = dice.chance(50) ? Rater::coach : Rater::person;
    std::vector<std::size_t> places(ability_count);
    for (std::size_t place = 0; place < places.size(); ++place) places[place] = place;
    dice.shuffle(places);
    const int not_asked = dice.between(2, 6);
    Profile profile;
    for (std::size_t asked = static_cast<std::size_t>(not_asked); asked < places.size(); ++asked) {
        const std::size_t place = places[asked];
        profile.set(static_cast<Ability>(place),
                    make_line(step_at(levels[place]), usual_rater, first_asked_on, dice));
    }
    return profile;
}

}  // namespace kynnys
