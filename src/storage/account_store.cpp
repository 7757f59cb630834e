#include "storage/account_store.h"

#include <fmt/format.h>

#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

constexpr std::string_view user_columns =
    "a.id, a.version, a.sign_in_name, a.name, a.language, a.state";

User user_of(Row& row) {
    User user;
    user.id = row.text();
    user.version = row.whole();
    user.sign_in_name = row.text();
    user.name = row.text();
    user.language = row.text();
    user.state = restored(user_state_codes(), row.text());
    return user;
}

Error unknown_account() {
    return {ErrorKind::not_found, "account.is_unknown", "", {}};
}

}  // namespace

Result<Done> add_user(Transaction& transaction, const User& user) {
    TRY(
        transaction.change("INSERT INTO account (id, version, sign_in_name, name, language, state) "
                           "VALUES (:id, 1, :sign_in_name, :name, :language, :state)",
                           {{"id", user.id},
                            {"sign_in_name", user.sign_in_name},
                            {"name", user.name},
                            {"language", user.language},
                            {"state", user_state_codes().code(user.state)}}));
    return Done{};
}

Result<Done> change_user(Transaction& transaction, const User& user) {
    const std::int64_t changed = TRY(transaction.change(
        "UPDATE account SET version = version + 1, sign_in_name = :sign_in_name, name = :name, "
        "language = :language, state = :state WHERE id = :id AND version = :version",
        {{"id", user.id},
         {"version", user.version},
         {"sign_in_name", user.sign_in_name},
         {"name", user.name},
         {"language", user.language},
         {"state", user_state_codes().code(user.state)}}));
    if (changed == 1)
        return Done{};
    TRY(find_user(transaction, user.id));
    return Error{ErrorKind::conflict, "account.was_changed", "version", {}};
}

Result<User> find_user(Transaction& transaction, std::string_view id) {
    auto user = TRY(
        transaction.first(fmt::format("SELECT {} FROM account a WHERE a.id = :id", user_columns),
                          {{"id", id}}, user_of));
    if (!user)
        return unknown_account();
    return *std::move(user);
}

Result<std::optional<User>> user_of_name(Transaction& transaction, std::string_view sign_in_name) {
    return transaction.first(
        fmt::format("SELECT {} FROM account a WHERE a.sign_in_name = :name", user_columns),
        {{"name", sign_in_name}}, user_of);
}

Result<std::vector<User>> users_of(Transaction& transaction, std::string_view organisation,
                                   std::string_view after, int most) {
    return transaction.list(
        fmt::format("SELECT {} FROM account a WHERE (:after = '' OR a.sign_in_name > (SELECT "
                    "b.sign_in_name FROM account b WHERE b.id = :after)) AND EXISTS (SELECT 1 "
                    "FROM membership m WHERE m.account = a.id AND m.organisation = :organisation) "
                    "ORDER BY a.sign_in_name LIMIT :most",
                    user_columns),
        {{"after", after}, {"organisation", organisation}, {"most", most}}, user_of);
}

Result<int> user_count(Transaction& transaction) {
    const auto count = TRY(transaction.first("SELECT count(*) FROM account", {},
                                             [](Row& row) { return row.number(); }));
    return count.value_or(0);
}

Result<int> users_in_state(Transaction& transaction, std::string_view organisation,
                           UserState state) {
    const auto count = TRY(transaction.first(
        "SELECT count(*) FROM account a WHERE a.state = :state AND EXISTS (SELECT 1 "
        "FROM membership m WHERE m.account = a.id AND m.organisation = :organisation)",
        {{"state", user_state_codes().code(state)}, {"organisation", organisation}},
        [](Row& row) { return row.number(); }));
    return count.value_or(0);
}

Result<std::vector<Membership>> memberships_of(Transaction& transaction, std::string_view user) {
    return transaction.list(
        "SELECT account, organisation, role FROM membership "
        "WHERE account = :account ORDER BY organisation, role",
        {{"account", user}}, [](Row& row) {
            Membership membership;
            membership.user = row.text();
            membership.organisation = row.text();
            membership.role = restored(actor_role_codes(), row.text());
            return membership;
        });
}

