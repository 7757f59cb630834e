// What the tables of a rule file have in common: names, words, days, sources, formulas.
#include <algorithm>

#include "base/text.h"
#include "exchange/rules_reader.h"

namespace kynnys {

using namespace rules;

namespace {

bool is_name(std::string_view text) {
    const auto is_fit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    static const std::vector<std::string_view> words{"and", "or",  "not", "is",    "one",
                                                     "of",  "yes", "no",  "today", "if"};
    constexpr std::size_t longest = 64;
    return !text.empty() && text.size() <= longest && text[0] >= 'a' && text[0] <= 'z' &&
           std::all_of(text.begin(), text.end(), is_fit) &&
           std::find(words.begin(), words.end(), text) == words.end();
}

}  // namespace

// Names of facts, parameters and formulas are used in formulas, so that they share one list.
std::string RulesReader::read_name(const TomlTable& table, const char* list) {
    const auto name = table.text("name", Need::required);
    if (!name)
        return "";
    if (!is_name(*name)) {
        table.fault("name", "rules.name_is_malformed", {*name});
        return "";
    }
    const auto [found, is_new] =
        line_of_name_.emplace(std::string(list) + " " + *name, table.line());
    if (!is_new) {
        table.fault("name", "rules.name_is_doubled", {*name, std::to_string(found->second)});
        return "";
    }
    return *name;
}

const Unit* RulesReader::read_unit(const TomlTable& table) {
    const auto name = table.text("unit", Need::required);
    if (!name)
        return nullptr;
    const Unit* const unit = find_unit(*name);
    if (unit == nullptr) {
        std::vector<std::string_view> names;
        for (const Unit& one : all_units()) names.push_back(one.name);
        table.fault("unit", "rules.unit_is_unknown",
                    {*name, std::string(nearest_word(*name, names)),
                     joined({names.begin(), names.end()}, ", ")});
    }
    return unit;
}

Words RulesReader::read_words(const TomlTable& table, std::string_view key, Need need) {
    Words words;
    const toml::table* const found = table.table(key, need);
    if (found == nullptr)
        return words;
    const TomlTable texts(*found, log_, {"fi", "sv", "en"});
    words.fi = texts.text("fi", Need::required).value_or("");
    words.sv = texts.text("sv", Need::required).value_or("");
    words.en = texts.text("en", Need::required).value_or("");
    return words;
}

Validity RulesReader::read_validity(const TomlTable& table) {
    Validity valid;
    valid.from = table.day("from", Need::optional);
    valid.until = table.day("until", Need::optional);
    if (valid.from && valid.until && *valid.until < *valid.from)
        table.fault("until", "rules.days_are_reversed", {});
    return valid;
}

void RulesReader::read_source_id(const TomlTable& table, std::string& id) {
    id = table.text("source", Need::required).value_or("");
    const auto& all = rules_.sources;
    const bool is_known =
        std::any_of(all.begin(), all.end(), [&](const Source& source) { return source.id == id; });
    if (id.empty() || is_known)
        return;
    std::vector<std::string_view> ids;
    for (const Source& source : all) ids.push_back(source.id);
    table.fault("source", "rules.source_is_unknown", {id, std::string(nearest_word(id, ids))});
}

Origin RulesReader::read_origin(const TomlTable& table) {
    Origin origin = usual_;
    read_source_id(table, origin.source);
    if (const auto mark = table.text("mark", Need::optional)) {
        const auto code = mark_codes().parse(*mark);
        if (code)
            origin.mark = code.value();
        else
            table.fault("mark", code.error().key, code.error().arguments);
    }
    if (const auto day = table.day("checked_on", Need::optional))
        origin.checked_on = *day;
    if (const auto day = table.day("check_again_on", Need::optional))
        origin.check_again_on = *day;
    if (auto name = table.text("checked_by", Need::optional))
        origin.checked_by = std::move(*name);
    origin.note = read_words(table, "note", Need::optional);
    return origin;
}

std::optional<Ratio> RulesReader::read_value(const TomlTable& table, const Unit& unit) {
    if (unit.kind == Kind::date) {
        const auto day = table.day("value", Need::required);
        return day ? std::optional(day_number(*day)) : std::nullopt;
    }
    const auto number = table.number("value", Need::required);
    const Ratio most{unit.most, 1};
    if (!number)
        return std::nullopt;
    if (*number < Ratio{0, 1} || *number > most) {
        table.fault("value", "rules.number_is_out_of_range", {"0", ratio_text(most)});
        return std::nullopt;
    }
    return number;
}

Formula RulesReader::read_formula(const TomlTable& table, std::string_view key,
                                  const Wanted& wanted) {
    const auto text = table.text(key, Need::required);
    if (!text)
        return {};
    // Blanks at the beginning count for the column.
    const std::string whole = *table.node(key)->value_exact<std::string>();
    auto parsed = parse_formula(whole);
    if (const FormulaFault* fault = std::get_if<FormulaFault>(&parsed)) {
        log_.fault_within(*table.node(key), fault->at, fault->key, fault->arguments);
        return {};
    }
    pending_.push_back({std::get<Formula>(std::move(parsed)), table.node(key), wanted, false});
    return pending_.back().formula;
}

Formula RulesReader::read_straight(const TomlTable& table, std::string_view key,
                                   const Wanted& wanted) {
    const std::size_t before = pending_.size();
    Formula formula = read_formula(table, key, wanted);
    if (pending_.size() > before)
        pending_.back().must_be_straight = true;
    return formula;
}

void RulesReader::check_days(const Days& days) {
    for (std::size_t i = 0; i < days.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const Validity& a = days[i].first;
            const Validity& b = days[j].first;
            const bool is_after = a.from && b.until && *a.from > *b.until;
            const bool is_before = b.from && a.until && *b.from > *a.until;
            if (!is_after && !is_before)
                log_.fault(days[i].second->source().begin, "rules.days_overlap",
                           {std::to_string(days[j].second->source().begin.line)});
        }
    }
}

void RulesReader::read_fact_name(const TomlTable& table, std::string_view key,
                                 std::string_view unit, std::string& name) {
    name = table.text(key, Need::required).value_or("");
    if (name.empty())
        return;
    const int at = rules_.fact(name);
    if (at < 0) {
        std::vector<std::string_view> names;
        for (const FactRule& fact : rules_.facts) names.push_back(fact.name);
        table.fault(key, "rules.fact_is_unknown", {name, std::string(nearest_word(name, names))});
    } else if (rules_.facts[static_cast<std::size_t>(at)].unit != find_unit(unit)) {
        table.fault(key, "rules.fact_has_wrong_unit", {name, std::string(unit)});
    }
}

void RulesReader::check_formulas() {
    bool is_sound = true;
    for (const Pending& one : pending_) {
        for (const FormulaFault& fault : check_formula(one.formula, rules_, one.wanted)) {
            is_sound = false;
            log_.fault_within(*one.node, fault.at, fault.key, fault.arguments);
        }
    }
    const auto circle = formulas_in_circles(rules_);
    if (!circle.empty()) {
        const auto line = line_of_name_.find("name " + circle.front());
        toml::source_position at{1, 1};
        if (line != line_of_name_.end())
            at.line = static_cast<toml::source_index>(line->second);
        log_.fault(at, "rules.formulas_go_in_circles", {joined(circle, ", ")});
        return;
    }
    if (!is_sound)
        return;
    for (const Pending& one : pending_) {
        if (!one.must_be_straight)
            continue;
        for (const FormulaFault& fault : check_straight(one.formula, rules_))
            log_.fault_within(*one.node, fault.at, fault.key, fault.arguments);
    }
}

}  // namespace kynnys
