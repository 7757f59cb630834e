// Which part of a list is asked for.
#pragma once

#include <string>

namespace kynnys {

struct PageOf {
    std::string after;  // the id that the page before ended with; "" for the first
    int most = 50;      // 1 and more
};

}  // namespace kynnys
