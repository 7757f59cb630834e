// Sessions, tokens and links: found by the fingerprint of the secret that somebody brings.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "access/session.h"
#include "storage/transaction.h"

namespace kynnys {

Result<Done> add_session(Transaction& transaction, const Session& session);
// All but the id, the user, the beginning and the device.
Result<Done> change_session(Transaction& transaction, const Session& session);
Result<std::optional<Session>> session_of(Transaction& transaction, std::string_view fingerprint);
// The latest first, also those that have ended by time.
Result<std::vector<Session>> sessions_of(Transaction& transaction, std::string_view user);
// Returns how many it was.
Result<std::int64_t> end_session(Transaction& transaction, std::string_view user,
                                 std::string_view id);
Result<Done> end_sessions(Transaction& transaction, std::string_view user);
Result<Done> remove_sessions_before(Transaction& transaction, Instant began);

Result<Done> add_token(Transaction& transaction, const ApiToken& token);
Result<std::optional<ApiToken>> token_of(Transaction& transaction, std::string_view fingerprint);
Result<std::vector<ApiToken>> tokens_of(Transaction& transaction, std::string_view user);
// Returns how many it was.
Result<std::int64_t> end_token(Transaction& transaction, std::string_view user,
                               std::string_view id);

Result<Done> add_link(Transaction& transaction, const Link& link);
Result<std::optional<Link>> link_of(Transaction& transaction, std::string_view fingerprint);
Result<Done> count_link_failure(Transaction& transaction, std::string_view id);
Result<Done> forget_link_failures(Transaction& transaction, std::string_view id);
// A subject has one at a time.
Result<Done> end_links(Transaction& transaction, std::string_view subject);

}  // namespace kynnys
