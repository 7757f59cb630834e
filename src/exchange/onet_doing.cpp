#include "exchange/onet_doing.h"

#include <algorithm>
#include <array>

namespace kynnys {

namespace {

constexpr std::size_t words_looked_at = 12;

constexpr std::array<OnetDoingLines, onet_doing_count> doings{{
    {OnetDoing::cleaning, "cleaning",
     "standing_and_walking reaching_and_bending hand_use lifting_and_carrying endurance",
     OnetDayPart::last, true},
    {OnetDoing::carrying, "carrying",
     "standing_and_walking lifting_and_carrying endurance keeping_times", OnetDayPart::first, true},
    {OnetDoing::putting_in_order, "putting_in_order",
     "hand_use standing_and_walking concentrating remembering counting", OnetDayPart::any, true},
    {OnetDoing::helping_to_cook, "helping_to_cook",
     "hand_use standing_and_walking keeping_times remembering accepting_guidance",
     OnetDayPart::first, false},
    {OnetDoing::growing, "growing",
     "standing_and_walking reaching_and_bending hand_use endurance lifting_and_carrying",
     OnetDayPart::any, false},
    {OnetDoing::making_by_hand, "making_by_hand",
     "hand_use seeing concentrating accepting_guidance sitting", OnetDayPart::any, false},
    {OnetDoing::serving, "serving",
     "meeting_customers speaking_and_understanding keeping_times coping_with_pressure remembering",
     OnetDayPart::middle, false},
    {OnetDoing::keeping_company, "keeping_company",
     "speaking_and_understanding meeting_customers reading_and_writing working_with_others",
     OnetDayPart::middle, false},
    {OnetDoing::recording, "recording",
     "reading_and_writing using_devices concentrating counting sitting", OnetDayPart::any, true},
    {OnetDoing::caring_for_animals, "caring_for_animals",
     "standing_and_walking reaching_and_bending remembering coping_with_surroundings",
     OnetDayPart::first, false},
    {OnetDoing::running_a_machine, "running_a_machine",
     "using_devices concentrating hand_use standing_and_walking accepting_guidance",
     OnetDayPart::any, false},
}};

constexpr auto rules = std::to_array<OnetDoingRule>({
    {OnetDoing::caring_for_animals, "feed water exercise groom brush supply prepare clean wash",
     "animal pets livestock cages kennel pens stalls"},
    {OnetDoing::keeping_company, "read accompany entertain converse play take",
     "child children book client resident guest outing"},
    {OnetDoing::serving, "serve offer",
     "food meal snack beverage refreshment coffee water customer guest drink"},
    {OnetDoing::serving, "greet escort seat usher", ""},
    {OnetDoing::serving, "answer", "telephone phone question inquir customer caller doorbell"},
    {OnetDoing::serving, "help assist guide direct show",
     "customer patron guest visitor traveler shopper"},
    {OnetDoing::serving, "take", "order"},
    {OnetDoing::serving, "present", "menu"},
    {OnetDoing::serving, "sell rent lend",
     "ticket refreshment food plant pet snack equipment book"},
    {OnetDoing::serving, "provide supply", "guest traveler towel directions visitor"},
    {OnetDoing::helping_to_cook,
     "peel cut mix stir slice portion weigh measure place prepare wash combine garnish brew "
     "decorate fill apply dip",
     "food fruit vegetable salad ingredient sandwich soup beverage drink dough coffee dessert "
     "sauce dressing meat variety icing glaze relish cake topping"},
    {OnetDoing::helping_to_cook, "make", "sandwich salad dressing sauce coffee"},
    {OnetDoing::helping_to_cook, "clean", "foods"},
    {OnetDoing::helping_to_cook, "assist", "cook kitchen food"},
    {OnetDoing::making_by_hand, "fill smooth", "crack seam"},
    {OnetDoing::cleaning,
     "clean wash sweep scrub dust mop vacuum wipe polish rinse sanitize disinfect scrape tidy dry "
     "straighten pre-soak",
     ""},
    {OnetDoing::cleaning, "maintain perform keep service",
     "clean cleaning housekeeping tidy orderly restroom"},
    {OnetDoing::cleaning, "remove gather collect pick empty sort clear shovel dispose",
     "trash litter garbage refuse debris dish ashtray rubbish wastebasket table waste"},
    {OnetDoing::cleaning, "change make", "linen bed"},
    {OnetDoing::growing,
     "water plant weed rake sow dig harvest transplant mulch shovel trim spread tie cut pick haul "
     "decorate",
     "plant lawn leaves flower seed topsoil sod garden grass tree crop shrub fruit vegetable hay"},
    {OnetDoing::growing, "care", "lawn garden"},
    {OnetDoing::carrying, "run", "errand"},
    {OnetDoing::recording, "retrieve", "information document data"},
    {OnetDoing::carrying, "carry bring deliver fetch distribute return retrieve haul", ""},
    {OnetDoing::carrying, "move transport transfer load unload push",
     "supplies equipment furniture cart material package luggage baggage item book box freight "
     "merchandise container portable mail stock product tray"},
    {OnetDoing::carrying, "collect gather", "linen mail message material recyclable tray cart"},
    {OnetDoing::recording, "date-stamp stamp scan type copy photocopy transcribe", ""},
    {OnetDoing::recording, "record enter update post log input file register code",
     "data record information name item document form mail amount identification quantit "
     "production material time log card"},
    {OnetDoing::recording, "keep maintain compile",
     "record log file inventor list lost-and-found mailing"},
    {OnetDoing::recording, "make", "copies"},
    {OnetDoing::recording, "process", "material loan form document paper"},
    {OnetDoing::recording, "prepare complete", "form label document correspondence mail"},
    {OnetDoing::recording, "perform", "clerical office"},
    {OnetDoing::recording, "take", "attendance inventory"},
    {OnetDoing::putting_in_order,
     "stock restock store sort pack unpack package fill refill replenish label mark tag ticket bag "
     "wrap rewrap count stack fold hang shelve inventory bundle segregate separate affix prepack "
     "seal",
     ""},
    {OnetDoing::putting_in_order, "set", "table chair room dining rack apparatus banquet"},
    {OnetDoing::putting_in_order, "arrange organize prepare place clear assemble",
     "table room chair material classroom supplies tray toy costume floral display periodical "
     "merchandise volume finished individual book carton artifact place space dishes"},
    {OnetDoing::putting_in_order, "receive issue open check compare",
     "supplies store article letter parcel mail stock towel clothes merchandise outdated product "
     "container book invoice linen"},
    {OnetDoing::putting_in_order, "obtain", "product material container"},
    {OnetDoing::putting_in_order, "maintain", "stock adequate supplies"},
    {OnetDoing::putting_in_order, "roll", "silverware"},
    {OnetDoing::putting_in_order, "change", "price sign"},
    {OnetDoing::making_by_hand,
     "sew glue attach iron staple baste stitch bind patch smooth sand paint tape pin trim cut "
     "sharpen brush moisten punch",
     ""},
    {OnetDoing::making_by_hand, "press", "garment fabric ties article costume"},
    {OnetDoing::making_by_hand, "repair mend",
     "book hole item garment cloth article toy tire furniture material"},
    {OnetDoing::making_by_hand, "assemble", "garment bicycle parts book"},
    {OnetDoing::running_a_machine, "operate run start load",
     "washing washers dryers driers dishwash laundry photocopier office baler sewing pressing "
     "wrapping audiovisual extractors"},
});

// Medicine, money, law, power tools, dangerous substances, animals in distress, the dead, and
// leading others: what a specialist answers for. And snow, which no week's plan can foresee.
constexpr std::string_view core_words =
    "patients patients' patient's medication medicine prescription drug diagnos surg anesth "
    "treatment therap specimen blood dental teeth wound vaccin inject x-ray infect hazardous "
    "sterile steriliz laborator catheter bandage urine tissue vital discharge "
    "supervis train manage budget financ account payroll bookkeep legal contract claim permit "
    "audit statistic tax credit cash currency money payment bill checks deposit report research "
    "apprais troubleshoot "
    "saw saws mower mowing tractor forklift truck torch weld grind drill explosive boiler insulat "
    "sprayer gun pesticide herbicide insecticide solvent acid electrical wiring plumbing railway "
    "cargo chimney fire shades "
    "euthan castrat debeak brands tattoo restrain cavities "
    "deceased casket cremat remains hearses emergency rescue injur aggressive disruptive slaughter "
    "butcher climb scaffold roof complaint discipline diaper bathe baths curricul evaluat assign "
    "artwork";

constexpr auto kind_rules = std::to_array<OnetWordRule<WorkKind>>({
    {WorkKind::animals, "", OnetDoing::caring_for_animals},
    {WorkKind::kitchen, "", OnetDoing::helping_to_cook},
    {WorkKind::garden, "", OnetDoing::growing},
    {WorkKind::children, "child children student toy classroom", {}},
    {WorkKind::laundry, "laundry linen towel launder", {}},
    {WorkKind::laundry, "garment cloth article", OnetDoing::cleaning},
    {WorkKind::kitchen,
     "dish dishes kitchen tableware silverware food meal tray beverage coffee salad utensil",
     {}},
    {WorkKind::recycling, "recycl refuse scrap bale", {}},
    {WorkKind::cleaning, "", OnetDoing::cleaning},
    {WorkKind::library, "book books periodical library reserve", {}},
    {WorkKind::computers, "computer software data database audiovisual", {}},
    {WorkKind::archive, "file files archiv record document microfilm index", OnetDoing::recording},
    {WorkKind::office, "", OnetDoing::recording},
    {WorkKind::delivery, "mail parcel luggage baggage message deliver errand", {}},
    {WorkKind::packing, "pack carton wrap label package container pallet", {}},
    {WorkKind::shop, "merchandise shelves shelf price customer sales", {}},
    {WorkKind::delivery, "", OnetDoing::carrying},
    {WorkKind::events, "event banquet meeting seat ticket patron guest", {}},
});

constexpr auto exposure_rules = std::to_array<OnetWordRule<Exposure>>({
    {Exposure::customers, "", OnetDoing::serving},
    {Exposure::animals, "", OnetDoing::caring_for_animals},
    {Exposure::wet_hands, "wash dish dishes mop scrub rinse detergent water", OnetDoing::cleaning},
    {Exposure::wet_hands, "wash", OnetDoing::helping_to_cook},
    {Exposure::cleaning_agents,
     "sanitiz disinfect clean cleaner cleaning detergent polish restroom bathroom scrub",
     OnetDoing::cleaning},
    {Exposure::dust, "dust sweep vacuum sand", {}},
    {Exposure::flour, "dough flour bake bread", OnetDoing::helping_to_cook},
    {Exposure::sharp_tools, "cut slice peel carve trim scissors shears knife knives prune", {}},
    {Exposure::blood_and_secretions, "soiled bedpan dressing", {}},
    {Exposure::traffic, "driveway curb street parking curbside", {}},
    {Exposure::cold, "refrigerat freezer", {}},
    {Exposure::heat, "oven iron steam press", {}},
});

constexpr auto licence_rules = std::to_array<OnetWordRule<Licence>>({
    {Licence::hygiene_passport, "", OnetDoing::helping_to_cook},
    {Licence::hygiene_passport, "food meal salad beverage snack refreshment", {}},
});

// Is there a word in the list (separated by spaces) that fits?
template <class Fits>
bool any_word(std::string_view list, Fits fits) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (fits(list.substr(0, end)))
            return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

}  // namespace

std::span<const OnetDoingLines> onet_doings() {
    return doings;
}

const OnetDoingLines& onet_doing_lines(OnetDoing doing) {
    return doings[static_cast<std::size_t>(doing)];
}

std::span<const OnetDoingRule> onet_doing_rules() {
    return rules;
}

std::string_view onet_core_words() {
    return core_words;
}

std::span<const OnetWordRule<WorkKind>> onet_kind_rules() {
    return kind_rules;
}

std::span<const OnetWordRule<Exposure>> onet_exposure_rules() {
    return exposure_rules;
}

std::span<const OnetWordRule<Licence>> onet_licence_rules() {
    return licence_rules;
}

OnetWords onet_words(std::string_view lowered_statement) {
    constexpr std::string_view marks = " ,.;:()\"/";
    OnetWords words;
    std::size_t start = lowered_statement.find_first_not_of(marks);
    while (start != std::string_view::npos) {
        const std::size_t end =
            std::min(lowered_statement.find_first_of(marks, start), lowered_statement.size());
        words.push_back(lowered_statement.substr(start, end - start));
        start = lowered_statement.find_first_not_of(marks, end);
    }
    return words;
}

bool has_beginning(std::span<const std::string_view> words, std::string_view beginnings) {
    return beginnings.empty() || any_word(beginnings, [&](std::string_view beginning) {
               return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
                   return word.starts_with(beginning);
               });
           });
}

std::optional<OnetDoing> find_onet_doing(const OnetWords& words) {
    if (words.empty() || has_beginning(words, core_words))
        return std::nullopt;
    const std::span<const std::string_view> first(words.data(),
                                                  std::min(words.size(), words_looked_at));
    for (const OnetDoingRule& rule : rules) {
        const bool begins_so =
            any_word(rule.verbs, [&](std::string_view verb) { return verb == words.front(); });
        if (begins_so && has_beginning(first.subspan(1), rule.about))
            return rule.doing;
    }
    return std::nullopt;
}

}  // namespace kynnys
