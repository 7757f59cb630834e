// The error keys that a source file can give, so that a test can hold that it knows them all.
#pragma once

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace kynnys {

// Keys "noun.…" in quotes in a file of the project.
inline std::set<std::string> keys_in(const std::string& file, const std::string& noun) {
    std::ifstream in(std::string(KYNNYS_SOURCE) + "/" + file);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    const std::regex key("\"(" + noun + "\\.[a-z_]+)\"");
    std::set<std::string> keys;
    for (std::sregex_iterator found(text.begin(), text.end(), key), end; found != end; ++found)
        keys.insert((*found)[1]);
    return keys;
}

}  // namespace kynnys
