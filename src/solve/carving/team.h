// A few threads that share a list of independent pieces of work. Each piece writes only its own
// result, so the outcome does not depend on how many threads there are.
#pragma once

#include <functional>

namespace kynnys::carving {

// Fewer pieces of small work are done before another thread has even started.
inline constexpr int small_pieces_worth_a_thread = 16;

// Calls work(thread, item) once for every item in 0 … count - 1; thread is in 0 … threads - 1 and
// never runs two items at a time. An exception of any call is thrown again to the caller.
void for_each_item(int threads, int count, const std::function<void(int, int)>& work,
                   int worth_a_thread = small_pieces_worth_a_thread);

}  // namespace kynnys::carving
