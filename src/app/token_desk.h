// Tokens for other programs, which act in the name of the user who made them, in one role, and only
// within their scopes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/session.h"
#include "app/office.h"

namespace kynnys {

struct TokenDraft {
    std::string name;
    std::vector<std::string> scopes;  // "person:read", …
    int days = 365;
};

struct MadeToken {
    ApiToken token;
    std::string secret;  // told once
};

class TokenDesk {
  public:
    explicit TokenDesk(Office& office) : office_(office) {}

    // Only for who has signed in: a token makes no tokens. Errors: token.name_is_empty,
    // token.scope_is_unknown {word}, token.has_no_scope, token.days_are_out_of_range {most}.
    Result<MadeToken> make(const Actor& actor, const TokenDraft& draft);
    Result<std::vector<ApiToken>> list(const Actor& actor);
    Result<Done> end(const Actor& actor, std::string_view id);

  private:
    Office& office_;
};

}  // namespace kynnys
