#include "app/user_desk.h"

#include <algorithm>

#include "access/password.h"
#include "access/secret.h"
#include "app/recorded.h"
#include "base/random_id.h"
#include "base/text.h"
#include "storage/account_store.h"
#include "storage/session_store.h"

namespace kynnys {

namespace {

constexpr std::size_t name_longest = 200;
constexpr std::chrono::days invitation_length{7};

Result<UserCard> card_of(Transaction& transaction, const User& user,
                         const std::string& organisation) {
    UserCard card;
    card.user = user;
    for (const Membership& membership : TRY(memberships_of(transaction, user.id))) {
        if (membership.organisation == organisation)
            card.roles.push_back(membership.role);
    }
    const auto credentials = TRY(credentials_of(transaction, user.id));
    card.has_second_factor = credentials && !credentials->one_time_key.empty();
    return card;
}

// A user is seen by those whose organisation he or she has a role in.
Result<UserCard> card_for(Transaction& transaction, const Actor& actor, std::string_view id,
                          Action action) {
    auto user = find_user(transaction, id);
    if (!user)
        return unknown_if_missing(std::move(user).error());
    UserCard card = TRY(card_of(transaction, user.value(), actor.organisation));
    if (card.roles.empty())
        return unknown_subject();
    TRY(check_allowed_here(actor, action, Action::user_list));
    return card;
}

// An account that another organisation lets in as well is not one organisation's to take over.
Result<Done> check_works_here_only(Transaction& transaction, const User& user,
                                   const std::string& organisation) {
    for (const Membership& membership : TRY(memberships_of(transaction, user.id))) {
        if (membership.organisation != organisation)
            return Error{ErrorKind::forbidden, "user.works_elsewhere_too", "", {}};
    }
    return Done{};
}

bool administers(const std::vector<ActorRole>& roles) {
    return std::find(roles.begin(), roles.end(), ActorRole::administrator) != roles.end();
}

Result<Done> check_administrator_stays(Transaction& transaction, const UserCard& card,
                                       const std::string& organisation) {
    if (!administers(card.roles) || card.user.state != UserState::active)
        return Done{};
    for (const User& other : TRY(users_of(transaction, organisation, "", 100'000))) {
        if (other.id == card.user.id || other.state != UserState::active)
            continue;
        if (administers(TRY(card_of(transaction, other, organisation)).roles))
            return Done{};
    }
    return Error{ErrorKind::invalid, "user.last_administrator", "roles", {}};
}

Result<Invited> invited(Transaction& transaction, UserCard card, Instant now) {
    Invited result{std::move(card), make_secret(), now + invitation_length};
    TRY(set_invitation(transaction, result.card.user.id, fingerprint_of(result.invitation),
                       result.ends_at));
    return result;
}

Result<User> changed_user(User user, const UserDraft& draft, std::int64_t version) {
    if (const std::vector<Error> wrong = UserDesk::faults(draft); !wrong.empty())
        return wrong.front();
    user.version = version;
    user.sign_in_name = TRY(parse_sign_in_name(draft.sign_in_name));
    user.name = trimmed(draft.name);
    user.language = draft.language;
    return user;
}

Result<User> new_user(const UserDraft& draft) {
    User user;
    user.id = new_id();
    return changed_user(std::move(user), draft, 1);
}

Result<UserCard> added(Transaction& transaction, const User& user, const std::string& organisation,
                       const std::vector<ActorRole>& roles) {
    TRY(add_user(transaction, user));
    TRY(set_roles(transaction, user.id, organisation, roles));
    return UserCard{user, roles, false};
}

}  // namespace

Result<std::vector<UserCard>> UserDesk::list(const Actor& actor, std::string_view after, int most) {
    const AuditEvent event = event_of(actor, Action::user_list, office_.now());
    return viewed(office_, event, [&](Transaction& transaction) -> Result<std::vector<UserCard>> {
        TRY(check_allowed_here(actor, Action::user_list, Action::user_list));
        std::vector<UserCard> all;
        for (const User& user : TRY(users_of(transaction, actor.organisation, after, most)))
            all.push_back(TRY(card_of(transaction, user, actor.organisation)));
        return all;
    });
}

Result<int> UserDesk::count(const Actor& actor, UserState state) {
    const AuditEvent event = event_of(actor, Action::user_list, office_.now());
    return viewed(office_, event, [&](Transaction& transaction) -> Result<int> {
        TRY(check_allowed_here(actor, Action::user_list, Action::user_list));
        return users_in_state(transaction, actor.organisation, state);
    });
}

Result<UserCard> UserDesk::find(const Actor& actor, std::string_view id) {
    const AuditEvent event = event_of(actor, Action::user_list, office_.now(), {std::string(id)});
    return viewed(office_, event, [&](Transaction& transaction) {
        return card_for(transaction, actor, id, Action::user_list);
    });
}

std::vector<Error> UserDesk::faults(const UserDraft& draft) {
    std::vector<Error> all;
    const auto add = [&](std::string key, std::string field,
                         std::vector<std::string> arguments = {}) {
        all.push_back({ErrorKind::invalid, std::move(key), std::move(field), std::move(arguments)});
    };
    if (const auto name = parse_sign_in_name(draft.sign_in_name); !name)
        all.push_back(name.error());
    if (trimmed(draft.name).empty())
        add("user.name_is_empty", "name");
    if (draft.name.size() > name_longest)
        add("user.name_is_too_long", "name", {std::to_string(name_longest)});
    if (draft.language != "fi" && draft.language != "sv" && draft.language != "en")
        add("user.language_is_unknown", "language");
    if (draft.roles.empty())
        add("user.has_no_role", "roles");
    for (const ActorRole role : draft.roles) {
        if (const auto fits = check_role_of_user(role); !fits)
            all.push_back(fits.error());
    }
    return all;
}

Result<Invited> UserDesk::add(const Actor& actor, const UserDraft& draft) {
    AuditEvent event = event_of(actor, Action::user_edit, office_.now());
    event.fields = {"sign_in_name", "roles"};
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<Invited> {
        TRY(check_allowed_here(actor, Action::user_edit, Action::user_list));
        const User user = TRY(new_user(draft));
        kept.subjects = {user.id};
        UserCard card = TRY(added(transaction, user, actor.organisation, draft.roles));
        return invited(transaction, std::move(card), office_.now());
    };
    return written(office_, event, write);
}

Result<Invited> UserDesk::add_by_command(const std::string& organisation, const UserDraft& draft,
                                         std::string_view password) {
    User user = TRY(new_user(draft));
    Credentials credentials;
    credentials.user = user.id;
    if (!password.empty()) {
        TRY(check_password(password, {user.sign_in_name, "kynnys"}));
        credentials.password_hash = TRY(make_password_hash(password));
        user.state = UserState::active;
    }
    Actor actor;
    actor.organisation = organisation;
    AuditEvent event = event_of(actor, Action::user_edit, office_.now(), {user.id});
    event.fields = {"sign_in_name", "roles"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Invited> {
        UserCard card = TRY(added(transaction, user, organisation, draft.roles));
        if (password.empty())
            return invited(transaction, std::move(card), office_.now());
        TRY(set_credentials(transaction, credentials));
        return Invited{std::move(card), "", {}};
    });
}

Result<UserCard> UserDesk::change(const Actor& actor, std::string_view id, const UserDraft& draft,
                                  std::int64_t version) {
    AuditEvent event = event_of(actor, Action::user_edit, office_.now(), {std::string(id)});
    event.fields = {"sign_in_name", "name", "roles"};
    return written(office_, event, [&](Transaction& transaction) -> Result<UserCard> {
        const UserCard before = TRY(card_for(transaction, actor, id, Action::user_edit));
        const User user = TRY(changed_user(before.user, draft, version));
        if (!administers(draft.roles))
            TRY(check_administrator_stays(transaction, before, actor.organisation));
        if (user.sign_in_name != before.user.sign_in_name)
            TRY(check_works_here_only(transaction, user, actor.organisation));
        TRY(change_user(transaction, user));
        TRY(set_roles(transaction, id, actor.organisation, draft.roles));
        return card_for(transaction, actor, id, Action::user_edit);
    });
}

Result<Done> UserDesk::close(const Actor& actor, std::string_view id) {
    AuditEvent event = event_of(actor, Action::user_edit, office_.now(), {std::string(id)});
    event.fields = {"state"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        const UserCard card = TRY(card_for(transaction, actor, id, Action::user_edit));
        TRY(check_administrator_stays(transaction, card, actor.organisation));
        TRY(set_roles(transaction, id, actor.organisation, {}));
        TRY(end_sessions(transaction, id));
        if (!TRY(memberships_of(transaction, id)).empty())
            return Done{};
        User user = card.user;
        user.state = UserState::closed;
        return change_user(transaction, user);
    });
}

Result<Invited> UserDesk::reset(const Actor& actor, std::string_view id) {
    AuditEvent event = event_of(actor, Action::user_edit, office_.now(), {std::string(id)});
    event.fields = {"password", "second_factor"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Invited> {
        UserCard card = TRY(card_for(transaction, actor, id, Action::user_edit));
        TRY(check_works_here_only(transaction, card.user, actor.organisation));
        Credentials credentials;
        credentials.user = card.user.id;
        TRY(set_credentials(transaction, credentials));
        TRY(set_recovery_codes(transaction, id, {}));
        TRY(end_sessions(transaction, id));
        card.has_second_factor = false;
        return invited(transaction, std::move(card), office_.now());
    });
}

}  // namespace kynnys
