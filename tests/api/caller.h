// Who asks, in a test of the API: nobody, a user in a browser, a program with a token, or who holds
// a link.
#pragma once

#include <string>
#include <vector>

#include "access/actor_role.h"

namespace kynnys::testing {

enum class CalledBy { nobody, session, token, link };

struct Caller {
    CalledBy by = CalledBy::nobody;
    ActorRole role = ActorRole::client;
    std::string organisation;
    std::string id;           // of the user or the link
    std::string session;      // id
    std::string secret;       // the cookie's or the token's; of a link "SECRET:CODE"
    std::string form_secret;  // of a session
    std::vector<std::string> scopes;
    std::string subject;  // of a link
};

// For a test's messages: "coach by token".
inline std::string label(const Caller& caller) {
    static const char* const ways[] = {"nobody", " by session", " by token", " by link"};
    std::string way = ways[static_cast<std::size_t>(caller.by)];
    if (caller.by == CalledBy::nobody)
        return way;
    std::string text = std::string(actor_role_codes().code(caller.role)) + way;
    for (const std::string& scope : caller.scopes) text += " " + scope;
    return text;
}

}  // namespace kynnys::testing
