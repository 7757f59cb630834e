// What is found out about a plan once it is there, as a service keeps it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plan/message.h"
#include "plan/plan_run.h"

namespace kynnys {

// The smallest change that would give somebody a job, in the words of plan/change.h; or that
// somebody else at the workplace takes another job that is free, who is not named here.
struct KeptRepair {
    std::vector<Message> changes;  // all of them together; none for a swap
    std::string workplace;         // code; where the job would be
    std::int64_t weekly_minutes = 0;
    bool is_beside_others = false;  // else only if others gave way
    friend bool operator==(const KeptRepair&, const KeptRepair&) = default;
};

struct NotPlacedRecord {
    std::string plan_run;
    std::string person;   // id
    Message reason;       // "not_placed.…"
    std::string subject;  // the code that the reason's title speaks of; "" for none
    std::optional<KeptRepair> repair;
    friend bool operator==(const NotPlacedRecord&, const NotPlacedRecord&) = default;
};

// How many are not placed for the same reason.
struct NotPlacedCount {
    std::string reason;  // key
    std::string subject;
    int people = 0;
    friend bool operator==(const NotPlacedCount&, const NotPlacedCount&) = default;
};

// What would place more people.
struct UnlockRecord {
    Message change;  // "change.…"
    int placed_more = 0;
    bool is_verified = false;  // the whole plan was solved again with it
    friend bool operator==(const UnlockRecord&, const UnlockRecord&) = default;
};

// "kind" of not_placed.kind_is_no_go and so on; "" for a reason whose title has no such word.
std::string subject_of(const Message& not_placed);

}  // namespace kynnys
