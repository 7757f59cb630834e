#include "exchange/fact_json.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/fact_text.h"
#include "exchange/fault_log.h"

namespace kynnys {

using namespace rules;

namespace {

Result<std::int64_t> grains_in(const FactRule& fact, const Json& json) {
    if (const bool* yes = json.boolean())
        return fact_grains(fact, *yes);
    if (const std::string* text = json.string())
        return parse_fact(fact, *text);
    if ((json.whole() != nullptr || json.real() != nullptr) && fact.unit->kind == Kind::amount)
        return parse_fact(fact, json_text(json));
    return Error{
        ErrorKind::invalid, "fact.has_wrong_kind", fact.name, {std::string(fact.unit->name)}};
}

Error unknown_fact(const RuleSet& rules, const std::string& name) {
    std::vector<std::string_view> names;
    for (const FactRule& fact : rules.facts) names.push_back(fact.name);
    return {ErrorKind::invalid,
            "fact.is_unknown",
            name,
            {name, std::string(nearest_word(name, names))}};
}

// As it is to be kept; null for what is not known any more.
Result<Json> kept_value(const RuleSet& rules, const Json::Member& change) {
    const int at = rules.fact(change.first);
    if (at < 0)
        return unknown_fact(rules, change.first);
    const FactRule& fact = rules.facts[static_cast<std::size_t>(at)];
    if (fact.about != Subject::person)
        return Error{ErrorKind::invalid, "fact.is_of_the_job", fact.name, {}};
    if (change.second.is_null())
        return Json();
    return fact_json(fact, TRY(grains_in(fact, change.second)));
}

void put(Json::Object& kept, const std::string& name, Json value) {
    std::erase_if(kept, [&](const Json::Member& member) { return member.first == name; });
    if (!value.is_null())
        kept.emplace_back(name, std::move(value));
}

}  // namespace

Json fact_json(const FactRule& fact, std::int64_t grains) {
    const FactValue value = fact_value(fact, grains);
    if (const bool* yes = std::get_if<bool>(&value))
        return *yes;
    const Ratio* amount = std::get_if<Ratio>(&value);
    if (amount != nullptr && amount->bottom == 1)
        return amount->top;
    return fact_text(fact, grains);
}

Json::Object facts_json(const RuleSet& rules, const FactRow& row) {
    Json::Object object;
    for (std::size_t at = 0; at < rules.facts.size(); ++at) {
        if (const int fact = static_cast<int>(at); row.is_known(fact))
            object.emplace_back(rules.facts[at].name, fact_json(rules.facts[at], row.grains(fact)));
    }
    return object;
}

FactRow known_facts(const RuleSet& rules, const Json::Object& kept) {
    FactRow row(rules.facts.size());
    for (const auto& [name, value] : kept) {
        const int at = rules.fact(name);
        if (at < 0)
            continue;
        if (const auto grains = grains_in(rules.facts[static_cast<std::size_t>(at)], value))
            row.set(at, grains.value());
    }
    return row;
}

Checked<Json::Object> changed_facts(const RuleSet& rules, Json::Object kept,
                                    const Json::Object& changes,
                                    std::span<const std::string_view> others) {
    FaultLog faults;
    for (const Json::Member& change : changes) {
        if (std::find(others.begin(), others.end(), change.first) != others.end())
            continue;
        auto value = kept_value(rules, change);
        if (value)
            put(kept, change.first, std::move(value).value());
        else
            faults.add(
                {"", 0, 0, change.first, value.error().key, std::move(value).error().arguments});
    }
    if (!faults.is_empty())
        return faults.take_sorted({});
    return kept;
}

}  // namespace kynnys
