#include "cli/rules_text.h"

#include <algorithm>

#include "base/text.h"
#include "cli/speaker.h"
#include "cli/text_layout.h"
#include "locale/messages.h"
#include "speech/writing.h"

namespace kynnys {

using namespace rules;

namespace {

std::string marked(std::string text, const Trace& trace, const RulesSpeaker& speaker) {
    if (trace.is_unverified)
        text += " (" + speaker.say("rules_said.unverified") + ")";
    return text;
}

std::string turns_text(const Service& service, const ServiceAnswer& answer, Date at,
                       const RulesSpeaker& speaker) {
    const auto said = [&](const std::vector<Turn>& turns) {
        std::vector<std::string> parts;
        for (const Turn& turn : turns) parts.push_back(speaker.turn(service, turn, at));
        return parts;
    };
    if (!answer.turns.empty())
        return wrapped(speaker.say("rules_said.would_change",
                                   {listed_with_or(speaker.language(), said(answer.turns))}),
                       "    ");
    if (!answer.together.empty())
        return wrapped(speaker.say("rules_said.would_change_together",
                                   {listed(speaker.language(), said(answer.together))}),
                       "    ");
    return "";
}

std::string service_text(const RuleSet& rules, const ServiceAnswer& answer, Date at,
                         const RulesSpeaker& speaker) {
    const Service& service = rules.services[static_cast<std::size_t>(answer.service)];
    std::string text =
        wrapped(marked(speaker.words(service.text) + ": " + speaker.service_verdict(answer.verdict),
                       answer.trace, speaker));
    for (const CriterionAnswer& one : answer.criteria) {
        const Criterion& criterion = service.criteria[static_cast<std::size_t>(one.criterion)];
        text += wrapped(marked(speaker.words(criterion.text), one.trace, speaker),
                        "    " + padded(speaker.criterion_verdict(one.verdict), 12));
    }
    const std::string missing = speaker.missing(answer.missing);
    if (!missing.empty())
        text += wrapped(speaker.say("rules_said.missing", {missing}), "    ");
    text += turns_text(service, answer, at, speaker);
    for (const DeadlineAnswer& one : answer.deadlines) {
        if (!one.last_day.is_known())
            continue;
        const Deadline& deadline = service.deadlines[static_cast<std::size_t>(one.deadline)];
        text += wrapped(
            speaker.say("rules_said.deadline", {capitalised(speaker.words(deadline.text)),
                                                day_words(date_of(one.last_day.least.top))}),
            "    ");
    }
    if (answer.gives && answer.verdict != Verdict::no)
        text += wrapped(speaker.say("rules_said.gives", {speaker.money(*answer.gives)}), "    ");
    if (answer.verdict != Verdict::yes)
        text += wrapped(speaker.ask(service.ask) + ".", "    ");
    return text;
}

std::vector<Use> uses_of(const Evaluation& evaluation) {
    std::vector<Use> uses;
    for (const ServiceAnswer& answer : evaluation.services)
        uses.insert(uses.end(), answer.trace.uses.begin(), answer.trace.uses.end());
    std::sort(uses.begin(), uses.end());
    uses.erase(std::unique(uses.begin(), uses.end()), uses.end());
    return uses;
}

std::string title(const RuleSet& rules, Date at, const RulesSpeaker& speaker) {
    return wrapped(
               speaker.say("rules_said.rules_title", {rules.name, rules.version, day_words(at)})) +
           "\n";
}

std::string announcements_text(const RuleSet& rules, Date at, const RulesSpeaker& speaker) {
    std::string text;
    for (const Announcement& one : rules.announcements) {
        if (!one.from || *one.from > at)
            text += wrapped(speaker.words(one.text), "    ");
    }
    return text.empty() ? "" : "\n" + speaker.say("rules_said.announcements") + "\n" + text;
}

}  // namespace

std::string uses_text(const std::vector<Use>& uses, Date at, const RulesSpeaker& speaker) {
    std::string text = speaker.say("rules_said.rules_used") + "\n";
    for (const Use& use : uses) text += wrapped(speaker.use(use, at), "    ");
    return text;
}

std::string rules_text(const RuleSet& rules, Date at, const RulesSpeaker& speaker) {
    std::string text = title(rules, at, speaker) + speaker.say("rules_said.parameters") + "\n";
    for (std::size_t i = 0; i < rules.parameters.size(); ++i) {
        const auto& values = rules.parameters[i].values;
        const auto found = std::find_if(values.begin(), values.end(),
                                        [&](const auto& one) { return one.valid.holds(at); });
        const int value = found == values.end() ? -1 : static_cast<int>(found - values.begin());
        text +=
            wrapped(speaker.use({Use::Kind::parameter, static_cast<int>(i), value}, at), "    ");
    }
    text += "\n" + speaker.say("rules_said.services") + "\n";
    for (const Service& service : rules.services) {
        if (!service.valid.holds(at))
            continue;
        text += wrapped(speaker.words(service.text), "    ");
        for (const Criterion& one : service.criteria) {
            if (one.valid.holds(at))
                text += wrapped(speaker.words(one.text) + ". " + speaker.origin(one.origin, at),
                                "        ");
        }
    }
    return text + announcements_text(rules, at, speaker);
}

std::string evaluation_text(const RuleSet& rules, const std::string& person,
                            const Evaluation& evaluation, const RulesSpeaker& speaker) {
    std::string text = title(rules, evaluation.at, speaker);
    if (!person.empty())
        text = person + "\n" + text;
    if (evaluation.at < rules.covers_from)
        return text +
               wrapped(speaker.say("rules_said.before_covered", {day_words(rules.covers_from)}));
    for (const ServiceAnswer& answer : evaluation.services)
        text += service_text(rules, answer, evaluation.at, speaker) + "\n";
    return text + uses_text(uses_of(evaluation), evaluation.at, speaker);
}

std::string changes_text(const std::vector<RuleChange>& changes, const RulesSpeaker& speaker) {
    if (changes.empty())
        return speaker.say("rules_said.no_differences") + "\n";
    std::string text;
    for (const RuleChange& change : changes) {
        const std::string part =
            *message(speaker.language(), "rules_part." + std::string(part_code(change.part)), {});
        const std::string from =
            change.from ? speaker.say("rules_said.from_day", {day_words(*change.from)}) : "";
        std::string what;
        if (change.before.empty())
            what = speaker.say("rules_said.row_added", {change.after});
        else if (change.after.empty())
            what = speaker.say("rules_said.row_removed", {change.before});
        else
            what = speaker.say("rules_said.row_changed", {change.before, change.after});
        text += wrapped(part + " " + change.name + " " + from) + wrapped(what, "    ");
    }
    return text;
}

std::string affected_text(const std::vector<Affected>& affected,
                          const std::vector<PersonFacts>& people, const RulesSpeaker& speaker) {
    const auto verdict = [&](const std::optional<Verdict>& one) {
        return one ? speaker.service_verdict(*one) : speaker.say("rules_said.not_there");
    };
    std::string text = "\n" +
                       speaker.say("rules_said.affected", {std::to_string(affected.size()),
                                                           std::to_string(people.size())}) +
                       "\n";
    for (const Affected& one : affected) {
        text += people[one.person].id + "\n";
        for (const VerdictChange& change : one.verdicts)
            text += wrapped(
                speaker.say("rules_said.affected_verdict",
                            {change.service, verdict(change.before), verdict(change.after)}),
                "    ");
        if (one.money_before)
            text += wrapped(
                speaker.say("rules_said.affected_money", {speaker.money_change(*one.money_before),
                                                          speaker.money_change(*one.money_after)}),
                "    ");
    }
    return text;
}

}  // namespace kynnys
