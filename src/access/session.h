// What stands for a user, a program, a client or a workplace's contact between two requests. Each
// is known by a secret that only its holder has; kept is the secret's fingerprint.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "access/actor_role.h"
#include "base/instant.h"

namespace kynnys {

// How far a sign-in has come.
enum class SessionState {
    half,  // the password was right, the second factor is still to come
    whole,
};

struct Session {
    std::string id;
    std::string user;
    std::string fingerprint;
    SessionState state = SessionState::half;
    std::string organisation;  // acts for it, in that role
    ActorRole role = ActorRole::coach;
    std::string form_secret;  // each form that changes something sends it back
    Instant began_at{};
    Instant seen_at{};
    std::string device{};  // see device_of
};

inline constexpr std::chrono::minutes session_idle_most{60};
inline constexpr std::chrono::hours session_length_most{12};
inline constexpr std::chrono::minutes half_session_length_most{10};
bool is_live(const Session& session, Instant now);

// For another program, in the name of a user.
struct ApiToken {
    std::string id;
    std::string user;
    std::string name;  // what it is for
    std::string fingerprint;
    std::string organisation;
    ActorRole role = ActorRole::coach;
    std::vector<std::string> scopes;  // see scope_of
    Instant made_at{};
    Instant ends_at{};
};

enum class LinkKind { client, employer_contact, outside_referrer };
const CodeList<LinkKind, 3>& link_kind_codes();

// Lets a client see the own page, a workplace's contact the workplace's, or somebody outside refer
// to services, together with a short code that reaches them another way.
struct Link {
    std::string id;
    LinkKind kind = LinkKind::client;
    std::string subject;       // id of a person, a workplace or a referrer from outside
    std::string organisation;  // that gave it, and that its holder's acts belong to
    std::string fingerprint;
    std::string code_fingerprint;  // of the short code, keyed with the link's secret
    int failures = 0;
    Instant made_at{};
    Instant ends_at{};
};

inline constexpr int link_failures_most = 10;  // then a new link is needed
inline constexpr std::chrono::days link_length{90};
inline constexpr std::chrono::days outside_link_length{30};
bool is_live(const Link& link, Instant now);

}  // namespace kynnys
