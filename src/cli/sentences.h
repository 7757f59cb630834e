// The English sentences of checks, of new plans beside old ones and of the commands. What else the
// planner says stands in speech/sayings.h; what is wrong with a file that was read is said by
// exchange/sentence.h.
#pragma once

#include <string_view>
#include <vector>

namespace kynnys {

struct Saying {
    std::string_view key;
    // What each argument is, in order, and thereby how it is written: "person workplace minutes".
    // speaker.cpp lists the kinds.
    std::string_view kinds;
    // {0}, {1} … are the arguments; a [part] is left out when an argument that it names is empty.
    std::string_view pattern;
};

// Ascending by key.
const std::vector<Saying>& sayings();

// Nothing when the key has none.
const Saying* find_saying(std::string_view key);

}  // namespace kynnys
