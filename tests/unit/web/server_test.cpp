#include "web/server.h"

#include <gtest/gtest.h>

#include <thread>

#include "running_server.h"
#include "support/error_key.h"
#include "support/web/client.h"

namespace kynnys::web {
namespace {

using std::chrono::milliseconds;

std::string post(std::string_view more_headers, std::string_view body) {
    return "POST /echo HTTP/1.1\r\nHost: localhost\r\n" + std::string(more_headers) + "\r\n" +
           std::string(body);
}

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

TEST(Server, EndsTheConnectionWhenAsked) {
    RunningServer running;
    Client client(running.port());
    const Reply reply = client.ask(get("/hello", "Connection: close\r\n"));
    EXPECT_EQ(reply.header("Connection"), "close");
    EXPECT_TRUE(client.is_closed());
}

TEST(Server, AnswersPipelinedRequestsInTheirOrder) {
    RunningServer running;
    Client client(running.port());
    std::string all;
    for (int i = 0; i < 20; ++i) {
        all += post("Content-Length: 2\r\n", std::to_string(10 + i));
        all += get("/hello");
    }
    client.send(all);
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(client.receive().body, std::to_string(10 + i));
        EXPECT_EQ(client.receive().body, "hello");
    }
}

TEST(Server, TakesBodiesInChunks) {
    RunningServer running;
    Client client(running.port());
    const Reply reply =
        client.ask(post("Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"));
    EXPECT_EQ(reply.body, "abcde");
}

TEST(Server, AnswersHeadWithoutABody) {
    RunningServer running;
    Client client(running.port());
    client.send("HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\n");
    const Reply head = client.receive(false);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("Content-Length"), "5");
    EXPECT_EQ(client.ask(get("/hello")).body, "hello");
}

TEST(Server, SendsLargeAnswersWhole) {
    RunningServer running;
    Client client(running.port());
    EXPECT_EQ(client.ask(get("/big")).body.size(), std::size_t{32} * 1024 * 1024);
    EXPECT_EQ(client.ask(get("/hello")).body, "hello");
}

TEST(Server, TellsTheClientToGoOn) {
    RunningServer running;
    Client client(running.port());
    client.send(post("Content-Length: 4\r\nExpect: 100-continue\r\n", ""));
    EXPECT_EQ(client.receive().status, 100);
    EXPECT_EQ(client.ask("body").body, "body");
}

TEST(Server, TellsNobodyToGoOnWithABodyThatIsTooLarge) {
    RunningServer running;
    Client client(running.port());
    client.send(post("Content-Length: 99999999\r\nExpect: 100-continue\r\n", ""));
    EXPECT_EQ(client.receive().status, 413);
    EXPECT_TRUE(client.is_closed());
}

TEST(Server, RefusesABodyThatIsTooLargeSoThatTheClientHearsIt) {
    ServerOptions options;
    options.request.body_bytes = 1000;
    RunningServer running(options);
    Client client(running.port());
    client.send(post("Content-Length: 300000\r\n", std::string(300000, 'x')));
    const Reply reply = client.receive();
    EXPECT_EQ(reply.status, 413);
    EXPECT_NE(reply.body.find("request.body_is_too_large"), std::string::npos);
    EXPECT_EQ(reply.header("Connection"), "close");
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(client.send("x"), Client::Sent::yes);
        std::this_thread::sleep_for(milliseconds(20));
    }
}

TEST(Server, RefusesSmuggledRequests) {
    RunningServer running;
    Client client(running.port());
    client.send(
        post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + get("/hello")));
    EXPECT_EQ(client.receive().status, 400);
    EXPECT_EQ(client.receive().status, 0);
    ASSERT_EQ(running.exchanges().size(), 1U);
    EXPECT_EQ(running.exchanges()[0].method, std::nullopt);
    EXPECT_EQ(running.exchanges()[0].route.name, "none");
}

TEST(Server, AnswersABugWithItsNumberOnly) {
    RunningServer running;
    Client client(running.port());
    const Reply reply = client.ask(get("/broken"));
    EXPECT_EQ(reply.status, 500);
    EXPECT_EQ(reply.body.find("secret"), std::string::npos);
    EXPECT_NE(reply.body.find(running.exchanges().at(0).request), std::string::npos);
    EXPECT_EQ(client.ask(get("/hello")).status, 200);
}

