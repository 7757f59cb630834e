// A small city for inputs that speak of one.
#pragma once

#include "file_pieces.h"

namespace kynnys {

// People P1 and P2, workplaces W1 and W2, tasks T1 to T3, arrangements A1 and A2.
inline const City& fuzz_city() {
    static const City city = [] {
        Checked<City> made = parse_city(file_pieces(R"(=== people.csv
id,name,east_metres,north_metres,out_of_work_since,in_work_activity
P1,Aino,100,200,2016-11-21,yes
P2,Bo,-50,0,,no
=== profiles.csv
person,ability,step,rated_by,rated_on,sureness
P1,hand_use,4,coach,2026-03-01,sure
=== conditions.csv
person,available,weekly_hours_most
P1,"Mon-Thu 10-14, Fri 9-12",8
P2,Mon-Sun 8-20,20
=== wishes.csv
person,about,what,liking
P1,kind,kitchen,wants
P1,workplace,W2,never
P2,weekly_minutes,480,
=== workplaces.csv
id,name,east_metres,north_metres,opening,arrangements
W1,Home,0,0,Mon-Sun 7-21,A1 A2
W2,Depot,900,0,Mon-Fri 8-16,
=== roles.csv
workplace,role,hourly_cost
W1,nurse,32.50
W1,cook,28
W2,storekeeper,27
=== tasks.csv
id,workplace,name,owner,part,times,each_minutes,weekly_minutes,windows,kind
T1,W1,Tables,cook,assisting,5,30,,Mon-Fri 10-12,kitchen
T2,W1,Medicine,nurse,core,7,15,,Mon-Sun 8-9,care_assistance
T3,W2,Sorting,storekeeper,assisting,,,600,Mon-Fri 8-16,packing
=== demands.csv
task,ability,step
T1,hand_use,3
=== arrangements.csv
id,name,kind
A1,Checklist,technology_and_aids
A2,Coach,help_at_work
=== arrangement_effects.csv
arrangement,ability,steps
A1,remembering,2
=== policy.csv
name,value,reason
policy.version,1,first
policy.date,2026-11-21,today
)"));
        must(made.is_ok());
        return std::move(made).value();
    }();
    return city;
}

}  // namespace kynnys
