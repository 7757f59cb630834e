#include "storage/put_off_store.h"

#include "storage/row_values.h"

namespace kynnys {

namespace {

SealedPlace put_off_reason(std::string_view id) {
    return {"put_off", "reason", id};
}

}  // namespace

Result<Done> add_put_off(Transaction& transaction, const Seal& seal, const PutOff& put_off) {
    TRY(transaction.change(
        "INSERT INTO put_off (id, person, workplace, reason, put_off_by, put_off_at) "
        "VALUES (:id, :person, :workplace, :reason, :put_off_by, :put_off_at)",
        {{"id", put_off.id},
         {"person", put_off.person},
         {"workplace", put_off.workplace},
         {"reason", seal.sealed(put_off_reason(put_off.id), put_off.reason)},
         {"put_off_by", put_off.put_off_by},
         {"put_off_at", iso_text(put_off.put_off_at)}}));
    return Done{};
}

Result<bool> end_put_off(Transaction& transaction, std::string_view person,
                         std::string_view workplace) {
    const std::int64_t ended = TRY(
        transaction.change("DELETE FROM put_off WHERE person = :person AND workplace = :workplace",
                           {{"person", person}, {"workplace", workplace}}));
    return ended == 1;
}

Result<std::vector<PutOff>> put_offs_of(Transaction& transaction, const Seal& seal,
                                        std::string_view person) {
    auto all = TRY(transaction.list(
        "SELECT o.id, o.person, o.workplace, w.name, o.reason, o.put_off_by, "
        "COALESCE(a.name, ''), o.put_off_at FROM put_off o "
        "JOIN workplace w ON w.id = o.workplace LEFT JOIN account a ON a.id = o.put_off_by "
        "WHERE o.person = :person ORDER BY o.id",
        {{"person", person}}, [](Row& row) {
            PutOff one;
            one.id = row.text();
            one.person = row.text();
            one.workplace = row.text();
            one.workplace_name = row.text();
            one.reason = row.text();
            one.put_off_by = row.text();
            one.put_off_name = row.text();
            one.put_off_at = moment(row);
            return one;
        }));
    for (PutOff& one : all) one.reason = TRY(seal.opened(put_off_reason(one.id), one.reason));
    return all;
}

Result<std::vector<PutOffPlace>> put_off_places(Transaction& transaction,
                                                std::string_view organisation) {
    return transaction.list(
        "SELECT o.person, w.code FROM put_off o JOIN workplace w ON w.id = o.workplace "
        "WHERE w.organisation = :organisation ORDER BY o.person, w.code",
        {{"organisation", organisation}}, [](Row& row) {
            PutOffPlace place;
            place.person = row.text();
            place.workplace_code = row.text();
            return place;
        });
}

}  // namespace kynnys
