// A file of changes to a city, for planning anew: people, tasks and workplaces come, go and change.
// docs/city-folder.md describes it. Its columns are kind, id, change and value:
//   person,P0012,gone,
//   task,T0007,set windows,"Mon-Fri 9-12"
//   task,T0900,new,T0007                     as T0007 is; without a value everything is set anew
//   person,P0003,set ability hand_use,3 coach 2026-11-21 sure
// Changes are made from top to bottom. With a workplace its tasks go, and wishes that name it.
//
// Faults beside those of table_reader.h, the kinds, city_schema.h and city_check.h:
//   change.kind_is_unknown {word, nearest, known}
//   change.names_nothing {kind, id, nearest}      there is none, or it is gone
//   change.id_is_taken {id}                       new, but there already
//   change.column_is_unknown {column, nearest, known}
//   change.id_stays {}                            set id
//   change.column_is_not_set {id, column}         new, without a model
//   change.owner_is_not_set {id}                  its new workplace has no role of that name
//   change.ability_line_is_short {value}          not step, rater and day
#pragma once

#include <filesystem>
#include <string>

#include "exchange/fault.h"
#include "plan/city.h"

namespace kynnys {

inline constexpr std::string_view changes_file = "changes.csv";

// The changed city, or every fault and nothing changed. Tasks stay grouped by workplace, and what
// is not concerned keeps its order. The city itself must be free of faults.
Checked<City> apply_changes(const City& city, std::string text);

// The same from a file. Faults: those of read_text() too.
Checked<City> read_changes_file(const std::filesystem::path& path, const City& city);

}  // namespace kynnys
