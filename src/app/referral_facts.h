// Which facts of a client a referral may carry, and how they are kept.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "referral/service.h"
#include "rules/facts.h"

namespace kynnys {

// The rights table: of what is on record, a receiver may be sent the facts about the person that
// the service's criteria ask for on that day, and nothing else. Ascending; none for a service
// without criteria.
std::vector<int> facts_for(const rules::RuleSet& rules, const Service& service, Date day);

// Of what is known, only those facts.
rules::FactRow only_facts(const rules::FactRow& known, const std::vector<int>& facts);

// What the receiver is told: who it is, how to reach, the facts by name (exchange/fact_json.h),
// and what the referrer has written.
struct SentFacts {
    std::string name;
    std::string phone;
    Json::Object facts;
    std::string note;
};
std::string sent_text(const SentFacts& sent);
SentFacts sent_facts(const std::string& text);

}  // namespace kynnys
