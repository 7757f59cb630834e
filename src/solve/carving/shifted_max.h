// The inner loop of the day table and of the week's join.
#pragma once

#include <cstdint>

namespace kynnys::carving {

// to[i] = max(to[i], from[i] + add) for i in 0 … count - 1. Compiled for AVX2 and for plain x86-64,
// chosen when the program starts; both give the same whole numbers.
void raise_to(std::int32_t* to, const std::int32_t* from, int count, std::int32_t add);

// to[i] = max(to[i], from[i] + add - less[i]) for i in 0 … count - 1.
void raise_to(std::int32_t* to, const std::int32_t* from, const std::int32_t* less, int count,
              std::int32_t add);

}  // namespace kynnys::carving
