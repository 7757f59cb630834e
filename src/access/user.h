// People who work with the service, each for one organisation or several.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "access/actor_role.h"
#include "base/instant.h"
#include "base/result.h"

namespace kynnys {

enum class UserState {
    invited,  // has no password yet
    active,
    closed,  // may not sign in; what he or she did stays
};
const CodeList<UserState, 3>& user_state_codes();

struct User {
    std::string id;
    std::int64_t version = 0;
    std::string sign_in_name;  // an e-mail address or another name, small letters
    std::string name;          // as colleagues read it
    std::string language;      // "fi", "sv" or "en"
    UserState state = UserState::invited;
    friend bool operator==(const User&, const User&) = default;
};

// One role in one organisation; a user may have several, and acts in one at a time.
struct Membership {
    std::string user;
    std::string organisation;
    ActorRole role = ActorRole::coach;
    friend bool operator==(const Membership&, const Membership&) = default;
};

// Whether the user, who has these memberships, may act in that role for that organisation now.
bool may_act(const User& user, const std::vector<Membership>& memberships,
             const Membership& acting);

// What proves that it is this user.
struct Credentials {
    std::string user;
    std::string password_hash;             // "" until one is chosen
    std::string one_time_key;              // "" without a second factor
    std::int64_t one_time_last_step = -1;  // see one_time_step
    std::vector<std::string> recovery;     // fingerprints of codes that are not used yet
    int failures = 0;                      // since the last success
    Instant failed_at{};                   // the last one
};

// Small letters, 3 to 254 bytes, letters, digits and @ . _ + -. Error: user.sign_in_name_is_wrong,
// field "sign_in_name".
Result<std::string> parse_sign_in_name(std::string_view typed);

}  // namespace kynnys
