#include "app/referral_clock_worker.h"

#include "app/person_relations.h"
#include "app/referral_events.h"
#include "referral/referral_clock.h"

namespace kynnys {

namespace {

constexpr int referrals_a_page = 100;

// Whether there was something to do for it: as it is now, not as it was when it was listed.
Result<bool> look_at(Office& office, const std::string& id) {
    const Instant now = office.now();
    return office.database.write([&](Transaction& transaction) -> Result<bool> {
        const ReferralRecord record = TRY(find_referral(transaction, office.vault.seal, id));
        const Referral& referral = record.referral;
        const auto alarm = alarm_on(referral, day_of(now), {});
        if (!alarm)
            return false;
        const Referral after = after_alarm(referral, *alarm, day_of(now), {});
        TRY(change_referral(transaction, office.vault.seal, after));
        if (after.state == ReferralState::expired && !after.outside.empty())
            TRY(take_back_consent(transaction, record, now));
        Actor clock;
        TRY(note_referral(transaction, office, clock, after,
                          std::string(alarm_codes().code(*alarm)), NewsFor::both));
        TRY(add_event(transaction,
                      event_of(clock, Action::referral_edit, now, {id, referral.person})));
        return true;
    });
}

}  // namespace

Result<int> run_referral_clock(Office& office) {
    int done = 0;
    PageOf page{"", referrals_a_page};
    for (;;) {
        const auto due = TRY(office.database.read([&](Transaction& transaction) {
            return due_referrals(transaction, office.vault.seal, day_of(office.now()), page);
        }));
        for (const Referral& one : due) {
            const auto looked = look_at(office, one.id);
            if (!looked && looked.error().kind != ErrorKind::conflict &&
                looked.error().kind != ErrorKind::not_found)
                return looked.error();
            done += looked && looked.value() ? 1 : 0;
        }
        if (due.size() < static_cast<std::size_t>(page.most))
            return done;
        page.after = due.back().id;
    }
}

ReferralClockWorker::ReferralClockWorker(Office& office, std::chrono::seconds pause)
    : office_(office), pause_(pause), thread_([this] { work(); }) {}

ReferralClockWorker::~ReferralClockWorker() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    woken_.notify_one();
    thread_.join();
}

void ReferralClockWorker::work() {
    std::unique_lock lock(mutex_);
    while (!is_ending_) {
        lock.unlock();
        // A database that can't be reached now is asked again after the pause.
        static_cast<void>(run_referral_clock(office_));
        lock.lock();
        woken_.wait_for(lock, pause_, [&] { return is_ending_; });
    }
}

}  // namespace kynnys
