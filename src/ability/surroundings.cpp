#include "ability/surroundings.h"

namespace kynnys {

const CodeList<Exposure, exposure_count>& exposure_codes() {
    static constexpr CodeList<Exposure, exposure_count> codes{"exposure.is_unknown",
                                                              {"noise",
                                                               "heights",
                                                               "night_work",
                                                               "customers",
                                                               "animals",
                                                               "outdoors_in_all_weather",
                                                               "cold",
                                                               "heat",
                                                               "wet_hands",
                                                               "dust",
                                                               "flour",
                                                               "fragrances",
                                                               "cleaning_agents",
                                                               "latex",
                                                               "blood_and_secretions",
                                                               "vibration",
                                                               "forced_pace",
                                                               "working_alone",
                                                               "traffic",
                                                               "crowds",
                                                               "conflicts",
                                                               "sharp_tools"}};
    return codes;
}

const CodeList<Licence, licence_count>& licence_codes() {
    static constexpr CodeList<Licence, licence_count> codes{
        "licence.is_unknown",
        {"hygiene_passport", "driving_licence", "criminal_record_extract",
         "occupational_safety_card", "hot_work_card", "first_aid"}};
    return codes;
}

const CodeList<Language, language_count>& language_codes() {
    static constexpr CodeList<Language, language_count> codes{
        "language.is_unknown",
        {"fi", "sv", "en", "ru", "et", "so", "ar", "fa", "ku", "uk", "es", "fr", "sign"}};
    return codes;
}

const CodeList<WorkKind, work_kind_count>& work_kind_codes() {
    static constexpr CodeList<WorkKind, work_kind_count> codes{
        "work_kind.is_unknown",
        {"kitchen", "cleaning", "laundry", "care_assistance", "children", "garden", "shop",
         "packing", "office", "archive", "library", "crafts", "property_maintenance", "delivery",
         "animals", "events", "recycling", "computers"}};
    return codes;
}

const CodeList<Surrounding, surrounding_count>& surrounding_codes() {
    static constexpr CodeList<Surrounding, surrounding_count> codes{
        "surrounding.is_unknown",
        {"indoors", "outdoors", "quiet", "lively", "alone", "small_team", "with_customers",
         "with_children", "with_older_people"}};
    return codes;
}

const CodeList<AccessNeed, access_need_count>& access_need_codes() {
    static constexpr CodeList<AccessNeed, access_need_count> codes{
        "access_need.is_unknown",
        {"step_free", "accessible_toilet", "near_stop", "parking", "rest_room", "induction_loop"}};
    return codes;
}

}  // namespace kynnys
