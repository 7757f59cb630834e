// Jobs that clients have, with their hours; free text is sealed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coaching/work_hours.h"
#include "storage/page_of.h"
#include "storage/transaction.h"
#include "storage/vault.h"
#include "storage/visibility.h"

namespace kynnys {

// Error: placement.exists (conflict) where the proposal has one already.
Result<Done> add_placement(Transaction& transaction, const Seal& seal, const Placement& placement);

// All but whose it is, where and from which proposal. Errors: those of update_row().
Result<std::int64_t> change_placement(Transaction& transaction, const Seal& seal,
                                      const Placement& placement);

// Error: row.is_missing (not_found), field "placement".
Result<Placement> find_placement(Transaction& transaction, const Seal& seal, std::string_view id);

// The newest start first.
Result<std::vector<Placement>> placements_of_person(Transaction& transaction, const Seal& seal,
                                                    std::string_view person);

// The one that came from the proposal, if one did.
Result<std::optional<std::string>> placement_from(Transaction& transaction,
                                                  std::string_view proposal);

enum class PlacementShown {
    going,    // not ended, from the day on which it begins or before
    started,  // of these, those that have started
    ended,
};
const CodeList<PlacementShown, 3>& placement_shown_codes();

struct PlacementFilter {
    PlacementShown shown = PlacementShown::going;
    std::string workplace = "";  // id; "" for all
    Date today{};
};

struct ListedPlacement {
    Placement placement;
    std::string person_code;
    std::string person_name;
    std::string workplace_name;
    Minutes paid{};  // in all
};

// By the start, the newest first; only of people who may be seen.
Result<std::vector<ListedPlacement>> listed_placements(Transaction& transaction, const Vault& vault,
                                                       const Visibility& visibility,
                                                       const PlacementFilter& filter,
                                                       const PageOf& page);

// Who is said to have written what down.
struct HoursNote {
    std::string user;
    Instant at{};
};
// Each day is as it is said from then on; a day without any hours is none.
Result<Done> set_worked_days(Transaction& transaction, const std::string& placement,
                             const std::vector<WorkedDay>& days, const HoursNote& note);

// By day.
Result<std::vector<WorkedDay>> worked_days(Transaction& transaction, std::string_view placement);

}  // namespace kynnys
