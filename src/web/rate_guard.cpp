#include "web/rate_guard.h"

#include "web/network.h"
#include "web/response.h"

namespace kynnys::web {

namespace {

constexpr Rate failure_rate{10, 1.0 / 6, 100'000};
constexpr Rate caller_rate{200, 50, 100'000};

std::string asker(const Request& request) {
    const auto address = parse_address(request.peer);
    return address ? counting_key(address.value()) : request.peer;
}

}  // namespace

RateGuard::RateGuard(Clock clock)
    : clock_(std::move(clock)), failures_(failure_rate), callers_(caller_rate) {}

RateGuard::Wait RateGuard::wait_of_attempt(const Request& request) const {
    return failures_.wait(asker(request), clock_());
}

RateGuard::Wait RateGuard::wait_of_caller(const std::string& id) {
    return callers_.take(id, clock_());
}

RateGuard::Wait RateGuard::wait_of_stranger(const Request& request) {
    return callers_.take(asker(request), clock_());
}

void RateGuard::count_attempt(const Request& request, int status) {
    if (status >= status::malformed && status < status::broken)
        failures_.take(asker(request), clock_());
}

RateLimit::Instant steady_now() {
    return std::chrono::steady_clock::now();
}

}  // namespace kynnys::web
