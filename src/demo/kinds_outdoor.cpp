#include <array>

#include "demo/usual_workplace.h"

namespace kynnys {

namespace {

constexpr auto garden_roles = std::to_array<UsualRole>({{"gardener", 2800}, {"park worker", 2400}});

constexpr auto garden_tasks = std::to_array<UsualTask>({
    {"Cut back and clear the flower beds", "park worker", "540 from 60", "Mon-Fri 08:00-15:00",
     "reaching_and_bending 3, hand_use 2", "garden",
     "outdoors small_team outdoors_in_all_weather waits"},
    {"Rake leaves from lawns and paths", "park worker", "480 from 60", "Mon-Fri 08:00-15:00",
     "standing_and_walking 3, endurance 3", "garden",
     "outdoors small_team outdoors_in_all_weather waits"},
    {"Water and tend the greenhouse", "park worker", "5 x 75", "Mon-Fri 07:30-11:00",
     "standing_and_walking 3, lifting_and_carrying 2, remembering 2", "garden",
     "indoors alone working_alone lifts_10 hurries_others"},
    {"Pick litter along the paths", "park worker", "5 x 90", "Mon-Fri 08:00-12:00",
     "standing_and_walking 3, reaching_and_bending 2", "cleaning",
     "outdoors outdoors_in_all_weather traffic waits"},
    {"Empty the park bins", "park worker", "3 x 120", "Mon,Wed,Fri 08:00-12:00",
     "lifting_and_carrying 3, standing_and_walking 3", "cleaning",
     "outdoors small_team outdoors_in_all_weather lifts_12 must_be_done"},
    {"Cover roses and young trees for the winter", "gardener", "300 from 60", "Mon-Fri 08:00-15:00",
     "reaching_and_bending 3, hand_use 3, learning_new_things 2", "garden",
     "outdoors small_team outdoors_in_all_weather hurries_others"},
    {"Pot plants and take cuttings", "gardener", "300 from 60", "Mon-Fri 08:00-15:00",
     "hand_use 3, concentrating 2, standing_and_walking 2", "garden", "indoors quiet heat waits"},
    {"Wash pots and tools", "gardener", "150 from 45", "Mon-Fri 12:00-15:30",
     "hand_use 2, standing_and_walking 2", "cleaning", "indoors alone wet_hands waits"},
    {"Grit paths and steps", "park worker", "5 x 60", "Mon-Fri 07:00-09:30",
     "standing_and_walking 3, endurance 2, keeping_times 3", "property_maintenance",
     "outdoors outdoors_in_all_weather cold lifts_10 must_be_done"},
    {"Sand and paint benches in the depot", "park worker", "240 from 60", "Mon-Fri 09:00-15:00",
     "hand_use 3, concentrating 2", "crafts", "indoors quiet dust fragrances waits"},
    {"Load branches on the trailer", "gardener", "180 from 60", "Tue-Thu 09:00-15:00",
     "lifting_and_carrying 3, endurance 3", "garden",
     "outdoors small_team outdoors_in_all_weather lifts_15 hurries_others"},
    {"Write plant labels and keep the list", "gardener", "120 from 45", "Mon-Fri 10:00-15:00",
     "reading_and_writing 3, using_devices 2", "office", "indoors quiet alone nothing one_person"},
    {"Prune trees and shrubs", "gardener", "600 from 60", "Mon-Fri 07:00-15:00",
     "learning_new_things 4, hand_use 4, standing_and_walking 3", "garden",
     "outdoors heights sharp_tools outdoors_in_all_weather must_be_done core"},
    {"Drive the plough and the leaf vacuum", "park worker", "480 from 60", "Mon-Fri 07:00-15:00",
     "concentrating 4, using_devices 3", "garden",
     "outdoors noise vibration outdoors_in_all_weather driving_licence must_be_done core"},
    {"Plan the season's planting", "gardener", "240 from 60", "Mon-Fri 08:00-15:30",
     "planning_own_work 4, reading_and_writing 4", "office", "indoors quiet must_be_done core"},
});

constexpr auto property_roles = std::to_array<UsualRole>({{"caretaker", 2700}, {"cleaner", 2300}});

constexpr auto property_tasks = std::to_array<UsualTask>({
    {"Sweep stairs and landings", "cleaner", "480 from 60", "Mon-Fri 08:00-15:00",
     "standing_and_walking 3, endurance 2", "cleaning",
     "indoors alone working_alone dust hurries_others"},
    {"Wash the lobby windows", "cleaner", "240 from 45", "Mon-Fri 09:00-15:00",
     "reaching_and_bending 3, hand_use 2", "cleaning", "indoors wet_hands cleaning_agents waits"},
    {"Clear snow from doorways", "caretaker", "5 x 75", "Mon-Fri 06:30-09:00",
     "endurance 3, lifting_and_carrying 3, keeping_times 3", "property_maintenance",
     "outdoors outdoors_in_all_weather cold lifts_15 must_be_done"},
    {"Rake and tidy the yards", "caretaker", "360 from 60", "Mon-Fri 08:00-15:00",
     "standing_and_walking 3, endurance 2", "garden",
     "outdoors alone outdoors_in_all_weather waits"},
    {"Bring the bins out and back", "caretaker", "3 x 60", "Mon,Wed,Fri 06:30-09:30",
     "lifting_and_carrying 3, remembering 2", "property_maintenance",
     "outdoors outdoors_in_all_weather lifts_15 must_be_done"},
    {"Tidy the recycling shelters", "caretaker", "5 x 45", "Mon-Fri 09:00-14:00",
     "lifting_and_carrying 2, standing_and_walking 2", "recycling",
     "outdoors outdoors_in_all_weather dust hurries_others"},
    {"Put notices on the boards", "caretaker", "90 from 45", "Mon-Fri 09:00-15:00",
     "reading_and_writing 2, standing_and_walking 3", "delivery", "indoors alone waits one_person"},
    {"Change light bulbs in cellars", "caretaker", "120 from 45", "Mon-Fri 09:00-15:00",
     "hand_use 3, reaching_and_bending 3, learning_new_things 2", "property_maintenance",
     "indoors alone working_alone hurries_others"},
    {"Wash laundry rooms and saunas", "cleaner", "300 from 60", "Mon-Fri 08:00-14:00",
     "standing_and_walking 3, reaching_and_bending 3, endurance 2", "cleaning",
     "indoors wet_hands cleaning_agents heat must_be_done"},
    {"Oil hinges and tighten handles", "caretaker", "150 from 45", "Mon-Fri 09:00-15:00",
     "hand_use 3, solving_problems 2", "property_maintenance", "indoors small_team waits"},
    {"Read the meters and write them down", "caretaker", "90 from 45", "Mon-Thu 09:00-15:00",
     "reading_and_writing 3, seeing 3, counting 2", "office", "indoors alone waits one_person"},
    {"Grit the yard paths", "caretaker", "5 x 45", "Mon-Fri 07:00-10:00",
     "standing_and_walking 3, lifting_and_carrying 2", "property_maintenance",
     "outdoors outdoors_in_all_weather lifts_10 must_be_done"},
    {"Answer fault calls", "caretaker", "5 x 180", "Mon-Fri 07:00-15:30",
     "solving_problems 4, coping_with_change 4, speaking_and_understanding 3",
     "property_maintenance", "indoors conflicts working_alone driving_licence must_be_done core"},
    {"Look after the heating and the air", "caretaker", "360 from 60", "Mon-Fri 07:00-15:30",
     "using_devices 4, learning_new_things 4", "property_maintenance",
     "indoors heat noise must_be_done core"},
    {"Clear snow from roofs", "caretaker", "120 from 60", "Mon-Fri 07:00-15:00",
     "coping_with_surroundings 4, endurance 4", "property_maintenance",
     "outdoors heights cold outdoors_in_all_weather occupational_safety_card must_be_done core"},
});

constexpr auto shelter_roles =
    std::to_array<UsualRole>({{"animal keeper", 2450}, {"shelter manager", 3200}});

constexpr auto shelter_tasks = std::to_array<UsualTask>({
    {"Clean the cat rooms", "animal keeper", "7 x 90", "Mon-Sun 08:30-11:30",
     "reaching_and_bending 3, standing_and_walking 3", "animals",
     "indoors small_team animals wet_hands cleaning_agents must_be_done"},
    {"Walk the calm dogs", "animal keeper", "7 x 90", "Mon-Sun 10:00-15:00",
     "standing_and_walking 3, coping_with_surroundings 2, lifting_and_carrying 2", "animals",
     "outdoors alone animals outdoors_in_all_weather traffic must_be_done"},
    {"Give food and fresh water", "animal keeper", "7 x 60", "Mon-Sun 08:00-10:00",
     "remembering 3, keeping_times 3, hand_use 2", "animals",
     "indoors small_team animals must_be_done"},
    {"Wash bowls and bedding", "animal keeper", "7 x 60", "Mon-Sun 11:00-14:00",
     "standing_and_walking 2, hand_use 2, using_devices 2", "laundry",
     "indoors alone wet_hands lifts_8 hurries_others"},
    {"Brush and accustom shy cats", "animal keeper", "300 from 45", "Mon-Sun 12:00-17:00",
     "hand_use 2, coping_with_pressure 2, concentrating 2", "animals",
     "indoors quiet alone animals nothing"},
    {"Clear the dog yards", "animal keeper", "7 x 45", "Mon-Sun 13:00-16:00",
     "reaching_and_bending 3, standing_and_walking 3", "animals",
     "outdoors animals outdoors_in_all_weather must_be_done"},
    {"Sort donated food and blankets", "animal keeper", "150 from 45", "Mon-Fri 10:00-16:00",
     "lifting_and_carrying 3, reading_and_writing 2", "packing", "indoors quiet lifts_15 waits"},
    {"Photograph animals for the web page", "shelter manager", "120 from 45", "Mon-Fri 11:00-16:00",
     "using_devices 3, concentrating 2, coping_with_surroundings 2", "computers",
     "indoors animals nothing one_person"},
    {"Tidy the storeroom", "animal keeper", "120 from 45", "Mon-Fri 09:00-16:00",
     "lifting_and_carrying 2, planning_own_work 2", "cleaning",
     "indoors alone lifts_10 dust waits"},
    {"Guide visitors in the afternoon", "shelter manager", "4 x 120", "Wed-Sat 13:00-17:00",
     "meeting_customers 3, speaking_and_understanding 3", "animals",
     "indoors lively with_customers customers animals hurries_others"},
    {"Mend cages and toys", "animal keeper", "90 from 45", "Mon-Fri 10:00-16:00",
     "hand_use 3, solving_problems 2", "crafts", "indoors sharp_tools waits"},
    {"Enter found animals in the register", "shelter manager", "120 from 30", "Mon-Fri 09:00-15:00",
     "reading_and_writing 3, using_devices 3, concentrating 3", "office",
     "indoors quiet must_be_done one_person"},
    {"Give medicines", "animal keeper", "7 x 45", "Mon-Sun 08:30-10:30",
     "remembering 4, concentrating 4, hand_use 3", "animals", "indoors animals must_be_done core"},
    {"Handle frightened dogs", "animal keeper", "7 x 60", "Mon-Sun 09:00-16:00",
     "coping_with_pressure 4, endurance 3", "animals", "indoors animals noise must_be_done core"},
    {"Find new homes", "shelter manager", "600 from 60", "Mon-Fri 09:00-17:00",
     "meeting_customers 4, solving_problems 4", "office", "indoors customers must_be_done core"},
});

constexpr auto kinds = std::to_array<UsualWorkplace>({
    {.name = "city garden team",
     .share = 3,
     .opening = "Mon-Fri 07:00-15:30",
     .languages = "",
     .people_at_once_most = 3,
     .arrangements = "extra_breaks own_pace steady_times heavy_lifts_shared grip_tools trolley "
                     "named_colleague instructor_alongside pair_work plain_language shared_ride",
     .roles = garden_roles,
     .tasks = garden_tasks},
    {.name = "property maintenance",
     .share = 2,
     .opening = "Mon-Fri 06:30-15:30",
     .languages = "fi en ru et",
     .people_at_once_most = 2,
     .arrangements = "extra_breaks own_pace heavy_lifts_shared grip_tools pair_work gloves "
                     "phone_reminders named_colleague plain_language",
     .roles = property_roles,
     .tasks = property_tasks},
    {.name = "animal shelter",
     .share = 1,
     .opening = "Mon-Sun 08:00-17:00",
     .languages = "fi en",
     .people_at_once_most = 2,
     .arrangements = "extra_breaks own_pace steady_times calm_hours gloves "
                     "picture_instructions named_colleague shared_ride",
     .roles = shelter_roles,
     .tasks = shelter_tasks},
});

}  // namespace

std::span<const UsualWorkplace> outdoor_kinds() {
    return kinds;
}

}  // namespace kynnys
