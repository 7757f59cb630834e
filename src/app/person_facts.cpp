#include "app/person_facts.h"

#include "app/actor.h"
#include "base/check.h"
#include "exchange/fact_json.h"
#include "storage/client_record.h"

namespace kynnys {

using namespace rules;

namespace {

constexpr std::string_view helsinki = "091";

// Nothing where the rules have no such fact, or mean another kind of value by its name.
void set_fact(const RuleSet& rules, std::string_view name, const FactValue& value, FactRow& row) {
    const int fact = rules.fact(name);
    if (fact < 0)
        return;
    if (const auto grains = fact_grains(rules.facts[static_cast<std::size_t>(fact)], value))
        row.set(fact, grains.value());
}

// Some day of that year: enough for many a question about age.
void set_year(const RuleSet& rules, std::string_view name, int year, FactRow& row) {
    using namespace std::chrono;
    const int fact = rules.fact(name);
    if (fact < 0)
        return;
    const FactRule& rule = rules.facts[static_cast<std::size_t>(fact)];
    const auto first = fact_grains(rule, Date(sys_days(std::chrono::year(year) / January / 1)));
    const auto last = fact_grains(rule, Date(sys_days(std::chrono::year(year) / December / 31)));
    if (first && last)
        row.set_within(fact, {first.value(), last.value()});
}

}  // namespace

FactRow facts_in_record(const RuleSet& rules, const Person& person) {
    FactRow row(rules.facts.size());
    if (person.out_of_work_since)
        set_fact(rules, "unemployed_since", *person.out_of_work_since, row);
    set_fact(rules, "in_work_activity", person.in_work_activity, row);
    set_fact(rules, "wants_paid_work", person.wants_work, row);
    if (person.birth_year)
        set_year(rules, "birth_date", *person.birth_year, row);
    return row;
}

FactRow facts_in_record(const RuleSet& rules, const Client& client) {
    FactRow row = facts_in_record(rules, client.person);
    if (!client.municipality.empty())
        set_fact(rules, "lives_in_helsinki", client.municipality == helsinki, row);
    return row;
}

Json::Object take_into_record(const RuleSet& rules, const FactRow& facts, Client& client) {
    Json::Object rest;
    for (auto& [name, value] : facts_json(rules, facts)) {
        const auto day =
            value.string() == nullptr ? Result<Date>(Error{}) : parse_date(*value.string());
        if (name == "unemployed_since" && day)
            client.person.out_of_work_since = day.value();
        else if (name == "in_work_activity")
            client.person.in_work_activity = value == Json(true);
        else if (name == "wants_paid_work")
            client.person.wants_work = value == Json(true);
        else if (name == "lives_in_helsinki" && value == Json(true))
            client.municipality = helsinki;
        else
            rest.emplace_back(name, value);
        if (name == "birth_date" && day)
            client.person.birth_year =
                static_cast<int>(std::chrono::year_month_day(day.value()).year());
    }
    return rest;
}

Json::Object kept_facts(const SituationRecord& record) {
    const auto json = parse_json(record.facts);
    CHECK(json.is_ok() && json.value().object() != nullptr);  // this program wrote it
    return *json.value().object();
}

FactRow recorded_facts(const RuleSet& rules, const SituationRecord& record) {
    return known_facts(rules, kept_facts(record));
}

FactRow all_facts(FactRow recorded, const FactRow& in_record) {
    for (int fact = 0; fact < static_cast<int>(in_record.count()); ++fact) {
        if (in_record.is_known(fact))
            recorded.set(fact, in_record.grains(fact));
        else if (const auto within = in_record.within(fact))
            recorded.set_within(fact, *within);
    }
    return recorded;
}

Result<FactRow> facts_of_person(Transaction& transaction, const Office& office,
                                const std::string& person) {
    const auto records =
        TRY(client_records(transaction, office.vault, "p.id = :id", {{"id", person}}));
    if (records.empty())
        return unknown_subject();
    const auto situation = TRY(find_situation(transaction, office.vault.seal, person));
    return all_facts(recorded_facts(office.rules, situation),
                     facts_in_record(office.rules, records.front().client));
}

}  // namespace kynnys
