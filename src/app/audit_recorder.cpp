#include "app/audit_recorder.h"

#include <chrono>

#include "storage/audit_store.h"

namespace kynnys {

namespace {

constexpr std::size_t batch_most = 256;
constexpr int links_most = 500;
constexpr std::chrono::milliseconds linking_pause{500};

}  // namespace

AuditRecorder::AuditRecorder(Database& database, std::string key)
    : database_(database), key_(std::move(key)), thread_([this] { work(); }) {}

AuditRecorder::~AuditRecorder() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    came_.notify_one();
    thread_.join();
}

Result<Done> AuditRecorder::record(const AuditEvent& event) {
    Waiting mine{&event, std::nullopt};
    std::unique_lock lock(mutex_);
    waiting_.push_back(&mine);
    came_.notify_one();
    kept_.wait(lock, [&] { return mine.answer.has_value(); });
    return *std::move(mine.answer);
}

void AuditRecorder::work() {
    auto next_linking = std::chrono::steady_clock::now();
    std::unique_lock lock(mutex_);
    while (!is_ending_ || !waiting_.empty()) {
        came_.wait_until(lock, next_linking, [&] { return is_ending_ || !waiting_.empty(); });
        std::vector<Waiting*> batch;
        while (!waiting_.empty() && batch.size() < batch_most) {
            batch.push_back(waiting_.front());
            waiting_.pop_front();
        }
        lock.unlock();
        if (!batch.empty())
            keep(batch);
        const auto now = std::chrono::steady_clock::now();
        if (now >= next_linking)
            next_linking = link_events() ? now : now + linking_pause;
        lock.lock();
    }
}

void AuditRecorder::keep(const std::vector<Waiting*>& batch) {
    const Result<Done> kept = database_.write([&](Transaction& transaction) -> Result<Done> {
        for (const Waiting* one : batch) TRY(add_event(transaction, *one->event));
        return Done{};
    });
    {
        const std::lock_guard lock(mutex_);
        for (Waiting* one : batch) one->answer = kept;
    }
    kept_.notify_all();
}

// Whether there may be more. What can't be linked now waits for the next time.
bool AuditRecorder::link_events() {
    const auto linked = database_.write([&](Transaction& transaction) {
        return link_waiting_events(transaction, key_, links_most);
    });
    return linked && linked.value() == links_most;
}

}  // namespace kynnys
