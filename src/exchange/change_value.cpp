#include "exchange/change_value.h"

#include <algorithm>

#include "exchange/city_schema.h"
#include "exchange/value_kind.h"

namespace kynnys {

namespace {

// A copy of a profile or a demand without one line, since neither can forget one.
template <class Lines, class Get>
Lines without(const Lines& lines, Ability ability, Get get) {
    Lines left;
    for (const AbilityLine& line : ability_catalogue()) {
        const auto& value = get(lines, line.ability);
        if (line.ability != ability && value)
            left.set(line.ability, *value);
    }
    return left;
}

// The ability that is named after the word; told when there is none of that name.
std::optional<Ability> read_ability(std::string_view name, const RowPlace& place) {
    Ability ability{};
    const std::size_t faults = place.cell("change").log().count();
    AbilityKind{}.read(place.cell("change").with_text(name), ability);
    if (place.cell("change").log().count() > faults)
        return std::nullopt;
    return ability;
}

void read_line(const Cell& value, const std::vector<std::string_view>& words, ProfileLine& line) {
    const auto read = [&](std::size_t word, const auto& kind, auto& into) {
        kind.read(value.with_text(words[word]), into);
    };
    read(0, StepKind{}, line.step);
    read(1, RaterKind{}, line.rated_by);
    read(2, DateKind{}, line.rated_on);
    if (words.size() > 3)
        read(3, SurenessKind{}, line.sureness);
}

}  // namespace

std::optional<std::string_view> after_word(std::string_view text, std::string_view word) {
    if (!text.starts_with(word))
        return std::nullopt;
    const std::string_view rest = text.substr(word.size());
    const std::string_view plain = trimmed(rest);
    if (!rest.empty() && plain.size() == rest.size())
        return std::nullopt;  // the word goes on
    return plain;
}

bool change_profile(std::string_view what, const RowPlace& place, Profile& profile) {
    const std::optional<std::string_view> name = after_word(what, "ability");
    if (!name)
        return false;
    const std::optional<Ability> ability = read_ability(*name, place);
    if (!ability)
        return true;
    const Cell value = place.cell("value");
    const std::vector<std::string_view> words = words_of(value.text());
    if (words.empty()) {
        profile = without(
            profile, *ability,
            [](const Profile& of, Ability one) -> const auto& { return of.line(one); });
    } else if (words.size() < 3 || words.size() > 4) {
        value.fault("change.ability_line_is_short");
    } else {
        ProfileLine line;
        read_line(value, words, line);
        profile.set(*ability, line);
    }
    return true;
}

bool change_demand(std::string_view what, const RowPlace& place, Demand& demand) {
    const std::optional<std::string_view> name = after_word(what, "demand");
    if (!name)
        return false;
    const std::optional<Ability> ability = read_ability(*name, place);
    if (!ability)
        return true;
    const Cell value = place.cell("value");
    if (value.text().empty()) {
        demand = without(
            demand, *ability,
            [](const Demand& of, Ability one) -> const auto& { return of.step(one); });
        return true;
    }
    Step step{};
    StepKind{}.read(value, step);
    demand.set(*ability, step);
    return true;
}

bool change_wish(std::string_view what, const RowPlace& place, Wishes& wishes) {
    const std::optional<std::string_view> wish = after_word(what, "wish");
    if (!wish)
        return false;
    const Schema<WishRow>& schema = wishes_schema();
    const Cell change = place.cell("change");
    const Cell value = place.cell("value");
    const std::size_t end = std::min(wish->find(' '), wish->size());
    const std::string_view word = trimmed(wish->substr(end));
    WishRow row;
    schema.find("about")->read(change.with_text(wish->substr(0, end)), row);
    if (!row.about)
        return true;
    const bool is_amount =
        row.about == WishAbout::weekly_minutes || row.about == WishAbout::travel_minutes;
    const Cell named = is_amount ? value : change.with_text(word);
    const bool is_taken_away = value.text().empty();
    if (!named.text().empty())
        schema.find("what")->read(named, row);
    else if (!is_amount)
        named.fault("field.is_empty");
    if (!is_amount && !is_taken_away)
        schema.find("liking")->read(value, row);
    std::vector<WishRow> rows = wish_rows({}, wishes);
    std::erase_if(rows, [&](const WishRow& old) {
        return old.about == row.about && (is_amount || old.what == row.what);
    });
    if (!is_taken_away)
        rows.push_back(row);
    wishes = {};
    for (const WishRow& one : rows) add_wish(one, wishes);
    return true;
}

}  // namespace kynnys
