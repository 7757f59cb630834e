#include "web/connection_count.h"

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

}  // namespace kynnys::web
