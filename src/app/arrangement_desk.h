// Arrangements that an organisation's workplaces can make.
#pragma once

#include <string>
#include <vector>

#include "app/card.h"
#include "app/office.h"
#include "base/json.h"
#include "exchange/fault.h"
#include "storage/page_of.h"

namespace kynnys {

class ArrangementDesk {
  public:
    explicit ArrangementDesk(Office& office) : office_(office) {}

    // Of the actor's organisation, in the order in which they came.
    Result<std::vector<Card<Arrangement>>> list(const Actor& actor, const PageOf& page);
    Result<Card<Arrangement>> find(const Actor& actor, const std::string& id);

    // From members as in exchange/city_json.h. `version` is the one seen. Faults beside those told
    // there: code.is_fixed. Errors: arrangement.code_is_taken, row.was_changed.
    Result<Checked<Card<Arrangement>>> add(const Actor& actor, const Json::Object& json);
    Result<Checked<Card<Arrangement>>> change(const Actor& actor, const std::string& id,
                                              const Json::Object& json, std::int64_t version);

  private:
    Office& office_;
};

}  // namespace kynnys
