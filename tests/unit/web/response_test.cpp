#include "web/response.h"

#include <gtest/gtest.h>

#include "base/check.h"
#include "web/error_response.h"
#include "web/response_text.h"
#include "web/security_headers.h"
#include "web/time_text.h"

namespace kynnys::web {
namespace {

const Time some_time{std::chrono::milliseconds(784111777123)};  // the standard's own example

TEST(Response, IsMadeOfEveryKind) {
    EXPECT_EQ(text_response("a").headers.joined("Content-Type"), "text/plain; charset=utf-8");
    EXPECT_EQ(html_response("a").headers.joined("Content-Type"), "text/html; charset=utf-8");
    const Response json = json_response(Json::Object{{"a", 1}});
    EXPECT_EQ(json.headers.joined("Content-Type"), "application/json");
    EXPECT_EQ(json.body, "{\"a\":1}");
    EXPECT_EQ(empty_response().status, 204);
    EXPECT_EQ(redirect_response("/a?b").headers.joined("Location"), "/a?b");
    EXPECT_EQ(redirect_response("/").status, 303);
}

TEST(Response, RedirectsNowhereElse) {
    for (const char* target :
         {"//evil.example", "/\\evil.example", "https://evil.example", "", "a"})
        EXPECT_THROW(redirect_response(target), BrokenCheck) << target;
}

TEST(ErrorResponse, HasOneShape) {
    const Error error{ErrorKind::conflict, "person.has_changed", "name", {"7", "8"}};
    const Response response = error_response(error, "It has changed.", "id7");
    EXPECT_EQ(response.status, 409);
    EXPECT_EQ(response.body,
              "{\"error\":{\"key\":\"person.has_changed\",\"message\":\"It has changed.\","
              "\"field\":\"name\",\"arguments\":[\"7\",\"8\"],\"request\":\"id7\"}}");
}

TEST(ErrorResponse, HasTheStatusOfItsKind) {
    const std::pair<ErrorKind, int> cases[] = {{ErrorKind::invalid, 422},
                                               {ErrorKind::not_found, 404},
                                               {ErrorKind::conflict, 409},
                                               {ErrorKind::forbidden, 403},
                                               {ErrorKind::unavailable, 503}};
    for (const auto& [kind, status] : cases) {
        const Response response = error_response(Error{kind, "a.b", "", {}}, "", "id");
        EXPECT_EQ(response.status, status);
        EXPECT_EQ(response.headers.find("Retry-After") != nullptr, status == 503);
        EXPECT_NE(response.body.find(status_text(status)), std::string::npos);
        EXPECT_NE(status_text(status), "Unknown");
    }
    EXPECT_EQ(status_text(299), "Unknown");
}

TEST(ErrorResponse, SaysWhatElseAStatusNeeds) {
    const Error error{ErrorKind::forbidden, "session.is_missing", "", {}};
    const Response unknown = unauthenticated_response({0, error, "", "id"}, "Bearer");
    EXPECT_EQ(unknown.status, 401);
    EXPECT_EQ(unknown.headers.joined("WWW-Authenticate"), "Bearer");
    const auto wait = [&](int milliseconds) {
        return retry_later_response({status::too_many_requests, error, "", "id"},
                                    std::chrono::milliseconds(milliseconds))
            .headers.joined("Retry-After");
    };
    EXPECT_EQ(wait(0), "1");
    EXPECT_EQ(wait(1001), "2");
    const Response other = method_not_allowed_response(
        {Method::get, Method::put}, Request(),
        [](const Error& said, std::string_view) { return "Says " + said.key; });
    EXPECT_EQ(other.headers.joined("Allow"), "GET, PUT");
    EXPECT_NE(other.body.find("Says request.method_is_not_allowed"), std::string::npos);
}

TEST(ResponseText, HasEverythingBeforeTheBody) {
    Response response = text_response("hello");
    response.headers.add("Set-Cookie", "a=1");
    response.headers.add("Set-Cookie", "b=2");
    EXPECT_EQ(response_head(response, KeepAlive::yes, some_time),
              "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nSet-Cookie: a=1\r\n"
              "Set-Cookie: b=2\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 5\r\n"
              "Connection: keep-alive\r\n\r\n");
    EXPECT_EQ(response_head(empty_response(), KeepAlive::no, some_time),
              "HTTP/1.1 204 No Content\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
              "Connection: close\r\n\r\n");
}

TEST(ResponseText, SaysWhenThereIsNoBody) {
    Response response = text_response("a");
    EXPECT_EQ(body_sent(response, Method::get), BodySent::yes);
    EXPECT_EQ(body_sent(response, Method::head), BodySent::no);
    response.status = status::not_modified;
    EXPECT_EQ(body_sent(response, Method::get), BodySent::no);
}

TEST(ResponseText, KnowsHeadersThatEndThemselves) {
    const auto is_sound = [](std::string name, std::string value) {
        Response response;
        response.headers.add(std::move(name), std::move(value));
        return has_sound_headers(response);
    };
    EXPECT_TRUE(is_sound("X-Name", "a\tb ä"));
    EXPECT_FALSE(is_sound("X", "a\rb"));
    EXPECT_FALSE(is_sound("X", "a\nb"));
    EXPECT_FALSE(is_sound("X", std::string("a\0b", 3)));
    EXPECT_FALSE(is_sound("X: y\r\nZ", "a"));
    EXPECT_FALSE(is_sound("", "a"));
}

TEST(TimeText, IsWrittenForLogs) {
    EXPECT_EQ(log_time(some_time), "1994-11-06T08:49:37.123Z");
    EXPECT_EQ(log_time(Time()), "1970-01-01T00:00:00.000Z");
}

TEST(SecurityHeaders, LeaveNoInlineCodeAndNoOtherServer) {
    Response response;
    add_security_headers(Scheme::http, response);
    const std::string policy = response.headers.joined("Content-Security-Policy");
    EXPECT_EQ(policy,
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
              "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
              "frame-ancestors 'none'");
    for (const char* name : {"X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy",
                             "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
                             "Cross-Origin-Embedder-Policy"})
        EXPECT_NE(response.headers.joined(name), "") << name;
    EXPECT_EQ(response.headers.joined("Cache-Control"), "no-store");
    EXPECT_EQ(response.headers.find("Strict-Transport-Security"), nullptr);
}

TEST(SecurityHeaders, AskForTlsOverTls) {
    Response response;
    add_security_headers(Scheme::https, response);
    EXPECT_NE(response.headers.joined("Strict-Transport-Security"), "");
}

TEST(SecurityHeaders, LeaveWhatTheAnswerSays) {
    Response response;
    response.headers.add("cache-control", "max-age=60");
    add_security_headers(Scheme::http, response);
    add_security_headers(Scheme::http, response);
    EXPECT_EQ(response.headers.joined("Cache-Control"), "max-age=60");
    EXPECT_EQ(response.headers.joined("Referrer-Policy"), "no-referrer");
}

}  // namespace
}  // namespace kynnys::web
