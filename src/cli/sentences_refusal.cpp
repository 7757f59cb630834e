#include "cli/sentence_tables.h"

namespace kynnys {

namespace {

constexpr Saying table[] = {
    {"refusal.core_task", "text", "It stays with its role[, the {0}]."},
    {"refusal.workplace_is_no_go", "workplace", "The person has said never to this workplace."},
    {"refusal.kind_is_no_go", "kind", "The person has said never to {0}."},
    {"refusal.surrounding_is_no_go", "surrounding", "The person has said never to: {0}."},
    {"refusal.hours_too_few", "minutes minutes",
     "The person can work {0} a week; a fair job has at least {1}."},
    {"refusal.travel_too_long", "minutes minutes",
     "The trip takes {1} each way; the person accepts {0}."},
    {"refusal.language_missing", "workplace languages",
     "The work is done in {1}, which the person does not work in."},
    {"refusal.access_missing", "need", "The building lacks {0}."},
    {"refusal.shift_too_short", "minutes minutes",
     "The longest stretch in common is {0}; a shift worth the trip takes {1}."},
    {"refusal.licence_missing", "licence", "It needs a licence: {0}."},
    {"refusal.exposure_not_accepted", "exposure", "It means {0}, which is out for the person."},
    {"refusal.too_heavy", "kilograms kilograms",
     "It means lifting {1}; the person lifts up to {0}."},
    {"refusal.gap_too_large", "ability step step",
     "It asks for {0} \"{2}\"; the person reaches \"{1}\"."},
    {"refusal.line_unknown", "ability step",
     "It asks for {0} \"{1}\", and nobody has asked the person yet."},
    {"refusal.piece_too_long", "minutes minutes",
     "One piece takes {1}; the person can work {0} at a stretch."},
    {"refusal.at_night", "task", "The only time in common is at night, which is out."},
    {"refusal.no_common_time", "task windows",
     "It is done {1}, when the person or the workplace has no time for it."},

    {"wish.kind", "kind", "{0}"},
    {"wish.surrounding", "surrounding", "{0}"},
};

}  // namespace

void add_refusal_sentences(std::vector<Saying>& all) {
    all.insert(all.end(), std::begin(table), std::end(table));
}

}  // namespace kynnys
