#include "speech/writing.h"

#include <array>

#include "base/check.h"
#include "base/text.h"
#include "locale/messages.h"

namespace kynnys {

namespace {

constexpr std::string_view no_break_space = "\u00a0";
constexpr std::array<std::string_view, days_per_week> day_codes{
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

std::string said(UiLanguage language, const std::string& key,
                 const std::vector<std::string>& arguments = {}) {
    auto text = message(language, key, arguments);
    CHECK(text.has_value());
    return *std::move(text);
}

std::string joined_by(UiLanguage language, const std::string& key,
                      const std::vector<std::string>& parts) {
    if (parts.size() < 2)
        return joined(parts, "");
    const std::vector<std::string> first(parts.begin(), parts.end() - 1);
    return said(language, key, {joined(first, ", "), parts.back()});
}

// A word of windows_text() that is no day, such as a time, stays as it is.
std::string day_word(UiLanguage language, const std::string& word) {
    for (int number = 0; number < days_per_week; ++number) {
        if (day_text(static_cast<Day>(number)) == word)
            return said(language,
                        "short_day." + std::string(day_codes.at(static_cast<std::size_t>(number))));
    }
    return word;
}

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

bool is_letter(char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
}

}  // namespace

std::string duration(Minutes minutes) {
    const std::int64_t hours = minutes.count / 60;
    const std::int64_t rest = minutes.count % 60;
    std::vector<std::string> parts;
    if (hours != 0)
        parts.push_back(joined({grouped_number(hours), "h"}, no_break_space));
    if (rest != 0 || hours == 0)
        parts.push_back(joined({std::to_string(rest), "min"}, no_break_space));
    return joined(parts, no_break_space);
}

std::string money_text(UiLanguage language, Cents amount) {
    const bool is_english = language == UiLanguage::en;
    const std::int64_t cents = amount.count < 0 ? -amount.count : amount.count;
    std::string number = grouped_number(cents / 100);
    if (cents % 100 != 0)
        number += (is_english ? "." : ",") + two_digits(cents % 100);
    const std::string sign = amount.count < 0 ? "-" : "";
    return is_english ? sign + "€" + number : joined({sign + number, "€"}, no_break_space);
}

std::string hours_text(int start, int end) {
    return clock_text(start) + "–" + clock_text(end);
}

std::string listed(UiLanguage language, const std::vector<std::string>& parts) {
    return joined_by(language, "list.and", parts);
}

std::string listed_with_or(UiLanguage language, const std::vector<std::string>& parts) {
    return joined_by(language, "list.or", parts);
}

std::string windows_words(UiLanguage language, std::string_view windows) {
    std::string text;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty())
            text += day_word(language, word);
        word.clear();
    };
    for (const char letter : windows) {
        if (is_letter(letter)) {
            word += letter;
            continue;
        }
        end_word();
        if (letter == '-')
            text += "–";
        else
            text += letter;
    }
    end_word();
    return text;
}

std::string week_text(UiLanguage language, const CarvedJob& job) {
    std::vector<Window> windows;
    for (const Shift& shift : job.shifts) windows.push_back({shift.day, shift.start, shift.end});
    return windows_words(language, windows_text(windows));
}

std::string counted(UiLanguage language, std::string_view what, std::int64_t number) {
    return said(language, "count." + std::string(what), {grouped_number(number)});
}

}  // namespace kynnys
