#include "app/sign_in_desk.h"

#include "access/device.h"
#include "access/one_time_code.h"
#include "access/password.h"
#include "access/patience.h"
#include "access/secret.h"
#include "app/recorded.h"
#include "app/second_factor_desk.h"
#include "base/check.h"
#include "base/random_id.h"
#include "storage/account_store.h"
#include "storage/organisation_store.h"
#include "storage/session_store.h"

namespace kynnys {

namespace {

constexpr std::chrono::minutes seen_precision{1};

Error wrong_name_or_password() {
    return {ErrorKind::forbidden, "session.name_or_password_is_wrong", "", {}};
}

Error over() {
    return {ErrorKind::forbidden, "session.is_over", "", {}};
}

bool has_to_wait(const Credentials& credentials, Instant now) {
    return now < credentials.failed_at + wait_after(credentials.failures);
}

// In the log of the organisation that the user acts for first.
AuditEvent event_of_user(const User& user, const std::string& organisation, std::string action,
                         Instant now, const std::string& request) {
    AuditEvent event;
    event.organisation = organisation;
    event.id = new_id();
    event.at = now;
    event.actor_kind = ActorKind::user;
    event.actor = user.id;
    event.action = std::move(action);
    event.request = request;
    return event;
}

struct Known {
    User user;
    Credentials credentials;
    std::vector<Membership> memberships;  // at least one of an active user
};

Result<std::optional<Known>> known_by_name(Transaction& transaction, std::string_view typed) {
    const auto name = parse_sign_in_name(typed);
    if (!name)
        return std::optional<Known>{};
    auto user = TRY(user_of_name(transaction, name.value()));
    if (!user || user->state != UserState::active)
        return std::optional<Known>{};
    auto credentials = TRY(credentials_of(transaction, user->id));
    if (!credentials || credentials->password_hash.empty())
        return std::optional<Known>{};
    auto memberships = TRY(memberships_of(transaction, user->id));
    if (memberships.empty())
        return std::optional<Known>{};
    return std::optional(Known{*std::move(user), *std::move(credentials), std::move(memberships)});
}

Result<Done> count_failure(Transaction& transaction, const AuditEvent& event, Instant now) {
    auto credentials = TRY(credentials_of(transaction, event.actor));
    if (credentials) {
        ++credentials->failures;
        credentials->failed_at = now;
        TRY(set_credentials(transaction, *credentials));
    }
    AuditEvent failed = event;
    failed.outcome = Outcome::failed;
    return add_event(transaction, failed);
}

Result<SignedIn> signed_in(Transaction& transaction, Session session, std::string secret) {
    SignedIn in;
    in.secret = std::move(secret);
    in.user = TRY(find_user(transaction, session.user));
    in.memberships = TRY(memberships_of(transaction, session.user));
    for (const Membership& membership : in.memberships) {
        if (!in.organisations.contains(membership.organisation))
            in.organisations[membership.organisation] =
                TRY(find_organisation(transaction, membership.organisation)).name;
    }
    in.session = std::move(session);
    return in;
}

}  // namespace

Result<SignedIn> SignInDesk::sign_in(const Entry& entry) {
    const Instant now = office_.now();
    const auto known = TRY(office_.database.read(
        [&](Transaction& transaction) { return known_by_name(transaction, entry.name); }));
    if (!known) {
        pretend_to_check_password(entry.password);
        return wrong_name_or_password();
    }
    const Membership& first = known->memberships.front();
    const AuditEvent event =
        event_of_user(known->user, first.organisation, "session.begin", now, entry.request);
    const bool is_right = is_password(entry.password, known->credentials.password_hash) &&
                          !has_to_wait(known->credentials, now);
    if (!is_right) {
        TRY(office_.database.write(
            [&](Transaction& transaction) { return count_failure(transaction, event, now); }));
        return wrong_name_or_password();
    }
    // Hashing takes long: not while others wait to write.
    const std::string& old_hash = known->credentials.password_hash;
    const std::string hash =
        needs_new_hash(old_hash) ? TRY(make_password_hash(entry.password)) : old_hash;
    const std::string secret = make_secret();
    return office_.database.write([&](Transaction& transaction) -> Result<SignedIn> {
        auto credentials = TRY(credentials_of(transaction, known->user.id));
        CHECK(credentials.has_value());
        const bool asks_second =
            !credentials->one_time_key.empty() || second_factor_ == SecondFactor::required;
        // With a second factor to come, only that one ends the row of failures.
        if (!asks_second)
            credentials->failures = 0;
        if (credentials->password_hash == old_hash)
            credentials->password_hash = hash;
        TRY(set_credentials(transaction, *credentials));
        Session session;
        session.id = new_id();
        session.user = known->user.id;
        session.fingerprint = fingerprint_of(secret);
        session.state = asks_second ? SessionState::half : SessionState::whole;
        session.organisation = first.organisation;
        session.role = first.role;
        session.form_secret = make_secret();
        session.began_at = now;
        session.seen_at = now;
        session.device = device_of(entry.user_agent);
        TRY(remove_sessions_before(transaction, now - session_length_most));
        TRY(add_session(transaction, session));
        TRY(add_event(transaction, event));
        return signed_in(transaction, session, secret);
    });
}

namespace {

// Whether the code is the second factor's: six digits that were not used before, or a recovery
// code, which is used up.
Result<bool> is_second_factor(Transaction& transaction, const Seal& seal, Credentials& credentials,
                              std::string_view code, Instant now) {
    if (credentials.one_time_key.empty())
        return false;
    if (const std::string recovery = plain_short_code(code); !recovery.empty())
        return use_recovery_code(transaction, credentials.user,
                                 fingerprint_of(recovery, credentials.user));
    const std::string key =
        TRY(seal.opened(one_time_key_place(credentials.user), credentials.one_time_key));
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count();
    const auto step = one_time_step(key, code, seconds, credentials.one_time_last_step);
    if (step)
        credentials.one_time_last_step = *step;
    return step.has_value();
}

}  // namespace

Result<SignedIn> SignInDesk::complete(std::string_view secret, std::string_view code,
                                      const std::string& request) {
    const Instant now = office_.now();
    const std::string new_secret = make_secret();
    const auto completed = TRY(
        office_.database.write([&](Transaction& transaction) -> Result<std::optional<SignedIn>> {
            auto session = TRY(session_of(transaction, fingerprint_of(secret)));
            if (!session || session->state != SessionState::half || !is_live(*session, now))
                return over();
            const User user = TRY(find_user(transaction, session->user));
            auto credentials = TRY(credentials_of(transaction, user.id));
            if (!credentials || user.state != UserState::active)
                return over();
            const AuditEvent event =
                event_of_user(user, session->organisation, "session.complete", now, request);
            const bool is_right =
                !has_to_wait(*credentials, now) &&
                TRY(is_second_factor(transaction, office_.vault.seal, *credentials, code, now));
            if (!is_right) {
                TRY(count_failure(transaction, event, now));
                if (wait_after(credentials->failures + 1) > std::chrono::seconds{0})
                    TRY(kynnys::end_session(transaction, user.id, session->id));
                return std::optional<SignedIn>{};
            }
            credentials->failures = 0;
            TRY(set_credentials(transaction, *credentials));
            session->state = SessionState::whole;
            session->fingerprint = fingerprint_of(new_secret);
            session->form_secret = make_secret();
            session->seen_at = now;
            TRY(change_session(transaction, *session));
            TRY(add_event(transaction, event));
            return std::optional(TRY(signed_in(transaction, *session, new_secret)));
        }));
    if (!completed)
        return wrong_second_factor();
    return *completed;
}

Result<SignedIn> SignInDesk::find(std::string_view secret) {
    const Instant now = office_.now();
    auto found = TRY(office_.database.read([&](Transaction& transaction) -> Result<SignedIn> {
        const auto session = TRY(session_of(transaction, fingerprint_of(secret)));
        if (!session || !is_live(*session, now))
            return over();
        auto in = TRY(signed_in(transaction, *session, ""));
        const Membership acting{session->user, session->organisation, session->role};
        if (!may_act(in.user, in.memberships, acting))
            return over();
        return in;
    }));
    if (now < found.session.seen_at + seen_precision)
        return found;
    found.session.seen_at = now;
    TRY(office_.database.write(
        [&](Transaction& transaction) { return change_session(transaction, found.session); }));
    return found;
}

Result<Actor> SignInDesk::find_token_actor(std::string_view secret, const std::string& request) {
    return office_.database.read([&](Transaction& transaction) -> Result<Actor> {
        const auto token = TRY(token_of(transaction, fingerprint_of(secret)));
        if (!token || token->ends_at <= office_.now())
            return over();
        const User user = TRY(find_user(transaction, token->user));
        const auto memberships = TRY(memberships_of(transaction, token->user));
        if (!may_act(user, memberships, {token->user, token->organisation, token->role}))
            return over();
        Actor actor;
        actor.kind = ActorKind::token;
        actor.id = user.id;
        actor.role = token->role;
        actor.organisation = token->organisation;
        actor.scopes = token->scopes;
        actor.request = request;
        return actor;
    });
}

Result<Done> SignInDesk::sign_out(const Actor& actor) {
    return end_session(actor, actor.session);
}

Result<SignedIn> SignInDesk::act_for(const Actor& actor, const std::string& organisation,
                                     ActorRole role) {
    const AuditEvent event = event_of(actor, Action::session_edit, office_.now());
    return written(office_, event, [&](Transaction& transaction) -> Result<SignedIn> {
        const User user = TRY(find_user(transaction, actor.id));
        const auto memberships = TRY(memberships_of(transaction, actor.id));
        if (!may_act(user, memberships, {actor.id, organisation, role}))
            return Error{ErrorKind::not_found, "membership.is_unknown", "organisation", {}};
        for (Session session : TRY(sessions_of(transaction, actor.id))) {
            if (session.id != actor.session)
                continue;
            session.organisation = organisation;
            session.role = role;
            TRY(change_session(transaction, session));
            return signed_in(transaction, session, "");
        }
        return over();
    });
}

Result<std::vector<Session>> SignInDesk::sessions(const Actor& actor) {
    const Instant now = office_.now();
    auto all = TRY(office_.database.read(
        [&](Transaction& transaction) { return sessions_of(transaction, actor.id); }));
    std::erase_if(all, [&](const Session& session) { return !is_live(session, now); });
    return all;
}

Result<Done> SignInDesk::end_session(const Actor& actor, std::string_view id) {
    const AuditEvent event =
        event_of(actor, Action::session_edit, office_.now(), {std::string(id)});
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        if (TRY(kynnys::end_session(transaction, actor.id, id)) == 0)
            return Error{ErrorKind::not_found, "session.is_unknown", "", {}};
        return Done{};
    });
}

