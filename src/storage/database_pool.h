// The connections of a database, lent one at a time; and the turn of SQLite's one writer, which is
// waited for here, in order, rather than in SQLite, which polls.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/connection.h"
#include "storage/database.h"

namespace kynnys {

// Of an address that is none of a server: with or without "sqlite:" before it.
std::string sqlite_path(const std::string& address);

using Deadline = std::chrono::steady_clock::time_point;

// A connection on loan; goes back to the pool, unless it was discarded.
class Lease {
  public:
    Lease(DatabasePool& pool, std::unique_ptr<Connection> connection)
        : pool_(&pool), connection_(std::move(connection)) {}
    Lease(Lease&& other) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease();
    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }
    void discard() { is_good_ = false; }

  private:
    DatabasePool* pool_;
    std::unique_ptr<Connection> connection_;
    bool is_good_ = true;
};

class DatabasePool {
  public:
    DatabasePool(DatabaseOptions options, DatabaseKind kind)
        : options_(std::move(options)), kind_(kind) {}

    // Errors: database.is_busy when none comes free in time; those of connecting.
    Result<Lease> take(Deadline deadline);

    // The writer's turn, held until it is destroyed. On PostgreSQL any number write at once.
    class WriterTurn {
      public:
        explicit WriterTurn(DatabasePool* pool) : pool_(pool) {}
        WriterTurn(WriterTurn&& other) noexcept : pool_(std::exchange(other.pool_, nullptr)) {}
        WriterTurn& operator=(WriterTurn&&) = delete;
        ~WriterTurn();

      private:
        DatabasePool* pool_;
    };
    Result<WriterTurn> take_turn(TransactionKind kind, Deadline deadline);

    [[nodiscard]] Deadline deadline() const;
    [[nodiscard]] DatabaseKind kind() const { return kind_; }

  private:
    friend class Lease;
    Result<std::unique_ptr<Connection>> connect() const;
    void give_back(std::unique_ptr<Connection> connection, bool is_good);

    DatabaseOptions options_;
    DatabaseKind kind_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Connection>> idle_;
    int lent_ = 0;
    bool is_writing_ = false;
};

}  // namespace kynnys
