// English words for the codes of lists, as they stand inside a sentence.
#pragma once

#include <string>
#include <string_view>

#include "ability/ability.h"
#include "ability/surroundings.h"
#include "base/place.h"
#include "base/quantity.h"
#include "base/week.h"
#include "person/person.h"
#include "workplace/workplace.h"

namespace kynnys {

std::string_view words_of(Exposure exposure);
std::string_view words_of(Licence licence);
std::string_view words_of(Language language);
std::string_view words_of(WorkKind kind);
std::string_view words_of(Surrounding surrounding);
std::string_view words_of(AccessNeed need);
std::string_view words_of(DayTime time);
std::string_view words_of(Gender gender);
std::string_view words_of(ArrangementClass kind);
std::string_view long_name(Day day);  // "Monday"

// "€15.50", "€1 200".
std::string money_text(Cents amount);

// "1 204 h 30 min", which no line breaks.
std::string duration(Minutes minutes);

// "1 task", "3 tasks". The plural is the word with an s unless it is given.
std::string counted(std::int64_t number, std::string_view word, std::string_view plural = "");

// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& parts);

// "Mon–Thu 09:00–12:00", from the text of windows in a file.
std::string with_dashes(std::string_view windows);

// "09:15–12:00"
std::string hours_text(int start, int end);

}  // namespace kynnys
