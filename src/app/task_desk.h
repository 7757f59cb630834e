// Tasks of an organisation's workplaces.
#pragma once

#include <string>
#include <vector>

#include "app/card.h"
#include "app/office.h"
#include "base/json.h"
#include "exchange/fault.h"
#include "storage/page_of.h"

namespace kynnys {

class TaskDesk {
  public:
    explicit TaskDesk(Office& office) : office_(office) {}

    // Of a workplace, in the order in which they came; a card's city holds the workplace.
    Result<std::vector<Card<Task>>> list(const Actor& actor, const std::string& workplace,
                                         const PageOf& page);
    Result<Card<Task>> find(const Actor& actor, const std::string& id);

    // From members as in exchange/city_json.h; a task stays at its workplace. `version` is the one
    // seen. Faults beside those told there: code.is_fixed. Errors: task.code_is_taken,
    // row.was_changed.
    Result<Checked<Card<Task>>> add(const Actor& actor, const std::string& workplace,
                                    const Json::Object& json);
    Result<Checked<Card<Task>>> change(const Actor& actor, const std::string& id,
                                       const Json::Object& json, std::int64_t version);
    // Copies the tasks of one workplace to another one that has none by those names, with the roles
    // that do them; their times are cut to the other's opening. What does not fit into it stays
    // out. Returns how many came.
    Result<int> copy(const Actor& actor, const std::string& from, const std::string& to);

    Result<Done> remove(const Actor& actor, const std::string& id, std::int64_t version);

  private:
    Office& office_;
};

}  // namespace kynnys
