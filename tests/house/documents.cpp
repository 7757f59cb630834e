#include "house/documents.h"

#include <algorithm>
#include <regex>

namespace kynnys::house {
namespace {

std::vector<std::string> matches(std::string_view text, const std::regex& pattern) {
    std::vector<std::string> found;
    using Iterator = std::regex_iterator<std::string_view::const_iterator>;
    for (Iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
        found.push_back((*at)[1].str());
    return found;
}

std::vector<std::string> names_in(std::string_view line) {
    static const std::regex quoted(R"(`([A-Za-z0-9_.-]*/[A-Za-z0-9_./-]*)`)");
    static const std::regex linked(R"(\]\(([A-Za-z0-9_./-]+)\))");
    std::vector<std::string> names = matches(line, quoted);
    const std::vector<std::string> links = matches(line, linked);
    names.insert(names.end(), links.begin(), links.end());
    std::erase_if(names, [](const std::string& name) { return name.starts_with("build/"); });
    return names;
}

std::string without_marks(std::string_view text) {
    std::string plain;
    std::copy_if(text.begin(), text.end(), std::back_inserter(plain),
                 [](char letter) { return letter != '`' && letter != ','; });
    return plain;
}

std::set<std::string> words_of(std::string_view text) {
    static const std::regex word("([a-z]+)");
    const std::vector<std::string> words = matches(text, word);
    return {words.begin(), words.end()};
}

}  // namespace

std::vector<SourceFile> read_documents(const std::filesystem::path& root) {
    std::vector<SourceFile> documents;
    for (const std::filesystem::path& folder : {root, root / "docs"}) {
        if (!std::filesystem::is_directory(folder))
            continue;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() == ".md") {
                documents.push_back({entry.path().lexically_relative(root).generic_string(),
                                     read_text(entry.path())});
            }
        }
    }
    return documents;
}

Breaches absent_files(const std::filesystem::path& root, const std::vector<SourceFile>& documents) {
    Breaches breaches;
    for (const SourceFile& document : documents) {
        const std::filesystem::path own_folder = (root / document.path).parent_path();
        std::size_t number = 0;
        for (std::string_view line : lines_of(document.text)) {
            ++number;
            for (const std::string& name : names_in(line)) {
                const auto is_there = [&](const std::filesystem::path& folder) {
                    return std::filesystem::exists(folder / name);
                };
                if (!is_there(root) && !is_there(root / "src") && !is_there(root / "tests") &&
                    !is_there(own_folder))
                    breaches.push_back(breach_at(document, number, name + " is not there"));
            }
        }
    }
    return breaches;
}

Breaches layer_rows_breaches(const LayerTable& table, const SourceFile& document) {
    std::map<std::string, std::set<std::string>> rows;
    for (std::string_view line : lines_of(document.text)) {
        static const std::regex row(R"(\| ([a-z]+) \| .* \| ([a-z, ]+|—) \|)");
        const std::string plain = without_marks(line);
        std::smatch parts;
        if (std::regex_match(plain, parts, row))
            rows[parts[1].str()] = words_of(parts[2].str());
    }
    Breaches breaches;
    for (const auto& [layer, others] : table) {
        const auto row = rows.find(layer);
        if (row == rows.end())
            breaches.push_back(document.path + ": has no row for " + layer);
        else if (row->second != others)
            breaches.push_back(document.path + ": says otherwise than src/LAYERS about " + layer);
    }
    return breaches;
}

}  // namespace kynnys::house
