// How long a name or an address has to wait after attempts that failed.
#pragma once

#include <chrono>

namespace kynnys {

// None for the first five; then half a minute, doubled each time, an hour at most. The right
// password does not shorten it, so that trying on is not worth it; an administrator may.
std::chrono::seconds wait_after(int failures);

}  // namespace kynnys
