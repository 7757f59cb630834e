#include <fcntl.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <unistd.h>

#include <chrono>

#include "storage/connection.h"

namespace kynnys {

namespace {

using Milliseconds = std::chrono::milliseconds;

DatabaseFault cannot_open() {
    return sqlite_fault(SQLITE_CANTOPEN, "");
}

// SQLite would make the file readable by others; its WAL has the file's own mode.
bool make_private_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return false;
    return ::close(file) == 0;
}

// Inside of quotes SOCI knows no escape.
bool is_sayable(const std::string& path) {
    return !path.empty() && path.find('"') == std::string::npos;
}

class SqliteConnection : public Connection {
  public:
    SqliteConnection(const std::string& path, Milliseconds patience)
        : Connection(soci::sqlite3, "dbname=\"" + path + "\"") {
        sqlite_api::sqlite3_busy_timeout(handle(), static_cast<int>(patience.count()));
        execute(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
            "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;"
            "PRAGMA journal_size_limit = 67108864");
    }

    [[nodiscard]] DatabaseKind kind() const override { return DatabaseKind::sqlite; }

    // A writer takes its turn at the beginning, so that it need not give up half-way.
    void begin(TransactionKind kind) override {
        forget_fault();
        run(kind == TransactionKind::write ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
    }

    void commit(TransactionKind) override { run("COMMIT"); }

    Shape shape_of(soci::statement& statement) override {
        auto* prepared =
            static_cast<soci::sqlite3_statement_backend*>(statement.get_backend())->stmt_;
        return {sqlite_api::sqlite3_column_count(prepared),
                sqlite_api::sqlite3_stmt_readonly(prepared) == 0};
    }

    DatabaseFault fault_of(const soci::soci_error& error) override {
        return sqlite_fault(sqlite_api::sqlite3_extended_errcode(handle()),
                            error.get_error_message());
    }

    void load(const TableColumns& into, const std::function<void(RowSink&)>& fill) override {
        Inserter inserter(*this, into);
        fill(inserter);
    }

  private:
    class Inserter : public RowSink {
      public:
        Inserter(SqliteConnection& connection, const TableColumns& into) : connection_(connection) {
            std::string names;
            std::string places;
            for (const std::string_view column : into.columns) {
                names.append(names.empty() ? "" : ", ").append(column);
                places.append(places.empty() ? ":" : ", :").append(column);
                binds_.push_back({std::string(column), Value("")});
            }
            sql_ = "INSERT INTO " + std::string(into.table) + " (" + names + ") VALUES (" + places +
                   ")";
        }
        void add(const std::vector<Value>& row) override {
            for (std::size_t column = 0; column < binds_.size(); ++column)
                binds_[column].value = row[column];
            if (statement_ == nullptr)
                statement_ = &connection_.prepared(sql_, binds_);
            statement_->change(binds_);
        }

      private:
        SqliteConnection& connection_;
        std::string sql_;
        Binds binds_;
        PreparedStatement* statement_ = nullptr;
    };

    sqlite_api::sqlite3* handle() {
        return static_cast<soci::sqlite3_session_backend*>(session().get_backend())->conn_;
    }

    void execute(const char* sql) {
        if (sqlite_api::sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw soci::sqlite3_soci_error("", sqlite_api::sqlite3_errcode(handle()));
    }
};

}  // namespace

Result<std::unique_ptr<Connection>> open_sqlite(const std::string& path, Milliseconds patience) {
    if (!is_sayable(path) || !make_private_file(path))
        return cannot_open().error;
    try {
        return std::unique_ptr<Connection>(std::make_unique<SqliteConnection>(path, patience));
    } catch (const soci::sqlite3_soci_error& error) {
        return sqlite_fault(error.result(), "").error;
    } catch (const soci::soci_error&) {
        return cannot_open().error;
    }
}

}  // namespace kynnys
