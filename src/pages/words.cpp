#include "pages/words.h"

#include <array>
#include <ctime>

#include "speech/plan_speaker.h"

namespace kynnys::pages {

namespace {

constexpr std::array<std::string_view, days_per_week> days{
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string code_of_day(Day day) {
    return std::string(days.at(static_cast<std::size_t>(day)));
}

std::string day_span(const Call& call, int first, int last) {
    const std::string from = short_word(call, static_cast<Day>(first));
    return first == last ? from : from + "–" + short_word(call, static_cast<Day>(last));
}

std::string hours_of(const WeekGrid& week, Day day) {
    std::vector<std::string> hours;
    for (const Window& window : week.windows()) {
        if (window.day == day)
            hours.push_back(clock_text(window.open) + "–" + clock_text(window.close));
    }
    return joined(hours, ", ");
}

}  // namespace

std::string word(const Call& call, Rater rater) {
    return call.say("rater." + std::string(code_of(rater)));
}

std::string word(const Call& call, Sureness sureness) {
    return call.say("sureness." + std::string(code_of(sureness)));
}

std::string word(const Call& call, Day day) {
    return call.say("day." + code_of_day(day));
}

std::string short_word(const Call& call, Day day) {
    return call.say("short_day." + code_of_day(day));
}

std::string wording(const Call& call, const Wording& wording) {
    return wording_text(call.language(), wording);
}

std::string day_text(Date day) {
    return std::to_string(static_cast<unsigned>(day.day())) + "." +
           std::to_string(static_cast<unsigned>(day.month())) + "." +
           std::to_string(static_cast<int>(day.year()));
}

std::string time_text(Instant instant) {
    const std::time_t seconds =
        std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
    std::tm local{};
    localtime_r(&seconds, &local);
    const Date day{std::chrono::year{local.tm_year + 1900},
                   std::chrono::month{static_cast<unsigned>(local.tm_mon) + 1},
                   std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
    return day_text(day) + " " + two_digits(static_cast<unsigned>(local.tm_hour)) + ":" +
           two_digits(static_cast<unsigned>(local.tm_min));
}

std::string week_text(const Call& call, const WeekGrid& week) {
    std::vector<std::string> parts;
    for (int first = 0; first < days_per_week;) {
        const std::string hours = hours_of(week, static_cast<Day>(first));
        int last = first;
        while (last + 1 < days_per_week && hours_of(week, static_cast<Day>(last + 1)) == hours)
            ++last;
        if (!hours.empty())
            parts.push_back(day_span(call, first, last) + " " + hours);
        first = last + 1;
    }
    return joined(parts, "; ");
}

std::string duration_text(Minutes minutes) {
    constexpr std::string_view no_break_space = "\u00a0";
    const auto hours = minutes.count / 60;
    const auto rest = minutes.count % 60;
    std::string text;
    if (hours != 0)
        text = std::to_string(hours) + std::string(no_break_space) + "h";
    if (rest != 0 || hours == 0)
        text += (text.empty() ? "" : std::string(no_break_space)) + std::to_string(rest) +
                std::string(no_break_space) + "min";
    return text;
}

}  // namespace kynnys::pages
