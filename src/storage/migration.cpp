#include "storage/migration.h"

#include <string>
#include <vector>

#include "base/text.h"
#include "storage/migration_texts.h"

namespace kynnys {

namespace {

// Without the lines that are comments, which SOCI would search for names of values.
std::string without_comments(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        if (!line.starts_with("--"))
            kept.append(line).append("\n");
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return kept;
}

std::vector<std::string> statements_of(std::string_view migration) {
    std::vector<std::string> statements;
    std::string text = without_comments(migration);
    while (!trimmed(text).empty()) {
        const std::size_t end = text.find("\n\n");
        const std::string_view statement = trimmed(std::string_view(text).substr(0, end));
        if (!statement.empty())
            statements.emplace_back(statement);
        text = end == std::string::npos ? "" : text.substr(end + 1);
    }
    return statements;
}

Result<int> known_version(Transaction& transaction) {
    const auto version = TRY(transaction.first("SELECT version FROM schema_state WHERE one = 1", {},
                                               [](Row& row) { return row.number(); }));
    return version.value_or(0);
}

Error schema_differs(const char* key, int version) {
    return {
        ErrorKind::conflict, key, "", {std::to_string(version), std::to_string(newest_schema())}};
}

Result<Done> make_schema_state(Transaction& transaction) {
    TRY(
        transaction.change("CREATE TABLE IF NOT EXISTS schema_state (one INTEGER PRIMARY KEY CHECK "
                           "(one = 1), version INTEGER NOT NULL)"));
    TRY(transaction.change(
        "INSERT INTO schema_state (one, version) VALUES (1, 0) ON CONFLICT DO NOTHING"));
    return Done{};
}

// Makes the next migration, and returns the version then reached. Whoever comes second to the row
// of the version waits for the first, and begins again with what that one has made.
Result<int> make_next(Transaction& transaction, std::span<const char* const> migrations) {
    TRY(transaction.change("UPDATE schema_state SET version = version WHERE one = 1"));
    const int version = TRY(known_version(transaction));
    const int ours = static_cast<int>(migrations.size());
    if (version > ours)
        return Error{ErrorKind::conflict,
                     "database.schema_is_newer",
                     "",
                     {std::to_string(version), std::to_string(ours)}};
    if (version == ours)
        return version;
    for (const std::string& statement :
         statements_of(migrations[static_cast<std::size_t>(version)]))
        TRY(transaction.change(statement));
    TRY(transaction.change("UPDATE schema_state SET version = version + 1 WHERE one = 1"));
    return version + 1;
}

}  // namespace

int newest_schema() {
    return static_cast<int>(std::size(migration_texts));
}

Result<int> schema_version(Transaction& transaction) {
    const bool is_sqlite = transaction.database() == DatabaseKind::sqlite;
    const auto tables = TRY(transaction.first(
        is_sqlite ? "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_state'"
                  : "SELECT count(to_regclass('schema_state'))",
        {}, [](Row& row) { return row.number(); }));
    return tables == 0 ? Result<int>(0) : known_version(transaction);
}

Result<Done> check_schema(Transaction& transaction) {
    const int version = TRY(schema_version(transaction));
    if (version == 0)
        return Error{ErrorKind::conflict, "database.has_no_schema", "", {}};
    if (version > newest_schema())
        return schema_differs("database.schema_is_newer", version);
    if (version < newest_schema())
        return schema_differs("database.schema_is_older", version);
    return Done{};
}

Result<int> migrate(Database& database) {
    return migrate(database, migration_texts);
}

Result<int> migrate_to(Database& database, int version) {
    return migrate(database, std::span(migration_texts).first(static_cast<std::size_t>(version)));
}

Result<int> migrate(Database& database, std::span<const char* const> migrations) {
    TRY(database.write([](Transaction& transaction) { return make_schema_state(transaction); }));
    for (;;) {
        const int version = TRY(database.write(
            [&](Transaction& transaction) { return make_next(transaction, migrations); }));
        if (version == static_cast<int>(migrations.size()))
            return version;
    }
}

}  // namespace kynnys
