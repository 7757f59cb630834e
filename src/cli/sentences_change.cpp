#include "cli/sentence_tables.h"

namespace kynnys {

namespace {

constexpr Saying table[] = {
    // What would have to be there; these stand after "with".
    {"change.more_hours", "minutes", "{0} a week to work"},
    {"change.longer_day", "minutes", "days of up to {0}"},
    {"change.longer_trip", "minutes", "a trip of {0} each way"},
    {"change.language_learnt", "any_language", "{0} as a language to work in"},
    {"change.licence_obtained", "licence", "this licence: {0}"},
    {"change.line_asked", "ability step", "an answer about {0}: \"{1}\" or better"},
    {"change.line_grows", "ability step", "{0} grown to \"{1}\""},
    {"change.available_also", "windows", "time on {0} as well"},
    {"change.access_built", "workplace need", "{1} at {0}"},
    {"change.exposure_avoided", "task exposure", "{0} without {1}"},
    {"change.load_lightened", "task kilograms", "{0} with loads of at most {1}"},
    {"change.piece_shortened", "task minutes", "{0} in pieces of {1}"},
    {"change.window_added", "task windows", "{0} done on {1} as well"},
    {"change.open_also", "workplace windows", "{0} open on {1} as well"},
    {"change.arrangement_made", "arrangement", "this arrangement: {0}"},
    {"change.arrangement_offered", "arrangement workplace", "this arrangement at {1}: {0}"},
    {"change.task_grows", "task minutes", "{1} a week more of {0}"},
    {"change.place_added", "workplace people", "room for {1} more at {0}"},
    {"change.workplace_added", "workplace text text", "one more[ {1}], like {0}, in {2}"},

    // These stand below the workplace's name.
    {"explain.has_the_job", "workplace", "The plan gives a job here."},
    {"explain.workplace_does_not_fit", "workplace", "This workplace does not fit."},
    {"explain.no_task_fits", "workplace tasks", "Nothing fits of the {1} that may be carved here."},
    {"explain.no_whole_job", "workplace tasks",
     "{1} would fit, but they make no whole job: too few hours, or worth too little."},
    {"explain.job_is_free", "workplace points",
     "A job worth {1} is free here beside everybody else's, and better than what the plan gives. "
     "The search did not see it, or a minimum share speaks against it."},
    {"explain.given_job_is_worth_more", "workplace points points",
     "A job here would be worth {1}. What the plan gives is worth {2}."},
    {"explain.others_hold_the_work", "workplace points people",
     "A job here would be worth {1}, but others do the work ({2} placed)."},

    {"replan.kept", "", "As before."},
    {"replan.person_gone", "person", "No longer in the city."},
    {"replan.wants_no_work", "", "No longer wants work."},
    {"replan.task_gone", "workplace", "What the job at {0} was made of is no longer there."},
    {"replan.breaks_a_rule", "message", "The old job is no longer possible. {0}"},
    {"replan.gives_way", "number number",
     "The old job, worth {0}, was still possible; all together gain by changing it (now {1})."},
    {"replan.place_found", "points", "There is a job now, worth {0}."},
};

}  // namespace

void add_change_sentences(std::vector<Saying>& all) {
    all.insert(all.end(), std::begin(table), std::end(table));
}

}  // namespace kynnys
