#include "cli/sentence_tables.h"

namespace kynnys {

namespace {

constexpr Saying table[] = {
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