Result<Done> set_roles(Transaction& transaction, std::string_view user,
                       std::string_view organisation, const std::vector<ActorRole>& roles) {
    TRY(transaction.change(
        "DELETE FROM membership WHERE account = :account AND organisation = :organisation",
        {{"account", user}, {"organisation", organisation}}));
    for (const ActorRole role : roles) {
        TRY(
            transaction.change("INSERT INTO membership (account, organisation, role) VALUES "
                               "(:account, :organisation, :role) ON CONFLICT DO NOTHING",
                               {{"account", user},
                                {"organisation", organisation},
                                {"role", actor_role_codes().code(role)}}));
    }
    return Done{};
}

Result<std::optional<Credentials>> credentials_of(Transaction& transaction, std::string_view user) {
    return transaction.first(
        "SELECT account, password_hash, one_time_key, one_time_last_step, failures, failed_at "
        "FROM credentials WHERE account = :account",
        {{"account", user}}, [](Row& row) {
            Credentials credentials;
            credentials.user = row.text();
            credentials.password_hash = row.text();
            credentials.one_time_key = row.text();
            credentials.one_time_last_step = row.whole();
            credentials.failures = row.number();
            credentials.failed_at = moment(row);
            return credentials;
        });
}

Result<Done> set_credentials(Transaction& transaction, const Credentials& credentials) {
    TRY(transaction.change(
        "INSERT INTO credentials (account, password_hash, one_time_key, one_time_last_step, "
        "failures, failed_at) VALUES (:account, :password_hash, :one_time_key, :last_step, "
        ":failures, :failed_at) ON CONFLICT (account) DO UPDATE SET "
        "password_hash = excluded.password_hash, one_time_key = excluded.one_time_key, "
        "one_time_last_step = excluded.one_time_last_step, failures = excluded.failures, "
        "failed_at = excluded.failed_at",
        {{"account", credentials.user},
         {"password_hash", credentials.password_hash},
         {"one_time_key", credentials.one_time_key},
         {"last_step", credentials.one_time_last_step},
         {"failures", credentials.failures},
         {"failed_at", iso_text(credentials.failed_at)}}));
    return Done{};
}

Result<Done> set_recovery_codes(Transaction& transaction, std::string_view user,
                                const std::vector<std::string>& fingerprints) {
    TRY(transaction.change("DELETE FROM recovery_code WHERE account = :account",
                           {{"account", user}}));
    for (const std::string& fingerprint : fingerprints) {
        TRY(transaction.change(
            "INSERT INTO recovery_code (account, fingerprint) VALUES (:account, :fingerprint)",
            {{"account", user}, {"fingerprint", fingerprint}}));
    }
    return Done{};
}

Result<bool> use_recovery_code(Transaction& transaction, std::string_view user,
                               std::string_view fingerprint) {
    const std::int64_t used = TRY(transaction.change(
        "DELETE FROM recovery_code WHERE account = :account AND fingerprint = :fingerprint",
        {{"account", user}, {"fingerprint", fingerprint}}));
    return used == 1;
}

Result<Done> set_invitation(Transaction& transaction, std::string_view user,
                            std::string_view fingerprint, Instant ends_at) {
    TRY(end_invitations(transaction, user));
    TRY(transaction.change(
        "INSERT INTO invitation (fingerprint, account, ends_at) VALUES "
        "(:fingerprint, :account, :ends_at)",
        {{"fingerprint", fingerprint}, {"account", user}, {"ends_at", iso_text(ends_at)}}));
    return Done{};
}

Result<std::optional<std::string>> invited_user(Transaction& transaction,
                                                std::string_view fingerprint, Instant now) {
    return transaction.first(
        "SELECT account FROM invitation WHERE fingerprint = :fingerprint "
        "AND ends_at > :now",
        {{"fingerprint", fingerprint}, {"now", iso_text(now)}},
        [](Row& row) { return row.text(); });
}

Result<Done> end_invitations(Transaction& transaction, std::string_view user) {
    TRY(transaction.change("DELETE FROM invitation WHERE account = :account", {{"account", user}}));
    return Done{};
}

}  // namespace kynnys
