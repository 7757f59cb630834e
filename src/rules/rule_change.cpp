#include "rules/rule_change.h"

#include <algorithm>
#include <map>

#include "rules/money.h"

namespace kynnys::rules {

namespace {

struct Row {
    std::string name;
    std::optional<Date> from;
    std::string text;
};

std::string with_days(std::string text, const Validity& valid, const Origin& origin) {
    if (valid.until)
        text += " until " + iso_text(*valid.until);
    return text + " (" + std::string(mark_codes().code(origin.mark)) + ": " + origin.source + ")";
}

std::string written_value(const Parameter& parameter, const ParameterValue& value) {
    return with_days(ratio_text(value.written) + " " + std::string(parameter.unit->name),
                     value.valid, value.origin);
}

std::string written_fact(const FactRule& fact) {
    std::string text(fact.unit->name);
    for (const Choice& choice : fact.choices) text += " " + choice.name;
    return text + ", changes " + std::string(change_codes().code(fact.change));
}

// What a version says, row by row.
class Rows {
  public:
    explicit Rows(const RuleSet& rules) : rules_(rules) {}

    std::vector<Row> of(Part part) {
        rows_.clear();
        switch (part) {
            case Part::fact:
                for (const FactRule& fact : rules_.facts) add(fact.name, {}, written_fact(fact));
                break;
            case Part::parameter:
                add_parameters();
                break;
            case Part::formula:
                add_formulas();
                break;
            case Part::service:
                for (const Service& one : rules_.services)
                    add(one.name, one.valid.from, one.gives ? one.gives->text : one.text.en);
                break;
            case Part::criterion:
            case Part::deadline:
                add_parts_of_services(part);
                break;
            case Part::line:
                for (const MoneyLine& one : rules_.lines)
                    add_dated(one.name, "before " + one.before.text + "; change " + one.change.text,
                              one);
                break;
            case Part::edge:
                for (const Edge& one : rules_.edges)
                    add_dated(one.name, "if " + one.applies.text + ": " + one.keeps.text, one);
                break;
            case Part::caution:
                for (const Caution& one : rules_.cautions)
                    add(one.name, one.valid.from, one.applies.text);
                break;
        }
        return std::move(rows_);
    }

  private:
    void add(const std::string& name, const std::optional<Date>& from, std::string text) {
        rows_.push_back({name, from, std::move(text)});
    }
    template <class Dated>
    void add_dated(const std::string& name, std::string text, const Dated& one) {
        add(name, one.valid.from, with_days(std::move(text), one.valid, one.origin));
    }
    void add_parameters() {
        for (const Parameter& one : rules_.parameters) {
            for (const ParameterValue& value : one.values)
                add(one.name, value.valid.from, written_value(one, value));
        }
    }
    void add_formulas() {
        for (const NamedFormula& one : rules_.formulas) {
            for (const FormulaVersion& version : one.versions)
                add_dated(one.name, version.formula.text, version);
        }
    }
    void add_parts_of_services(Part part) {
        for (const Service& service : rules_.services) {
            const std::string owner = service.name + ".";
            if (part == Part::criterion) {
                for (const Criterion& one : service.criteria)
                    add_dated(owner + one.name, one.needs.text, one);
            } else {
                for (const Deadline& one : service.deadlines)
                    add_dated(owner + one.name, one.last_day.text, one);
            }
        }
    }

    const RuleSet& rules_;
    std::vector<Row> rows_;
};

void add_changes(Part part, const std::vector<Row>& before, const std::vector<Row>& after,
                 std::vector<RuleChange>& changes) {
    const auto find = [](const std::vector<Row>& rows, const Row& like) -> const Row* {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& one) {
            return one.name == like.name && one.from == like.from;
        });
        return found == rows.end() ? nullptr : &*found;
    };
    for (const Row& row : after) {
        const Row* const old = find(before, row);
        if (old == nullptr || old->text != row.text)
            changes.push_back(
                {part, row.name, row.from, old == nullptr ? "" : old->text, row.text});
    }
    for (const Row& row : before) {
        if (find(after, row) == nullptr)
            changes.push_back({part, row.name, row.from, row.text, ""});
    }
}

