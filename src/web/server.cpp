#include "web/server.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cerrno>
#include <thread>

#include "web/connection.h"
#include "web/tls.h"

namespace kynnys::web {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr int accepts_in_a_row = 64;  // then other work of the thread has its turn
constexpr std::chrono::milliseconds pause_without_descriptors{100};

// One event loop with its thread and its connections.
struct IoThread {
    IoThread(ConnectionHost& host, asio::ssl::context* tls)
        : io(1),
          work(io.get_executor()),
          connections(io, host, tls),
          thread([this] { io.run(); }) {}

    asio::io_context io;
    asio::executor_work_guard<asio::io_context::executor_type> work;
    ConnectionSet connections;
    std::thread thread;
};

Address address_of(const sockaddr_storage& peer) {
    Address address;
    if (peer.ss_family == AF_INET6) {
        const auto& six = reinterpret_cast<const sockaddr_in6&>(peer);
        std::copy_n(six.sin6_addr.s6_addr, address.bytes.size(), address.bytes.begin());
    } else {
        const auto& four = reinterpret_cast<const sockaddr_in&>(peer);
        address.bytes[10] = address.bytes[11] = 0xff;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(&four.sin_addr.s_addr);
        std::copy_n(bytes, 4, address.bytes.begin() + 12);
    }
    return address;
}

// If the socket takes it at once.
void say_busy(int socket) {
    static constexpr std::string_view text =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\n"
        "Connection: close\r\n\r\n";
    static_cast<void>(send(socket, text.data(), text.size(), MSG_DONTWAIT | MSG_NOSIGNAL));
    static_cast<void>(shutdown(socket, SHUT_WR));
}

}  // namespace

class Server::Inside {
  public:
    Inside(ServerOptions options, Responder respond, Observer observe,
           std::shared_ptr<asio::ssl::context> tls)
        : host_{options,
                std::move(respond),
                std::move(observe),
                {options.connections, options.trusted_proxies},
                {},
                {options.workers, options.queue}},
          tls_(std::move(tls)) {
        for (unsigned i = 0; i < std::max(options.io_threads, 1U); ++i)
            threads_.push_back(std::make_unique<IoThread>(host_, tls_.get()));
        acceptor_.emplace(threads_.front()->io);
        pause_.emplace(threads_.front()->io);
    }

    // Only memory can run out on the way, and then there is nothing left to save.
    ~Inside() { stop(std::chrono::milliseconds(0)); }  // NOLINT(bugprone-exception-escape)
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

    Result<Done> listen();
    void stop(std::chrono::milliseconds grace);

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] ServerFigures figures() const {
        return {host_.count.connections(), host_.workers.waiting(), host_.count.refused()};
    }

  private:
    void wait_for_connections();
    void accept_connections();
    void admit(int socket, const Address& peer);
    void on_all_threads(void (ConnectionSet::*call)());

    ConnectionHost host_;
    std::shared_ptr<asio::ssl::context> tls_;
    std::vector<std::unique_ptr<IoThread>> threads_;
    std::optional<tcp::acceptor> acceptor_;    // on the first thread
    std::optional<asio::steady_timer> pause_;  // on the first thread
    std::size_t next_thread_ = 0;
    std::uint16_t port_ = 0;
    bool is_stopped_ = false;
};

Result<Done> Server::Inside::listen() {
    error_code fault;
    const asio::ip::address address = asio::ip::make_address(host_.options.address, fault);
    if (fault)
        return Error{ErrorKind::invalid, "address.is_malformed", "", {}};
    const tcp::endpoint endpoint(address, host_.options.port);
    const auto attempt = [&](auto step) {
        if (!fault)
            step();
    };
    attempt([&] { acceptor_->open(endpoint.protocol(), fault); });
    attempt([&] { acceptor_->set_option(tcp::acceptor::reuse_address(true), fault); });
    attempt([&] { acceptor_->bind(endpoint, fault); });
    attempt([&] { acceptor_->listen(asio::socket_base::max_listen_connections, fault); });
    attempt([&] { acceptor_->non_blocking(true, fault); });
    attempt([&] { port_ = acceptor_->local_endpoint(fault).port(); });
    if (fault == asio::error::address_in_use)
        return Error{ErrorKind::unavailable, "server.address_is_taken", "", {}};
    if (fault == boost::system::errc::address_not_available ||
        fault == boost::system::errc::permission_denied)
        return Error{ErrorKind::invalid, "server.address_is_not_ours", "", {}};
    if (fault)
        return Error{
            ErrorKind::unavailable, "server.cannot_listen", "", {std::to_string(fault.value())}};
    asio::post(threads_.front()->io, [this] { wait_for_connections(); });
    return Done{};
}

void Server::Inside::wait_for_connections() {
    acceptor_->async_wait(tcp::acceptor::wait_read, [this](const error_code& fault) {
        if (!fault)
            accept_connections();
    });
}

void Server::Inside::accept_connections() {
    for (int i = 0; i < accepts_in_a_row; ++i) {
        sockaddr_storage peer{};
        socklen_t size = sizeof peer;
        const int socket = accept4(acceptor_->native_handle(), reinterpret_cast<sockaddr*>(&peer),
                                   &size, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (socket >= 0) {
            admit(socket, address_of(peer));
            continue;
        }
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            break;
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            // The waiting connection would wake us again and again until something is freed.
            pause_->expires_after(pause_without_descriptors);
            return pause_->async_wait([this](const error_code& fault) {
                if (!fault)
                    wait_for_connections();
            });
        }
    }
    wait_for_connections();
}

void Server::Inside::admit(int socket, const Address& peer) {
    if (host_.count.add(peer) == ConnectionCount::Admitted::no) {
        if (tls_ == nullptr)
            say_busy(socket);
        static_cast<void>(close(socket));
        return;
    }
    IoThread& thread = *threads_[next_thread_++ % threads_.size()];
    asio::post(thread.io, [&thread, socket, peer] { thread.connections.take(socket, peer); });
}

void Server::Inside::on_all_threads(void (ConnectionSet::*call)()) {
    for (const auto& thread : threads_)
        asio::post(thread->io, [call, &set = thread->connections] { (set.*call)(); });
}

void Server::Inside::stop(std::chrono::milliseconds grace) {
    if (is_stopped_)
        return;
    is_stopped_ = true;
    asio::post(threads_.front()->io, [this] {
        error_code ignored;
        acceptor_->close(ignored);
        pause_->cancel();
        on_all_threads(&ConnectionSet::finish);
    });
    host_.count.wait_for_none(grace);
    host_.workers.stop();
    on_all_threads(&ConnectionSet::close);
    for (const auto& thread : threads_) thread->work.reset();
    for (const auto& thread : threads_) thread->thread.join();
}

Server::Server(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Server::~Server() = default;

std::uint16_t Server::port() const {
    return inside_->port();
}

ServerFigures Server::figures() const {
    return inside_->figures();
}

void Server::stop(std::chrono::milliseconds grace) {
    inside_->stop(grace);
}

Result<std::unique_ptr<Server>> make_server(ServerOptions options, Server::Responder respond,
                                            Server::Observer observe) {
    std::shared_ptr<asio::ssl::context> tls;
    if (options.tls)
        tls = TRY(make_tls(*options.tls));
    auto inside = std::make_unique<Server::Inside>(std::move(options), std::move(respond),
                                                   std::move(observe), std::move(tls));
    TRY(inside->listen());
    return std::make_unique<Server>(std::move(inside));
}

}  // namespace kynnys::web
