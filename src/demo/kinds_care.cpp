#include <array>

#include "demo/usual_workplace.h"

namespace kynnys {

namespace {

constexpr auto elder_care_home_roles = std::to_array<UsualRole>(
    {{"practical nurse", 2900}, {"kitchen worker", 2350}, {"activity instructor", 2700}});

constexpr auto elder_care_home_tasks = std::to_array<UsualTask>({
    {"Set the tables for lunch", "kitchen worker", "7 x 30", "Mon-Sun 10:15-11:15",
     "standing_and_walking 2, hand_use 2, keeping_times 3", "kitchen",
     "indoors small_team with_older_people must_be_done"},
    {"Clear the tables and wipe them", "kitchen worker", "7 x 45", "Mon-Sun 12:00-13:30",
     "standing_and_walking 3, hand_use 2", "kitchen",
     "indoors small_team with_older_people wet_hands must_be_done"},
    {"Serve the afternoon coffee", "kitchen worker", "7 x 60", "Mon-Sun 13:30-15:00",
     "standing_and_walking 3, meeting_customers 2, remembering 2", "kitchen",
     "indoors lively with_older_people customers hygiene_passport must_be_done"},
    {"Fill and empty the dishwasher", "kitchen worker", "7 x 50", "Mon-Sun 12:30-15:00",
     "standing_and_walking 3, lifting_and_carrying 2, hand_use 2", "kitchen",
     "indoors small_team wet_hands heat lifts_6 must_be_done"},
    {"Fold and shelve clean laundry", "practical nurse", "300 from 45", "Mon-Fri 08:00-16:00",
     "hand_use 2, concentrating 2", "laundry", "indoors quiet alone waits"},
    {"Take out linen bags and waste", "practical nurse", "7 x 30", "Mon-Sun 08:30-11:00",
     "lifting_and_carrying 3, standing_and_walking 3", "cleaning",
     "indoors alone lifts_10 hurries_others"},
    {"Tidy the day room and water the plants", "practical nurse", "150 from 30",
     "Mon-Sat 09:00-17:00", "standing_and_walking 2, planning_own_work 2", "cleaning",
     "indoors with_older_people waits"},
    {"Walk outdoors with residents", "practical nurse", "4 x 60", "Mon-Thu 09:30-11:30",
     "standing_and_walking 3, meeting_customers 3, speaking_and_understanding 2", "care_assistance",
     "outdoors with_older_people outdoors_in_all_weather customers nothing one_person"},
    {"Read the newspaper aloud and talk", "activity instructor", "5 x 45", "Mon-Fri 09:00-10:30",
     "reading_and_writing 3, speaking_and_understanding 3, meeting_customers 2", "events",
     "indoors quiet with_older_people customers nothing"},
    {"Keep residents company in the evening", "activity instructor", "4 x 75",
     "Mon-Thu 16:30-19:00", "meeting_customers 3, speaking_and_understanding 3", "care_assistance",
     "indoors with_older_people customers nothing"},
    {"Make beds together with a colleague", "practical nurse", "5 x 75", "Mon-Fri 08:15-10:30",
     "reaching_and_bending 3, standing_and_walking 3, working_with_others 2", "laundry",
     "indoors small_team hurries_others"},
    {"Fill up care supplies in the rooms", "practical nurse", "180 from 30", "Mon-Fri 08:00-15:00",
     "remembering 2, counting 2, standing_and_walking 2", "care_assistance",
     "indoors alone hurries_others"},
    {"Give out the medicines", "practical nurse", "7 x 75", "Mon-Sun 07:30-09:30",
     "remembering 4, concentrating 4, reading_and_writing 3", "care_assistance",
     "indoors with_older_people must_be_done core"},
    {"Help residents wash and dress", "practical nurse", "7 x 180", "Mon-Sun 07:00-11:00",
     "lifting_and_carrying 4, coping_with_pressure 3, meeting_customers 3", "care_assistance",
     "indoors with_older_people blood_and_secretions latex lifts_25 must_be_done core"},
    {"Write the day's care notes", "practical nurse", "420 from 30", "Mon-Sun 13:00-20:00",
     "reading_and_writing 4, using_devices 3", "office", "indoors quiet must_be_done core"},
});

constexpr auto kindergarten_roles = std::to_array<UsualRole>(
    {{"early childhood teacher", 3100}, {"childcare worker", 2650}, {"kitchen worker", 2350}});

constexpr auto kindergarten_tasks = std::to_array<UsualTask>({
    {"Lay out the breakfast", "kitchen worker", "5 x 45", "Mon-Fri 07:15-08:30",
     "standing_and_walking 2, hand_use 2, keeping_times 3", "kitchen",
     "indoors small_team hygiene_passport criminal_record_extract must_be_done"},
    {"Help children dress for the yard", "childcare worker", "5 x 45", "Mon-Fri 09:00-10:15",
     "reaching_and_bending 3, meeting_customers 2, hand_use 2", "children",
     "indoors lively with_children noise criminal_record_extract hurries_others"},
    {"Be along in the yard", "childcare worker", "5 x 75", "Mon-Fri 09:30-11:15",
     "standing_and_walking 3, concentrating 3, coping_with_surroundings 3", "children",
     "outdoors lively with_children noise outdoors_in_all_weather criminal_record_extract "
     "hurries_others"},
    {"Carry lunch to the groups and clear away", "kitchen worker", "5 x 60", "Mon-Fri 11:00-12:45",
     "standing_and_walking 3, lifting_and_carrying 2", "kitchen",
     "indoors lively with_children noise hygiene_passport criminal_record_extract lifts_8 "
     "must_be_done"},
    {"Set out and gather the nap mattresses", "childcare worker", "5 x 45", "Mon-Fri 11:45-14:30",
     "reaching_and_bending 3, lifting_and_carrying 2", "children",
     "indoors quiet criminal_record_extract lifts_6 hurries_others"},
    {"Read a story to a small group", "childcare worker", "4 x 30", "Mon-Thu 12:15-13:15",
     "reading_and_writing 3, speaking_and_understanding 3", "children",
     "indoors quiet with_children criminal_record_extract nothing one_person"},
    {"Wash the toys and keep them in order", "childcare worker", "180 from 30",
     "Mon-Fri 08:00-16:30", "hand_use 2, standing_and_walking 2", "cleaning",
     "indoors alone wet_hands cleaning_agents waits"},
    {"Wash and fold the group's laundry", "childcare worker", "150 from 30", "Mon-Fri 08:00-16:00",
     "hand_use 2, using_devices 2", "laundry", "indoors quiet alone waits"},
    {"Mix paints and ready the craft table", "early childhood teacher", "150 from 30",
     "Mon-Fri 08:00-10:00, Mon-Fri 13:00-15:00", "hand_use 2, planning_own_work 2", "crafts",
     "indoors small_team waits"},
    {"Mend books, games and clothes", "childcare worker", "120 from 45", "Mon-Fri 09:00-16:00",
     "hand_use 3, seeing 2, concentrating 2", "crafts", "indoors quiet alone sharp_tools waits"},
    {"Wipe tables and sweep after the snack", "kitchen worker", "5 x 40", "Mon-Fri 14:15-15:45",
     "standing_and_walking 3, hand_use 2", "cleaning",
     "indoors small_team wet_hands hurries_others"},
    {"Clear snow, sand and toys in the yard", "childcare worker", "5 x 40", "Mon-Fri 06:45-09:00",
     "standing_and_walking 3, lifting_and_carrying 2, endurance 2", "property_maintenance",
     "outdoors alone outdoors_in_all_weather cold lifts_10 waits"},
    {"Plan and lead the group's morning", "early childhood teacher", "5 x 120",
     "Mon-Fri 08:30-11:30", "planning_own_work 4, meeting_customers 4, solving_problems 3",
     "children", "indoors lively with_children noise must_be_done core"},
    {"Talk with the parents", "early childhood teacher", "300 from 30", "Mon-Fri 07:00-17:00",
     "speaking_and_understanding 4, coping_with_pressure 3", "office",
     "indoors customers conflicts must_be_done core"},
    {"Look after the youngest at nap time", "childcare worker", "5 x 90", "Mon-Fri 12:00-14:00",
     "concentrating 4, coping_with_pressure 3", "children",
     "indoors quiet with_children must_be_done core"},
});

constexpr auto hospital_support_roles = std::to_array<UsualRole>(
    {{"ward nurse", 3300}, {"support service worker", 2400}, {"logistics worker", 2450}});

constexpr auto hospital_support_tasks = std::to_array<UsualTask>({
    {"Bring breakfast trays to the ward", "support service worker", "7 x 60", "Mon-Sun 07:00-08:45",
     "standing_and_walking 3, keeping_times 3, remembering 2", "kitchen",
     "indoors lively hygiene_passport customers must_be_done"},
    {"Collect the trays and load the trolley", "support service worker", "7 x 45",
     "Mon-Sun 08:45-10:30", "standing_and_walking 3, lifting_and_carrying 2", "kitchen",
     "indoors small_team lifts_6 wet_hands must_be_done"},
    {"Fill up linen cupboards", "logistics worker", "300 from 45", "Mon-Fri 07:00-15:00",
     "lifting_and_carrying 2, counting 2, reaching_and_bending 2", "laundry",
     "indoors alone lifts_8 hurries_others"},
    {"Fetch and bring beds and wheelchairs", "logistics worker", "360 from 30",
     "Mon-Fri 07:30-16:00", "endurance 3, standing_and_walking 3, lifting_and_carrying 3",
     "delivery", "indoors lively lifts_15 hurries_others"},
    {"Clean beds after patients leave", "support service worker", "300 from 45",
     "Mon-Fri 09:00-15:00", "reaching_and_bending 3, hand_use 3, learning_new_things 2", "cleaning",
     "indoors small_team cleaning_agents latex wet_hands hurries_others"},
    {"Carry samples and papers between wards", "ward nurse", "10 x 30",
     "Mon-Fri 09:00-10:30, Mon-Fri 13:00-14:30",
     "standing_and_walking 3, remembering 3, keeping_times 3", "delivery",
     "indoors alone hurries_others one_person"},
    {"Unpack supplies and mark the shelves", "ward nurse", "240 from 45", "Mon-Fri 08:00-15:00",
     "reading_and_writing 2, counting 2, concentrating 3", "packing",
     "indoors quiet alone hurries_others"},
    {"Sort the waste and take it down", "support service worker", "7 x 40", "Mon-Sun 13:00-15:30",
     "lifting_and_carrying 3, remembering 2", "recycling", "indoors alone lifts_12 must_be_done"},
    {"Wipe handrails, doors and chairs", "support service worker", "420 from 60",
     "Mon-Sun 08:00-18:00", "standing_and_walking 3, reaching_and_bending 2", "cleaning",
     "indoors cleaning_agents wet_hands crowds waits"},
    {"Show visitors the way", "ward nurse", "5 x 120", "Mon-Fri 12:30-16:00",
     "meeting_customers 3, speaking_and_understanding 3, coping_with_surroundings 2", "events",
     "indoors lively with_customers customers crowds nothing"},
    {"Check dates in the supply rooms", "ward nurse", "120 from 30", "Mon-Fri 08:00-15:00",
     "seeing 3, reading_and_writing 2, concentrating 3", "archive", "indoors quiet alone waits"},
    {"Fold gowns and pack them by size", "support service worker", "240 from 45",
     "Mon-Fri 08:00-16:00", "hand_use 2, sitting 2", "laundry", "indoors quiet waits"},
    {"Clean the operating theatre", "support service worker", "7 x 120", "Mon-Sun 15:00-19:00",
     "concentrating 4, learning_new_things 4, hand_use 3", "cleaning",
     "indoors blood_and_secretions cleaning_agents must_be_done core"},
    {"Drive the automatic trolley line", "logistics worker", "5 x 180", "Mon-Fri 06:30-15:30",
     "using_devices 4, concentrating 3", "delivery", "indoors noise must_be_done core"},
    {"Follow the patients' condition", "ward nurse", "7 x 240", "Mon-Sun 06:00-20:00",
     "solving_problems 4, coping_with_pressure 4", "care_assistance",
     "indoors blood_and_secretions must_be_done core"},
});

constexpr auto kinds = std::to_array<UsualWorkplace>({
    {.name = "elder-care home",
     .share = 4,
     .opening = "Mon-Sun 07:00-21:00",
     .languages = "fi sv",
     .people_at_once_most = 3,
     .arrangements =
         "extra_breaks steady_times heavy_lifts_shared picture_instructions gloves named_colleague "
         "instructor_alongside plain_language",
     .roles = elder_care_home_roles,
     .tasks = elder_care_home_tasks},
    {.name = "kindergarten",
     .share = 4,
     .opening = "Mon-Fri 06:30-17:30",
     .languages = "fi sv en",
     .people_at_once_most = 2,
     .arrangements =
         "extra_breaks steady_times hearing_protectors picture_instructions named_colleague "
         "plain_language one_thing_at_a_time",
     .roles = kindergarten_roles,
     .tasks = kindergarten_tasks},
    {.name = "hospital support services",
     .share = 2,
     .opening = "Mon-Sun 06:00-20:00",
     .languages = "fi sv en",
     .people_at_once_most = 3,
     .arrangements =
         "extra_breaks steady_times heavy_lifts_shared trolley picture_instructions gloves "
         "named_colleague instructor_alongside plain_language phone_reminders",
     .roles = hospital_support_roles,
     .tasks = hospital_support_tasks},
});

}  // namespace

std::span<const UsualWorkplace> care_kinds() {
    return kinds;
}

}  // namespace kynnys
