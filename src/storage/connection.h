// One connection with its prepared statements. Only storage's own .cpp files include this; what is
// thrown here is caught in transaction.cpp and database.cpp.
#pragma once

#include <soci/soci.h>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "storage/database_fault.h"
#include "storage/transaction.h"
#include "storage/value.h"

namespace kynnys {

class Connection;

// A statement with the places that its values are read from and its columns are written to.
class PreparedStatement {
  public:
    PreparedStatement(Connection& connection, std::string_view sql, const Binds& binds);
    PreparedStatement(const PreparedStatement&) = delete;
    PreparedStatement& operator=(const PreparedStatement&) = delete;

    // `binds` has the names and kinds of the binds it was made with.
    std::int64_t change(const Binds& binds);
    void each(const Binds& binds, const std::function<void(Row&)>& take);
    [[nodiscard]] bool writes() const { return writes_; }

  private:
    struct Input {
        std::string name;
        Value::Kind kind = Value::Kind::text;
        std::string text;
        long long whole = 0;
        soci::indicator indicator = soci::i_ok;
    };
    void set(const Binds& binds);

    std::deque<Input> inputs_;  // which stay where they are
    std::vector<Row::Column> columns_;
    std::vector<soci::indicator> indicators_;
    soci::statement statement_;
    bool writes_ = false;
};

class Connection {
  public:
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;

    [[nodiscard]] virtual DatabaseKind kind() const = 0;
    virtual void begin(TransactionKind kind) = 0;
    virtual void commit(TransactionKind kind) = 0;
    void rollback() noexcept;

    PreparedStatement& prepared(std::string_view sql, const Binds& binds);
    struct Shape {
        int columns = 0;
        bool writes = false;  // on SQLite; PostgreSQL itself refuses to write while it reads
    };
    virtual Shape shape_of(soci::statement& statement) = 0;
    virtual void load(const TableColumns& into, const std::function<void(RowSink&)>& fill) = 0;

    // The first fault of the transaction at hand.
    [[nodiscard]] const std::optional<DatabaseFault>& fault() const { return fault_; }
    void set_fault(DatabaseFault fault);
    virtual DatabaseFault fault_of(const soci::soci_error& error) = 0;

    // The number of a transaction whose commit got no answer.
    [[nodiscard]] const std::string& commit_in_doubt() const { return commit_in_doubt_; }

    soci::session& session() { return session_; }

  protected:
    Connection(const soci::backend_factory& factory, const std::string& parameters)
        : session_(factory, parameters) {}
    void forget_fault() { fault_.reset(); }
    void run(std::string_view sql) { prepared(sql, {}).change({}); }

    std::string commit_in_doubt_;

  private:
    struct TextHash {
        using is_transparent = void;  // NOLINT(readability-identifier-naming): the map asks for it
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    soci::session session_;
    std::unordered_map<std::string, std::unique_ptr<PreparedStatement>, TextHash, std::equal_to<>>
        statements_;
    std::optional<DatabaseFault> fault_;
};

// Errors: those of a transaction.
Result<std::unique_ptr<Connection>> open_sqlite(const std::string& path,
                                                std::chrono::milliseconds patience);
Result<std::unique_ptr<Connection>> open_postgresql(const std::string& address,
                                                    std::chrono::milliseconds patience);

}  // namespace kynnys
