// Groups that a fairness rule names: "age>=55", "out_of_work>=24" (months), "gender=woman",
// "language!=fi", "district=Itäkeskus".
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "person/person.h"

namespace kynnys {

enum class GroupField { age, out_of_work, gender, language, district };
enum class Comparison { equal, not_equal, at_least, at_most, above, below };

struct Group {
    GroupField field{};
    Comparison comparison{};
    int number = 0;  // years, months, or the code of a gender or language
    std::string district;
    friend bool operator==(const Group&, const Group&) = default;
};

// Ages and durations take =, !=, >=, <=, > and <; the others take = and != only.
// Errors: group.is_malformed {text}; group.field_is_unknown {word, known ones};
// group.comparison_does_not_suit {comparison, field}; number.is_not_whole, gender.is_unknown and
// language.is_unknown as from their own readers.
Result<Group> parse_group(std::string_view text);

// On the given day. Who has no birth year, no first day out of work or no recorded gender belongs
// to no group that asks for it. "language=sv" is everybody who works in Swedish, "language!=fi"
// everybody who does not work in Finnish. The age is the one reached in the day's year.
bool belongs(const Group& group, const Person& person, Date on);

}  // namespace kynnys
