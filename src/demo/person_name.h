// Made-up names: common given names with surnames that are put together by chance.
#pragma once

#include <string>

#include "ability/surroundings.h"
#include "demo/dice.h"
#include "person/person.h"

namespace kynnys {

// A name as it is common among speakers of the language.
std::string made_up_name(Language mother_tongue, Gender gender, Dice& dice);

}  // namespace kynnys
