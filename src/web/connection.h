// The connections of one I/O thread, from the accepted socket to the last answer.
#pragma once

#include <memory>
#include <set>

#include "web/connection_count.h"
#include "web/network.h"
#include "web/request_ids.h"
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
