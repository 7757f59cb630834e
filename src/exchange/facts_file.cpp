#include "exchange/facts_file.h"

#include "base/text.h"
#include "exchange/fact_text.h"
#include "exchange/file_text.h"
#include "exchange/toml_text.h"

namespace kynnys {

using namespace rules;

namespace {

constexpr std::string_view people_key = "person";
constexpr std::string_view id_key = "id";

class FactsReader {
  public:
    FactsReader(const RuleSet& rules, TomlLog& log) : rules_(rules), log_(log) {}

    std::vector<PersonFacts> read(const toml::table& root) {
        PersonFacts common;
        common.row = FactRow(rules_.facts.size());
        read_row(root, people_key, common.row);
        const toml::node* const people = root.get(people_key);
        if (people == nullptr) {
            if (root.empty())
                log_.fault({1, 1}, "facts.has_no_facts", {});
            return {std::move(common)};
        }
        std::vector<PersonFacts> all;
        const TomlTable table(root, log_, keys_of(root));
        for (const toml::table* one : table.tables(people_key)) {
            PersonFacts person = common;
            const TomlTable row(*one, log_, keys_of(*one));
            person.id = row.text(id_key, Need::required).value_or("");
            if (!person.id.empty() && !line_of_id_.emplace(person.id, row.line()).second)
                row.fault(id_key, "facts.person_is_doubled", {person.id});
            read_row(*one, id_key, person.row);
            all.push_back(std::move(person));
        }
        return all;
    }

  private:
    // Which keys there may be, the rules say.
    static std::vector<std::string_view> keys_of(const toml::table& table) {
        std::vector<std::string_view> keys;
        for (const auto& [key, value] : table) keys.push_back(key.str());
        return keys;
    }

    void read_row(const toml::table& table, std::string_view other_key, FactRow& row) {
        for (const auto& [key, value] : table) {
            if (key.str() == other_key)
                continue;
            const int fact = rules_.fact(key.str());
            if (fact < 0) {
                log_.fault(key.source().begin, "fact.is_unknown",
                           {std::string(key.str()), nearest_fact(key.str())});
                continue;
            }
            const FactRule& rule = rules_.facts[static_cast<std::size_t>(fact)];
            const auto read = value_of(value, rule);
            const auto grains = read ? fact_grains(rule, *read)
                                     : Result<std::int64_t>(Error{ErrorKind::invalid,
                                                                  "fact.has_wrong_kind",
                                                                  rule.name,
                                                                  {std::string(rule.unit->name)}});
            if (grains)
                row.set(fact, grains.value());
            else
                log_.fault(value.source().begin, grains.error().key, grains.error().arguments);
        }
    }

    [[nodiscard]] std::string nearest_fact(std::string_view name) const {
        std::vector<std::string_view> names;
        for (const FactRule& fact : rules_.facts) names.push_back(fact.name);
        return std::string(nearest_word(name, names));
    }

    static std::optional<FactValue> value_of(const toml::node& node, const FactRule& rule) {
        if (const auto truth = node.value_exact<bool>())
            return *truth;
        if (const auto day = node.value_exact<toml::date>())
            return Date(std::chrono::year(day->year) / std::chrono::month(day->month) /
                        std::chrono::day(day->day));
        if (const auto text = node.value_exact<std::string>()) {
            if (rule.unit->kind != Kind::amount)
                return *text;
            const auto hours = parse_hours(*text);
            return is_in_hours(rule) && hours ? std::optional<FactValue>(hours.value())
                                              : std::nullopt;
        }
        const auto number = exact_number(node);
        return number ? std::optional<FactValue>(*number) : std::nullopt;
    }

    const RuleSet& rules_;
    TomlLog& log_;
    std::map<std::string, int> line_of_id_;
};

}  // namespace

Checked<std::vector<PersonFacts>> parse_facts(const std::string& text, const RuleSet& rules) {
    FaultLog faults;
    TomlLog log(std::string(facts_file_name), text, faults);
    const auto table = parse_toml(text, "facts.is_no_toml", log);
    std::vector<PersonFacts> all;
    if (table)
        all = FactsReader(rules, log).read(*table);
    if (!faults.is_empty())
        return faults.take_sorted({facts_file_name});
    return all;
}

Checked<std::vector<PersonFacts>> read_facts_file(const std::filesystem::path& path,
                                                  const RuleSet& rules) {
    return read_checked<std::vector<PersonFacts>>(
        path, [&](const std::string& text) { return parse_facts(text, rules); });
}

}  // namespace kynnys
