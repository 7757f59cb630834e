#include "cli/rules_json.h"

#include <algorithm>

#include "exchange/rules_answer_json.h"

namespace kynnys {

using namespace rules;

namespace {

constexpr std::string_view turn_codes[] = {"time", "fact", "known", "criterion"};
constexpr std::string_view step_codes[] = {"bend", "jump", "edge"};

template <class Enum, std::size_t count>
Json code(const std::string_view (&codes)[count], Enum value) {
    return codes[static_cast<std::size_t>(value)];
}

Json day_json(const std::optional<Date>& day) {
    return day ? Json(iso_text(*day)) : Json();
}

Json origin_json(const Origin& origin, const Validity& valid, Date at) {
    return Json::Object{{"from", day_json(valid.from)},
                        {"until", day_json(valid.until)},
                        {"source", origin.source},
                        {"mark", mark_codes().code(origin.mark)},
                        {"checked_on", day_json(origin.checked_on)},
                        {"checked_by", origin.checked_by},
                        {"check_again_on", day_json(origin.check_again_on)},
                        {"is_unverified", is_unverified(origin, at)}};
}

class Writer {
  public:
    Writer(const RuleSet& rules, Date at, const RulesSpeaker& speaker)
        : rules_(rules), at_(at), speaker_(speaker) {}

    [[nodiscard]] Json missing(const Missing& missing) const {
        return missing_json(rules_, missing);
    }

    [[nodiscard]] Json trace(const Trace& trace) const {
        Json::Array uses;
        for (const Use& use : trace.uses)
            uses.push_back(
                Json::Object{{"name", name_of(use)}, {"sentence", speaker_.use(use, at_)}});
        return uses;
    }

    [[nodiscard]] Json turns(const Service& service, const std::vector<Turn>& turns) const {
        Json::Array all;
        for (const Turn& turn : turns) {
            Json::Object one{{"kind", code(turn_codes, turn.kind)}};
            if (turn.kind == Turn::Kind::time)
                one.emplace_back("day", iso_text(turn.day));
            else if (turn.kind == Turn::Kind::criterion)
                one.emplace_back("criterion",
                                 service.criteria[static_cast<std::size_t>(turn.criterion)].name);
            else
                one.emplace_back("fact", rules_.facts[static_cast<std::size_t>(turn.fact)].name);
            one.emplace_back("sentence", speaker_.turn(service, turn, at_));
            all.emplace_back(std::move(one));
        }
        return all;
    }

    [[nodiscard]] Json criteria(const ServiceAnswer& answer) const {
        const Service& service = rules_.services[static_cast<std::size_t>(answer.service)];
        Json::Array all;
        for (const CriterionAnswer& one : answer.criteria) {
            const Criterion& rule = service.criteria[static_cast<std::size_t>(one.criterion)];
            all.push_back(Json::Object{{"name", rule.name},
                                       {"text", speaker_.words(rule.text)},
                                       {"verdict", verdict_code(one.verdict)},
                                       {"is_unverified", one.trace.is_unverified},
                                       {"missing", missing(one.missing)},
                                       {"origin", origin_json(rule.origin, rule.valid, at_)},
                                       {"rules", trace(one.trace)}});
        }
        return all;
    }

    [[nodiscard]] Json deadlines(const ServiceAnswer& answer) const {
        const Service& service = rules_.services[static_cast<std::size_t>(answer.service)];
        Json::Array all;
        for (const DeadlineAnswer& one : answer.deadlines) {
            const Deadline& rule = service.deadlines[static_cast<std::size_t>(one.deadline)];
            const Json day =
                one.last_day.is_known() ? Json(iso_text(date_of(one.last_day.least.top))) : Json();
            all.push_back(Json::Object{
                {"name", rule.name}, {"text", speaker_.words(rule.text)}, {"last_day", day}});
        }
        return all;
    }

