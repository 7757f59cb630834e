#include "web/connection.h"

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include "web/error_response.h"
#include "web/forwarded.h"
#include "web/response_text.h"
#include "web/security_headers.h"

namespace kynnys::web {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;

constexpr std::size_t input_bytes = std::size_t{8} * 1024;
// After the last answer a client may still be sending; closing at once would make the system
// throw the answer away that is on its way.
constexpr std::chrono::seconds linger_longest{2};
constexpr std::size_t linger_bytes = std::size_t{1024} * 1024;

}  // namespace

// Everything but the handler runs on the set's thread; no lock is needed.
class Connection : public std::enable_shared_from_this<Connection> {
  public:
    Connection(ConnectionSet& set, tcp::socket socket, const Address& peer)
        : set_(set),
          host_(set.host_),
          socket_(std::move(socket)),
          timer_(set.io_),
          peer_(peer),
          reader_(host_.options.request) {
        if (set.tls_ != nullptr)
            tls_.emplace(socket_, *set.tls_);
    }

    void start();
    void finish();
    void close();

  private:
    enum class Phase { handshake, idle, header, body, handling, writing, lingering, closed };

    void enter(Phase phase);
    void wait_for_deadline();
    void on_deadline();
    void proceed();
    void read();
    void send_continue();
    void handle();
    void refuse(const Refusal& refusal);
    void answer(Answer answer, const std::optional<Method>& method);
    void write(bool has_body);
    void linger();
    void drain(std::size_t left);
    Answer respond(const Request& request) const;
    void add_connection_facts(Request& request) const;

    // One read or write, encrypted or not.
    template <class Buffers, class Then>
    void read_some(const Buffers& buffers, Then then) {
        if (tls_)
            tls_->async_read_some(buffers, std::move(then));
        else
            socket_.async_read_some(buffers, std::move(then));
    }
    template <class Buffers, class Then>
    void write_all(const Buffers& buffers, Then then) {
        if (tls_)
            asio::async_write(*tls_, buffers, std::move(then));
        else
            asio::async_write(socket_, buffers, std::move(then));
    }

    ConnectionSet& set_;
    ConnectionHost& host_;
    tcp::socket socket_;
    std::optional<asio::ssl::stream<tcp::socket&>> tls_;
    asio::steady_timer timer_;
    Clock::time_point deadline_ = Clock::time_point::max();
    Clock::time_point armed_for_ = Clock::time_point::max();
    Address peer_;
    RequestReader reader_;
    Phase phase_ = Phase::idle;
    KeepAlive keep_alive_ = KeepAlive::yes;  // of the request that is answered now
    bool is_ending_ = false;
    bool has_continued_ = false;
    std::array<char, input_bytes> input_{};
    Exchange exchange_;  // of the request that is answered now
    std::string head_;
    std::string body_;
};

void Connection::enter(Phase phase) {
    phase_ = phase;
    const Timeouts& timeouts = host_.options.timeouts;
    const Clock::time_point now = Clock::now();
    switch (phase) {
        case Phase::handshake:
        case Phase::header:
            deadline_ = now + timeouts.header;
            break;
        case Phase::idle:
            deadline_ = now + timeouts.idle;
            break;
        case Phase::body:
            deadline_ = now + timeouts.body;
            break;
        case Phase::writing:
            deadline_ = now + timeouts.write;
            break;
        case Phase::lingering:
            deadline_ = now + linger_longest;
            break;
        case Phase::handling:
        case Phase::closed:
            deadline_ = Clock::time_point::max();
            break;
    }
    // A timer that ends too early looks at the deadline again; setting it anew costs more.
    if (deadline_ < armed_for_)
        wait_for_deadline();
}

void Connection::wait_for_deadline() {
    armed_for_ = deadline_;
    timer_.expires_at(deadline_);
    timer_.async_wait([self = weak_from_this()](const error_code& fault) {
        const std::shared_ptr<Connection> connection = self.lock();
        if (fault || connection == nullptr || connection->phase_ == Phase::closed)
            return;
        connection->armed_for_ = Clock::time_point::max();
        if (Clock::now() >= connection->deadline_)
            connection->on_deadline();
        else if (connection->deadline_ != Clock::time_point::max())
            connection->wait_for_deadline();
    });
}

