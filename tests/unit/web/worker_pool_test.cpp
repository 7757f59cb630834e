#include "web/worker_pool.h"

#include <gtest/gtest.h>

#include <atomic>

#include "running_server.h"

namespace kynnys::web {
namespace {

TEST(WorkerPool, DoesAllItTakes) {
    std::atomic<int> done = 0;
    WorkerPool pool(3, 1000);
    for (int i = 0; i < 1000; ++i) EXPECT_EQ(pool.post([&] { ++done; }), WorkerPool::Taken::yes);
    while (done < 1000) std::this_thread::yield();
    EXPECT_EQ(pool.waiting(), 0U);
}

TEST(WorkerPool, TakesNoMoreThanItsQueueHolds) {
    Gate gate;
    WorkerPool pool(1, 2);
    pool.post([&] { gate.wait(); });
    gate.wait_for_visitors(1);
    EXPECT_EQ(pool.post([] {}), WorkerPool::Taken::yes);
    EXPECT_EQ(pool.post([] {}), WorkerPool::Taken::yes);
    EXPECT_EQ(pool.post([] {}), WorkerPool::Taken::no);
    EXPECT_EQ(pool.waiting(), 2U);
    gate.open();
}

TEST(WorkerPool, DropsWhatWaitsWhenItStops) {
    std::atomic<int> done = 0;
    Gate gate;
    WorkerPool pool(1, 10);
    pool.post([&] {
        gate.wait();
        ++done;
    });
    gate.wait_for_visitors(1);
    pool.post([&] { done += 100; });
    std::thread stopping([&] { pool.stop(); });
    while (pool.waiting() > 0) std::this_thread::yield();
    gate.open();
    stopping.join();
    EXPECT_EQ(done, 1);
    EXPECT_EQ(pool.post([] {}), WorkerPool::Taken::no);
}

}  // namespace
}  // namespace kynnys::web
