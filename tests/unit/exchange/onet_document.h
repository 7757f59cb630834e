// The tables of docs/onet.md as the code has them, row by row.
#pragma once

#include <string>
#include <vector>

namespace kynnys {

struct DocumentTable {
    std::string header;  // the first row
    std::vector<std::string> rows;
};

std::vector<DocumentTable> onet_document_tables();

}  // namespace kynnys
