// Ids that are random and in the order in which they were made: UUID version 7 (RFC 9562, 5.7) as
// text of 36 letters. Nobody can guess one from another.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace kynnys {

// The ids of one maker ascend, also when the clock stands still or goes back: the 12 bits after the
// milliseconds count (RFC 9562, 6.2, method 1). May be used from several threads.
class IdMaker {
  public:
    using Clock = std::function<Instant()>;
    using RandomBits = std::function<std::uint64_t()>;  // 64 bits that nobody can guess

    IdMaker(Clock clock, RandomBits random);

    std::string next();

  private:
    std::mutex mutex_;
    Clock clock_;
    RandomBits random_;
    std::uint64_t stamp_ = 0;  // milliseconds since 1970, times 4096, and the count within
};

// From the system's clock and its source of randomness.
std::string new_id();

// When the id was made, to the millisecond; nothing for text that is no id.
std::optional<Instant> moment_of(std::string_view id);

}  // namespace kynnys
