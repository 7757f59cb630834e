// What the documents say about the checkout, held against it.
#pragma once

#include <filesystem>

#include "house/layers.h"

namespace kynnys::house {

// All .md files in the root and in docs/.
std::vector<SourceFile> read_documents(const std::filesystem::path& root);

// Files and folders that a document names, as `folder/file.h` or as the target of a link, but that
// are not there. A name counts from the root, from src/, from tests/ or from the document's own
// folder; names below build/ are made by the build and not looked for.
Breaches absent_files(const std::filesystem::path& root, const std::vector<SourceFile>& documents);

// Layers whose row "| name | what for | may include |" is missing from a document, or says
// something else than the table.
Breaches layer_rows_breaches(const LayerTable& table, const SourceFile& document);

}  // namespace kynnys::house
