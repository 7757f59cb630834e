#include "storage/schema_catalogue.h"

#include <algorithm>

#include "base/check.h"

namespace kynnys {

namespace {

// The one thing that the two databases are asked in their own words.
struct CatalogueText {
    std::string_view columns;     // table, column, type, position in the key
    std::string_view references;  // table, column, table and column referred to
};

constexpr CatalogueText sqlite_text{
    "SELECT m.name, c.name, c.type, c.pk FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
    " WHERE m.type = 'table' AND substr(m.name, 1, 7) <> 'sqlite_' AND m.name <> 'schema_state'"
    " ORDER BY m.name, c.cid",
    "SELECT m.name, f.\"from\", f.\"table\", coalesce(f.\"to\", p.name) FROM sqlite_schema m"
    " JOIN pragma_foreign_key_list(m.name) f"
    " JOIN pragma_table_info(f.\"table\") p ON p.pk = 1"
    " WHERE m.type = 'table' ORDER BY m.name, f.id"};

constexpr CatalogueText postgresql_text{
    "SELECT CAST(r.relname AS text), CAST(a.attname AS text),"
    " CASE WHEN a.atttypid = CAST('text' AS regtype) THEN 'TEXT' ELSE 'INTEGER' END,"
    " coalesce(array_position(CAST(i.indkey AS smallint[]), a.attnum), -1) + 1"
    " FROM pg_class r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0"
    " AND NOT a.attisdropped LEFT JOIN pg_index i ON i.indrelid = r.oid AND i.indisprimary"
    " WHERE r.relkind = 'r' AND r.relname <> 'schema_state'"
    " AND r.relnamespace = CAST(CAST(current_schema() AS text) AS regnamespace)"
    " ORDER BY r.relname, a.attnum",
    "SELECT CAST(r.relname AS text), CAST(a.attname AS text), CAST(o.relname AS text),"
    " CAST(b.attname AS text) FROM pg_constraint c"
    " JOIN pg_class r ON r.oid = c.conrelid JOIN pg_class o ON o.oid = c.confrelid"
    " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]"
    " JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = c.confkey[1]"
    " WHERE c.contype = 'f'"
    " AND c.connamespace = CAST(CAST(current_schema() AS text) AS regnamespace)"
    " ORDER BY r.relname, c.conname"};

bool is_placed(const std::vector<StoredTable>& placed, const StoredReference& reference) {
    return std::any_of(placed.begin(), placed.end(),
                       [&](const StoredTable& one) { return one.name == reference.table; });
}

std::vector<StoredTable> in_order(std::vector<StoredTable> tables) {
    std::vector<StoredTable> placed;
    while (!tables.empty()) {
        const auto next = std::find_if(tables.begin(), tables.end(), [&](const StoredTable& table) {
            return std::all_of(table.references.begin(), table.references.end(),
                               [&](const StoredReference& one) {
                                   return one.table == table.name || is_placed(placed, one);
                               });
        });
        CHECK(next != tables.end());
        placed.push_back(std::move(*next));
        tables.erase(next);
    }
    return placed;
}

}  // namespace

std::vector<StoredColumn> StoredTable::key() const {
    std::vector<StoredColumn> key;
    for (const StoredColumn& column : columns) {
        if (column.key_position > 0)
            key.push_back(column);
    }
    std::sort(key.begin(), key.end(), [](const StoredColumn& one, const StoredColumn& other) {
        return one.key_position < other.key_position;
    });
    return key;
}

std::string StoredTable::column_list() const {
    std::string list;
    for (const StoredColumn& column : columns)
        list.append(list.empty() ? "" : ", ").append(column.name);
    return list;
}

Result<std::vector<StoredTable>> stored_tables(Transaction& transaction) {
    const CatalogueText& text =
        transaction.database() == DatabaseKind::sqlite ? sqlite_text : postgresql_text;
    std::vector<StoredTable> tables;
    TRY(transaction.each(text.columns, {}, [&](Row& row) {
        std::string name = row.text();
        if (tables.empty() || tables.back().name != name)
            tables.emplace_back().name = std::move(name);
        StoredColumn& column = tables.back().columns.emplace_back();
        column.name = row.text();
        column.kind = row.text() == "TEXT" ? Value::Kind::text : Value::Kind::whole;
        column.key_position = row.number();
    }));
    TRY(transaction.each(text.references, {}, [&](Row& row) {
        const std::string name = row.text();
        const auto table = std::find_if(tables.begin(), tables.end(),
                                        [&](const StoredTable& one) { return one.name == name; });
        CHECK(table != tables.end());
        table->references.push_back({row.text(), row.text(), row.text()});
    }));
    return in_order(std::move(tables));
}

}  // namespace kynnys
