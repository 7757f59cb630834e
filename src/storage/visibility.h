// Whom a user may see. A person is visible to an organisation only through a disclosure that is
// live: a consent or a basis in law that is recorded, holds today and was not withdrawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "storage/value.h"

namespace kynnys {

struct Visibility {
    std::vector<std::string> organisations;  // of the user, any of which is enough; none: nobody
    std::optional<std::string> assigned_to;  // only people who are assigned to this user
    Date today{};
};

// Conditions for a statement in which `person` names a person's id, such as "p.id"; binds are
// added.
std::string visible(const Visibility& visibility, const std::string& person, Binds& binds);

// The condition that a row `d` of disclosure is live for the organisations; binds are added.
std::string live_disclosure(const Visibility& visibility, Binds& binds);

// The condition that there is a row, of what follows FROM. It is looked up for each row at hand;
// PostgreSQL would make an EXISTS into a join with all rows there are, for a page of fifty, and
// takes "= 1" for much rarer than "> 0".
std::string has_row(const std::string& from);

}  // namespace kynnys
