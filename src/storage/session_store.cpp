#include "storage/session_store.h"

#include <fmt/format.h>

#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

const CodeList<SessionState, 2>& session_state_codes() {
    static const CodeList<SessionState, 2> codes{"session.state_is_unknown", {"half", "whole"}};
    return codes;
}

constexpr std::string_view session_columns =
    "id, account, fingerprint, state, organisation, role, form_secret, began_at, seen_at, device";

Session session_from(Row& row) {
    Session session;
    session.id = row.text();
    session.user = row.text();
    session.fingerprint = row.text();
    session.state = restored(session_state_codes(), row.text());
    session.organisation = row.text();
    session.role = restored(actor_role_codes(), row.text());
    session.form_secret = row.text();
    session.began_at = moment(row);
    session.seen_at = moment(row);
    session.device = row.text();
    return session;
}

Binds binds_of(const Session& session) {
    return {{"id", session.id},
            {"fingerprint", session.fingerprint},
            {"state", session_state_codes().code(session.state)},
            {"organisation", session.organisation},
            {"role", actor_role_codes().code(session.role)},
            {"form_secret", session.form_secret},
            {"seen_at", iso_text(session.seen_at)}};
}

constexpr std::string_view token_columns =
    "id, account, name, fingerprint, organisation, role, scopes, made_at, ends_at";

ApiToken token_from(Row& row) {
    ApiToken token;
    token.id = row.text();
    token.user = row.text();
    token.name = row.text();
    token.fingerprint = row.text();
    token.organisation = row.text();
    token.role = restored(actor_role_codes(), row.text());
    token.scopes = words(row);
    token.made_at = moment(row);
    token.ends_at = moment(row);
    return token;
}

}  // namespace

Result<Done> add_session(Transaction& transaction, const Session& session) {
    Binds binds = binds_of(session);
    binds.push_back({"account", session.user});
    binds.push_back({"began_at", iso_text(session.began_at)});
    binds.push_back({"device", session.device});
    TRY(transaction.change(
        fmt::format("INSERT INTO session ({}) VALUES (:id, :account, :fingerprint, :state, "
                    ":organisation, :role, :form_secret, :began_at, :seen_at, :device)",
                    session_columns),
        binds));
    return Done{};
}

Result<Done> change_session(Transaction& transaction, const Session& session) {
    TRY(transaction.change(
        "UPDATE session SET fingerprint = :fingerprint, state = :state, "
        "organisation = :organisation, role = :role, form_secret = :form_secret, "
        "seen_at = :seen_at WHERE id = :id",
        binds_of(session)));
    return Done{};
}

Result<std::optional<Session>> session_of(Transaction& transaction, std::string_view fingerprint) {
    return transaction.first(
        fmt::format("SELECT {} FROM session WHERE fingerprint = :fingerprint", session_columns),
        {{"fingerprint", fingerprint}}, session_from);
}

Result<std::vector<Session>> sessions_of(Transaction& transaction, std::string_view user) {
    return transaction.list(
        fmt::format("SELECT {} FROM session WHERE account = :account ORDER BY seen_at DESC, id",
                    session_columns),
        {{"account", user}}, session_from);
}

Result<std::int64_t> end_session(Transaction& transaction, std::string_view user,
                                 std::string_view id) {
    return transaction.change("DELETE FROM session WHERE account = :account AND id = :id",
                              {{"account", user}, {"id", id}});
}

Result<Done> end_sessions(Transaction& transaction, std::string_view user) {
    TRY(transaction.change("DELETE FROM session WHERE account = :account", {{"account", user}}));
    return Done{};
}

Result<Done> remove_sessions_before(Transaction& transaction, Instant began) {
    TRY(transaction.change("DELETE FROM session WHERE began_at < :began",
                           {{"began", iso_text(began)}}));
    return Done{};
}

Result<Done> add_token(Transaction& transaction, const ApiToken& token) {
    TRY(transaction.change(
        fmt::format("INSERT INTO api_token ({}) VALUES (:id, :account, :name, :fingerprint, "
                    ":organisation, :role, :scopes, :made_at, :ends_at)",
                    token_columns),
        {{"id", token.id},
         {"account", token.user},
         {"name", token.name},
         {"fingerprint", token.fingerprint},
         {"organisation", token.organisation},
         {"role", actor_role_codes().code(token.role)},
         {"scopes", words_text(token.scopes)},
         {"made_at", iso_text(token.made_at)},
         {"ends_at", iso_text(token.ends_at)}}));
    return Done{};
}

Result<std::optional<ApiToken>> token_of(Transaction& transaction, std::string_view fingerprint) {
    return transaction.first(
        fmt::format("SELECT {} FROM api_token WHERE fingerprint = :fingerprint", token_columns),
        {{"fingerprint", fingerprint}}, token_from);
}

Result<std::vector<ApiToken>> tokens_of(Transaction& transaction, std::string_view user) {
    return transaction.list(
        fmt::format("SELECT {} FROM api_token WHERE account = :account ORDER BY made_at DESC, id",
                    token_columns),
        {{"account", user}}, token_from);
}

Result<std::int64_t> end_token(Transaction& transaction, std::string_view user,
                               std::string_view id) {
    return transaction.change("DELETE FROM api_token WHERE account = :account AND id = :id",
                              {{"account", user}, {"id", id}});
}

Result<Done> add_link(Transaction& transaction, const Link& link) {
    TRY(transaction.change(
        "INSERT INTO link (id, kind, subject, organisation, fingerprint, code_fingerprint, "
        "failures, made_at, ends_at) VALUES (:id, :kind, :subject, :organisation, :fingerprint, "
        ":code_fingerprint, 0, :made_at, :ends_at)",
        {{"id", link.id},
         {"kind", link_kind_codes().code(link.kind)},
         {"subject", link.subject},
         {"organisation", link.organisation},
         {"fingerprint", link.fingerprint},
         {"code_fingerprint", link.code_fingerprint},
         {"made_at", iso_text(link.made_at)},
         {"ends_at", iso_text(link.ends_at)}}));
    return Done{};
}

Result<std::optional<Link>> link_of(Transaction& transaction, std::string_view fingerprint) {
    return transaction.first(
        "SELECT id, kind, subject, organisation, fingerprint, code_fingerprint, failures, made_at, "
        "ends_at FROM link WHERE fingerprint = :fingerprint",
        {{"fingerprint", fingerprint}}, [](Row& row) {
            Link link;
            link.id = row.text();
            link.kind = restored(link_kind_codes(), row.text());
            link.subject = row.text();
            link.organisation = row.text();
            link.fingerprint = row.text();
            link.code_fingerprint = row.text();
            link.failures = row.number();
            link.made_at = moment(row);
            link.ends_at = moment(row);
            return link;
        });
}

Result<Done> count_link_failure(Transaction& transaction, std::string_view id) {
    TRY(transaction.change("UPDATE link SET failures = failures + 1 WHERE id = :id", {{"id", id}}));
    return Done{};
}

Result<Done> forget_link_failures(Transaction& transaction, std::string_view id) {
    TRY(transaction.change("UPDATE link SET failures = 0 WHERE id = :id", {{"id", id}}));
    return Done{};
}

Result<Done> end_links(Transaction& transaction, std::string_view subject) {
    TRY(transaction.change("DELETE FROM link WHERE subject = :subject", {{"subject", subject}}));
    return Done{};
}

}  // namespace kynnys
