// Keeps the events of what was only looked at. Many requests wait for one transaction, so that
// logging every view costs little; whoever has got an answer is in the log.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "access/audit_event.h"
#include "storage/database.h"

namespace kynnys {

class AuditRecorder {
  public:
    // Links events to their chains as well, within about a second.
    AuditRecorder(Database& database, std::string key);
    ~AuditRecorder();  // keeps what waits
    AuditRecorder(const AuditRecorder&) = delete;
    AuditRecorder& operator=(const AuditRecorder&) = delete;

    // Returns when the event is kept for good. Errors: those of a transaction.
    Result<Done> record(const AuditEvent& event);

  private:
    struct Waiting {
        const AuditEvent* event = nullptr;
        std::optional<Result<Done>> answer;
    };
    void work();
    void keep(const std::vector<Waiting*>& batch);
    bool link_events();

    Database& database_;
    std::string key_;
    std::mutex mutex_;
    std::condition_variable came_;
    std::condition_variable kept_;
    std::deque<Waiting*> waiting_;
    bool is_ending_ = false;
    std::thread thread_;
};

}  // namespace kynnys
