// Rules and what they answer, as text for a terminal.
#pragma once

#include <string>
#include <vector>

#include "cli/today.h"
#include "exchange/facts_file.h"
#include "rules/rule_change.h"
#include "speech/rules_speaker.h"

namespace kynnys {

std::string rules_text(const rules::RuleSet& rules, Date at, const RulesSpeaker& speaker);
std::string evaluation_text(const rules::RuleSet& rules, const std::string& person,
                            const rules::Evaluation& evaluation, const RulesSpeaker& speaker);
std::string changes_text(const std::vector<rules::RuleChange>& changes,
                         const RulesSpeaker& speaker);
std::string affected_text(const std::vector<rules::Affected>& affected,
                          const std::vector<PersonFacts>& people, const RulesSpeaker& speaker);

// The rules that a list of traces names, each once, with their sources.
std::string uses_text(const std::vector<rules::Use>& uses, Date at, const RulesSpeaker& speaker);

}  // namespace kynnys
