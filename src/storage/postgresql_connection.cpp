#include <libpq-fe.h>
#include <soci/postgresql/soci-postgresql.h>

#include "storage/connection.h"
#include "storage/copy_text.h"

namespace kynnys {

namespace {

constexpr std::size_t copy_bytes = std::size_t{1} << 18U;

class PostgresqlConnection : public Connection {
  public:
    PostgresqlConnection(const std::string& address, std::chrono::milliseconds patience)
        : Connection(soci::postgresql, address) {
        // Notices may quote rows, and would go to the standard error.
        PQsetNoticeProcessor(
            handle(), [](void*, const char*) {}, nullptr);
        run("SET lock_timeout = " + std::to_string(patience.count()));
        // How many people an organisation sees decides how a list is best made: the plan must know
        // which one is asked for.
        run("SET plan_cache_mode = force_custom_plan");
        run("SET jit = off");  // compiling takes longer than any of our statements
    }

    [[nodiscard]] DatabaseKind kind() const override { return DatabaseKind::postgresql; }

    void begin(TransactionKind kind) override {
        forget_fault();
        commit_in_doubt_.clear();
        run(kind == TransactionKind::write ? "BEGIN ISOLATION LEVEL SERIALIZABLE, READ WRITE"
                                           : "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    void commit(TransactionKind kind) override {
        std::string number;
        if (kind == TransactionKind::write) {
            const auto keep = [&](Row& row) { number = row.maybe_text().value_or(""); };
            prepared("SELECT CAST(pg_current_xact_id_if_assigned() AS TEXT)", {}).each({}, keep);
        }
        try {
            run("COMMIT");
        } catch (const soci::soci_error& error) {
            if (fault_of(error).remedy == Remedy::reconnect)
                commit_in_doubt_ = number;
            throw;
        }
    }

    Shape shape_of(soci::statement& statement) override {
        auto* backend = static_cast<soci::postgresql_statement_backend*>(statement.get_backend());
        PGresult* described = PQdescribePrepared(handle(), backend->statementName_.c_str());
        const int count = PQnfields(described);
        PQclear(described);
        return {count, false};
    }

    DatabaseFault fault_of(const soci::soci_error& error) override {
        if (PQstatus(handle()) == CONNECTION_BAD)
            return postgresql_fault("", "");
        const auto* ours = dynamic_cast<const soci::postgresql_soci_error*>(&error);
        // Another error than the server's is a wrong use of SOCI.
        return postgresql_fault(ours == nullptr ? "XX000" : ours->sqlstate(),
                                error.get_error_message());
    }

    void load(const TableColumns& into, const std::function<void(RowSink&)>& fill) override {
        std::string sql = "COPY " + std::string(into.table) + " (";
        for (std::size_t column = 0; column < into.columns.size(); ++column)
            sql.append(column == 0 ? "" : ", ").append(into.columns[column]);
        sql += ") FROM STDIN";
        end_copy_step(PQexec(handle(), sql.c_str()), PGRES_COPY_IN);
        CopySink sink(handle());
        try {
            fill(sink);
        } catch (...) {
            PQputCopyEnd(handle(), "given up");
            PQclear(PQgetResult(handle()));
            throw;
        }
        sink.flush();
        PQputCopyEnd(handle(), nullptr);
        end_copy_step(PQgetResult(handle()), PGRES_COMMAND_OK);
        PQclear(PQgetResult(handle()));
    }

  private:
    class CopySink : public RowSink {
      public:
        explicit CopySink(PGconn* handle) : handle_(handle) {}
        void add(const std::vector<Value>& row) override {
            append_copy_row(row, text_);
            if (text_.size() >= copy_bytes)
                flush();
        }
        // What the server does not take shows in the result of the whole.
        void flush() {
            PQputCopyData(handle_, text_.data(), static_cast<int>(text_.size()));
            text_.clear();
        }

      private:
        PGconn* handle_;
        std::string text_;
    };

    PGconn* handle() {
        return static_cast<soci::postgresql_session_backend*>(session().get_backend())->conn_;
    }

    static void end_copy_step(PGresult* result, ExecStatusType expected) {
        const bool is_expected = PQresultStatus(result) == expected;
        const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        const char* message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
        const soci::postgresql_soci_error error(message == nullptr ? "" : message,
                                                state == nullptr ? "     " : state);
        PQclear(result);
        if (!is_expected)
            throw error;
    }
};

}  // namespace

Result<std::unique_ptr<Connection>> open_postgresql(const std::string& address,
                                                    std::chrono::milliseconds patience) {
    try {
        return std::unique_ptr<Connection>(
            std::make_unique<PostgresqlConnection>(address, patience));
    } catch (const soci::soci_error&) {
        return postgresql_fault("", "").error;
    }
}

}  // namespace kynnys
