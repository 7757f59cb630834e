#include "exchange/policy_file.h"

#include <algorithm>
#include <map>

#include "exchange/city_schema.h"
#include "exchange/file_text.h"
#include "exchange/table_writer.h"
#include "exchange/value_kind.h"
#include "plan/group.h"
#include "plan/policy_catalogue.h"

namespace kynnys {

namespace {

constexpr std::size_t longest_version = 64;
constexpr std::int64_t most_months = 1'200;

// "25 %" says no more than "25".
std::string_view without_percent_sign(std::string_view text) {
    return text.ends_with('%') ? trimmed(text.substr(0, text.size() - 1)) : text;
}

void read_levels(const Cell& cell, std::vector<int>& levels) {
    std::vector<int> months;
    for (const std::string_view word : words_of(cell.text())) {
        const auto number = parse_whole(word);
        if (!number || number.value() < 1 || number.value() > most_months)
            return cell.fault_of(word, "number.is_not_whole", {"1", std::to_string(most_months)});
        months.push_back(static_cast<int>(number.value()));
    }
    const bool descends =
        std::adjacent_find(months.begin(), months.end(), std::less_equal<>{}) == months.end();
    if (!descends)
        return cell.fault("policy.levels_do_not_descend");
    levels = std::move(months);
}

void read_text_value(const Cell& cell, PolicyText which, Policy& policy) {
    if (cell.text().empty() && which != PolicyText::waiting_levels)
        return cell.fault("field.is_empty");
    switch (which) {
        case PolicyText::version:
            return TextKind{longest_version}.read(cell, policy.version);
        case PolicyText::date:
            return DateKind{}.read(cell, policy.date);
        case PolicyText::waiting_rule:
            return CodeKind{waiting_rule_codes}.read(cell, policy.waiting_rule);
        case PolicyText::waiting_levels:
            return read_levels(cell, policy.waiting_levels);
    }
}

void read_value(const Cell& cell, const PolicyEntry& entry, Policy& policy) {
    if (const PolicyText* text = std::get_if<PolicyText>(&entry.value))
        return read_text_value(cell, *text, policy);
    constexpr std::int64_t no_limit = -1;
    if (cell.text().empty())
        cell.fault("field.is_empty");
    else if (entry.fewest == no_limit && lowered(cell.text()) == "none")
        set_policy_number(entry, no_limit, policy);
    else if (const auto number =
                 read_whole(cell, std::max<std::int64_t>(entry.fewest, 0), entry.most))
        set_policy_number(entry, *number, policy);
}

class PolicyReader {
  public:
    explicit PolicyReader(FaultLog& log) : log_(log) {}

    Policy read(const CsvTable& table) {
        const HeaderMap header = map_header(policy_schema(), table, log_);
        read_rows(policy_schema(), table, header, known_, log_,
                  [&](PolicyLine line, const RowPlace& place) { take(std::move(line), place); });
        if (header.is_complete()) {
            for (const std::string_view name : {"policy.version", "policy.date"}) {
                if (!lines_.contains(std::string(name)))
                    tell(0, "policy.name_is_missing", std::string(name));
            }
        }
        if (policy_.waiting_rule == WaitingRule::levels && policy_.waiting_levels.empty())
            tell(lines_["fairness.waiting"], "policy.levels_are_missing", "");
        policy_.lines = policy_lines(policy_);
        return std::move(policy_);
    }

  private:
    void tell(int line, std::string_view key, std::string argument) {
        log_.add({std::string(policy_file), line, 0, "", std::string(key), {std::move(argument)}});
    }

    void take(PolicyLine line, const RowPlace& place) {
        if (line.name.empty())
            return;  // told already
        const auto [first, is_new] = lines_.emplace(line.name, place.line());
        if (!is_new)
            return place.fault("name", "policy.name_is_doubled",
                               {line.name, std::to_string(first->second)});
        if (line.name.starts_with(trimmed(share_prefix))) {
            take_share(line, place);
        } else if (const PolicyEntry* entry = find_policy_entry(line.name)) {
            if (check_unit(line.unit, entry->unit, place))
                read_value(place.cell("value"), *entry, policy_);
        } else {
            return place.fault("name", "policy.name_is_unknown",
                               {shortened(line.name), nearest_name(line.name)});
        }
        policy_.lines.push_back(std::move(line));
    }

    void take_share(PolicyLine& line, const RowPlace& place) {
        MinimumShare share;
        share.group = trimmed(std::string_view(line.name).substr(trimmed(share_prefix).size()));
        line.name = std::string(share_prefix) + share.group;
        if (!check_unit(line.unit, share_unit, place))
            return;
        if (share.group.empty())
            return place.fault("name", "share.has_no_group", {});
        if (const auto group = parse_group(share.group); !group)
            place.cell("name").fault(group.error());
        const Cell value = place.cell("value");
        const Cell number = value.with_text(without_percent_sign(value.text()));
        if (number.text().empty())
            return number.fault("field.is_empty");
        if (const auto percent = read_whole(number, 0, 100))
            share.share = static_cast<int>(*percent);
        policy_.shares.push_back(std::move(share));
    }

    static bool check_unit(std::string_view unit, std::string_view meant, const RowPlace& place) {
        if (unit.empty() || lowered(unit) == lowered(meant))
            return true;
        place.fault("unit", "policy.unit_differs", {shortened(unit), std::string(meant)});
        return false;
    }

    std::string nearest_name(std::string_view typed) {
        std::vector<std::string_view> names;
        for (const PolicyEntry& entry : policy_catalogue()) names.push_back(entry.name);
        return log_.may_compare(names.size()) ? std::string(nearest_word(typed, names)) : "";
    }

    FaultLog& log_;
    const Known known_{};
    Policy policy_;
    std::map<std::string, int> lines_;  // by name
};

}  // namespace

Policy read_policy_table(const CsvTable& table, FaultLog& log) {
    return PolicyReader(log).read(table);
}

Checked<Policy> parse_policy(std::string text) {
    FaultLog log;
    const ParsedTable parsed = parse_table(policy_file, std::move(text), log);
    Policy policy = read_policy_table(parsed.table, log);
    if (!log.is_empty())
        return log.take_sorted(city_files());
    return policy;
}

Checked<Policy> read_policy_file(const std::filesystem::path& path) {
    return read_checked<Policy>(path, parse_policy);
}

std::string policy_text(const Policy& policy, CsvSeparator separator) {
    return policy_lines_text(policy_lines(policy), separator);
}

std::string policy_lines_text(const std::vector<PolicyLine>& lines, CsvSeparator separator) {
    TableWriter<PolicyLine> writer(policy_schema(), separator);
    const City no_city;
    for (const PolicyLine& line : lines) writer.add(line, no_city);
    return writer.text();
}

}  // namespace kynnys