// The verdicts of one person by the service's name.
using Verdicts = std::map<std::string, Verdict>;
Verdicts verdicts_of(const RuleSet& rules, const std::vector<Verdict>& all, std::size_t person) {
    Verdicts verdicts;
    const std::size_t count = rules.services.size();
    for (std::size_t i = 0; i < count; ++i)
        verdicts.emplace(rules.services[i].name, all[person * count + i]);
    return verdicts;
}

// What the job does to each line of one person's money, by the line's name.
using Lines = std::map<std::string, Range>;
Lines lines_of(const Program& program, const FactRow& facts, Date at) {
    std::vector<Range> values;
    program.run(facts, at, values);
    Lines lines;
    for (const Program::LineSlots& slots : program.lines())
        lines.emplace(program.rules().lines[static_cast<std::size_t>(slots.line)].name,
                      rounded(values[static_cast<std::size_t>(slots.change)]));
    return lines;
}

std::vector<VerdictChange> verdict_changes(const Verdicts& before, const Verdicts& after) {
    std::vector<VerdictChange> changes;
    const auto find = [](const Verdicts& verdicts, const std::string& name) {
        const auto found = verdicts.find(name);
        return found == verdicts.end() ? std::nullopt : std::optional(found->second);
    };
    Verdicts all = before;
    all.insert(after.begin(), after.end());
    for (const auto& [name, verdict] : all) {
        const auto old = find(before, name);
        const auto now = find(after, name);
        if (old != now)
            changes.push_back({name, old, now});
    }
    return changes;
}

}  // namespace

std::string_view part_code(Part part) {
    static constexpr std::string_view codes[] = {"parameter", "formula",  "service",
                                                 "criterion", "deadline", "line",
                                                 "edge",      "caution",  "fact"};
    return codes[static_cast<std::size_t>(part)];
}

std::vector<RuleChange> changes_between(const RuleSet& before, const RuleSet& after) {
    std::vector<RuleChange> changes;
    for (const Part part : {Part::parameter, Part::formula, Part::service, Part::criterion,
                            Part::deadline, Part::line, Part::edge, Part::caution, Part::fact})
        add_changes(part, Rows(before).of(part), Rows(after).of(part), changes);
    return changes;
}

FactRow carried_over(const RuleSet& from, const FactRow& facts, const RuleSet& to) {
    FactRow row(to.facts.size());
    for (std::size_t i = 0; i < from.facts.size(); ++i) {
        const int fact = static_cast<int>(i);
        const int other = to.fact(from.facts[i].name);
        if (other < 0 || !facts.is_known(fact))
            continue;
        const auto grains = fact_grains(to.facts[static_cast<std::size_t>(other)],
                                        fact_value(from.facts[i], facts.grains(fact)));
        if (grains)
            row.set(other, grains.value());
    }
    return row;
}

std::vector<Affected> find_affected(const RuleSet& before, Date before_at, const RuleSet& after,
                                    Date after_at, const std::vector<FactRow>& people) {
    std::vector<FactRow> same_people;
    same_people.reserve(people.size());
    for (const FactRow& person : people) same_people.push_back(carried_over(before, person, after));
    const auto old_verdicts = judge_all(before, people, before_at);
    const auto new_verdicts = judge_all(after, same_people, after_at);
    const Program old_program(before, before_at);
    const Program new_program(after, after_at);
    std::vector<Affected> all;
    for (std::size_t i = 0; i < people.size(); ++i) {
        Affected one;
        one.person = i;
        one.verdicts = verdict_changes(verdicts_of(before, old_verdicts, i),
                                       verdicts_of(after, new_verdicts, i));
        if (lines_of(old_program, people[i], before_at) !=
            lines_of(new_program, same_people[i], after_at)) {
            one.money_before = change_of_month(old_program, people[i], before_at);
            one.money_after = change_of_month(new_program, same_people[i], after_at);
        }
        if (!one.verdicts.empty() || one.money_before)
            all.push_back(std::move(one));
    }
    return all;
}

}  // namespace kynnys::rules
