// A few threads and a bounded queue of work for them.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kynnys::web {

class WorkerPool {
  public:
    using Work = std::function<void()>;  // must not throw

    WorkerPool(unsigned workers, std::size_t queue);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    enum class Taken { no, yes };
    // Not taken when the queue is full or the pool has stopped.
    Taken post(Work work);

    [[nodiscard]] std::size_t waiting() const;

    // Drops what waits and returns when nothing runs any more.
    void stop();

  private:
    void run();

    const std::size_t queue_most_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Work> queue_;
    bool is_stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace kynnys::web
