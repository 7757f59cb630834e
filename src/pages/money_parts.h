// What work does to somebody's money, said on a page.
#pragma once

#include <string>
#include <vector>

#include "app/money_desk.h"
#include "pages/call.h"
#include "speech/rules_speaker.h"

namespace kynnys::pages {

RulesSpeaker rules_speaker(const Call& call);

// The answer first, then what it stands on: the lines, the edges, what nobody can promise, the
// rules with their sources, the curve. `facts_path` is where what is missing can be put on record;
// "" for who may not.
Html money_answer(const Call& call, const MoneyCheck& check, const std::string& facts_path);

// For each job "+174 € a month, before tax" with the way to all of it, and a warning for each edge
// that the job passes; nothing for who may not see the person's situation.
Result<std::vector<Html>> money_lines(const Call& call, const std::vector<MeantJob>& jobs);
Result<Html> money_line(const Call& call, const MeantJob& job);

}  // namespace kynnys::pages
