// What the commands about rules and money have in common.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/load.h"
#include "cli/today.h"
#include "exchange/facts_file.h"
#include "exchange/rules_file.h"
#include "speech/rules_speaker.h"

namespace kynnys {

// --rules, --at, --language.
struct RulesOptions {
    std::optional<std::filesystem::path> file;
    std::optional<std::string> at;
    std::optional<std::string> language;

    void declare(Arguments& arguments);
    // Those of the file, or Finland's.
    [[nodiscard]] Result<rules::RuleSet> rules() const;
    [[nodiscard]] UiLanguage ui_language() const;
};

// Errors: city.has_faults and those of read_or_error().
Result<rules::RuleSet> load_rules(const std::filesystem::path& file);
Result<std::vector<PersonFacts>> load_facts(const std::filesystem::path& file,
                                            const rules::RuleSet& rules);
// The one with that id, or all where none is asked for. Error: facts.person_is_not_there
// {id, nearest} (not_found).
Result<std::vector<PersonFacts>> chosen_people(std::vector<PersonFacts> people,
                                               const std::optional<std::string>& id);

}  // namespace kynnys
