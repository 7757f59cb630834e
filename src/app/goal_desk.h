// Goals of a client: set, looked at and ended together with the client; and how able to work the
// client feels.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "coaching/goal.h"
#include "coaching/work_ability.h"
#include "exchange/fault.h"

namespace kynnys {

struct GoalSheet {
    GoalHistory history;
    std::vector<WorkAbility> abilities;  // the first day first
    bool may_edit = false;
};

class GoalDesk {
  public:
    explicit GoalDesk(Office& office) : office_(office) {}

    // For the client, too. Error: subject.is_unknown.
    Result<GoalSheet> sheet(const Actor& actor, const std::string& person);
    // For who may change it; only a refusal is logged.
    Result<Goal> find_for_change(const Actor& actor, const std::string& person,
                                 const std::string& goal);

    // Whose it is and since when is set here; gives the id. Faults: those of goal_faults();
    // goal.too_many_are_open {most}, field "title".
    Result<Checked<std::string>> add(const Actor& actor, const std::string& person, Goal goal);
    // Errors: subject.is_unknown; goal.has_ended and row.was_changed (conflict).
    Result<Checked<Done>> change(const Actor& actor, const Goal& goal);
    // From today on; what was reached stays. Errors: as above.
    Result<Done> end(const Actor& actor, const std::string& person, const std::string& goal,
                     std::int64_t version);

    // One meeting: all of it or nothing. Faults: those of review_faults(), the field with the
    // goal's id behind it ("level.ID"); goal.reviewed_in_the_future, field "reviewed_on"; those of
    // work_ability_faults(); goal.nothing_was_looked_at. Errors: as above.
    struct Meeting {
        Date day{};
        std::vector<GoalReview> reviews;  // goal, level and note
        std::optional<int> ability;
    };
    Result<Checked<Done>> keep_meeting(const Actor& actor, const std::string& person,
                                       const Meeting& meeting);

  private:
    Office& office_;
};

}  // namespace kynnys
