// The HTTP/1.1 server. A few threads move bytes for all connections, asynchronously, so a slow
// client costs neither a thread nor a worker; complete requests are answered by a small pool of
// workers. When the pool's queue is full, the answer is 503 with Retry-After.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "web/error_response.h"
#include "web/exchange.h"
#include "web/network.h"
#include "web/request_reader.h"
#include "web/router.h"

namespace kynnys::web {

// Each of them counts from its beginning to its end, whatever moves meanwhile.
struct Timeouts {
    std::chrono::milliseconds header{10'000};  // from the first byte; also for the TLS handshake
    std::chrono::milliseconds body{30'000};    // from the complete header
    std::chrono::milliseconds idle{60'000};    // between requests, and before the first one
    std::chrono::milliseconds write{30'000};   // of one answer
};

struct ConnectionLimits {
    std::size_t all = 4096;
    // Of one address (of IPv6: one /64), behind which a whole office may stand; trusted proxies may
    // have as many as there are.
    std::size_t each_address = 1024;
};

// PEM files; the certificate's file holds the chain, the server's own first.
struct TlsFiles {
    std::string certificate;
    std::string key;
};

struct ServerOptions {
    std::string address = "127.0.0.1";  // IPv4 or IPv6, no name
    std::uint16_t port = 0;             // 0: any that is free, see Server::port
    unsigned io_threads = 2;
    unsigned workers = 8;
    std::size_t queue = 1024;  // complete requests that may wait for a worker
    RequestLimits request;     // Router::body_bytes is meant for its body_bytes_of
    ConnectionLimits connections;
    Timeouts timeouts;
    std::optional<TlsFiles> tls;
    // Only what comes from these is believed about X-Forwarded-For, -Proto and -Host.
    std::vector<Network> trusted_proxies;
    // Names that this server answers to, in small letters, without port; any when empty.
    std::vector<std::string> host_names;
    // Of requests that reach no responder; in no language that they ask for, where that is in a
    // header which could not be read.
    Sentence sentence = no_sentence();
};

struct ServerFigures {
    std::size_t connections = 0;
    std::size_t waiting_requests = 0;
    std::uint64_t refused_connections = 0;  // since the start
};

class Server {
  public:
    // Called by workers, many at a time; Router::respond is meant for this. An exception is
    // answered by a plain 500.
    using Responder = std::function<Answer(const Request&)>;
    // Called once for every answer, before it is sent, by any thread; must be quick and not throw.
    using Observer = std::function<void(const Exchange&)>;

    ~Server();  // stops without grace
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] ServerFigures figures() const;

    // Takes no more requests, finishes those that are complete, and returns when that is done or
    // the grace is over, whatever comes first. Handlers that still run then are waited for.
    void stop(std::chrono::milliseconds grace);

    class Inside;
    explicit Server(std::unique_ptr<Inside> inside);  // only for make_server

  private:
    std::unique_ptr<Inside> inside_;
};

// Listens when it returns. Errors: address.is_malformed, server.address_is_taken,
// server.address_is_not_ours, server.cannot_listen (argument: the system's number),
// server.certificate_is_unusable, server.key_is_unusable.
Result<std::unique_ptr<Server>> make_server(ServerOptions options, Server::Responder respond,
                                            Server::Observer observe);

}  // namespace kynnys::web
