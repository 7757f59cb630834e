#include "exchange/policy_json.h"

#include <algorithm>
#include <array>

#include "exchange/city_schema.h"
#include "exchange/policy_file.h"
#include "exchange/row_json.h"
#include "plan/policy_catalogue.h"

namespace kynnys {

namespace {

constexpr std::string_view date_line = "policy.date";
constexpr std::string_view way_to_lines = "lines";

std::string way_to_line(std::size_t position) {
    return std::string(way_to_lines) + "[" + std::to_string(position) + "]";
}

std::vector<PolicyLine> read_lines(const JsonRow& json) {
    std::vector<PolicyLine> lines;
    json.for_each(way_to_lines, [&](const JsonRow& inner) {
        inner.read(policy_schema(), JsonRow::Reading::whole, {}, lines.emplace_back());
    });
    return lines;
}

void set_date(const JsonRow& row, std::vector<PolicyLine>& lines) {
    const Json* day = row.find("valid_from");
    if (day == nullptr || day->is_null())
        return;
    if (day->string() == nullptr)
        return row.fault("valid_from", "member.has_wrong_type", {"text"});
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [](const PolicyLine& one) { return one.name == date_line; });
    if (line != lines.end()) {
        line->value = *day->string();
        return;
    }
    const std::vector<PolicyLine> usual = default_policy({}).lines;
    const auto model = std::find_if(usual.begin(), usual.end(),
                                    [](const PolicyLine& one) { return one.name == date_line; });
    lines.push_back(*model);
    lines.back().value = *day->string();
}

// A file's faults, told where the lines stand in the JSON: each takes one line after the header.
std::vector<Fault> at_json(std::vector<Fault> faults) {
    constexpr int first = 2;
    for (Fault& fault : faults) {
        fault.file = fault.line < first ? std::string(way_to_lines)
                                        : way_to_line(static_cast<std::size_t>(fault.line - first));
        fault.line = 0;
        fault.column = 0;
    }
    return faults;
}

}  // namespace

Json::Array policy_lines_json(const Policy& policy) {
    Json::Array lines;
    for (const PolicyLine& line : policy_lines(policy)) {
        lines.emplace_back(Json::Object{{"name", line.name},
                                        {"value", line.value},
                                        {"unit", line.unit},
                                        {"reason", line.reason},
                                        {"source", line.source}});
    }
    return lines;
}

Checked<Policy> new_policy(const Json::Object& json) {
    FaultLog log;
    const Known known;
    const JsonRow row(json, "", known, log);
    PolicyLine none;
    row.read(Schema<PolicyLine>{}, JsonRow::Reading::whole,
             std::array<std::string_view, 2>{"valid_from", way_to_lines}, none);
    std::vector<PolicyLine> lines = read_lines(row);
    set_date(row, lines);
    if (!log.is_empty())
        return log.take_sorted({});
    auto policy = parse_policy(policy_lines_text(lines));
    if (!policy)
        return at_json(std::move(policy).faults());
    return policy;
}

}  // namespace kynnys
