// The connections of one I/O thread, from the accepted socket to the last answer.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "web/network.h"
#include "web/server.h"
#include "web/worker_pool.h"

// Only named here, so that nobody else compiles the networking library.
namespace boost::asio {
class io_context;
namespace ssl {
class context;
}
}  // namespace boost::asio

namespace kynnys::web {

// How many connections there are, in all and of each address. For any thread.
class ConnectionCount {
  public:
    ConnectionCount(ConnectionLimits limits, std::vector<Network> unlimited);

    enum class Admitted { no, yes };
    Admitted add(const Address& peer);  // counts it only when it is admitted
    void remove(const Address& peer);

    [[nodiscard]] std::size_t connections() const;
    [[nodiscard]] std::uint64_t refused() const { return refused_; }
    // Until there is none, at most for that long.
    void wait_for_none(std::chrono::milliseconds longest);

  private:
    const ConnectionLimits limits_;
    const std::vector<Network> unlimited_;  // networks whose addresses aren't limited one by one
    mutable std::mutex mutex_;
    std::condition_variable none_;
    std::size_t all_ = 0;
    std::map<std::string, std::size_t> each_;
    std::atomic<std::uint64_t> refused_ = 0;
};

// Different for every request of this process and hard to guess from one another.
class RequestIds {
  public:
    RequestIds();
    std::string next();

  private:
    std::atomic<std::uint64_t> next_;
};

// What all connections share.
struct ConnectionHost {
    ServerOptions options;
    Server::Responder respond;
    Server::Observer observe;
    ConnectionCount count;
    RequestIds ids;
    WorkerPool workers;
};

class Connection;

// All of it is called on the thread that runs `io`.
class ConnectionSet {
  public:
    // `tls` is null where the connections aren't encrypted.
    ConnectionSet(boost::asio::io_context& io, ConnectionHost& host,
                  boost::asio::ssl::context* tls);
    ~ConnectionSet();
    ConnectionSet(const ConnectionSet&) = delete;
    ConnectionSet& operator=(const ConnectionSet&) = delete;

    // A connected socket that the host's count has admitted; it belongs to the set from now on.
    void take(int socket, const Address& peer);
    // Ends those without a complete request, lets the others answer it and end.
    void finish();
    void close();

  private:
    boost::asio::io_context& io_;
    ConnectionHost& host_;
    boost::asio::ssl::context* tls_;
    std::set<std::shared_ptr<Connection>> connections_;

    friend class Connection;
};

}  // namespace kynnys::web
