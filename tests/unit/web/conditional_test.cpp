#include "web/conditional.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include "web/compression.h"

namespace kynnys::web {
namespace {

Request asking(std::string_view header, std::string_view value, Method method = Method::get) {
    Request request;
    request.method = method;
    request.headers.add(std::string(header), std::string(value));
    return request;
}

TEST(Tag, FollowsTheContent) {
    EXPECT_EQ(content_tag(""), "\"e3b0c44298fc1c149afbf4c8996fb924\"");  // SHA-256 of nothing
    EXPECT_NE(content_tag("a"), content_tag("b"));
    EXPECT_EQ(version_tag(7), "\"v7\"");
}

TEST(Conditional, KnowsWhatTheClientHas) {
    for (const char* list :
         {"\"v7\"", "W/\"v7\"", "\"v6\", \"v7\"", "*", "\"v7-gzip\"", "\"v6\",W/\"v7\" , \"v8\""})
        EXPECT_EQ(condition_of(asking("If-None-Match", list), "\"v7\""), Condition::unchanged)
            << list;
    for (const char* list : {"\"v8\"", "v7", "\"v7", "", "\"v7\" \"v8\"", "\"V7\"", "\"v\"", ","})
        EXPECT_EQ(condition_of(asking("If-None-Match", list), "\"v7\""), Condition::holds) << list;
    EXPECT_EQ(condition_of(Request(), "\"v7\""), Condition::holds);
    EXPECT_EQ(condition_of(asking("If-None-Match", "*", Method::put), "\"v7\""), Condition::failed);
}

TEST(Conditional, RefusesChangesOfWhatHasChanged) {
    const auto condition = [](const char* list) {
        return condition_of(asking("If-Match", list, Method::put), "\"v7\"");
    };
    EXPECT_EQ(condition("\"v7\""), Condition::holds);
    EXPECT_EQ(condition("*"), Condition::holds);
    EXPECT_EQ(condition("\"v6\", \"v7\""), Condition::holds);
    for (const char* list : {"\"v6\"", "W/\"v7\"", "v7", ""})
        EXPECT_EQ(condition(list), Condition::failed) << list;
}

TEST(Conditional, ReadsTheVersionThatIsExpected) {
    EXPECT_EQ(expected_version(asking("If-Match", "\"v12\"")), 12);
    for (const char* list : {"*", "\"v1\", \"v2\"", "W/\"v1\"", "\"1\"", "\"v\"", "\"v1x\"",
                             "\"v99999999999999999999\"", ""})
        EXPECT_EQ(expected_version(asking("If-Match", list)), std::nullopt) << list;
    EXPECT_EQ(expected_version(Request()), std::nullopt);
}

TEST(Conditional, SendsOnlyWhatIsNew) {
    const Response unchanged =
        tagged_response(asking("If-None-Match", "\"v7\""), text_response("a"), "\"v7\"");
    EXPECT_EQ(unchanged.status, 304);
    EXPECT_EQ(unchanged.body, "");
    EXPECT_EQ(unchanged.headers.joined("ETag"), "\"v7\"");
    const Response changed =
        tagged_response(asking("If-None-Match", "\"v6\""), text_response("a"), "\"v7\"");
    EXPECT_EQ(changed.status, 200);
    EXPECT_EQ(changed.headers.joined("ETag"), "\"v7\"");
}

std::string unpacked(const std::string& packed, std::size_t size) {
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string text(size + 1, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

Response large_response() {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += std::to_string(i) + " ";
    Response response = text_response(text);
    response.compression = Compression::allowed;
    return response;
}

TEST(Compression, PacksForThoseWhoAcceptIt) {
    Response response = large_response();
    response.headers.add("ETag", "\"v7\"");
    const std::string plain = response.body;
    compress(asking("Accept-Encoding", "br, gzip"), response);
    EXPECT_LT(response.body.size(), plain.size());
    EXPECT_EQ(unpacked(response.body, plain.size()), plain);
    EXPECT_EQ(response.headers.joined("Content-Encoding"), "gzip");
    EXPECT_EQ(response.headers.joined("Vary"), "Accept-Encoding");
    EXPECT_EQ(response.headers.joined("ETag"), "\"v7-gzip\"");
}

TEST(Compression, LeavesAloneWhatMayHoldASecret) {
    Response unasked = large_response();
    unasked.compression = Compression::never;
    Response with_cookie = large_response();
    with_cookie.headers.add("Set-Cookie", "a=1");
    Response image = large_response();
    image.headers.set("Content-Type", "image/png");
    Response packed_already = large_response();
    packed_already.headers.add("Content-Encoding", "br");
    Response small = large_response();
    small.body.resize(1023);
    for (Response response : {unasked, with_cookie, image, packed_already, small}) {
        const std::string before = response.body;
        compress(asking("Accept-Encoding", "gzip"), response);
        EXPECT_EQ(response.body, before);
        EXPECT_NE(response.headers.joined("Content-Encoding"), "gzip");
    }
    Response unaccepted = large_response();
    compress(Request(), unaccepted);
    EXPECT_EQ(unaccepted.body, large_response().body);
    EXPECT_EQ(unaccepted.headers.joined("Vary"), "Accept-Encoding");
}

TEST(Compression, ReadsWhatIsAccepted) {
    for (const char* list : {"gzip", "GZIP", "br;q=1, gzip;q=0.1", "*", "deflate, *;q=0.5"})
        EXPECT_TRUE(accepts_gzip(list)) << list;
    for (const char* list : {"", "br", "gzip;q=0", "gzip; q=0.0", "*;q=0", "*, gzip;q=0", "xgzip"})
        EXPECT_FALSE(accepts_gzip(list)) << list;
}

}  // namespace
}  // namespace kynnys::web
