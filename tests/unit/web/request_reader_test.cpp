#include "web/request_reader.h"

#include <gtest/gtest.h>

#include "base/check.h"

namespace kynnys::web {
namespace {

using State = RequestReader::State;

// "status key" of a refusal, or the state's name.
std::string outcome(std::string_view bytes, const RequestLimits& limits = {}) {
    RequestReader reader(limits);
    switch (reader.put(bytes)) {
        case State::empty:
            return "empty";
        case State::header:
            return "header";
        case State::body:
            return "body";
        case State::complete:
            return "complete";
        case State::refused:
            return std::to_string(reader.refusal().status) + " " + reader.refusal().error.key;
    }
    return "";
}

std::string with_headers(std::string_view headers) {
    return "POST / HTTP/1.1\r\nHost: a\r\n" + std::string(headers) + "\r\n";
}

Request only_request(std::string_view bytes) {
    RequestReader reader({});
    EXPECT_EQ(reader.put(bytes), State::complete) << bytes;
    return reader.take();
}

TEST(RequestReader, TakesARequestApart) {
    const Request request = only_request(
        "PATCH /a%20b/%C3%A4?q=1%2B1+1&q=&%C3%B6=x HTTP/1.1\r\nhOST: Kynnys.example:80\r\n"
        "Content-Type: Application/JSON; charset=utf-8\r\nCookie: a=1; b=2\r\n"
        "Content-Length: 4\r\nX-Two: one\r\nx-two: other\r\n\r\nbody");
    EXPECT_EQ(request.method, Method::patch);
    EXPECT_EQ(request.path, "/a b/ä");
    EXPECT_EQ(request.query, (Parameters{{"q", "1+1 1"}, {"q", ""}, {"ö", "x"}}));
    EXPECT_EQ(request.host, "kynnys.example:80");
    EXPECT_EQ(request.content_type, "application/json");
    EXPECT_EQ(request.cookies, (Parameters{{"a", "1"}, {"b", "2"}}));
    EXPECT_EQ(request.body, "body");
    EXPECT_EQ(request.headers.joined("X-TWO"), "one, other");
}

TEST(RequestReader, KnowsEveryMethod) {
    for (const Method method : {Method::get, Method::head, Method::post, Method::put, Method::patch,
                                Method::remove, Method::options}) {
        const std::string line =
            std::string(method_text(method)) + " / HTTP/1.1\r\nHost: a\r\n\r\n";
        EXPECT_EQ(only_request(line).method, method);
    }
    for (const char* method : {"TRACE", "CONNECT", "PROPFIND", "get", "BREW"}) {
        EXPECT_EQ(outcome(std::string(method) + " / HTTP/1.1\r\nHost: a\r\n\r\n"),
                  "501 request.method_is_not_supported");
    }
}

TEST(RequestReader, ReadsTheSameInPiecesOfAnySize) {
    const std::string bytes =
        "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        "3;x=y\r\nabc\r\n10\r\n0123456789abcdef\r\n0\r\nX-Late: 1\r\n\r\n"
        "GET /b HTTP/1.1\r\nHost: a\r\n\r\n";
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
        RequestReader reader({});
        std::vector<Request> requests;
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            State state = reader.put(std::string_view(bytes).substr(at, piece));
            for (; state == State::complete; state = reader.state())
                requests.push_back(reader.take());
            ASSERT_NE(state, State::refused) << piece;
        }
        ASSERT_EQ(requests.size(), 2U) << piece;
        EXPECT_EQ(requests[0].body, "abc0123456789abcdef");
        EXPECT_EQ(requests[1].path, "/b");
        EXPECT_EQ(reader.state(), State::empty);
    }
}

TEST(RequestReader, KeepsHeadersOfATrailerOut) {
    const Request request = only_request(
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        "1\r\na\r\n0\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n");
    EXPECT_EQ(request.headers.find("X-Forwarded-For"), nullptr);
}

