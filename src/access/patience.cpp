#include "access/patience.h"

#include <algorithm>

namespace kynnys {

namespace {

constexpr int failures_free = 5;
constexpr int doublings_most = 7;
constexpr std::chrono::seconds first{30};
constexpr std::chrono::seconds longest{3600};

}  // namespace

std::chrono::seconds wait_after(int failures) {
    if (failures < failures_free)
        return std::chrono::seconds{0};
    const int doublings = std::min(failures - failures_free, doublings_most);
    return std::min(longest, first * (1 << doublings));
}

}  // namespace kynnys
