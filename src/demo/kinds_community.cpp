#include <array>

#include "demo/usual_workplace.h"

namespace kynnys {

namespace {

constexpr auto office_roles =
    std::to_array<UsualRole>({{"specialist", 4200}, {"office secretary", 2700}});

constexpr auto office_tasks = std::to_array<UsualTask>({
    {"Sort the post and bring it round", "office secretary", "5 x 60", "Mon-Fri 09:00-11:30",
     "reading_and_writing 2, standing_and_walking 3", "office",
     "indoors small_team hurries_others"},
    {"Scan invoices and contracts", "office secretary", "300 from 60", "Mon-Fri 08:00-16:00",
     "using_devices 3, concentrating 3", "office", "indoors quiet alone hurries_others"},
    {"Ready the meeting rooms", "office secretary", "5 x 45", "Mon-Fri 08:00-09:30",
     "standing_and_walking 2, remembering 2, keeping_times 3", "events",
     "indoors alone must_be_done"},
    {"Fill printers and the coffee corner", "office secretary", "5 x 40", "Mon-Fri 08:30-11:00",
     "standing_and_walking 2, using_devices 2, hand_use 2", "office",
     "indoors alone hurries_others"},
    {"Clear dishes and run the machine", "office secretary", "5 x 45", "Mon-Fri 13:00-15:30",
     "hand_use 2, standing_and_walking 2", "kitchen", "indoors wet_hands hurries_others"},
    {"Check addresses in a register", "specialist", "300 from 60", "Mon-Fri 08:00-16:00",
     "using_devices 3, reading_and_writing 3, concentrating 3", "computers",
     "indoors quiet alone waits"},
    {"Enter survey answers", "specialist", "300 from 60", "Mon-Fri 08:00-16:00",
     "using_devices 3, reading_and_writing 3, sitting 3", "computers", "indoors quiet alone waits"},
    {"Put papers into folders", "office secretary", "180 from 45", "Mon-Fri 08:00-16:00",
     "hand_use 2, reading_and_writing 2", "archive", "indoors quiet waits"},
    {"Set up and clean computers", "specialist", "180 from 60", "Mon-Fri 09:00-15:00",
     "using_devices 3, hand_use 3, learning_new_things 3", "computers",
     "indoors quiet alone waits one_person"},
    {"Welcome guests at the front desk", "office secretary", "5 x 120", "Mon-Fri 09:00-13:00",
     "meeting_customers 3, speaking_and_understanding 3, using_devices 2", "office",
     "indoors with_customers customers must_be_done one_person"},
    {"Water plants and tidy shared spaces", "office secretary", "120 from 30",
     "Mon-Fri 09:00-15:00", "standing_and_walking 2, planning_own_work 2", "cleaning",
     "indoors alone waits"},
    {"Translate short notices into plain language", "specialist", "120 from 45",
     "Mon-Fri 09:00-16:00", "reading_and_writing 4, speaking_and_understanding 3", "office",
     "indoors quiet alone nothing one_person"},
    {"Prepare decisions", "specialist", "900 from 60", "Mon-Fri 08:00-16:00",
     "reading_and_writing 4, solving_problems 4", "office", "indoors quiet must_be_done core"},
    {"Take minutes", "office secretary", "300 from 60", "Mon-Fri 09:00-16:00",
     "reading_and_writing 4, concentrating 4", "office", "indoors must_be_done core"},
    {"Advise on the telephone", "specialist", "5 x 180", "Mon-Fri 09:00-15:00",
     "speaking_and_understanding 4, coping_with_pressure 4", "office",
     "indoors customers conflicts must_be_done core"},
});

constexpr auto clubhouse_roles =
    std::to_array<UsualRole>({{"club instructor", 2800}, {"kitchen lead", 2600}});

constexpr auto clubhouse_tasks = std::to_array<UsualTask>({
    {"Make the morning porridge", "kitchen lead", "5 x 60", "Mon-Fri 08:30-10:00",
     "hand_use 2, keeping_times 2, remembering 2", "kitchen",
     "indoors small_team heat hygiene_passport must_be_done"},
    {"Help cook the lunch", "kitchen lead", "5 x 90", "Mon-Fri 09:30-12:00",
     "hand_use 2, working_with_others 2, accepting_guidance 2", "kitchen",
     "indoors small_team lively heat sharp_tools hygiene_passport must_be_done"},
    {"Take lunch payments", "kitchen lead", "5 x 60", "Mon-Fri 11:30-13:00",
     "counting 3, meeting_customers 2", "shop",
     "indoors lively with_customers customers must_be_done one_person"},
    {"Wash up after lunch", "kitchen lead", "5 x 75", "Mon-Fri 12:00-14:30",
     "standing_and_walking 2, hand_use 2", "kitchen", "indoors small_team wet_hands must_be_done"},
    {"Answer the telephone", "club instructor", "5 x 75", "Mon-Fri 09:00-14:00",
     "speaking_and_understanding 3, hearing 3, remembering 2", "office",
     "indoors quiet customers hurries_others"},
    {"Write the weekly paper", "club instructor", "240 from 60", "Mon-Fri 09:00-15:00",
     "reading_and_writing 3, using_devices 3", "office", "indoors small_team waits"},
    {"Look after the plants and the yard", "club instructor", "240 from 45", "Mon-Fri 09:00-15:00",
     "standing_and_walking 2, reaching_and_bending 2", "garden",
     "outdoors small_team outdoors_in_all_weather waits"},
    {"Show new members around", "club instructor", "3 x 60", "Mon,Wed,Thu 10:00-14:00",
     "meeting_customers 3, speaking_and_understanding 3", "events",
     "indoors with_customers customers nothing"},
    {"Keep attendance lists", "club instructor", "150 from 30", "Mon-Fri 09:00-15:00",
     "counting 2, using_devices 2, concentrating 2", "office", "indoors quiet alone waits"},
    {"Clean the club rooms", "club instructor", "5 x 60", "Mon-Fri 13:00-15:30",
     "standing_and_walking 3, reaching_and_bending 2", "cleaning",
     "indoors small_team cleaning_agents hurries_others"},
    {"Run the second-hand corner", "club instructor", "240 from 60", "Mon-Fri 10:00-15:00",
     "hand_use 2, counting 2, meeting_customers 2", "shop",
     "indoors with_customers customers waits"},
    {"Ready the evening's games", "club instructor", "2 x 120", "Tue,Thu 16:00-19:30",
     "meeting_customers 2, planning_own_work 3", "events", "indoors lively small_team nothing"},
    {"Coach members towards work", "club instructor", "900 from 60", "Mon-Fri 09:00-16:00",
     "speaking_and_understanding 4, coping_with_pressure 4", "office",
     "indoors quiet must_be_done core"},
    {"Plan the menu and buy the food", "kitchen lead", "240 from 60", "Mon-Fri 08:30-15:00",
     "planning_own_work 4, counting 3", "kitchen", "indoors hygiene_passport must_be_done core"},
});

constexpr auto parish_roles = std::to_array<UsualRole>(
    {{"parish worker", 2900}, {"verger", 2600}, {"cemetery gardener", 2600}});

constexpr auto parish_tasks = std::to_array<UsualTask>({
    {"Lay out hymn books and candles", "verger", "2 x 60", "Sat 14:00-17:00, Sun 08:30-10:00",
     "standing_and_walking 2, hand_use 2, keeping_times 3", "events", "indoors quiet must_be_done"},
    {"Brew coffee for the club of the elderly", "parish worker", "2 x 120", "Tue,Thu 11:30-15:00",
     "hand_use 2, meeting_customers 2", "kitchen",
     "indoors lively with_older_people customers hygiene_passport must_be_done"},
    {"Set tables for the food table", "parish worker", "3 x 75", "Mon,Wed,Fri 09:30-11:30",
     "standing_and_walking 3, working_with_others 2", "kitchen",
     "indoors small_team hygiene_passport must_be_done"},
    {"Pack food bags", "parish worker", "3 x 120", "Mon,Wed,Fri 09:00-12:30",
     "lifting_and_carrying 3, counting 2", "packing", "indoors small_team lifts_10 must_be_done"},
    {"Give out food bags", "parish worker", "3 x 90", "Mon,Wed,Fri 12:30-15:00",
     "meeting_customers 3, coping_with_surroundings 3, speaking_and_understanding 2", "events",
     "indoors lively customers crowds conflicts must_be_done"},
    {"Rake the churchyard", "cemetery gardener", "480 from 60", "Mon-Fri 08:00-15:00",
     "standing_and_walking 3, endurance 2", "garden",
     "outdoors quiet outdoors_in_all_weather waits"},
    {"Tidy graves and change the candles", "cemetery gardener", "420 from 60",
     "Mon-Fri 08:00-15:00", "reaching_and_bending 3, hand_use 2", "garden",
     "outdoors quiet outdoors_in_all_weather lifts_10 must_be_done"},
    {"Wash coffee cups and tidy the hall", "parish worker", "4 x 60", "Mon-Thu 14:00-17:00",
     "hand_use 2, standing_and_walking 2", "cleaning", "indoors wet_hands hurries_others"},
    {"Fold and post the parish letter", "parish worker", "120 from 60", "Mon-Fri 09:00-15:00",
     "hand_use 2, sitting 2", "office", "indoors quiet small_team waits"},
    {"Visit lonely people with a volunteer", "parish worker", "2 x 90", "Tue,Wed 13:00-16:00",
     "meeting_customers 3, speaking_and_understanding 3", "care_assistance",
     "indoors with_older_people customers nothing one_person"},
    {"Polish brass and wipe the pews", "verger", "180 from 45", "Mon-Fri 09:00-15:00",
     "hand_use 2, reaching_and_bending 2", "cleaning", "indoors quiet alone cleaning_agents waits"},
    {"Clear snow at the church doors", "verger", "5 x 45", "Mon-Fri 08:00-10:00",
     "endurance 3, lifting_and_carrying 3", "property_maintenance",
     "outdoors cold outdoors_in_all_weather lifts_12 must_be_done"},
    {"Lead groups and talk with people", "parish worker", "600 from 60", "Mon-Fri 10:00-18:00",
     "speaking_and_understanding 4, coping_with_pressure 4", "events",
     "indoors customers must_be_done core"},
    {"Serve at weddings and funerals", "verger", "3 x 120", "Fri,Sat 11:00-17:00, Sun 10:00-16:00",
     "keeping_times 4, meeting_customers 3", "events", "indoors customers must_be_done core"},
    {"Dig and close graves", "cemetery gardener", "300 from 120", "Mon-Fri 08:00-15:00",
     "endurance 4, using_devices 4", "garden",
     "outdoors vibration outdoors_in_all_weather must_be_done core"},
});

constexpr auto sports_roles =
    std::to_array<UsualRole>({{"facility worker", 2500}, {"sports instructor", 2800}});

constexpr auto sports_tasks = std::to_array<UsualTask>({
    {"Wash the changing rooms", "facility worker", "7 x 60", "Mon-Sun 08:00-11:00",
     "standing_and_walking 3, endurance 2, reaching_and_bending 2", "cleaning",
     "indoors wet_hands cleaning_agents must_be_done"},
    {"Fetch and put away equipment", "facility worker", "5 x 60", "Mon-Fri 14:30-17:00",
     "lifting_and_carrying 3, remembering 2", "events",
     "indoors small_team noise lifts_15 must_be_done"},
    {"Keep the counter in the daytime", "facility worker", "5 x 150", "Mon-Fri 10:00-15:00",
     "meeting_customers 3, counting 2, speaking_and_understanding 3", "shop",
     "indoors with_customers customers hurries_others"},
    {"Sweep the halls", "facility worker", "7 x 45", "Mon-Sun 07:00-09:00",
     "standing_and_walking 3, endurance 2", "cleaning", "indoors alone dust must_be_done"},
    {"Pick litter around the building", "facility worker", "150 from 30", "Mon-Fri 08:00-14:00",
     "standing_and_walking 2, reaching_and_bending 2", "cleaning",
     "outdoors outdoors_in_all_weather waits"},
    {"Count, wash and mend balls and vests", "facility worker", "180 from 45",
     "Mon-Fri 09:00-15:00", "hand_use 2, counting 2", "laundry", "indoors quiet alone waits"},
    {"Hand out rental skates and rackets", "facility worker", "4 x 120",
     "Wed-Fri 15:00-19:00, Sat 11:00-15:00", "meeting_customers 3, remembering 2, counting 2",
     "shop", "indoors lively with_customers customers noise hurries_others"},
    {"Set up the morning group for older people", "sports instructor", "2 x 90",
     "Tue,Thu 09:00-12:00", "meeting_customers 3, lifting_and_carrying 2", "events",
     "indoors with_older_people customers must_be_done"},
    {"Clear snow and ice at the doors", "facility worker", "5 x 40", "Mon-Fri 07:00-09:00",
     "endurance 3, lifting_and_carrying 2", "property_maintenance",
     "outdoors cold outdoors_in_all_weather lifts_12 must_be_done"},
    {"Wipe gym machines", "facility worker", "300 from 45", "Mon-Sat 09:00-16:00",
     "hand_use 2, reaching_and_bending 2", "cleaning",
     "indoors with_customers cleaning_agents waits"},
    {"Sort lost clothes and update the boards", "facility worker", "90 from 45",
     "Mon-Fri 10:00-15:00", "reading_and_writing 2, hand_use 2", "office",
     "indoors quiet alone waits one_person"},
    {"Help at the children's evening club", "sports instructor", "3 x 90",
     "Mon,Wed,Thu 16:30-19:00", "meeting_customers 3, endurance 3, coping_with_surroundings 3",
     "children", "indoors lively with_children noise criminal_record_extract hurries_others"},
    {"Watch over the swimming pool", "facility worker", "7 x 300", "Mon-Sun 07:00-21:00",
     "concentrating 4, endurance 4", "events",
     "indoors noise wet_hands first_aid must_be_done core"},
    {"Lead exercise groups", "sports instructor", "600 from 60", "Mon-Fri 09:00-20:00",
     "endurance 4, meeting_customers 4", "events", "indoors customers noise must_be_done core"},
    {"Look after water quality", "facility worker", "7 x 60", "Mon-Sun 07:00-12:00",
     "learning_new_things 4, concentrating 4", "property_maintenance",
     "indoors cleaning_agents must_be_done core"},
});

constexpr auto kinds = std::to_array<UsualWorkplace>({
    {.name = "office",
     .share = 2,
     .opening = "Mon-Fri 08:00-16:30",
     .languages = "fi sv",
     .people_at_once_most = 2,
     .arrangements = "extra_breaks own_pace steady_times one_thing_at_a_time quiet_corner "
                     "better_light stool phone_reminders speech_and_reading_aids "
                     "portable_induction_loop named_colleague ramp",
     .roles = office_roles,
     .tasks = office_tasks},
    {.name = "fountain house",
     .share = 1,
     .opening = "Mon-Fri 08:30-20:00",
     .languages = "fi sv en",
     .people_at_once_most = 3,
     .arrangements = "extra_breaks own_pace steady_times one_thing_at_a_time quiet_corner "
                     "picture_instructions phone_reminders named_colleague instructor_alongside "
                     "pair_work plain_language",
     .roles = clubhouse_roles,
     .tasks = clubhouse_tasks},
    {.name = "parish",
     .share = 1,
     .opening = "Mon-Sat 08:00-18:00, Sun 08:30-16:00",
     .languages = "fi sv en",
     .people_at_once_most = 2,
     .arrangements = "extra_breaks own_pace steady_times heavy_lifts_shared grip_tools "
                     "named_colleague instructor_alongside pair_work ramp",
     .roles = parish_roles,
     .tasks = parish_tasks},
    {.name = "sports hall",
     .share = 1,
     .opening = "Mon-Sun 07:00-21:00",
     .languages = "fi sv en",
     .people_at_once_most = 2,
     .arrangements = "extra_breaks steady_times trolley calm_hours hearing_protectors "
                     "gloves named_colleague pair_work reserved_parking",
     .roles = sports_roles,
     .tasks = sports_tasks},
});

}  // namespace

std::span<const UsualWorkplace> community_kinds() {
    return kinds;
}

}  // namespace kynnys
