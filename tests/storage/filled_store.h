// A store with something in every table that matters: two cities, a user with a second factor, a
// decision, linked and waiting events. All of it is made up.
#pragma once

#include "storage/database.h"
#include "storage/vault.h"

namespace kynnys::testing {

// The schema, and all that with those keys.
void fill_store(Database& database, const KeyRing& keys);

// Every row of every table, as a text each, in order.
std::vector<std::string> all_rows(Database& database);

// A statement by another hand.
void change(Database& database, const std::string& sql);

}  // namespace kynnys::testing
