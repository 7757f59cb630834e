#include "exchange/value_kind.h"

#include <algorithm>

#include "base/text.h"

namespace kynnys {

namespace {

constexpr std::size_t longest_id = 64;
constexpr std::int64_t most_metres = 100'000'000;
constexpr int first_year = 1900;
constexpr int last_year = 2100;

bool is_id_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
}

bool is_control(char letter) {
    return static_cast<unsigned char>(letter) < 0x20 || letter == '\x7f';
}

bool tell_range(const Cell& cell, std::int64_t number, std::int64_t fewest, std::int64_t most) {
    if (fewest <= number && number <= most)
        return true;
    cell.fault("number.is_out_of_range", {std::to_string(fewest), std::to_string(most)});
    return false;
}

// Minutes of "1:30", or of "1:30:00" as spreadsheets write it.
std::optional<std::int64_t> minutes_of_clock(std::string_view text) {
    const std::vector<std::string_view> parts = split(text, ':');
    if (parts.size() < 2 || parts.size() > 3 || parts[1].size() != 2)
        return std::nullopt;
    if (parts.size() == 3 && parts[2] != "00")
        return std::nullopt;
    const auto hours = parse_whole(parts[0]);
    const auto minutes = parse_whole(parts[1]);
    constexpr std::int64_t most_hours = 1'000'000;
    if (!hours || !minutes || hours.value() < 0 || hours.value() > most_hours)
        return std::nullopt;
    if (minutes.value() < 0 || minutes.value() > 59)
        return std::nullopt;
    return hours.value() * 60 + minutes.value();
}

std::string_view without_euro_sign(std::string_view text) {
    for (const std::string_view sign : {"€", "eur", "EUR"}) {
        if (text.ends_with(sign))
            return trimmed(text.substr(0, text.size() - sign.size()));
    }
    return text;
}

template <class Value>
void take(const Cell& cell, Result<Value> parsed, Value& value) {
    if (parsed)
        value = std::move(parsed).value();
    else
        cell.fault(parsed.error());
}

}  // namespace

void TextKind::read(const Cell& cell, std::string& value) const {
    const std::string_view text = cell.text();
    if (std::any_of(text.begin(), text.end(), is_control))
        cell.fault("text.has_control_character");
    else if (text.size() > longest && shortened(text, longest).size() < text.size())
        cell.fault("text.is_too_long", {std::to_string(longest)});
    else
        value = text;
}

void IdKind::read(const Cell& cell, std::string& value) const {
    const std::string_view text = cell.text();
    if (!std::all_of(text.begin(), text.end(), is_id_letter))
        cell.fault("id.has_other_letters");
    else if (text.size() > longest_id)
        cell.fault("id.is_too_long", {std::to_string(longest_id)});
    else
        value = text;
}

std::optional<std::int64_t> read_whole(const Cell& cell, std::int64_t fewest, std::int64_t most) {
    const auto number = parse_scaled(cell.text(), 0);
    if (!number) {
        cell.fault("number.is_not_whole", {std::to_string(fewest), std::to_string(most)});
        return std::nullopt;
    }
    if (!tell_range(cell, number.value(), fewest, most))
        return std::nullopt;
    return number.value();
}

void YearKind::read(const Cell& cell, int& value) const {
    const auto year = parse_whole(cell.text());
    if (!year || year.value() < first_year || year.value() > last_year)
        cell.fault("year.is_not_a_year");
    else
        value = static_cast<int>(year.value());
}

void DateKind::read(const Cell& cell, Date& value) const {
    const auto date = parse_date(cell.text());
    const bool is_good = date.is_ok() && date.value().year() >= std::chrono::year(first_year) &&
                         date.value().year() <= std::chrono::year(last_year);
    if (is_good)
        value = date.value();
    else
        cell.fault("date.is_not_a_day");
}

void MinutesKind::read(const Cell& cell, Minutes& value) const {
    std::optional<std::int64_t> minutes = minutes_of_clock(cell.text());
    if (const auto plain = parse_scaled(cell.text(), 0))
        minutes = plain.value();
    if (!minutes)
        cell.fault("minutes.are_not_minutes");
    else if (tell_range(cell, *minutes, fewest, most))
        value = {*minutes};
}

