#include <memory>

#include "cli/money_text.h"
#include "cli/rules_json.h"
#include "cli/rules_options.h"
#include "exchange/fact_text.h"

namespace kynnys {

using namespace rules;

namespace {

enum class CurveWish { left_out, shown };

struct Options {
    RulesOptions rules;
    std::filesystem::path facts;
    std::optional<std::string> person;
    std::optional<std::string> hours;
    std::optional<std::string> wage;
    std::optional<std::string> compare;
    CurveWish curve = CurveWish::left_out;
    std::int64_t most_hours = 25;
    Form form = Form::text;
};

Result<Done> set_amount(const RuleSet& rules, const std::string& name, const Ratio& written,
                        FactRow& row) {
    const int fact = rules.fact(name);
    row.set(fact, TRY(fact_grains(rules.facts[static_cast<std::size_t>(fact)], written)));
    return Done{};
}

Result<FactRow> job_facts(const Options& options, const RuleSet& rules) {
    auto people = TRY(chosen_people(TRY(load_facts(options.facts, rules)), options.person));
    if (people.size() != 1)
        return Error{
            ErrorKind::invalid, "money.facts_are_of_several", "", {std::to_string(people.size())}};
    FactRow row = std::move(people.front().row);
    if (options.hours)
        TRY(set_amount(rules, rules.hours_fact, TRY(parse_hours(*options.hours)), row));
    if (options.wage)
        TRY(set_amount(rules, rules.wage_fact, TRY(parse_ratio(*options.wage)), row));
    return row;
}

Result<ExitCode> show(const Options& options, Console& console) {
    const RuleSet rules = TRY(options.rules.rules());
    const Date at = TRY(day_or_today(options.rules.at));
    const FactRow row = TRY(job_facts(options, rules));
    MoneyView view{rules,
                   row,
                   RulesSpeaker(options.rules.ui_language(), rules),
                   {compare_money(rules, row, at)},
                   std::nullopt};
    if (options.compare)
        view.comparisons.push_back(compare_money(rules, row, TRY(parse_date(*options.compare))));
    constexpr std::int64_t minutes_per_hour = 60;
    if (options.curve == CurveWish::shown)
        view.curve.emplace(rules, row, at, options.most_hours * minutes_per_hour);
    if (options.form == Form::json)
        console.out << json_pretty_text(money_json(view));
    else
        console.out << money_text(view);
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.required_file("--facts", options->facts,
                            "What is known of the person; docs/rules.md describes it");
    arguments.text("--person", "ID", options->person, "This person of the facts");
    arguments.text("--hours", "HOURS", options->hours, "Hours of work a week, such as 8 or 8:30");
    arguments.text("--wage", "EUROS", options->wage, "Wage an hour, such as 10.50");
    arguments.text("--compare", "DAY", options->compare,
                   "The same job by the rules of this day, too");
    arguments.flag(
        "--curve", [options] { options->curve = CurveWish::shown; },
        "What every number of hours does to the money, and where it changes");
    arguments.number("--most-hours", options->most_hours, {1, 168},
                     "How many hours a week the curve has");
    options->rules.declare(arguments);
    arguments.form(options->form);
    return [options](Console& console) { return show(*options, console); };
}

}  // namespace

Command money_command() {
    return {"money", "", "What a job does to somebody's money a month, line by line, before tax",
            "kynnys money --facts facts.toml --hours 8 --wage 10 --compare 2024-03-31", declare};
}

}  // namespace kynnys
