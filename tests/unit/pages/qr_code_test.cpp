#include "pages/qr_code.h"

#include <gtest/gtest.h>

#include "base/check.h"

namespace kynnys::pages {

TEST(QrCode, IsAPictureWithWordsAndAWhiteMargin) {
    const std::string markup =
        qr_code("otpauth://totp/Kynnys:aino?secret=ABC", "Key \"x\"").markup();
    EXPECT_TRUE(
        markup.starts_with("<svg class=\"qr-code\" role=\"img\" "
                           "aria-label=\"Key &quot;x&quot;\""))
        << markup;
    // The square in the corner, seven modules wide, begins after the margin.
    EXPECT_NE(markup.find("d=\"M4 4h1v1h-1zM5 4h1v1h-1zM6 4h1v1h-1zM7 4h1v1h-1zM8 4h1v1h-1z"
                          "M9 4h1v1h-1zM10 4h1v1h-1z"),
              std::string::npos)
        << markup;
    EXPECT_EQ(markup.find("M11 4h"), std::string::npos) << "the separator is white";
}

TEST(QrCode, HoldsNoMoreThanTheStandardAllows) {
    EXPECT_THROW(qr_code(std::string(3'000, 'a'), "Key"), BrokenCheck);
}

}  // namespace kynnys::pages
