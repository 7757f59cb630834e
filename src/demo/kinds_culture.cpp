#include <array>

#include "demo/usual_workplace.h"

namespace kynnys {

namespace {

constexpr auto library_roles =
    std::to_array<UsualRole>({{"librarian", 3000}, {"library clerk", 2450}});

constexpr auto library_tasks = std::to_array<UsualTask>({
    {"Shelve returned books", "library clerk", "600 from 60", "Mon-Sat 09:00-18:00",
     "reading_and_writing 3, reaching_and_bending 3, standing_and_walking 2", "library",
     "indoors quiet hurries_others"},
    {"Empty the return box and sort the crates", "library clerk", "6 x 45", "Mon-Sat 08:30-10:30",
     "lifting_and_carrying 2, reading_and_writing 2, keeping_times 3", "library",
     "indoors small_team lifts_10 must_be_done"},
    {"Pick the reserved books", "library clerk", "5 x 60", "Mon-Fri 08:30-11:00",
     "reading_and_writing 3, concentrating 3, using_devices 2", "library",
     "indoors quiet must_be_done"},
    {"Cover and mend books", "library clerk", "300 from 60", "Mon-Fri 09:00-16:00",
     "hand_use 3, seeing 3, concentrating 2", "crafts", "indoors quiet alone waits"},
    {"Put stickers and marks on new books", "library clerk", "240 from 45", "Mon-Fri 09:00-16:00",
     "hand_use 2, reading_and_writing 2", "library", "indoors quiet waits"},
    {"Help at the copy machine and computers", "librarian", "5 x 120", "Mon-Fri 12:00-18:00",
     "using_devices 3, meeting_customers 3, speaking_and_understanding 3", "computers",
     "indoors with_customers customers hurries_others"},
    {"Keep the magazine shelves in order", "library clerk", "5 x 30", "Mon-Fri 09:00-12:00",
     "reading_and_writing 2, hand_use 2", "library", "indoors quiet waits"},
    {"Set chairs for the evening event", "librarian", "2 x 60", "Tue,Thu 15:00-17:30",
     "lifting_and_carrying 3, standing_and_walking 2", "events",
     "indoors small_team lifts_8 must_be_done"},
    {"Read aloud in the children's corner", "librarian", "2 x 60",
     "Wed 09:30-11:00, Sat 11:00-13:00",
     "reading_and_writing 3, speaking_and_understanding 3, meeting_customers 3", "children",
     "indoors with_children customers criminal_record_extract nothing one_person"},
    {"Wipe tables, keyboards and toys", "library clerk", "120 from 30", "Mon-Sat 09:00-17:00",
     "hand_use 2, standing_and_walking 2", "cleaning", "indoors cleaning_agents waits"},
    {"Check that a shelf is in order", "library clerk", "240 from 45", "Mon-Fri 09:00-17:00",
     "reading_and_writing 3, concentrating 3, seeing 2", "library", "indoors quiet alone waits"},
    {"Make posters and hang them", "librarian", "120 from 45", "Mon-Fri 10:00-16:00",
     "using_devices 3, reading_and_writing 3", "computers", "indoors alone nothing one_person"},
    {"Answer information questions", "librarian", "6 x 240", "Mon-Sat 09:00-19:00",
     "solving_problems 4, meeting_customers 4, reading_and_writing 4", "library",
     "indoors customers must_be_done core"},
    {"Choose new books", "librarian", "300 from 60", "Mon-Fri 09:00-16:00",
     "reading_and_writing 4, planning_own_work 4", "library", "indoors quiet must_be_done core"},
    {"Lead school visits", "librarian", "4 x 90", "Mon-Thu 09:00-13:00",
     "speaking_and_understanding 4, coping_with_pressure 3", "library",
     "indoors with_children noise must_be_done core"},
});

constexpr auto archive_roles =
    std::to_array<UsualRole>({{"archivist", 3200}, {"records clerk", 2500}});

constexpr auto archive_tasks = std::to_array<UsualTask>({
    {"Take out clips and staples", "records clerk", "360 from 60", "Mon-Fri 08:00-16:00",
     "hand_use 2, sitting 2", "archive", "indoors quiet alone dust waits"},
    {"Scan documents", "records clerk", "480 from 60", "Mon-Fri 08:00-16:00",
     "using_devices 3, concentrating 3, sitting 2", "archive", "indoors quiet alone waits"},
    {"Check scanned pages", "records clerk", "300 from 60", "Mon-Fri 08:00-16:00",
     "seeing 3, concentrating 3, using_devices 2", "archive", "indoors quiet alone waits"},
    {"Sort folders by number", "records clerk", "300 from 60", "Mon-Fri 08:00-16:00",
     "reading_and_writing 2, counting 2, concentrating 2", "archive", "indoors quiet dust waits"},
    {"Move papers into acid-free boxes", "records clerk", "300 from 60", "Mon-Fri 08:00-16:00",
     "hand_use 2, lifting_and_carrying 2", "archive", "indoors quiet dust lifts_8 waits"},
    {"Write labels for boxes", "records clerk", "180 from 45", "Mon-Fri 08:00-16:00",
     "reading_and_writing 3, hand_use 2", "archive", "indoors quiet waits"},
    {"Fetch boxes for readers", "records clerk", "5 x 60", "Mon-Fri 09:00-11:30",
     "lifting_and_carrying 3, reading_and_writing 3, standing_and_walking 3", "archive",
     "indoors alone lifts_10 must_be_done"},
    {"Take boxes back to their shelves", "records clerk", "5 x 45", "Mon-Fri 13:00-15:30",
     "lifting_and_carrying 3, reading_and_writing 3", "archive",
     "indoors alone lifts_10 hurries_others"},
    {"Type card catalogues into the computer", "archivist", "300 from 60", "Mon-Fri 08:00-16:00",
     "using_devices 3, reading_and_writing 3, concentrating 3", "computers",
     "indoors quiet alone waits"},
    {"Shred papers whose time has passed", "records clerk", "180 from 60", "Mon-Fri 09:00-15:00",
     "hand_use 2, standing_and_walking 2", "archive", "indoors noise dust waits one_person"},
    {"Brush dust from old volumes", "archivist", "180 from 60", "Mon-Fri 09:00-15:00",
     "hand_use 3, concentrating 2", "archive", "indoors quiet dust waits"},
    {"Receive visitors in the reading room", "archivist", "3 x 180", "Tue-Thu 10:00-15:00",
     "meeting_customers 3, speaking_and_understanding 3, reading_and_writing 3", "library",
     "indoors quiet with_customers customers hurries_others"},
    {"Decide what is kept", "archivist", "600 from 60", "Mon-Fri 08:00-16:00",
     "solving_problems 4, reading_and_writing 4", "archive", "indoors quiet must_be_done core"},
    {"Answer enquiries", "archivist", "480 from 60", "Mon-Fri 08:00-16:00",
     "reading_and_writing 4, solving_problems 4", "office", "indoors quiet must_be_done core"},
    {"Write descriptions of collections", "archivist", "480 from 60", "Mon-Fri 08:00-16:00",
     "reading_and_writing 4, concentrating 4", "archive", "indoors quiet waits core"},
});

constexpr auto museum_roles =
    std::to_array<UsualRole>({{"curator", 3300}, {"museum host", 2400}, {"technician", 2800}});

constexpr auto museum_tasks = std::to_array<UsualTask>({
    {"Open the halls and check the lights", "museum host", "6 x 45", "Tue-Sun 09:15-11:00",
     "standing_and_walking 3, remembering 2, keeping_times 3", "events",
     "indoors alone must_be_done"},
    {"Sit as a guard in a hall", "museum host", "600 from 120", "Tue-Sun 11:00-18:00",
     "concentrating 2, sitting 2, meeting_customers 2", "events",
     "indoors quiet with_customers customers must_be_done"},
    {"Keep the cloakroom", "museum host", "6 x 90", "Tue-Sun 11:00-18:00",
     "meeting_customers 2, standing_and_walking 2, counting 2", "events",
     "indoors with_customers customers crowds hurries_others"},
    {"Wipe glass cases and hand prints", "museum host", "240 from 45", "Tue-Fri 08:30-11:00",
     "hand_use 2, reaching_and_bending 2, concentrating 2", "cleaning",
     "indoors quiet cleaning_agents hurries_others"},
    {"Scan old photographs", "curator", "360 from 60", "Mon-Fri 09:00-16:00",
     "using_devices 3, concentrating 3, sitting 2", "archive", "indoors quiet alone waits"},
    {"Write object numbers on labels", "curator", "240 from 60", "Mon-Fri 09:00-16:00",
     "hand_use 3, reading_and_writing 3, seeing 3", "archive", "indoors quiet alone waits"},
    {"Pack objects with soft paper", "technician", "240 from 60", "Mon-Fri 09:00-16:00",
     "hand_use 3, concentrating 3", "packing", "indoors quiet small_team lifts_8 waits"},
    {"Ready materials for the workshop", "curator", "4 x 45", "Tue-Fri 09:00-11:00",
     "hand_use 2, planning_own_work 2, remembering 2", "crafts", "indoors small_team must_be_done"},
    {"Help at the children's workshop", "curator", "2 x 120", "Sat-Sun 11:30-15:00",
     "meeting_customers 3, hand_use 2, coping_with_surroundings 2", "children",
     "indoors lively with_children noise customers criminal_record_extract hurries_others"},
    {"Fill the shop shelves and postcards", "museum host", "150 from 45", "Tue-Fri 10:00-16:00",
     "hand_use 2, counting 2", "shop", "indoors quiet waits"},
    {"Clean the café corner", "museum host", "6 x 40", "Tue-Sun 15:00-17:45",
     "hand_use 2, standing_and_walking 2", "kitchen",
     "indoors wet_hands hygiene_passport must_be_done"},
    {"Post invitations", "curator", "90 from 45", "Mon-Fri 10:00-15:00",
     "hand_use 2, reading_and_writing 2", "office", "indoors quiet waits one_person"},
    {"Guide groups", "curator", "6 x 90", "Tue-Sun 11:00-17:00",
     "speaking_and_understanding 4, meeting_customers 4", "events",
     "indoors customers must_be_done core"},
    {"Build exhibitions", "technician", "720 from 120", "Mon-Fri 08:30-16:00",
     "hand_use 4, solving_problems 4", "property_maintenance",
     "indoors heights noise dust must_be_done core"},
    {"Research the collections", "curator", "600 from 60", "Mon-Fri 09:00-16:00",
     "reading_and_writing 4, solving_problems 4", "archive", "indoors quiet must_be_done core"},
});

constexpr auto kinds = std::to_array<UsualWorkplace>({
    {.name = "library",
     .share = 2,
     .opening = "Mon-Fri 08:30-20:00, Sat 08:30-19:00",
     .languages = "fi sv",
     .people_at_once_most = 2,
     .arrangements = "extra_breaks own_pace steady_times calm_hours quiet_corner "
                     "better_light stool trolley picture_instructions phone_reminders "
                     "named_colleague",
     .roles = library_roles,
     .tasks = library_tasks},
    {.name = "archive",
     .share = 1,
     .opening = "Mon-Fri 08:00-16:00",
     .languages = "fi sv",
     .people_at_once_most = 2,
     .arrangements = "extra_breaks own_pace steady_times one_thing_at_a_time quiet_corner "
                     "better_light stool trolley grip_tools phone_reminders named_colleague",
     .roles = archive_roles,
     .tasks = archive_tasks},
    {.name = "museum",
     .share = 1,
     .opening = "Mon-Fri 08:30-18:00, Sat-Sun 09:00-18:00",
     .languages = "fi sv en",
     .people_at_once_most = 3,
     .arrangements = "extra_breaks own_pace steady_times quiet_corner stool better_light "
                     "portable_induction_loop named_colleague one_thing_at_a_time",
     .roles = museum_roles,
     .tasks = museum_tasks},
});

}  // namespace

std::span<const UsualWorkplace> culture_kinds() {
    return kinds;
}

}  // namespace kynnys
