#include "plan/city_map.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace kynnys {

namespace {

template <class Of>
std::vector<Index<Of>> places_by_id(const std::vector<Of>& from, const std::vector<Of>& to) {
    std::unordered_map<std::string_view, int> place_of_id;
    for (std::size_t at = 0; at < to.size(); ++at)
        place_of_id.emplace(to[at].id, static_cast<int>(at));
    std::vector<Index<Of>> places;
    for (const Of& one : from) {
        const auto found = place_of_id.find(one.id);
        places.push_back({found == place_of_id.end() ? -1 : found->second});
    }
    return places;
}

}  // namespace

CityMap map_by_id(const City& from, const City& to) {
    return {places_by_id(from.people, to.people), places_by_id(from.workplaces, to.workplaces),
            places_by_id(from.tasks, to.tasks), places_by_id(from.arrangements, to.arrangements)};
}

std::optional<CarvedJob> carried_over(const CityMap& map, const CarvedJob& job) {
    CarvedJob carried = job;
    carried.workplace = map.workplaces[job.workplace.place()];
    if (!carried.workplace.is_set())
        return std::nullopt;
    for (ArrangementIndex& arrangement : carried.arrangements) {
        arrangement = map.arrangements[arrangement.place()];
        if (!arrangement.is_set())
            return std::nullopt;
    }
    std::sort(carried.arrangements.begin(), carried.arrangements.end());
    for (Shift& shift : carried.shifts) {
        for (Piece& piece : shift.pieces) {
            piece.task = map.tasks[piece.task.place()];
            if (!piece.task.is_set())
                return std::nullopt;
        }
    }
    return carried;
}

}  // namespace kynnys
