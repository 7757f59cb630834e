// What work has to be like for a person, as sentences.
#pragma once

#include "pages/call.h"
#include "plan/city.h"

namespace kynnys::pages {

Html conditions(const Call& call, const Conditions& conditions);
// `places` has the workplaces that the wishes name.
Html wishes(const Call& call, const Wishes& wishes, const City& places);
Result<City> places_wished(const Call& call, const Wishes& wishes);  // empty where none is named

// The week as a picture, hour by hour, with its words above.
Html week_picture(const Call& call, const WeekGrid& week);

}  // namespace kynnys::pages
