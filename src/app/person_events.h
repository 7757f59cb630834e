// Notes for a person's timeline, in the transaction of what they tell.
#pragma once

#include <string>
#include <vector>

#include "app/actor.h"
#include "storage/timeline_store.h"

namespace kynnys {

Result<Done> note_down(Transaction& transaction, const Actor& actor, const std::string& person,
                       PersonEventKind kind, std::vector<std::string> detail = {});

}  // namespace kynnys
