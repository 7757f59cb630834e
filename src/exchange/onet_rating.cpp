#include "exchange/onet_rating.h"

#include <algorithm>

#include "base/check.h"

namespace kynnys {

namespace {

constexpr std::array<OnetRating, onet_rating_count> ratings{{
    {"ability:Arm-Hand Steadiness", Ability::hand_use},
    {"ability:Auditory Attention", Ability::coping_with_surroundings},
    {"ability:Category Flexibility", Ability::solving_problems},
    {"ability:Control Precision", Ability::using_devices},
    {"ability:Deductive Reasoning", Ability::solving_problems},
    {"ability:Depth Perception", Ability::seeing},
    {"ability:Dynamic Flexibility", Ability::reaching_and_bending},
    {"ability:Dynamic Strength", Ability::lifting_and_carrying},
    {"ability:Explosive Strength", Ability::lifting_and_carrying},
    {"ability:Extent Flexibility", Ability::reaching_and_bending},
    {"ability:Far Vision", Ability::seeing},
    {"ability:Finger Dexterity", Ability::hand_use},
    {"ability:Flexibility of Closure", Ability::concentrating},
    {"ability:Fluency of Ideas", Ability::solving_problems},
    {"ability:Glare Sensitivity", Ability::coping_with_surroundings},
    {"ability:Gross Body Coordination", Ability::standing_and_walking},
    {"ability:Gross Body Equilibrium", Ability::standing_and_walking},
    {"ability:Hearing Sensitivity", Ability::hearing},
    {"ability:Inductive Reasoning", Ability::learning_new_things},
    {"ability:Information Ordering", Ability::planning_own_work},
    {"ability:Manual Dexterity", Ability::hand_use},
    {"ability:Mathematical Reasoning", Ability::counting},
    {"ability:Memorization", Ability::remembering},
    {"ability:Multilimb Coordination", Ability::using_devices},
    {"ability:Near Vision", Ability::seeing},
    {"ability:Night Vision", Ability::seeing},
    {"ability:Number Facility", Ability::counting},
    {"ability:Oral Comprehension", Ability::speaking_and_understanding},
    {"ability:Oral Expression", Ability::speaking_and_understanding},
    {"ability:Originality", Ability::solving_problems},
    {"ability:Perceptual Speed", Ability::concentrating},
    {"ability:Peripheral Vision", Ability::seeing},
    {"ability:Problem Sensitivity", Ability::solving_problems},
    {"ability:Rate Control", Ability::using_devices},
    {"ability:Reaction Time", Ability::using_devices},
    {"ability:Response Orientation", Ability::using_devices},
    {"ability:Selective Attention", Ability::concentrating},
    {"ability:Sound Localization", Ability::hearing},
    {"ability:Spatial Orientation", Ability::coping_with_surroundings},
    {"ability:Speech Clarity", Ability::speaking_and_understanding},
    {"ability:Speech Recognition", Ability::hearing},
    {"ability:Speed of Closure", Ability::concentrating},
    {"ability:Speed of Limb Movement", Ability::endurance},
    {"ability:Stamina", Ability::endurance},
    {"ability:Static Strength", Ability::lifting_and_carrying},
    {"ability:Time Sharing", Ability::coping_with_change},
    {"ability:Trunk Strength", Ability::reaching_and_bending},
    {"ability:Visual Color Discrimination", Ability::seeing},
    {"ability:Visualization", Ability::learning_new_things},
    {"ability:Wrist-Finger Speed", Ability::hand_use},
    {"ability:Written Comprehension", Ability::reading_and_writing},
    {"ability:Written Expression", Ability::reading_and_writing},
    {"context:Consequence of Error", OnetUse::level},
    {"context:Contact With Others", OnetUse::surrounding},
    {"context:Coordinate or Lead Others", Ability::working_with_others},
    {"context:Cramped Work Space, Awkward Positions", Ability::reaching_and_bending},
    {"context:Deal With External Customers", Ability::meeting_customers},
    {"context:Deal With Physically Aggressive People", OnetUse::exposure},
    {"context:Deal With Unpleasant or Angry People", OnetUse::exposure},
    {"context:Degree of Automation", Ability::using_devices},
    {"context:Electronic Mail", Ability::using_devices},
    {"context:Exposed to Contaminants", OnetUse::exposure},
    {"context:Exposed to Disease or Infections", OnetUse::exposure},
    {"context:Exposed to Hazardous Conditions", OnetUse::licence},
    {"context:Exposed to Hazardous Equipment", OnetUse::licence},
    {"context:Exposed to High Places", OnetUse::exposure},
    {"context:Exposed to Minor Burns, Cuts, Bites, or Stings", OnetUse::exposure},
    {"context:Exposed to Radiation", OnetUse::level},
    {"context:Exposed to Whole Body Vibration", OnetUse::exposure},
    {"context:Extremely Bright or Inadequate Lighting", Ability::coping_with_surroundings},
    {"context:Face-to-Face Discussions", Ability::working_with_others},
    {"context:Freedom to Make Decisions", Ability::planning_own_work},
    {"context:Frequency of Conflict Situations", Ability::coping_with_pressure},
    {"context:Frequency of Decision Making", OnetUse::not_used},
    {"context:Impact of Decisions on Co-workers or Company Results", OnetUse::not_used},
    {"context:Importance of Being Exact or Accurate", Ability::concentrating},
    {"context:Importance of Repeating Same Tasks", OnetUse::not_used},
    {"context:In an Enclosed Vehicle or Equipment", OnetUse::not_used},
    {"context:In an Open Vehicle or Equipment", OnetUse::not_used},
    {"context:Indoors, Environmentally Controlled", OnetUse::surrounding},
    {"context:Indoors, Not Environmentally Controlled", OnetUse::surrounding},
    {"context:Letters and Memos", Ability::reading_and_writing},
    {"context:Level of Competition", OnetUse::not_used},
    {"context:Outdoors, Exposed to Weather", OnetUse::exposure},
    {"context:Outdoors, Under Cover", OnetUse::surrounding},
    {"context:Pace Determined by Speed of Equipment", OnetUse::exposure},
    {"context:Physical Proximity", OnetUse::surrounding},
    {"context:Public Speaking", OnetUse::not_used},
    {"context:Responsibility for Outcomes and Results", OnetUse::not_used},
    {"context:Responsible for Others' Health and Safety", OnetUse::level},
    {"context:Sounds, Noise Levels Are Distracting or Uncomfortable", OnetUse::exposure},
    {"context:Spend Time Bending or Twisting the Body", Ability::reaching_and_bending},
    {"context:Spend Time Climbing Ladders, Scaffolds, or Poles", OnetUse::exposure},
    {"context:Spend Time Keeping or Regaining Balance", Ability::standing_and_walking},
    {"context:Spend Time Kneeling, Crouching, Stooping, or Crawling",
     Ability::reaching_and_bending},
    {"context:Spend Time Making Repetitive Motions", Ability::endurance},
    {"context:Spend Time Sitting", Ability::sitting},
    {"context:Spend Time Standing", Ability::standing_and_walking},
    {"context:Spend Time Using Your Hands to Handle, Control, or Feel Objects, Tools, or Controls",
     Ability::hand_use},
    {"context:Spend Time Walking and Running", Ability::endurance},
    {"context:Structured versus Unstructured Work", Ability::planning_own_work},
    {"context:Telephone", Ability::hearing},
    {"context:Time Pressure", Ability::keeping_times},
    {"context:Very Hot or Cold Temperatures", OnetUse::exposure},
    {"context:Wear Common Protective or Safety Equipment such as Safety Shoes, Glasses, Gloves, "
     "Hearing Protection, Hard Hats, or Life Jackets",
     OnetUse::not_used},
    {"context:Wear Specialized Protective or Safety Equipment such as Breathing Apparatus, Safety "
     "Harness, Full Protection Suits, or Radiation Protection",
     OnetUse::level},
    {"context:Work With Work Group or Team", Ability::accepting_guidance},
}};

constexpr auto specialist_limits = std::to_array<OnetSpecialistLimit>({
    {"context:Consequence of Error", 400},
    {"context:Responsible for Others' Health and Safety", 460},
    {"context:Exposed to Radiation", 425},
    {"context:Wear Specialized Protective or Safety Equipment such as Breathing Apparatus, Safety "
     "Harness, Full Protection Suits, or Radiation Protection",
     350},
});

Step step_of(int rating, const OnetSteps& steps) {
    if (rating >= steps.a_strength)
        return Step::a_strength;
    if (rating >= steps.on_my_own)
        return Step::on_my_own;
    return rating >= steps.with_an_arrangement ? Step::with_an_arrangement : Step::not_now;
}

}  // namespace

const std::array<OnetRating, onet_rating_count>& onet_ratings() {
    return ratings;
}

std::size_t onet_rating_place(std::string_view column) {
    const auto found = std::find_if(ratings.begin(), ratings.end(), [&](const OnetRating& rating) {
        return rating.column == column;
    });
    CHECK(found != ratings.end());
    return static_cast<std::size_t>(found - ratings.begin());
}

Step onet_demand(const OnetProfile& profile, Ability ability) {
    Step highest = Step::not_now;
    for (std::size_t place = 0; place < ratings.size(); ++place) {
        const Ability* line = std::get_if<Ability>(&ratings[place].says);
        if (line == nullptr || *line != ability)
            continue;
        const bool is_ability = place < onet_ability_count;
        highest = std::max(
            highest, step_of(profile[place], is_ability ? onet_ability_steps : onet_context_steps));
    }
    return highest;
}

int onet_level(const OnetProfile& profile) {
    static const std::array places{onet_rating_place("ability:Deductive Reasoning"),
                                   onet_rating_place("ability:Inductive Reasoning"),
                                   onet_rating_place("ability:Problem Sensitivity"),
                                   onet_rating_place("ability:Written Expression")};
    int sum = 0;
    for (const std::size_t place : places) sum += profile[place];
    return sum / static_cast<int>(places.size());
}

std::span<const OnetSpecialistLimit> onet_specialist_limits() {
    return specialist_limits;
}

bool is_specialist(const OnetProfile& profile) {
    const bool reaches_a_limit = std::any_of(
        specialist_limits.begin(), specialist_limits.end(), [&](const OnetSpecialistLimit& limit) {
            return profile[onet_rating_place(limit.column)] >= limit.from;
        });
    return reaches_a_limit || onet_level(profile) >= onet_specialist_level;
}

}  // namespace kynnys
