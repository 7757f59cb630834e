// Who may see a client, on what basis, and who has looked.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "storage/disclosure_store.h"

namespace kynnys {

// One look or deed as the client may know of it: not who, but in which role, from where.
struct Look {
    Instant at{};
    std::string organisation;  // its name
    std::string role;
    std::string action;
};

struct DisclosureSheet {
    struct Line {
        Disclosure disclosure;
        std::string organisation;  // its name
        bool is_live = false;
    };
    // An organisation that the client was sent to sees what it was told then, and nothing else.
    struct Told {
        std::string organisation;  // its name
        std::string consent;       // what was consented to
        Instant sent_at{};
        bool is_live = false;
    };
    std::vector<Line> lines;
    std::vector<Told> told;
    std::vector<Look> looks;  // the latest first, at most `looks_most`
};
inline constexpr std::size_t looks_most = 200;

// The basis as it is kept: with a new id, and from today on if no day is set. Errors:
// disclosure.basis_is_missing, field "basis_text"; disclosure.ends_before_it_begins, field
// "valid_to".
Result<Disclosure> checked_basis(Disclosure disclosure, Date today);

class DisclosureDesk {
  public:
    explicit DisclosureDesk(Office& office) : office_(office) {}

    Result<DisclosureSheet> sheet(const Actor& actor, const std::string& person);

    // Lets another organisation see the client. Errors: organisation.is_missing; those of
    // checked_basis.
    Result<std::string> add(const Actor& actor, const Disclosure& draft);

    // By the client, or for the client. A basis in law is not the client's to end. Errors:
    // disclosure.is_missing, disclosure.rests_on_law.
    Result<Done> end(const Actor& actor, const std::string& person, const std::string& disclosure);

  private:
    Office& office_;
};

}  // namespace kynnys
