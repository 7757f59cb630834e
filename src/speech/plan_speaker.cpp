#include "speech/plan_speaker.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "base/text.h"
#include "locale/messages.h"
#include "speech/sayings.h"
#include "speech/writing.h"

namespace kynnys {

namespace {

template <class Row>
void take_names(const std::vector<Row>& rows,
                std::unordered_map<std::string_view, std::string_view>& names) {
    for (const Row& row : rows) names.emplace(row.id, row.name);
}

// A code that has no words is left as it is.
std::string code_words(UiLanguage language, std::string_view noun, const std::string& code) {
    return message(language, std::string(noun) + "." + code, {}).value_or(code);
}

std::string ability_of_code(UiLanguage language, const std::string& code) {
    const auto ability = parse_ability(code);
    return ability ? ability_words(language, ability.value()) : code;
}

std::string step_words(UiLanguage language, const std::string& number) {
    const auto step = parse_step(number);
    return step ? wording_text(language, step_name(step.value())) : number;
}

std::vector<std::string> language_names(UiLanguage language, const std::string& codes) {
    std::vector<std::string> names;
    for (const std::string_view code : split(codes, ','))
        names.push_back(code_words(language, "language", std::string(code)));
    return names;
}

std::int64_t number_in(const std::string& argument) {
    const auto number = parse_whole(argument);
    return number ? number.value() : 0;
}

using Writer = std::string (*)(UiLanguage, const std::string&);

struct Kind {
    std::string_view name;
    Writer write;
};

// Kinds whose words need no city.
constexpr std::array kinds{
    Kind{"text", [](UiLanguage, const std::string& text) { return text; }},
    Kind{"windows",
         [](UiLanguage in, const std::string& windows) { return windows_words(in, windows); }},
    Kind{"ability", ability_of_code},
    Kind{"step", step_words},
    Kind{"languages",
         [](UiLanguage in, const std::string& codes) {
             return listed(in, language_names(in, codes));
         }},
    Kind{"any_language",
         [](UiLanguage in, const std::string& codes) {
             return listed_with_or(in, language_names(in, codes));
         }},
    Kind{"minutes",
         [](UiLanguage, const std::string& text) { return duration({number_in(text)}); }},
    Kind{"cents",
         [](UiLanguage in, const std::string& text) { return money_text(in, {number_in(text)}); }},
    Kind{"kilograms", [](UiLanguage, const std::string& text) { return text + "\u00a0kg"; }},
    Kind{"number",
         [](UiLanguage, const std::string& text) { return grouped_number(number_in(text)); }},
};

struct Noun {
    std::string_view kind;
    std::string_view noun;  // of the codes' messages
};
constexpr std::array code_kinds{
    Noun{"exposure", "exposure"},       Noun{"licence", "licence"},
    Noun{"need", "access_need"},        Noun{"kind", "work_kind"},
    Noun{"surrounding", "surrounding"}, Noun{"time_of_day", "day_time"}};
constexpr std::array counted_kinds{"points", "tasks", "people", "workplaces",
                                   "days",   "years", "months"};

}  // namespace

PlanSpeaker::PlanSpeaker(UiLanguage language, NameStyle style, const City& city,
                         const PlanSpeaker* earlier)
    : language_(language), style_(style), earlier_(earlier) {
    take_names(city.people, people_);
    take_names(city.workplaces, workplaces_);
    take_names(city.tasks, tasks_);
    take_names(city.arrangements, arrangements_);
}

std::string PlanSpeaker::say(std::string_view key,
                             const std::vector<std::string>& arguments) const {
    const PlanSaying* saying = find_plan_saying(key);
    CHECK(saying != nullptr);
    std::vector<std::string> words;
    for (const std::string_view kind : split(saying->kinds, ' ')) {
        if (words.size() >= arguments.size())
            break;
        const std::string& argument = arguments[words.size()];
        words.push_back(argument.empty() ? "" : written(kind, argument).value_or(argument));
    }
    auto said = message(language_, key, words);
    CHECK(said.has_value());
    return *std::move(said);
}

std::optional<std::string> PlanSpeaker::written(std::string_view kind,
                                                const std::string& argument) const {
    if (kind == "person")
        return person(argument);
    if (kind == "workplace")
        return workplace(argument);
    if (kind == "task")
        return task(argument);
    if (kind == "arrangement")
        return arrangement(argument);
    for (const Kind& one : kinds) {
        if (one.name == kind)
            return one.write(language_, argument);
    }
    for (const Noun& one : code_kinds) {
        if (one.kind == kind)
            return code_words(language_, one.noun, argument);
    }
    if (std::find(counted_kinds.begin(), counted_kinds.end(), kind) != counted_kinds.end())
        return counted(language_, kind, number_in(argument));
    return std::nullopt;
}

std::string_view PlanSpeaker::name(Names PlanSpeaker::*names, std::string_view id) const {
    const auto found = (this->*names).find(id);
    if (found != (this->*names).end())
        return found->second;
    return earlier_ == nullptr ? std::string_view() : earlier_->name(names, id);
}

std::string PlanSpeaker::named(Names PlanSpeaker::*names, std::string_view id) const {
    const std::string_view found = name(names, id);
    if (found.empty() || found == id)
        return std::string(id);
    if (style_ == NameStyle::alone)
        return std::string(found);
    return std::string(found) + " (" + std::string(id) + ")";
}

std::string PlanSpeaker::person(std::string_view id) const {
    return named(&PlanSpeaker::people_, id);
}
std::string PlanSpeaker::workplace(std::string_view id) const {
    return named(&PlanSpeaker::workplaces_, id);
}
std::string PlanSpeaker::task(std::string_view id) const {
    return named(&PlanSpeaker::tasks_, id);
}
std::string PlanSpeaker::arrangement(std::string_view id) const {
    const std::string_view found = name(&PlanSpeaker::arrangements_, id);
    return std::string(found.empty() ? id : found);
}

std::string PlanSpeaker::arrangements(const City& city,
                                      const std::vector<ArrangementIndex>& those) const {
    std::vector<std::string> all;
    for (const ArrangementIndex index : those)
        all.push_back(arrangement(city.arrangements[index.place()].id));
    return joined(all, "; ");
}

std::string wording_text(UiLanguage language, const Wording& wording) {
    switch (language) {
        case UiLanguage::fi:
            return std::string(wording.finnish);
        case UiLanguage::sv:
            return std::string(wording.swedish);
        case UiLanguage::en:
            return std::string(wording.english);
    }
    CHECK(false);
}

std::string ability_words(UiLanguage language, Ability ability) {
    const std::string name = wording_text(language, line_of(ability).name);
    // Å, ä and ö are two bytes long.
    const std::size_t first = static_cast<unsigned char>(name[0]) < 0x80U ? 1 : 2;
    return lowered(name.substr(0, first)) + name.substr(first);
}

}  // namespace kynnys
