#include "pages/kept_form.h"

#include <gtest/gtest.h>

#include "unit/pages/page_call.h"

namespace kynnys::pages {

using testing::form_request;
using testing::page_request;
using testing::PageCall;

TEST(KeptForm, GoesToNoOtherServer) {
    for (const std::string theirs :
         {"", "people", "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb: c",
          "/a\tb", "\\\\evil.example", "javascript:alert(1)"})
        EXPECT_EQ(safe_path(theirs), "/") << theirs;
    for (const std::string ours : {"/", "/people", "/people?a=//b", "/a//b"})
        EXPECT_EQ(safe_path(ours), ours);
}

TEST(KeptForm, SignsInToComeBack) {
    web::Request request = page_request(web::Method::get, "/people");
    request.query.add("state", "a&b");
    EXPECT_EQ(path_to_sign_in(request), "/sign-in?to=%2Fpeople%3Fstate%3Da%2526b");
    EXPECT_EQ(path_to_sign_in(page_request()), "/sign-in");
}

TEST(KeptForm, BelievesOnlyABrowserThatSaysItIsOurPage) {
    web::Request request = page_request(web::Method::post);
    EXPECT_FALSE(comes_from_here(request));
    request.headers.add("Sec-Fetch-Site", "same-site");
    EXPECT_FALSE(comes_from_here(request));
    request.headers.set("Sec-Fetch-Site", "same-origin");
    EXPECT_TRUE(comes_from_here(request));
}

TEST(KeptForm, CarriesWhatWasTypedWithoutTheSecret) {
    PageCall call(form_request("/people/7", "name=A%26B&form_secret=s&line=1%0D%0A2"));
    ASSERT_TRUE(call.pass());
    const std::string hidden = kept_fields(*call).markup();
    EXPECT_NE(hidden.find("value=\"/people/7\""), std::string::npos) << hidden;
    EXPECT_NE(hidden.find("value=\"name=A%26B&amp;line=1%0A2\""), std::string::npos) << hidden;
    EXPECT_EQ(hidden.find("form_secret"), std::string::npos) << hidden;
}

TEST(KeptForm, IsSentAgainWithTheNewSecret) {
    PageCall call(form_request("/sign-in",
                               "kept_path=%2Fpeople%2F7&"
                               "kept_body=name%3D%3Cb%3E%26form_secret%3Dold"));
    ASSERT_TRUE(call.pass());
    const auto page = send_again_page(*call, "new");
    ASSERT_TRUE(page);
    const std::string markup = page->content.markup();
    EXPECT_NE(markup.find("action=\"/people/7\""), std::string::npos) << markup;
    EXPECT_NE(markup.find("name=\"form_secret\" value=\"new\""), std::string::npos) << markup;
    EXPECT_NE(markup.find("name=\"name\" value=\"&lt;b&gt;\""), std::string::npos) << markup;
    EXPECT_EQ(markup.find("old"), std::string::npos) << markup;
}

TEST(KeptForm, IsSentNowhereElse) {
    PageCall call(form_request("/sign-in", "kept_path=https%3A%2F%2Fevil.example&kept_body=a%3Db"));
    ASSERT_TRUE(call.pass());
    const auto page = send_again_page(*call, "new");
    ASSERT_TRUE(page);
    EXPECT_EQ(page->content.markup().find("evil"), std::string::npos);
}

TEST(KeptForm, IsNotThereWithoutOne) {
    PageCall call(form_request("/sign-in", "name=coach"));
    ASSERT_TRUE(call.pass());
    EXPECT_FALSE(send_again_page(*call, "new"));
}

}  // namespace kynnys::pages
