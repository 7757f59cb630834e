// Where the people, workplaces, tasks and arrangements of one city stand in another: by id.
#pragma once

#include <optional>
#include <vector>

#include "job/carved_job.h"
#include "plan/city.h"

namespace kynnys {

struct CityMap {
    std::vector<PersonIndex> people;  // by place in the first city; not set: gone
    std::vector<WorkplaceIndex> workplaces;
    std::vector<TaskIndex> tasks;
    std::vector<ArrangementIndex> arrangements;
};

CityMap map_by_id(const City& from, const City& to);

// The job in the other city's numbers; empty when the workplace, a task or an arrangement is gone.
std::optional<CarvedJob> carried_over(const CityMap& map, const CarvedJob& job);

}  // namespace kynnys
