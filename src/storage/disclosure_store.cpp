#include "storage/disclosure_store.h"

#include "storage/stored_code.h"

namespace kynnys {

namespace {

Disclosure disclosure_of(Row& row) {
    Disclosure one;
    one.id = row.text();
    one.person = row.text();
    one.organisation = row.text();
    one.basis = restored(disclosure_basis_codes(), row.text());
    one.basis_text = row.text();
    one.valid_from = row.day();
    one.valid_to = row.maybe_day();
    if (const auto withdrawn_at = row.maybe_text()) {
        const auto instant = parse_instant(*withdrawn_at);
        CHECK(instant.is_ok());
        one.withdrawn_at = instant.value();
    }
    return one;
}

std::optional<std::string> maybe_text(const std::optional<Instant>& instant) {
    return instant ? std::optional(iso_text(*instant)) : std::nullopt;
}

}  // namespace

const CodeList<DisclosureBasis, 2>& disclosure_basis_codes() {
    static constexpr CodeList<DisclosureBasis, 2> codes{"disclosure_basis.is_unknown",
                                                        {"consent", "law"}};
    return codes;
}

Result<Done> add_disclosures(Transaction& transaction, const std::vector<Disclosure>& disclosures) {
    return transaction.load(
        {"disclosure",
         {"id", "person", "organisation", "basis", "basis_text", "valid_from", "valid_to",
          "withdrawn_at"}},
        [&](RowSink& sink) {
            for (const Disclosure& one : disclosures)
                sink.add({one.id, one.person, one.organisation,
                          stored(disclosure_basis_codes(), one.basis), one.basis_text,
                          one.valid_from, one.valid_to, maybe_text(one.withdrawn_at)});
        });
}

Result<std::vector<Disclosure>> disclosures_of(Transaction& transaction,
                                               const std::string& person) {
    return transaction.list(
        "SELECT id, person, organisation, basis, basis_text, valid_from, valid_to, withdrawn_at"
        " FROM disclosure WHERE person = :person ORDER BY id",
        {{"person", person}}, disclosure_of);
}

Result<Done> withdraw_consent(Transaction& transaction, const std::string& disclosure, Instant at) {
    const std::int64_t rows =
        TRY(transaction.change("UPDATE disclosure SET withdrawn_at = :at"
                               " WHERE id = :id AND basis = 'consent' AND withdrawn_at IS NULL",
                               {{"at", iso_text(at)}, {"id", disclosure}}));
    if (rows == 0)
        return Error{ErrorKind::not_found, "disclosure.is_missing", "", {}};
    return Done{};
}

}  // namespace kynnys
