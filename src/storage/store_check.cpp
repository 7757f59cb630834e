#include "storage/store_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "storage/migration.h"
#include "storage/name_token.h"
#include "storage/schema_catalogue.h"
#include "storage/sealed_values.h"
#include "storage/secret_store.h"

namespace kynnys {

namespace {

class StoreCheck {
  public:
    StoreCheck(Transaction& transaction, const KeyRing& keys, StoreReport& report)
        : transaction_(transaction), seal_(keys), report_(report) {
        // While keys change, a name's words were written with the key of the name.
        for (const Key& key : keys.all())
            names_.emplace(std::to_string(key.number), KeyRing({key}));
    }

    Result<Done> check() {
        TRY(check_references());
        for (const SealedColumn& column : sealed_columns()) TRY(check_column(column));
        return check_audit();
    }

  private:
    void tell(std::string key, std::vector<std::string> arguments) {
        report_.faults.push_back({ErrorKind::conflict, std::move(key), "", std::move(arguments)});
    }

    Result<Done> check_references() {
        for (const StoredTable& table : TRY(stored_tables(transaction_))) {
            for (const StoredReference& reference : table.references)
                TRY(check_reference(table.name, reference));
        }
        return Done{};
    }

    Result<Done> check_reference(const std::string& table, const StoredReference& reference) {
        const std::string sql = fmt::format(
            "SELECT count(*) FROM {0} c WHERE c.{1} IS NOT NULL"
            " AND NOT EXISTS (SELECT 1 FROM {2} p WHERE p.{3} = c.{1})",
            table, reference.column, reference.table, reference.to);
        return transaction_.each(sql, {}, [&](Row& row) {
            if (const std::int64_t rows = row.whole(); rows > 0)
                tell("database.reference_is_broken",
                     {table, reference.column, std::to_string(rows)});
        });
    }

    Result<Done> check_column(const SealedColumn& column) {
        std::string after;
        for (;;) {
            const auto values = TRY(sealed_values(transaction_, column, after));
            if (values.empty())
                return Done{};
            after = values.back().row;
            for (const SealedValue& value : values) {
                ++report_.sealed_values;
                auto text = opened(seal_, column, value);
                if (!text)
                    report_.faults.push_back(std::move(text).error());
                else if (column == sealed_name)
                    TRY(check_name_words(value, text.value()));
            }
        }
    }

    Result<Done> check_name_words(const SealedValue& value, const std::string& name) {
        const auto index = names_.find(value.sealed.substr(0, value.sealed.find(':')));
        const auto expected =
            index == names_.end() ? std::vector<std::int64_t>() : index->second.tokens(name);
        if (TRY(name_tokens(transaction_, value.row)) != expected)
            tell("search.words_differ", {value.row});
        return Done{};
    }

    Result<Done> check_audit() {
        const auto key = find_secret(transaction_, seal_, "audit");
        if (!key || !key.value()) {
            tell("audit.key_is_missing", {});
            return Done{};
        }
        report_.audit = TRY(audit_report(transaction_, *key.value()));
        report_.faults.insert(report_.faults.end(), report_.audit.faults.begin(),
                              report_.audit.faults.end());
        return Done{};
    }

    Transaction& transaction_;
    Seal seal_;
    std::map<std::string, BlindIndex> names_;  // by the number of their key
    StoreReport& report_;
};

Result<Done> read_schema(Transaction& transaction, StoreReport& report) {
    report.schema_version = TRY(schema_version(transaction));
    if (auto checked = check_schema(transaction); !checked)
        report.faults.push_back(std::move(checked).error());
    return Done{};
}

// PostgreSQL looks after its own files.
Result<Done> check_file(Transaction& transaction, StoreReport& report) {
    if (transaction.database() != DatabaseKind::sqlite)
        return Done{};
    return transaction.each(
        "SELECT integrity_check FROM pragma_integrity_check", {}, [&](Row& row) {
            if (std::string where = row.text(); where != "ok")
                report.faults.push_back(
                    {ErrorKind::conflict, "database.is_damaged", "", {std::move(where)}});
        });
}

}  // namespace

Result<StoreReport> store_report(Database& database, const KeyRing& keys) {
    return database.read([&](Transaction& transaction) -> Result<StoreReport> {
        StoreReport report;
        TRY(check_file(transaction, report));
        if (report.faults.empty())
            TRY(read_schema(transaction, report));
        if (report.faults.empty())
            TRY(StoreCheck(transaction, keys, report).check());
        return report;
    });
}

}  // namespace kynnys
