#include "exchange/sentence_parts.h"

namespace kynnys {

namespace {

constexpr Sentence plan_sentences[] = {
    {"json.has_doubled_member", "\"{0}\" is there twice in one object. Delete one of them."},
    {"json.is_malformed",
     "The text is not JSON (line {0}, column {1}). Was the file cut off or changed by hand?"},
    {"json.is_too_deep", "The text is nested too deeply (line {0}, column {1})."},
    {"plan.arrangement_is_unknown",
     "The plan names the arrangement \"{0}\", which this city does not have. Was it made from "
     "another city?"},
    {"plan.day_is_unknown", "\"{0}\" is no day. Days are Mon, Tue, Wed, Thu, Fri, Sat and Sun."},
    {"plan.decision_is_unknown", "\"{0}\" is no decision of a proof. Known: {2}."},
    {"plan.is_no_plan", "This is no plan. Name a file that \"kynnys plan make\" wrote."},
    {"plan.member_is_missing", "\"{0}\" is missing. Was the file cut off or changed by hand?"},
    {"plan.minutes_are_off_the_quarter",
     "{0} minutes are no whole quarter-hours. A plan counts in steps of 15 minutes."},
    {"plan.person_is_doubled", "The person \"{0}\" stands in the plan twice."},
    {"plan.person_is_unknown",
     "The plan names the person \"{0}\", whom this city does not have. Was it made from another "
     "city?"},
    {"plan.policy_is_faulty",
     "The policy that the plan carries has a fault: {0} Was it changed by hand?"},
    {"plan.prices_are_out_of_order", "The places of the prices do not ascend."},
    {"plan.sum_disagrees",
     "\"{0}\" says {1}, but the plan adds up to {2}. Was the file changed by hand?"},
    {"plan.task_is_unknown",
     "The plan names the task \"{0}\", which this city does not have. Was it made from another "
     "city?"},
    {"plan.time_is_unknown", "\"{0}\" is no time on the quarter-hour such as 09:15."},
    {"plan.value_has_wrong_type", "The value has the wrong type; meant is: {0}."},
    {"plan.version_is_unknown",
     "The plan has format version {0}; this program knows version {1}. Make the plan anew."},
    {"plan.workplace_is_unknown",
     "The plan names the workplace \"{0}\", which this city does not have. Was it made from "
     "another city?"},
};

}  // namespace

void add_plan_sentences(std::vector<Sentence>& all) {
    all.insert(all.end(), std::begin(plan_sentences), std::end(plan_sentences));
}

}  // namespace kynnys
