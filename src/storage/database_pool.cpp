#include "storage/database_pool.h"

namespace kynnys {

namespace {

Error busy() {
    return Error{ErrorKind::unavailable, "database.is_busy", "", {}};
}

constexpr std::string_view sqlite_prefix = "sqlite:";

}  // namespace

std::string sqlite_path(const std::string& address) {
    const bool has_prefix = address.starts_with(sqlite_prefix);
    return address.substr(has_prefix ? sqlite_prefix.size() : 0);
}

Lease::~Lease() {
    if (connection_)
        pool_->give_back(std::move(connection_), is_good_);
}

Result<Lease> DatabasePool::take(Deadline deadline) {
    {
        std::unique_lock lock(mutex_);
        const auto is_free = [&] { return !idle_.empty() || lent_ < options_.connections; };
        if (!freed_.wait_until(lock, deadline, is_free))
            return busy();
        ++lent_;
        if (!idle_.empty()) {
            std::unique_ptr<Connection> connection = std::move(idle_.back());
            idle_.pop_back();
            return Lease(*this, std::move(connection));
        }
    }
    auto connection = connect();
    if (!connection) {
        give_back(nullptr, false);
        return connection.error();
    }
    return Lease(*this, std::move(connection).value());
}

void DatabasePool::give_back(std::unique_ptr<Connection> connection, bool is_good) {
    std::vector<std::unique_ptr<Connection>> dropped;  // ended when the lock is open again
    {
        const std::lock_guard lock(mutex_);
        --lent_;
        if (is_good) {
            idle_.push_back(std::move(connection));
        } else {
            // What ended this one, such as a restart of the server, has ended the others too.
            dropped.swap(idle_);
            dropped.push_back(std::move(connection));
        }
    }
    freed_.notify_all();
}

DatabasePool::WriterTurn::~WriterTurn() {
    if (pool_ == nullptr)
        return;
    {
        const std::lock_guard lock(pool_->mutex_);
        pool_->is_writing_ = false;
    }
    pool_->freed_.notify_all();
}

Result<DatabasePool::WriterTurn> DatabasePool::take_turn(TransactionKind kind, Deadline deadline) {
    if (kind == TransactionKind::read || kind_ == DatabaseKind::postgresql)
        return WriterTurn(nullptr);
    std::unique_lock lock(mutex_);
    if (!freed_.wait_until(lock, deadline, [&] { return !is_writing_; }))
        return busy();
    is_writing_ = true;
    return WriterTurn(this);
}

Deadline DatabasePool::deadline() const {
    return std::chrono::steady_clock::now() + options_.patience;
}

Result<std::unique_ptr<Connection>> DatabasePool::connect() const {
    if (kind_ == DatabaseKind::postgresql)
        return open_postgresql(options_.address, options_.patience);
    return open_sqlite(sqlite_path(options_.address), options_.patience);
}

}  // namespace kynnys
