#include "exchange/rules_reader.h"

#include "base/text.h"

namespace kynnys {

using namespace rules;

namespace {

constexpr std::int64_t known_format = 1;
// Names that formulas use stand in one list; others in one of their own.
constexpr const char* name_list = "name";

template <class Enum, std::size_t count>
Enum read_code(const TomlTable& table, std::string_view key, const CodeList<Enum, count>& codes,
               Enum usual) {
    const auto word = table.text(key, Need::optional);
    if (!word)
        return usual;
    const auto code = codes.parse(*word);
    if (!code)
        table.fault(key, code.error().key, code.error().arguments);
    return code ? code.value() : usual;
}

constexpr Wanted wanted_truth{Kind::yes_no, {}};

Wanted wanted_unit(std::string_view name) {
    return wanted_of(*find_unit(name));
}

}  // namespace

RuleSet RulesReader::read(const toml::table& table) {
    const TomlTable root(table, log_,
                         {"format", "name", "version", "covers_from", "checked_on", "checked_by",
                          "check_every_months", "hours", "wage", "source", "fact", "parameter",
                          "formula", "service", "line", "edge", "caution", "announcement"});
    read_head(root);
    read_sources(root);
    read_facts(root);
    read_parameters(root);
    read_formulas(root);
    read_services(root);
    read_lines(root);
    read_edges(root);
    read_cautions(root);
    read_announcements(root);
    check_head(root);
    check_formulas();
    return std::move(rules_);
}

void RulesReader::read_head(const TomlTable& root) {
    const auto format = root.whole("format", Need::required);
    if (format && *format != known_format)
        root.fault("format", "rules.format_is_unknown", {std::to_string(*format)});
    rules_.name = root.text("name", Need::required).value_or("");
    rules_.version = root.text("version", Need::required).value_or("");
    rules_.covers_from = root.day("covers_from", Need::required).value_or(Date{});
    usual_.checked_on = root.day("checked_on", Need::required);
    usual_.checked_by = root.text("checked_by", Need::required).value_or("");
    const auto months = root.whole("check_every_months", Need::required);
    constexpr std::int64_t most_months = 120;
    if (months && (*months < 1 || *months > most_months))
        root.fault("check_every_months", "rules.number_is_out_of_range",
                   {"1", std::to_string(most_months)});
    else if (months && usual_.checked_on)
        usual_.check_again_on =
            date_of(months_later(known(day_number(*usual_.checked_on)), known(*months)).least.top);
}

void RulesReader::check_head(const TomlTable& root) {
    read_fact_name(root, "hours", "hours per week", rules_.hours_fact);
    read_fact_name(root, "wage", "euros per hour", rules_.wage_fact);
}

void RulesReader::read_sources(const TomlTable& root) {
    for (const toml::table* one : root.tables("source")) {
        const TomlTable table(*one, log_, {"id", "title", "address"});
        Source source;
        source.id = table.text("id", Need::required).value_or("");
        source.title = read_words(table, "title", Need::required);
        source.address = table.text("address", Need::optional).value_or("");
        const auto [found, is_new] = line_of_name_.emplace("source " + source.id, table.line());
        if (!source.id.empty() && !is_new)
            table.fault("id", "rules.name_is_doubled", {source.id, std::to_string(found->second)});
        rules_.sources.push_back(std::move(source));
    }
}

void RulesReader::read_facts(const TomlTable& root) {
    for (const toml::table* one : root.tables("fact")) read_fact(*one);
}

void RulesReader::read_fact(const toml::table& one) {
    const TomlTable table(one, log_,
                          {"name", "about", "unit", "change", "text", "ask", "most", "choice"});
    FactRule fact;
    fact.name = read_name(table, name_list);
    fact.about = read_code(table, "about", subject_codes(), Subject::person);
    fact.change = read_code(table, "change", change_codes(), Change::never);
    fact.unit = read_unit(table);
    fact.text = read_words(table, "text", Need::required);
    fact.ask = read_words(table, "ask", Need::optional);
    if (fact.unit != nullptr) {
        read_choices(table, fact);
        if (const auto most = table.number("most", Need::optional)) {
            const auto base = product(*most, fact.unit->size);
            const auto grains = base ? quotient(*base, fact.unit->grain) : std::nullopt;
            const bool is_fit = fact.unit->kind == Kind::amount && grains && grains->bottom == 1 &&
                                *most <= Ratio{fact.unit->most, 1} && *most > Ratio{0, 1};
            if (is_fit)
                fact.most = grains->top;
            else
                table.fault("most", "rules.number_is_out_of_range",
                            {"1", std::to_string(fact.unit->most)});
        }
    }
    if (!fact.name.empty() && fact.unit != nullptr)
        rules_.facts.push_back(std::move(fact));
}

void RulesReader::read_choices(const TomlTable& table, FactRule& fact) {
    for (const toml::table* one : table.tables("choice")) {
        const TomlTable choice(*one, log_, {"name", "text"});
        const std::string list = "choice of " + fact.name;
        const std::string name = read_name(choice, list.c_str());
        Words text = read_words(choice, "text", Need::required);
        if (!name.empty())
            fact.choices.push_back({name, std::move(text)});
    }
    const bool is_choice = fact.unit->kind == Kind::choice;
    if (is_choice && fact.choices.empty())
        table.fault("unit", "rules.has_no_choices", {fact.name});
    if (!is_choice && table.node("choice") != nullptr)
        table.fault("choice", "rules.choices_are_not_for", {std::string(fact.unit->name)});
}

void RulesReader::read_parameters(const TomlTable& root) {
    for (const toml::table* one : root.tables("parameter")) {
        const TomlTable table(*one, log_, {"name", "unit", "text", "ask", "value"});
        Parameter parameter;
        parameter.name = read_name(table, name_list);
        parameter.unit = read_unit(table);
        parameter.text = read_words(table, "text", Need::required);
        parameter.ask = read_words(table, "ask", Need::optional);
        if (parameter.unit != nullptr && parameter.unit->kind == Kind::choice) {
            table.fault("unit", "rules.choices_are_not_for", {"parameter"});
            continue;
        }
        if (parameter.unit != nullptr)
            read_parameter_values(table, parameter);
        if (!parameter.name.empty() && parameter.unit != nullptr)
            rules_.parameters.push_back(std::move(parameter));
    }
}

void RulesReader::read_parameter_values(const TomlTable& table, Parameter& parameter) {
    Days days;
    for (const toml::table* one : table.tables("value")) {
        const TomlTable row(*one, log_,
                            {"value", "from", "until", "source", "mark", "checked_on",
                             "check_again_on", "checked_by", "note"});
        ParameterValue value;
        const auto number = read_value(row, *parameter.unit);
        value.valid = read_validity(row);
        value.origin = read_origin(row);
        days.emplace_back(value.valid, one);
        if (!number)
            continue;
        value.written = *number;
        parameter.values.push_back(std::move(value));
    }
    check_days(days);
}

void RulesReader::read_formulas(const TomlTable& root) {
    for (const toml::table* one : root.tables("formula")) {
        const TomlTable table(*one, log_, {"name", "unit", "text", "version"});
        NamedFormula formula;
        formula.name = read_name(table, name_list);
        formula.unit = read_unit(table);
        formula.text = read_words(table, "text", Need::required);
        if (formula.unit == nullptr)
            continue;
        Days days;
        for (const toml::table* each : table.tables("version")) {
            const TomlTable row(*each, log_,
                                {"is", "from", "until", "source", "mark", "checked_on",
                                 "check_again_on", "checked_by", "note"});
            FormulaVersion version;
            version.formula = read_straight(row, "is", wanted_of(*formula.unit));
            version.valid = read_validity(row);
            version.origin = read_origin(row);
            days.emplace_back(version.valid, each);
            formula.versions.push_back(std::move(version));
        }
        check_days(days);
        if (days.empty())
            table.fault("version", "rules.list_is_empty", {"version"});
        if (!formula.name.empty())
            rules_.formulas.push_back(std::move(formula));
    }
}

void RulesReader::read_services(const TomlTable& root) {
    for (const toml::table* one : root.tables("service")) {
        const TomlTable table(
            *one, log_, {"name", "text", "ask", "from", "until", "gives", "criterion", "deadline"});
        Service service;
        service.name = read_name(table, "service");
        service.text = read_words(table, "text", Need::required);
        service.ask = read_words(table, "ask", Need::required);
        service.valid = read_validity(table);
        if (table.node("gives") != nullptr)
            service.gives = read_formula(table, "gives", wanted_unit("euros per month"));
        read_criteria(table, service);
        read_deadlines(table, service);
        if (service.criteria.empty())
            table.fault("criterion", "rules.list_is_empty", {"criterion"});
        rules_.services.push_back(std::move(service));
    }
}

void RulesReader::read_criteria(const TomlTable& table, Service& service) {
    for (const toml::table* one : table.tables("criterion")) {
        const TomlTable row(*one, log_,
                            {"name", "text", "needs", "from", "until", "source", "mark",
                             "checked_on", "check_again_on", "checked_by", "note"});
        Criterion criterion;
        criterion.name = read_name(row, ("criterion of " + service.name).c_str());
        criterion.text = read_words(row, "text", Need::required);
        criterion.needs = read_formula(row, "needs", wanted_truth);
        criterion.valid = read_validity(row);
        criterion.origin = read_origin(row);
        service.criteria.push_back(std::move(criterion));
    }
}

void RulesReader::read_deadlines(const TomlTable& table, Service& service) {
    for (const toml::table* one : table.tables("deadline")) {
        const TomlTable row(*one, log_,
                            {"name", "text", "last_day", "from", "until", "source", "mark",
                             "checked_on", "check_again_on", "checked_by", "note"});
        Deadline deadline;
        deadline.name = read_name(row, ("deadline of " + service.name).c_str());
        deadline.text = read_words(row, "text", Need::required);
        deadline.last_day = read_formula(row, "last_day", {Kind::date, {}});
        deadline.valid = read_validity(row);
        deadline.origin = read_origin(row);
        service.deadlines.push_back(std::move(deadline));
    }
}

void RulesReader::read_lines(const TomlTable& root) {
    const Wanted monthly = wanted_unit("euros per month");
    for (const toml::table* one : root.tables("line")) {
        const TomlTable table(*one, log_,
                              {"name", "text", "ask", "before", "change", "from", "until", "source",
                               "mark", "checked_on", "check_again_on", "checked_by", "note"});
        MoneyLine line;
        line.name = read_name(table, "line");
        line.text = read_words(table, "text", Need::required);
        line.ask = read_words(table, "ask", Need::optional);
        line.before = read_straight(table, "before", monthly);
        line.change = read_straight(table, "change", monthly);
        line.valid = read_validity(table);
        line.origin = read_origin(table);
        rules_.lines.push_back(std::move(line));
    }
}

void RulesReader::read_edges(const TomlTable& root) {
    for (const toml::table* one : root.tables("edge")) {
        const TomlTable table(
            *one, log_,
            {"name", "text", "ask", "level", "applies", "keeps", "from", "until", "source", "mark",
             "checked_on", "check_again_on", "checked_by", "note"});
        Edge edge;
        edge.name = read_name(table, "edge");
        edge.level = read_code(table, "level", edge_level_codes(), EdgeLevel::hard);
        edge.text = read_words(table, "text", Need::required);
        edge.ask = read_words(table, "ask", Need::optional);
        edge.applies = read_straight(table, "applies", wanted_truth);
        edge.keeps = read_straight(table, "keeps", wanted_truth);
        edge.valid = read_validity(table);
        edge.origin = read_origin(table);
        rules_.edges.push_back(std::move(edge));
    }
}

void RulesReader::read_cautions(const TomlTable& root) {
    for (const toml::table* one : root.tables("caution")) {
        const TomlTable table(*one, log_, {"name", "text", "ask", "applies", "from", "until"});
        Caution caution;
        caution.name = read_name(table, "caution");
        caution.text = read_words(table, "text", Need::required);
        caution.ask = read_words(table, "ask", Need::optional);
        caution.applies = read_formula(table, "applies", wanted_truth);
        caution.valid = read_validity(table);
        rules_.cautions.push_back(std::move(caution));
    }
}

void RulesReader::read_announcements(const TomlTable& root) {
    for (const toml::table* one : root.tables("announcement")) {
        const TomlTable table(*one, log_, {"from", "text", "source"});
        Announcement announcement;
        announcement.from = table.day("from", Need::optional);
        announcement.text = read_words(table, "text", Need::required);
        read_source_id(table, announcement.source);
        rules_.announcements.push_back(std::move(announcement));
    }
}

}  // namespace kynnys
