// The audit log as those see it who answer for it.
#pragma once

#include <vector>

#include "app/office.h"

namespace kynnys {

class AuditDesk {
  public:
    explicit AuditDesk(Office& office) : office_(office) {}

    // Of the actor's organisation, the newest first; looking is an event itself. The query's
    // organisations are set here.
    Result<std::vector<AuditEvent>> events(const Actor& actor, AuditQuery query);

  private:
    Office& office_;
};

}  // namespace kynnys
