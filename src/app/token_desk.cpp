#include "app/token_desk.h"

#include <set>

#include "access/secret.h"
#include "app/recorded.h"
#include "base/random_id.h"
#include "base/text.h"
#include "storage/session_store.h"

namespace kynnys {

namespace {

constexpr int days_most = 730;

Error invalid(std::string key, std::string field, std::vector<std::string> arguments = {}) {
    return {ErrorKind::invalid, std::move(key), std::move(field), std::move(arguments)};
}

Result<Done> check_draft(const TokenDraft& draft) {
    static const std::set<std::string> known = [] {
        std::set<std::string> scopes;
        for (std::size_t a = 0; a < action_count; ++a)
            scopes.insert(scope_of(static_cast<Action>(a)));
        return scopes;
    }();
    if (trimmed(draft.name).empty())
        return invalid("token.name_is_empty", "name");
    if (draft.scopes.empty())
        return invalid("token.has_no_scope", "scopes");
    for (const std::string& scope : draft.scopes) {
        if (known.count(scope) == 0)
            return invalid("token.scope_is_unknown", "scopes",
                           {scope, joined({known.begin(), known.end()}, ", ")});
    }
    if (draft.days < 1 || draft.days > days_most)
        return invalid("token.days_are_out_of_range", "days", {std::to_string(days_most)});
    return Done{};
}

Result<Done> check_is_signed_in(const Actor& actor) {
    Relations self;
    if (actor.kind == ActorKind::user)
        self.add(Relation::self);
    return check_allowed(actor, Action::token_edit, self, Action::session_edit);
}

Result<MadeToken> token_from(const Actor& actor, const TokenDraft& draft, Instant now) {
    TRY(check_draft(draft));
    MadeToken made;
    made.secret = make_secret();
    made.token.id = new_id();
    made.token.user = actor.id;
    made.token.name = trimmed(draft.name);
    made.token.fingerprint = fingerprint_of(made.secret);
    made.token.organisation = actor.organisation;
    made.token.role = actor.role;
    made.token.scopes = draft.scopes;
    made.token.made_at = now;
    made.token.ends_at = now + std::chrono::days{draft.days};
    return made;
}

}  // namespace

Result<MadeToken> TokenDesk::make(const Actor& actor, const TokenDraft& draft) {
    AuditEvent event = event_of(actor, Action::token_edit, office_.now());
    event.fields = draft.scopes;
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<MadeToken> {
        TRY(check_is_signed_in(actor));
        MadeToken made = TRY(token_from(actor, draft, office_.now()));
        kept.subjects = {made.token.id};
        TRY(add_token(transaction, made.token));
        return made;
    };
    return written(office_, event, write);
}

Result<std::vector<ApiToken>> TokenDesk::list(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::token_edit, office_.now());
    const auto read = [&](Transaction& transaction) -> Result<std::vector<ApiToken>> {
        TRY(check_is_signed_in(actor));
        return tokens_of(transaction, actor.id);
    };
    return admitted(office_, event, read);
}

Result<Done> TokenDesk::end(const Actor& actor, std::string_view id) {
    const AuditEvent event = event_of(actor, Action::token_edit, office_.now(), {std::string(id)});
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(check_is_signed_in(actor));
        if (TRY(end_token(transaction, actor.id, id)) == 0)
            return Error{ErrorKind::not_found, "token.is_unknown", "", {}};
        return Done{};
    });
}

}  // namespace kynnys
