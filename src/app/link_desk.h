// Links by which clients, workplaces' contacts and referrers from outside act without an account: a
// secret in an address, and a short code that reaches them another way.
#pragma once

#include <string>
#include <string_view>

#include "access/session.h"
#include "app/office.h"

namespace kynnys {

struct MadeLink {
    std::string secret;  // both told once
    std::string code;
    Instant ends_at{};
};

// A new link in the transaction of another use case; an earlier one of the subject ends.
struct LinkFor {
    LinkKind kind = LinkKind::client;
    std::string subject;
    std::string organisation;  // that gives it
    Instant now{};
};
Result<MadeLink> make_link(Transaction& transaction, const LinkFor& wanted);

class LinkDesk {
  public:
    explicit LinkDesk(Office& office) : office_(office) {}

    // A new link for a client or a workplace; an earlier one ends.
    Result<MadeLink> make_for_person(const Actor& actor, const std::string& person);
    Result<MadeLink> make_for_workplace(const Actor& actor, const std::string& workplace);

    // Who holds both the secret and the code. Error: link.is_over (forbidden), whatever is wrong;
    // too many wrong codes end the link.
    Result<Actor> find(std::string_view secret, std::string_view code, const std::string& request);

  private:
    Office& office_;
};

}  // namespace kynnys
