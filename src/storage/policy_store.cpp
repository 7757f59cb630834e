#include "storage/policy_store.h"

#include "base/random_id.h"
#include "plan/policy_catalogue.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

std::int64_t number_of(std::string_view text) {
    const Result<std::int64_t> number = parse_whole(text);
    CHECK(number.is_ok());
    return number.value();
}

void set_text(PolicyText which, const std::string& value, Policy& policy) {
    switch (which) {
        case PolicyText::version:
            policy.version = value;
            return;
        case PolicyText::date: {
            const Result<Date> date = parse_date(value);
            CHECK(date.is_ok());
            policy.date = date.value();
            return;
        }
        case PolicyText::waiting_rule:
            policy.waiting_rule = restored(waiting_rule_codes(), value);
            return;
        case PolicyText::waiting_levels:
            for (const std::string_view months : split(value, ' '))
                policy.waiting_levels.push_back(static_cast<int>(number_of(months)));
            return;
    }
}

void set_value(const PolicyLine& line, Policy& policy) {
    if (line.name.starts_with(share_prefix)) {
        policy.shares.push_back(
            {line.name.substr(share_prefix.size()), static_cast<int>(number_of(line.value))});
        return;
    }
    const PolicyEntry* entry = find_policy_entry(line.name);
    CHECK(entry != nullptr);
    constexpr std::int64_t no_limit = -1;
    if (const PolicyText* text = std::get_if<PolicyText>(&entry->value))
        set_text(*text, line.value, policy);
    else
        set_policy_number(*entry, line.value == "none" ? no_limit : number_of(line.value), policy);
}

PolicyLine line_of_row(Row& row) {
    return PolicyLine{row.text(), row.text(), row.text(), row.text(), row.text()};
}

}  // namespace

Result<Done> add_policy(Transaction& transaction, const std::string& organisation,
                        const Policy& policy) {
    const std::string id = new_id();
    TRY(transaction.change(
        "INSERT INTO policy (id, organisation, valid_from)"
        " VALUES (:id, :organisation, :valid_from)",
        {{"id", id}, {"organisation", organisation}, {"valid_from", policy.date}}));
    const TableColumns into{"policy_line",
                            {"policy", "position", "name", "value", "unit", "reason", "source"}};
    return transaction.load(into, [&](RowSink& sink) {
        int position = 0;
        for (const PolicyLine& line : policy_lines(policy))
            sink.add({id, position++, line.name, line.value, line.unit, line.reason, line.source});
    });
}

Result<Policy> find_policy(Transaction& transaction, const std::string& organisation, Date day) {
    const auto id = TRY(transaction.first(
        "SELECT id FROM policy WHERE organisation = :organisation AND valid_from <= :day"
        " ORDER BY valid_from DESC LIMIT 1",
        {{"organisation", organisation}, {"day", day}}, [](Row& row) { return row.text(); }));
    if (!id)
        return Error{ErrorKind::not_found, "policy.is_missing", "", {}};
    Policy policy;
    policy.lines =
        TRY(transaction.list("SELECT name, value, unit, reason, source FROM policy_line"
                             " WHERE policy = :policy ORDER BY position",
                             {{"policy", *id}}, line_of_row));
    for (const PolicyLine& line : policy.lines) set_value(line, policy);
    return policy;
}

Result<std::vector<Policy>> policies_from(Transaction& transaction, const std::string& organisation,
                                          Date day) {
    const auto starts = TRY(transaction.list(
        "SELECT valid_from FROM policy WHERE organisation = :organisation"
        " AND valid_from >= (SELECT COALESCE(max(valid_from), '') FROM policy"
        " WHERE organisation = :organisation AND valid_from <= :day)"
        " ORDER BY valid_from",
        {{"organisation", organisation}, {"day", day}}, [](Row& row) { return row.text(); }));
    std::vector<Policy> all;
    for (const std::string& start : starts) {
        const Result<Date> from = parse_date(start);
        CHECK(from.is_ok());
        all.push_back(TRY(find_policy(transaction, organisation, from.value())));
    }
    return all;
}

Result<Policy> find_latest_policy(Transaction& transaction, const std::string& organisation) {
    constexpr Date last_day{std::chrono::year(9999), std::chrono::December, std::chrono::day(31)};
    return find_policy(transaction, organisation, last_day);
}

}  // namespace kynnys
