#include "api/rate_guard.h"

#include "api/answer.h"
#include "web/error_response.h"
#include "web/network.h"

namespace kynnys::api {

namespace {

constexpr web::Rate failure_rate{10, 1.0 / 6, 100'000};
constexpr web::Rate caller_rate{200, 50, 100'000};

std::string asker(const web::Request& request) {
    const auto address = web::parse_address(request.peer);
    return address ? web::counting_key(address.value()) : request.peer;
}

std::optional<web::Response> refused(std::chrono::milliseconds wait, const web::Request& request) {
    if (wait == std::chrono::milliseconds(0))
        return std::nullopt;
    web::ErrorAnswer answer;
    answer.status = web::status::too_many_requests;
    answer.error = {ErrorKind::unavailable, "request.comes_too_often", "", {}};
    answer.message = sentence(answer.error, request);
    answer.request = request.id;
    return web::retry_later_response(answer, wait);
}

}  // namespace

RateGuard::RateGuard(Clock clock)
    : clock_(std::move(clock)), failures_(failure_rate), callers_(caller_rate) {}

std::optional<web::Response> RateGuard::refused_attempt(const web::Request& request) const {
    return refused(failures_.wait(asker(request), clock_()), request);
}

std::optional<web::Response> RateGuard::refused_caller(const std::string& id,
                                                       const web::Request& request) {
    return refused(callers_.take(id, clock_()), request);
}

std::optional<web::Response> RateGuard::refused_stranger(const web::Request& request) {
    return refused(callers_.take(asker(request), clock_()), request);
}

void RateGuard::count_failure(const web::Request& request) {
    failures_.take(asker(request), clock_());
}

web::RateLimit::Instant steady_now() {
    return std::chrono::steady_clock::now();
}

}  // namespace kynnys::api
