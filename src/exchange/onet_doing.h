// What sort of doing a task statement of O*NET speaks of, by its words. Only statements whose words
// are in the table can be carved; all others stay with their role. docs/onet.md has the same table
// for people to read.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ability/ability.h"
#include "ability/surroundings.h"

namespace kynnys {

enum class OnetDoing {
    cleaning,
    carrying,
    putting_in_order,
    helping_to_cook,
    growing,
    making_by_hand,
    serving,
    keeping_company,
    recording,
    caring_for_animals,
    running_a_machine,
};
inline constexpr std::size_t onet_doing_count = 11;

// Which part of the opening hours a daily doing falls in.
enum class OnetDayPart { first, middle, last, any };

struct OnetDoingLines {
    OnetDoing doing;
    std::string_view code;        // "helping_to_cook"
    std::string_view lines;       // ability lines that it touches, the most telling first
    OnetDayPart day_part;         // of what is done daily
    bool is_for_specialists_too;  // may be carved out of an occupation of much judgement, too
};
std::span<const OnetDoingLines> onet_doings();
const OnetDoingLines& onet_doing_lines(OnetDoing doing);

// A statement is of that doing when its first word is one of `verbs`, and when one of its first
// twelve words begins with one of `about` (no matter which when that is empty).
struct OnetDoingRule {
    OnetDoing doing;
    std::string_view verbs;
    std::string_view about;
};
std::span<const OnetDoingRule> onet_doing_rules();  // the first that fits decides

// Beginnings of words that keep a statement with its role, whatever else it says.
std::string_view onet_core_words();

// A statement in lower case, as words without punctuation.
using OnetWords = std::vector<std::string_view>;
OnetWords onet_words(std::string_view lowered_statement);

// Does one of the words begin with one of the beginnings (separated by spaces)? "" is always there.
bool has_beginning(std::span<const std::string_view> words, std::string_view beginnings);

// The doing, or nothing when the statement stays with its role.
std::optional<OnetDoing> find_onet_doing(const OnetWords& words);

// Words that tell the kind of work, an exposure or a licence; a rule for one doing or for all.
template <class Enum>
struct OnetWordRule {
    Enum tells;
    std::string_view beginnings;
    std::optional<OnetDoing> doing;
};
std::span<const OnetWordRule<WorkKind>> onet_kind_rules();  // the first that fits decides
std::span<const OnetWordRule<Exposure>> onet_exposure_rules();
std::span<const OnetWordRule<Licence>> onet_licence_rules();

}  // namespace kynnys
