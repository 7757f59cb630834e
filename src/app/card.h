// A row of the city as desks show it.
#pragma once

#include <string>

#include "plan/city.h"

namespace kynnys {

template <class Row>
struct Card {
    std::string id;  // of the store; the row's own id is its code
    std::int64_t version = 0;
    Row row;
    City city;  // of what the row names, and nothing else: its positions are positions there
};

}  // namespace kynnys
