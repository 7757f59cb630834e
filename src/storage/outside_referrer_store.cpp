#include "storage/outside_referrer_store.h"

#include "storage/row_values.h"

namespace kynnys {

namespace {

SealedPlace office_place(std::string_view id) {
    return {"outside_referrer", "office", id};
}

SealedPlace email_place(std::string_view id) {
    return {"outside_referrer", "email", id};
}

OutsideReferrerRecord record_row(Row& row) {
    OutsideReferrerRecord record;
    OutsideReferrer& referrer = record.referrer;
    referrer.id = row.text();
    referrer.organisation = row.text();
    referrer.office = row.text();
    referrer.email = row.text();
    referrer.language = row.text();
    referrer.made_by = row.text();
    referrer.made_at = moment(row);
    if (const auto ended = row.maybe_text())
        referrer.ended_at = parse_instant(*ended).value();
    if (const auto ends = row.maybe_text())
        record.link_ends_at = parse_instant(*ends).value();
    record.sent = static_cast<int>(row.whole());
    return record;
}

Result<std::vector<std::string>> services_of(Transaction& transaction, std::string_view id) {
    return transaction.list(
        "SELECT s.service FROM outside_service s JOIN service v ON v.id = s.service"
        " WHERE s.outside_referrer = :id ORDER BY v.code",
        {{"id", id}}, [](Row& row) { return row.text(); });
}

Result<std::vector<OutsideReferrerRecord>> read(Transaction& transaction, const Seal& seal,
                                                const std::string& condition, const Binds& binds) {
    auto found = TRY(transaction.list(
        "SELECT o.id, o.organisation, o.office, o.email, o.language, o.made_by, o.made_at,"
        " o.ended_at, (SELECT max(l.ends_at) FROM link l WHERE l.subject = o.id),"
        " (SELECT count(*) FROM referral r WHERE r.outside_referrer = o.id)"
        " FROM outside_referrer o WHERE " +
            condition,
        binds, record_row));
    for (OutsideReferrerRecord& record : found) {
        OutsideReferrer& referrer = record.referrer;
        referrer.office = TRY(seal.opened(office_place(referrer.id), referrer.office));
        referrer.email = TRY(seal.opened(email_place(referrer.id), referrer.email));
        referrer.services = TRY(services_of(transaction, referrer.id));
    }
    return found;
}

}  // namespace

Result<Done> add_outside_referrer(Transaction& transaction, const Seal& seal,
                                  const OutsideReferrer& referrer) {
    TRY(transaction.change(
        "INSERT INTO outside_referrer (id, organisation, office, email, language, made_by, made_at)"
        " VALUES (:id, :organisation, :office, :email, :language, :made_by, :made_at)",
        {{"id", referrer.id},
         {"organisation", referrer.organisation},
         {"office", seal.sealed(office_place(referrer.id), referrer.office)},
         {"email", seal.sealed(email_place(referrer.id), referrer.email)},
         {"language", referrer.language},
         {"made_by", referrer.made_by},
         {"made_at", iso_text(referrer.made_at)}}));
    for (const std::string& service : referrer.services)
        TRY(
            transaction.change("INSERT INTO outside_service (outside_referrer, service)"
                               " VALUES (:id, :service) ON CONFLICT DO NOTHING",
                               {{"id", referrer.id}, {"service", service}}));
    return Done{};
}

Result<OutsideReferrerRecord> find_outside_referrer(Transaction& transaction, const Seal& seal,
                                                    std::string_view id) {
    auto found = TRY(read(transaction, seal, "o.id = :id", {{"id", id}}));
    if (found.empty())
        return Error{ErrorKind::not_found, "row.is_missing", "outside_referrer", {}};
    return std::move(found.front());
}

Result<std::vector<OutsideReferrerRecord>> outside_referrers(Transaction& transaction,
                                                             const Seal& seal,
                                                             std::string_view organisation,
                                                             const PageOf& page) {
    return read(transaction, seal,
                "o.organisation = :organisation AND (:after = '' OR o.id < :after)"
                " ORDER BY o.id DESC LIMIT :most",
                {{"organisation", organisation}, {"after", page.after}, {"most", page.most}});
}

Result<bool> end_outside_referrer(Transaction& transaction, std::string_view id, Instant at) {
    return TRY(transaction.change("UPDATE outside_referrer SET ended_at = :at WHERE id = :id AND"
                                  " ended_at IS NULL",
                                  {{"at", iso_text(at)}, {"id", id}})) > 0;
}

}  // namespace kynnys
