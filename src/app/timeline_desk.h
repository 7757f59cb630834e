// What has happened to a person, for whoever may see the person, and for the person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/office.h"
#include "storage/page_of.h"
#include "storage/timeline_store.h"

namespace kynnys {

struct TimelineLine {
    Instant at{};
    TimelineKind kind = TimelineKind::registered;
    std::vector<std::string> detail;  // as TimelineEntry says, with names in place of ids; the name
                                      // of a user of another organisation is ""
    std::string proposal;             // id, of what is about one
    enum class By { nobody, reader, client, user, machine };
    By by = By::nobody;
    std::string name;          // of the user; "" when the reader is of another organisation
    std::string role;          // a code of ActorRole, or ""
    std::string organisation;  // its name, or ""
};

struct TimelinePage {
    std::vector<TimelineLine> lines;  // the newest first
    std::optional<std::string> next;  // PageOf::after of the next page; nothing after the last
};

class TimelineDesk {
  public:
    explicit TimelineDesk(Office& office) : office_(office) {}

    // Names of users are for their own organisation: others, and the person, see for whom it was
    // done and in which role. What the actor may not see otherwise, such as disclosures or
    // proposals nobody has asked the person about, is left out. Error: subject.is_unknown.
    Result<TimelinePage> find(const Actor& actor, const std::string& person, const PageOf& page);

  private:
    Office& office_;
};

}  // namespace kynnys
