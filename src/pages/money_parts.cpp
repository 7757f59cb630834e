#include "pages/money_parts.h"

#include "exchange/fact_text.h"
#include "exchange/value_kind.h"
#include "pages/address.h"
#include "pages/form_parts.h"
#include "pages/money_curve_picture.h"
#include "pages/notice.h"
#include "pages/workplace_form.h"
#include "pages/workplace_view.h"
#include "speech/writing.h"

namespace kynnys::pages {

using namespace rules;

namespace {

std::string unverified_mark(bool is_unverified) {
    return is_unverified ? " *" : "";
}

// "+174 € a month, before tax"; where nothing can be told of it, just that.
std::string headline_of(const Call& call, const RulesSpeaker& speaker, const Range& change) {
    if (is_open(change.least) && is_open(change.most))
        return call.say("money.not_told_yet");
    return speaker.headline(change);
}

class MoneyAnswer {
  public:
    MoneyAnswer(const Call& call, const MoneyCheck& check, const std::string& facts_path)
        : call_(call),
          check_(check),
          rules_(call.desks().money.rules()),
          speaker_(rules_speaker(call)),
          money_(check.comparisons.front()),
          facts_path_(facts_path) {}

    [[nodiscard]] Html html() const {
        if (money_.lines.empty())
            return element(
                "p", {{"class", "empty"}},
                speaker_.say("rules_said.before_covered", {day_words(rules_.covers_from)}));
        return headline() + warnings() + missing() + lines_table(money_, "money-lines") +
               other_day() + cautions() + curve() + uses();
    }

  private:
    [[nodiscard]] std::string job_words() const {
        const int hours = rules_.fact(rules_.hours_fact);
        const int wage = rules_.fact(rules_.wage_fact);
        std::string words = speaker_.fact_value(hours, check_.job.facts.grains(hours));
        if (check_.job.facts.is_known(wage))
            words += ", " + speaker_.fact_value(wage, check_.job.facts.grains(wage));
        return call_.say("money.by_rules_of", {words, day_words(money_.at)});
    }

    [[nodiscard]] Html headline() const {
        Html inside = element("p", {{"class", "money-headline"}},
                              headline_of(call_, speaker_, money_.change)) +
                      element("p", job_words());
        if (check_.job.wage == WageOrigin::usual)
            inside += element("p", {{"class", "quiet-text"}}, call_.say("money.wage_is_usual"));
        if (money_.is_unverified)
            inside += element("p", speaker_.say("rules_said.some_unverified"));
        return element("div", {{"class", "money-result"}}, inside);
    }

    [[nodiscard]] Html warnings() const {
        Html all;
        for (const EdgeAnswer& edge : money_.edges) {
            if (!edge.is_warning())
                continue;
            const Words& ask = rules_.edges[static_cast<std::size_t>(edge.edge)].ask;
            all += notice(Notice::alert, "",
                          element("p", speaker_.edge(edge) + " " + speaker_.ask(ask)));
        }
        return all;
    }

    [[nodiscard]] Html missing() const {
        const std::string what = speaker_.missing(money_.missing);
        if (what.empty())
            return {};
        Html inside = element("p", call_.say("money.range_since", {what}));
        if (!facts_path_.empty() && !money_.missing.facts.empty())
            inside += element("p", link_button(call_.say("money.fill_in"), facts_path_));
        return notice(Notice::info, "", inside);
    }

    [[nodiscard]] const MoneyLine& rule_of(const MoneyLineAnswer& line) const {
        return rules_.lines[static_cast<std::size_t>(line.line)];
    }

    static bool says_nothing(const MoneyLineAnswer& line) {
        return line.before == known(0) && line.change == known(0);
    }

    [[nodiscard]] Html lines_table(const MoneyComparison& money, const std::string& id) const {
        web::HtmlTable table;
        table.id = id;
        table.caption = call_.say("money.a_month_on", {day_words(money.at)});
        table.columns = {call_.say("money.line"), speaker_.say("rules_said.column_before"),
                         speaker_.say("rules_said.column_change"),
                         speaker_.say("rules_said.column_after")};
        for (const MoneyLineAnswer& line : money.lines) {
            if (!says_nothing(line))
                table.rows.push_back(
                    {speaker_.words(rule_of(line).text) + unverified_mark(line.trace.is_unverified),
                     speaker_.money(line.before), speaker_.money_change(line.change),
                     speaker_.money(line.after)});
        }
        table.rows.push_back({element("strong", speaker_.say("rules_said.total")),
                              element("strong", speaker_.money(money.before)),
                              element("strong", speaker_.money_change(money.change)),
                              element("strong", speaker_.money(money.after))});
        Html all = web::html_table(table, web::HtmlWidth::may_scroll);
        if (money.is_unverified)
            all += element("p", {{"class", "quiet-text"}},
                           "* " + speaker_.say("rules_said.unverified"));
        return all;
    }

    [[nodiscard]] Html other_day() const {
        if (check_.comparisons.size() < 2)
            return {};
        const MoneyComparison& other = check_.comparisons.back();
        const Html title =
            element("h3", speaker_.say("rules_said.same_job_on",
                                       {day_words(other.at), speaker_.headline(other.change)}));
        if (other.lines.empty())
            return title + element("p", speaker_.say("rules_said.before_covered",
                                                     {day_words(rules_.covers_from)}));
        return title + lines_table(other, "money-lines-other");
    }

