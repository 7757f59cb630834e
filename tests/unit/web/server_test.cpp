#include "web/server.h"

#include <gtest/gtest.h>

#include <thread>

#include "client.h"
#include "running_server.h"
#include "support/error_key.h"

namespace kynnys::web {
namespace {

using std::chrono::milliseconds;

TEST(Server, AnswersOverOneConnectionAgainAndAgain) {
    RunningServer running;
    Client client(running.port());
    for (int i = 0; i < 3; ++i) {
        const Reply reply = client.ask(get("/hello"));
        EXPECT_EQ(reply.status, 200);
        EXPECT_EQ(reply.body, "hello");
        EXPECT_EQ(reply.header("Connection"), "keep-alive");
        EXPECT_EQ(reply.header("Content-Length"), "5");
        EXPECT_EQ(reply.header("X-Content-Type-Options"), "nosniff");
        EXPECT_EQ(reply.header("Cache-Control"), "no-store");
        EXPECT_EQ(reply.header("Date").size(), 29U);
    }
}

}  // namespace
}  // namespace kynnys::web
