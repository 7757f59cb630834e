#include "access/audit_event.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace kynnys {
namespace {

AuditEvent made_up_event() {
    AuditEvent event;
    event.organisation = "o1";
    event.id = "e1";
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
        [](AuditEvent& e) { e.id = "e2"; },
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
        hashes.insert(next_link({6, "e0", "before"}, event, "key").hash);
    }
    EXPECT_EQ(changes.size(), hashes.size());
}

TEST(AuditEvent, LinkDependsOnTheOneBeforeAndOnTheKey) {
    const AuditEvent event = made_up_event();
    const AuditLink link = next_link({6, "e0", "a"}, event, "key");
    EXPECT_EQ(7, link.number);
    EXPECT_EQ("e1", link.event);
    EXPECT_EQ(64U, link.hash.size());
    EXPECT_EQ(link, next_link({6, "e0", "a"}, event, "key"));
    EXPECT_NE(link.hash, next_link({6, "e0", "b"}, event, "key").hash);
    EXPECT_NE(link.hash, next_link({5, "e0", "a"}, event, "key").hash);
    EXPECT_NE(link.hash, next_link({6, "e0", "a"}, event, "other").hash);
}

}  // namespace
}  // namespace kynnys
