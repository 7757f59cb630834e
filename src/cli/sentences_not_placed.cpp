#include "cli/sentence_tables.h"

namespace kynnys {

namespace {

// What is said of one person, and as a "not_placed_title" the heading over all with that reason.
constexpr Saying table[] = {
    {"not_placed.hours_too_few", "minutes minutes",
     "Can work {0} a week; a fair job has at least {1}."},
    {"not_placed.no_time_given", "", "No time of the week is given, or all of it is out."},
    {"not_placed.no_workplace_within_travel", "minutes workplace minutes",
     "Accepts {0} each way[; the nearest workplace, {1}, takes {2}]."},
    {"not_placed.others_are_placed", "workplace people workplaces",
     "Would fit best at {0}, where the plan places {1}; {2} would fit at all."},
    {"not_placed.no_whole_job", "workplace tasks",
     "{1} at {0} would fit, but too little for a whole job."},
    {"not_placed.language_missing", "number tasks",
     "Another language is spoken at {0} of {1} nearby."},
    {"not_placed.access_missing", "need number tasks",
     "The building lacks {0} at {1} of {2} nearby."},
    {"not_placed.licence_missing", "licence number tasks", "{1} of {2} nearby need it: {0}."},
    {"not_placed.exposure_not_accepted", "exposure number tasks",
     "{1} of {2} nearby mean {0}, which is out."},
    {"not_placed.gap_too_large", "ability number tasks",
     "{1} of {2} nearby ask for more {0} than there is now."},
    {"not_placed.line_unknown", "ability number tasks",
     "{1} of {2} nearby ask for {0}, and nobody has asked yet."},
    {"not_placed.too_heavy", "number tasks", "{0} of {1} nearby mean lifting too much."},
    {"not_placed.piece_too_long", "number tasks",
     "{0} of {1} nearby take longer at a stretch than the person can work."},
    {"not_placed.at_night", "number tasks",
     "{0} of {1} nearby leave only the night in common, which is out."},
    {"not_placed.no_common_time", "number tasks",
     "{0} of {1} nearby are done when the person has no time."},
    {"not_placed.shift_too_short", "number tasks",
     "For {0} of {1} nearby the time in common is too short for a shift worth the trip."},
    {"not_placed.workplace_is_no_go", "number tasks",
     "{0} of {1} nearby are at workplaces that the person has said never to."},
    {"not_placed.kind_is_no_go", "kind number tasks",
     "{1} of {2} nearby are {0}, which the person has said never to."},
    {"not_placed.surrounding_is_no_go", "surrounding number tasks",
     "{1} of {2} nearby have this, which the person has said never to: {0}."},

    {"not_placed_title.hours_too_few", "", "They can work fewer hours than the shortest fair job"},
    {"not_placed_title.no_time_given", "", "No time of the week is given"},
    {"not_placed_title.no_workplace_within_travel", "",
     "No workplace lies within the trip that they accept"},
    {"not_placed_title.others_are_placed", "", "Others are placed where they would fit"},
    {"not_placed_title.no_whole_job", "", "Some tasks fit, but too few for a whole job"},
    {"not_placed_title.language_missing", "", "The workplaces nearby work in other languages"},
    {"not_placed_title.access_missing", "need", "The buildings nearby lack {0}"},
    {"not_placed_title.licence_missing", "licence", "A licence is missing: {0}"},
    {"not_placed_title.exposure_not_accepted", "exposure", "What is out for them: {0}"},
    {"not_placed_title.gap_too_large", "ability", "More is asked than there is now: {0}"},
    {"not_placed_title.line_unknown", "ability", "Nobody has asked them yet: {0}"},
    {"not_placed_title.too_heavy", "", "The loads are too heavy"},
    {"not_placed_title.piece_too_long", "", "The work takes too long at a stretch"},
    {"not_placed_title.at_night", "", "Only the night is in common"},
    {"not_placed_title.no_common_time", "", "No time in common with the tasks nearby"},
    {"not_placed_title.shift_too_short", "",
     "The time in common is too short for a shift worth the trip"},
    {"not_placed_title.workplace_is_no_go", "", "They have said never to the workplaces nearby"},
    {"not_placed_title.kind_is_no_go", "kind", "They have said never to: {0}"},
    {"not_placed_title.surrounding_is_no_go", "surrounding", "They have said never to: {0}"},
};

}  // namespace

void add_not_placed_sentences(std::vector<Saying>& all) {
    all.insert(all.end(), std::begin(table), std::end(table));
}

}  // namespace kynnys
