// What slow, greedy and numerous clients get, and how little the others feel of them.
#include <gtest/gtest.h>

#include <thread>

#include "running_server.h"
#include "support/web/client.h"

namespace kynnys::web {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

ServerOptions impatient() {
    ServerOptions options;
    options.timeouts = {milliseconds(150), milliseconds(150), milliseconds(150), milliseconds(300)};
    return options;
}

TEST(ServerLimits, AnswersSlowHeadersWith408) {
    RunningServer running(impatient());
    Client client(running.port());
    const std::string request = get("/hello");
    const auto start = Clock::now();
    for (int i = 0; i < 20 && Clock::now() - start < milliseconds(400); ++i) {
        client.send(request.substr(static_cast<std::size_t>(i), 1));
        std::this_thread::sleep_for(milliseconds(20));
    }
    EXPECT_EQ(client.receive().status, 408);
    EXPECT_TRUE(client.is_closed());
}

TEST(ServerLimits, AnswersSlowBodiesWith408) {
    RunningServer running(impatient());
    Client client(running.port());
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n");
    for (int i = 0; i < 15; ++i) {
        client.send("x");
        std::this_thread::sleep_for(milliseconds(20));
    }
    EXPECT_EQ(client.receive().status, 408);
}

TEST(ServerLimits, EndsIdleConnectionsWithoutAWord) {
    RunningServer running(impatient());
    Client fresh(running.port());
    Client used(running.port());
    EXPECT_EQ(used.ask(get("/hello")).status, 200);
    EXPECT_EQ(used.receive().status, 0);
    EXPECT_TRUE(fresh.is_closed());
    EXPECT_EQ(running.exchanges().size(), 1U);
}

TEST(ServerLimits, EndsConnectionsThatDoNotReadTheirAnswer) {
    RunningServer running(impatient());
    Client client(running.port());
    client.send(get("/big"));
    while (running.exchanges().empty()) std::this_thread::sleep_for(milliseconds(1));
    const auto start = Clock::now();
    while (running.server().figures().connections > 0 &&
           Clock::now() - start < std::chrono::seconds(5))
        std::this_thread::sleep_for(milliseconds(10));
    EXPECT_EQ(running.server().figures().connections, 0U);
    EXPECT_EQ(client.receive().status, 0);
}

TEST(ServerLimits, GivesAHandlerAllTheTimeItNeeds) {
    RunningServer running(impatient());
    Client client(running.port());
    client.send(get("/wait"));
    std::this_thread::sleep_for(milliseconds(400));
    running.gate().open();
    EXPECT_EQ(client.receive().body, "waited");
}

TEST(ServerLimits, RefusesHugeHeaders) {
    RunningServer running;
    EXPECT_EQ(
        Client(running.port()).ask(get("/hello", "X: " + std::string(20000, 'x') + "\r\n")).status,
        431);
    EXPECT_EQ(Client(running.port()).ask(get("/" + std::string(9000, 'x'))).status, 414);
    std::string many;
    for (int i = 0; i < 101; ++i) many += "X: 1\r\n";
    EXPECT_EQ(Client(running.port()).ask(get("/hello", many)).status, 431);
}

TEST(ServerLimits, AnswersQuicklyBesidesHundredsOfSlowClients) {
    ServerOptions options;
    options.workers = 2;
    RunningServer running(options);
    std::vector<Client> slow;
    for (int i = 0; i < 200; ++i) {
        slow.emplace_back(running.port());
        slow.back().send(i % 2 == 0
                             ? "GET /hello HTTP/1.1\r\nHos"
                             : "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx");
    }
    Client client(running.port());
    for (int i = 0; i < 20; ++i) {
        const auto start = Clock::now();
        ASSERT_EQ(client.ask(get("/hello")).status, 200);
        EXPECT_LT(Clock::now() - start, milliseconds(50));
    }
    EXPECT_EQ(running.server().figures().connections, 201U);
    slow[0].send("t: a\r\n\r\n");
    EXPECT_EQ(slow[0].receive().status, 200);
}

TEST(ServerLimits, SaysThatItIsBusyWhenTheQueueIsFull) {
    ServerOptions options;
    options.workers = 1;
    options.queue = 2;
    RunningServer running(options);
    std::vector<Client> waiting;
    for (int i = 0; i < 3; ++i) {
        waiting.emplace_back(running.port());
        waiting.back().send(get("/wait"));
        running.gate().wait_for_visitors(1);
    }
    while (running.server().figures().waiting_requests < 2)
        std::this_thread::sleep_for(milliseconds(1));
    Client client(running.port());
    const Reply reply = client.ask(get("/hello"));
    EXPECT_EQ(reply.status, 503);
    EXPECT_EQ(reply.header("Retry-After"), "2");
    EXPECT_NE(reply.body.find("server.is_busy"), std::string::npos);
    running.gate().open();
    for (Client& patient : waiting) EXPECT_EQ(patient.receive().body, "waited");
    EXPECT_EQ(client.ask(get("/hello")).status, 200);
}

TEST(ServerLimits, TurnsAwayMoreConnectionsThanItMayHave) {
    ServerOptions options;
    options.connections = {2, 100};
    RunningServer running(options);
    {
        Client one(running.port());
        Client two(running.port());
        EXPECT_EQ(one.ask(get("/hello")).status, 200);
        EXPECT_EQ(two.ask(get("/hello")).status, 200);
        EXPECT_EQ(Client(running.port()).receive().status, 503);
        EXPECT_EQ(running.server().figures().refused_connections, 1U);
    }
    while (running.server().figures().connections > 0) std::this_thread::sleep_for(milliseconds(1));
    EXPECT_EQ(Client(running.port()).ask(get("/hello")).status, 200);
}

TEST(ServerLimits, TurnsAwayWhoHasTooManyConnectionsUnlessItIsAProxy) {
    ServerOptions options;
    options.connections = {100, 1};
    RunningServer running(options);
    Client one(running.port());
    EXPECT_EQ(one.ask(get("/hello")).status, 200);
    EXPECT_EQ(Client(running.port()).receive().status, 503);

    options.trusted_proxies = {parse_network("127.0.0.1").value()};
    RunningServer behind_proxy(options);
    Client first(behind_proxy.port());
    Client second(behind_proxy.port());
    EXPECT_EQ(first.ask(get("/hello")).status, 200);
    EXPECT_EQ(second.ask(get("/hello")).status, 200);
}

TEST(ServerStop, FinishesWhatRunsAndTakesNoMore) {
    RunningServer running;
    Client busy(running.port());
    busy.send(get("/wait"));
    running.gate().wait_for_visitors(1);
    Client idle(running.port());
    EXPECT_EQ(idle.ask(get("/hello")).status, 200);
    Client half(running.port());
    half.send("GET /hello HTTP/1.1\r\n");
    std::this_thread::sleep_for(milliseconds(50));

    std::thread stopping([&] { running.server().stop(std::chrono::seconds(10)); });
    EXPECT_TRUE(idle.is_closed());
    const Reply refused = half.receive();
    EXPECT_EQ(refused.status, 503);
    EXPECT_NE(refused.body.find("server.is_stopping"), std::string::npos);
    EXPECT_THROW(Client(running.port()), std::runtime_error);
    running.gate().open();
    const Reply reply = busy.receive();
    EXPECT_EQ(reply.body, "waited");
    EXPECT_EQ(reply.header("Connection"), "close");
    EXPECT_TRUE(busy.is_closed());
    stopping.join();
    EXPECT_EQ(running.server().figures().connections, 0U);
}

TEST(ServerStop, WaitsNoLongerThanItsGrace) {
    RunningServer running;
    Client client(running.port());
    client.send(get("/big"));  // which is never read
    while (running.exchanges().empty()) std::this_thread::sleep_for(milliseconds(1));
    const auto start = Clock::now();
    running.server().stop(milliseconds(200));
    EXPECT_GE(Clock::now() - start, milliseconds(200));
    EXPECT_LT(Clock::now() - start, milliseconds(1500));
}

TEST(ServerStop, MayBeAskedForTwice) {
    RunningServer running;
    running.server().stop(milliseconds(10));
    running.server().stop(milliseconds(10));
    EXPECT_THROW(Client(running.port()), std::runtime_error);
}

}  // namespace
}  // namespace kynnys::web
