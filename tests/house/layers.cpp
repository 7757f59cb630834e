#include "house/layers.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <sstream>

namespace kynnys::house {
namespace {

struct Include {
    std::size_t line = 0;
    bool is_quoted = false;
    std::string target;
};

std::vector<Include> includes_of(const SourceFile& file) {
    std::vector<Include> includes;
    std::size_t number = 0;
    for (std::string_view line : lines_of(file.text)) {
        ++number;
        const std::size_t hash = line.find_first_not_of(" \t");
        if (hash == std::string_view::npos || line[hash] != '#')
            continue;
        const std::size_t word = line.find_first_not_of(" \t", hash + 1);
        if (word == std::string_view::npos || !line.substr(word).starts_with("include"))
            continue;
        const std::size_t open = line.find_first_of("\"<", word);
        const std::size_t close = open == std::string_view::npos
                                      ? std::string_view::npos
                                      : line.find_first_of("\">", open + 1);
        if (close == std::string_view::npos)
            continue;
        includes.push_back(
            {number, line[open] == '"', std::string(line.substr(open + 1, close - open - 1))});
    }
    return includes;
}

std::string first_part(std::string_view path) {
    return std::string(path.substr(0, path.find('/')));
}

// The layer of "src/layer/…/file.h"; nothing for a file that stands in no folder.
std::optional<std::string> layer_of(const SourceFile& file) {
    const std::string_view below = std::string_view(file.path).substr(std::string("src/").size());
    if (below.find('/') == std::string_view::npos)
        return std::nullopt;
    return first_part(below);
}

// Where a library may appear, by the beginning of its headers' names.
struct ThirdParty {
    std::string_view beginning;
    std::set<std::string> layers;
};

const std::vector<ThirdParty>& third_parties() {
    static const std::vector<ThirdParty> all = {
        {"boost/json", {"base"}},
        {"boost/asio", {"web"}},
        {"boost/beast", {"web"}},
        {"openssl/", {"web"}},
        {"prometheus/", {"web"}},
        {"spdlog/", {"web", "serve"}},
        {"arpa/", {"web"}},
        {"Clp", {"solve"}},
        {"Coin", {"solve"}},
        {"coin/", {"solve"}},
        {"CLI/", {"cli"}},
        {"toml++/", {"exchange"}},
        {"soci/", {"storage"}},
        {"sodium", {"access", "storage"}},
        {"liboath/", {"access"}},
        {"xlsxwriter", {"pages"}},
        {"qrencode", {"pages"}},
        {"curl/", {"mail"}},
        {"fmt/", {"base", "mail", "exchange", "storage", "serve", "cli"}},
        {"sys/", {"base", "exchange", "storage", "web", "cli"}},
    };
    return all;
}

const ThirdParty* third_party_of(std::string_view target) {
    for (const ThirdParty& party : third_parties()) {
        if (target.starts_with(party.beginning))
            return &party;
    }
    return nullptr;
}

bool is_standard(std::string_view target) {
    return target.find('/') == std::string_view::npos &&
           (target.find('.') == std::string_view::npos || target.ends_with(".h"));
}

}  // namespace

LayerTable parse_layers(std::string_view text, Breaches& breaches) {
    LayerTable table;
    for (std::string_view line : lines_of(text)) {
        const std::string_view said = line.substr(0, line.find('#'));
        if (said.find_first_not_of(" \t") == std::string_view::npos)
            continue;
        const std::size_t colon = said.find(':');
        const std::string name(said.substr(0, colon));
        if (colon == std::string_view::npos || table.contains(name)) {
            breaches.push_back("LAYERS: not \"layer: others\", or named twice: " +
                               std::string(said));
            continue;
        }
        std::istringstream others{std::string(said.substr(colon + 1))};
        std::set<std::string>& allowed = table[name];
        for (std::string other; others >> other;) allowed.insert(other);
    }
    for (auto& [name, allowed] : table) {
        for (const std::string& other : allowed) {
            if (!table.contains(other))
                breaches.push_back("LAYERS: " + name + " names " + other + ", which has no line");
        }
        std::erase_if(allowed, [&](const std::string& other) { return !table.contains(other); });
    }
    return table;
}

Breaches layer_breaches(const LayerTable& table, const std::vector<SourceFile>& files) {
    Breaches breaches;
    for (const SourceFile& file : files) {
        const std::optional<std::string> layer = layer_of(file);
        if (!layer || !table.contains(*layer)) {
            breaches.push_back(file.path + ": stands in no layer of src/LAYERS");
            continue;
        }
        const std::set<std::string>& allowed = table.at(*layer);
        for (const Include& include : includes_of(file)) {
            if (!include.is_quoted)
                continue;
            const std::string other = first_part(include.target);
            if (!table.contains(other)) {
                breaches.push_back(breach_at(file, include.line,
                                             "\"" + include.target + "\" is not layer/file.h"));
            } else if (other != *layer && !allowed.contains(other)) {
                breaches.push_back(
                    breach_at(file, include.line, *layer + " may not include " + other));
            }
        }
    }
    return breaches;
}

std::map<std::string, std::set<std::string>> include_graph(const std::vector<SourceFile>& files) {
    std::map<std::string, std::set<std::string>> graph;
    for (const SourceFile& file : files) {
        for (const Include& include : includes_of(file)) {
            if (include.is_quoted)
                graph[file.path].insert("src/" + include.target);
        }
    }
    return graph;
}

std::vector<std::string> find_cycle(const std::map<std::string, std::set<std::string>>& graph) {
    std::set<std::string> finished;
    std::vector<std::string> way;
    const std::function<bool(const std::string&)> visit = [&](const std::string& node) {
        if (finished.contains(node))
            return false;
        const auto before = std::find(way.begin(), way.end(), node);
        if (before != way.end()) {
            way.erase(way.begin(), before);
            way.push_back(node);
            return true;
        }
        way.push_back(node);
        const auto next = graph.find(node);
        if (next != graph.end() && std::any_of(next->second.begin(), next->second.end(), visit))
            return true;
        way.pop_back();
        finished.insert(node);
        return false;
    };
    for (const auto& [node, next] : graph) {
        if (visit(node))
            return way;
    }
    return {};
}

std::set<std::string> shared_with_judge(const std::map<std::string, std::set<std::string>>& graph,
                                        const std::string& judge,
                                        const std::vector<std::string>& allowed) {
    std::set<std::string> reached;
    const std::function<void(const std::string&)> reach = [&](const std::string& file) {
        if (!reached.insert(file).second || !graph.contains(file))
            return;
        for (const std::string& included : graph.at(file)) reach(included);
    };
    for (const auto& [file, included] : graph) {
        if (file.starts_with(judge))
            reach(file);
    }
    std::erase_if(reached, [&](const std::string& file) {
        return file.starts_with(judge) ||
               std::any_of(allowed.begin(), allowed.end(),
                           [&](const std::string& start) { return file.starts_with(start); });
    });
    return reached;
}

Breaches third_party_breaches(const std::vector<SourceFile>& files) {
    Breaches breaches;
    for (const SourceFile& file : files) {
        const std::string layer = layer_of(file).value_or("");
        for (const Include& include : includes_of(file)) {
            const ThirdParty* party = third_party_of(include.target);
            if (include.is_quoted || (party == nullptr && is_standard(include.target)))
                continue;
            const bool is_in_place = party != nullptr && party->layers.contains(layer);
            if (!is_in_place ||
                (file.path.ends_with(".h") && (layer == "base" || layer == "web"))) {
                breaches.push_back(
                    breach_at(file, include.line, "<" + include.target + "> has no place here"));
            }
        }
    }
    return breaches;
}

}  // namespace kynnys::house
