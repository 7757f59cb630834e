#include "storage/backup.h"

#include <algorithm>

#include "storage/copy_text.h"
#include "storage/migration.h"
#include "storage/schema_catalogue.h"
#include "storage/seal.h"
#include "storage/secret_store.h"

namespace kynnys {

namespace {

// Rows are fetched so many at a time: what comes from a server stands in memory twice.
constexpr int batch = 5000;

Error broken() {
    return {ErrorKind::conflict, "backup.is_broken", "", {}};
}

Value value_of(Value::Kind kind, Row& row) {
    return kind == Value::Kind::text ? Value(row.maybe_text()) : Value(row.maybe_whole());
}

// The rows of a table in the order of its key, a batch at a time.
class TableReader {
  public:
    explicit TableReader(const StoredTable& table) : table_(table), key_(table.key()) {
        for (const StoredColumn& column : key_) {
            names_.append(names_.empty() ? "" : ", ").append(column.name);
            places_.append(places_.empty() ? ":" : ", :").append(column.name);
        }
    }

    Result<Done> read(Transaction& transaction, BackupWriter& writer) {
        Binds after;
        for (int rows = batch; rows == batch;) {
            rows = 0;
            Binds binds = after;
            binds.push_back({"batch_most", batch});
            TRY(transaction.each(sql(after.empty()), binds, [&](Row& row) {
                std::vector<Value> values;
                for (const StoredColumn& column : table_.columns)
                    values.push_back(value_of(column.kind, row));
                writer.add_row(values);
                after = key_values(values);
                ++rows;
            }));
        }
        return Done{};
    }

  private:
    [[nodiscard]] std::string sql(bool is_first) const {
        std::string text = "SELECT " + table_.column_list() + " FROM " + table_.name;
        if (!is_first)
            text += " WHERE (" + names_ + ") > (" + places_ + ")";
        return text + " ORDER BY " + names_ + " LIMIT :batch_most";
    }

    [[nodiscard]] Binds key_values(const std::vector<Value>& row) const {
        Binds binds;
        for (const StoredColumn& part : key_) {
            const auto column =
                std::find_if(table_.columns.begin(), table_.columns.end(),
                             [&](const StoredColumn& one) { return one.name == part.name; });
            binds.push_back(
                {part.name, row[static_cast<std::size_t>(column - table_.columns.begin())]});
        }
        return binds;
    }

    const StoredTable& table_;
    std::vector<StoredColumn> key_;
    std::string names_;
    std::string places_;
};

Result<BackupHeader> header_of(Transaction& transaction, Instant now) {
    BackupHeader header;
    header.made_at = now;
    header.schema_version = TRY(schema_version(transaction));
    const auto checked = check_schema(transaction);
    if (!checked && checked.error().key != "database.schema_is_older")
        return checked.error();
    header.heads = TRY(audit_heads(transaction));
    for (AuditHead& head : header.heads) head.link.event.clear();
    return header;
}

BackupTable backup_table(const StoredTable& table) {
    BackupTable made{table.name, {}};
    for (const StoredColumn& column : table.columns) made.columns.push_back(column.name);
    return made;
}

Result<Done> check_empty(Transaction& transaction, const std::vector<StoredTable>& tables) {
    for (const StoredTable& table : tables) {
        const auto row = TRY(transaction.first("SELECT 1 FROM " + table.name + " LIMIT 1", {},
                                               [](Row& one) { return one.number(); }));
        if (row)
            return Error{ErrorKind::conflict, "database.is_not_empty", "", {table.name}};
    }
    return Done{};
}

// The kinds of the columns in the file's order; nothing where the database has no such table or
// column, which is then no name to put into a statement.
std::optional<std::vector<Value::Kind>> kinds_of(const BackupTable& table,
                                                 const std::vector<StoredTable>& tables) {
    const auto known = std::find_if(tables.begin(), tables.end(),
                                    [&](const StoredTable& one) { return one.name == table.name; });
    if (known == tables.end())
        return std::nullopt;
    std::vector<Value::Kind> kinds;
    for (const std::string& name : table.columns) {
        const auto column = std::find_if(known->columns.begin(), known->columns.end(),
                                         [&](const StoredColumn& one) { return one.name == name; });
        if (column == known->columns.end())
            return std::nullopt;
        kinds.push_back(column->kind);
    }
    return kinds;
}

Result<Done> load_table(Transaction& transaction, BackupReader& reader, const BackupTable& table,
                        const std::vector<Value::Kind>& kinds) {
    const TableColumns into{table.name, {table.columns.begin(), table.columns.end()}};
    bool is_whole = true;
    TRY(transaction.load(into, [&](RowSink& sink) {
        while (const auto line = reader.next_row()) {
            const auto row = parse_copy_row(*line, kinds);
            is_whole = is_whole && row.has_value();
            if (is_whole)
                sink.add(*row);
        }
    }));
    if (!is_whole)
        return broken();
    return Done{};
}

// What shows that the key file is the right one, and that the chains ended where the backup says.
Result<Done> check_restored(Transaction& transaction, const Seal& seal,
                            const BackupHeader& header) {
    for (const std::string& name : TRY(transaction.list("SELECT name FROM service_secret", {},
                                                        [](Row& row) { return row.text(); })))
        TRY(find_secret(transaction, seal, name));
    std::vector<AuditHead> heads = TRY(audit_heads(transaction));
    for (AuditHead& head : heads) head.link.event.clear();
    return heads == header.heads ? Result<Done>(Done{}) : broken();
}

Result<Done> restore(Transaction& transaction, const Seal& seal, BackupReader& reader) {
    const std::vector<StoredTable> tables = TRY(stored_tables(transaction));
    TRY(check_empty(transaction, tables));
    reader.rewind();
    while (const auto table = reader.next_table()) {
        const auto kinds = kinds_of(*table, tables);
        if (!kinds)
            return broken();
        TRY(load_table(transaction, reader, *table, *kinds));
    }
    return check_restored(transaction, seal, reader.header());
}

}  // namespace

Result<BackupFigures> write_backup(Database& database, const std::filesystem::path& path,
                                   Instant now) {
    BackupWriter writer = TRY(BackupWriter::make(path));
    BackupFigures figures;
    TRY(database.read([&](Transaction& transaction) -> Result<Done> {
        const std::vector<StoredTable> tables = TRY(stored_tables(transaction));
        figures.header = TRY(header_of(transaction, now));
        writer.begin(figures.header);
        for (const StoredTable& table : tables) {
            writer.add_table(backup_table(table));
            TRY(TableReader(table).read(transaction, writer));
        }
        return Done{};
    }));
    figures.rows = TRY(writer.finish());
    return figures;
}

Result<BackupFigures> restore_backup(Database& database, const KeyRing& keys,
                                     const std::filesystem::path& path) {
    BackupReader reader = TRY(BackupReader::open(path));
    const int version = reader.header().schema_version;
    if (version < 1)
        return broken();
    if (version > newest_schema())
        return Error{ErrorKind::conflict,
                     "backup.schema_is_newer",
                     "",
                     {std::to_string(version), std::to_string(newest_schema())}};
    TRY(migrate_to(database, version));
    const Seal seal(keys);
    TRY(database.write(
        [&](Transaction& transaction) { return restore(transaction, seal, reader); }));
    TRY(migrate(database));
    return BackupFigures{reader.header(), reader.row_count()};
}

}  // namespace kynnys