Result<User> SignInDesk::find_invited(std::string_view invitation) {
    return office_.database.read([&](Transaction& transaction) -> Result<User> {
        const auto invited =
            TRY(invited_user(transaction, fingerprint_of(invitation), office_.now()));
        if (!invited)
            return Error{ErrorKind::not_found, "invitation.is_over", "", {}};
        return find_user(transaction, *invited);
    });
}

Result<Done> SignInDesk::choose_password(std::string_view invitation, std::string_view password,
                                         const std::string& request) {
    const Instant now = office_.now();
    const std::string fingerprint = fingerprint_of(invitation);
    const User user = TRY(find_invited(invitation));
    TRY(check_password(password, {user.sign_in_name, "kynnys"}));
    const std::string hash = TRY(make_password_hash(password));
    return office_.database.write([&](Transaction& transaction) -> Result<Done> {
        if (!TRY(invited_user(transaction, fingerprint, now)))
            return Error{ErrorKind::not_found, "invitation.is_over", "", {}};
        User active = TRY(find_user(transaction, user.id));
        if (active.state == UserState::closed)
            return Error{ErrorKind::not_found, "invitation.is_over", "", {}};
        active.state = UserState::active;
        TRY(change_user(transaction, active));
        Credentials credentials = TRY(credentials_of(transaction, user.id)).value_or(Credentials{});
        credentials.user = user.id;
        credentials.password_hash = hash;
        credentials.failures = 0;
        TRY(set_credentials(transaction, credentials));
        TRY(end_invitations(transaction, user.id));
        TRY(end_sessions(transaction, user.id));
        const auto memberships = TRY(memberships_of(transaction, user.id));
        const std::string organisation =
            memberships.empty() ? "" : memberships.front().organisation;
        return add_event(transaction,
                         event_of_user(user, organisation, "password.choose", now, request));
    });
}

