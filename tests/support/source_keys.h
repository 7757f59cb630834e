// The error keys that source files can give, so that a test can hold that it knows them all.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
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

// The code of a file without comments, which name keys as examples.
inline std::string code_in(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::string code;
    for (std::string line; std::getline(file, line);)
        code += line.substr(0, line.find("//")) + "\n";
    return code;
}

// The code of each file of a folder of src; empty for a folder that is not there.
inline std::map<std::string, std::string> code_of_folder(const std::string& folder) {
    namespace fs = std::filesystem;
    const fs::path source = fs::path(KYNNYS_SOURCE) / "src";
    std::map<std::string, std::string> code;
    if (!fs::exists(source / folder))
        return code;
    for (const auto& entry : fs::recursive_directory_iterator(source / folder)) {
        const fs::path& path = entry.path();
        if (path.extension() == ".cpp" || path.extension() == ".h")
            code[fs::relative(path, source).string()] = code_in(path);
    }
    return code;
}

}  // namespace kynnys
