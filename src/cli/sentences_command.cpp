#include "cli/sentence_tables.h"

namespace kynnys {

namespace {

constexpr Saying table[] = {
    {"city.has_faults", "text text faults",
     "{1}\n{2} in {0}. Nothing was read; mend the lines named above."},
    {"money.facts_are_of_several", "number",
     "The facts are of {0} people. Name one of them with --person."},
    {"facts.person_is_not_there", "text text",
     "No person of the facts has the id \"{0}\".[ Did you mean \"{1}\"?]"},
    {"output.folder_is_missing", "text",
     "There is no folder {0} to write into. Make it first, or name another file."},
    {"output.is_a_folder", "text", "{0} is a folder. Name a file in it."},
    {"output.is_not_writable", "text", "{0} cannot be written: you may not change its folder."},
    {"output.is_not_written", "",
     "The answer could not be written out. Is the disk full, or the receiver gone?"},
    {"memory.is_used_up", "", "There is not enough memory for this. Files are as they were."},
    {"person.is_not_there", "text text",
     "No person of this city has the id \"{0}\".[ Did you mean \"{1}\"?]"},
    {"workplace.is_not_there", "text text",
     "No workplace of this city has the id \"{0}\".[ Did you mean \"{1}\"?]"},
    {"person.wants_no_work", "person",
     "{0} does not want work now, so the plan says nothing about them."},
    {"plan.is_of_another_city", "",
     "The plan was made from another city, or the city's files have changed since. Make the plan "
     "anew, or keep the old files and name what changed with kynnys plan replan."},
    {"plan.file_is_missing", "text",
     "Name the plan too: kynnys plan show {0} plan.json. A plan is made by kynnys plan make."},
    {"policy.has_too_many_shares", "number",
     "The policy has more than {0} minimum shares. Keep the most important ones."},
    {"policy.points_are_too_large", "",
     "The policy's weights are too large to reckon with. Lower the largest; only their "
     "proportions matter."},
};

}  // namespace

void add_command_sentences(std::vector<Saying>& all) {
    all.insert(all.end(), std::begin(table), std::end(table));
}

}  // namespace kynnys
