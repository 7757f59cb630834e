// Makes plans in the background, one at a time, and then finds out more about them
// (plan_reviewer.h): takes the run that has waited longest, keeps its
// lease alive while it searches, and writes down what came of it. Nodes that share a database share
// the queue; a run whose node has died is taken by another once its lease is over.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/office.h"
#include "plan/plan_run.h"
#include "storage/plan_store.h"

namespace kynnys {

class PlanWorker {
  public:
    explicit PlanWorker(Office& office);
    ~PlanWorker();  // gives back what it is making
    PlanWorker(const PlanWorker&) = delete;
    PlanWorker& operator=(const PlanWorker&) = delete;

    void wake();

  private:
    void work();
    void wait();
    void forget_waking();
    bool was_woken();
    bool take_and_make();
    bool take_and_review();
    void make(PlanRun run);
    void release(const PlanRun& run);
    using Renew = Result<bool> (*)(Transaction&, std::string_view, const PlanLease&);
    bool keeps_lease(const PlanRun& run, Renew renew);

    Office& office_;
    std::string node_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool was_woken_ = false;
    std::atomic<bool> is_ending_{false};
    Instant renew_at_{};
    std::thread thread_;
};

}  // namespace kynnys
