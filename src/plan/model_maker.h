// The steps of making a model, each in a file of its own kind.
#pragma once

#include "plan/arrangement_sets.h"
#include "plan/carvable.h"
#include "plan/group.h"
#include "plan/model.h"
#include "plan/worth.h"

namespace kynnys {

carving::Person person_in_model(const Policy& policy, const Person& person,
                                const std::vector<Group>& groups);

carving::Workplace workplace_in_model(const Workplace& workplace);

// Adds the task and its occasions, and notes its place; a task without room for a piece in any
// window stays out.
void add_task(const City& city, const CarvableTask& task, Model& model);

// Adds the options of one person at one workplace.
void add_options(const City& city, const Meeting& meeting, PersonIndex person,
                 WorkplaceIndex workplace, const std::vector<CarvableTask>& tasks, Model& model);

// Adds the one option that the job needs, whatever it is worth.
void add_option_of(const City& city, const PersonJob& job, Model& model);

// Could the option hold a job at all? A quick look that errs on the side of yes.
bool may_hold_a_job(const carving::Problem& problem, const carving::Option& option);

// Is every number of the problem within carving::largest_number?
bool has_safe_numbers(const carving::Problem& problem);

}  // namespace kynnys