    [[nodiscard]] Json service(const ServiceAnswer& answer) const {
        const Service& rule = rules_.services[static_cast<std::size_t>(answer.service)];
        return Json::Object{{"name", rule.name},
                            {"text", speaker_.words(rule.text)},
                            {"verdict", verdict_code(answer.verdict)},
                            {"is_unverified", answer.trace.is_unverified},
                            {"criteria", criteria(answer)},
                            {"missing", missing(answer.missing)},
                            {"turns", turns(rule, answer.turns)},
                            {"together", turns(rule, answer.together)},
                            {"deadlines", deadlines(answer)},
                            {"gives", answer.gives ? cents_json(*answer.gives) : Json()},
                            {"ask", speaker_.words(rule.ask)}};
    }

    [[nodiscard]] Json line(const MoneyLineAnswer& line) const {
        const MoneyLine& rule = rules_.lines[static_cast<std::size_t>(line.line)];
        return Json::Object{{"name", rule.name},
                            {"text", speaker_.words(rule.text)},
                            {"before", cents_json(line.before)},
                            {"change", cents_json(line.change)},
                            {"after", cents_json(line.after)},
                            {"is_unverified", line.trace.is_unverified},
                            {"missing", missing(line.missing)},
                            {"rules", trace(line.trace)},
                            {"ask", speaker_.words(rule.ask)}};
    }

    [[nodiscard]] Json edge(const EdgeAnswer& edge) const {
        const Edge& rule = rules_.edges[static_cast<std::size_t>(edge.edge)];
        return Json::Object{
            {"name", rule.name},
            {"level", edge_level_codes().code(rule.level)},
            {"applies", verdict_code(edge.applies)},
            {"keeps", verdict_code(edge.keeps)},
            {"is_warning", edge.is_warning()},
            {"fitting_minutes", edge.fitting_minutes ? Json(*edge.fitting_minutes) : Json()},
            {"missing", missing(edge.missing)},
            {"sentence", speaker_.edge(edge)}};
    }

  private:
    [[nodiscard]] std::string name_of(const Use& use) const {
        const auto rule = static_cast<std::size_t>(use.rule);
        return use.kind == Use::Kind::parameter ? rules_.parameters[rule].name
                                                : rules_.formulas[rule].name;
    }

