// Keys of faults and errors of files, and the English sentences that say them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kynnys {

struct Sentence {
    std::string_view key;
    std::string_view pattern;  // see base/pattern.h
};

const std::vector<Sentence>& sentence_table();

// Says what is wrong and how to mend it. A key without a sentence is said as itself.
std::string sentence_of(std::string_view key, const std::vector<std::string>& arguments);

// The field, where there is one, and the sentence: "proposals[3].person: …".
std::string error_sentence(const Error& error);

}  // namespace kynnys
