// Users with their roles in organisations, and what proves that it is they.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "access/user.h"
#include "storage/transaction.h"

namespace kynnys {

// Errors: account.name_is_taken, field "sign_in_name".
Result<Done> add_user(Transaction& transaction, const User& user);
// The row as long as it has the version of `user`, which becomes one more. Error:
// account.was_changed (conflict) when another has changed it; not_found when it is not there.
Result<Done> change_user(Transaction& transaction, const User& user);

// Error: account.is_unknown (not_found).
Result<User> find_user(Transaction& transaction, std::string_view id);
Result<std::optional<User>> user_of_name(Transaction& transaction, std::string_view sign_in_name);

// Users with a role in the organisation, by sign-in name, from the one after the user with the id
// `after`; "" for the first.
Result<std::vector<User>> users_of(Transaction& transaction, std::string_view organisation,
                                   std::string_view after, int most);
Result<int> user_count(Transaction& transaction);
Result<int> users_in_state(Transaction& transaction, std::string_view organisation,
                           UserState state);

// By organisation, then role.
Result<std::vector<Membership>> memberships_of(Transaction& transaction, std::string_view user);
// Replaces the roles that the user has in the organisation.
Result<Done> set_roles(Transaction& transaction, std::string_view user,
                       std::string_view organisation, const std::vector<ActorRole>& roles);

// The one-time key is sealed by the caller. Recovery codes are kept apart.
Result<std::optional<Credentials>> credentials_of(Transaction& transaction, std::string_view user);
// Without the recovery codes; there after it whether it was there before or not.
Result<Done> set_credentials(Transaction& transaction, const Credentials& credentials);
Result<Done> set_recovery_codes(Transaction& transaction, std::string_view user,
                                const std::vector<std::string>& fingerprints);
// Whether the code was there; it is not any more.
Result<bool> use_recovery_code(Transaction& transaction, std::string_view user,
                               std::string_view fingerprint);

// A secret by which a user chooses a password; earlier ones of the user end.
Result<Done> set_invitation(Transaction& transaction, std::string_view user,
                            std::string_view fingerprint, Instant ends_at);
// Whose it is, as long as it lasts.
Result<std::optional<std::string>> invited_user(Transaction& transaction,
                                                std::string_view fingerprint, Instant now);
Result<Done> end_invitations(Transaction& transaction, std::string_view user);

}  // namespace kynnys
