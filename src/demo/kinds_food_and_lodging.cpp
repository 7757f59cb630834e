#include <array>

#include "demo/usual_workplace.h"

namespace kynnys {

namespace {

constexpr auto school_kitchen_roles =
    std::to_array<UsualRole>({{"cook", 2700}, {"kitchen worker", 2350}});

constexpr auto school_kitchen_tasks = std::to_array<UsualTask>({
    {"Set out the serving line", "kitchen worker", "5 x 45", "Mon-Fri 09:45-10:45",
     "standing_and_walking 3, hand_use 2, keeping_times 3", "kitchen",
     "indoors small_team hygiene_passport must_be_done"},
    {"Peel and cut vegetables", "kitchen worker", "5 x 75", "Mon-Fri 07:30-10:30",
     "hand_use 3, standing_and_walking 2", "kitchen",
     "indoors small_team wet_hands sharp_tools hygiene_passport hurries_others"},
    {"Mix salads and fill the bowls", "kitchen worker", "5 x 45", "Mon-Fri 08:30-10:45",
     "hand_use 2, remembering 2, standing_and_walking 2", "kitchen",
     "indoors small_team hygiene_passport must_be_done"},
    {"Look after the lunch line", "kitchen worker", "5 x 120", "Mon-Fri 10:45-13:00",
     "standing_and_walking 3, meeting_customers 2, coping_with_surroundings 3", "kitchen",
     "indoors lively with_children noise crowds customers hygiene_passport criminal_record_extract "
     "must_be_done"},
    {"Wipe the dining hall tables", "kitchen worker", "5 x 60", "Mon-Fri 11:15-13:45",
     "standing_and_walking 3, hand_use 2", "cleaning",
     "indoors lively with_children noise criminal_record_extract wet_hands must_be_done"},
    {"Take in dishes and rack them", "kitchen worker", "5 x 105", "Mon-Fri 11:00-13:30",
     "standing_and_walking 3, coping_with_pressure 2, lifting_and_carrying 2", "kitchen",
     "indoors noise wet_hands heat forced_pace lifts_8 must_be_done"},
    {"Put clean dishes in their places", "kitchen worker", "5 x 50", "Mon-Fri 12:30-14:30",
     "lifting_and_carrying 2, standing_and_walking 3, remembering 2", "kitchen",
     "indoors small_team lifts_8 must_be_done"},
    {"Wash pots and trays", "kitchen worker", "5 x 60", "Mon-Fri 12:00-14:30",
     "lifting_and_carrying 3, endurance 2, hand_use 2", "kitchen",
     "indoors wet_hands heat lifts_10 must_be_done"},
    {"Unpack the morning delivery", "kitchen worker", "3 x 45", "Mon,Wed,Fri 07:00-09:00",
     "lifting_and_carrying 3, counting 2, reading_and_writing 2", "packing",
     "indoors cold lifts_15 must_be_done"},
    {"Write the food labels and dates", "cook", "90 from 30", "Mon-Fri 08:00-14:00",
     "reading_and_writing 3, concentrating 2", "office",
     "indoors quiet hygiene_passport hurries_others"},
    {"Clean the cold store", "cook", "90 from 45", "Mon-Fri 12:30-15:00",
     "reaching_and_bending 3, standing_and_walking 2", "cleaning",
     "indoors alone cold cleaning_agents hygiene_passport waits"},
    {"Wash and hang aprons and cloths", "kitchen worker", "5 x 25", "Mon-Fri 13:00-15:00",
     "using_devices 2, hand_use 2", "laundry", "indoors alone waits"},
    {"Cook the lunch", "cook", "5 x 180", "Mon-Fri 07:00-10:45",
     "planning_own_work 4, coping_with_pressure 4, remembering 3", "kitchen",
     "indoors heat hygiene_passport must_be_done core"},
    {"Plan diets and order food", "cook", "240 from 30", "Mon-Fri 12:00-15:00",
     "planning_own_work 4, reading_and_writing 4, counting 3", "office",
     "indoors quiet must_be_done core"},
    {"Cook the special diets", "cook", "5 x 75", "Mon-Fri 08:00-10:45",
     "concentrating 4, remembering 4", "kitchen",
     "indoors flour hygiene_passport must_be_done core"},
});

constexpr auto cafe_roles = std::to_array<UsualRole>({{"café keeper", 2800}, {"barista", 2400}});

constexpr auto cafe_tasks = std::to_array<UsualTask>({
    {"Carry out chairs and the street sign", "barista", "6 x 25", "Mon-Sat 07:30-08:15",
     "lifting_and_carrying 2, standing_and_walking 2, keeping_times 3", "events",
     "outdoors alone lifts_8 must_be_done"},
    {"Bake buns from ready dough", "barista", "6 x 60", "Mon-Sat 07:30-10:00",
     "hand_use 2, keeping_times 3, remembering 2", "kitchen",
     "indoors small_team heat flour hygiene_passport must_be_done"},
    {"Make sandwiches", "barista", "6 x 50", "Mon-Sat 08:30-11:00", "hand_use 3, remembering 2",
     "kitchen", "indoors small_team sharp_tools hygiene_passport must_be_done"},
    {"Clear tables and take in cups", "barista", "6 x 90", "Mon-Sat 11:00-15:00",
     "standing_and_walking 3, coping_with_surroundings 2", "kitchen",
     "indoors lively with_customers customers noise hurries_others"},
    {"Run the dishwasher", "barista", "6 x 60", "Mon-Sat 11:30-15:30",
     "hand_use 2, standing_and_walking 3", "kitchen", "indoors wet_hands heat hurries_others"},
    {"Dry cutlery and roll napkins", "barista", "150 from 30", "Mon-Sat 10:00-17:00",
     "hand_use 2, sitting 2", "kitchen", "indoors quiet waits"},
    {"Fill shelves with drinks", "barista", "150 from 30", "Mon-Sat 09:00-17:00",
     "lifting_and_carrying 2, counting 2", "shop", "indoors lifts_10 hurries_others"},
    {"Water the plants and wipe the windows", "café keeper", "90 from 30", "Mon-Fri 09:00-16:00",
     "reaching_and_bending 2, standing_and_walking 2", "cleaning", "indoors alone waits"},
    {"Sweep and mop the floor", "barista", "6 x 40", "Mon-Sat 16:00-17:45",
     "standing_and_walking 3, endurance 2", "cleaning", "indoors alone wet_hands must_be_done"},
    {"Fetch bread and vegetables from the market", "café keeper", "3 x 60",
     "Tue,Thu,Sat 08:30-10:30", "standing_and_walking 3, counting 3, speaking_and_understanding 2",
     "delivery", "outdoors alone lifts_10 traffic hurries_others one_person"},
    {"Sort bottles and take them back", "barista", "60 from 30", "Mon-Fri 09:00-17:00",
     "lifting_and_carrying 2, counting 2", "recycling", "indoors lifts_10 waits"},
    {"Serve at the counter in the quiet hours", "barista", "5 x 90", "Mon-Fri 14:00-16:30",
     "meeting_customers 3, counting 3, speaking_and_understanding 3", "shop",
     "indoors with_customers customers hygiene_passport hurries_others one_person"},
    {"Make the special coffees", "barista", "6 x 180", "Mon-Sat 08:00-13:00",
     "meeting_customers 4, coping_with_pressure 4, hand_use 3", "kitchen",
     "indoors lively customers noise hygiene_passport must_be_done core"},
    {"Do the books and orders", "café keeper", "300 from 60", "Mon-Fri 14:00-18:00",
     "counting 4, reading_and_writing 4, using_devices 3", "office",
     "indoors quiet must_be_done core"},
});

constexpr auto hotel_roles = std::to_array<UsualRole>(
    {{"receptionist", 2600}, {"room attendant", 2350}, {"breakfast cook", 2550}});

constexpr auto hotel_tasks = std::to_array<UsualTask>({
    {"Strip the beds and gather the linen", "room attendant", "7 x 90", "Mon-Sun 10:00-13:00",
     "reaching_and_bending 3, standing_and_walking 3", "cleaning",
     "indoors alone lifts_6 hurries_others"},
    {"Fold towels and load the floor trolleys", "room attendant", "300 from 45",
     "Mon-Sun 12:00-16:00", "hand_use 2, counting 2, standing_and_walking 2", "laundry",
     "indoors quiet small_team hurries_others"},
    {"Fill up soap, cups and tea in the rooms", "room attendant", "300 from 45",
     "Mon-Sun 11:00-15:00", "remembering 2, counting 2, standing_and_walking 3", "cleaning",
     "indoors alone fragrances hurries_others"},
    {"Lay the breakfast tables", "breakfast cook", "7 x 45", "Mon-Sun 06:00-07:00",
     "standing_and_walking 3, keeping_times 3, hand_use 2", "kitchen",
     "indoors small_team hygiene_passport must_be_done"},
    {"Clear the breakfast room", "breakfast cook", "7 x 90", "Mon-Sun 09:00-11:30",
     "standing_and_walking 3, lifting_and_carrying 2, coping_with_surroundings 2", "kitchen",
     "indoors lively with_customers customers lifts_6 must_be_done"},
    {"Wash the breakfast dishes", "breakfast cook", "7 x 75", "Mon-Sun 09:30-12:00",
     "standing_and_walking 3, hand_use 2", "kitchen", "indoors wet_hands heat must_be_done"},
    {"Vacuum corridors and stairs", "room attendant", "360 from 45", "Mon-Sat 10:00-16:00",
     "standing_and_walking 3, endurance 3", "cleaning", "indoors alone noise dust hurries_others"},
    {"Wipe mirrors and door handles in the lobby", "room attendant", "150 from 30",
     "Mon-Sat 09:00-15:00", "hand_use 2, reaching_and_bending 2", "cleaning",
     "indoors lively cleaning_agents waits"},
    {"Carry bags and show the way", "receptionist", "7 x 90", "Mon-Sun 13:30-17:30",
     "lifting_and_carrying 3, meeting_customers 3, speaking_and_understanding 3", "events",
     "indoors with_customers customers lifts_20 nothing"},
    {"Mend linen and sort the worn pieces", "room attendant", "120 from 60", "Mon-Fri 09:00-15:00",
     "hand_use 3, seeing 2, concentrating 2", "crafts", "indoors quiet alone sharp_tools waits"},
    {"Sort lost property and keep its list", "receptionist", "90 from 30", "Mon-Fri 10:00-15:00",
     "reading_and_writing 3, using_devices 2", "archive", "indoors quiet alone waits"},
    {"Sweep the terrace and see to the plants", "room attendant", "150 from 30",
     "Mon-Fri 08:00-14:00", "standing_and_walking 2, lifting_and_carrying 2", "garden",
     "outdoors alone outdoors_in_all_weather lifts_6 waits"},
    {"Check guests in and out", "receptionist", "7 x 240", "Mon-Sun 07:00-20:00",
     "meeting_customers 4, using_devices 4, coping_with_pressure 3", "office",
     "indoors customers conflicts must_be_done core"},
    {"Clean the bathrooms and hand over rooms", "room attendant", "7 x 180", "Mon-Sun 10:00-15:30",
     "endurance 4, coping_with_pressure 3, reaching_and_bending 3", "cleaning",
     "indoors cleaning_agents wet_hands forced_pace must_be_done core"},
    {"Cook the breakfast", "breakfast cook", "7 x 120", "Mon-Sun 06:00-10:30",
     "planning_own_work 4, coping_with_pressure 3", "kitchen",
     "indoors heat hygiene_passport must_be_done core"},
});

constexpr auto kinds = std::to_array<UsualWorkplace>({
    {.name = "school kitchen",
     .share = 3,
     .opening = "Mon-Fri 07:00-15:00",
     .languages = "fi sv en ru et",
     .people_at_once_most = 2,
     .arrangements = "extra_breaks steady_times heavy_lifts_shared hearing_protectors "
                     "picture_instructions gloves named_colleague instructor_alongside "
                     "plain_language own_pace",
     .roles = school_kitchen_roles,
     .tasks = school_kitchen_tasks},
    {.name = "café",
     .share = 2,
     .opening = "Mon-Sat 07:30-18:00",
     .languages = "fi en",
     .people_at_once_most = 1,
     .arrangements = "extra_breaks steady_times calm_hours picture_instructions gloves "
                     "named_colleague own_pace",
     .roles = cafe_roles,
     .tasks = cafe_tasks},
    {.name = "hotel",
     .share = 2,
     .opening = "Mon-Sun 06:00-20:00",
     .languages = "fi en ru et so ar",
     .people_at_once_most = 3,
     .arrangements = "extra_breaks steady_times trolley calm_hours picture_instructions "
                     "gloves fragrance_free named_colleague plain_language",
     .roles = hotel_roles,
     .tasks = hotel_tasks},
});

}  // namespace

std::span<const UsualWorkplace> food_and_lodging_kinds() {
    return kinds;
}

}  // namespace kynnys
