// Who works with a person, and as what.
#pragma once

#include <string>
#include <vector>

#include "base/code_list.h"
#include "storage/transaction.h"

namespace kynnys {

enum class AssignmentKind { coach, instructor, referrer };
const CodeList<AssignmentKind, 3>& assignment_kind_codes();

struct Assignment {
    std::string person;
    std::string user;
    AssignmentKind kind = AssignmentKind::coach;
    friend bool operator==(const Assignment&, const Assignment&) = default;
};

// Error: assignment.exists (conflict).
Result<Done> add_assignments(Transaction& transaction, const std::vector<Assignment>& assignments);

// Error: assignment.is_missing (not_found).
Result<Done> end_assignment(Transaction& transaction, const Assignment& assignment);

// Of a person, by user.
Result<std::vector<Assignment>> assignments_of(Transaction& transaction, const std::string& person);

}  // namespace kynnys
