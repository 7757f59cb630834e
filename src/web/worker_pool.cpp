#include "web/worker_pool.h"

namespace kynnys::web {

WorkerPool::WorkerPool(unsigned workers, std::size_t queue) : queue_most_(queue) {
    threads_.reserve(workers);
    for (unsigned i = 0; i < workers; ++i) threads_.emplace_back([this] { run(); });
}

WorkerPool::~WorkerPool() {
    stop();
}

WorkerPool::Taken WorkerPool::post(Work work) {
    {
        const std::lock_guard lock(mutex_);
        if (is_stopping_ || queue_.size() >= queue_most_)
            return Taken::no;
        queue_.push_back(std::move(work));
    }
    changed_.notify_one();
    return Taken::yes;
}

std::size_t WorkerPool::waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

void WorkerPool::stop() {
    std::deque<Work> dropped;
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
        dropped.swap(queue_);
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
}

void WorkerPool::run() {
    for (;;) {
        Work work;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return is_stopping_ || !queue_.empty(); });
            if (is_stopping_)
                return;
            work = std::move(queue_.front());
            queue_.pop_front();
        }
        work();
    }
}

}  // namespace kynnys::web
