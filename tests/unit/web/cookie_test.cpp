#include "web/cookie.h"

#include <gtest/gtest.h>

#include "base/check.h"

namespace kynnys::web {
namespace {

TEST(Cookie, IsReadByItsFullName) {
    EXPECT_EQ(cookies_of("__Host-session=abc; b=; a=1=2;c=3"),
              (Parameters{{"__Host-session", "abc"}, {"b", ""}, {"a", "1=2"}, {"c", "3"}}));
    EXPECT_EQ(cookies_of(""), Parameters());
}

TEST(Cookie, OfOthersThatIsNotWellFormedIsLeftOut) {
    EXPECT_EQ(cookies_of("=x; {\"a\":1}; b c=1; d=\"q\"; e=a,b; f=\\; g=\xc3\xa4; ok=1; h"),
              (Parameters{{"ok", "1"}}));
}

TEST(Cookie, AreNoMoreThanAHundred) {
    std::string header;
    for (int i = 0; i < 150; ++i) header += "a=1; ";
    EXPECT_EQ(cookies_of(header).pairs().size(), 100U);
}

TEST(Cookie, IsSetForThisHostOnly) {
    const Cookie session{"session", "abc", SameSite::lax, std::nullopt};
    EXPECT_EQ(cookie_text(session, Scheme::https),
              "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
    EXPECT_EQ(cookie_text(session, Scheme::http), "session=abc; Path=/; HttpOnly; SameSite=Lax");
    const Cookie gone{"session", "", SameSite::strict, std::chrono::seconds(0)};
    EXPECT_EQ(cookie_text(gone, Scheme::https),
              "__Host-session=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0");
}

TEST(Cookie, IsReadUnderTheNameItWasSetWith) {
    for (const Scheme scheme : {Scheme::http, Scheme::https}) {
        const std::string text = cookie_text({"s", "v", SameSite::lax, std::nullopt}, scheme);
        EXPECT_EQ(*cookies_of(text.substr(0, text.find(';'))).find(cookie_name("s", scheme)), "v");
    }
}

TEST(Cookie, CanNotHoldWhatWouldEndIt) {
    for (const char* value : {"a;b", "a b", "a\r\n", "a,b", "\"a\"", "\xc3\xa4"}) {
        EXPECT_THROW(cookie_text({"s", value, SameSite::lax, std::nullopt}, Scheme::http),
                     BrokenCheck);
    }
    EXPECT_THROW(cookie_text({"s s", "v", SameSite::lax, std::nullopt}, Scheme::http), BrokenCheck);
}

}  // namespace
}  // namespace kynnys::web
