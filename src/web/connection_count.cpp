#include <algorithm>
#include <random>

#include "web/connection.h"
#include "web/syntax.h"

namespace kynnys::web {

ConnectionCount::ConnectionCount(ConnectionLimits limits, std::vector<Network> unlimited)
    : limits_(limits), unlimited_(std::move(unlimited)) {}

ConnectionCount::Admitted ConnectionCount::add(const Address& peer) {
    const std::string key = counting_key(peer);
    const bool is_limited = !any_contains(unlimited_, peer);
    const std::lock_guard lock(mutex_);
    std::size_t& each = each_[key];
    if (all_ >= limits_.all || (is_limited && each >= limits_.each_address)) {
        if (each == 0)
            each_.erase(key);
        ++refused_;
        return Admitted::no;
    }
    ++each;
    ++all_;
    return Admitted::yes;
}

void ConnectionCount::remove(const Address& peer) {
    const std::lock_guard lock(mutex_);
    const auto each = each_.find(counting_key(peer));
    if (--each->second == 0)
        each_.erase(each);
    if (--all_ == 0)
        none_.notify_all();
}

std::size_t ConnectionCount::connections() const {
    const std::lock_guard lock(mutex_);
    return all_;
}

void ConnectionCount::wait_for_none(std::chrono::milliseconds longest) {
    std::unique_lock lock(mutex_);
    none_.wait_for(lock, longest, [this] { return all_ == 0; });
}

RequestIds::RequestIds() {
    std::random_device random;
    next_ = (std::uint64_t{random()} << 32) | random();
}

std::string RequestIds::next() {
    // The mixing step of SplitMix64 (Steele, Lea and Flood 2014): one to one, so never the same.
    std::uint64_t number = next_.fetch_add(1) * 0x9e3779b97f4a7c15U;
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9U;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebU;
    number ^= number >> 31;
    return hexadecimal({reinterpret_cast<const char*>(&number), sizeof number});
}

}  // namespace kynnys::web
