// The words that people, tasks and workplaces share: what a task exposes to, what it needs a card
// for, which languages it is done in, and of what kind it is.
#pragma once

#include "base/code_list.h"

namespace kynnys {

// What a task or its place exposes a person to. A person's conditions name those that are out.
enum class Exposure {
    noise,
    heights,
    night_work,
    customers,
    animals,
    outdoors_in_all_weather,
    cold,
    heat,
    wet_hands,
    dust,
    flour,
    fragrances,
    cleaning_agents,
    latex,
    blood_and_secretions,
    vibration,
    forced_pace,
    working_alone,
    traffic,
    crowds,
    conflicts,
    sharp_tools,
};
inline constexpr std::size_t exposure_count = 22;
const CodeList<Exposure, exposure_count>& exposure_codes();

// Cards and certificates that the law or the employer asks for.
enum class Licence {
    hygiene_passport,
    driving_licence,
    criminal_record_extract,
    occupational_safety_card,
    hot_work_card,
    first_aid,
};
inline constexpr std::size_t licence_count = 6;
const CodeList<Licence, licence_count>& licence_codes();

// Languages by ISO 639-1 code; those that the service meets most.
enum class Language { fi, sv, en, ru, et, so, ar, fa, ku, uk, es, fr, sign };
inline constexpr std::size_t language_count = 13;
const CodeList<Language, language_count>& language_codes();

// Of what kind a task is; wishes name these.
enum class WorkKind {
    kitchen,
    cleaning,
    laundry,
    care_assistance,
    children,
    garden,
    shop,
    packing,
    office,
    archive,
    library,
    crafts,
    property_maintenance,
    delivery,
    animals,
    events,
    recycling,
    computers,
};
inline constexpr std::size_t work_kind_count = 18;
const CodeList<WorkKind, work_kind_count>& work_kind_codes();

// What the place is like around a task; wishes name these.
enum class Surrounding {
    indoors,
    outdoors,
    quiet,
    lively,
    alone,
    small_team,
    with_customers,
    with_children,
    with_older_people
};
inline constexpr std::size_t surrounding_count = 9;
const CodeList<Surrounding, surrounding_count>& surrounding_codes();

// What a person needs of the building.
enum class AccessNeed {
    step_free,
    accessible_toilet,
    near_stop,
    parking,
    rest_room,
    induction_loop
};
inline constexpr std::size_t access_need_count = 6;
const CodeList<AccessNeed, access_need_count>& access_need_codes();

}  // namespace kynnys