void Connection::on_deadline() {
    if (phase_ != Phase::header && phase_ != Phase::body)
        return close();
    // The read that still waits ends by itself when the connection does.
    refuse({status::request_timeout, Error{ErrorKind::invalid, "request.takes_too_long", "", {}}});
}

void Connection::start() {
    if (!tls_) {
        enter(Phase::idle);
        return read();
    }
    enter(Phase::handshake);
    tls_->async_handshake(asio::ssl::stream_base::server,
                          [self = shared_from_this()](const error_code& fault) {
                              if (fault || self->phase_ == Phase::closed)
                                  return self->close();
                              self->enter(Phase::idle);
                              self->read();
                          });
}

void Connection::finish() {
    is_ending_ = true;
    keep_alive_ = KeepAlive::no;
    if (phase_ == Phase::handshake || phase_ == Phase::idle)
        close();
    else if (phase_ == Phase::header || phase_ == Phase::body)
        refuse({status::unavailable, Error{ErrorKind::unavailable, "server.is_stopping", "", {}}});
}

void Connection::close() {
    if (phase_ == Phase::closed)
        return;
    enter(Phase::closed);
    timer_.cancel();
    error_code ignored;
    socket_.close(ignored);
    host_.count.remove(peer_);
    set_.connections_.erase(shared_from_this());
}

// What the reader's state asks for next.
void Connection::proceed() {
    switch (reader_.state()) {
        case RequestReader::State::empty:
            if (is_ending_)
                return close();
            if (phase_ != Phase::idle)
                enter(Phase::idle);
            return read();
        case RequestReader::State::header:
            if (phase_ != Phase::header)
                enter(Phase::header);
            return read();
        case RequestReader::State::body:
            if (phase_ != Phase::body) {
                enter(Phase::body);
                exchange_.arrived_at = std::chrono::system_clock::now();
                has_continued_ = false;
            }
            return reader_.expects_continue() && !has_continued_ ? send_continue() : read();
        case RequestReader::State::complete:
            return handle();
        case RequestReader::State::refused:
            return refuse(reader_.refusal());
    }
}

void Connection::read() {
    read_some(asio::buffer(input_), [self = shared_from_this()](const error_code& fault,
                                                                std::size_t count) {
        const bool is_reading = self->phase_ == Phase::idle || self->phase_ == Phase::header ||
                                self->phase_ == Phase::body;
        if (!is_reading)
            return;
        if (fault)
            return self->close();
        self->reader_.put({self->input_.data(), count});
        self->proceed();
    });
}

void Connection::send_continue() {
    static constexpr std::string_view text = "HTTP/1.1 100 Continue\r\n\r\n";
    has_continued_ = true;
    write_all(asio::buffer(text),
              [self = shared_from_this()](const error_code& fault, std::size_t) {
                  if (self->phase_ != Phase::body)
                      return;
                  if (fault)
                      return self->close();
                  self->read();
              });
}

void Connection::add_connection_facts(Request& request) const {
    Origin direct{peer_, tls_ ? Scheme::https : Scheme::http, request.host};
    Origin origin = origin_of(request.headers, std::move(direct), host_.options.trusted_proxies);
    request.peer = address_text(origin.peer);
    request.scheme = origin.scheme;
    request.host = std::move(origin.host);
    request.arrived_at = exchange_.arrived_at;
    request.id = exchange_.request;
}

void Connection::handle() {
    if (phase_ != Phase::body)
        exchange_.arrived_at = std::chrono::system_clock::now();
    enter(Phase::handling);
    const RequestReader::Head head = reader_.head();
    keep_alive_ = is_ending_ ? KeepAlive::no : head.keep_alive;
    exchange_.request = host_.ids.next();
    Request request = reader_.take();
    const std::string language = request.headers.joined("Accept-Language");
    add_connection_facts(request);
    if (!is_known_host(request.host, host_.options.host_names))
        return refuse(
            {status::misdirected, Error{ErrorKind::invalid, "request.host_is_unknown", "", {}}});

    auto work = [self = shared_from_this(), request = std::move(request)]() mutable {
        Answer answer = self->respond(request);
        const Method method = request.method;
        asio::post(self->set_.io_, [self, method, answer = std::move(answer)]() mutable {
            self->answer(std::move(answer), method);
        });
    };
    if (host_.workers.post(std::move(work)) == WorkerPool::Taken::yes)
        return;
    const Error error{ErrorKind::unavailable, "server.is_busy", "", {}};
    answer({error_response(error, host_.options.sentence(error, language), exchange_.request), {}},
           head.method);
}

