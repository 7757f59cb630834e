#include "storage/outbox_store.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

using mail::Notice;
using mail::OutboxMessage;

namespace {

constexpr std::string_view columns =
    "m.id, m.organisation, m.account, m.address, m.language, m.state, m.made_at, m.next_try_at, "
    "m.expires_at, m.sent_at, m.tries, m.fault";

SealedPlace address_place(std::string_view id) {
    return {"outbox_message", "address", id};
}

std::optional<std::string> account_of(const OutboxMessage& message) {
    return message.account.empty() ? std::nullopt : std::optional(message.account);
}

OutboxMessage message_of(Row& row) {
    OutboxMessage message;
    message.id = row.text();
    message.organisation = row.text();
    message.account = row.maybe_text().value_or("");
    message.address = row.text();
    message.language = row.text();
    message.state = restored(mail::outbox_state_codes(), row.text());
    message.made_at = moment(row);
    message.next_try_at = moment(row);
    message.expires_at = moment(row);
    if (const auto sent = row.maybe_text())
        message.sent_at = parse_instant(*sent).value();
    message.tries = row.number();
    message.fault = row.text();
    return message;
}

OutboxRecord record_of(Row& row) {
    OutboxRecord record;
    record.message = message_of(row);
    record.reader = row.text();
    return record;
}

std::optional<std::string> maybe_iso(const std::optional<Instant>& moment) {
    return moment ? std::optional(iso_text(*moment)) : std::nullopt;
}

// Only what may be sent still needs one.
bool needs_address(mail::OutboxState state) {
    return state == mail::OutboxState::waiting || state == mail::OutboxState::failed;
}

Result<Done> add_notices(Transaction& transaction, std::string_view message,
                         const std::vector<Notice>& notices) {
    for (const Notice& one : notices)
        TRY(
            transaction.change("INSERT INTO outbox_notice (message, kind, reference)"
                               " VALUES (:message, :kind, :reference) ON CONFLICT DO NOTHING",
                               {{"message", message},
                                {"kind", mail::notice_kind_codes().code(one.kind)},
                                {"reference", one.reference}}));
    return Done{};
}

Result<Done> add_details(Transaction& transaction, const Seal& seal,
                         std::vector<OutboxRecord>& records) {
    std::vector<OutboxMessage*> messages;
    std::vector<std::string> ids;
    for (OutboxRecord& record : records) {
        OutboxMessage& message = record.message;
        message.address = TRY(seal.opened(address_place(message.id), message.address));
        messages.push_back(&message);
        ids.push_back(message.id);
    }
    Binds binds;
    const std::string list = in_list("id", ids, binds);
    return transaction.each(
        "SELECT message, kind, reference FROM outbox_notice WHERE message IN (" + list +
            ") ORDER BY message, kind, reference",
        binds, [&](Row& row) {
            const std::string id = row.text();
            const auto one = std::find_if(messages.begin(), messages.end(),
                                          [&](const auto* message) { return message->id == id; });
            CHECK(one != messages.end());
            (*one)->notices.push_back(
                {restored(mail::notice_kind_codes(), row.text()), row.text()});
        });
}

}  // namespace

Result<Done> add_outbox_message(Transaction& transaction, const Seal& seal,
                                const OutboxMessage& message) {
    TRY(transaction.change(
        "INSERT INTO outbox_message (id, organisation, account, address, language, state, made_at,"
        " next_try_at, expires_at, sent_at, tries, fault, node, lease_until) VALUES (:id,"
        " :organisation, :account, :address, :language, :state, :made_at, :next_try_at,"
        " :expires_at, :sent_at, :tries, :fault, '', '')",
        {{"id", message.id},
         {"organisation", message.organisation},
         {"account", account_of(message)},
         {"address", seal.sealed(address_place(message.id), message.address)},
         {"language", message.language},
         {"state", mail::outbox_state_codes().code(message.state)},
         {"made_at", iso_text(message.made_at)},
         {"next_try_at", iso_text(message.next_try_at)},
         {"expires_at", iso_text(message.expires_at)},
         {"sent_at", maybe_iso(message.sent_at)},
         {"tries", message.tries},
         {"fault", message.fault}}));
    return add_notices(transaction, message.id, message.notices);
}