void HoursKind::read(const Cell& cell, Minutes& value) const {
    constexpr int decimals = 4;
    constexpr std::int64_t one_hour = 10'000;
    std::optional<std::int64_t> minutes = minutes_of_clock(cell.text());
    if (!minutes) {
        const auto hours = parse_scaled(cell.text(), decimals);
        if (!hours || hours.value() > one_hour * 1'000'000 || hours.value() < 0)
            return cell.fault("hours.are_not_hours");
        if (hours.value() % (one_hour / 4) != 0)
            return cell.fault("hours.are_unclear");
        minutes = hours.value() * 60 / one_hour;
    }
    if (*minutes < fewest_minutes || *minutes > most_hours * 60)
        return cell.fault("number.is_out_of_range",
                          {text({fewest_minutes}), std::to_string(most_hours)});
    value = {*minutes};
}

std::string HoursKind::text(Minutes value) const {
    std::string hours = std::to_string(value.count / 60);
    const std::int64_t rest = value.count % 60;
    if (rest == 0)
        return hours;
    return hours + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

void EurosKind::read(const Cell& cell, Cents& value) const {
    const auto cents = parse_scaled(without_euro_sign(cell.text()), 2);
    if (!cents)
        return cell.fault("euros.are_not_euros");
    if (cents.value() < 0 || cents.value() > most_euros * 100)
        return cell.fault("number.is_out_of_range", {"0", std::to_string(most_euros)});
    value = {cents.value()};
}

std::string EurosKind::text(Cents value) const {
    std::string euros = std::to_string(value.count / 100);
    const std::int64_t rest = value.count % 100;
    if (rest == 0)
        return euros;
    return euros + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

void MetresKind::read(const Cell& cell, Metres& value) const {
    constexpr int decimals = 3;
    const auto millimetres = parse_scaled(cell.text(), decimals);
    if (!millimetres)
        return cell.fault("metres.are_not_metres");
    const std::int64_t sign = millimetres.value() < 0 ? -1 : 1;
    const std::int64_t metres =
        millimetres.value() / 1000 + (sign * (millimetres.value() % 1000) >= 500 ? sign : 0);
    if (tell_range(cell, metres, -most_metres, most_metres))
        value = {metres};
}

void YesNoKind::read(const Cell& cell, bool& value) const {
    const std::string word = lowered(cell.text());
    const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (is_one_of({"yes", "y", "true", "1", "x", "kyllä", "k", "tosi", "ja", "sant"}))
        value = true;
    else if (is_one_of({"no", "n", "false", "0", "ei", "e", "epätosi", "nej", "falskt"}))
        value = false;
    else
        cell.fault("answer.is_not_yes_or_no");
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (const std::string_view part : split(text, ',')) {
        for (const std::string_view word : split(part, ' ')) {
            if (!word.empty())
                words.push_back(word);
        }
    }
    return words;
}

std::string code_word(std::string_view text) {
    std::string word = lowered(text);
    std::replace(word.begin(), word.end(), ' ', '_');
    std::replace(word.begin(), word.end(), '-', '_');
    return word;
}

void WindowsKind::read(const Cell& cell, std::vector<Window>& value) const {
    take(cell, parse_windows(cell.text()), value);
}

std::string WindowsKind::text(const std::vector<Window>& value) const {
    return value.empty() ? "" : windows_text(value);
}

void GridKind::read(const Cell& cell, WeekGrid& value) const {
    const auto windows = parse_windows(cell.text());
    if (windows)
        value = grid_of(windows.value());
    else
        cell.fault(windows.error());
}

std::string GridKind::text(const WeekGrid& value) const {
    return WindowsKind{}.text(value.windows());
}

void AbilityKind::read(const Cell& cell, Ability& value) const {
    take(cell, parse_ability(code_word(cell.text())), value);
}

std::string AbilityKind::text(Ability value) const {
    return std::string(line_of(value).code);
}

void StepKind::read(const Cell& cell, Step& value) const {
    take(cell, parse_step(cell.text()), value);
}

std::string StepKind::text(Step value) const {
    return std::to_string(static_cast<int>(value));
}

void RaterKind::read(const Cell& cell, Rater& value) const {
    take(cell, parse_rater(code_word(cell.text())), value);
}

void SurenessKind::read(const Cell& cell, Sureness& value) const {
    take(cell, parse_sureness(code_word(cell.text())), value);
}

}  // namespace kynnys
