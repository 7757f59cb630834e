// Words for the codes of the domain, in the language of who asks.
#pragma once

#include <string>
#include <string_view>

#include "ability/ability.h"
#include "ability/profile.h"
#include "base/code_list.h"
#include "base/date.h"
#include "base/instant.h"
#include "base/week.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

// "noise" for the exposure of that code.
template <class Enum, std::size_t count>
std::string word(const Call& call, std::string_view noun, const CodeList<Enum, count>& codes,
                 Enum value) {
    return call.say(std::string(noun) + "." + std::string(codes.code(value)));
}

// All of them, in the order of the list.
template <class Enum, std::size_t count>
std::vector<Option> options(const Call& call, std::string_view noun,
                            const CodeList<Enum, count>& codes) {
    std::vector<Option> all;
    for (const std::string_view code : codes.codes)
        all.push_back({std::string(code), call.say(std::string(noun) + "." + std::string(code))});
    return all;
}

// Those of a set, "noise, dust".
template <class Enum, std::size_t count>
std::string words(const Call& call, std::string_view noun, const CodeList<Enum, count>& codes,
                  const CodeSet<Enum>& set) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < count; ++i) {
        if (set.has(static_cast<Enum>(i)))
            all.push_back(word(call, noun, codes, static_cast<Enum>(i)));
    }
    return joined(all, ", ");
}

std::string word(const Call& call, Rater rater);
std::string word(const Call& call, Sureness sureness);
std::string word(const Call& call, Day day);        // "Monday"
std::string short_word(const Call& call, Day day);  // "Mon"
std::string wording(const Call& call, const Wording& wording);

// "21.11.2026", in every language: the form that nobody in Finland mistakes.
std::string day_text(Date day);
// "21.11.2026 09:15" by the clock of where the server is.
std::string time_text(Instant instant);

// "Mon–Thu 09:00–12:00".
std::string week_text(const Call& call, const WeekGrid& week);

// "1 h 30 min".
std::string duration_text(Minutes minutes);

}  // namespace kynnys::pages
