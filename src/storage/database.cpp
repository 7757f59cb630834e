#include "storage/database.h"

#include <algorithm>
#include <filesystem>
#include <random>
#include <thread>

#include "storage/database_pool.h"

namespace kynnys {

namespace {

using Milliseconds = std::chrono::milliseconds;

// Random, so that two that stood in each other's way do not meet again; longer each time.
Milliseconds pause_before(int attempt) {
    constexpr int first_most = 4;
    constexpr int doublings_most = 6;
    thread_local std::minstd_rand dice{std::random_device{}()};
    const int most = first_most << std::min(attempt, doublings_most);
    return Milliseconds{std::uniform_int_distribution<int>(1, most)(dice)};
}

enum class Outcome { kept, undone, unknown };

// Asks the server what became of a transaction whose commit got no answer.
Outcome outcome_of(DatabasePool& pool, const std::string& number, Deadline deadline) {
    for (int attempt = 0; std::chrono::steady_clock::now() < deadline; ++attempt) {
        std::this_thread::sleep_for(pause_before(attempt));
        auto lease = pool.take(deadline);
        if (!lease)
            continue;
        Connection& connection = *lease.value();
        std::string status;
        try {
            connection.begin(TransactionKind::read);
            const Binds binds{{"number", number}};
            connection.prepared("SELECT pg_xact_status(CAST(:number AS xid8))", binds)
                .each(binds, [&](Row& row) { status = row.maybe_text().value_or(""); });
            connection.commit(TransactionKind::read);
        } catch (const soci::soci_error&) {
            lease.value().discard();
            continue;
        }
        if (status == "committed")
            return Outcome::kept;
        if (status == "aborted")
            return Outcome::undone;
    }
    return Outcome::unknown;
}

DatabaseKind kind_of(std::string_view address) {
    const bool is_server =
        address.starts_with("postgresql://") || address.starts_with("postgres://");
    return is_server ? DatabaseKind::postgresql : DatabaseKind::sqlite;
}

}  // namespace

bool is_there(const std::string& address) {
    std::error_code ignored;
    return kind_of(address) == DatabaseKind::postgresql ||
           std::filesystem::exists(sqlite_path(address), ignored);
}

Database::Database(std::unique_ptr<DatabasePool> pool) : pool_(std::move(pool)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(DatabaseOptions options) {
    if (options.address.empty())
        return Error{ErrorKind::invalid, "database.address_is_empty", "address", {}};
    const DatabaseKind kind = kind_of(options.address);
    auto pool = std::make_unique<DatabasePool>(std::move(options), kind);
    TRY(pool->take(pool->deadline()));
    return Database(std::move(pool));
}

DatabaseKind Database::kind() const {
    return pool_->kind();
}

// Leaves the fault, if there is one, with the connection.
void Database::try_once(Lease& lease, TransactionKind kind, const Attempt& attempt) {
    Connection& connection = *lease;
    Transaction transaction(connection, kind);
    try {
        connection.begin(kind);
        const Verdict verdict = attempt(transaction);
        if (verdict == Verdict::keep && !connection.fault())
            connection.commit(kind);
        else
            connection.rollback();
    } catch (const soci::soci_error& error) {
        connection.set_fault(connection.fault_of(error));
        connection.rollback();
    } catch (...) {
        lease.discard();  // a bug has left it in the middle of something
        throw;
    }
}

Result<Done> Database::run_until_done(TransactionKind kind, const Attempt& attempt) {
    const Deadline deadline = pool_->deadline();
    for (int number = 0;; ++number) {
        DatabaseFault fault;
        std::string in_doubt;
        {
            const DatabasePool::WriterTurn turn = TRY(pool_->take_turn(kind, deadline));
            auto lease = pool_->take(deadline);
            if (lease) {
                try_once(lease.value(), kind, attempt);
                if (!lease.value()->fault())
                    return Done{};
                fault = *lease.value()->fault();
                in_doubt = lease.value()->commit_in_doubt();
                if (fault.remedy == Remedy::reconnect)
                    lease.value().discard();
            } else {
                const bool is_lost = lease.error().key == "database.is_lost";
                fault = {is_lost ? Remedy::reconnect : Remedy::none, lease.error()};
            }
        }
        if (!in_doubt.empty()) {
            const Outcome outcome = outcome_of(*pool_, in_doubt, deadline);
            if (outcome == Outcome::kept)
                return Done{};
            if (outcome == Outcome::unknown)
                return Error{ErrorKind::unavailable, "database.outcome_is_unknown", "", {}};
        }
        const Milliseconds pause = pause_before(number);
        if (fault.remedy == Remedy::none || std::chrono::steady_clock::now() + pause >= deadline)
            return fault.error;
        std::this_thread::sleep_for(pause);
    }
}

}  // namespace kynnys