TEST(RequestReader, RefusesWhatTwoServersCouldReadDifferently) {
    const std::pair<std::string, const char*> cases[] = {
        {with_headers("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"),
         "400 request.has_two_lengths"},
        {with_headers("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n"),
         "400 request.has_two_lengths"},
        {with_headers("Content-Length: 3\r\nContent-Length: 3\r\n"),
         "400 request.header_is_doubled"},
        {with_headers("Content-Length: 3\r\ncontent-length: 4\r\n"),
         "400 request.header_is_doubled"},
        {with_headers("Content-Length: 3, 3\r\n"), "400 request.length_is_malformed"},
        {with_headers("Content-Length: +3\r\n"), "400 request.length_is_malformed"},
        {with_headers("Content-Length: -3\r\n"), "400 request.length_is_malformed"},
        {with_headers("Content-Length: 0x3\r\n"), "400 request.length_is_malformed"},
        {with_headers("Content-Length:\r\n"), "400 request.length_is_malformed"},
        {with_headers("Content-Length: 99999999999999999999\r\n"), "400 request.is_malformed"},
        {with_headers("Transfer-Encoding: gzip, chunked\r\n"),
         "400 request.coding_is_not_supported"},
        {with_headers("Transfer-Encoding: chunked, identity\r\n"),
         "400 request.coding_is_not_supported"},
        {with_headers("Transfer-Encoding: identity\r\n"), "400 request.coding_is_not_supported"},
        {with_headers("Transfer-Encoding: xchunked\r\n"), "400 request.coding_is_not_supported"},
        {with_headers("Transfer-Encoding: chunked\xc2\xa0\r\n"),
         "400 request.coding_is_not_supported"},
        {with_headers("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
         "400 request.header_is_doubled"},
        {with_headers("Transfer-Encoding : chunked\r\n"), "400 request.header_is_malformed"},
        {with_headers("Transfer-Encoding\t: chunked\r\n"), "400 request.header_is_malformed"},
        {with_headers("X: a\r\n Transfer-Encoding: chunked\r\n"), "400 request.header_is_folded"},
        {with_headers("X: a\r\n\tb\r\n"), "400 request.header_is_folded"},
        {with_headers("X: a\nContent-Length: 3\r\n"), "400 request.has_bare_line_break"},
        {with_headers("X: a\rContent-Length: 3\r\n"), "400 request.has_bare_line_break"},
        {with_headers(std::string("X: a\0b\r\n", 8)), "400 request.has_control_character"},
        {with_headers("X: a\x7f\r\n"), "400 request.has_control_character"},
        {with_headers("nothing\r\n"), "400 request.header_is_malformed"},
        {with_headers(": nothing\r\n"), "400 request.header_is_malformed"},
        {with_headers("X y: nothing\r\n"), "400 request.header_is_malformed"},
        {with_headers("Host: b\r\n"), "400 request.header_is_doubled"},
        {"GET / HTTP/1.1\r\n\r\n", "400 request.host_is_missing"},
        {"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "400 request.host_is_malformed"},
        {"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "400 request.host_is_malformed"},
        {"GET / HTTP/1.1\r\nHost:\r\n\r\n", "400 request.host_is_malformed"},
        {"GET / HTTP/1.1\nHost: a\n\n", "400 request.has_bare_line_break"},
        {"\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "400 request.line_is_malformed"},
        {"\r\n\r\n", "400 request.line_is_malformed"},
        {"GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "400 request.line_is_malformed"},
        {"GET / \r\nHost: a\r\n\r\n", "400 request.line_is_malformed"},
        {"GET /\r\nHost: a\r\n\r\n", "400 request.line_is_malformed"},
        {"GET / x HTTP/1.1\r\nHost: a\r\n\r\n", "400 request.line_is_malformed"},
        {"GET / http/1.1\r\nHost: a\r\n\r\n", "400 request.line_is_malformed"},
        {"GET / HTTP/2.0\r\nHost: a\r\n\r\n", "505 request.version_is_not_supported"},
        {"GET / HTTP/0.9\r\nHost: a\r\n\r\n", "505 request.version_is_not_supported"},
        {"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
         "400 request.coding_is_not_supported"},
        {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505 request.version_is_not_supported"},
        {"\x16\x03\x01\x02\x00\x01\x00", "400 request.has_control_character"},
    };
    for (const auto& [bytes, expected] : cases) EXPECT_EQ(outcome(bytes), expected) << bytes;
}

TEST(RequestReader, RefusesBadChunks) {
    const std::string head = with_headers("Transfer-Encoding: chunked\r\n");
    for (const char* body : {"x\r\nabc\r\n", "-1\r\na\r\n", "0x3\r\nabc\r\n", " 3\r\nabc\r\n",
                             "3\r\nabcd\r\n", "3\r\nabc0\r\n\r\n", "3 3\r\nabc\r\n", "\r\nabc\r\n",
                             "ffffffffffffffffff\r\na\r\n", "3;=\r\nabc\r\n"})
        EXPECT_TRUE(outcome(head + body + "0\r\n\r\n").starts_with("400 request.")) << body;
    EXPECT_NE(outcome(head + "3\nabc\r\n0\r\n\r\n"), "complete");
    EXPECT_NE(outcome(head + "3\r\nabc\n0\r\n\r\n"), "complete");
    EXPECT_NE(outcome(head + "0\r\n\n"), "complete");
}

TEST(RequestReader, RefusesPathsThatLeadAstray) {
    const std::pair<const char*, const char*> cases[] = {
        {"/../a", "400 path.has_dot_parts"},
        {"/a/..", "400 path.has_dot_parts"},
        {"/a/./b", "400 path.has_dot_parts"},
        {"/a/%2e%2E/b", "400 path.has_dot_parts"},
        {"/a%2fb", "400 path.has_encoded_slash"},
        {"/a%5cb", "400 path.has_backslash"},
        {"/a\\b", "400 path.has_backslash"},
        {"/a%00", "400 text.has_nul"},
        {"/a%0ab", "400 path.has_control_character"},
        {"/a%", "400 percent.is_malformed"},
        {"/a%4", "400 percent.is_malformed"},
        {"/a%zz", "400 percent.is_malformed"},
        {"/a%ff", "400 text.is_not_utf8"},
        {"/a#b", "400 target.is_not_a_path"},
        {"*", "400 target.is_not_a_path"},
        {"a", "400 target.is_not_a_path"},
        {"http://a/b", "400 target.is_not_a_path"},
        {"/a?b=%00", "400 text.has_nul"},
        {"/a?b=%", "400 percent.is_malformed"},
    };
    for (const auto& [target, expected] : cases) {
        EXPECT_EQ(outcome("GET " + std::string(target) + " HTTP/1.1\r\nHost: a\r\n\r\n"), expected)
            << target;
    }
    EXPECT_EQ(outcome("GET /\xc3\xa4 HTTP/1.1\r\nHost: a\r\n\r\n"), "400 target.is_not_a_path");
    EXPECT_EQ(outcome("GET /..a/b.. HTTP/1.1\r\nHost: a\r\n\r\n"), "complete");
}

TEST(RequestReader, HoldsToItsLimits) {
    const RequestLimits limits{300, 4, 50, 20, {}};
    const std::string target(50, 'a');
    EXPECT_EQ(outcome("GET /" + target + " HTTP/1.1\r\nHost: a\r\n\r\n", limits),
              "414 request.target_is_too_long");
    EXPECT_EQ(outcome("GET /" + target.substr(1) + " HTTP/1.1\r\nHost: a\r\n\r\n", limits),
              "complete");
    EXPECT_EQ(outcome("GET /" + target + target, limits), "414 request.target_is_too_long");
    EXPECT_EQ(outcome(with_headers("X: " + std::string(300, 'x') + "\r\n"), limits),
              "431 request.header_is_too_large");
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nX: " + std::string(300, 'x'), limits),
              "431 request.header_is_too_large");
    EXPECT_EQ(outcome(with_headers("A: 1\r\nB: 2\r\nC: 3\r\n"), limits), "complete");
    EXPECT_EQ(outcome(with_headers("A: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\n"), limits),
              "431 request.has_too_many_headers");
    EXPECT_EQ(outcome(with_headers("Content-Length: 21\r\n"), limits),
              "413 request.body_is_too_large");
    EXPECT_EQ(outcome(with_headers("Content-Length: 20\r\n"), limits), "body");
    const std::string chunked = with_headers("Transfer-Encoding: chunked\r\n");
    EXPECT_EQ(outcome(chunked + "a\r\n0123456789\r\nb\r\n", limits),
              "413 request.body_is_too_large");
    EXPECT_EQ(outcome(chunked + "1;" + std::string(400, 'x'), limits),
              "400 request.chunk_is_malformed");
    EXPECT_EQ(outcome(chunked + "0\r\nX: " + std::string(400, 'x'), limits),
              "400 request.chunk_is_malformed");
}

TEST(RequestReader, LetsAPathHaveALargerBody) {
    RequestLimits limits;
    limits.body_bytes_of = [](Method method, std::string_view path) -> std::size_t {
        return method == Method::put && path == "/a b" ? 2'000'000 : 10;
    };
    const auto put = [&](const char* target, const char* header, const std::string& body) {
        return outcome(
            "PUT " + std::string(target) + " HTTP/1.1\r\nHost: a\r\n" + header + "\r\n\r\n" + body,
            limits);
    };
    const std::string large(2'000'000, 'x');
    EXPECT_EQ(put("/a%20b", "Content-Length: 2000000", large), "complete");
    EXPECT_EQ(put("/a%20b", "Content-Length: 2000001", ""), "413 request.body_is_too_large");
    EXPECT_EQ(put("/b", "Content-Length: 11", ""), "413 request.body_is_too_large");
    EXPECT_EQ(put("/a%20b", "Transfer-Encoding: chunked", "1e8480\r\n" + large + "\r\n0\r\n\r\n"),
              "complete");
    EXPECT_EQ(put("/b", "Transfer-Encoding: chunked", "b\r\n"), "413 request.body_is_too_large");
}

TEST(RequestReader, RefusesWhatItCanNotRead) {
    EXPECT_EQ(outcome(with_headers("Content-Encoding: gzip\r\n")),
              "415 request.encoding_is_not_supported");
    EXPECT_EQ(outcome(with_headers("Expect: 200-ok\r\n")), "417 request.expects_what_is_unknown");
}

TEST(RequestReader, ReadsNothingAfterARefusal) {
    RequestReader reader({});
    EXPECT_EQ(reader.put("nonsense\r\n\r\n"), State::refused);
    EXPECT_EQ(reader.put("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), State::refused);
}

TEST(RequestReader, SaysWhenTheClientWaitsToGoOn) {
    RequestReader reader({});
    reader.put(with_headers("Content-Length: 2\r\nExpect: 100-Continue\r\n"));
    EXPECT_TRUE(reader.expects_continue());
    reader.put("a");
    EXPECT_FALSE(reader.expects_continue());
    reader.put("b");
    EXPECT_EQ(reader.state(), State::complete);
}

TEST(RequestReader, SaysWhetherTheConnectionGoesOn) {
    const auto keep_alive = [](std::string_view bytes) {
        RequestReader reader({});
        EXPECT_EQ(reader.put(bytes), State::complete);
        return reader.head().keep_alive;
    };
    EXPECT_EQ(keep_alive("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), KeepAlive::yes);
    EXPECT_EQ(keep_alive("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), KeepAlive::no);
    EXPECT_EQ(keep_alive("GET / HTTP/1.0\r\n\r\n"), KeepAlive::no);
    EXPECT_EQ(keep_alive("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"), KeepAlive::yes);
}

TEST(RequestReader, GivesNothingThatIsNotComplete) {
    RequestReader reader({});
    EXPECT_THROW(reader.take(), BrokenCheck);
    reader.put("GET / HTTP/1.1\r\n");
    EXPECT_THROW(reader.take(), BrokenCheck);
    EXPECT_THROW(static_cast<void>(reader.head()), BrokenCheck);
}

}  // namespace
}  // namespace kynnys::web
