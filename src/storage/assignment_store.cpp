#include "storage/assignment_store.h"

#include "storage/stored_code.h"

namespace kynnys {

const CodeList<AssignmentKind, 3>& assignment_kind_codes() {
    static constexpr CodeList<AssignmentKind, 3> codes{"assignment_kind.is_unknown",
                                                       {"coach", "instructor", "referrer"}};
    return codes;
}

Result<Done> add_assignments(Transaction& transaction, const std::vector<Assignment>& assignments) {
    return transaction.load({"assignment", {"person", "user_id", "kind"}}, [&](RowSink& sink) {
        for (const Assignment& one : assignments)
            sink.add({one.person, one.user, stored(assignment_kind_codes(), one.kind)});
    });
}

Result<Done> end_assignment(Transaction& transaction, const Assignment& assignment) {
    const std::int64_t rows = TRY(transaction.change(
        "DELETE FROM assignment WHERE person = :person AND user_id = :user AND kind = :kind",
        {{"person", assignment.person},
         {"user", assignment.user},
         {"kind", stored(assignment_kind_codes(), assignment.kind)}}));
    if (rows == 0)
        return Error{ErrorKind::not_found, "assignment.is_missing", "", {}};
    return Done{};
}

Result<std::vector<Assignment>> assignments_of(Transaction& transaction,
                                               const std::string& person) {
    return transaction.list(
        "SELECT person, user_id, kind FROM assignment WHERE person = :person"
        " ORDER BY user_id, kind",
        {{"person", person}}, [](Row& row) {
            return Assignment{row.text(), row.text(),
                              restored(assignment_kind_codes(), row.text())};
        });
}

}  // namespace kynnys
