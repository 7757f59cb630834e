// How many connections there are.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "web/network.h"
#include "web/server.h"

namespace kynnys::web {

// In all and of each address. For any thread.
class ConnectionCount {
  public:
    ConnectionCount(ConnectionLimits limits, std::vector<Network> unlimited);

    enum class Admitted { no, yes };
    Admitted add(const Address& peer);  // counts it only when it is admitted
    void remove(const Address& peer);

    [[nodiscard]] std::size_t connections() const;
    [[nodiscard]] std::uint64_t refused() const { return refused_; }
    // Until there is none, at most for that long.
    void wait_for_none(std::chrono::milliseconds longest);

  private:
    const ConnectionLimits limits_;
    const std::vector<Network> unlimited_;  // networks whose addresses aren't limited one by one
    mutable std::mutex mutex_;
    std::condition_variable none_;
    std::size_t all_ = 0;
    std::map<std::string, std::size_t> each_;
    std::atomic<std::uint64_t> refused_ = 0;
};

}  // namespace kynnys::web
