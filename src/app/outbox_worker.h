// Sends what waits in the outbox, in the background, one message at a time. Nodes that share a
// database share the queue: a message is taken with a lease. A node that dies between sending and
// writing it down lets a message be sent again, with the same id (at least once).
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "app/office.h"
#include "mail/mail_server.h"
#include "mail/outbox_message.h"

namespace kynnys {

// A message as it is to be written: how many things of which kind wait.
struct MailLetter {
    std::string id;
    std::string address;
    std::string language;
    Instant made_at{};
    std::map<mail::NoticeKind, int> waiting;
};
// Gives up when it is told to.
using DeliverMail =
    std::function<mail::MailOutcome(const MailLetter&, const std::function<bool()>& is_cancelled)>;

// What is done at the beginning of each round: steps that are due are queued, what waits too long
// expires, what is old goes. Errors: those of a transaction.
Result<Done> tidy_outbox(Office& office);

enum class OutboxTurn {
    idle,       // nothing is due
    went_on,    // one message was looked at: sent, put off, or not to be sent any more
    no_server,  // one message could not go, and no other would
};
// Takes one message and sends it by `deliver`, as the node of that name. Errors: those of a
// transaction.
Result<OutboxTurn> send_next(Office& office, const std::string& node, const DeliverMail& deliver,
                             const std::function<bool()>& is_cancelled);

class OutboxWorker {
  public:
    OutboxWorker(Office& office, DeliverMail deliver, std::chrono::seconds pause);
    ~OutboxWorker();
    OutboxWorker(const OutboxWorker&) = delete;
    OutboxWorker& operator=(const OutboxWorker&) = delete;

  private:
    void work();
    void go_round();
    bool is_ending();

    Office& office_;
    DeliverMail deliver_;
    std::chrono::seconds pause_;
    std::string node_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool is_ending_ = false;
    std::thread thread_;
};

}  // namespace kynnys
