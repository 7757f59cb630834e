// Who works with a client, by name, and who might.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "storage/assignment_store.h"

namespace kynnys {

struct CircleMember {
    Assignment assignment;
    std::string name;  // of the user
    friend bool operator==(const CircleMember&, const CircleMember&) = default;
};

struct Circle {
    std::vector<CircleMember> members;
    // Colleagues by the roles that they have, who aren't members as such; nobody where the actor
    // may not change the circle.
    std::vector<CircleMember> candidates;
    bool may_be_changed = false;
};

// As what somebody of the role works with clients; nothing for a role that doesn't.
std::optional<AssignmentKind> assignment_kind_of(ActorRole role);

class CircleDesk {
  public:
    explicit CircleDesk(Office& office) : office_(office) {}

    // For who may see who sees the client. Errors: those of check_person().
    Result<Circle> circle(const Actor& actor, const std::string& person);

    // The user must have a role in the actor's organisation. Errors: account.is_unknown,
    // assignment.exists.
    Result<Done> assign(const Actor& actor, const Assignment& assignment);
    // Error: assignment.is_missing.
    Result<Done> end(const Actor& actor, const Assignment& assignment);

  private:
    Office& office_;
};

}  // namespace kynnys
