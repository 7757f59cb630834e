#include "app/token_desk.h"

#include <set>

#include "access/secret.h"
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

}  // namespace

Result<MadeToken> TokenDesk::make(const Actor& actor, const TokenDraft& draft) {
    AuditEvent event = event_of(actor, Action::token_edit, office_.now());
    if (const auto allowed = check_is_signed_in(actor); !allowed)
        return recorded_refusal(office_, event, allowed.error());
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
    made.token.made_at = office_.now();
    made.token.ends_at = made.token.made_at + std::chrono::days{draft.days};
    event.subjects = {made.token.id};
    event.fields = draft.scopes;
    TRY(office_.database.write([&](Transaction& transaction) -> Result<Done> {
        TRY(add_token(transaction, made.token));
        return add_event(transaction, event);
    }));
    return made;
}

Result<std::vector<ApiToken>> TokenDesk::list(const Actor& actor) {
    if (const auto allowed = check_is_signed_in(actor); !allowed)
        return recorded_refusal(office_, event_of(actor, Action::token_edit, office_.now()),
                                allowed.error());
    return office_.database.read(
        [&](Transaction& transaction) { return tokens_of(transaction, actor.id); });
}

Result<Done> TokenDesk::end(const Actor& actor, std::string_view id) {
    AuditEvent event = event_of(actor, Action::token_edit, office_.now());
    event.subjects = {std::string(id)};
    if (const auto allowed = check_is_signed_in(actor); !allowed)
        return recorded_refusal(office_, event, allowed.error());
    return office_.database.write([&](Transaction& transaction) -> Result<Done> {
        if (TRY(end_token(transaction, actor.id, id)) == 0)
            return Error{ErrorKind::not_found, "token.is_unknown", "", {}};
        return add_event(transaction, event);
    });
}

}  // namespace kynnys
