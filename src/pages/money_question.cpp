#include "pages/money_question.h"

#include "app/money_question.h"
#include "base/text.h"
#include "exchange/fact_text.h"
#include "pages/money_parts.h"
#include "pages/situation_form.h"

namespace kynnys::pages {

using namespace rules;

namespace {

constexpr const char* usual_hours = "8";
// Of the job, beside hours and wage: what may change the lines and the edges.
constexpr std::string_view more_of_job[] = {"activity_days_after", "occasional_work",
                                            "pay_subsidy_in_force", "subsidy_55_in_force"};

const FactRule& rule_of(const RuleSet& rules, int fact) {
    return rules.facts[static_cast<std::size_t>(fact)];
}

// What could not be understood is told; the answer is then that of the usual hours.
void keep_hours(const RuleSet& rules, MoneyQuestion& question) {
    const int hours = rules.fact(rules.hours_fact);
    for (const KnownFact& one : question.job) {
        if (one.fact == hours)
            return;
    }
    if (const auto grains = parse_fact(rule_of(rules, hours), usual_hours))
        question.job.push_back({hours, grains.value()});
}

}  // namespace

AskedMoney asked_money(const Call& call) {
    const RuleSet& rules = call.desks().money.rules();
    AskedMoney asked;
    for (const auto& [name, value] : call.request().query.pairs()) {
        if (!trimmed(value).empty())
            asked.state.values.add(name, value);
    }
    if (asked.state.values.find(rules.hours_fact) == nullptr)
        asked.state.values.add(rules.hours_fact, usual_hours);
    const auto text_of = [&](std::string_view name) {
        const std::string* text = asked.state.values.find(name);
        return text == nullptr ? std::string() : std::string(trimmed(*text));
    };
    ReadMoneyQuestion read = read_money_question(rules, text_of, call.today());
    keep_hours(rules, read.question);
    asked.question = std::move(read.question);
    asked.state.errors = std::move(read.errors);
    return asked;
}

Html money_question(const Call& call, const AskedMoney& asked) {
    const RuleSet& rules = call.desks().money.rules();
    const FormParts parts(call, asked.state);
    Html more;
    bool is_open = false;
    for (const std::string_view name : more_of_job) {
        if (const int fact = rules.fact(name); fact >= 0) {
            more += fact_field(parts, fact);
            is_open = is_open || !parts.value(name).empty();
        }
    }
    Attributes folded;
    if (is_open)
        folded.emplace_back("open", "");
    const Html fields =
        fact_field(parts, rules.fact(rules.hours_fact)) +
        fact_field(parts, rules.fact(rules.wage_fact), call.say("money.wage_hint")) +
        parts.text({std::string(money_day), "money.at", "money.at_hint"}) +
        parts.text({std::string(money_other_day), "money.other", "money.other_hint"}) +
        element("details", folded, element("summary", call.say("money.more_of_job")) + more);
    return parts.error_summary() + element("form",
                                           {{"method", "get"},
                                            {"action", call.request().path},
                                            {"class", "form money-question"},
                                            {"novalidate", ""}},
                                           element("div", {{"class", "money-fields"}}, fields) +
                                               button(call.say("money.work_it_out")));
}

}  // namespace kynnys::pages
