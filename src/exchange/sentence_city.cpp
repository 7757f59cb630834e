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
     "One time takes {0} minutes, but the longest window has {1}. Make a window longer or the time "
     "shorter; windows count in whole quarter-hours."},
    {"task.each_without_times",
     "each_minutes is given, but not how many times a week. Fill in times too, or give "
     "weekly_minutes instead."},
    {"task.has_no_rhythm",
     "How much work it is stands nowhere. Fill in times and each_minutes, or weekly_minutes."},
    {"task.has_two_rhythms",
     "Both times and weekly_minutes are given. Keep one: times with each_minutes for a task with "
     "its hours, weekly_minutes for an amount."},
    {"task.is_unknown",
     "No task has the id \"{0}\".[ Did you mean \"{1}\"?] Add the task to tasks.csv, or correct "
     "the id."},
    {"task.piece_exceeds_week",
     "The shortest piece of {0} minutes is longer than the {1} minutes of the week. Make it "
     "shorter."},
    {"task.piece_fits_no_window",
     "The shortest piece takes {0} minutes, but the longest window has {1}. Make a window longer "
     "or the piece shorter."},
    {"task.times_exceed_windows",
     "The task is done {0} times a week, but only {1} windows are long enough, and each counts "
     "once. Add windows or lower times."},
    {"task.times_without_each",
     "times is given, but not how long one time takes. Fill in each_minutes too."},
    {"task.windows_outside_opening",
     "{0} is outside the hours of the workplace ({1}). Change the window, or the workplace's "
     "opening."},
    {"task.windows_overlap",
     "{0} overlaps another window of the task. Make one window of them, or part them."},
    {"wish.amount_has_liking",
     "A wish about minutes has no liking, but here is \"{0}\". Leave the field empty."},
    {"workplace.is_unknown",
     "No workplace has the id \"{0}\".[ Did you mean \"{1}\"?] Add it to workplaces.csv, or "
     "correct the id."},

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
