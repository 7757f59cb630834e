// A list as a file: as CSV for other programs, as XLSX for those who work on in a spreadsheet.
#pragma once

#include <string>
#include <vector>

#include "web/response.h"

namespace kynnys::pages {

struct TableFile {
    std::string name;                            // of the file, without its ending: no person's
    std::vector<std::string> columns;            // their headings
    std::vector<std::vector<std::string>> rows;  // as many cells in each as there are columns
};

// UTF-8 with a byte-order mark, as RFC 4180 has it. No cell is run as a formula: one that a
// spreadsheet would take for one begins with an apostrophe, which spreadsheets show as it is.
web::Response csv_response(const TableFile& table);

// One sheet with a fixed line of headings. Numbers, such as "-12.5", are numbers, all else is text;
// a number is what a computer writes: "007", "1e5" and "12,5" are text.
web::Response xlsx_response(const TableFile& table);

}  // namespace kynnys::pages