Result<Done> queue_notices(Transaction& transaction, const Seal& seal,
                           const OutboxMessage& message) {
    // The row is written, so that nobody takes it at the same time without the new notices.
    const auto waiting = TRY(transaction.first(
        "UPDATE outbox_message SET language = :language WHERE id = (SELECT m.id FROM"
        " outbox_message m WHERE m.account = :account AND m.organisation = :organisation"
        " AND m.state = 'waiting' AND m.tries = 0 AND m.lease_until = '' ORDER BY m.id LIMIT 1)"
        " AND lease_until = '' RETURNING id",
        {{"language", message.language},
         {"account", message.account},
         {"organisation", message.organisation}},
        [](Row& row) { return row.text(); }));
    if (waiting)
        return add_notices(transaction, *waiting, message.notices);
    return add_outbox_message(transaction, seal, message);
}

Result<std::optional<OutboxMessage>> take_outbox_message(Transaction& transaction, const Seal& seal,
                                                         const OutboxLease& lease) {
    // SQLite has one writer at a time anyway, and does not know these words.
    const std::string_view lock =
        transaction.database() == DatabaseKind::postgresql ? " FOR UPDATE OF m SKIP LOCKED" : "";
    const auto taken = TRY(transaction.first(
        fmt::format("UPDATE outbox_message SET node = :node, lease_until = :until WHERE id ="
                    " (SELECT m.id FROM outbox_message m WHERE m.state = 'waiting'"
                    " AND m.next_try_at <= :now AND m.lease_until <= :now AND NOT EXISTS"
                    " (SELECT 1 FROM outbox_message o WHERE o.account = m.account AND o.id <> m.id"
                    " AND (o.sent_at > :digest OR o.lease_until > :now))"
                    " ORDER BY m.next_try_at, m.id LIMIT 1{}) RETURNING id",
                    lock),
        {{"node", lease.node},
         {"until", iso_text(lease.until)},
         {"now", iso_text(lease.now)},
         {"digest", iso_text(lease.now - mail::outbox_digest)}},
        [](Row& row) { return row.text(); }));
    if (!taken)
        return std::optional<OutboxMessage>();
    return std::optional(TRY(find_outbox_message(transaction, seal, *taken)).message);
}

Result<bool> finish_outbox_message(Transaction& transaction, const OutboxMessage& message,
                                   std::string_view node) {
    const std::int64_t finished = TRY(transaction.change(
        "UPDATE outbox_message SET state = :state, next_try_at = :next_try_at, sent_at = :sent_at,"
        " tries = :tries, fault = :fault, node = '', lease_until = '',"
        " address = CASE WHEN :needs_address = 1 THEN address ELSE '' END"
        " WHERE id = :id AND node = :node AND state = 'waiting'",
        {{"state", mail::outbox_state_codes().code(message.state)},
         {"next_try_at", iso_text(message.next_try_at)},
         {"sent_at", maybe_iso(message.sent_at)},
         {"tries", message.tries},
         {"fault", message.fault},
         {"needs_address", needs_address(message.state)},
         {"id", message.id},
         {"node", node}}));
    return finished == 1;
}

Result<Done> drop_notices(Transaction& transaction, std::string_view message,
                          const std::vector<Notice>& done) {
    for (const Notice& one : done)
        TRY(
            transaction.change("DELETE FROM outbox_notice WHERE message = :message AND kind = :kind"
                               " AND reference = :reference",
                               {{"message", message},
                                {"kind", mail::notice_kind_codes().code(one.kind)},
                                {"reference", one.reference}}));
    return Done{};
}

