#include "exchange/sentence_parts.h"

namespace kynnys {

namespace {

constexpr Sentence city_sentences[] = {
    {"arrangement.is_doubled", "The arrangement \"{0}\" is named twice. Name it once."},
    {"arrangement.is_unknown",
     "No arrangement has the id \"{0}\".[ Did you mean \"{1}\"?] Add it to arrangements.csv, or "
     "correct the id."},
    {"person.has_no_available_time",
     "{0} wants work, but no time is named for it. Write when the person can work, such as "
     "Mon-Thu 10:00-14:00, or write \"no\" for wants_work."},
    {"person.has_no_conditions",
     "{0} has no line in conditions.csv. Add one that says when the person can work."},
    {"person.is_unknown",
     "No person has the id \"{0}\".[ Did you mean \"{1}\"?] Add the person to people.csv, or "
     "correct the id."},
    {"role.is_unknown",
     "The workplace has no role \"{0}\".[ Did you mean \"{1}\"?][ Its roles: {2}.] Add the role to "
     "roles.csv, or correct it."},
    {"task.each_fits_no_window",
     "One time of {0} takes {1} minutes, but its longest window has {2}. Make a window longer or "
     "the time shorter; windows count in whole quarter-hours."},
    {"task.each_without_times",
     "{0} has each_minutes, but not how many times a week. Fill in times too, or give "
     "weekly_minutes instead."},
    {"task.has_no_rhythm",
     "How much work {0} is stands nowhere. Fill in times and each_minutes, or weekly_minutes."},
    {"task.has_two_rhythms",
     "{0} has both times and weekly_minutes. Keep one: times with each_minutes for a task with "
     "its hours, weekly_minutes for an amount."},
    {"task.is_unknown",
     "No task has the id \"{0}\".[ Did you mean \"{1}\"?] Add the task to tasks.csv, or correct "
     "the id."},
    {"task.piece_exceeds_week",
     "The shortest piece of {0}, {1} minutes, is longer than its {2} minutes of the week. Make it "
     "shorter."},
    {"task.piece_fits_no_window",
     "The shortest piece of {0} takes {1} minutes, but its longest window has {2}. Make a window "
     "longer or the piece shorter."},
    {"task.times_exceed_windows",
     "{0} is done {1} times a week, but only {2} windows are long enough, and each counts once. "
     "Add windows or lower times."},
    {"task.times_without_each",
     "{0} has times, but not how long one time takes. Fill in each_minutes too."},
    {"task.windows_outside_opening",
     "The time of {0}, {1}, is outside the hours of its workplace ({2}). Change the windows, or "
     "the workplace's opening."},
    {"task.windows_overlap",
     "The time of {0}, {1}, overlaps another window of its weekly amount. Name each time once."},
    {"wish.amount_has_liking",
     "A wish about minutes has no liking, but here is \"{0}\". Leave the field empty."},
    {"workplace.is_unknown",
     "No workplace has the id \"{0}\".[ Did you mean \"{1}\"?] Add it to workplaces.csv, or "
     "correct the id."},

    {"change.ability_line_is_short",
     "\"{0}\" is no line of a profile. Write the step, who rated it, the day and how sure, such as "
     "3 coach 2026-11-21 sure."},
    {"change.column_is_not_set",
     "{0} is new and lacks its {1}. Add a line that sets it, or name one that it is like as the "
     "value of \"new\"."},
    {"change.column_is_unknown",
     "\"{0}\" is nothing to change.[ Did you mean \"{1}\"?] Write gone, new, or set with one of: "
     "{2}."},
    {"change.id_is_taken",
     "The id \"{0}\" is there already. Give what is new an id of its own, or set what changes."},
    {"change.id_stays",
     "An id cannot be changed. Write a line \"new\" with the old id as value, and let the old one "
     "be gone."},
    {"change.kind_is_unknown",
     "Nothing of the kind \"{0}\" can be changed.[ Did you mean \"{1}\"?] Known: {2}."},
    {"change.names_nothing",
     "There is no {0} with the id \"{1}\", or it is gone.[ Did you mean \"{2}\"?] Correct the id, "
     "or add a line \"new\" above."},
    {"change.owner_is_not_set",
     "The new workplace of {0} has no such role. Add a line below that sets the owner."},

    {"group.comparison_does_not_suit",
     "The comparison \"{0}\" does not suit {1}. Write = or !=, such as gender=woman."},
    {"group.field_is_unknown", "No group is told by \"{0}\". Known: {1}."},
    {"group.is_malformed",
     "\"{0}\" is no group. Write one such as age>=55, out_of_work>=24, gender=woman or "
     "language!=fi."},
    {"policy.levels_are_missing",
     "fairness.waiting is \"levels\", but no levels are given. Fill in fairness.waiting_levels, "
     "such as 60 24 12."},
    {"policy.levels_do_not_descend",
     "The months in \"{0}\" do not descend. Write the longest first, such as 60 24 12."},
    {"policy.name_is_doubled", "\"{0}\" is on line {1} already. Keep one of the two lines."},
    {"policy.name_is_missing",
     "There is no line \"{0}\". Add it with its value and a reason, since a plan must say by which "
     "policy and for which day it was made."},
    {"policy.name_is_unknown",
     "The policy has no value named \"{0}\".[ Did you mean \"{1}\"?] The names are in "
     "docs/city-folder.md."},
    {"policy.unit_differs",
     "The unit is not \"{0}\" but \"{1}\". Convert the value, and write that unit or none."},
    {"share.has_no_group",
     "A minimum share must name its group. Write a name such as fairness.share age>=55."},
};

}  // namespace

void add_city_sentences(std::vector<Sentence>& all) {
    all.insert(all.end(), std::begin(city_sentences), std::end(city_sentences));
}

}  // namespace kynnys
