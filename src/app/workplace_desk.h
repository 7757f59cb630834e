// Workplaces of an organisation, with their roles.
#pragma once

#include <string>
#include <vector>

#include "app/card.h"
#include "app/office.h"
#include "base/json.h"
#include "exchange/fault.h"
#include "storage/workplace_store.h"

namespace kynnys {

// A role of a workplace that has another name from now on.
struct NewRoleName {
    std::string was;
    std::string is;
};

class WorkplaceDesk {
  public:
    explicit WorkplaceDesk(Office& office) : office_(office) {}

    // Of the actor's organisation; a card's city holds the arrangements that the workplace
    // can make.
    Result<std::vector<Card<Workplace>>> list(const Actor& actor, const WorkplaceFilter& filter,
                                              const PageOf& page);
    Result<Card<Workplace>> find(const Actor& actor, const std::string& id);

    // Where the actor's organisation has workplaces, by the alphabet.
    Result<std::vector<std::string>> districts(const Actor& actor);

    // From members as in exchange/city_json.h: a whole workplace, or what changes of one. `version`
    // is the one seen; a role that is among the renamed keeps its tasks. Faults beside those told
    // there: code.is_fixed. Errors: workplace.code_is_taken, row.was_changed, role.has_tasks
    // {name}, role.name_is_taken.
    Result<Checked<Card<Workplace>>> add(const Actor& actor, const Json::Object& json);
    Result<Checked<Card<Workplace>>> change(const Actor& actor, const std::string& id,
                                            const Json::Object& json, std::int64_t version,
                                            const std::vector<NewRoleName>& renamed = {});

  private:
    Office& office_;
};

}  // namespace kynnys
