#include <algorithm>
#include <array>

#include "demo/demo_people.h"
#include "demo/demo_workplaces.h"

namespace kynnys {

namespace {

// Draws some different values of an enumeration, each with a liking.
template <class Enum>
class Choice {
  public:
    explicit Choice(std::size_t count) {
        for (std::size_t value = 0; value < count; ++value)
            left_.push_back(static_cast<Enum>(value));
    }
    void draw(int count, Liking liking, std::vector<std::pair<Enum, Liking>>& wishes, Dice& dice) {
        for (int drawn = 0; drawn < count; ++drawn) {
            const auto place = dice.below(static_cast<int>(left_.size()));
            wishes.emplace_back(left_[static_cast<std::size_t>(place)], liking);
            left_.erase(left_.begin() + place);
        }
    }

  private:
    std::vector<Enum> left_;
};

constexpr int named_workplaces = 60;

void add_workplace_wish(Wishes& wishes, int workplaces, Dice& dice) {
    const int number = dice.between(1, named_workplaces);
    const int percent = dice.below(100);
    if (number > workplaces || percent >= 12)
        return;
    const Liking liking = percent < 9    ? Liking::wants
                          : percent < 11 ? Liking::avoids
                                         : Liking::never;
    wishes.workplaces.emplace_back(numbered_id('W', number, 3), liking);
}

}  // namespace

Wishes make_wishes(const Person& person, int workplaces, Dice& dice) {
    Wishes wishes;
    Choice<WorkKind> kinds(work_kind_count);
    kinds.draw(dice.between(1, 4), Liking::wants, wishes.kinds, dice);
    kinds.draw(dice.between(0, 2), Liking::avoids, wishes.kinds, dice);
    kinds.draw(dice.chance(15) ? 1 : 0, Liking::never, wishes.kinds, dice);
    Choice<Surrounding> surroundings(surrounding_count);
    surroundings.draw(dice.between(0, 3), Liking::wants, wishes.surroundings, dice);
    surroundings.draw(dice.between(0, 1), Liking::avoids, wishes.surroundings, dice);
    if (dice.chance(50)) {
        constexpr std::array times{DayTime::morning, DayTime::midday, DayTime::afternoon};
        wishes.times.emplace_back(dice.one_of(times), Liking::wants);
    }
    if (dice.chance(25))
        wishes.times.emplace_back(DayTime::early, Liking::avoids);
    if (dice.chance(25))
        wishes.times.emplace_back(DayTime::evening, Liking::avoids);
    add_workplace_wish(wishes, workplaces, dice);
    if (!dice.chance(8))
        wishes.weekly_wanted = std::max(
            Minutes{4 * 60}, person.conditions.weekly_most - Minutes{dice.between(0, 2) * 60});
    if (dice.chance(40))
        wishes.travel_wanted =
            std::max(Minutes{10}, person.conditions.travel_most - Minutes{dice.between(1, 4) * 5});
    return wishes;
}

}  // namespace kynnys
