// Keys of faults and errors of files, and the English sentences that say them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kynnys {

struct Sentence {
    std::string_view key;
    // {0}, {1}, … stand for the arguments; a part in [brackets] is left out when one of the
    // arguments that it names is empty or missing.
    std::string_view pattern;
};

const std::vector<Sentence>& sentence_table();

// A pattern as above, filled in.
std::string sentence_from(std::string_view pattern, const std::vector<std::string>& arguments);

// Says what is wrong and how to mend it. A key without a sentence is said as itself.
std::string sentence_of(std::string_view key, const std::vector<std::string>& arguments);

// The field, where there is one, and the sentence: "proposals[3].person: …".
std::string error_sentence(const Error& error);

}  // namespace kynnys
