// How a user and the organisation that the user acts for stand to a person; what the client has
// approved; and the end of a record.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/instant.h"
#include "base/result.h"
#include "storage/transaction.h"

namespace kynnys {

struct Standing {
    std::string owner;          // the organisation that is responsible
    bool is_disclosed = false;  // a live consent or basis in law lets the organisation see
    bool is_assigned = false;   // the user works with the person
};

// Nothing when there is no such person.
Result<std::optional<Standing>> standing_of(Transaction& transaction, const std::string& person,
                                            const std::string& organisation,
                                            const std::string& user, Date today);

struct Approval {
    std::int64_t version = 0;  // of the person
    Instant approved_at{};
};
Result<Done> set_approval(Transaction& transaction, const std::string& person,
                          const Approval& approval);
Result<std::optional<Approval>> approval_of(Transaction& transaction, const std::string& person);

// A judged line of the profile, which nobody has judged from then on.
Result<Done> remove_ability(Transaction& transaction, const std::string& person,
                            std::string_view ability);

// Counts a change of something that belongs to the person, whose version tells that it was changed.
Result<Done> count_change(Transaction& transaction, const std::string& person);

// The person with everything that belongs to the record: profile, wishes, disclosures, assignments,
// proposals, decisions, links, and the documents of plans that name the person. The audit log keeps
// the id, which tells nothing any more.
Result<Done> erase_person(Transaction& transaction, const std::string& person);

}  // namespace kynnys
