#include "storage/standing_store.h"

#include "storage/kept_answer_store.h"
#include "storage/row_values.h"
#include "storage/session_store.h"
#include "storage/visibility.h"

namespace kynnys {

Result<std::optional<Standing>> standing_of(Transaction& transaction, const std::string& person,
                                            const std::string& organisation,
                                            const std::string& user, Date today) {
    Binds binds{{"person", person}, {"user", user}};
    const std::string live = live_disclosure({{organisation}, std::nullopt, today}, binds);
    return transaction.first(
        "SELECT p.organisation, "
        "CASE WHEN EXISTS (SELECT 1 FROM disclosure d WHERE d.person = p.id AND " +
            live +
            ") THEN 1 ELSE 0 END, "
            "CASE WHEN EXISTS (SELECT 1 FROM assignment a WHERE a.person = p.id "
            "AND a.user_id = :user) THEN 1 ELSE 0 END FROM person p WHERE p.id = :person",
        binds, [](Row& row) {
            Standing standing;
            standing.owner = row.text();
            standing.is_disclosed = row.flag();
            standing.is_assigned = row.flag();
            return standing;
        });
}

Result<Done> set_approval(Transaction& transaction, const std::string& person,
                          const Approval& approval) {
    TRY(transaction.change(
        "INSERT INTO person_approval (person, version, approved_at) VALUES (:person, :version, "
        ":approved_at) ON CONFLICT (person) DO UPDATE SET version = excluded.version, "
        "approved_at = excluded.approved_at",
        {{"person", person},
         {"version", approval.version},
         {"approved_at", iso_text(approval.approved_at)}}));
    return Done{};
}

Result<std::optional<Approval>> approval_of(Transaction& transaction, const std::string& person) {
    return transaction.first(
        "SELECT version, approved_at FROM person_approval "
        "WHERE person = :person",
        {{"person", person}}, [](Row& row) {
            Approval approval;
            approval.version = row.whole();
            approval.approved_at = moment(row);
            return approval;
        });
}

Result<Done> remove_ability(Transaction& transaction, const std::string& person,
                            std::string_view ability) {
    TRY(transaction.change(
        "DELETE FROM person_ability WHERE person = :person AND ability = :ability",
        {{"person", person}, {"ability", ability}}));
    return Done{};
}

Result<Done> count_change(Transaction& transaction, const std::string& person) {
    TRY(transaction.change("UPDATE person SET version = version + 1 WHERE id = :person",
                           {{"person", person}}));
    return Done{};
}

Result<Done> erase_person(Transaction& transaction, const std::string& person) {
    TRY(end_links(transaction, person));
    // Plans name people by their codes.
    TRY(
        transaction.change("UPDATE plan_run SET document = '' WHERE EXISTS (SELECT 1 FROM person p "
                           "WHERE p.id = :person AND p.organisation = plan_run.organisation "
                           "AND plan_run.document LIKE '%\"' || p.code || '\"%')",
                           {{"person", person}}));
    TRY(forget_answers_about(transaction, person));
    TRY(transaction.change("DELETE FROM person WHERE id = :person", {{"person", person}}));
    return Done{};
}

}  // namespace kynnys
