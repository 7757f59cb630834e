#include "api/money_json.h"

#include "exchange/fact_json.h"
#include "exchange/rules_answer_json.h"

namespace kynnys::api {

using namespace rules;

namespace {

Json sources_json(const RuleSet& rules, const Trace& trace) {
    Json::Array all;
    for (const Use& use : trace.uses) {
        const auto rule = static_cast<std::size_t>(use.rule);
        all.emplace_back(use.kind == Use::Kind::parameter ? rules.parameters[rule].name
                                                          : rules.formulas[rule].name);
    }
    return all;
}

Json line_json(const RuleSet& rules, const MoneyLineAnswer& line) {
    return Json::Object{{"name", rules.lines[static_cast<std::size_t>(line.line)].name},
                        {"before", cents_json(line.before)},
                        {"change", cents_json(line.change)},
                        {"after", cents_json(line.after)},
                        {"is_unverified", line.trace.is_unverified},
                        {"missing", missing_json(rules, line.missing)},
                        {"rules", sources_json(rules, line.trace)}};
}

Json edge_json(const RuleSet& rules, const EdgeAnswer& edge) {
    const Edge& rule = rules.edges[static_cast<std::size_t>(edge.edge)];
    Json::Object object{{"name", rule.name},
                        {"level", edge_level_codes().code(rule.level)},
                        {"applies", verdict_code(edge.applies)},
                        {"keeps", verdict_code(edge.keeps)},
                        {"is_warning", edge.is_warning()},
                        {"missing", missing_json(rules, edge.missing)}};
    if (edge.fitting_minutes)
        object.emplace_back("fitting_minutes", *edge.fitting_minutes);
    return object;
}

Json comparison_json(const RuleSet& rules, const MoneyComparison& money) {
    Json::Array lines;
    for (const MoneyLineAnswer& line : money.lines) lines.push_back(line_json(rules, line));
    Json::Array edges;
    for (const EdgeAnswer& edge : money.edges) edges.push_back(edge_json(rules, edge));
    Json::Array cautions;
    for (const CautionAnswer& one : money.cautions)
        cautions.push_back(
            Json::Object{{"name", rules.cautions[static_cast<std::size_t>(one.caution)].name},
                         {"applies", verdict_code(one.applies)}});
    return Json::Object{{"at", iso_text(money.at)},
                        {"before", cents_json(money.before)},
                        {"change", cents_json(money.change)},
                        {"after", cents_json(money.after)},
                        {"is_unverified", money.is_unverified},
                        {"missing", missing_json(rules, money.missing)},
                        {"lines", std::move(lines)},
                        {"edges", std::move(edges)},
                        {"cautions", std::move(cautions)}};
}

Json curve_json(const MoneyCurve& curve) {
    Json::Array points;
    for (const std::int64_t minutes : table_minutes(curve))
        points.push_back(
            Json::Object{{"minutes", minutes}, {"change", cents_json(curve.change_at(minutes))}});
    return points;
}

}  // namespace

Json money_json(const RuleSet& rules, const MoneyCheck& check) {
    Json::Array comparisons;
    for (const MoneyComparison& money : check.comparisons)
        comparisons.push_back(comparison_json(rules, money));
    return Json::Object{{"rules", rules.version},
                        {"before_tax", true},
                        {"wage_is_usual", check.job.wage == WageOrigin::usual},
                        {"comparisons", std::move(comparisons)},
                        {"curve", curve_json(check.curve)}};
}

}  // namespace kynnys::api
