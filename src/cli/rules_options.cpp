#include "cli/rules_options.h"

#include <algorithm>

#include "base/text.h"

namespace kynnys {

void RulesOptions::declare(Arguments& arguments) {
    arguments.file("--rules", file, "A rule file in place of Finland's");
    arguments.text("--at", "DAY", at, "The day for which the rules are asked (today)");
    arguments.choice("--language", language, {"fi", "sv", "en"}, "In which language (en)");
}

Result<rules::RuleSet> RulesOptions::rules() const {
    if (file)
        return load_rules(*file);
    return finnish_rules();
}

UiLanguage RulesOptions::ui_language() const {
    const auto code = ui_language_codes().parse(language.value_or("en"));
    return code ? code.value() : UiLanguage::en;
}

Result<rules::RuleSet> load_rules(const std::filesystem::path& file) {
    return read_or_error(read_rules_file(file), file);
}

Result<std::vector<PersonFacts>> load_facts(const std::filesystem::path& file,
                                            const rules::RuleSet& rules) {
    return read_or_error(read_facts_file(file, rules), file);
}

Result<std::vector<PersonFacts>> chosen_people(std::vector<PersonFacts> people,
                                               const std::optional<std::string>& id) {
    if (!id)
        return people;
    std::vector<std::string_view> ids;
    for (const PersonFacts& person : people) {
        if (person.id == *id)
            return std::vector<PersonFacts>{person};
        ids.push_back(person.id);
    }
    return Error{ErrorKind::not_found,
                 "facts.person_is_not_there",
                 "",
                 {*id, std::string(nearest_word(*id, ids))}};
}

}  // namespace kynnys