Answer Connection::respond(const Request& request) const {
    Answer answer;
    try {
        answer = host_.respond(request);
    } catch (...) {
        // The router reports what its handlers throw; nothing of it may reach the client here.
        answer.response = broken_response(request.id);
    }
    if (!has_sound_headers(answer.response))
        answer.response = broken_response(request.id);
    add_security_headers(request.scheme, answer.response);
    return answer;
}

// Ends the connection: where one request can't be understood, nobody knows where the next begins.
void Connection::refuse(const Refusal& refusal) {
    if (phase_ == Phase::writing || phase_ == Phase::lingering || phase_ == Phase::closed)
        return;
    keep_alive_ = KeepAlive::no;
    exchange_.request = host_.ids.next();
    exchange_.arrived_at = std::chrono::system_clock::now();
    answer({error_response({refusal.status, refusal.error,
                            host_.options.sentence(refusal.error, ""), exchange_.request}),
            {}},
           std::nullopt);
}

void Connection::answer(Answer answer, const std::optional<Method>& method) {
    if (phase_ == Phase::closed)
        return;
    Response& response = answer.response;
    add_security_headers(tls_ ? Scheme::https : Scheme::http, response);
    const bool has_body = body_sent(response, method.value_or(Method::get)) == BodySent::yes;
    const Time now = std::chrono::system_clock::now();
    exchange_.method = method;
    exchange_.route = std::move(answer.route);
    exchange_.status = response.status;
    exchange_.took =
        std::chrono::duration_cast<std::chrono::microseconds>(now - exchange_.arrived_at);
    exchange_.bytes = has_body ? response.body.size() : 0;
    host_.observe(exchange_);
    head_ = response_head(response, keep_alive_, now);
    body_ = std::move(response.body);
    write(has_body);
}

void Connection::write(bool has_body) {
    enter(Phase::writing);
    const std::array<asio::const_buffer, 2> buffers = {
        asio::buffer(head_), has_body ? asio::buffer(body_) : asio::const_buffer()};
    write_all(buffers, [self = shared_from_this()](const error_code& fault, std::size_t) {
        if (self->phase_ != Phase::writing)
            return;
        if (fault)
            return self->close();
        self->body_ = {};
        if (self->keep_alive_ == KeepAlive::no)
            return self->linger();
        self->proceed();
    });
}

void Connection::linger() {
    enter(Phase::lingering);
    const auto drain_rest = [self = shared_from_this()](const error_code&) {
        if (self->phase_ != Phase::lingering)
            return;
        error_code ignored;
        self->socket_.shutdown(tcp::socket::shutdown_send, ignored);
        self->drain(linger_bytes);
    };
    if (tls_)
        tls_->async_shutdown(drain_rest);
    else
        drain_rest({});
}

void Connection::drain(std::size_t left) {
    socket_.async_read_some(asio::buffer(input_), [self = shared_from_this(), left](
                                                      const error_code& fault, std::size_t count) {
        if (self->phase_ != Phase::lingering)
            return;
        if (fault || count >= left)
            return self->close();
        self->drain(left - count);
    });
}

ConnectionSet::ConnectionSet(asio::io_context& io, ConnectionHost& host, asio::ssl::context* tls)
    : io_(io), host_(host), tls_(tls) {}

ConnectionSet::~ConnectionSet() = default;

void ConnectionSet::take(int socket, const Address& peer) {
    tcp::socket connected(io_);
    error_code ignored;
    // Only the family's name depends on this, which nothing here asks for.
    connected.assign(tcp::v6(), socket, ignored);
    connected.set_option(tcp::no_delay(true), ignored);
    const auto connection = std::make_shared<Connection>(*this, std::move(connected), peer);
    connections_.insert(connection);
    connection->start();
}

void ConnectionSet::finish() {
    const auto connections = connections_;  // those that end leave the set meanwhile
    for (const auto& connection : connections) connection->finish();
}

void ConnectionSet::close() {
    const auto connections = connections_;
    for (const auto& connection : connections) connection->close();
}

}  // namespace kynnys::web