    [[nodiscard]] Html cautions() const {
        std::vector<Html> items;
        for (const CautionAnswer& one : money_.cautions) {
            const Caution& caution = rules_.cautions[static_cast<std::size_t>(one.caution)];
            std::string words = speaker_.words(caution.text);
            if (one.applies == Verdict::cannot_tell)
                words = speaker_.say("rules_said.caution_may", {words});
            items.emplace_back(words + " " + speaker_.ask(caution.ask));
        }
        if (items.empty())
            return {};
        return element("h3", speaker_.say("rules_said.cautions")) + web::html_list(items);
    }

    [[nodiscard]] Html curve() const {
        const int hours = rules_.fact(rules_.hours_fact);
        const Html picture = curve_picture(speaker_, check_.curve, check_.job.facts.grains(hours),
                                           call_.say("money.picture"));
        const Html steps = curve_steps(speaker_, check_.curve);
        Html all = element("h3", speaker_.say("rules_said.curve_title")) + picture;
        if (!picture.is_empty())
            all += element("p", {{"class", "quiet-text"}}, call_.say("money.picture_key"));
        if (!steps.is_empty())
            all += element("h4", speaker_.say("rules_said.curve_steps")) + steps;
        return element("section", {{"class", "money-curve-part"}},
                       all + element("details", element("summary", call_.say("money.as_table")) +
                                                    curve_table(call_, speaker_, check_.curve)));
    }

    [[nodiscard]] Html uses() const {
        Html all;
        for (const MoneyLineAnswer& line : money_.lines) {
            if (says_nothing(line))
                continue;
            std::vector<Html> items;
            for (const Use& use : line.trace.uses) items.emplace_back(speaker_.use(use, money_.at));
            items.emplace_back(speaker_.origin(rule_of(line).origin, money_.at));
            if (const std::string ask = speaker_.ask(rule_of(line).ask); !ask.empty())
                items.emplace_back(ask);
            all +=
                folded(Fold::closed, speaker_.words(rule_of(line).text), "", web::html_list(items));
        }
        return element("section", {{"class", "money-rules"}},
                       element("h3", speaker_.say("rules_said.rules_used")) + all);
    }

    const Call& call_;
    const MoneyCheck& check_;
    const RuleSet& rules_;
    RulesSpeaker speaker_;
    const MoneyComparison& money_;
    const std::string& facts_path_;
};

// "/people/ID/money" or "/own/money", for a job of so many hours.
std::string money_path(const Call& call, const MeantJob& job, const std::optional<Cents>& wage) {
    const RuleSet& rules = call.desks().money.rules();
    const FactRule& hours = rules.facts[static_cast<std::size_t>(rules.fact(rules.hours_fact))];
    const std::string base = call.actor().kind == ActorKind::link
                                 ? std::string("/own/money")
                                 : "/people/" + job.person + "/money";
    web::Parameters query;
    query.add(rules.hours_fact, fact_text(hours, job.weekly.count));
    if (wage)
        query.add(rules.wage_fact, EurosKind{}.text(*wage));
    return address(base, query);
}

Html effect_line(const Call& call, const MoneyEffect& effect, const std::string& path) {
    const RulesSpeaker speaker = rules_speaker(call);
    Html line = element("strong", headline_of(call, speaker, effect.change) +
                                      unverified_mark(effect.is_unverified));
    if (effect.wage == WageOrigin::usual)
        line +=
            " " + element("span", {{"class", "quiet-text"}}, call.say("money.usual_wage_short"));
    else if (effect.hourly_wage)
        line += " " + element("span", {{"class", "quiet-text"}},
                              call.say("money.at_wage",
                                       {money_text(call.language(), *effect.hourly_wage)}));
    Html all = element("p", {{"class", "money-line"}},
                       line + " " + element("a", {{"href", path}}, call.say("money.see_how")));
    // What may be an edge for somebody of whom little is known would stand on every card.
    for (const EdgeAnswer& edge : effect.warnings) {
        if (edge.applies == Verdict::yes)
            all += notice(Notice::alert, "", element("p", speaker.edge(edge)));
    }
    return all;
}

}  // namespace

RulesSpeaker rules_speaker(const Call& call) {
    return {call.language(), call.desks().money.rules()};
}

Html money_answer(const Call& call, const MoneyCheck& check, const std::string& facts_path) {
    return MoneyAnswer(call, check, facts_path).html();
}

Result<std::vector<Html>> money_lines(const Call& call, const std::vector<MeantJob>& jobs) {
    const auto effects = TRY(call.desks().money.effects(call.actor(), jobs));
    std::vector<Html> lines;
    for (std::size_t at = 0; at < jobs.size(); ++at)
        lines.push_back(effects[at]
                            ? effect_line(call, *effects[at],
                                          money_path(call, jobs[at], effects[at]->hourly_wage))
                            : Html());
    return lines;
}

Result<Html> money_line(const Call& call, const MeantJob& job) {
    return TRY(money_lines(call, {job})).front();
}

}  // namespace kynnys::pages
