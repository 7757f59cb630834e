#include "speech/rules_speaker.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"
#include "locale/messages.h"
#include "speech/writing.h"

namespace kynnys {

using namespace rules;

namespace {

// Above this nobody's month is; such an end stands for "nobody knows how much".
constexpr Ratio much_money{10'000'000, 1};

std::string with_underscores(std::string_view name) {
    std::string key(name);
    std::replace(key.begin(), key.end(), ' ', '_');
    return key;
}

Cents whole_euros(const Ratio& cents) {
    const auto euros = quotient(cents, {100, 1});
    return {euros ? rounded(*euros) * 100 : 0};
}

}  // namespace

bool is_open(const Ratio& cents) {
    return !cents.is_finite() || cents > much_money || cents < Ratio{-much_money.top, 1};
}

std::string day_words(Date day) {
    return std::to_string(static_cast<unsigned>(day.day())) + "." +
           std::to_string(static_cast<unsigned>(day.month())) + "." +
           std::to_string(static_cast<int>(day.year()));
}

RulesSpeaker::RulesSpeaker(UiLanguage language, const RuleSet& rules)
    : language_(language), rules_(&rules) {}

std::string RulesSpeaker::say(const std::string& key,
                              const std::vector<std::string>& arguments) const {
    auto text = message(language_, key, arguments);
    CHECK(text.has_value());
    return *std::move(text);
}

const std::string& RulesSpeaker::words(const Words& words) const {
    switch (language_) {
        case UiLanguage::fi:
            return words.fi;
        case UiLanguage::sv:
            return words.sv;
        case UiLanguage::en:
            break;
    }
    return words.en;
}

std::string RulesSpeaker::service_verdict(Verdict verdict) const {
    switch (verdict) {
        case Verdict::yes:
            return say("rules_said.fits");
        case Verdict::no:
            return say("rules_said.does_not_fit");
        case Verdict::cannot_tell:
            break;
    }
    return say("rules_said.cannot_tell");
}

std::string RulesSpeaker::criterion_verdict(Verdict verdict) const {
    switch (verdict) {
        case Verdict::yes:
            return say("rules_said.yes");
        case Verdict::no:
            return say("rules_said.no");
        case Verdict::cannot_tell:
            break;
    }
    return say("rules_said.not_known");
}

std::string RulesSpeaker::amount(const Unit& unit, const Ratio& written) const {
    if (unit.kind == Kind::date)
        return day_words(date_of(written.top));
    if (unit.kind == Kind::yes_no)
        return say(written.top == 1 ? "rules_said.yes" : "rules_said.no");
    std::string number = ratio_text(written);
    const auto base = product(written, unit.size);
    const auto& powers = unit.dimension.powers;
    if (powers[Dimension::money] == 1) {
        const auto cents = product(written, {100, 1});
        number = money_text(language_, {cents ? rounded(*cents) : 0});
    } else if (powers[Dimension::work] == 1 && base && base->bottom == 1) {
        number = duration({base->top});
    } else if (language_ != UiLanguage::en) {
        std::replace(number.begin(), number.end(), '.', ',');
    }
    auto text = message(language_, "rules_amount." + with_underscores(unit.name), {number});
    CHECK(text.has_value());
    return *std::move(text);
}

std::string RulesSpeaker::fact_value(int fact, std::int64_t grains) const {
    const FactRule& rule = rules_->facts[static_cast<std::size_t>(fact)];
    if (rule.unit->kind == Kind::choice)
        return words(rule.choices[static_cast<std::size_t>(grains)].text);
    if (rule.unit->kind != Kind::amount)
        return amount(*rule.unit, {grains, 1});
    return amount(*rule.unit, std::get<Ratio>(rules::fact_value(rule, grains)));
}

std::string RulesSpeaker::missing(const Missing& missing) const {
    std::vector<std::string> parts;
    for (const int fact : missing.facts)
        parts.push_back(words(rules_->facts[static_cast<std::size_t>(fact)].text));
    for (const int parameter : missing.parameters) {
        const Parameter& rule = rules_->parameters[static_cast<std::size_t>(parameter)];
        const std::string whom = words(rule.ask);
        parts.push_back(say("rules_said.rule_is_missing", {words(rule.text), whom}));
    }
    return listed(language_, parts);
}

// "at least 25 h a week", "at most 8 h a week", or the value where only that does.
std::string RulesSpeaker::fitting(const Turn& turn) const {
    const FactRule& rule = rules_->facts[static_cast<std::size_t>(turn.fact)];
    const bool is_counted = rule.unit->kind == Kind::amount || rule.unit->kind == Kind::date;
    if (!is_counted || turn.fitting.least == turn.fitting.most)
        return fact_value(turn.fact, turn.grains);
    const Grains all = grains_of(rule);
    const std::string least = fact_value(turn.fact, turn.fitting.least);
    const std::string most = fact_value(turn.fact, turn.fitting.most);
    const bool is_date = rule.unit->kind == Kind::date;
    if (turn.fitting.most == all.most)
        return say(is_date ? "rules_said.earliest" : "rules_said.at_least", {least});
    if (turn.fitting.least == all.least)
        return say(is_date ? "rules_said.latest" : "rules_said.at_most", {most});
    return say("rules_said.between", {least, most});
}

std::string RulesSpeaker::turn(const Service& service, const Turn& turn, Date at) const {
    if (turn.kind == Turn::Kind::time) {
        const auto days = (std::chrono::sys_days(turn.day) - std::chrono::sys_days(at)).count();
        return say("rules_said.in_days", {std::to_string(days), day_words(turn.day)});
    }
    if (turn.kind == Turn::Kind::criterion)
        return say("rules_said.if_recorded",
                   {words(service.criteria[static_cast<std::size_t>(turn.criterion)].text), ""});
    const FactRule& rule = rules_->facts[static_cast<std::size_t>(turn.fact)];
    const bool is_truth = rule.unit->kind == Kind::yes_no && turn.grains == 1;
    const std::string so =
        is_truth ? words(rule.text) : say("rules_said.is_so", {words(rule.text), fitting(turn)});
    return say(turn.kind == Turn::Kind::known ? "rules_said.if_recorded" : "rules_said.if_becomes",
               {so, words(rule.ask)});
}

std::string RulesSpeaker::mark(const Origin& origin, Date at) const {
    std::string text = say("rules_mark." + std::string(mark_codes().code(origin.mark)));
    if (origin.check_again_on && *origin.check_again_on < at)
        return say("rules_said.check_is_due", {text, day_words(*origin.check_again_on)});
    return text;
}

std::string RulesSpeaker::origin(const Origin& origin, Date at) const {
    const auto found = std::find_if(rules_->sources.begin(), rules_->sources.end(),
                                    [&](const Source& one) { return one.id == origin.source; });
    const std::string title = found == rules_->sources.end() ? origin.source : words(found->title);
    return say("rules_said.origin", {title, mark(origin, at), words(origin.note)});
}

std::string RulesSpeaker::use(const Use& use, Date at) const {
    const auto rule = static_cast<std::size_t>(use.rule);
    const auto value = static_cast<std::size_t>(use.value);
    const auto days = [&](const Validity& valid) {
        return say("rules_said.days", {valid.from ? day_words(*valid.from) : "",
                                       valid.until ? day_words(*valid.until) : ""});
    };
    if (use.kind == Use::Kind::formula) {
        const NamedFormula& formula = rules_->formulas[rule];
        if (use.value < 0)
            return say("rules_said.rule_is_missing", {words(formula.text), ""});
        const FormulaVersion& version = formula.versions[value];
        return say("rules_said.use",
                   {words(formula.text), "", days(version.valid), origin(version.origin, at)});
    }
    const Parameter& parameter = rules_->parameters[rule];
    if (use.value < 0)
        return say("rules_said.rule_is_missing", {words(parameter.text), words(parameter.ask)});
    const ParameterValue& one = parameter.values[value];
    return say("rules_said.use", {words(parameter.text), amount(*parameter.unit, one.written),
                                  days(one.valid), origin(one.origin, at)});
}

std::string RulesSpeaker::plain_money(const Ratio& cents) const {
    return money_text(language_, {rounded(cents)});
}

std::string RulesSpeaker::signed_money(const Ratio& cents) const {
    return (cents.top > 0 ? "+" : "") + plain_money(cents);
}

std::string RulesSpeaker::signed_euros(const Ratio& cents) const {
    const Cents euros = whole_euros(cents);
    return (euros.count > 0 ? "+" : "") + money_text(language_, euros);
}

std::string RulesSpeaker::between(const Range& cents, Written written) const {
    const bool has_no_least = is_open(cents.least);
    const bool has_no_most = is_open(cents.most);
    if (has_no_least && has_no_most)
        return say("rules_said.amount_not_known");
    if (has_no_most)
        return say("rules_said.at_least", {(this->*written)(cents.least)});
    if (has_no_least)
        return say("rules_said.at_most", {(this->*written)(cents.most)});
    const std::string least = (this->*written)(cents.least);
    const std::string most = (this->*written)(cents.most);
    return least == most ? least : say("rules_said.between", {least, most});
}

std::string RulesSpeaker::money(const Range& cents) const {
    return between(cents, &RulesSpeaker::plain_money);
}

std::string RulesSpeaker::money_change(const Range& cents) const {
    return between(cents, &RulesSpeaker::signed_money);
}

std::string RulesSpeaker::headline(const Range& cents) const {
    return say("rules_said.headline", {between(cents, &RulesSpeaker::signed_euros)});
}

std::string RulesSpeaker::step(const CurveStep& step) const {
    const std::string from = duration({step.minutes});
    switch (step.kind) {
        case CurveStep::Kind::bend:
            return say("rules_said.step_bend",
                       {from, words(rules_->lines[static_cast<std::size_t>(step.line)].text)});
        case CurveStep::Kind::jump:
            return say("rules_said.step_jump",
                       {from, words(rules_->lines[static_cast<std::size_t>(step.line)].text)});
        case CurveStep::Kind::edge:
            break;
    }
    return say("rules_said.step_edge",
               {from, words(rules_->edges[static_cast<std::size_t>(step.edge)].text)});
}

std::string RulesSpeaker::edge(const EdgeAnswer& answer) const {
    const Edge& edge = rules_->edges[static_cast<std::size_t>(answer.edge)];
    const bool is_sure = answer.applies == Verdict::yes && answer.keeps == Verdict::no;
    return say(is_sure ? "rules_said.edge_passed" : "rules_said.edge_may_be_passed",
               {words(edge.text), answer.fitting_minutes ? duration({*answer.fitting_minutes}) : "",
                missing(answer.missing)});
}

std::string RulesSpeaker::ask(const Words& whom) const {
    const std::string& text = words(whom);
    return text.empty() ? "" : say("rules_said.ask", {text});
}

}  // namespace kynnys
