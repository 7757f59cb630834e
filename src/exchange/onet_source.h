// Reads O*NET's tables, all or nothing, with every fault told: occupations.tsv,
// occupation_profile.csv and task_statements.tsv. docs/onet.md describes them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "exchange/city_folder.h"
#include "exchange/fault.h"
#include "exchange/onet_rating.h"

namespace kynnys {

struct OnetOccupation {
    std::string code;                    // "35-9021.00"
    std::string title;                   // "Dishwashers"
    std::optional<OnetProfile> profile;  // empty: nobody has rated it
};

enum class OnetTaskType { core, supplemental, not_rated };

struct OnetStatement {
    int occupation = 0;  // a place in the list
    std::string task_id;
    std::string text;
    OnetTaskType type = OnetTaskType::not_rated;
};

struct OnetSource {
    std::vector<OnetOccupation> occupations;  // ascending by code
    std::vector<OnetStatement> statements;    // grouped by occupation, in the source's order

    // The place of an occupation, or -1.
    [[nodiscard]] int find(std::string_view code) const;
};

// Columns that are not asked for are passed over. Faults: those of base/csv.h,
//   file.is_missing {name}
//   header.is_missing {name}
//   field.is_empty, and those of TextKind of titles and statements
//   onet.code_is_malformed {text}             not such as 35-9021.00
//   onet.occupation_is_doubled {code, line}   of the first
//   onet.occupation_is_unknown {code}         not in occupations.tsv
//   onet.rating_is_not_1_to_5 {text}
//   onet.task_id_is_malformed {text}          not of letters and digits
//   onet.task_is_doubled {task id, line}      of the first with that id and occupation
//   onet.task_type_is_unknown {text}
Checked<OnetSource> parse_onet_source(const std::vector<NamedText>& files);

// Faults beside those of parse_onet_source(): those of read_text().
Checked<OnetSource> read_onet_source(const std::filesystem::path& folder);

}  // namespace kynnys
