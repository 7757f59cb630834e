#include "cli/money_text.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "cli/rules_text.h"
#include "cli/text_layout.h"
#include "speech/writing.h"

namespace kynnys {

using namespace rules;

namespace {

constexpr std::size_t name_width = 42;
constexpr std::size_t money_width = 18;

std::string row_text(const std::string& name, const std::string& before, const std::string& change,
                     const std::string& after) {
    return padded(name, name_width) + right_aligned(before, money_width) + " " +
           right_aligned(change, money_width) + " " + right_aligned(after, money_width) + "\n";
}

std::string hours_words(const MoneyView& view) {
    const int hours = view.rules.fact(view.rules.hours_fact);
    return view.facts.is_known(hours) ? duration({view.facts.grains(hours)})
                                      : view.speaker.say("rules_said.not_known");
}

std::string table_text(const MoneyView& view, const MoneyComparison& money) {
    const RulesSpeaker& speaker = view.speaker;
    std::string text =
        row_text("", speaker.say("rules_said.column_before"),
                 speaker.say("rules_said.column_change"), speaker.say("rules_said.column_after"));
    for (const MoneyLineAnswer& line : money.lines) {
        const MoneyLine& rule = view.rules.lines[static_cast<std::size_t>(line.line)];
        const bool says_nothing = line.before == known(0) && line.change == known(0);
        if (says_nothing)
            continue;
        const std::string mark = line.trace.is_unverified ? " *" : "";
        text += row_text(speaker.words(rule.text) + mark, speaker.money(line.before),
                         speaker.money_change(line.change), speaker.money(line.after));
    }
    text += row_text(speaker.say("rules_said.total"), speaker.money(money.before),
                     speaker.money_change(money.change), speaker.money(money.after));
    if (money.is_unverified)
        text += "* " + speaker.say("rules_said.unverified") + "\n";
    return text;
}

std::string warnings_text(const MoneyView& view, const MoneyComparison& money) {
    std::string text;
    for (const EdgeAnswer& edge : money.edges) {
        if (!edge.is_warning())
            continue;
        const Words& ask = view.rules.edges[static_cast<std::size_t>(edge.edge)].ask;
        text += wrapped(view.speaker.edge(edge) + " " + view.speaker.ask(ask), "    ");
    }
    return text.empty() ? "" : "\n" + view.speaker.say("rules_said.warnings") + "\n" + text;
}

std::string cautions_text(const MoneyView& view, const MoneyComparison& money) {
    std::string text = "\n" + view.speaker.say("rules_said.cautions") + "\n";
    if (money.is_unverified)
        text += wrapped(view.speaker.say("rules_said.some_unverified"), "    ");
    for (const CautionAnswer& one : money.cautions) {
        const Caution& caution = view.rules.cautions[static_cast<std::size_t>(one.caution)];
        std::string words = view.speaker.words(caution.text);
        if (one.applies == Verdict::cannot_tell)
            words = view.speaker.say("rules_said.caution_may", {words});
        text += wrapped(words + " " + view.speaker.ask(caution.ask), "    ");
    }
    return text;
}

std::vector<Use> uses_of(const MoneyComparison& money) {
    std::set<Use> uses;
    for (const MoneyLineAnswer& line : money.lines)
        uses.insert(line.trace.uses.begin(), line.trace.uses.end());
    for (const EdgeAnswer& edge : money.edges)
        uses.insert(edge.trace.uses.begin(), edge.trace.uses.end());
    return {uses.begin(), uses.end()};
}

std::string comparison_text(const MoneyView& view, const MoneyComparison& money) {
    const RulesSpeaker& speaker = view.speaker;
    std::string text =
        speaker.say("rules_said.money_title", {hours_words(view), day_words(money.at)}) + "\n\n";
    if (money.lines.empty())
        return text +
               speaker.say("rules_said.before_covered", {day_words(view.rules.covers_from)}) + "\n";
    text += speaker.headline(money.change) + "\n\n" + table_text(view, money);
    const std::string missing = speaker.missing(money.missing);
    if (!missing.empty())
        text += wrapped(speaker.say("rules_said.missing", {missing}));
    return text + warnings_text(view, money) + cautions_text(view, money) + "\n" +
           uses_text(uses_of(money), money.at, speaker);
}

// One sign for so many euros; what a range leaves open is drawn lighter.
std::string bar(const Range& cents, const Ratio& most) {
    constexpr std::int64_t widest = 40;
    const auto length = [&](const Ratio& end) {
        if (!end.is_finite() || most <= Ratio{0, 1})
            return std::int64_t{0};
        const auto share = quotient(end, most);
        const auto signs = share ? product(*share, {widest, 1}) : std::nullopt;
        return signs ? std::clamp<std::int64_t>(rounded(*signs), 0, widest) : 0;
    };
    std::string text;
    for (std::int64_t i = 0; i < length(cents.least); ++i) text += "█";
    for (std::int64_t i = length(cents.least); i < length(cents.most); ++i) text += "░";
    return text;
}

std::string curve_text(const MoneyView& view, const MoneyCurve& curve) {
    const RulesSpeaker& speaker = view.speaker;
    std::string text = "\n" + speaker.say("rules_said.curve_title") + "\n";
    Ratio most;
    const auto minutes = table_minutes(curve);
    for (const std::int64_t one : minutes) {
        const Ratio end = curve.change_at(one).most;
        if (end.is_finite())
            most = std::max(most, end);
    }
    for (const std::int64_t one : minutes) {
        const Range change = curve.change_at(one);
        text += right_aligned(duration({one}), 12) +
                right_aligned(speaker.money_change(change), 24) + "  " + bar(change, most) + "\n";
    }
    text += "\n" + speaker.say("rules_said.curve_steps") + "\n";
    for (const CurveStep& step : curve.steps()) text += wrapped(speaker.step(step), "    ");
    return text;
}

}  // namespace

std::string money_text(const MoneyView& view) {
    std::string text = comparison_text(view, view.comparisons.front());
    for (std::size_t i = 1; i < view.comparisons.size(); ++i) {
        const MoneyComparison& other = view.comparisons[i];
        text += "\n" +
                view.speaker.say("rules_said.same_job_on",
                                 {day_words(other.at), view.speaker.headline(other.change)}) +
                "\n\n" + table_text(view, other);
    }
    if (view.curve)
        text += curve_text(view, *view.curve);
    return text;
}

}  // namespace kynnys
