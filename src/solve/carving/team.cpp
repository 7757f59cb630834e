#include "solve/carving/team.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace kynnys::carving {

void for_each_item(int threads, int count, const std::function<void(int, int)>& work,
                   int worth_a_thread) {
    threads = std::clamp(threads, 1, 1 + count / worth_a_thread);
    if (threads == 1) {
        for (int item = 0; item < count; ++item) work(0, item);
        return;
    }
    std::atomic<int> next{0};
    std::exception_ptr failure;
    std::mutex failure_guard;
    const auto run = [&](int thread) {
        try {
            for (int item = next++; item < count; item = next++) work(thread, item);
        } catch (...) {
            const std::lock_guard lock(failure_guard);
            failure = std::current_exception();
        }
    };
    std::vector<std::thread> others;
    for (int thread = 1; thread < threads; ++thread) others.emplace_back(run, thread);
    run(0);
    for (std::thread& other : others) other.join();
    if (failure)
        std::rethrow_exception(failure);
}

}  // namespace kynnys::carving
