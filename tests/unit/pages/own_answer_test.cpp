// What the router answers itself, as a page.
#include <gtest/gtest.h>

#include <stdexcept>

#include "pages/routes.h"
#include "unit/pages/page_call.h"

namespace kynnys::pages {

using testing::page_request;

namespace {

class OwnAnswer : public ::testing::Test {
  protected:
    OwnAnswer() {
        add_pages(routes_);
        router_.add(web::Method::get, "/bug", "bug",
                    [](const web::Request&, web::Context&) -> web::Response {
                        throw std::logic_error("secret cause");
                    });
    }

    web::Response ask(const std::string& path, const std::string& accept,
                      web::Method method = web::Method::get) {
        web::Request request = page_request(method, path);
        request.headers.add("Accept", accept);
        request.peer = "127.0.0.1";
        return router_.respond(request).response;
    }

    web::Router router_{[](auto, auto, auto) {}};
    web::RateGuard rates_{web::steady_now};
    Routes routes_{router_, testing::desks(), rates_, testing::site()};
};

const std::string browser = "text/html,application/xhtml+xml,*/*;q=0.8";

bool holds(const web::Response& response, const std::string& part) {
    return response.body.find(part) != std::string::npos;
}

}  // namespace

TEST_F(OwnAnswer, IsAPageForABrowser) {
    const web::Response missing = ask("/nowhere", browser);
    EXPECT_EQ(missing.status, 404);
    EXPECT_TRUE(holds(missing, "<h1>Not found</h1>")) << missing.body;
    const web::Response wrong = ask("/language", browser);
    EXPECT_EQ(wrong.status, 405);
    EXPECT_TRUE(holds(wrong, "<h1>This page cannot be opened like this</h1>")) << wrong.body;
    EXPECT_EQ(*wrong.headers.find("Allow"), "POST, OPTIONS");
}

TEST_F(OwnAnswer, TellsOfABugOnlyItsNumber) {
    const web::Response bug = ask("/bug", browser);
    EXPECT_EQ(bug.status, 500);
    EXPECT_TRUE(holds(bug, ">0123456789abcdef</strong>")) << bug.body;
    EXPECT_FALSE(holds(bug, "secret")) << bug.body;
}

TEST_F(OwnAnswer, StaysPlainForPrograms) {
    EXPECT_TRUE(holds(ask("/nowhere", "*/*"), "request.path_is_unknown"));
    EXPECT_TRUE(holds(ask("/api/v1/nowhere", browser), "request.path_is_unknown"));
    EXPECT_TRUE(holds(ask("/bug", "application/json"), "Number: 0123456789abcdef"));
}

TEST_F(OwnAnswer, IsAPageAlsoWhereTheFormCanNotBeRead) {
    web::Request request = page_request(web::Method::post, "/nowhere");
    request.headers.add("Accept", browser);
    request.content_type = "application/x-www-form-urlencoded";
    request.body = "%zz";
    EXPECT_EQ(router_.respond(request).response.status, 404);
}

}  // namespace kynnys::pages
