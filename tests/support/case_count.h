// How many made-up cases a test tries.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace kynnys {

// `most` cases, or the share of them that the environment asks for with KYNNYS_CASES_PERCENT (1 to
// 100). The sanitizers, under which everything takes many times as long, ask for less.
inline std::uint64_t case_count(std::uint64_t most) {
    const char* const percent = std::getenv("KYNNYS_CASES_PERCENT");
    const int share = percent == nullptr ? 100 : std::clamp(std::atoi(percent), 1, 100);
    return std::max<std::uint64_t>(1, most * static_cast<std::uint64_t>(share) / 100);
}

}  // namespace kynnys
