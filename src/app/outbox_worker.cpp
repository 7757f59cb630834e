#include "app/outbox_worker.h"

#include <algorithm>

#include "app/notice.h"
#include "base/random_id.h"
#include "storage/outbox_store.h"

namespace kynnys {

using mail::OutboxMessage;
using mail::OutboxState;

namespace {

// Much longer than any sending may take.
constexpr std::chrono::minutes lease_length{5};

struct Taken {
    OutboxMessage message;
    std::string address;  // "" when it is not to be sent
};

// Where the message goes; "" where its reader does not want it any more, or may not read it.
Result<std::string> address_for(Transaction& transaction, const Office& office,
                                const OutboxMessage& message) {
    if (message.account.empty())
        return message.address;
    const auto readers = TRY(mail_readers(transaction, message.organisation));
    if (std::none_of(readers.begin(), readers.end(),
                     [&](const MailReader& one) { return one.user == message.account; }))
        return std::string();
    return TRY(find_mail_choice(transaction, office.vault.seal, message.account)).address;
}

// Without the notices of what has been done meanwhile.
Result<Done> drop_what_is_done(Transaction& transaction, const Office& office,
                               OutboxMessage& message) {
    std::vector<mail::Notice> done;
    std::vector<mail::Notice> left;
    for (const mail::Notice& one : message.notices) {
        const bool waits = TRY(still_waits(transaction, office, one, message.organisation));
        (waits ? left : done).push_back(one);
    }
    message.notices = std::move(left);
    return drop_notices(transaction, message.id, done);
}

Result<std::optional<Taken>> take(Transaction& transaction, const Office& office,
                                  const OutboxLease& lease) {
    auto found = TRY(take_outbox_message(transaction, office.vault.seal, lease));
    if (!found)
        return std::optional<Taken>();
    Taken taken{*std::move(found), ""};
    OutboxMessage& message = taken.message;
    TRY(drop_what_is_done(transaction, office, message));
    if (message.notices.empty()) {
        message.state = OutboxState::expired;
    } else {
        taken.address = TRY(address_for(transaction, office, message));
        if (taken.address.empty())
            message.state = OutboxState::cancelled;
    }
    if (message.state != OutboxState::waiting)
        TRY(finish_outbox_message(transaction, message, lease.node));
    return std::optional(std::move(taken));
}

MailLetter letter_of(const Taken& taken) {
    MailLetter letter{
        taken.message.id, taken.address, taken.message.language, taken.message.made_at, {}};
    for (const mail::Notice& one : taken.message.notices) ++letter.waiting[one.kind];
    return letter;
}

void note_outcome(const mail::MailOutcome& outcome, Instant now, OutboxMessage& message) {
    message.fault = outcome.fault;
    if (outcome.fate == mail::MailFate::sent) {
        message.state = OutboxState::sent;
        message.sent_at = now;
        return;
    }
    ++message.tries;
    if (outcome.fate == mail::MailFate::refused)
        message.state = OutboxState::failed;
    else
        message.next_try_at = now + mail::pause_after(message.tries);
}

}  // namespace

Result<Done> tidy_outbox(Office& office) {
    TRY(tell_of_due_steps(office));
    const Instant now = office.now();
    return office.database.write([&](Transaction& transaction) -> Result<Done> {
        TRY(expire_outbox(transaction, now));
        return forget_outbox(transaction, now - mail::outbox_kept);
    });
}

Result<OutboxTurn> send_next(Office& office, const std::string& node, const DeliverMail& deliver,
                             const std::function<bool()>& is_cancelled) {
    const Instant now = office.now();
    const OutboxLease lease{node, now, now + lease_length};
    auto taken = TRY(office.database.write(
        [&](Transaction& transaction) { return take(transaction, office, lease); }));
    if (!taken)
        return OutboxTurn::idle;
    OutboxMessage& message = taken->message;
    if (message.state != OutboxState::waiting)
        return OutboxTurn::went_on;
    const mail::MailOutcome outcome = deliver(letter_of(*taken), is_cancelled);
    note_outcome(outcome, office.now(), message);
    // What can't be written down now is sent again once the lease is over.
    TRY(office.database.write([&](Transaction& transaction) {
        return finish_outbox_message(transaction, message, node);
    }));
    return outcome.fate == mail::MailFate::no_server ? OutboxTurn::no_server : OutboxTurn::went_on;
}

OutboxWorker::OutboxWorker(Office& office, DeliverMail deliver, std::chrono::seconds pause)
    : office_(office),
      deliver_(std::move(deliver)),
      pause_(pause),
      node_(new_id()),
      thread_([this] { work(); }) {}

OutboxWorker::~OutboxWorker() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    woken_.notify_one();
    thread_.join();
}

bool OutboxWorker::is_ending() {
    const std::lock_guard lock(mutex_);
    return is_ending_;
}

// A database that can't be reached now is asked again after the pause.
void OutboxWorker::go_round() {
    if (!tidy_outbox(office_))
        return;
    while (!is_ending()) {
        const auto turn = send_next(office_, node_, deliver_, [this] { return is_ending(); });
        if (!turn || turn.value() != OutboxTurn::went_on)
            return;
    }
}

void OutboxWorker::work() {
    while (!is_ending()) {
        go_round();
        std::unique_lock lock(mutex_);
        woken_.wait_for(lock, pause_, [&] { return is_ending_; });
    }
}

}  // namespace kynnys