Result<Done> SignInDesk::change_password(const Actor& actor, std::string_view old_password,
                                         std::string_view password) {
    const Instant now = office_.now();
    const auto known = TRY(office_.database.read([&](Transaction& transaction) -> Result<Known> {
        auto credentials = TRY(credentials_of(transaction, actor.id));
        return Known{TRY(find_user(transaction, actor.id)),
                     std::move(credentials).value_or(Credentials{}),
                     {}};
    }));
    AuditEvent event = event_of(actor, Action::session_edit, now);
    event.fields = {"password"};
    if (has_to_wait(known.credentials, now) ||
        !is_password(old_password, known.credentials.password_hash)) {
        TRY(office_.database.write(
            [&](Transaction& transaction) { return count_failure(transaction, event, now); }));
        return Error{ErrorKind::invalid, "password.is_wrong", "old_password", {}};
    }
    TRY(check_password(password, {known.user.sign_in_name, "kynnys"}));
    const std::string hash = TRY(make_password_hash(password));
    return office_.database.write([&](Transaction& transaction) -> Result<Done> {
        Credentials credentials =
            TRY(credentials_of(transaction, actor.id)).value_or(known.credentials);
        credentials.password_hash = hash;
        credentials.failures = 0;
        TRY(set_credentials(transaction, credentials));
        for (const Session& session : TRY(sessions_of(transaction, actor.id))) {
            if (session.id != actor.session)
                TRY(kynnys::end_session(transaction, actor.id, session.id));
        }
        return add_event(transaction, event);
    });
}

}  // namespace kynnys
