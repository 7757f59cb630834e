#include "exchange/onet_context.h"

#include <algorithm>

#include "base/text.h"

namespace kynnys {

namespace {

constexpr std::string_view by_hand = "making_by_hand running_a_machine putting_in_order";
constexpr std::string_view at_heights = "cleaning growing making_by_hand";

constexpr auto exposure_rules = std::to_array<OnetExposureRule>({
    {"context:Sounds, Noise Levels Are Distracting or Uncomfortable", 350, Exposure::noise, ""},
    {"context:Exposed to High Places", 300, Exposure::heights, at_heights},
    {"context:Spend Time Climbing Ladders, Scaffolds, or Poles", 300, Exposure::heights,
     at_heights},
    {"context:Outdoors, Exposed to Weather", 400, Exposure::outdoors_in_all_weather,
     "growing carrying cleaning caring_for_animals putting_in_order"},
    {"context:Very Hot or Cold Temperatures", 350, Exposure::heat,
     "helping_to_cook running_a_machine"},
    {"context:Exposed to Contaminants", 400, Exposure::dust,
     "cleaning carrying putting_in_order making_by_hand running_a_machine"},
    {"context:Exposed to Disease or Infections", 400, Exposure::blood_and_secretions, "cleaning"},
    {"context:Exposed to Whole Body Vibration", 300, Exposure::vibration,
     "growing running_a_machine"},
    {"context:Pace Determined by Speed of Equipment", 325, Exposure::forced_pace, by_hand},
    {"context:Deal With Unpleasant or Angry People", 350, Exposure::conflicts, "serving"},
    {"context:Deal With Physically Aggressive People", 300, Exposure::conflicts, "serving"},
    {"context:Exposed to Minor Burns, Cuts, Bites, or Stings", 400, Exposure::sharp_tools,
     "making_by_hand helping_to_cook"},
});

constexpr std::string_view near_machines = "making_by_hand running_a_machine growing carrying";
constexpr auto safety_rules = std::to_array<OnetSafetyRule>({
    {"context:Exposed to Hazardous Equipment", 400, near_machines},
    {"context:Exposed to Hazardous Conditions", 400, near_machines},
});

bool is_for(std::string_view doings, OnetDoing doing) {
    if (doings.empty())
        return true;
    const std::vector<std::string_view> codes = split(doings, ' ');
    return std::find(codes.begin(), codes.end(), onet_doing_lines(doing).code) != codes.end();
}

int rating_of(const OnetProfile& profile, std::string_view column) {
    return profile[onet_rating_place(column)];
}

}  // namespace

std::span<const OnetExposureRule> onet_context_exposures() {
    return exposure_rules;
}

std::span<const OnetSafetyRule> onet_safety_rules() {
    return safety_rules;
}

CodeSet<Exposure> exposures_of(const OnetProfile& profile, OnetDoing doing) {
    CodeSet<Exposure> exposures;
    for (const OnetExposureRule& rule : exposure_rules) {
        if (is_for(rule.doings, doing) && rating_of(profile, rule.column) >= rule.from)
            exposures.add(rule.exposure);
    }
    return exposures;
}

CodeSet<Licence> licences_of(const OnetProfile& profile, OnetDoing doing) {
    CodeSet<Licence> licences;
    for (const OnetSafetyRule& rule : safety_rules) {
        if (is_for(rule.doings, doing) && rating_of(profile, rule.column) >= rule.from)
            licences.add(Licence::occupational_safety_card);
    }
    return licences;
}

CodeSet<Surrounding> surroundings_of(const OnetProfile& profile, OnetDoing doing) {
    const int indoors =
        std::max(rating_of(profile, "context:Indoors, Environmentally Controlled"),
                 rating_of(profile, "context:Indoors, Not Environmentally Controlled"));
    const int outdoors = std::max(rating_of(profile, "context:Outdoors, Exposed to Weather"),
                                  rating_of(profile, "context:Outdoors, Under Cover"));
    const int noise =
        rating_of(profile, "context:Sounds, Noise Levels Are Distracting or Uncomfortable");
    constexpr int quiet_below = 250;
    constexpr int lively_from = 350;
    constexpr int alone_below = 350;
    constexpr int team_from = 325;
    CodeSet<Surrounding> surroundings;
    surroundings.add(indoors >= outdoors ? Surrounding::indoors : Surrounding::outdoors);
    if (doing == OnetDoing::serving) {
        surroundings.add(Surrounding::with_customers);
        surroundings.add(Surrounding::lively);
        return surroundings;
    }
    if (noise < quiet_below)
        surroundings.add(Surrounding::quiet);
    if (noise >= lively_from)
        surroundings.add(Surrounding::lively);
    if (rating_of(profile, "context:Contact With Others") < alone_below)
        surroundings.add(Surrounding::alone);
    else if (rating_of(profile, "context:Physical Proximity") >= team_from)
        surroundings.add(Surrounding::small_team);
    return surroundings;
}

Kilograms lifts_of(const OnetProfile& profile, OnetDoing doing) {
    constexpr std::string_view lifting =
        "cleaning carrying putting_in_order growing caring_for_animals";
    if (!is_for(lifting, doing))
        return {0};
    const int strength = rating_of(profile, "ability:Static Strength");
    if (strength < 200)
        return {0};
    if (strength < 275)
        return {5};
    return {strength < 325 ? 10 : 15};
}

}  // namespace kynnys
