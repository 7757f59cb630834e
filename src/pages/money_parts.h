// What work does to somebody's money, said on a page.
#pragma once

#include <optional>
#include <string>

#include "app/money_desk.h"
#include "pages/call.h"
#include "speech/rules_speaker.h"

namespace kynnys::pages {

RulesSpeaker rules_speaker(const Call& call);

// The answer first, then what it stands on: the lines, the edges, what nobody can promise, the
// rules with their sources, the curve. `facts_path` is where what is missing can be put on record;
// "" for who may not.
Html money_answer(const Call& call, const MoneyCheck& check, const std::string& facts_path);

// "about +174 € a month, before tax" with the way to all of it, and a warning for each edge that
// the job passes; nothing without an effect.
Html money_line(const Call& call, const std::optional<MoneyEffect>& effect,
                const std::string& path);

// "/people/ID/money" or "/own/money", for a job of so many weekly minutes.
std::string money_path(const Call& call, const std::string& person, std::int64_t weekly_minutes);

}  // namespace kynnys::pages
