// How often somebody may try: a token bucket for each key, such as an address or an account.
#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kynnys::web {

struct Rate {
    double burst = 10;               // tries at once, at least 1
    double each_second = 1;          // tries that come back; more than 0
    std::size_t keys_most = 10'000;  // keys that are remembered
};

// For any thread. A key that was forgotten may begin anew: first those whose bucket is full again,
// who lose nothing by it, then whoever tried the longest ago.
class RateLimit {
  public:
    using Instant = std::chrono::steady_clock::time_point;

    explicit RateLimit(Rate rate);

    // Takes one try: zero, or how long to wait until there will be one. Of the same key `now` never
    // goes back.
    std::chrono::milliseconds take(std::string_view key, Instant now);

    // What take() would say, without taking one: for what counts failures only.
    [[nodiscard]] std::chrono::milliseconds wait(std::string_view key, Instant now) const;

    [[nodiscard]] std::size_t keys() const;

  private:
    struct Bucket {
        std::string key;
        double tries;
        Instant counted_at;
    };
    using Buckets = std::list<Bucket>;

    [[nodiscard]] double tries_at(const Bucket& bucket, Instant now) const;
    void forget_some(Instant now);
    [[nodiscard]] std::chrono::milliseconds time_for(double tries) const;

    const Rate rate_;
    mutable std::mutex mutex_;
    Buckets buckets_;  // who tried last stands first
    std::unordered_map<std::string_view, Buckets::iterator> by_key_;
};

}  // namespace kynnys::web
