#include "cli/sentence_tables.h"

namespace kynnys {

namespace {

constexpr Saying of_the_plan[] = {
    {"violation.person_is_unknown", "text",
     "The plan names a person (place {0}) who is not there."},
    {"violation.workplace_is_unknown", "person", "{0}: the workplace is not there."},
    {"violation.task_is_unknown", "person", "{0}: a task is not there."},
    {"violation.arrangement_is_unknown", "person", "{0}: an arrangement is not there."},
    {"violation.proposals_are_out_of_order", "person",
     "{0}: has two proposals, or one that is out of order."},
    {"violation.policy_differs", "text text",
     "The plan was made by policy version {0}; the city's is {1}."},
    {"violation.person_is_unaccounted_for", "person",
     "{0}: wants work, but is neither placed nor listed as not placed."},
    {"violation.person_is_listed_wrongly", "person",
     "{0}: listed as not placed, but placed, listed twice, or in want of no work."},
    {"violation.wanting_work_is_wrong", "people people",
     "The plan says that {0} want work; it is {1}."},
};

constexpr Saying of_values[] = {
    {"violation.terms_do_not_add_up", "person number number",
     "{0}: the reasons add up to {1} points, not to {2}."},
    {"violation.terms_differ", "person", "{0}: the reasons are not those of the job."},
    {"violation.job_is_not_in_model", "person", "{0}: the job cannot be made of what there is."},
    {"violation.value_is_wrong", "person number number",
     "{0}: the job is worth {2} points, not {1}."},
    {"violation.missing_shares_are_wrong", "number number",
     "Missing minimum shares cost {1} points, not {0}."},
    {"violation.model_refuses", "message", "The engine's checker refuses the plan. {0}"},
    {"violation.bound_below_value", "number number", "The bound, {0}, is below the value, {1}."},
    {"violation.bound_is_not_proven", "message", "The bound is not proven. {0}"},
};

}  // namespace

void add_check_sentences(std::vector<Saying>& all) {
    all.insert(all.end(), std::begin(of_the_plan), std::end(of_the_plan));
    all.insert(all.end(), std::begin(of_values), std::end(of_values));
}

}  // namespace kynnys
