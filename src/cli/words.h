// English words that only the command line says.
#pragma once

#include <string>
#include <string_view>

#include "ability/surroundings.h"
#include "base/week.h"
#include "person/person.h"
#include "speech/writing.h"

namespace kynnys {

std::string_view words_of(Language language);
std::string_view words_of(Gender gender);  // of several: "women"
std::string_view long_name(Day day);       // "Monday"

// "1 task", "3 tasks". The plural is the word with an s unless it is given.
std::string counted(std::int64_t number, std::string_view word, std::string_view plural = "");

// "a", "a and b", "a, b and c".
inline std::string listed(const std::vector<std::string>& parts) {
    return listed(UiLanguage::en, parts);
}

// "Mon–Thu 09:00–12:00, Fri 10:00–12:00"
inline std::string week_text(const CarvedJob& job) {
    return week_text(UiLanguage::en, job);
}

}  // namespace kynnys
