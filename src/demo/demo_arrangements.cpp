#include <array>
#include <string_view>

#include "demo/demo_city.h"
#include "demo/word_table.h"

namespace kynnys {

namespace {

struct ArrangementRow {
    std::string_view id;
    std::string_view name;
    ArrangementClass kind;
    std::string_view raises = "";  // "endurance 1": ability and steps, up to on_my_own
    std::string_view lifts = "";   // exposures
    std::string_view provides = "";
    int lifts_weight = 0;  // kilograms
    int eases_travel = 0;  // minutes
    int cost_once = 0;     // euros
    int weekly_help = 0;   // minutes
    std::string_view funding_rule = "";
};

constexpr std::string_view support = "work_condition_support";

constexpr auto rows = std::to_array<ArrangementRow>({
    {.id = "extra_breaks",
     .name = "Short extra breaks",
     .kind = ArrangementClass::working_time,
     .raises = "endurance 1, concentrating 1, standing_and_walking 1"},
    {.id = "own_pace",
     .name = "An agreed pace without targets",
     .kind = ArrangementClass::working_time,
     .raises = "coping_with_pressure 1",
     .lifts = "forced_pace"},
    {.id = "steady_times",
     .name = "The same tasks at the same times every week",
     .kind = ArrangementClass::working_time,
     .raises = "keeping_times 1, coping_with_change 1"},
    {.id = "heavy_lifts_shared",
     .name = "A colleague takes the heavy lifts",
     .kind = ArrangementClass::reorganised_tasks,
     .raises = "lifting_and_carrying 1",
     .lifts_weight = 10,
     .weekly_help = 15},
    {.id = "calm_hours",
     .name = "Work in calm hours; a colleague steps in when it gets tense",
     .kind = ArrangementClass::reorganised_tasks,
     .lifts = "crowds conflicts",
     .weekly_help = 15},
    {.id = "one_thing_at_a_time",
     .name = "One task at a time in an agreed order",
     .kind = ArrangementClass::reorganised_tasks,
     .raises = "planning_own_work 1, remembering 1"},
    {.id = "quiet_corner",
     .name = "A quiet corner with screens",
     .kind = ArrangementClass::environment,
     .raises = "concentrating 1, coping_with_surroundings 1",
     .lifts = "noise",
     .cost_once = 400,
     .funding_rule = support},
    {.id = "better_light",
     .name = "A work lamp and a magnifier",
     .kind = ArrangementClass::environment,
     .raises = "seeing 1",
     .cost_once = 250,
     .funding_rule = support},
    {.id = "fragrance_free",
     .name = "Fragrance-free soap and mild cleaning agents",
     .kind = ArrangementClass::environment,
     .lifts = "fragrances cleaning_agents",
     .cost_once = 80},
    {.id = "ramp",
     .name = "A ramp and an automatic door",
     .kind = ArrangementClass::environment,
     .provides = "step_free",
     .cost_once = 2400,
     .funding_rule = support},
    {.id = "stool",
     .name = "A standing stool and a height-adjustable table",
     .kind = ArrangementClass::technology_and_aids,
     .raises = "standing_and_walking 1, sitting 1",
     .cost_once = 550,
     .funding_rule = support},
    {.id = "trolley",
     .name = "A light trolley with a lifting shelf",
     .kind = ArrangementClass::technology_and_aids,
     .raises = "lifting_and_carrying 1, reaching_and_bending 1",
     .lifts_weight = 12,
     .cost_once = 480,
     .funding_rule = support},
    {.id = "grip_tools",
     .name = "Tools with thick handles and long shafts",
     .kind = ArrangementClass::technology_and_aids,
     .raises = "hand_use 1, reaching_and_bending 1",
     .cost_once = 120,
     .funding_rule = support},
    {.id = "hearing_protectors",
     .name = "Hearing protectors",
     .kind = ArrangementClass::technology_and_aids,
     .raises = "coping_with_surroundings 1",
     .lifts = "noise",
     .cost_once = 90},
    {.id = "gloves",
     .name = "Latex-free gloves with cotton lining",
     .kind = ArrangementClass::technology_and_aids,
     .lifts = "wet_hands latex cleaning_agents",
     .cost_once = 30},
    {.id = "picture_instructions",
     .name = "Instructions in pictures for each task",
     .kind = ArrangementClass::technology_and_aids,
     .raises = "remembering 1, learning_new_things 1, reading_and_writing 1",
     .cost_once = 60},
    {.id = "phone_reminders",
     .name = "Reminders on the phone",
     .kind = ArrangementClass::technology_and_aids,
     .raises = "keeping_times 1, remembering 1"},
    {.id = "speech_and_reading_aids",
     .name = "Programs that read aloud and write from speech",
     .kind = ArrangementClass::technology_and_aids,
     .raises = "reading_and_writing 1, using_devices 1",
     .cost_once = 350,
     .funding_rule = support},
    {.id = "portable_induction_loop",
     .name = "A portable induction loop",
     .kind = ArrangementClass::technology_and_aids,
     .raises = "hearing 1",
     .provides = "induction_loop",
     .cost_once = 380,
     .funding_rule = support},
    {.id = "named_colleague",
     .name = "A named colleague to ask",
     .kind = ArrangementClass::help_at_work,
     .raises = "learning_new_things 1, solving_problems 1, coping_with_change 1",
     .weekly_help = 30},
    {.id = "instructor_alongside",
     .name = "An instructor alongside at first",
     .kind = ArrangementClass::help_at_work,
     .raises = "planning_own_work 1, working_with_others 1, meeting_customers 1, "
               "accepting_guidance 1",
     .weekly_help = 90,
     .funding_rule = support},
    {.id = "plain_language",
     .name = "Guidance in plain language, checked together",
     .kind = ArrangementClass::help_at_work,
     .raises = "speaking_and_understanding 1",
     .weekly_help = 20},
    {.id = "pair_work",
     .name = "Work in pairs",
     .kind = ArrangementClass::help_at_work,
     .raises = "meeting_customers 1",
     .lifts = "working_alone traffic",
     .weekly_help = 45,
     .funding_rule = support},
    {.id = "shared_ride",
     .name = "A ride with a colleague",
     .kind = ArrangementClass::commuting,
     .provides = "near_stop",
     .eases_travel = 15},
    {.id = "reserved_parking",
     .name = "A parking place at the door",
     .kind = ArrangementClass::commuting,
     .provides = "parking"},
});

Arrangement arrangement_of(const ArrangementRow& row) {
    Arrangement arrangement;
    arrangement.id = row.id;
    arrangement.name = row.name;
    arrangement.kind = row.kind;
    for (const AbilityNumber& raise : ability_numbers(row.raises))
        arrangement.raises.push_back({raise.ability, raise.number, Step::on_my_own});
    arrangement.lifts = set_of(exposure_codes(), row.lifts);
    arrangement.provides = set_of(access_need_codes(), row.provides);
    arrangement.lifts_weight = {row.lifts_weight};
    arrangement.eases_travel = {row.eases_travel};
    arrangement.cost_once = {std::int64_t{row.cost_once} * 100};
    arrangement.weekly_help = {row.weekly_help};
    arrangement.funding_rule = row.funding_rule;
    return arrangement;
}

}  // namespace

std::vector<Arrangement> demo_arrangements() {
    std::vector<Arrangement> arrangements;
    for (const ArrangementRow& row : rows) arrangements.push_back(arrangement_of(row));
    return arrangements;
}

}  // namespace kynnys
