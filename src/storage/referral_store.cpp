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
             "place", "estimate", "reason", "note", "next_service", "awaited"}};
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
            referral.next_service,
            referral.awaited ? stored(referral_news_codes(), *referral.awaited) : std::string()};
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
    referral.outside = row.maybe_text().value_or("");
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
    if (const std::string awaited = row.text(); !awaited.empty())
        referral.awaited = restored(referral_news_codes(), awaited);
    return referral;
}

std::optional<Instant> maybe_moment(Row& row) {
    const auto text = row.maybe_text();
    return text ? std::optional(parse_instant(*text).value()) : std::nullopt;
}

ReferralRecord record_row(Row& row) {
    ReferralRecord record;
    record.referral = referral_row(row);
    record.facts = row.text();
    record.consent.shares = restored(referral_shares_codes(), row.text());
    record.consent.text = row.text();
    record.consent.recorded_by = row.text();
    record.consent.recorded_at = maybe_moment(row);
    record.news_to_sender = maybe_moment(row);
    record.news_to_receiver = maybe_moment(row);
    return record;
}

std::string referral_columns() {
    return "r.id, r.version, r.person, r.service, r.sender, r.receiver, r.referrer, "
           "r.outside_referrer,"
           " r.sent_at, " +
           column_list(changing_columns(), "r.");
}

std::string record_columns() {
    return referral_columns() +
           ", r.facts, r.shares, r.consent_text, r.consent_by, r.consent_at, r.news_to_sender_at,"
           " r.news_to_receiver_at";
}

std::optional<std::string> maybe_iso(const std::optional<Instant>& at) {
    return at ? std::optional(iso_text(*at)) : std::nullopt;
}

std::optional<std::string> maybe_id(const std::string& id) {
    return id.empty() ? std::nullopt : std::optional(id);
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

Result<Done> open_record(const Seal& seal, ReferralRecord& record) {
    TRY(open_note(seal, record.referral));
    record.facts = TRY(seal.opened(facts_place(record.referral.id), record.facts));
    return Done{};
}

template <class Enum, std::size_t count>
std::string maybe_stored(const CodeList<Enum, count>& codes, const std::optional<Enum>& value) {
    return value ? stored(codes, *value) : "";
}

}  // namespace

const CodeList<ReferralShares, 2>& referral_shares_codes() {
    static const CodeList<ReferralShares, 2> codes{"referral.shares_are_unknown",
                                                   {"facts", "profile"}};
    return codes;
}

Result<Done> add_referral(Transaction& transaction, const Seal& seal,
                          const ReferralRecord& record) {
    const Referral& referral = record.referral;
    const ReferralConsent& consent = record.consent;
    const TableColumns into = with_columns(
        changing_columns(), {"id", "version", "person", "service", "sender", "receiver", "referrer",
                             "outside_referrer", "sent_at", "facts", "shares", "consent_text",
                             "consent_by", "consent_at", "news_to_receiver_at"});
    return transaction.load(into, [&](RowSink& sink) {
        sink.add(with_values(
            {referral.id, 1, referral.person, referral.service, referral.from, referral.to,
             referral.referrer, maybe_id(referral.outside), iso_text(referral.sent_at),
             seal.sealed(facts_place(referral.id), record.facts),
             stored(referral_shares_codes(), consent.shares), consent.text, consent.recorded_by,
             maybe_iso(consent.recorded_at), maybe_iso(record.news_to_receiver)},
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
    auto record =
        TRY(transaction.first("SELECT " + record_columns() + " FROM referral r WHERE r.id = :id",
                              {{"id", id}}, record_row));
    if (!record)
        return Error{ErrorKind::not_found, "row.is_missing", "referral", {}};
    TRY(open_record(seal, *record));
    return *std::move(record);
}

Result<std::vector<ReferralRecord>> referrals(Transaction& transaction, const Seal& seal,
                                              const ReferralFilter& filter, const PageOf& page) {
    // What waits for the other side comes after; those without a day have ended, and '9' stands
    // behind every date.
    const bool is_received = !filter.receiver.empty() && filter.sender.empty();
    const std::string news = is_received ? ".news_to_receiver_at" : ".news_to_sender_at";
    const auto order = [&](const std::string& row) {
        return "CASE WHEN " + row + ".owner LIKE :mine OR " + row + news +
               " IS NOT NULL THEN 0 ELSE 1 END, COALESCE(" + row + ".due_on, '9'), " + row + ".id";
    };
    Binds binds{{"sender", filter.sender},
                {"receiver", filter.receiver},
                {"outside", filter.outside},
                {"person", filter.person},
                {"owner", maybe_stored(referral_owner_codes(), filter.owner)},
                {"state", maybe_stored(referral_state_codes(), filter.state)},
                {"mine", is_received                                       ? "receiver%"
                         : filter.sender.empty() && filter.outside.empty() ? "%"
                                                                           : "referrer%"},
                {"most", page.most}};
    std::string more;
    if (filter.people)
        more = " AND " + visible(*filter.people, "r.person", binds);
    if (!page.after.empty()) {
        more += " AND (" + order("r") + ") > (SELECT " + order("b") +
                " FROM referral b WHERE b.id = :after)";
        binds.push_back({"after", page.after});
    }
    auto read = TRY(transaction.list("SELECT " + record_columns() +
                                         " FROM referral r WHERE (:sender = '' OR (r.sender = "
                                         ":sender AND r.outside_referrer IS NULL))"
                                         " AND (:outside = '' OR r.outside_referrer = :outside)"
                                         " AND (:receiver = '' OR r.receiver = :receiver)"
                                         " AND (:person = '' OR r.person = :person)"
                                         " AND (:owner = '' OR r.owner = :owner)"
                                         " AND (:state = '' OR r.state = :state)" +
                                         more + " ORDER BY " + order("r") + " LIMIT :most",
                                     binds, record_row));
    for (ReferralRecord& record : read) TRY(open_record(seal, record));
    return read;
}

Result<Done> mark_news(Transaction& transaction, const std::string& referral, ReferralReader reader,
                       std::optional<Instant> since) {
    const std::string column =
        reader == ReferralReader::sender ? "news_to_sender_at" : "news_to_receiver_at";
    TRY(transaction.change("UPDATE referral SET " + column + " = :since WHERE id = :id",
                           {{"since", maybe_iso(since)}, {"id", referral}}));
    return Done{};
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
