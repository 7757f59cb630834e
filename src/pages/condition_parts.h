// What work has to be like for a person, as sentences.
#pragma once

#include "pages/call.h"
#include "person/person.h"

namespace kynnys::pages {

Html conditions(const Call& call, const Conditions& conditions);
Html wishes(const Call& call, const Wishes& wishes);

// The week as a picture, hour by hour, with its words above.
Html week_picture(const Call& call, const WeekGrid& week);

}  // namespace kynnys::pages
