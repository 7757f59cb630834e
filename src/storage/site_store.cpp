#include "storage/site_store.h"

#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

SealedPlace message_place(std::string_view answer) {
    return {"site_answer", "message", answer};
}

SealedPlace contact_place(std::string_view column, std::string_view workplace) {
    return {"workplace_contact", column, workplace};
}

Caller caller_of(Row& row) {
    Caller caller;
    caller.name = row.text();
    caller.phone = row.text();
    return caller;
}

}  // namespace

const CodeList<SiteAnswerKind, 2>& site_answer_codes() {
    static const CodeList<SiteAnswerKind, 2> codes{"site_answer.is_unknown", {"suits", "talk"}};
    return codes;
}

Result<Done> add_site_answer(Transaction& transaction, const Seal& seal, const SiteAnswer& answer) {
    TRY(transaction.change(
        "INSERT INTO site_answer (id, proposal, answer, message, answered_by, answered_at, "
        "noted_by) VALUES (:id, :proposal, :answer, :message, :answered_by, :answered_at, '')",
        {{"id", answer.id},
         {"proposal", answer.proposal},
         {"answer", site_answer_codes().code(answer.kind)},
         {"message", seal.sealed(message_place(answer.id), answer.message)},
         {"answered_by", answer.answered_by},
         {"answered_at", iso_text(answer.answered_at)}}));
    return Done{};
}

Result<std::vector<SiteAnswer>> site_answers_of(Transaction& transaction, const Seal& seal,
                                                std::string_view proposal) {
    auto answers = TRY(
        transaction.list("SELECT id, proposal, answer, message, answered_by, answered_at, noted_by "
                         "FROM site_answer WHERE proposal = :proposal ORDER BY id",
                         {{"proposal", proposal}}, [](Row& row) {
                             SiteAnswer answer;
                             answer.id = row.text();
                             answer.proposal = row.text();
                             answer.kind = restored(site_answer_codes(), row.text());
                             answer.message = row.text();
                             answer.answered_by = row.text();
                             answer.answered_at = moment(row);
                             answer.noted_by = row.text();
                             return answer;
                         }));
    for (SiteAnswer& answer : answers)
        answer.message = TRY(seal.opened(message_place(answer.id), answer.message));
    return answers;
}

Result<Done> note_site_answers(Transaction& transaction, std::string_view proposal,
                               std::string_view user) {
    TRY(
        transaction.change("UPDATE site_answer SET noted_by = :user WHERE proposal = :proposal "
                           "AND noted_by = ''",
                           {{"user", user}, {"proposal", proposal}}));
    return Done{};
}

Result<std::vector<WaitingAnswer>> waiting_answers(Transaction& transaction,
                                                   const Visibility& visibility,
                                                   std::string_view organisation, int most) {
    Binds binds{{"organisation", organisation}, {"most", most}};
    const std::string seen = visible(visibility, "r.person", binds);
    return transaction.list(
        "SELECT s.proposal, s.answer, w.name FROM site_answer s "
        "JOIN proposal r ON r.id = s.proposal JOIN workplace w ON w.id = r.workplace "
        "WHERE s.noted_by = '' AND w.organisation = :organisation AND s.id = (SELECT MAX(l.id) "
        "FROM site_answer l WHERE l.proposal = s.proposal) AND " +
            seen + " ORDER BY s.id LIMIT :most",
        binds, [](Row& row) {
            WaitingAnswer waiting;
            waiting.proposal = row.text();
            waiting.kind = restored(site_answer_codes(), row.text());
            waiting.workplace_name = row.text();
            return waiting;
        });
}

