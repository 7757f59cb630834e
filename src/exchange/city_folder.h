// A city as a folder of CSV files. docs/city-folder.md describes the files and their columns.
// Reading is all or nothing and tells every fault; fault_sentence() says each.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/csv.h"
#include "exchange/fault.h"
#include "plan/city.h"

namespace kynnys {

struct NamedText {
    std::string name;  // "people.csv"
    std::string text;
    friend bool operator==(const NamedText&, const NamedText&) = default;
};

// Faults: those of base/csv.h, table_reader.h, the kinds, city_schema.h, city_check.h and
// policy_file.h, and
//   file.is_missing {name, nearest}   without people, conditions, workplaces, roles, tasks or
//                                     policy there is no city; the others are missed only where
//                                     a file is there whose name is nearly theirs
//   row.is_doubled {first line}       two rows that say the same thing
//   person.has_no_conditions {id}
Checked<City> parse_city(std::vector<NamedText> files);

// Faults beside those of parse_city(): folder.is_missing {path}; those of read_text().
Checked<City> read_city_folder(const std::filesystem::path& folder);

// The same city gives the same texts, byte for byte, and parse_city() gives the city back.
std::vector<NamedText> city_texts(const City& city, CsvSeparator separator = CsvSeparator::comma);

// Makes the folder, or replaces the files of a city folder; other files in it are left alone. A new
// folder appears whole or not at all; in an old one each file is replaced as a whole, after all of
// them have been written. Errors: folder.is_no_city {path} (conflict) when the folder holds
// something else, file.is_not_writable {name} {why} (unavailable).
Result<Done> write_city_folder(const City& city, const std::filesystem::path& folder,
                               CsvSeparator separator = CsvSeparator::comma);

// 16 hexadecimal digits that differ when anything in the city does: FNV-1a, 64 bits, of the texts.
std::string city_fingerprint(const City& city);

}  // namespace kynnys
