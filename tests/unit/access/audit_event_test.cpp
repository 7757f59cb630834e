#include "access/audit_event.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace kynnys {
namespace {

AuditEvent made_up_event() {
    AuditEvent event;
    event.organisation = "o1";
    event.number = 7;
    event.at = Instant{std::chrono::microseconds{1795262400000000}};
    event.actor_kind = ActorKind::user;
    event.actor = "u1";
    event.role = "coach";
    event.action = "person.edit";
    event.subjects = {"p1", "p2"};
    event.fields = {"name", "conditions"};
    event.request = "r1";
    return event;
}

TEST(AuditEvent, HashChangesWithEveryPart) {
    const std::vector<std::function<void(AuditEvent&)>> changes{
        [](AuditEvent&) {},
        [](AuditEvent& e) { e.organisation = "o2"; },
        [](AuditEvent& e) { e.number = 8; },
        [](AuditEvent& e) { e.at += std::chrono::microseconds{1}; },
        [](AuditEvent& e) { e.actor_kind = ActorKind::token; },
        [](AuditEvent& e) { e.actor = "u2"; },
        [](AuditEvent& e) { e.role = "manager"; },
        [](AuditEvent& e) { e.action = "person.view"; },
        [](AuditEvent& e) { e.outcome = Outcome::refused; },
        [](AuditEvent& e) { e.subjects = {"p1"}; },
        [](AuditEvent& e) { e.subjects = {"p1p2"}; },
        [](AuditEvent& e) {
            e.subjects = {"p1", "p2", "name"};
        },
        [](AuditEvent& e) { e.fields = {}; },
        [](AuditEvent& e) { e.request = "r2"; },
    };
    std::set<std::string> hashes;
    for (const auto& change : changes) {
        AuditEvent event = made_up_event();
        change(event);
        hashes.insert(chained_hash(event, "before", "key"));
    }
    EXPECT_EQ(changes.size(), hashes.size());
}

TEST(AuditEvent, HashDependsOnTheOneBeforeAndOnTheKey) {
    const AuditEvent event = made_up_event();
    EXPECT_EQ(chained_hash(event, "a", "key"), chained_hash(event, "a", "key"));
    EXPECT_NE(chained_hash(event, "a", "key"), chained_hash(event, "b", "key"));
    EXPECT_NE(chained_hash(event, "a", "key"), chained_hash(event, "a", "other"));
    EXPECT_EQ(64U, chained_hash(event, "", "key").size());
}

}  // namespace
}  // namespace kynnys
