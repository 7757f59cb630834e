// What the rules ask of a person, from all that the program knows: what was recorded for the rules,
// and what stands elsewhere in the person's record and is not asked a second time.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "base/json.h"
#include "person/client.h"
#include "rules/facts.h"
#include "storage/situation_store.h"

namespace kynnys {

// What the person's record says: since when out of work, whether in rehabilitative work activity,
// whether paid work is wanted; and the year of birth, which answers where a question
// of age is the same for all its days. A rule set that has no such fact does without.
rules::FactRow facts_in_record(const rules::RuleSet& rules, const Person& person);
// The same, and what the municipality says: whether the person lives in Helsinki.
rules::FactRow facts_in_record(const rules::RuleSet& rules, const Client& client);

// The inverse, for somebody who is new: what the record has a place for is put there, and the rest
// is given back, as it is recorded for the rules alone.
Json::Object take_into_record(const rules::RuleSet& rules, const rules::FactRow& facts,
                              Client& client);

// What was recorded for the rules alone: as it is kept, and as far as the rules know it.
Json::Object kept_facts(const SituationRecord& record);
rules::FactRow recorded_facts(const rules::RuleSet& rules, const SituationRecord& record);

// Both together; what stands in the person's record is believed.
rules::FactRow all_facts(rules::FactRow recorded, const rules::FactRow& in_record);

// All together, in the transaction of another use case, whose part it is to ask whether the actor
// may know: situation.view. Errors: subject.is_unknown; those of the stores.
Result<rules::FactRow> facts_of_person(Transaction& transaction, const Office& office,
                                       const std::string& person);

}  // namespace kynnys
