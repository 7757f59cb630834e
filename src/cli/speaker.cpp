#include "cli/speaker.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "base/pattern.h"
#include "base/text.h"
#include "cli/sentences.h"
#include "cli/text_layout.h"
#include "cli/words.h"
#include "exchange/sentence.h"
#include "locale/messages.h"

namespace kynnys {

namespace {

template <class Row>
void take_names(const std::vector<Row>& rows,
                std::unordered_map<std::string_view, std::string_view>& names) {
    for (const Row& row : rows) names.emplace(row.id, row.name);
}

// A code in words; a word that is none of the codes is left as it is.
template <class Enum, std::size_t count>
std::string code_words(const CodeList<Enum, count>& codes, const std::string& code) {
    const auto value = codes.parse(code);
    return value ? std::string(words_of(value.value())) : code;
}

std::string ability_words(const std::string& code) {
    const auto ability = parse_ability(code);
    if (!ability)
        return code;
    const std::string name(line_of(ability.value()).name.english);
    return lowered(name.substr(0, 1)) + name.substr(1);
}

std::string step_words(const std::string& number) {
    const auto step = parse_step(number);
    return step ? std::string(step_name(step.value()).english) : number;
}

std::vector<std::string> language_names(const std::string& codes) {
    std::vector<std::string> names;
    for (const std::string_view code : split(codes, ','))
        names.push_back(code_words(language_codes(), std::string(code)));
    return names;
}

using Writer = std::string (*)(const std::string&);

struct Kind {
    std::string_view name;
    Writer write;
};

std::int64_t number_in(const std::string& argument) {
    const auto number = parse_whole(argument);
    return number ? number.value() : 0;
}

// Kinds whose words need no city.
constexpr std::array<Kind, 24> kinds{{
    {"text", [](const std::string& text) { return text; }},
    {"windows", [](const std::string& text) { return with_dashes(text); }},
    {"ability", ability_words},
    {"step", step_words},
    {"exposure", [](const std::string& code) { return code_words(exposure_codes(), code); }},
    {"licence", [](const std::string& code) { return code_words(licence_codes(), code); }},
    {"need", [](const std::string& code) { return code_words(access_need_codes(), code); }},
    {"kind", [](const std::string& code) { return code_words(work_kind_codes(), code); }},
    {"surrounding", [](const std::string& code) { return code_words(surrounding_codes(), code); }},
    {"time_of_day", [](const std::string& code) { return code_words(day_time_codes(), code); }},
    {"languages", [](const std::string& codes) { return listed(language_names(codes)); }},
    {"any_language",
     [](const std::string& codes) { return joined(language_names(codes), " or "); }},
    {"minutes", [](const std::string& text) { return duration({number_in(text)}); }},
    {"cents", [](const std::string& text) { return money_text({number_in(text)}); }},
    {"kilograms", [](const std::string& text) { return text + " kg"; }},
    {"number", [](const std::string& text) { return grouped_number(number_in(text)); }},
    {"points", [](const std::string& text) { return counted(number_in(text), "point"); }},
    {"tasks", [](const std::string& text) { return counted(number_in(text), "task"); }},
    {"people",
     [](const std::string& text) { return counted(number_in(text), "person", "people"); }},
    {"workplaces", [](const std::string& text) { return counted(number_in(text), "workplace"); }},
    {"days", [](const std::string& text) { return counted(number_in(text), "day"); }},
    {"years", [](const std::string& text) { return counted(number_in(text), "year"); }},
    {"months", [](const std::string& text) { return counted(number_in(text), "month"); }},
    {"faults", [](const std::string& text) { return counted(number_in(text), "fault"); }},
}};

}  // namespace

Speaker::Speaker(const City& city, const Speaker* earlier) : earlier_(earlier) {
    take_names(city.people, people_);
    take_names(city.workplaces, workplaces_);
    take_names(city.tasks, tasks_);
    take_names(city.arrangements, arrangements_);
}

std::string Speaker::say(std::string_view key, const std::vector<std::string>& arguments) const {
    const Saying* saying = find_saying(key);
    if (saying == nullptr)
        return message(UiLanguage::en, key, arguments).value_or(sentence_of(key, arguments));
    std::vector<std::string> words;
    for (const std::string_view kind : split(saying->kinds, ' ')) {
        const std::size_t at = words.size();
        if (at >= arguments.size())
            break;
        if (kind == "message") {
            words.push_back(
                say(arguments[at],
                    {arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1, arguments.end()}));
            break;
        }
        words.push_back(arguments[at].empty() ? "" : written(kind, arguments[at]));
    }
    return filled(saying->pattern, words);
}

std::string Speaker::written(std::string_view kind, const std::string& argument) const {
    if (kind == "person")
        return person(argument);
    if (kind == "workplace")
        return workplace(argument);
    if (kind == "task")
        return task(argument);
    if (kind == "arrangement")
        return arrangement(argument);
    const auto* const known =
        std::find_if(kinds.begin(), kinds.end(), [&](const Kind& one) { return one.name == kind; });
    CHECK(known != kinds.end());
    return known->write(argument);
}

std::string_view Speaker::name(Names Speaker::*names, std::string_view id) const {
    const auto found = (this->*names).find(id);
    if (found != (this->*names).end())
        return found->second;
    return earlier_ == nullptr ? std::string_view() : earlier_->name(names, id);
}

std::string Speaker::named(Names Speaker::*names, std::string_view id) const {
    const std::string_view found = name(names, id);
    if (found.empty() || found == id)
        return std::string(id);
    return std::string(found) + " (" + std::string(id) + ")";
}

std::string Speaker::person(std::string_view id) const {
    return named(&Speaker::people_, id);
}
std::string Speaker::workplace(std::string_view id) const {
    return named(&Speaker::workplaces_, id);
}
std::string Speaker::task(std::string_view id) const {
    return named(&Speaker::tasks_, id);
}
std::string Speaker::arrangement(std::string_view id) const {
    const std::string_view found = name(&Speaker::arrangements_, id);
    return std::string(found.empty() ? id : found);
}

std::string said(const Error& error) {
    const City nowhere;
    const Speaker speaker(nowhere);
    const std::string place = error.field.empty() ? "" : error.field + ": ";
    return place + speaker.say(error.key, error.arguments);
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace kynnys
