#include "access/session.h"

#include <gtest/gtest.h>

namespace kynnys {
namespace {

const Instant noon{std::chrono::microseconds{1795262400000000}};

// Begun at noon.
Session whole_session(std::chrono::minutes last_used_after) {
    Session session;
    session.state = SessionState::whole;
    session.began_at = noon;
    session.seen_at = noon + last_used_after;
    return session;
}

TEST(Session, EndsWhenNobodyUsesIt) {
    const Session session = whole_session(std::chrono::minutes{120});
    EXPECT_TRUE(is_live(session, noon + std::chrono::minutes{179}));
    EXPECT_FALSE(is_live(session, noon + std::chrono::minutes{180}));
}

TEST(Session, EndsAfterAWorkingDayAtTheLatest) {
    const Session session = whole_session(std::chrono::minutes{719});
    EXPECT_TRUE(is_live(session, noon + std::chrono::minutes{719}));
    EXPECT_FALSE(is_live(session, noon + std::chrono::hours{12}));
}

TEST(Session, WaitsTenMinutesForTheSecondFactor) {
    Session session;
    session.began_at = noon;
    session.seen_at = noon;
    EXPECT_TRUE(is_live(session, noon + std::chrono::minutes{9}));
    EXPECT_FALSE(is_live(session, noon + std::chrono::minutes{10}));
}

TEST(Link, EndsByItsDateOrAfterTooManyWrongCodes) {
    Link link;
    link.made_at = noon;
    link.ends_at = noon + link_length;
    EXPECT_TRUE(is_live(link, noon));
    EXPECT_FALSE(is_live(link, noon + link_length));
    link.failures = link_failures_most;
    EXPECT_FALSE(is_live(link, noon));
}

}  // namespace
}  // namespace kynnys
