// How users come in and go, and what proves that it is they.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "access/session.h"
#include "access/user.h"
#include "app/office.h"

namespace kynnys {

// In the audit log beside the codes of Action: nobody needs a permission for them.
inline constexpr std::array<std::string_view, 3> sign_in_actions{
    "session.begin", "session.complete", "password.choose"};

enum class SecondFactor { optional, required };

// What somebody who comes in says, and the request by which it came.
struct Entry {
    std::string_view name;
    std::string_view password;
    std::string_view user_agent;
    std::string request;
};

// What the browser is given.
struct SignedIn {
    std::string secret;  // of the session; told only when it is new, else ""
    Session session;
    User user;
    std::vector<Membership> memberships;
    std::map<std::string, std::string> organisations;  // names of the memberships', by id
};

class SignInDesk {
  public:
    SignInDesk(Office& office, SecondFactor second_factor)
        : office_(office), second_factor_(second_factor) {}

    // By name and password. The session is half until the second factor is there, if the user has
    // one or must have one. Error for whatever is wrong, also for a name that nobody has and for
    // one that has to wait (patience.h): session.name_or_password_is_wrong (forbidden).
    Result<SignedIn> sign_in(const Entry& entry);

    // The second factor of a half session: six digits, or a recovery code. The session gets a new
    // secret. Error: session.code_is_wrong (forbidden); after too many the session ends.
    Result<SignedIn> complete(std::string_view secret, std::string_view code,
                              const std::string& request);

    // Who the holder of the secret is, as long as the session lasts; it lasts longer by being used.
    // Error: session.is_over (forbidden).
    Result<SignedIn> find(std::string_view secret);
    Result<Actor> find_token_actor(std::string_view secret, const std::string& request);

    Result<Done> sign_out(const Actor& actor);
    Result<SignedIn> act_for(const Actor& actor, const std::string& organisation, ActorRole role);

    // Of one's own.
    Result<std::vector<Session>> sessions(const Actor& actor);
    Result<Done> end_session(const Actor& actor, std::string_view id);

    // Whom the invitation is for. Error: invitation.is_over (not_found).
    Result<User> find_invited(std::string_view invitation);
    // Chooses a password by an invitation; all sessions end. Errors: invitation.is_over, those of
    // check_password.
    Result<Done> choose_password(std::string_view invitation, std::string_view password,
                                 const std::string& request);
    // Chooses another one. Errors: password.is_wrong, field "password"; those of check_password.
    Result<Done> change_password(const Actor& actor, std::string_view old_password,
                                 std::string_view password);

  private:
    Office& office_;
    SecondFactor second_factor_;
};

}  // namespace kynnys
