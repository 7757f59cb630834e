// What the database's constraints mean. A constraint that has a line here gives the line's key and
// field when a statement breaks it; every other gives database.constraint_is_broken.
#pragma once

#include <string_view>

#include "base/result.h"

namespace kynnys {

// All of kind conflict. `message` is the first line of what the database says, which holds names of
// constraints (PostgreSQL) or of columns (SQLite) and no values.
Error unique_conflict(std::string_view message);
Error reference_conflict();  // database.reference_is_broken; SQLite does not tell which
Error broken_constraint();   // database.constraint_is_broken: a check, or something missing

}  // namespace kynnys
