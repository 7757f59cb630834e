#include "web/request_ids.h"

#include <random>

#include "web/syntax.h"

namespace kynnys::web {

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
