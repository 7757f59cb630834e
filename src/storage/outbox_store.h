// The outbox: a queue that nodes take messages from, and what became of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/outbox_message.h"
#include "storage/page_of.h"
#include "storage/seal.h"
#include "storage/transaction.h"

namespace kynnys {

Result<Done> add_outbox_message(Transaction& transaction, const Seal& seal,
                                const mail::OutboxMessage& message);

// Puts the notices of the message, which is a user's, to one of the same organisation that waits
// for its first try; where none does, the message itself is queued. What waits already is not told
// twice.
Result<Done> queue_notices(Transaction& transaction, const Seal& seal,
                           const mail::OutboxMessage& message);

// Who sends a message, and until when it is believed to be at it.
struct OutboxLease {
    std::string node;
    Instant now{};
    Instant until{};
};

// The message whose next try is due the longest, or none. Two nodes never have the same one before
// the lease is over. A user who was sent something within mail::outbox_digest, or is being sent
// something, is passed over.
Result<std::optional<mail::OutboxMessage>> take_outbox_message(Transaction& transaction,
                                                               const Seal& seal,
                                                               const OutboxLease& lease);

// State, next try, tries, fault and when it was sent, as long as the node has the lease, which
// ends: whether it had. An address that is not needed any more is forgotten.
Result<bool> finish_outbox_message(Transaction& transaction, const mail::OutboxMessage& message,
                                   std::string_view node);

// Without telling of these any more: they are done.
Result<Done> drop_notices(Transaction& transaction, std::string_view message,
                          const std::vector<mail::Notice>& done);

// What waits beyond its time is expired; how many were.
Result<std::int64_t> expire_outbox(Transaction& transaction, Instant now);
// What was made before, and does not wait, is gone.
Result<Done> forget_outbox(Transaction& transaction, Instant before);

struct OutboxRecord {
    mail::OutboxMessage message;
    std::string reader;  // the user's name; "" for an address alone
};
struct OutboxFilter {
    std::string organisation;
    std::optional<mail::OutboxState> state;
    std::optional<mail::NoticeKind> kind;
};
// The newest first; those older than the page's `after`.
Result<std::vector<OutboxRecord>> outbox_messages(Transaction& transaction, const Seal& seal,
                                                  const OutboxFilter& filter, const PageOf& page);
Result<int> outbox_count(Transaction& transaction, std::string_view organisation,
                         mail::OutboxState state);
// Error: row.is_missing (not_found), field "outbox_message".
Result<OutboxRecord> find_outbox_message(Transaction& transaction, const Seal& seal,
                                         std::string_view id);

// The message as somebody has decided about it, who saw it in that state. Error: outbox.was_changed
// (conflict) where it is in another one, or is being sent.
Result<Done> change_outbox_message(Transaction& transaction, const mail::OutboxMessage& message,
                                   mail::OutboxState seen, Instant now);

}  // namespace kynnys
