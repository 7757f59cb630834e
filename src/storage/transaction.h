// A transaction on one of the two databases: what every store works with. Statements are one text
// for both, with :name where a value goes; each is prepared once for each connection.
//
// Errors of every call: those of the constraints (storage/constraint.h), all of kind conflict;
// text.is_not_storable {name} for text that is not UTF-8 or holds a zero byte; and, all
// unavailable, database.is_busy, database.is_lost, database.disk_is_full, of SQLite
// database.cannot_be_opened, database.is_read_only, database.is_another_file and
// database.is_damaged, and database.failed {code}. After an error the transaction is over: every
// further call gives the same error, and nothing of it stays.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/result.h"
#include "storage/value.h"

namespace kynnys {

class Connection;
class PreparedStatement;

enum class DatabaseKind { sqlite, postgresql };
enum class TransactionKind { read, write };

// Where rows are loaded to.
struct TableColumns {
    std::string_view table;
    std::vector<std::string_view> columns;
};

class RowSink {
  public:
    RowSink() = default;
    RowSink(const RowSink&) = delete;
    RowSink& operator=(const RowSink&) = delete;
    virtual ~RowSink() = default;
    // One value for each column, in their order.
    virtual void add(const std::vector<Value>& row) = 0;
};

class Transaction {
  public:
    // Only a Database makes transactions.
    Transaction(Connection& connection, TransactionKind kind)
        : connection_(connection), kind_(kind) {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // How many rows the statement has changed.
    Result<std::int64_t> change(std::string_view sql, const Binds& binds = {});

    // Each row in turn, as it comes; `take` must not use the transaction.
    Result<Done> each(std::string_view sql, const Binds& binds,
                      const std::function<void(Row&)>& take);

    // All rows, each made by `make(row)`.
    template <class Make>
    auto list(std::string_view sql, const Binds& binds, Make make)
        -> Result<std::vector<std::invoke_result_t<Make&, Row&>>> {
        std::vector<std::invoke_result_t<Make&, Row&>> made;
        TRY(each(sql, binds, [&](Row& row) { made.push_back(make(row)); }));
        return made;
    }

    // The first row, or nothing when there is none.
    template <class Make>
    auto first(std::string_view sql, const Binds& binds, Make make)
        -> Result<std::optional<std::invoke_result_t<Make&, Row&>>> {
        std::optional<std::invoke_result_t<Make&, Row&>> made;
        TRY(each(sql, binds, [&](Row& row) {
            if (!made)
                made.emplace(make(row));
        }));
        return made;
    }

    // Many rows into one table, as fast as the database takes them (COPY on PostgreSQL): `fill`
    // adds them to what it is given, and must not use the transaction.
    Result<Done> load(const TableColumns& into, const std::function<void(RowSink&)>& fill);

    // For the few words that only one of the databases knows.
    [[nodiscard]] DatabaseKind database() const;

    // After many rows have come: PostgreSQL plans its statements by what it knows of the tables.
    Result<Done> refresh_statistics();

  private:
    PreparedStatement& prepared(std::string_view sql, const Binds& binds);

    Connection& connection_;
    TransactionKind kind_;
};

}  // namespace kynnys
