#include "exchange/sentence_parts.h"

namespace kynnys {

namespace {

constexpr Sentence onet_sentences[] = {
    {"onet.code_is_malformed",
     "\"{0}\" is no O*NET-SOC code. Write one such as 35-9021.00: eight digits, a hyphen and a "
     "point."},
    {"onet.occupation_is_doubled",
     "Line {1} has the occupation {0} already. Delete one of the two lines."},
    {"onet.occupation_is_unknown",
     "There is no occupation {0} in occupations.tsv. Add it there, or mend the code."},
    {"onet.rating_is_not_1_to_5",
     "\"{0}\" is no rating. Ratings are numbers from 1 to 5 with at most two decimals, such as "
     "3.25."},
    {"onet.task_id_is_malformed",
     "\"{0}\" is no task id. Use at most 32 digits and letters without accents."},
    {"onet.task_is_doubled",
     "Line {1} has the task {0} of that occupation already. Delete one of the two lines."},
    {"onet.task_type_is_unknown", "\"{0}\" is no type of task. Write Core, Supplemental or n/a."},
};

}  // namespace

void add_onet_sentences(std::vector<Sentence>& all) {
    all.insert(all.end(), std::begin(onet_sentences), std::end(onet_sentences));
}

}  // namespace kynnys
