// The clock of all referrals (referral/referral_clock.h), in the background: reminds who has to
// act, tells a manager, and gives back what nobody has answered. Every node may run it: who is
// second finds the referral changed and leaves it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/office.h"

namespace kynnys {

// Goes once through all referrals whose day has passed; returns how many the clock did something
// to. Errors: those of a transaction; what another node did first is none.
Result<int> run_referral_clock(Office& office);

class ReferralClockWorker {
  public:
    ReferralClockWorker(Office& office, std::chrono::seconds pause);
    ~ReferralClockWorker();
    ReferralClockWorker(const ReferralClockWorker&) = delete;
    ReferralClockWorker& operator=(const ReferralClockWorker&) = delete;

  private:
    void work();
    Office& office_;
    std::chrono::seconds pause_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool is_ending_ = false;
    std::thread thread_;
};

}  // namespace kynnys
