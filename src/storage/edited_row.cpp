#include "storage/edited_row.h"

#include <iterator>

#include "base/check.h"

namespace kynnys {

namespace {

std::string key_condition(const SeenRow& seen) {
    std::string text;
    for (const Bind& part : seen.key)
        text.append(text.empty() ? "" : " AND ").append(part.name).append(" = :").append(part.name);
    return text;
}

// Why a row by its key and version was not met.
Error unseen_change(Transaction& transaction, const std::string& table, const SeenRow& seen) {
    const auto current =
        transaction.first("SELECT version FROM " + table + " WHERE " + key_condition(seen),
                          seen.key, [](Row& row) { return row.whole(); });
    if (!current)
        return current.error();
    if (!current.value())
        return Error{ErrorKind::not_found, "row.is_missing", table, {}};
    return Error{ErrorKind::conflict,
                 "row.was_changed",
                 table,
                 {std::to_string(seen.version), std::to_string(*current.value())}};
}

}  // namespace

Result<std::int64_t> update_row(Transaction& transaction, const TableColumns& columns,
                                const std::vector<Value>& values, const SeenRow& seen) {
    CHECK(values.size() == columns.columns.size());
    const std::string table(columns.table);
    std::string sql = "UPDATE " + table + " SET version = version + 1";
    Binds binds;
    for (std::size_t column = 0; column < values.size(); ++column) {
        const std::string_view name = columns.columns[column];
        sql.append(", ").append(name).append(" = :").append(name);
        binds.push_back({std::string(name), values[column]});
    }
    sql += " WHERE " + key_condition(seen) + " AND version = :version_seen";
    binds.insert(binds.end(), seen.key.begin(), seen.key.end());
    binds.push_back({"version_seen", seen.version});
    if (TRY(transaction.change(sql, binds)) == 1)
        return seen.version + 1;
    return unseen_change(transaction, table, seen);
}

Result<Done> remove_row(Transaction& transaction, std::string_view table, const SeenRow& seen) {
    Binds binds = seen.key;
    binds.push_back({"version_seen", seen.version});
    const std::string sql = "DELETE FROM " + std::string(table) + " WHERE " + key_condition(seen) +
                            " AND version = :version_seen";
    if (TRY(transaction.change(sql, binds)) == 1)
        return Done{};
    return unseen_change(transaction, std::string(table), seen);
}

std::string column_list(const TableColumns& columns, std::string_view prefix) {
    std::string list;
    for (const std::string_view column : columns.columns)
        list.append(list.empty() ? "" : ", ").append(prefix).append(column);
    return list;
}

TableColumns with_columns(TableColumns columns, const std::vector<std::string_view>& before) {
    columns.columns.insert(columns.columns.begin(), before.begin(), before.end());
    return columns;
}

std::vector<Value> with_values(std::vector<Value> before, std::vector<Value> values) {
    before.insert(before.end(), std::make_move_iterator(values.begin()),
                  std::make_move_iterator(values.end()));
    return before;
}

}  // namespace kynnys