Result<std::string> told_name(Transaction& transaction, const Vault& vault,
                              std::string_view proposal) {
    struct Named {
        std::string person;
        std::string name;
    };
    const auto named = TRY(
        transaction.first("SELECT p.id, p.name FROM proposal r JOIN person p ON p.id = r.person "
                          "WHERE r.id = :proposal AND r.tells_name = 1",
                          {{"proposal", proposal}}, [](Row& row) {
                              Named one;
                              one.person = row.text();
                              one.name = row.text();
                              return one;
                          }));
    if (!named)
        return std::string();
    return vault.seal.opened({"person", "name", named->person}, named->name);
}

Result<Done> set_tells_name(Transaction& transaction, std::string_view proposal, bool tells) {
    TRY(transaction.change("UPDATE proposal SET tells_name = :tells WHERE id = :id",
                           {{"tells", tells}, {"id", proposal}}));
    return Done{};
}

Result<WorkplaceContact> workplace_contact(Transaction& transaction, const Seal& seal,
                                           std::string_view workplace) {
    auto found = TRY(transaction.first(
        "SELECT name, phone, email, version FROM workplace_contact WHERE workplace = :workplace",
        {{"workplace", workplace}}, [](Row& row) {
            WorkplaceContact contact;
            contact.name = row.text();
            contact.phone = row.text();
            contact.email = row.text();
            contact.version = row.whole();
            return contact;
        }));
    if (!found)
        return WorkplaceContact{};
    found->name = TRY(seal.opened(contact_place("name", workplace), found->name));
    found->phone = TRY(seal.opened(contact_place("phone", workplace), found->phone));
    found->email = TRY(seal.opened(contact_place("email", workplace), found->email));
    return *std::move(found);
}

Result<Done> set_workplace_contact(Transaction& transaction, const Seal& seal,
                                   std::string_view workplace, const WorkplaceContact& contact) {
    const Binds binds{{"workplace", workplace},
                      {"name", seal.sealed(contact_place("name", workplace), contact.name)},
                      {"phone", seal.sealed(contact_place("phone", workplace), contact.phone)},
                      {"email", seal.sealed(contact_place("email", workplace), contact.email)},
                      {"seen", contact.version}};
    // Whoever saw none adds the first; whoever saw one changes that one.
    const std::int64_t changed = TRY(transaction.change(
        "INSERT INTO workplace_contact (workplace, name, phone, email, version) "
        "VALUES (:workplace, :name, :phone, :email, 1) ON CONFLICT (workplace) DO UPDATE SET "
        "name = excluded.name, phone = excluded.phone, email = excluded.email, "
        "version = workplace_contact.version + 1 WHERE workplace_contact.version = :seen",
        binds));
    if (changed != 1)
        return Error{ErrorKind::conflict, "row.was_changed", "version", {}};
    return Done{};
}

Result<std::vector<Caller>> callers_about(Transaction& transaction, std::string_view person,
                                          std::string_view proposal) {
    auto coaches = TRY(transaction.list(
        "SELECT a.name, a.phone FROM assignment s JOIN account a ON a.id = s.user_id "
        "WHERE s.person = :person AND s.kind = 'coach' AND a.state = 'active' "
        "ORDER BY a.name, a.id",
        {{"person", person}}, caller_of));
    if (!coaches.empty())
        return coaches;
    return transaction.list(
        "SELECT a.name, a.phone FROM decision d JOIN account a ON a.id = d.decided_by "
        "WHERE d.proposal = :proposal AND a.state = 'active' ORDER BY d.id DESC LIMIT 1",
        {{"proposal", proposal}}, caller_of);
}

Result<std::string> phone_of_user(Transaction& transaction, std::string_view user) {
    auto phone = TRY(transaction.first("SELECT phone FROM account WHERE id = :id", {{"id", user}},
                                       [](Row& row) { return row.text(); }));
    return phone ? *std::move(phone) : std::string();
}

Result<Done> set_phone_of_user(Transaction& transaction, std::string_view user,
                               std::string_view phone) {
    TRY(transaction.change("UPDATE account SET phone = :phone WHERE id = :id",
                           {{"phone", phone}, {"id", user}}));
    return Done{};
}

}  // namespace kynnys
