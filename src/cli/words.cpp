#include "cli/words.h"

#include <fmt/format.h>

#include "base/text.h"

namespace kynnys {

namespace {

using Words = std::string_view;

constexpr std::array<Words, exposure_count> exposures{
    "noise",
    "heights",
    "night work",
    "customers",
    "animals",
    "being outdoors in all weather",
    "cold",
    "heat",
    "wet hands",
    "dust",
    "flour",
    "fragrances",
    "cleaning agents",
    "latex",
    "blood and secretions",
    "vibration",
    "a forced pace",
    "working alone",
    "traffic",
    "crowds",
    "conflicts",
    "sharp tools",
};
constexpr std::array<Words, licence_count> licences{
    "hygiene passport",         "driving licence", "extract from the criminal record",
    "occupational safety card", "hot work card",   "first-aid certificate",
};
constexpr std::array<Words, language_count> languages{
    "Finnish", "Swedish", "English",   "Russian", "Estonian", "Somali",        "Arabic",
    "Persian", "Kurdish", "Ukrainian", "Spanish", "French",   "sign language",
};
constexpr std::array<Words, work_kind_count> work_kinds{
    "kitchen work",
    "cleaning",
    "laundry",
    "helping in care",
    "being with children",
    "garden work",
    "shop work",
    "packing",
    "office work",
    "archive work",
    "library work",
    "crafts",
    "property maintenance",
    "deliveries",
    "working with animals",
    "events",
    "recycling",
    "computer work",
};
constexpr std::array<Words, surrounding_count> surroundings{
    "indoors",      "outdoors",         "a quiet place",   "a lively place",      "on one's own",
    "a small team", "customers around", "children around", "older people around",
};
constexpr std::array<Words, access_need_count> access_needs{
    "a way in without steps", "an accessible toilet", "a stop nearby",
    "a parking space",        "a room to rest",       "an induction loop",
};
constexpr std::array<Words, day_time_count> day_times{
    "before 8 o'clock",        "in the morning, 8–11",  "around midday, 11–14",
    "in the afternoon, 14–17", "in the evening, 17–22", "late at night, 22–24",
};
constexpr std::array<Words, 4> genders{"not recorded", "women", "men", "people of another gender"};
constexpr std::array<Words, 6> arrangement_classes{
    "working time", "reorganised tasks", "surroundings", "aids", "help at work", "commuting",
};
constexpr std::array<Words, days_per_week> days{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
};

template <class Enum, std::size_t count>
Words at(const std::array<Words, count>& words, Enum value) {
    return words.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view words_of(Exposure exposure) {
    return at(exposures, exposure);
}
std::string_view words_of(Licence licence) {
    return at(licences, licence);
}
std::string_view words_of(Language language) {
    return at(languages, language);
}
std::string_view words_of(WorkKind kind) {
    return at(work_kinds, kind);
}
std::string_view words_of(Surrounding surrounding) {
    return at(surroundings, surrounding);
}
std::string_view words_of(AccessNeed need) {
    return at(access_needs, need);
}
std::string_view words_of(DayTime time) {
    return at(day_times, time);
}
std::string_view words_of(Gender gender) {
    return at(genders, gender);
}
std::string_view words_of(ArrangementClass kind) {
    return at(arrangement_classes, kind);
}
std::string_view long_name(Day day) {
    return at(days, day);
}

std::string money_text(Cents amount) {
    const std::string sign = amount.count < 0 ? "-" : "";
    const std::int64_t cents = amount.count < 0 ? -amount.count : amount.count;
    const std::string euros = sign + "€" + grouped_number(cents / 100);
    return cents % 100 == 0 ? euros : euros + fmt::format(".{:02}", cents % 100);
}

std::string duration(Minutes minutes) {
    constexpr std::string_view no_break_space = "\u00a0";
    const std::int64_t hours = minutes.count / 60;
    const std::int64_t rest = minutes.count % 60;
    std::vector<std::string> parts;
    if (hours != 0)
        parts.push_back(joined({grouped_number(hours), "h"}, no_break_space));
    if (rest != 0 || hours == 0)
        parts.push_back(joined({std::to_string(rest), "min"}, no_break_space));
    return joined(parts, no_break_space);
}

std::string counted(std::int64_t number, std::string_view word, std::string_view plural) {
    std::string text = grouped_number(number) + " ";
    if (number == 1)
        return text.append(word);
    return plural.empty() ? text.append(word) + "s" : text.append(plural);
}

std::string listed(const std::vector<std::string>& parts) {
    if (parts.size() < 2)
        return joined(parts, "");
    const std::vector<std::string> first(parts.begin(), parts.end() - 1);
    return joined(first, ", ") + " and " + parts.back();
}

std::string with_dashes(std::string_view windows) {
    std::string text;
    for (const char letter : windows) {
        if (letter == '-')
            text += "–";
        else
            text += letter;
    }
    return text;
}

std::string hours_text(int start, int end) {
    return clock_text(start) + "–" + clock_text(end);
}

}  // namespace kynnys
