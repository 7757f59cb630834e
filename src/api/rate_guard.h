// How often somebody may ask. What fails where a secret can be guessed at is counted by address:
// ten at once, one more every six seconds. All else is counted by caller, who may ask 200 times at
// once and 50 times a second; who is not known is counted by address.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "web/rate_limit.h"
#include "web/request.h"
#include "web/response.h"

namespace kynnys::api {

class RateGuard {
  public:
    using Clock = std::function<web::RateLimit::Instant()>;

    explicit RateGuard(Clock clock);

    // Each gives an answer, 429 with Retry-After, to who has to wait.
    std::optional<web::Response> refused_attempt(const web::Request& request) const;
    std::optional<web::Response> refused_caller(const std::string& id, const web::Request& request);
    std::optional<web::Response> refused_stranger(const web::Request& request);

    // Who often knows the secret does not wait, also where many ask from one address.
    void count_failure(const web::Request& request);

  private:
    Clock clock_;
    web::RateLimit failures_;
    web::RateLimit callers_;
};

// Never goes back.
web::RateLimit::Instant steady_now();

}  // namespace kynnys::api
