// What a person can do, and what a task asks, line by line on the same steps.
#pragma once

#include <array>
#include <optional>

#include "ability/ability.h"
#include "base/date.h"

namespace kynnys {

enum class Rater { person, coach, instructor, health_care, workplace };
enum class Sureness { guess, fairly_sure, sure };

// One judged line: never a bare number, always with who, when and how sure.
struct ProfileLine {
    Step step = Step::not_now;
    Rater rated_by = Rater::person;
    Date rated_on{};
    Sureness sureness = Sureness::guess;
    friend bool operator==(const ProfileLine&, const ProfileLine&) = default;
};

// Lines that nobody has judged yet are empty, which is not the same as "not now".
class Profile {
  public:
    void set(Ability ability, ProfileLine line) { lines_[place(ability)] = line; }
    [[nodiscard]] const std::optional<ProfileLine>& line(Ability ability) const {
        return lines_[place(ability)];
    }
    friend bool operator==(const Profile&, const Profile&) = default;

  private:
    static std::size_t place(Ability ability) { return static_cast<std::size_t>(ability); }
    std::array<std::optional<ProfileLine>, ability_count> lines_{};
};

// What a task asks. A line that is absent asks nothing.
class Demand {
  public:
    void set(Ability ability, Step step) { steps_[place(ability)] = step; }
    [[nodiscard]] const std::optional<Step>& step(Ability ability) const {
        return steps_[place(ability)];
    }
    friend bool operator==(const Demand&, const Demand&) = default;

  private:
    static std::size_t place(Ability ability) { return static_cast<std::size_t>(ability); }
    std::array<std::optional<Step>, ability_count> steps_{};
};

Result<Rater> parse_rater(std::string_view code);        // person, coach, instructor, …
Result<Sureness> parse_sureness(std::string_view code);  // guess, fairly_sure, sure
std::string_view code_of(Rater rater);
std::string_view code_of(Sureness sureness);

}  // namespace kynnys
