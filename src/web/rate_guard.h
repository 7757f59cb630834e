// How often somebody may ask. What fails where a secret can be guessed at is counted by address:
// ten at once, one more every six seconds. All else is counted by caller, who may ask 200 times at
// once and 50 times a second; who is not known is counted by address.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "web/rate_limit.h"
#include "web/request.h"

namespace kynnys::web {

class RateGuard {
  public:
    using Clock = std::function<RateLimit::Instant()>;
    using Wait = std::chrono::milliseconds;

    explicit RateGuard(Clock clock);

    // Each says how long who asks has to wait: zero, who may go on.
    [[nodiscard]] Wait wait_of_attempt(const Request& request) const;
    Wait wait_of_caller(const std::string& id);
    Wait wait_of_stranger(const Request& request);

    // An attempt that was answered by that status: a refusal counts as a wrong guess. Who often
    // knows the secret does not wait, also where many ask from one address; and what is broken or
    // busy here is nobody's guess.
    void count_attempt(const Request& request, int status);

  private:
    Clock clock_;
    RateLimit failures_;
    RateLimit callers_;
};

// Never goes back.
RateLimit::Instant steady_now();

}  // namespace kynnys::web
