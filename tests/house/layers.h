// Which folder of src may include which, held against every #include.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "house/tree.h"

namespace kynnys::house {

// A layer and the layers it may include, as src/LAYERS states them.
using LayerTable = std::map<std::string, std::set<std::string>>;

// Reads "layer: other other" a line; "#" begins a comment. A line without a colon, a layer named
// twice and a layer that is only named on the right are breaches, and are left out.
LayerTable parse_layers(std::string_view text, Breaches& breaches);

// Files below src that stand in no layer of the table, and includes that the table does not allow
// or that are not written "layer/file.h".
Breaches layer_breaches(const LayerTable& table, const std::vector<SourceFile>& files);

// Which of our own files each file includes.
std::map<std::string, std::set<std::string>> include_graph(const std::vector<SourceFile>& files);

// The nodes of one cycle, its first one again at the end; empty when there is none.
std::vector<std::string> find_cycle(const std::map<std::string, std::set<std::string>>& graph);

// Of the files that those whose path starts with `judge` include, directly or through others, the
// ones that start with none of `allowed`: what a checker shares with what it judges.
std::set<std::string> shared_with_judge(const std::map<std::string, std::set<std::string>>& graph,
                                        const std::string& judge,
                                        const std::vector<std::string>& allowed);

// Libraries of others, which only their own layers may include, and none in a header of base or
// web.
Breaches third_party_breaches(const std::vector<SourceFile>& files);

}  // namespace kynnys::house
