#include "running_server.h"

#include <stdexcept>

namespace kynnys::web {

void Gate::wait() {
    std::unique_lock lock(mutex_);
    ++visitors_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return is_open_; });
}

void Gate::open() {
    const std::lock_guard lock(mutex_);
    is_open_ = true;
    changed_.notify_all();
}

void Gate::wait_for_visitors(int count) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::seconds(10), [&] { return visitors_ >= count; });
}

RunningServer::RunningServer(ServerOptions options)
    : router_([](std::string_view, std::string_view, std::string_view) {}) {
    router_.add(Method::get, "/hello", "hello.show",
                [](const Request&, Context&) { return text_response("hello"); });
    router_.add(Method::get, "/peer", "peer.show", [](const Request& request, Context&) {
        return text_response(request.peer + " " +
                             (request.scheme == Scheme::https ? "https" : "http") + " " +
                             request.host);
    });
    router_.add(Method::get, "/big", "big.show", [](const Request&, Context&) {
        return text_response(std::string(std::size_t{32} * 1024 * 1024, 'b'));
    });
    router_.add(Method::post, "/echo", "echo.make",
                [](const Request& request, Context&) { return text_response(request.body); });
    router_.add(Method::get, "/wait", "wait.show", [this](const Request&, Context&) {
        gate_.wait();
        return text_response("waited");
    });
    router_.add(Method::get, "/broken", "broken.show",
                [](const Request&, Context&) -> Response { throw std::runtime_error("a secret"); });
    router_.add(Method::get, "/split", "split.show", [](const Request&, Context&) {
        Response response = text_response("");
        response.headers.add("X-Split", "a\r\nSet-Cookie: b=c");
        return response;
    });
    auto server = make_server(
        std::move(options), [this](const Request& request) { return router_.respond(request); },
        [this](const Exchange& exchange) {
            const std::lock_guard lock(mutex_);
            exchanges_.push_back(exchange);
        });
    if (!server)
        throw std::runtime_error(server.error().key);
    server_ = std::move(server).value();
}

RunningServer::~RunningServer() {
    gate_.open();
}

std::vector<Exchange> RunningServer::exchanges() {
    const std::lock_guard lock(mutex_);
    return exchanges_;
}

}  // namespace kynnys::web
