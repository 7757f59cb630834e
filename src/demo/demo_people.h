// The people of the demonstration city, and the parts they are made of.
#pragma once

#include <cstdint>
#include <vector>

#include "demo/dice.h"
#include "person/person.h"

namespace kynnys {

// A few of them wish for one of the first `workplaces` workplaces of the demonstration city.
std::vector<Person> make_people(int count, int workplaces, std::uint64_t seed);

// What the parts of a person hang together by.
struct Background {
    int age = 0;         // years
    int months_out = 0;  // out of work
    Language mother_tongue{};
    bool works_in_finnish = true;
};

// Lines that hang together within a person: one general level, one for each group, and a few weak
// and strong spots; about one line in six is not judged yet.
Profile make_profile(const Background& background, Dice& dice);

// Hours, days, travel, weights, exposures and needs, in keeping with the profile. The person's
// home, way of travelling and place in work activity must be set.
Conditions make_conditions(const Person& person, const Background& background, Dice& dice);

// The person's conditions must be set.
Wishes make_wishes(const Person& person, int workplaces, Dice& dice);

}  // namespace kynnys
