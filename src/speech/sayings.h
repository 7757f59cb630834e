// What the planner can say. The sentences are messages (locale/messages.h, plan_speech.txt); what
// their arguments are is the same in every language and stands here.
#pragma once

#include <string_view>
#include <vector>

namespace kynnys {

struct PlanSaying {
    std::string_view key;
    // What each argument is, in order, and thereby how it is written: "person workplace minutes".
    // plan_speaker.cpp lists the kinds.
    std::string_view kinds;
};

// Ascending by key.
const std::vector<PlanSaying>& plan_sayings();

// Nothing when it is no key of the planner's.
const PlanSaying* find_plan_saying(std::string_view key);

}  // namespace kynnys
