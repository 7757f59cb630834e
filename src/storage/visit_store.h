// Visits as they are kept; what they say is sealed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/instant.h"
#include "storage/seal.h"
#include "storage/transaction.h"

namespace kynnys {

// `fields` is a text that the store does not read.
struct VisitRecord {
    std::string id;
    std::int64_t version = 0;
    std::string person;
    std::optional<std::string> placement;
    std::string organisation;
    std::string made_by;  // id of a user
    Date visited_on{};
    Instant changed_at{};
    std::string fields;
    friend bool operator==(const VisitRecord&, const VisitRecord&) = default;
};

Result<Done> add_visit(Transaction& transaction, const Seal& seal, const VisitRecord& record);
// When it was, when it was changed and what it says. Errors: those of update_row().
Result<std::int64_t> change_visit(Transaction& transaction, const Seal& seal,
                                  const VisitRecord& record);

// Nothing where there is none.
Result<std::optional<VisitRecord>> find_visit(Transaction& transaction, const Seal& seal,
                                              std::string_view id);

// The latest first.
Result<std::vector<VisitRecord>> visits_of_person(Transaction& transaction, const Seal& seal,
                                                  std::string_view person);

}  // namespace kynnys
