#include <array>

#include "demo/usual_workplace.h"

namespace kynnys {

namespace {

constexpr auto grocery_roles =
    std::to_array<UsualRole>({{"shop manager", 3300}, {"sales assistant", 2450}});

constexpr auto grocery_tasks = std::to_array<UsualTask>({
    {"Shelve the morning bread", "sales assistant", "6 x 60", "Mon-Sat 07:00-09:30",
     "standing_and_walking 3, reaching_and_bending 2, keeping_times 3", "shop",
     "indoors small_team lifts_8 must_be_done"},
    {"Pull goods to the front of the shelves", "sales assistant", "480 from 45",
     "Mon-Sat 09:00-18:00", "reaching_and_bending 3, hand_use 2, concentrating 2", "shop",
     "indoors with_customers customers hurries_others"},
    {"Fill the dry goods shelves", "sales assistant", "420 from 60", "Mon-Fri 07:00-15:00",
     "lifting_and_carrying 3, reaching_and_bending 3, counting 2", "shop",
     "indoors with_customers customers lifts_12 hurries_others"},
    {"Check best-before dates", "sales assistant", "240 from 45", "Mon-Fri 08:00-14:00",
     "seeing 3, reading_and_writing 2, concentrating 3", "shop", "indoors quiet cold must_be_done"},
    {"Collect orders from the net", "sales assistant", "5 x 120", "Mon-Fri 09:00-13:00",
     "reading_and_writing 3, using_devices 3, standing_and_walking 3", "packing",
     "indoors alone lifts_8 must_be_done"},
    {"Flatten boxes and run the baler", "sales assistant", "6 x 40", "Mon-Sat 10:00-13:00",
     "hand_use 3, learning_new_things 2, standing_and_walking 2", "recycling",
     "indoors alone noise dust waits"},
    {"Empty the bottle return", "sales assistant", "6 x 45", "Mon-Sat 12:00-18:00",
     "lifting_and_carrying 3, standing_and_walking 2", "recycling",
     "indoors alone noise lifts_15 hurries_others"},
    {"Gather carts and baskets", "sales assistant", "6 x 50", "Mon-Sat 14:00-19:00",
     "standing_and_walking 3, endurance 2", "shop",
     "outdoors outdoors_in_all_weather traffic hurries_others"},
    {"Change price labels", "sales assistant", "3 x 75", "Mon,Wed,Thu 07:30-10:00",
     "reading_and_writing 3, seeing 3, concentrating 3", "shop",
     "indoors quiet alone must_be_done"},
    {"Weigh and bag fruit and sweets", "sales assistant", "180 from 45", "Mon-Fri 08:00-16:00",
     "hand_use 2, counting 2, using_devices 2", "packing", "indoors quiet hygiene_passport waits"},
    {"Carry shopping home for older customers", "sales assistant", "3 x 90",
     "Tue,Thu,Fri 13:00-16:00",
     "standing_and_walking 3, meeting_customers 3, lifting_and_carrying 2", "delivery",
     "outdoors with_older_people outdoors_in_all_weather customers traffic lifts_8 nothing "
     "one_person"},
    {"Wipe the refrigerator doors and shelves", "sales assistant", "150 from 30",
     "Mon-Fri 08:00-17:00", "reaching_and_bending 2, hand_use 2", "cleaning",
     "indoors cold wet_hands cleaning_agents waits"},
    {"Serve at the till", "sales assistant", "6 x 360", "Mon-Sat 08:00-20:00",
     "meeting_customers 4, counting 3, coping_with_pressure 4", "shop",
     "indoors customers conflicts forced_pace must_be_done core"},
    {"Order goods and plan the shifts", "shop manager", "600 from 60", "Mon-Fri 08:00-16:00",
     "planning_own_work 4, using_devices 4, counting 4", "office", "indoors must_be_done core"},
    {"Serve at the fish and meat counter", "sales assistant", "6 x 240", "Mon-Sat 09:00-18:00",
     "meeting_customers 4, hand_use 4", "shop",
     "indoors customers sharp_tools cold hygiene_passport must_be_done core"},
});

constexpr auto warehouse_roles =
    std::to_array<UsualRole>({{"warehouse worker", 2650}, {"shift leader", 3400}});

constexpr auto warehouse_tasks = std::to_array<UsualTask>({
    {"Pick small orders", "warehouse worker", "420 from 90", "Mon-Fri 07:00-16:00",
     "standing_and_walking 3, reading_and_writing 3, concentrating 3", "packing",
     "indoors alone lifts_8 hurries_others"},
    {"Fold boxes and line them", "warehouse worker", "300 from 60", "Mon-Fri 08:00-16:00",
     "hand_use 2, sitting 2", "packing", "indoors quiet waits"},
    {"Pack parcels and print the labels", "warehouse worker", "5 x 90", "Mon-Fri 11:00-15:00",
     "hand_use 3, using_devices 3, keeping_times 3", "packing",
     "indoors small_team lifts_10 must_be_done"},
    {"Open returns and check what is inside", "warehouse worker", "300 from 60",
     "Mon-Fri 08:00-15:00", "seeing 3, reading_and_writing 3, solving_problems 2", "packing",
     "indoors quiet dust waits"},
    {"Put labels on goods", "warehouse worker", "300 from 60", "Mon-Fri 08:00-16:00",
     "hand_use 2, concentrating 3, sitting 2", "packing", "indoors quiet waits"},
    {"Count shelves for the stock list", "warehouse worker", "180 from 60", "Mon-Fri 09:00-15:00",
     "counting 3, reading_and_writing 2, concentrating 3", "archive",
     "indoors alone occupational_safety_card waits"},
    {"Wrap pallets", "warehouse worker", "5 x 60", "Mon-Fri 13:00-16:00",
     "standing_and_walking 3, reaching_and_bending 3", "packing",
     "indoors small_team occupational_safety_card lifts_10 must_be_done"},
    {"Bring packing material to the tables", "warehouse worker", "5 x 45", "Mon-Fri 07:30-09:30",
     "lifting_and_carrying 2, standing_and_walking 3", "packing",
     "indoors lifts_10 hurries_others"},
    {"Sweep aisles and gather plastic", "warehouse worker", "5 x 40", "Mon-Fri 14:00-16:30",
     "standing_and_walking 3, endurance 2", "cleaning", "indoors dust noise waits"},
    {"Sort plastic, wood and cardboard", "warehouse worker", "180 from 45", "Mon-Fri 08:00-16:00",
     "lifting_and_carrying 2, remembering 2", "recycling", "indoors alone dust lifts_12 waits"},
    {"Test returned devices", "warehouse worker", "180 from 60", "Mon-Fri 09:00-15:00",
     "using_devices 3, concentrating 3, solving_problems 3", "computers",
     "indoors quiet alone waits one_person"},
    {"File delivery notes", "shift leader", "120 from 30", "Mon-Fri 08:00-16:00",
     "reading_and_writing 3, concentrating 2", "archive", "indoors quiet waits"},
    {"Drive the forklift", "warehouse worker", "5 x 300", "Mon-Fri 06:30-17:00",
     "concentrating 4, coping_with_surroundings 4, seeing 4", "delivery",
     "indoors noise vibration traffic occupational_safety_card must_be_done core"},
    {"Plan the day's loads", "shift leader", "5 x 90", "Mon-Fri 06:30-09:00",
     "planning_own_work 4, solving_problems 4", "office", "indoors must_be_done core"},
    {"Load the evening lorries", "warehouse worker", "5 x 120", "Mon-Fri 14:30-17:30",
     "lifting_and_carrying 4, endurance 4, keeping_times 4", "delivery",
     "indoors cold forced_pace occupational_safety_card lifts_25 must_be_done core"},
});

constexpr auto recycling_roles = std::to_array<UsualRole>(
    {{"workshop instructor", 2900}, {"sorter", 2300}, {"shop keeper", 2450}});

constexpr auto recycling_tasks = std::to_array<UsualTask>({
    {"Sort donated clothes", "sorter", "420 from 60", "Mon-Fri 08:30-16:00",
     "hand_use 2, seeing 2, concentrating 2", "recycling",
     "indoors small_team dust hurries_others"},
    {"Receive donations at the door", "sorter", "5 x 90", "Mon-Fri 10:00-15:00",
     "meeting_customers 2, lifting_and_carrying 3, speaking_and_understanding 2", "recycling",
     "indoors lively with_customers customers dust lifts_15 must_be_done"},
    {"Price and hang clothes", "shop keeper", "300 from 45", "Mon-Fri 09:00-16:00",
     "hand_use 2, counting 2, solving_problems 2", "shop", "indoors small_team hurries_others"},
    {"Clean and pair dishes", "sorter", "240 from 45", "Mon-Fri 08:30-15:30",
     "hand_use 3, seeing 2", "cleaning", "indoors quiet wet_hands waits"},
    {"Shelve books by subject", "shop keeper", "240 from 45", "Mon-Sat 10:00-16:00",
     "reading_and_writing 3, reaching_and_bending 2", "shop", "indoors quiet alone waits"},
    {"Take apart electrical devices", "workshop instructor", "360 from 60", "Mon-Fri 08:30-15:30",
     "hand_use 3, learning_new_things 2, concentrating 3", "recycling",
     "indoors small_team noise dust sharp_tools waits"},
    {"Test lamps and small machines", "workshop instructor", "180 from 45", "Mon-Fri 09:00-15:00",
     "using_devices 3, learning_new_things 3, concentrating 3", "computers",
     "indoors quiet alone waits one_person"},
    {"Patch up and oil bicycles", "workshop instructor", "240 from 60", "Mon-Fri 09:00-15:30",
     "hand_use 3, solving_problems 3", "crafts", "indoors small_team sharp_tools waits"},
    {"Help unload the collecting van", "sorter", "4 x 60", "Mon-Thu 13:00-16:00",
     "lifting_and_carrying 4, endurance 3", "delivery",
     "outdoors small_team lifts_25 outdoors_in_all_weather hurries_others"},
    {"Photograph goods for the net shop", "shop keeper", "180 from 60", "Mon-Fri 10:00-16:00",
     "using_devices 3, seeing 3, reading_and_writing 3", "computers",
     "indoors quiet alone nothing one_person"},
    {"Guide customers on the shop floor", "shop keeper", "5 x 90", "Mon-Fri 12:00-18:00",
     "meeting_customers 3, speaking_and_understanding 3, standing_and_walking 3", "shop",
     "indoors lively with_customers customers hurries_others"},
    {"Cut worn textiles into rags", "sorter", "150 from 45", "Mon-Fri 08:30-16:00",
     "hand_use 2, sitting 2", "crafts", "indoors quiet sharp_tools dust waits"},
    {"Teach the day's crew", "workshop instructor", "5 x 120", "Mon-Fri 08:30-16:00",
     "speaking_and_understanding 4, coping_with_pressure 3, planning_own_work 4", "crafts",
     "indoors must_be_done core"},
    {"Keep the till", "shop keeper", "5 x 240", "Mon-Fri 10:00-18:00",
     "meeting_customers 4, counting 4", "shop", "indoors customers conflicts must_be_done core"},
    {"Sign off electrical safety", "workshop instructor", "180 from 60", "Mon-Fri 09:00-16:00",
     "learning_new_things 4, concentrating 4", "computers", "indoors must_be_done core"},
});

constexpr auto sewing_roles =
    std::to_array<UsualRole>({{"dressmaker", 2750}, {"workshop assistant", 2300}});

constexpr auto sewing_tasks = std::to_array<UsualTask>({
    {"Cut cloth along the marks", "workshop assistant", "300 from 60", "Mon-Fri 08:30-15:30",
     "hand_use 3, seeing 3, concentrating 3", "crafts", "indoors quiet sharp_tools hurries_others"},
    {"Unpick old seams", "workshop assistant", "240 from 45", "Mon-Fri 08:30-15:30",
     "hand_use 3, sitting 3, seeing 3", "crafts", "indoors quiet sharp_tools waits"},
    {"Sew straight seams on bags", "dressmaker", "420 from 60", "Mon-Fri 08:30-15:30",
     "hand_use 3, using_devices 3, concentrating 3", "crafts", "indoors small_team noise waits"},
    {"Sew on buttons and name tags", "dressmaker", "240 from 45", "Mon-Fri 09:00-15:30",
     "hand_use 3, seeing 3, sitting 2", "crafts", "indoors quiet waits"},
    {"Iron and fold the finished pieces", "workshop assistant", "240 from 45",
     "Mon-Fri 10:00-16:00", "standing_and_walking 2, hand_use 2", "laundry",
     "indoors alone heat hurries_others"},
    {"Pack and label orders", "workshop assistant", "180 from 45", "Mon-Fri 12:00-16:00",
     "reading_and_writing 3, counting 2, hand_use 2", "packing", "indoors small_team must_be_done"},
    {"Sort cloth by colour and quality", "workshop assistant", "180 from 45", "Mon-Fri 08:30-15:00",
     "seeing 2, hand_use 2", "crafts", "indoors quiet dust waits"},
    {"Measure and mark cloth", "dressmaker", "180 from 45", "Mon-Fri 08:30-14:00",
     "counting 3, concentrating 3, hand_use 3", "crafts", "indoors quiet hurries_others"},
    {"Gather pins and sweep the floor", "workshop assistant", "5 x 30", "Mon-Fri 15:00-16:00",
     "reaching_and_bending 2, standing_and_walking 2", "cleaning",
     "indoors small_team dust hurries_others"},
    {"Hand out finished orders", "workshop assistant", "3 x 90", "Tue,Wed,Thu 13:00-16:00",
     "meeting_customers 3, speaking_and_understanding 3", "shop",
     "indoors with_customers customers must_be_done one_person"},
    {"Wash donated cloth", "workshop assistant", "3 x 60", "Mon,Wed,Fri 08:30-11:00",
     "using_devices 2, lifting_and_carrying 2", "laundry", "indoors alone lifts_8 waits"},
    {"Photograph samples and keep their folder", "dressmaker", "90 from 45", "Mon-Fri 10:00-15:00",
     "using_devices 3, reading_and_writing 2", "computers", "indoors quiet nothing one_person"},
    {"Draw patterns", "dressmaker", "300 from 60", "Mon-Fri 08:30-15:30",
     "counting 4, solving_problems 4, learning_new_things 4", "crafts",
     "indoors quiet must_be_done core"},
    {"Agree the work with customers", "dressmaker", "240 from 30", "Mon-Fri 10:00-16:00",
     "meeting_customers 4, counting 3", "office", "indoors customers must_be_done core"},
    {"Service the machines", "dressmaker", "120 from 30", "Mon-Fri 08:30-16:00",
     "solving_problems 4, using_devices 4", "property_maintenance", "indoors must_be_done core"},
});

constexpr auto kinds = std::to_array<UsualWorkplace>({
    {.name = "grocery",
     .share = 4,
     .opening = "Mon-Sat 07:00-21:00",
     .languages = "fi sv en",
     .people_at_once_most = 2,
     .arrangements = "extra_breaks steady_times heavy_lifts_shared trolley calm_hours "
                     "picture_instructions hearing_protectors named_colleague own_pace",
     .roles = grocery_roles,
     .tasks = grocery_tasks},
    {.name = "warehouse",
     .share = 3,
     .opening = "Mon-Fri 06:30-17:30",
     .languages = "fi en ru et",
     .people_at_once_most = 3,
     .arrangements = "extra_breaks own_pace heavy_lifts_shared trolley stool better_light "
                     "hearing_protectors picture_instructions named_colleague plain_language "
                     "shared_ride",
     .roles = warehouse_roles,
     .tasks = warehouse_tasks},
    {.name = "recycling centre",
     .share = 2,
     .opening = "Mon-Fri 08:30-18:00, Sat 10:00-16:00",
     .languages = "",
     .people_at_once_most = 3,
     .arrangements = "extra_breaks own_pace steady_times heavy_lifts_shared one_thing_at_a_time "
                     "calm_hours quiet_corner stool picture_instructions grip_tools "
                     "hearing_protectors named_colleague instructor_alongside plain_language",
     .roles = recycling_roles,
     .tasks = recycling_tasks},
    {.name = "sewing workshop",
     .share = 1,
     .opening = "Mon-Fri 08:30-16:00",
     .languages = "",
     .people_at_once_most = 3,
     .arrangements = "extra_breaks own_pace steady_times one_thing_at_a_time quiet_corner "
                     "better_light stool grip_tools picture_instructions hearing_protectors "
                     "named_colleague instructor_alongside plain_language",
     .roles = sewing_roles,
     .tasks = sewing_tasks},
});

}  // namespace

std::span<const UsualWorkplace> goods_kinds() {
    return kinds;
}

}  // namespace kynnys
