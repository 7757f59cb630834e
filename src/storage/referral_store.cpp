#include "storage/referral_store.h"

#include "storage/edited_row.h"
#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

SealedPlace note_place(std::string_view id) {
    return {"referral", "note", id};
}

SealedPlace facts_place(std::string_view id) {
    return {"referral", "facts", id};
}

SealedPlace body_place(std::string_view id) {
    return {"referral_message", "body", id};
}

// What steps and the clock change.
TableColumns changing_columns() {
    return {"referral",
            {"handler", "state", "owner", "changed_on", "due_on", "reminders", "escalated_on",
             "place", "estimate", "reason", "note", "next_service"}};
}

std::vector<Value> changing_values(const Seal& seal, const Referral& referral) {
    const std::optional<std::string> reason =
        referral.reason ? std::optional(stored(return_reason_codes(), *referral.reason))
                        : std::nullopt;
    return {referral.handler,
            stored(referral_state_codes(), referral.state),
            stored(referral_owner_codes(), referral.owner),
            referral.changed_on,
            referral.due_on,
            referral.reminders,
            referral.escalated_on,
            referral.place,
            referral.estimate,
            reason,
            seal.sealed(note_place(referral.id), referral.note),
            referral.next_service};
}

Referral referral_row(Row& row) {
    Referral referral;
    referral.id = row.text();
    referral.version = row.whole();
    referral.person = row.text();
    referral.service = row.text();
    referral.from = row.text();
    referral.to = row.text();
    referral.referrer = row.text();
    referral.sent_at = moment(row);
    referral.handler = row.text();
    referral.state = restored(referral_state_codes(), row.text());
    referral.owner = restored(referral_owner_codes(), row.text());
    referral.changed_on = row.day();
    referral.due_on = row.maybe_day();
    referral.reminders = row.number();
    referral.escalated_on = row.maybe_day();
    if (const auto place = row.maybe_whole())
        referral.place = static_cast<int>(*place);
    referral.estimate = row.maybe_day();
    if (const auto reason = row.maybe_text())
        referral.reason = restored(return_reason_codes(), *reason);
    referral.note = row.text();
    referral.next_service = row.text();
    return referral;
}

std::string referral_columns() {
    return "r.id, r.version, r.person, r.service, r.sender, r.receiver, r.referrer, r.sent_at, " +
           column_list(changing_columns(), "r.");
}

Result<Done> open_note(const Seal& seal, Referral& referral) {
    referral.note = TRY(seal.opened(note_place(referral.id), referral.note));
    return Done{};
}

Result<std::vector<Referral>> opened(const Seal& seal, Result<std::vector<Referral>> read) {
    if (!read)
        return read;
    for (Referral& referral : read.value()) TRY(open_note(seal, referral));
    return read;
}

template <class Enum, std::size_t count>
std::string maybe_stored(const CodeList<Enum, count>& codes, const std::optional<Enum>& value) {
    return value ? stored(codes, *value) : "";
}

}  // namespace

Result<Done> add_referral(Transaction& transaction, const Seal& seal,
                          const ReferralRecord& record) {
    const Referral& referral = record.referral;
    const TableColumns into =
        with_columns(changing_columns(), {"id", "version", "person", "service", "sender",
                                          "receiver", "referrer", "sent_at", "facts"});
    return transaction.load(into, [&](RowSink& sink) {
        sink.add(with_values({referral.id, 1, referral.person, referral.service, referral.from,
                              referral.to, referral.referrer, iso_text(referral.sent_at),
                              seal.sealed(facts_place(referral.id), record.facts)},
                             changing_values(seal, referral)));
    });
}

Result<std::int64_t> change_referral(Transaction& transaction, const Seal& seal,
                                     const Referral& referral) {
    return update_row(transaction, changing_columns(), changing_values(seal, referral),
                      {{{"id", referral.id}}, referral.version});
}

Result<ReferralRecord> find_referral(Transaction& transaction, const Seal& seal,
                                     std::string_view id) {
    auto record = TRY(transaction.first(
        "SELECT " + referral_columns() + ", r.facts FROM referral r WHERE r.id = :id", {{"id", id}},
        [](Row& row) {
            ReferralRecord read;
            read.referral = referral_row(row);
            read.facts = row.text();
            return read;
        }));
    if (!record)
        return Error{ErrorKind::not_found, "row.is_missing", "referral", {}};
    TRY(open_note(seal, record->referral));
    record->facts = TRY(seal.opened(facts_place(id), record->facts));
    return *std::move(record);
}