    const RuleSet& rules_;
    Date at_;
    const RulesSpeaker& speaker_;
};

Json comparison_json(const MoneyView& view, const MoneyComparison& money) {
    const Writer writer(view.rules, money.at, view.speaker);
    Json::Array lines;
    for (const MoneyLineAnswer& line : money.lines) lines.push_back(writer.line(line));
    Json::Array edges;
    for (const EdgeAnswer& edge : money.edges) edges.push_back(writer.edge(edge));
    Json::Array cautions;
    for (const CautionAnswer& one : money.cautions) {
        const Caution& rule = view.rules.cautions[static_cast<std::size_t>(one.caution)];
        cautions.push_back(Json::Object{{"name", rule.name},
                                        {"applies", verdict_code(one.applies)},
                                        {"text", view.speaker.words(rule.text)},
                                        {"ask", view.speaker.words(rule.ask)}});
    }
    return Json::Object{{"at", iso_text(money.at)},
                        {"before_tax", true},
                        {"headline", view.speaker.headline(money.change)},
                        {"before", cents_json(money.before)},
                        {"change", cents_json(money.change)},
                        {"after", cents_json(money.after)},
                        {"is_unverified", money.is_unverified},
                        {"missing", writer.missing(money.missing)},
                        {"lines", std::move(lines)},
                        {"edges", std::move(edges)},
                        {"cautions", std::move(cautions)}};
}

Json curve_json(const MoneyView& view, const MoneyCurve& curve) {
    Json::Array points;
    for (const std::int64_t minutes : table_minutes(curve))
        points.push_back(
            Json::Object{{"minutes", minutes}, {"change", cents_json(curve.change_at(minutes))}});
    Json::Array steps;
    for (const CurveStep& step : curve.steps())
        steps.push_back(Json::Object{{"kind", code(step_codes, step.kind)},
                                     {"minutes", step.minutes},
                                     {"sentence", view.speaker.step(step)}});
    return Json::Object{{"points", std::move(points)}, {"steps", std::move(steps)}};
}

Json parameter_json(const Parameter& parameter, Date at, const RulesSpeaker& speaker) {
    Json::Object object{{"name", parameter.name},
                        {"text", speaker.words(parameter.text)},
                        {"unit", parameter.unit->name}};
    const auto found = std::find_if(parameter.values.begin(), parameter.values.end(),
                                    [&](const auto& one) { return one.valid.holds(at); });
    if (found == parameter.values.end()) {
        object.emplace_back("value", Json());
        object.emplace_back("ask", speaker.words(parameter.ask));
    } else {
        object.emplace_back("value", ratio_text(found->written));
        object.emplace_back("origin", origin_json(found->origin, found->valid, at));
    }
    return object;
}

}  // namespace

Json rules_json(const RuleSet& rules, Date at, const RulesSpeaker& speaker) {
    Json::Array parameters;
    for (const Parameter& one : rules.parameters)
        parameters.push_back(parameter_json(one, at, speaker));
    Json::Array services;
    for (const Service& one : rules.services) {
        if (!one.valid.holds(at))
            continue;
        Json::Array criteria;
        for (const Criterion& criterion : one.criteria) {
            if (criterion.valid.holds(at))
                criteria.push_back(
                    Json::Object{{"name", criterion.name},
                                 {"text", speaker.words(criterion.text)},
                                 {"needs", criterion.needs.text},
                                 {"origin", origin_json(criterion.origin, criterion.valid, at)}});
        }
        services.push_back(Json::Object{{"name", one.name},
                                        {"text", speaker.words(one.text)},
                                        {"criteria", std::move(criteria)}});
    }
    return Json::Object{{"name", rules.name},
                        {"version", rules.version},
                        {"at", iso_text(at)},
                        {"parameters", std::move(parameters)},
                        {"services", std::move(services)}};
}

Json evaluation_json(const RuleSet& rules, const Evaluation& evaluation,
                     const RulesSpeaker& speaker) {
    const Writer writer(rules, evaluation.at, speaker);
    Json::Array services;
    for (const ServiceAnswer& answer : evaluation.services)
        services.push_back(writer.service(answer));
    return services;
}

Json changes_json(const std::vector<RuleChange>& changes) {
    Json::Array all;
    for (const RuleChange& change : changes)
        all.push_back(Json::Object{{"part", part_code(change.part)},
                                   {"name", change.name},
                                   {"from", day_json(change.from)},
                                   {"before", change.before},
                                   {"after", change.after}});
    return all;
}

Json affected_json(const std::vector<Affected>& affected, const std::vector<PersonFacts>& people) {
    const auto verdict = [](const std::optional<Verdict>& one) {
        return one ? Json(verdict_code(*one)) : Json();
    };
    Json::Array all;
    for (const Affected& one : affected) {
        Json::Array verdicts;
        for (const VerdictChange& change : one.verdicts)
            verdicts.push_back(Json::Object{{"service", change.service},
                                            {"before", verdict(change.before)},
                                            {"after", verdict(change.after)}});
        Json::Object object{{"person", people[one.person].id}, {"services", std::move(verdicts)}};
        if (one.money_before) {
            object.emplace_back("money_before", cents_json(*one.money_before));
            object.emplace_back("money_after", cents_json(*one.money_after));
        }
        all.emplace_back(std::move(object));
    }
    return all;
}

Json money_json(const MoneyView& view) {
    Json::Array comparisons;
    for (const MoneyComparison& money : view.comparisons)
        comparisons.push_back(comparison_json(view, money));
    Json::Object object{{"rules", view.rules.version}, {"comparisons", std::move(comparisons)}};
    if (view.curve)
        object.emplace_back("curve", curve_json(view, *view.curve));
    return object;
}

}  // namespace kynnys
