#include "web/form.h"

#include <gtest/gtest.h>

#include "support/error_key.h"

namespace kynnys::web {
namespace {

const std::string type = "multipart/form-data; boundary=xx";

std::string part(std::string_view headers, std::string_view content) {
    return "--xx\r\n" + std::string(headers) + "\r\n\r\n" + std::string(content) + "\r\n";
}

Result<Form> form_of(std::string_view content_type, std::string body) {
    Request request;
    request.headers.add("Content-Type", std::string(content_type));
    request.content_type = content_type.substr(0, content_type.find(';'));
    request.body = std::move(body);
    return parse_form(request);
}

TEST(Form, IsReadFromAnEncodedBody) {
    const Form form =
        form_of("application/x-www-form-urlencoded", "name=Aino+V&note=a%0D%0Ab").value();
    EXPECT_EQ(form.fields, (Parameters{{"name", "Aino V"}, {"note", "a\r\nb"}}));
}

TEST(Form, IsEmptyWithoutABody) {
    EXPECT_TRUE(parse_form(Request()).value().fields.pairs().empty());
}

TEST(Form, RefusesOtherContentTypes) {
    EXPECT_EQ(error_key(form_of("text/plain", "a=1")), "form.has_other_content_type");
    EXPECT_EQ(error_key(form_of("application/json", "{}")), "form.has_other_content_type");
    Request bare;
    bare.body = "a=1";
    EXPECT_EQ(error_key(parse_form(bare)), "form.has_other_content_type");
}

TEST(Multipart, ReadsFieldsAndFiles) {
    const std::string bytes("\0\xff\r\n--x", 7);
    const Form form =
        form_of(type, part("Content-Disposition: form-data; name=\"a\"", "1") +
                          part("content-disposition: form-data; name=b; "
                               "filename=\"p \\\"q\\\".csv\"\r\nContent-Type: text/csv",
                               bytes) +
                          part("Content-Disposition: form-data; name=\"a\"", "") + "--xx--\r\n")
            .value();
    EXPECT_EQ(form.fields, (Parameters{{"a", "1"}, {"a", ""}}));
    ASSERT_EQ(form.files.size(), 1U);
    EXPECT_EQ(form.files[0].field, "b");
    EXPECT_EQ(form.files[0].name, "p \"q\".csv");
    EXPECT_EQ(form.files[0].content_type, "text/csv");
    EXPECT_EQ(form.files[0].content, bytes);
}

TEST(Multipart, MayHaveNoParts) {
    EXPECT_TRUE(parse_multipart("--xx--", type).value().fields.pairs().empty());
}

TEST(Multipart, RefusesBadBoundaries) {
    for (const char* content_type :
         {"multipart/form-data", "multipart/form-data; boundary=",
          "multipart/form-data; boundary=\"", "multipart/form-data; boundary=\"a \"",
          "multipart/form-data; boundary=a; boundary=b", "multipart/form-data; boundary=a;",
          "multipart/form-data; boundary=\"<>\"", "multipart/form-data; boundary=a b"}) {
        EXPECT_EQ(error_key(parse_multipart("--a--", content_type)),
                  "multipart.boundary_is_malformed")
            << content_type;
    }
    const std::string longest(70, 'b');
    EXPECT_TRUE(parse_multipart("--" + longest + "--", "multipart/form-data; boundary=" + longest));
    EXPECT_FALSE(
        parse_multipart("--" + longest + "b--", "multipart/form-data; boundary=b" + longest));
}

TEST(Multipart, RefusesWhatIsCutOffOrHasMore) {
    const std::string whole =
        part("Content-Disposition: form-data; name=\"a\"", "1") + "--xx--\r\n";
    for (std::size_t size = 0; size + 2 < whole.size(); ++size)
        EXPECT_FALSE(parse_multipart(whole.substr(0, size), type)) << size;
    EXPECT_EQ(error_key(parse_multipart(whole.substr(0, 50), type)), "multipart.is_cut_off");
    EXPECT_EQ(error_key(parse_multipart(whole + "more", type)), "multipart.is_malformed");
    EXPECT_EQ(error_key(parse_multipart("preamble\r\n" + whole, type)), "multipart.is_malformed");
    EXPECT_EQ(error_key(parse_multipart("--xxy" + whole.substr(4), type)),
              "multipart.is_malformed");
}

TEST(Multipart, RefusesBadParts) {
    for (const char* headers :
         {"Content-Type: text/plain", "Content-Disposition: form-data",
          "Content-Disposition: attachment; name=\"a\"", "Content-Disposition: form-data; name=\"a",
          "Content-Disposition: form-data; name=\"a\"; name=\"b\"",
          "Content-Disposition: form-data; name=\"a\" x",
          "Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data",
          "Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64",
          "Content-Disposition: form-data; name=\"a\tb\"", "no colon",
          "Content Disposition: form-data; name=\"a\""}) {
        EXPECT_EQ(error_key(parse_multipart(part(headers, "1") + "--xx--", type)),
                  "multipart.part_is_malformed")
            << headers;
    }
    const std::string long_header =
        "Content-Disposition: form-data; name=\"" + std::string(5000, 'a') + "\"";
    EXPECT_EQ(error_key(parse_multipart(part(long_header, "1") + "--xx--", type)),
              "multipart.part_is_malformed");
    const char* named = "Content-Disposition: form-data; name=\"a\"";
    EXPECT_EQ(error_key(parse_multipart(part(named, "\xff") + "--xx--", type)), "text.is_not_utf8");
    EXPECT_EQ(error_key(parse_multipart(part(named, std::string_view("\0", 1)) + "--xx--", type)),
              "text.has_nul");
    EXPECT_EQ(error_key(parse_multipart(
                  part("Content-Disposition: form-data; name=\"\xff\"", "1") + "--xx--", type)),
              "text.is_not_utf8");
}

TEST(Multipart, HoldsTheNumberOfParts) {
    std::string body;
    for (std::size_t i = 0; i < form_parts_most; ++i)
        body += part("Content-Disposition: form-data; name=\"a\"", "1");
    EXPECT_TRUE(parse_multipart(body + "--xx--", type));
    body += part("Content-Disposition: form-data; name=\"a\"", "1");
    EXPECT_EQ(error_key(parse_multipart(body + "--xx--", type)), "multipart.has_too_many_parts");
}

}  // namespace
}  // namespace kynnys::web
