// The ratings of an occupation in O*NET that the import reads: the importance of 52 abilities and
// 55 ratings of the context of work, each on 1–5, and what each says in Kynnys. docs/onet.md has
// the same table for people to read.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <variant>

#include "ability/ability.h"

namespace kynnys {

inline constexpr int onet_ability_count = 52;
inline constexpr int onet_context_count = 55;
inline constexpr int onet_rating_count = onet_ability_count + onet_context_count;

// What a rating tells that is not one of our ability lines.
enum class OnetUse { level, exposure, licence, surrounding, not_used };

struct OnetRating {
    std::string_view column;  // "ability:Near Vision"
    std::variant<Ability, OnetUse> says;
};

// All ratings, abilities first, in the order of the source's columns.
const std::array<OnetRating, onet_rating_count>& onet_ratings();

// The place of a rating by its column's name; a name that is not there is a bug.
std::size_t onet_rating_place(std::string_view column);

// The ratings of one occupation in hundredths, 100–500, in the order of onet_ratings(); 0 is one
// that nobody has given, which says nothing.
using OnetProfile = std::array<int, onet_rating_count>;

// Importance and context are rated by different questions, so they have different steps: from each
// of these ratings on (in hundredths) a line is demanded with an arrangement, on one's own, as a
// strength.
struct OnetSteps {
    int with_an_arrangement;
    int on_my_own;
    int a_strength;
};
inline constexpr OnetSteps onet_ability_steps{200, 290, 400};
inline constexpr OnetSteps onet_context_steps{300, 400, 480};

// What an occupation asks on one line: the highest step that any of the line's ratings gives, or
// not_now when they ask nothing.
Step onet_demand(const OnetProfile& profile, Ability ability);

// How much judgement the occupation asks, in hundredths: the mean importance of deductive
// reasoning, inductive reasoning, problem sensitivity and written expression.
int onet_level(const OnetProfile& profile);

// A rating above which an occupation is a specialist's.
struct OnetSpecialistLimit {
    std::string_view column;
    int from;  // hundredths
};
inline constexpr int onet_specialist_level = 350;
std::span<const OnetSpecialistLimit> onet_specialist_limits();

// From that level on, or when one of the limits is reached, only some doings can be carved out.
bool is_specialist(const OnetProfile& profile);

}  // namespace kynnys