Result<std::int64_t> expire_outbox(Transaction& transaction, Instant now) {
    return transaction.change(
        "UPDATE outbox_message SET state = 'expired', address = '' WHERE state = 'waiting'"
        " AND expires_at <= :now AND lease_until <= :now",
        {{"now", iso_text(now)}});
}

Result<Done> forget_outbox(Transaction& transaction, Instant before) {
    TRY(transaction.change(
        "DELETE FROM outbox_message WHERE state <> 'waiting' AND made_at < :before",
        {{"before", iso_text(before)}}));
    return Done{};
}

Result<std::vector<OutboxRecord>> outbox_messages(Transaction& transaction, const Seal& seal,
                                                  const OutboxFilter& filter, const PageOf& page) {
    const auto code = [](const auto& codes, const auto& value) {
        return value ? std::string(codes.code(*value)) : std::string();
    };
    auto records = TRY(transaction.list(
        fmt::format("SELECT {}, COALESCE(a.name, '') FROM outbox_message m"
                    " LEFT JOIN account a ON a.id = m.account"
                    " WHERE m.organisation = :organisation AND (:state = '' OR m.state = :state)"
                    " AND (:after = '' OR m.id < :after) AND (:kind = '' OR EXISTS (SELECT 1"
                    " FROM outbox_notice n WHERE n.message = m.id AND n.kind = :kind))"
                    " ORDER BY m.id DESC LIMIT :most",
                    columns),
        {{"organisation", filter.organisation},
         {"state", code(mail::outbox_state_codes(), filter.state)},
         {"after", page.after},
         {"kind", code(mail::notice_kind_codes(), filter.kind)},
         {"most", page.most}},
        record_of));
    TRY(add_details(transaction, seal, records));
    return records;
}

Result<int> outbox_count(Transaction& transaction, std::string_view organisation,
                         mail::OutboxState state) {
    const auto count = TRY(transaction.first(
        "SELECT count(*) FROM outbox_message WHERE organisation = :organisation AND state = :state",
        {{"organisation", organisation}, {"state", mail::outbox_state_codes().code(state)}},
        [](Row& row) { return row.number(); }));
    return count.value_or(0);
}

Result<OutboxRecord> find_outbox_message(Transaction& transaction, const Seal& seal,
                                         std::string_view id) {
    auto found = TRY(
        transaction.list(fmt::format("SELECT {}, COALESCE(a.name, '') FROM outbox_message m"
                                     " LEFT JOIN account a ON a.id = m.account WHERE m.id = :id",
                                     columns),
                         {{"id", id}}, record_of));
    if (found.empty())
        return Error{ErrorKind::not_found, "row.is_missing", "outbox_message", {}};
    TRY(add_details(transaction, seal, found));
    return std::move(found.front());
}

Result<Done> change_outbox_message(Transaction& transaction, const OutboxMessage& message,
                                   mail::OutboxState seen, Instant now) {
    const std::int64_t changed = TRY(transaction.change(
        "UPDATE outbox_message SET state = :state, next_try_at = :next_try_at, tries = :tries,"
        " expires_at = :expires_at, fault = :fault, node = '', lease_until = '',"
        " address = CASE WHEN :needs_address = 1 THEN address ELSE '' END"
        " WHERE id = :id AND state = :seen AND lease_until <= :now",
        {{"state", mail::outbox_state_codes().code(message.state)},
         {"next_try_at", iso_text(message.next_try_at)},
         {"tries", message.tries},
         {"expires_at", iso_text(message.expires_at)},
         {"fault", message.fault},
         {"needs_address", needs_address(message.state)},
         {"id", message.id},
         {"seen", mail::outbox_state_codes().code(seen)},
         {"now", iso_text(now)}}));
    if (changed == 1)
        return Done{};
    return Error{ErrorKind::conflict, "outbox.was_changed", "", {}};
}

}  // namespace kynnys
