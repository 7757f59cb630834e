// Reading of opening times and availability as people write them.
#include <algorithm>
#include <optional>

#include "base/text.h"
#include "base/week.h"

namespace kynnys {

namespace {

struct DayName {
    std::string_view name;
    Day day;
};

// English, Finnish and Swedish, long and short; Swedish also without its dots. Words that two of
// the languages share ("ti", "to", "su") mean the same day in both.
constexpr DayName day_names[] = {
    {"monday", Day::monday},     {"mon", Day::monday},        {"mo", Day::monday},
    {"maanantai", Day::monday},  {"ma", Day::monday},         {"måndag", Day::monday},
    {"mån", Day::monday},        {"må", Day::monday},         {"man", Day::monday},
    {"tuesday", Day::tuesday},   {"tues", Day::tuesday},      {"tue", Day::tuesday},
    {"tu", Day::tuesday},        {"tiistai", Day::tuesday},   {"ti", Day::tuesday},
    {"tisdag", Day::tuesday},    {"tis", Day::tuesday},       {"wednesday", Day::wednesday},
    {"wed", Day::wednesday},     {"we", Day::wednesday},      {"keskiviikko", Day::wednesday},
    {"ke", Day::wednesday},      {"onsdag", Day::wednesday},  {"ons", Day::wednesday},
    {"on", Day::wednesday},      {"thursday", Day::thursday}, {"thurs", Day::thursday},
    {"thur", Day::thursday},     {"thu", Day::thursday},      {"th", Day::thursday},
    {"torstai", Day::thursday},  {"to", Day::thursday},       {"torsdag", Day::thursday},
    {"tors", Day::thursday},     {"tor", Day::thursday},      {"friday", Day::friday},
    {"fri", Day::friday},        {"fr", Day::friday},         {"perjantai", Day::friday},
    {"pe", Day::friday},         {"fredag", Day::friday},     {"fre", Day::friday},
    {"saturday", Day::saturday}, {"sat", Day::saturday},      {"sa", Day::saturday},
    {"lauantai", Day::saturday}, {"la", Day::saturday},       {"lördag", Day::saturday},
    {"lör", Day::saturday},      {"lö", Day::saturday},       {"lor", Day::saturday},
    {"sunday", Day::sunday},     {"sun", Day::sunday},        {"su", Day::sunday},
    {"sunnuntai", Day::sunday},  {"söndag", Day::sunday},     {"sön", Day::sunday},
    {"sö", Day::sunday},         {"son", Day::sunday},
};

struct DayRange {
    Day first = Day::monday;
    Day last = Day::monday;
};

struct Times {
    int open = 0;
    int close = 0;
};

Error entry_error(const char* key, std::string_view entry, std::string_view word = {},
                  std::string_view nearest = {}) {
    return Error{
        ErrorKind::invalid, key, "", {std::string(entry), std::string(word), std::string(nearest)}};
}

// Any of the dashes that word processors write.
constexpr std::string_view dashes[] = {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"};

std::string with_plain_hyphens(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto* dash =
            std::find_if(std::begin(dashes), std::end(dashes),
                         [&](std::string_view one) { return text.starts_with(one); });
        const bool is_dash = dash != std::end(dashes);
        plain += is_dash ? '-' : text.front();
        text.remove_prefix(is_dash ? dash->size() : 1);
    }
    return plain;
}

// Without the dot of "ma." or the colon of "Mon:".
std::string_view bare_word(std::string_view text) {
    std::string_view word = trimmed(text);
    while (word.ends_with('.') || word.ends_with(':'))
        word = trimmed(word.substr(0, word.size() - 1));
    return word;
}

Result<Day> parse_day(std::string_view text, std::string_view entry) {
    const std::string word = lowered(bare_word(text));
    for (const DayName& name : day_names) {
        if (name.name == word)
            return name.day;
    }
    std::vector<std::string_view> known;
    for (const DayName& name : day_names) known.push_back(name.name);
    return entry_error("week.unknown_day", entry, trimmed(text), nearest_word(word, known));
}

// "Mon" or "Mon-Fri"; a range may pass the end of the week, as in "Fri-Mon".
Result<DayRange> parse_days(std::string_view text, std::string_view entry) {
    const std::size_t hyphen = text.find('-');
    const Day first = TRY(parse_day(text.substr(0, hyphen), entry));
    if (hyphen == std::string_view::npos)
        return DayRange{first, first};
    const Day last = TRY(parse_day(text.substr(hyphen + 1), entry));
    return DayRange{first, last};
}

std::optional<int> number_up_to(std::string_view digits, int most) {
    if (digits.empty() || digits.size() > 2)
        return std::nullopt;
    int number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number <= most ? std::optional(number) : std::nullopt;
}

// Minutes from midnight of "9", "9:00", "9.00" or "24:00".
std::optional<int> minutes_of_day(std::string_view text) {
    const std::string_view time = trimmed(text);
    const std::size_t point = time.find_first_of(":.");
    const std::optional<int> hours = number_up_to(time.substr(0, point), 24);
    if (!hours)
        return std::nullopt;
    int minutes = *hours * 60;
    if (point != std::string_view::npos) {
        const std::string_view digits = time.substr(point + 1);
        const std::optional<int> rest = number_up_to(digits, 59);
        if (!rest || digits.size() != 2)
            return std::nullopt;
        minutes += *rest;
    }
    return minutes <= 24 * 60 ? std::optional(minutes) : std::nullopt;
}

Result<Times> parse_times(std::string_view text, std::string_view entry) {
    const std::size_t hyphen = text.find('-');
    if (hyphen == std::string_view::npos)
        return entry_error("week.not_a_time", entry, trimmed(text));
    const std::string_view first = text.substr(0, hyphen);
    const std::string_view last = text.substr(hyphen + 1);
    const std::optional<int> open = minutes_of_day(first);
    if (!open)
        return entry_error("week.not_a_time", entry, trimmed(first));
    const std::optional<int> close = minutes_of_day(last);
    if (!close)
        return entry_error("week.not_a_time", entry, trimmed(last));
    if (*close <= *open)
        return entry_error("week.ends_before_it_starts", entry);
    const Times times{slots_in(Minutes{*open}), *close / minutes_per_slot};
    if (times.close <= times.open)
        return entry_error("week.shorter_than_a_slot", entry);
    return times;
}

// "klo 9-14" and "kl. 9-14" say no more than "9-14".
std::string_view without_clock_word(std::string_view days) {
    const std::string_view word = bare_word(days);
    for (const std::string_view clock : {"klo", "kl"}) {
        if (!lowered(word).ends_with(clock))
            continue;
        const std::string_view rest = word.substr(0, word.size() - clock.size());
        if (rest.empty() || trimmed(rest).size() < rest.size())
            return trimmed(rest);
    }
    return trimmed(days);
}

void add_windows(DayRange days, Times times, std::vector<Window>& windows) {
    for (int number = static_cast<int>(days.first);; number = (number + 1) % days_per_week) {
        windows.push_back({static_cast<Day>(number), times.open, times.close});
        if (number == static_cast<int>(days.last))
            return;
    }
}

}  // namespace

Result<std::vector<Window>> parse_windows(std::string_view text) {
    std::vector<Window> windows;
    std::vector<DayRange> days;  // of the entry at hand, and of those before it without times
    bool has_times = false;
    std::string plain = with_plain_hyphens(text);
    std::replace(plain.begin(), plain.end(), ';', ',');
    std::string_view last_entry;
    for (const std::string_view entry : split(plain, ',')) {
        if (entry.empty())
            continue;
        last_entry = entry;
        const std::size_t digit = entry.find_first_of("0123456789");
        const std::string_view days_part = without_clock_word(entry.substr(0, digit));
        if (!days_part.empty()) {
            if (has_times)
                days.clear();
            days.push_back(TRY(parse_days(days_part, entry)));
            has_times = false;
        }
        if (digit == std::string_view::npos) {
            if (days_part.empty())
                return entry_error("week.not_a_time", entry);
            continue;
        }
        if (days.empty())
            return entry_error("week.unknown_day", entry);
        const Times times = TRY(parse_times(entry.substr(digit), entry));
        for (const DayRange range : days) add_windows(range, times, windows);
        has_times = true;
    }
    if (last_entry.empty())
        return Error{ErrorKind::invalid, "week.is_empty", "", {""}};
    if (!has_times)
        return entry_error("week.not_a_time", last_entry);
    return windows;
}

}  // namespace kynnys
