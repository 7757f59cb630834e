#include "app/referral_facts.h"

#include <algorithm>

#include "base/check.h"
#include "rules/program.h"
#include "rules/reach.h"

namespace kynnys {

using namespace rules;

std::vector<int> facts_for(const RuleSet& rules, const kynnys::Service& service, Date day) {
    const int criteria = rules.service(service.criteria);
    const Program program(rules, day);
    std::vector<int> facts;
    for (const Program::ServiceSlots& one : program.services()) {
        if (one.service == criteria && one.verdict >= 0)
            facts = facts_of(program, one.verdict);
    }
    std::erase_if(facts, [&](int fact) {
        return rules.facts[static_cast<std::size_t>(fact)].about != Subject::person;
    });
    return facts;
}

FactRow only_facts(const FactRow& known, const std::vector<int>& facts) {
    FactRow row(known.count());
    for (const int fact : facts) row.set(fact, known.grains(fact));
    return row;
}

std::string sent_text(const SentFacts& sent) {
    return json_text(Json::Object{
        {"name", sent.name}, {"phone", sent.phone}, {"facts", sent.facts}, {"note", sent.note}});
}

SentFacts sent_facts(const std::string& text) {
    const auto json = parse_json(text);
    CHECK(json.is_ok());  // this program wrote it
    const auto member = [&](const char* name) {
        const auto value = json.value().find_string(name);
        return value ? value.value() : std::string();
    };
    SentFacts sent{member("name"), member("phone"), {}, member("note")};
    if (const Json* facts = json.value().find("facts"); facts != nullptr && facts->object())
        sent.facts = *facts->object();
    return sent;
}

}  // namespace kynnys
