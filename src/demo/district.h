// Districts of the demonstration city: real names, made-up coordinates.
#pragma once

#include <span>
#include <string_view>

#include "base/place.h"
#include "demo/dice.h"

namespace kynnys {

struct District {
    std::string_view name;
    Place centre;
    int homes;       // weight: how many of the people live there
    int workplaces;  // weight: how many of the workplaces are there
};

std::span<const District> demo_districts();

// Places scatter around a district's centre by some hundred metres.
Place place_in(const District& district, Dice& dice);
const District& home_district(Dice& dice);
const District& workplace_district(Dice& dice);

}  // namespace kynnys
