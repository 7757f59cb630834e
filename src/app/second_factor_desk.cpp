#include "app/second_factor_desk.h"

#include "access/one_time_code.h"
#include "access/secret.h"
#include "app/recorded.h"
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

// Of a key that was never used before.
std::optional<std::int64_t> step_of_first_code(const std::string& key, std::string_view code,
                                               Instant now) {
    if (key.empty())
        return std::nullopt;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count();
    return one_time_step(key, code, seconds, /*last_step=*/-1);
}

}  // namespace

Result<bool> SecondFactorDesk::is_enrolled(const Actor& actor) const {
    return office_.database.read(
        [&](Transaction& transaction) { return has_key(transaction, actor); });
}

Result<SecondFactorDesk::Enrolment> SecondFactorDesk::begin(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::session_edit, office_.now());
    return admitted(office_, event, [&](Transaction& transaction) -> Result<Enrolment> {
        TRY(check_may_enrol(transaction, actor));
        const User user = TRY(find_user(transaction, actor.id));
        const std::string key = make_one_time_key();
        return Enrolment{one_time_key_text(key),
                         one_time_address(key, "Kynnys", user.sign_in_name)};
    });
}

Result<std::vector<std::string>> SecondFactorDesk::confirm(const Actor& actor,
                                                           const std::string& key_text,
                                                           std::string_view code) {
    using Codes = std::vector<std::string>;
    const Instant now = office_.now();
    AuditEvent event = event_of(actor, Action::session_edit, now);
    event.fields = {"second_factor"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Codes> {
        TRY(check_may_enrol(transaction, actor));
        Credentials credentials =
            TRY(credentials_of(transaction, actor.id)).value_or(Credentials{});
        const std::string key = parsed_one_time_key(key_text);
        const auto step = step_of_first_code(key, code, now);
        if (!step)
            return wrong_second_factor();
        credentials.user = actor.id;
        credentials.one_time_key = office_.vault.seal.sealed(one_time_key_place(actor.id), key);
        credentials.one_time_last_step = *step;
        TRY(set_credentials(transaction, credentials));
        Codes codes = make_recovery_codes();
        Codes fingerprints;
        for (const std::string& one : codes)
            fingerprints.push_back(fingerprint_of(plain_short_code(one), actor.id));
        TRY(set_recovery_codes(transaction, actor.id, fingerprints));
        return codes;
    });
}

}  // namespace kynnys
