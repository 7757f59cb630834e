// The audit log as those see it who answer for it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/office.h"

namespace kynnys {

struct AuditView {
    std::vector<AuditEvent> events;            // the newest first
    std::map<std::string, std::string> users;  // names of those users that the events name, by id
};

class AuditDesk {
  public:
    explicit AuditDesk(Office& office) : office_(office) {}

    // Of the actor's organisation, the newest first; looking is an event itself. The query's
    // organisations are set here.
    Result<std::vector<AuditEvent>> events(const Actor& actor, AuditQuery query);
    // The same with names, for people to read.
    Result<AuditView> view(const Actor& actor, AuditQuery query);

    // Holds the organisation's chain against its events. It reads all of them.
    Result<AuditReport> check(const Actor& actor);

  private:
    template <class Read>
    auto viewed_by(const Actor& actor, AuditQuery query, Read read);

    Office& office_;
};

}  // namespace kynnys
