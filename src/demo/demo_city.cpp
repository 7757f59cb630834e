#include "demo/demo_city.h"

#include <utility>

#include "demo/demo_people.h"
#include "demo/demo_workplaces.h"

namespace kynnys {

Date demo_date() {
    return std::chrono::year(2026) / 11 / 21;
}

City make_demo_city(int people, int workplaces, std::uint64_t seed) {
    City city;
    city.people = make_people(people, workplaces, seed);
    city.arrangements = demo_arrangements();
    DemoWorkplaces made = make_demo_workplaces(workplaces, city.arrangements, seed);
    city.workplaces = std::move(made.workplaces);
    city.tasks = std::move(made.tasks);
    city.policy = default_policy(demo_date());
    return city;
}

std::vector<Person> make_demo_people(int people, std::uint64_t seed) {
    return make_people(people, 0, seed);
}

}  // namespace kynnys
