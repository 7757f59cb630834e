// What the planner says: a key and the arguments of its sentence. Sentences are made at the edge.
// Arguments that name a thing of the city are ids; words of a list are its codes ("dust"); amounts
// are whole numbers in the unit the key's comment states; times of the week are windows_text().
#pragma once

#include <string>
#include <vector>

namespace kynnys {

struct Message {
    std::string key;  // "" says nothing
    std::vector<std::string> arguments;
    friend bool operator==(const Message&, const Message&) = default;
};

}  // namespace kynnys
