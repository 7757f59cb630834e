// A city as a carving problem, and the way back.
//
// Tasks become occasions as carvable.h shares them out. How people's words become numbers: what is
// a least (a shift, a week, a doing) is rounded up to whole slots, what is a most down. People who
// don't want work have no place in the problem. A pair of person and workplace has one option for
// each set of arrangements worth having (arrangement_sets.h); left out are options that cannot hold
// a job, and those of which every job is worth no more than the same job under another set.
#pragma once

#include <optional>
#include <vector>

#include "job/carved_job.h"
#include "plan/city.h"
#include "solve/carving/problem.h"

namespace kynnys {

struct ModelOption {
    PersonIndex person;
    WorkplaceIndex workplace;
    std::vector<ArrangementIndex> arrangements;
};

struct Model {
    carving::Problem problem;
    std::vector<PersonIndex> people;   // by person of the problem
    std::vector<TaskIndex> tasks;      // by task of the problem
    std::vector<ModelOption> options;  // by option of the problem
    std::vector<int> place_of_person;  // by person of the city; -1: not in the problem
    std::vector<int> place_of_task;    // by task of the city; -1: core, or without a window
    std::vector<int> first_option;     // by person of the problem, and one more at the end
    // Workplaces keep their numbers.
};

struct PersonJob {
    PersonIndex person;
    const CarvedJob* job = nullptr;
};

// Who has options, and where; people, tasks and limits of the problem stay the same.
struct ModelScope {
    std::optional<std::vector<PersonIndex>> only_people;
    std::optional<WorkplaceIndex> only_workplace;  // for the people above
    std::vector<PersonJob> besides;  // others whose jobs count: each has just the option of its job
};

// Errors: those of parse_group; policy.has_too_many_shares {most};
// policy.points_are_too_large {} when weights are so large that the engine's numbers overflow.
Result<Model> make_model(const City& city, const ModelScope& scope = {});

// A job of the problem in the words of the city.
CarvedJob carved_job_of(const Model& model, const carving::Job& job);

// The inverse, for the jobs of several people at once: pieces are shared out to occasions so that
// each has its own whenever that is possible. An element is empty when the person, an option for
// that workplace and just these arrangements, a task of it or a window is not in the problem, or no
// occasion is left; whether the job keeps the rules is for the checker to say.
std::vector<std::optional<carving::Job>> jobs_in_model(const Model& model,
                                                       const std::vector<PersonJob>& jobs);

}  // namespace kynnys