TEST(Server, LetsNobodySplitAnAnswer) {
    RunningServer running;
    Client client(running.port());
    const Reply reply = client.ask(get("/split"));
    EXPECT_EQ(reply.status, 500);
    EXPECT_EQ(reply.header("Set-Cookie"), "");
}

TEST(Server, ReportsEveryExchange) {
    RunningServer running;
    Client client(running.port());
    client.ask(get("/hello?name=x"));
    client.ask(get("/nowhere/x"));
    const std::vector<Exchange> exchanges = running.exchanges();
    ASSERT_EQ(exchanges.size(), 2U);
    EXPECT_EQ(exchanges[0].method, Method::get);
    EXPECT_EQ(exchanges[0].route.name, "hello.show");
    EXPECT_EQ(exchanges[0].route.pattern, "/hello");
    EXPECT_EQ(exchanges[0].status, 200);
    EXPECT_EQ(exchanges[0].bytes, 5U);
    EXPECT_EQ(exchanges[0].request.size(), 16U);
    EXPECT_EQ(exchanges[1].route.pattern, "-");
    EXPECT_EQ(exchanges[1].status, 404);
    EXPECT_NE(exchanges[0].request, exchanges[1].request);
}

TEST(Server, ShowsWhoAsks) {
    RunningServer running;
    Client client(running.port());
    EXPECT_EQ(
        client.ask(get("/peer", "X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\n")).body,
        "127.0.0.1 http localhost");
}

TEST(Server, BelievesATrustedProxy) {
    ServerOptions options;
    options.trusted_proxies = {parse_network("127.0.0.0/8").value()};
    RunningServer running(options);
    Client client(running.port());
    const Reply reply =
        client.ask(get("/peer",
                       "X-Forwarded-For: 6.6.6.6, 192.0.2.1\r\nX-Forwarded-Proto: https\r\n"
                       "X-Forwarded-Host: kynnys.example\r\n"));
    EXPECT_EQ(reply.body, "192.0.2.1 https kynnys.example");
    EXPECT_NE(reply.header("Strict-Transport-Security"), "");
}

TEST(Server, AnswersToItsNamesOnly) {
    ServerOptions options;
    options.host_names = {"kynnys.example"};
    RunningServer running(options);
    EXPECT_EQ(
        Client(running.port()).ask("GET /hello HTTP/1.1\r\nHost: Kynnys.Example:1\r\n\r\n").status,
        200);
    EXPECT_EQ(
        Client(running.port()).ask("GET /hello HTTP/1.1\r\nHost: evil.example\r\n\r\n").status,
        421);
    EXPECT_EQ(Client(running.port()).ask("GET /hello HTTP/1.0\r\n\r\n").status, 421);
}

TEST(Server, SaysWhatIsWrongBeforeAnybodyCouldAnswer) {
    ServerOptions options;
    options.host_names = {"kynnys.example"};
    options.sentence = [](const Error& error, std::string_view language) {
        return error.key + " in " + std::string(language) + ".";
    };
    RunningServer running(options);
    const auto says = [&](const std::string& text, const std::string& request) {
        return Client(running.port()).ask(request).body.find(text) != std::string::npos;
    };
    EXPECT_TRUE(says("request.line_is_malformed in .", "nonsense\r\n\r\n"));
    EXPECT_TRUE(says("request.host_is_unknown in .",
                     "GET / HTTP/1.1\r\nHost: evil\r\nAccept-Language: sv\r\n\r\n"));
}

TEST(Server, CanNotListenWhereItMayNot) {
    RunningServer running;
    const auto listen = [](const char* address, std::uint16_t port) {
        ServerOptions options;
        options.address = address;
        options.port = port;
        return error_key(make_server(
            options, [](const Request&) { return Answer(); }, [](const Exchange&) {}));
    };
    EXPECT_EQ(listen("127.0.0.1", running.port()), "server.address_is_taken");
    EXPECT_EQ(listen("192.0.2.1", 0), "server.address_is_not_ours");
    EXPECT_EQ(listen("localhost", 0), "address.is_malformed");
}

}  // namespace
}  // namespace kynnys::web
