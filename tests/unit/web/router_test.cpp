#include "web/router.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "base/check.h"
#include "web/error_response.h"

namespace kynnys::web {
namespace {

struct Reported {
    std::string request;
    std::string route;
    std::string cause;
};

class RouterTest : public testing::Test {
  protected:
    void add(Method method, std::string pattern, std::string name) {
        const std::string text = name;
        router_.add(method, std::move(pattern), std::move(name),
                    [text](const Request&, Context& context) {
                        std::string shown = text;
                        for (const auto& [place, value] : context.arguments.pairs())
                            shown.append(" ").append(place).append("=").append(value);
                        return text_response(shown);
                    });
    }

    [[nodiscard]] Answer ask(Method method, std::string path) const {
        Request request;
        request.method = method;
        request.path = std::move(path);
        request.id = "the-id";
        return router_.respond(request);
    }

    [[nodiscard]] std::string body(std::string path) const {
        return ask(Method::get, std::move(path)).response.body;
    }

    std::vector<Reported> reports_;
    Router router_{
        [this](std::string_view request, std::string_view route, std::string_view cause) {
            reports_.push_back({std::string(request), std::string(route), std::string(cause)});
        }};
};

TEST_F(RouterTest, ShowsItsOwnAnswersInAnotherWay) {
    add(Method::get, "/people", "people");
    router_.add(Method::get, "/bug", "bug",
                [](const Request&, Context&) -> Response { throw std::logic_error("x"); });
    router_.set_show([](const Request& request, const Response& plain) -> std::optional<Response> {
        if (request.path == "/plain")
            return std::nullopt;
        return text_response("shown " + std::to_string(plain.status));
    });
    EXPECT_EQ(body("/nowhere"), "shown 404");
    EXPECT_EQ(ask(Method::post, "/people").response.body, "shown 405");
    EXPECT_EQ(body("/bug"), "shown 500");
    EXPECT_EQ(body("/people"), "people");
    EXPECT_EQ(ask(Method::get, "/plain").response.status, 404);
    EXPECT_EQ(ask(Method::options, "/people").response.body, "") << "no error, so not shown";
}

TEST_F(RouterTest, StaysPlainWhereShowingIsABugItself) {
    router_.set_show([](const Request&, const Response&) -> std::optional<Response> {
        throw std::logic_error("no words");
    });
    EXPECT_EQ(ask(Method::get, "/nowhere").response.status, 404);
    ASSERT_EQ(reports_.size(), 1U);
    EXPECT_EQ(reports_[0].request, "the-id");
}

TEST_F(RouterTest, FindsRoutesByTheirParts) {
    add(Method::get, "/", "home");
    add(Method::get, "/people", "people");
    add(Method::get, "/people/{id}", "person");
    add(Method::get, "/people/new", "new");
    add(Method::get, "/people/{id}/visits/{visit}", "visit");
    EXPECT_EQ(body("/"), "home");
    EXPECT_EQ(body("/people"), "people");
    EXPECT_EQ(body("/people/7 ä"), "person id=7 ä");
    EXPECT_EQ(body("/people/new"), "new");
    EXPECT_EQ(body("/people/7/visits/8"), "visit id=7 visit=8");
    for (const char* path : {"/peopl", "/people/", "/people//", "/people/7/", "/people/7/visits",
                             "//", "/people/7/visits/8/9", "/People"}) {
        const Answer answer = ask(Method::get, path);
        EXPECT_EQ(answer.response.status, 404) << path;
        EXPECT_EQ(answer.route.name, "none");
        EXPECT_EQ(answer.route.pattern, "-");
    }
}

TEST_F(RouterTest, NamesTheRouteByItsPattern) {
    add(Method::get, "/people/{id}", "person.show");
    const Answer answer = ask(Method::get, "/people/7");
    EXPECT_EQ(answer.route.name, "person.show");
    EXPECT_EQ(answer.route.pattern, "/people/{id}");
}

TEST_F(RouterTest, TellsWhichMethodsAPathHas) {
    add(Method::get, "/a/{id}", "a.show");
    add(Method::remove, "/a/{id}", "a.remove");
    const Answer refused = ask(Method::post, "/a/1");
    EXPECT_EQ(refused.response.status, 405);
    EXPECT_EQ(refused.response.headers.joined("Allow"), "GET, HEAD, DELETE, OPTIONS");
    EXPECT_EQ(refused.route.pattern, "/a/{id}");
    const Answer options = ask(Method::options, "/a/1");
    EXPECT_EQ(options.response.status, 204);
    EXPECT_EQ(options.response.headers.joined("Allow"), "GET, HEAD, DELETE, OPTIONS");
    EXPECT_EQ(ask(Method::head, "/a/1").response.status, 200);
    EXPECT_EQ(ask(Method::options, "/b").response.status, 404);
}

TEST_F(RouterTest, DoesNotAnswerHeadWhereThereIsNoGet) {
    add(Method::post, "/a", "a.make");
    EXPECT_EQ(ask(Method::head, "/a").response.status, 405);
    EXPECT_EQ(ask(Method::head, "/a").response.headers.joined("Allow"), "POST, OPTIONS");
}

TEST_F(RouterTest, ShowsItsRoutes) {
    add(Method::get, "/a", "a.show");
    add(Method::put, "/b/{id}", "b.change");
    ASSERT_EQ(router_.routes().size(), 2U);
    EXPECT_EQ(router_.routes()[1]->method, Method::put);
    EXPECT_EQ(router_.routes()[1]->pattern, "/b/{id}");
    EXPECT_EQ(router_.routes()[1]->name, "b.change");
}

TEST_F(RouterTest, RefusesRoutesThatCanNotBeMeant) {
    add(Method::get, "/a/{id}", "a.show");
    EXPECT_THROW(add(Method::get, "/a/{id}", "a.again"), BrokenCheck);
    EXPECT_THROW(add(Method::post, "/b", "a.show"), BrokenCheck);
    EXPECT_THROW(add(Method::post, "/a/{name}", "a.make"), BrokenCheck);
    EXPECT_THROW(add(Method::head, "/c", "c.head"), BrokenCheck);
    for (const char* pattern : {"", "a", "/a/", "//", "/{}", "/{a", "/a}", "/a{b}", "/{a}b"})
        EXPECT_THROW(add(Method::get, pattern, "odd"), BrokenCheck) << pattern;
}

TEST_F(RouterTest, SaysHowLargeABodyMayBe) {
    add(Method::get, "/files/{id}", "file.show");
    router_.add(
        Method::put, "/files/{id}", "file.change",
        [](const Request&, Context&) { return empty_response(); }, 5'000'000);
    EXPECT_EQ(router_.body_bytes(Method::put, "/files/7"), 5'000'000U);
    EXPECT_EQ(router_.body_bytes(Method::get, "/files/7"), usual_body_bytes);
    EXPECT_EQ(router_.body_bytes(Method::put, "/nowhere"), usual_body_bytes);
}

TEST_F(RouterTest, AnswersABugWithItsNumberAndReportsTheCause) {
    router_.add(Method::get, "/a", "a.show", [](const Request&, Context&) -> Response {
        throw std::runtime_error("Aino Virtanen 010190-123A");
    });
    router_.add(Method::get, "/b", "b.show", [](const Request&, Context& context) {
        return text_response(context.argument("nothing"));
    });
    router_.add(Method::get, "/c", "c.show", [](const Request&, Context&) -> Response { throw 7; });
    for (const char* path : {"/a", "/b", "/c"}) {
        const Response response = ask(Method::get, path).response;
        EXPECT_EQ(response.status, 500);
        EXPECT_EQ(response.body, "Something went wrong here. Number: the-id\n");
    }
    ASSERT_EQ(reports_.size(), 3U);
    EXPECT_EQ(reports_[0].request, "the-id");
    EXPECT_EQ(reports_[0].route, "a.show");
    EXPECT_NE(reports_[0].cause.find("runtime_error"), std::string::npos);
    EXPECT_EQ(reports_[0].cause.find("Aino"), std::string::npos);
    EXPECT_NE(reports_[1].cause.find("router.cpp"), std::string::npos);
    EXPECT_EQ(reports_[2].route, "c.show");
}

TEST_F(RouterTest, ReportsHeadersThatWouldEndThemselves) {
    router_.add(Method::get, "/a", "a.show", [](const Request&, Context&) {
        Response response;
        response.headers.add("X", "a\r\nY: b");
        return response;
    });
    EXPECT_EQ(ask(Method::get, "/a").response.status, 500);
    EXPECT_EQ(reports_.size(), 1U);
}

TEST_F(RouterTest, RunsWhatStandsAroundTheHandlers) {
    std::string order;
    router_.add_before([&](const Request&, Context& context) -> std::optional<Response> {
        order += "1";
        context.caller = std::string("Aino");
        return std::nullopt;
    });
    router_.add_before([&](const Request& request, Context& context) -> std::optional<Response> {
        order += "2";
        if (request.method == Method::post)
            return error_response({ErrorKind::forbidden, "a.may_not", context.route->name, {}}, "",
                                  context.request);
        return std::nullopt;
    });
    router_.add_after([&](const Request&, const Context&, Response& response) {
        order += "4";
        response.headers.add("X-After", "1");
    });
    router_.add_after([&](const Request&, const Context&, Response&) { order += "3"; });
    const auto show = [](const Request&, Context& context) {
        return text_response(std::any_cast<std::string>(context.caller));
    };
    router_.add(Method::get, "/a", "a.show", show);
    router_.add(Method::post, "/a", "a.make", show);
    EXPECT_EQ(body("/a"), "Aino");
    const Response refused = ask(Method::post, "/a").response;
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.headers.joined("X-After"), "1");
    EXPECT_EQ(order, "12341234");
}

TEST_F(RouterTest, CatchesWhatStandsAroundTheHandlersToo) {
    add(Method::get, "/a", "a.show");
    router_.add_after([](const Request&, const Context&, Response&) { CHECK(false); });
    EXPECT_EQ(ask(Method::get, "/a").response.status, 500);
    EXPECT_EQ(reports_.size(), 1U);
}

}  // namespace
}  // namespace kynnys::web
