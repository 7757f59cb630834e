#include "pages/situation_form.h"

#include <algorithm>
#include <array>

#include "exchange/fact_text.h"
#include "pages/facts.h"
#include "pages/money_parts.h"
#include "pages/proposal_parts.h"

namespace kynnys::pages {

using namespace rules;

namespace {

struct Group {
    const char* key;
    std::array<std::string_view, 7> facts;
};
// What stands in none of them comes last.
constexpr Group groups[] = {
    {"money_group.benefits",
     {"benefit", "benefit_monthly", "social_assistance", "social_assistance_monthly",
      "other_income_monthly", "primary_benefit_applied"}},
    {"money_group.pension", {"pension", "pension_monthly", "pension_earlier_earnings"}},
    {"money_group.activity",
     {"in_work_activity", "activity_started_on", "activity_days_per_week", "activity_hours_per_day",
      "in_disability_work_activity"}},
    {"money_group.work",
     {"jobseeker", "full_time_jobseeker", "unemployed_since", "unemployed_months_of_28",
      "labour_market_subsidy_days", "regular_paid_hours", "wants_paid_work"}},
    {"money_group.person", {"birth_date", "lives_in_helsinki"}},
};

struct FactGroup {
    const char* key;
    std::vector<int> facts;
};

std::vector<FactGroup> grouped_facts(const RuleSet& rules) {
    std::vector<bool> is_placed(rules.facts.size(), false);
    std::vector<FactGroup> all;
    const auto place = [&](int fact, FactGroup& group) {
        const auto at = static_cast<std::size_t>(fact);
        if (is_placed[at] || rules.facts[at].about != Subject::person)
            return;
        is_placed[at] = true;
        group.facts.push_back(fact);
    };
    for (const Group& group : groups) {
        FactGroup& made = all.emplace_back(FactGroup{group.key, {}});
        for (const std::string_view name : group.facts) {
            if (const int fact = rules.fact(name); fact >= 0)
                place(fact, made);
        }
    }
    FactGroup& rest = all.emplace_back(FactGroup{"money_group.services", {}});
    for (std::size_t at = 0; at < rules.facts.size(); ++at) place(static_cast<int>(at), rest);
    std::erase_if(all, [](const FactGroup& group) { return group.facts.empty(); });
    return all;
}

const FactRule& rule_of(const RuleSet& rules, int fact) {
    return rules.facts[static_cast<std::size_t>(fact)];
}

std::string hint_of(const Call& call, const FactRule& fact) {
    if (fact.unit->kind == Kind::date)
        return call.say("person_field.day_hint");
    if (fact.unit->dimension.powers[Dimension::money] == 1)
        return call.say("money.euros_hint");
    if (is_in_hours(fact))
        return call.say("money.hours_hint");
    return "";
}

std::vector<Option> options_of(const Call& call, const FactRule& fact) {
    const RulesSpeaker speaker = rules_speaker(call);
    std::vector<Option> options{{"", speaker.say("rules_said.not_known")}};
    if (fact.unit->kind == Kind::yes_no) {
        options.push_back({"yes", speaker.say("rules_said.yes")});
        options.push_back({"no", speaker.say("rules_said.no")});
    }
    for (const Choice& choice : fact.choices)
        options.push_back({choice.name, speaker.words(choice.text)});
    return options;
}

template <class Use>
void for_each_changed_here(const RuleSet& rules, const SituationView& situation, Use use) {
    for (const FactGroup& group : grouped_facts(rules)) {
        for (const int fact : group.facts) {
            if (!situation.elsewhere.is_known(fact))
                use(fact, rule_of(rules, fact));
        }
    }
}

}  // namespace

Html fact_field(const FormParts& parts, int fact, const std::string& hint) {
    const Call& call = parts.call();
    const RuleSet& rules = call.desks().money.rules();
    const FactRule& rule = rule_of(rules, fact);
    const std::string label = capitalised(rules_speaker(call).words(rule.text));
    const std::string below = hint.empty() ? hint_of(call, rule) : hint;
    Field field;
    field.name = rule.name;
    field.autocomplete = "off";
    if (rule.unit->kind == Kind::yes_no || rule.unit->kind == Kind::choice)
        return parts.choice_named(field, label, below, options_of(call, rule));
    return parts.text_named(field, label, below);
}

Html situation_fields(const FormParts& parts, const SituationView& situation) {
    const RuleSet& rules = parts.call().desks().money.rules();
    Html all;
    for (const FactGroup& group : grouped_facts(rules)) {
        Html fields;
        for (const int fact : group.facts) {
            if (!situation.elsewhere.is_known(fact))
                fields += fact_field(parts, fact);
        }
        if (!fields.is_empty())
            all += element("fieldset", {{"class", "money-group"}},
                           element("legend", parts.call().say(group.key)) + fields);
    }
    return all;
}

web::Parameters situation_values(const Call& call, const SituationView& situation) {
    web::Parameters values;
    for_each_changed_here(
        call.desks().money.rules(), situation, [&](int fact, const FactRule& rule) {
            values.add(rule.name, situation.recorded.is_known(fact)
                                      ? fact_text(rule, situation.recorded.grains(fact))
                                      : "");
        });
    return values;
}

Json::Object typed_situation(const Call& call, const SituationView& situation) {
    Json::Object typed;
    for_each_changed_here(call.desks().money.rules(), situation, [&](int, const FactRule& rule) {
        const std::string text = call.field(rule.name);
        typed.emplace_back(rule.name, text.empty() ? Json() : Json(text));
    });
    return typed;
}

Html known_situation(const Call& call, const SituationView& situation) {
    const RuleSet& rules = call.desks().money.rules();
    const RulesSpeaker speaker = rules_speaker(call);
    Html all;
    int unknown = 0;
    for (const FactGroup& group : grouped_facts(rules)) {
        std::vector<Fact> lines;
        for (const int fact : group.facts) {
            if (situation.facts.is_known(fact))
                lines.push_back({capitalised(speaker.words(rule_of(rules, fact).text)),
                                 speaker.fact_value(fact, situation.facts.grains(fact))});
            else
                ++unknown;
        }
        if (!lines.empty())
            all += element("h3", call.say(group.key)) + facts(lines);
    }
    if (unknown > 0)
        all += element("p", {{"class", "quiet-text"}},
                       call.say("money.not_known", {std::to_string(unknown)}));
    return all;
}

}  // namespace kynnys::pages
