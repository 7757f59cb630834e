#include "app/second_factor_desk.h"

#include "access/one_time_code.h"
#include "access/secret.h"
#include "storage/account_store.h"
#include "storage/session_store.h"

namespace kynnys {

SealedPlace one_time_key_place(std::string_view user) {
    return {"credentials", "one_time_key", user};
}

Error wrong_second_factor() {
    return {ErrorKind::forbidden, "session.code_is_wrong", "code", {}};
}

namespace {

Result<bool> has_key(Transaction& transaction, const Actor& actor) {
    const auto credentials = TRY(credentials_of(transaction, actor.id));
    return credentials && !credentials->one_time_key.empty();
}

// Who has given the password only may not put another second factor in the place of the one that
// is still owed.
Result<Done> check_may_enrol(Transaction& transaction, const Actor& actor) {
    if (!TRY(has_key(transaction, actor)))
        return Done{};
    for (const Session& session : TRY(sessions_of(transaction, actor.id))) {
        if (session.id == actor.session && session.state == SessionState::whole)
            return Done{};
    }
    return Error{ErrorKind::forbidden, "session.is_half", "", {}};
}

}  // namespace

Result<bool> SecondFactorDesk::is_enrolled(const Actor& actor) const {
    return office_.database.read(
        [&](Transaction& transaction) { return has_key(transaction, actor); });
}

Result<SecondFactorDesk::Enrolment> SecondFactorDesk::begin(const Actor& actor) const {
    const User user = TRY(office_.database.read([&](Transaction& transaction) -> Result<User> {
        TRY(check_may_enrol(transaction, actor));
        return find_user(transaction, actor.id);
    }));
    const std::string key = make_one_time_key();
    return Enrolment{one_time_key_text(key), one_time_address(key, "Kynnys", user.sign_in_name)};
}

Result<std::vector<std::string>> SecondFactorDesk::confirm(const Actor& actor,
                                                           const std::string& key_text,
                                                           std::string_view code) {
    const Instant now = office_.now();
    const std::string key = parsed_one_time_key(key_text);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count();
    const auto step =
        key.empty() ? std::nullopt : one_time_step(key, code, seconds, /*last_step=*/-1);
    if (!step)
        return wrong_second_factor();
    const std::vector<std::string> codes = make_recovery_codes();
    std::vector<std::string> fingerprints;
    for (const std::string& one : codes)
        fingerprints.push_back(fingerprint_of(plain_short_code(one), actor.id));
    AuditEvent event = event_of(actor, Action::session_edit, now);
    event.fields = {"second_factor"};
    auto confirmed = office_.database.write([&](Transaction& transaction) -> Result<Done> {
        TRY(check_may_enrol(transaction, actor));
        Credentials credentials =
            TRY(credentials_of(transaction, actor.id)).value_or(Credentials{});
        credentials.user = actor.id;
        credentials.one_time_key = office_.vault.seal.sealed(one_time_key_place(actor.id), key);
        credentials.one_time_last_step = *step;
        TRY(set_credentials(transaction, credentials));
        TRY(set_recovery_codes(transaction, actor.id, fingerprints));
        return add_event(transaction, event);
    });
    if (!confirmed)
        return recorded_refusal(office_, event, confirmed.error());
    return codes;
}

}  // namespace kynnys
