// How far goals are reached, and how able to work a client feels, over time as a picture.
#pragma once

#include <string>
#include <vector>

#include "coaching/goal.h"
#include "coaching/work_ability.h"
#include "web/html.h"

namespace kynnys::pages {

// T as a line, the ability to work as points with their interval of 95 %; both fill the height from
// 20 to 80 and from 0 to 10. Nothing where there are not two days. `label` says what is seen.
web::Html goal_picture(const std::vector<ScorePoint>& scores,
                       const std::vector<WorkAbility>& abilities, const std::string& label);

}  // namespace kynnys::pages
