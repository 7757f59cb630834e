// Random numbers that are the same on every machine.
#pragma once

#include <cstdint>
#include <random>

namespace kynnys {

class Random {
  public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    int between(int least, int most) {  // both included
        const auto count = static_cast<std::uint64_t>(most - least) + 1;
        return least + static_cast<int>(engine_() % count);
    }
    bool chance(int percent) { return between(1, 100) <= percent; }

  private:
    std::mt19937_64 engine_;
};

}  // namespace kynnys
