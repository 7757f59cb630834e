// How amounts, times and lists are written inside a sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/quantity.h"
#include "base/week.h"
#include "job/carved_job.h"
#include "locale/language.h"

namespace kynnys {

// "1 204 h 30 min", which no line breaks; alike in every language.
std::string duration(Minutes minutes);

// "€15.50" in English, else "15,50 €".
std::string money_text(UiLanguage language, Cents amount);

// "09:15–12:00"
std::string hours_text(int start, int end);

// "a", "a and b", "a, b and c".
std::string listed(UiLanguage language, const std::vector<std::string>& parts);
std::string listed_with_or(UiLanguage language, const std::vector<std::string>& parts);

// "Mon–Thu 09:00–12:00", from the text of windows in a file.
std::string windows_words(UiLanguage language, std::string_view windows);

// A job's hours, "Mon–Thu 09:00–12:00, Fri 10:00–12:00".
std::string week_text(UiLanguage language, const CarvedJob& job);

// "3 tasks": what is counted is "tasks", "points", "people" and so on: a key after "count.".
std::string counted(UiLanguage language, std::string_view what, std::int64_t number);

}  // namespace kynnys