Result<std::vector<Referral>> referrals(Transaction& transaction, const Seal& seal,
                                        const ReferralFilter& filter, const PageOf& page) {
    // Those without a day have ended; '9' stands behind every date.
    constexpr std::string_view order = "COALESCE(r.due_on, '9'), r.id";
    std::string after;
    if (!page.after.empty())
        after =
            " AND (COALESCE(r.due_on, '9'), r.id) > (SELECT COALESCE(b.due_on, '9'), b.id"
            " FROM referral b WHERE b.id = :after)";
    Binds binds{{"sender", filter.sender},
                {"receiver", filter.receiver},
                {"person", filter.person},
                {"owner", maybe_stored(referral_owner_codes(), filter.owner)},
                {"state", maybe_stored(referral_state_codes(), filter.state)},
                {"most", page.most}};
    if (!page.after.empty())
        binds.push_back({"after", page.after});
    return opened(seal,
                  transaction.list("SELECT " + referral_columns() +
                                       " FROM referral r WHERE (:sender = '' OR r.sender = :sender)"
                                       " AND (:receiver = '' OR r.receiver = :receiver)"
                                       " AND (:person = '' OR r.person = :person)"
                                       " AND (:owner = '' OR r.owner = :owner)"
                                       " AND (:state = '' OR r.state = :state)" +
                                       after + " ORDER BY " + std::string(order) + " LIMIT :most",
                                   binds, referral_row));
}

Result<std::vector<Referral>> due_referrals(Transaction& transaction, const Seal& seal, Date today,
                                            const PageOf& page) {
    return opened(seal,
                  transaction.list("SELECT " + referral_columns() +
                                       " FROM referral r WHERE r.due_on < :today"
                                       " AND r.id > :after ORDER BY r.id LIMIT :most",
                                   {{"today", today}, {"after", page.after}, {"most", page.most}},
                                   referral_row));
}

Result<Done> add_referral_event(Transaction& transaction, const ReferralEvent& event) {
    TRY(
        transaction.change("INSERT INTO referral_event (id, referral, at, kind, actor)"
                           " VALUES (:id, :referral, :at, :kind, :actor)",
                           {{"id", event.id},
                            {"referral", event.referral},
                            {"at", iso_text(event.at)},
                            {"kind", event.kind},
                            {"actor", event.actor}}));
    return Done{};
}

Result<std::vector<ReferralEvent>> referral_events(Transaction& transaction,
                                                   std::string_view referral) {
    return transaction.list(
        "SELECT id, referral, at, kind, actor FROM referral_event"
        " WHERE referral = :referral ORDER BY id",
        {{"referral", referral}}, [](Row& row) {
            ReferralEvent event;
            event.id = row.text();
            event.referral = row.text();
            event.at = moment(row);
            event.kind = row.text();
            event.actor = row.text();
            return event;
        });
}

Result<Done> add_referral_message(Transaction& transaction, const Seal& seal,
                                  const ReferralMessage& message) {
    TRY(transaction.change(
        "INSERT INTO referral_message (id, referral, at, organisation, author, body)"
        " VALUES (:id, :referral, :at, :organisation, :author, :body)",
        {{"id", message.id},
         {"referral", message.referral},
         {"at", iso_text(message.at)},
         {"organisation", message.organisation},
         {"author", message.author},
         {"body", seal.sealed(body_place(message.id), message.body)}}));
    return Done{};
}

Result<std::vector<ReferralMessage>> referral_messages(Transaction& transaction, const Seal& seal,
                                                       std::string_view referral) {
    auto messages = TRY(
        transaction.list("SELECT id, referral, at, organisation, author, body FROM referral_message"
                         " WHERE referral = :referral ORDER BY id",
                         {{"referral", referral}}, [](Row& row) {
                             ReferralMessage message;
                             message.id = row.text();
                             message.referral = row.text();
                             message.at = moment(row);
                             message.organisation = row.text();
                             message.author = row.text();
                             message.body = row.text();
                             return message;
                         }));
    for (ReferralMessage& message : messages)
        message.body = TRY(seal.opened(body_place(message.id), message.body));
    return messages;
}

}  // namespace kynnys
