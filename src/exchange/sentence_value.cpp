#include "exchange/sentence_parts.h"

namespace kynnys {

namespace {

constexpr Sentence value_sentences[] = {
    {"answer.is_not_yes_or_no", "\"{0}\" is neither yes nor no. Write yes or no."},
    {"date.is_not_a_day", "\"{0}\" is no day. Write a date such as 2026-11-21 or 21.11.2026."},
    {"euros.are_not_euros",
     "\"{0}\" is no amount of money. Write euros such as 15,50, with two decimals at most."},
    {"hours.are_not_hours", "\"{0}\" is no number of hours. Write hours such as 20, 7,5 or 7:30."},
    {"hours.are_unclear",
     "\"{0}\" may be hours and minutes or a part of an hour. Write 7:30 for seven and a half "
     "hours."},
    {"id.has_other_letters",
     "\"{0}\" has letters that an id cannot have. Use the letters a to z, digits, - and _."},
    {"id.is_doubled", "The id \"{0}\" is on line {1} already. Give each row an id of its own."},
    {"id.is_too_long", "\"{0}\" is too long. An id has {1} letters at most."},
    {"metres.are_not_metres",
     "\"{0}\" is no number of metres. Write a place on the map such as 25496700."},
    {"minutes.are_not_minutes",
     "\"{0}\" is no number of minutes. Write minutes such as 90, or 1:30."},
    {"number.is_not_whole", "\"{0}\" is not a whole number.[ Write a number from {1} to {2}.]"},
    {"number.is_out_of_range", "\"{0}\" is out of range. Write a number from {1} to {2}."},
    {"text.has_control_character",
     "The text has a line break or another sign that cannot be shown. Write it on one line."},
    {"text.is_too_long", "The text is too long. It has {1} letters at most."},
    {"week.ends_before_it_starts",
     "\"{0}\" ends before it starts. Write times such as 9:00-14:00."},
    {"week.is_empty", "No time is named. Write times such as Mon-Fri 9:00-14:00."},
    {"week.not_a_time",
     "\"{0}\" has no clear time[ (\"{1}\")]. Write times such as Mon-Fri 9:00-14:00, Sat 10-12."},
    {"week.shorter_than_a_slot",
     "\"{0}\" holds no whole quarter-hour. Write times on the quarter-hour."},
    {"week.unknown_day",
     "\"{0}\" names no known day[ (\"{1}\")].[ Did you mean \"{2}\"?] Write days such as Mon-Fri."},
    {"year.is_not_a_year", "\"{0}\" is not a year from 1900 to 2100. Write a year such as 1971."},

    {"ability.is_unknown", "No ability is named \"{0}\".[ Did you mean \"{1}\"?][ Known: {2}.]"},
    {"client_status.is_unknown",
     "No state of a client is named \"{0}\".[ Did you mean \"{1}\"?][ Known: {2}.]"},
    {"access_need.is_unknown",
     "No need of access is named \"{0}\".[ Did you mean \"{1}\"?] Known: {2}."},
    {"arrangement_class.is_unknown",
     "No kind of arrangement is named \"{0}\".[ Did you mean \"{1}\"?] Known: {2}."},
    {"day_time.is_unknown",
     "No time of the day is named \"{0}\".[ Did you mean \"{1}\"?] Known: {2}."},
    {"exposure.is_unknown", "No exposure is named \"{0}\".[ Did you mean \"{1}\"?] Known: {2}."},
    {"gender.is_unknown", "\"{0}\" is not known here.[ Did you mean \"{1}\"?] Known: {2}."},
    {"if_not_done.is_unknown", "\"{0}\" is not known here.[ Did you mean \"{1}\"?] Known: {2}."},
    {"language.is_unknown",
     "No language has the code \"{0}\".[ Did you mean \"{1}\"?] Known: {2}."},
    {"licence.is_unknown", "No licence is named \"{0}\".[ Did you mean \"{1}\"?] Known: {2}."},
    {"liking.is_unknown", "\"{0}\" is no liking.[ Did you mean \"{1}\"?] Known: {2}."},
    {"rater.is_unknown", "Nobody rates as \"{0}\".[ Did you mean \"{1}\"?] Known: {2}."},
    {"step.is_not_0_to_4",
     "\"{0}\" is no step. Write 0 (not now), 1 (with someone beside), 2 (with an arrangement), 3 "
     "(on my own) or 4 (a strength)."},
    {"sureness.is_unknown", "\"{0}\" is no sureness.[ Did you mean \"{1}\"?] Known: {2}."},
    {"surrounding.is_unknown",
     "No surrounding is named \"{0}\".[ Did you mean \"{1}\"?] Known: {2}."},
    {"task_part.is_unknown", "\"{0}\" is not known here.[ Did you mean \"{1}\"?] Known: {2}."},
    {"travel_mode.is_unknown", "Nobody travels by \"{0}\".[ Did you mean \"{1}\"?] Known: {2}."},
    {"waiting_rule.is_unknown",
     "No rule about waiting is named \"{0}\".[ Did you mean \"{1}\"?] Known: {2}."},
    {"wish.is_about_something_unknown",
     "A wish is not about \"{0}\".[ Did you mean \"{1}\"?] Known: {2}."},
    {"work_kind.is_unknown",
     "No kind of work is named \"{0}\".[ Did you mean \"{1}\"?] Known: {2}."},
};

}  // namespace

void add_value_sentences(std::vector<Sentence>& all) {
    all.insert(all.end(), std::begin(value_sentences), std::end(value_sentences));
}

}  // namespace kynnys
