// The database: a pool of connections, and functions that run in a transaction.
//
// SQLite keeps its file in WAL mode with foreign keys on and full synchronisation; one transaction
// writes at a time, any number read. On PostgreSQL what writes is SERIALIZABLE, so that it means
// the same as on SQLite: no rule that looks at several rows can be broken by two writers at once.
// What reads is REPEATABLE READ and read only: one moment's picture, which never has to be retried.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "base/result.h"
#include "storage/transaction.h"

namespace kynnys {

struct DatabaseOptions {
    std::string address;  // "sqlite:PATH" or a bare path, or "postgresql://…"
    int connections = 8;  // at most, at once
    // For how long a transaction is tried again, and a free connection waited for.
    std::chrono::milliseconds patience{5000};
};

class DatabasePool;
class Lease;

// Whether an address leads to something: a server, which will say for itself, or a file that is
// there.
bool is_there(const std::string& address);

class Database {
  public:
    // Connects once, and makes the SQLite file, readable by its owner only, where there is none.
    // Errors: database.address_is_empty (invalid); those of a transaction.
    static Result<Database> open(DatabaseOptions options);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    // Runs `work(transaction)`, which returns a Result, and keeps what it wrote if that is a value;
    // on an error nothing of it stays. Where the database was busy, gave way to another
    // transaction, or was lost and is back, `work` is run again from the start: it must leave
    // nothing behind outside the database. A lost answer to a commit is not guessed: PostgreSQL is
    // asked whether it was made; if it can't say, the error is database.outcome_is_unknown.
    template <class Work>
    std::invoke_result_t<Work&, Transaction&> write(Work work) {
        return run(TransactionKind::write, work);
    }
    template <class Work>
    std::invoke_result_t<Work&, Transaction&> read(Work work) {
        return run(TransactionKind::read, work);
    }

    // Asked first in every transaction that writes, which ends with its error. Set it before the
    // database is shared between threads.
    using Guard = std::function<Result<Done>(Transaction&)>;
    void guard_writes(Guard guard) { guard_ = std::move(guard); }

    [[nodiscard]] DatabaseKind kind() const;

  private:
    enum class Verdict { keep, drop };
    using Attempt = std::function<Verdict(Transaction&)>;

    explicit Database(std::unique_ptr<DatabasePool> pool);

    template <class Work>
    std::invoke_result_t<Work&, Transaction&> run(TransactionKind kind, Work& work) {
        std::optional<std::invoke_result_t<Work&, Transaction&>> result;
        const Attempt attempt = [&](Transaction& transaction) {
            auto guarded = kind == TransactionKind::write && guard_ ? guard_(transaction) : Done{};
            if (guarded)
                result.emplace(work(transaction));
            else
                result.emplace(std::move(guarded).error());
            return result->is_ok() ? Verdict::keep : Verdict::drop;
        };
        TRY(run_until_done(kind, attempt));
        return std::move(*result);
    }
    Result<Done> run_until_done(TransactionKind kind, const Attempt& attempt);
    static void try_once(Lease& lease, TransactionKind kind, const Attempt& attempt);

    std::unique_ptr<DatabasePool> pool_;
    Guard guard_;
};

}  // namespace kynnys
