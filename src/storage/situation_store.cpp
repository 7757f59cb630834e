#include "storage/situation_store.h"

#include "storage/row_values.h"

namespace kynnys {

namespace {

SealedPlace facts_place(std::string_view person) {
    return {"situation", "facts", person};
}

SituationRecord sealed_situation(Row& row) {
    SituationRecord record;
    record.person = row.text();
    record.version = row.whole();
    record.changed_at = moment(row);
    record.facts = row.text();
    return record;
}

Result<std::vector<SituationRecord>> found_where(Transaction& transaction, const Seal& seal,
                                                 const std::string& condition, const Binds& binds) {
    auto records = TRY(transaction.list(
        "SELECT s.person, s.version, s.changed_at, s.facts FROM situation s WHERE " + condition +
            " ORDER BY s.person",
        binds, sealed_situation));
    for (SituationRecord& record : records)
        record.facts = TRY(seal.opened(facts_place(record.person), record.facts));
    return records;
}

}  // namespace

Result<SituationRecord> find_situation(Transaction& transaction, const Seal& seal,
                                       const std::string& person) {
    auto found = TRY(found_where(transaction, seal, "s.person = :person", {{"person", person}}));
    if (!found.empty())
        return std::move(found.front());
    SituationRecord none;
    none.person = person;
    return none;
}

Result<std::vector<SituationRecord>> situations(Transaction& transaction, const Seal& seal,
                                                const Visibility& visibility) {
    Binds binds;
    const std::string condition = visible(visibility, "s.person", binds);
    return found_where(transaction, seal, condition, binds);
}

Result<std::vector<ClientRecord>> clients_with_situations(Transaction& transaction,
                                                          const Vault& vault,
                                                          const Visibility& visibility) {
    Binds binds;
    const std::string seen = visible(visibility, "p.id", binds);
    return client_records(transaction, vault,
                          "EXISTS (SELECT 1 FROM situation s WHERE s.person = p.id) AND " + seen,
                          binds);
}

Result<std::int64_t> save_situation(Transaction& transaction, const Seal& seal,
                                    const SituationRecord& record) {
    // Whoever saw none adds the first; whoever saw one changes that one.
    const std::int64_t changed = TRY(transaction.change(
        "INSERT INTO situation (person, version, changed_at, facts) "
        "VALUES (:person, 1, :changed_at, :facts) ON CONFLICT (person) DO UPDATE SET "
        "changed_at = excluded.changed_at, facts = excluded.facts, "
        "version = situation.version + 1 WHERE situation.version = :seen",
        {{"person", record.person},
         {"changed_at", iso_text(record.changed_at)},
         {"facts", seal.sealed(facts_place(record.person), record.facts)},
         {"seen", record.version}}));
    const std::int64_t there = TRY(find_situation(transaction, seal, record.person)).version;
    if (changed != 1)
        return Error{ErrorKind::conflict,
                     "row.was_changed",
                     "situation",
                     {std::to_string(record.version), std::to_string(there)}};
    return there;
}

}  // namespace kynnys
