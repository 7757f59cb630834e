#include "cli/words.h"

#include <array>

#include "base/check.h"
#include "base/text.h"
#include "locale/messages.h"

namespace kynnys {

namespace {

using Words = std::string_view;

constexpr std::array<Words, 4> genders{"not recorded", "women", "men", "people of another gender"};
constexpr std::array<Words, days_per_week> days{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
};

}  // namespace

std::string_view words_of(Language language) {
    const auto& table = message_table(UiLanguage::en);
    const auto found = table.find("language." + std::string(language_codes().code(language)));
    CHECK(found != table.end());
    return found->second;
}
std::string_view words_of(Gender gender) {
    return genders.at(static_cast<std::size_t>(gender));
}
std::string_view long_name(Day day) {
    return days.at(static_cast<std::size_t>(day));
}

std::string counted(std::int64_t number, std::string_view word, std::string_view plural) {
    std::string text = grouped_number(number) + " ";
    if (number == 1)
        return text.append(word);
    return plural.empty() ? text.append(word) + "s" : text.append(plural);
}

}  // namespace kynnys
