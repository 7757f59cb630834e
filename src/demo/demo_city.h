// A made-up city to try the planner on: people, workplaces and tasks that could be found in
// Helsinki, but are nobody's. docs/demonstration-city.md says what is in it and why.
#pragma once

#include <cstdint>
#include <vector>

#include "plan/city.h"

namespace kynnys {

// The day for which the city's ages and durations are made.
Date demo_date();

// The same counts and seed give the same city on every machine. More people or more workplaces
// leave those before them as they were. Counts below 0 are a bug.
City make_demo_city(int people, int workplaces, std::uint64_t seed);

// Only the people, for a city whose workplaces come from elsewhere; they name no workplaces in
// their wishes.
std::vector<Person> make_demo_people(int people, std::uint64_t seed);

// What workplaces can change for a person, about 20 kinds over the six classes.
std::vector<Arrangement> demo_arrangements();

// A place in the city for a workplace that comes from elsewhere, with the district's name.
struct DemoLocation {
    std::string district;
    Place place;
};
DemoLocation demo_workplace_location(int number, std::uint64_t seed);

}  // namespace kynnys
