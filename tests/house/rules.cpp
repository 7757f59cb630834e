#include "house/rules.h"

#include <algorithm>
#include <regex>
#include <set>

namespace kynnys::house {
namespace {

Breaches lines_that_match(const std::vector<SourceFile>& files, const std::regex& pattern,
                          std::string_view what) {
    Breaches breaches;
    for (const SourceFile& file : files) {
        std::size_t number = 0;
        for (std::string_view line : lines_of(file.text)) {
            ++number;
            if (std::regex_search(line.begin(), line.end(), pattern))
                breaches.push_back(breach_at(file, number, what));
        }
    }
    return breaches;
}

}  // namespace

Breaches long_files(const std::vector<SourceFile>& files) {
    Breaches breaches;
    for (const SourceFile& file : files) {
        const std::size_t lines = lines_of(file.text).size();
        if (lines > lines_most)
            breaches.push_back(file.path + ": has " + std::to_string(lines) + " lines");
    }
    return breaches;
}

Breaches sql_outside_storage(const std::vector<SourceFile>& files) {
    static const std::regex statement(
        R"(\b(SELECT\b.*\bFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM)\b)"
        R"(|\b(CREATE|ALTER|DROP)\s+(TABLE|INDEX|VIEW|TRIGGER)\b)");
    std::vector<SourceFile> outside;
    std::copy_if(files.begin(), files.end(), std::back_inserter(outside),
                 [](const SourceFile& file) { return !file.path.starts_with("src/storage/"); });
    return lines_that_match(outside, statement, "SQL belongs in src/storage");
}

Breaches unfinished_work(const std::vector<SourceFile>& files) {
    static const std::regex mark(R"(\b(TODO|FIXME|XXX|HACK)\b)");
    return lines_that_match(files, mark, "unfinished work");
}

Breaches odd_names(const std::vector<SourceFile>& files) {
    static const std::regex lower_snake(R"(([a-z][a-z0-9_]*/)*[a-z][a-z0-9_]*\.(h|cpp))");
    Breaches breaches;
    for (const SourceFile& file : files) {
        if (!std::regex_match(file.path, lower_snake))
            breaches.push_back(file.path + ": the name is not lower_snake");
    }
    return breaches;
}

Breaches unguarded_headers(const std::vector<SourceFile>& files) {
    Breaches breaches;
    for (const SourceFile& file : files) {
        if (!file.path.ends_with(".h"))
            continue;
        const std::vector<std::string_view> lines = lines_of(file.text);
        const auto code = std::find_if(lines.begin(), lines.end(), [](std::string_view line) {
            return !line.empty() && !line.starts_with("//");
        });
        if (code == lines.end() || *code != "#pragma once")
            breaches.push_back(file.path + ": does not begin with #pragma once");
    }
    return breaches;
}

Breaches late_own_headers(const std::vector<SourceFile>& files) {
    std::set<std::string> paths;
    for (const SourceFile& file : files) paths.insert(file.path);
    Breaches breaches;
    for (const SourceFile& file : files) {
        if (!file.path.starts_with("src/") || !file.path.ends_with(".cpp"))
            continue;
        const std::string header = file.path.substr(0, file.path.size() - 3) + "h";
        if (!paths.contains(header))
            continue;
        const std::string include = "#include \"" + header.substr(4) + "\"";
        const std::vector<std::string_view> lines = lines_of(file.text);
        const auto first = std::find_if(lines.begin(), lines.end(), [](std::string_view line) {
            return line.starts_with("#include");
        });
        if (first == lines.end() || *first != include)
            breaches.push_back(file.path + ": does not include its own header first");
    }
    return breaches;
}

}  // namespace kynnys::house
