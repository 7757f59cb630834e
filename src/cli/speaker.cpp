#include "cli/speaker.h"

#include "base/check.h"
#include "base/pattern.h"
#include "base/text.h"
#include "cli/sentences.h"
#include "cli/words.h"
#include "exchange/sentence.h"
#include "locale/messages.h"
#include "speech/sayings.h"

namespace kynnys {

Speaker::Speaker(const City& city, const Speaker* earlier)
    : names_(UiLanguage::en, NameStyle::with_id, city,
             earlier == nullptr ? nullptr : &earlier->names_) {}

std::string Speaker::say(std::string_view key, const std::vector<std::string>& arguments) const {
    if (find_plan_saying(key) != nullptr)
        return names_.say(key, arguments);
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
    if (kind == "faults") {
        const auto number = parse_whole(argument);
        return counted(number ? number.value() : 0, "fault");
    }
    const auto words = names_.written(kind, argument);
    CHECK(words.has_value());
    return *words;
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
