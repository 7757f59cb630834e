#include "web/rate_limit.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace kynnys::web {

RateLimit::RateLimit(Rate rate) : rate_(rate) {
    CHECK(rate.burst >= 1 && rate.each_second > 0 && rate.keys_most > 0);
}

double RateLimit::tries_at(const Bucket& bucket, Instant now) const {
    const std::chrono::duration<double> passed = now - bucket.counted_at;
    return std::min(rate_.burst, bucket.tries + passed.count() * rate_.each_second);
}

void RateLimit::forget_some(Instant now) {
    // Two at a time, so that the full ones go little by little without a look at all.
    for (int i = 0; i < 2 && !buckets_.empty(); ++i) {
        const bool is_needed = by_key_.size() >= rate_.keys_most;
        if (!is_needed && tries_at(buckets_.back(), now) < rate_.burst)
            return;
        by_key_.erase(buckets_.back().key);
        buckets_.pop_back();
    }
}

std::chrono::milliseconds RateLimit::take(std::string_view key, Instant now) {
    const std::lock_guard lock(mutex_);
    const auto known = by_key_.find(key);
    if (known == by_key_.end()) {
        forget_some(now);
        buckets_.push_front({std::string(key), rate_.burst, now});
        by_key_.emplace(buckets_.front().key, buckets_.begin());
    } else {
        buckets_.splice(buckets_.begin(), buckets_, known->second);
    }
    Bucket& bucket = buckets_.front();
    bucket.tries = tries_at(bucket, now);
    bucket.counted_at = now;
    if (bucket.tries >= 1) {
        bucket.tries -= 1;
        return std::chrono::milliseconds(0);
    }
    return time_for(1 - bucket.tries);
}

std::chrono::milliseconds RateLimit::wait(std::string_view key, Instant now) const {
    const std::lock_guard lock(mutex_);
    const auto known = by_key_.find(key);
    const double tries = known == by_key_.end() ? rate_.burst : tries_at(*known->second, now);
    return tries >= 1 ? std::chrono::milliseconds(0) : time_for(1 - tries);
}

std::chrono::milliseconds RateLimit::time_for(double tries) const {
    const double seconds = tries / rate_.each_second;
    return std::chrono::milliseconds(static_cast<std::int64_t>(std::ceil(seconds * 1000)));
}

std::size_t RateLimit::keys() const {
    const std::lock_guard lock(mutex_);
    return by_key_.size();
}

}  // namespace kynnys::web
