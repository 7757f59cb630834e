#include "access/device.h"

#include <gtest/gtest.h>

namespace kynnys {
namespace {

TEST(Device, IsFamilyAndSystem) {
    EXPECT_EQ(device_of("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"),
              "Firefox, Linux");
    EXPECT_EQ(device_of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like "
                        "Gecko) Chrome/126.0.0.0 Safari/537.36"),
              "Chrome, Windows");
    EXPECT_EQ(device_of("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 "
                        "(KHTML, like Gecko) Version/17.5 Safari/605.1.15"),
              "Safari, macOS");
}

TEST(Device, IsNotWhatItsBrowserClaimsToBeLike) {
    EXPECT_EQ(device_of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like "
                        "Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0"),
              "Edge, Windows");
    EXPECT_EQ(device_of("Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like "
                        "Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36"),
              "Samsung Internet, Android");
    EXPECT_EQ(device_of("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) "
                        "AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile Safari/604.1"),
              "Chrome, iOS");
    EXPECT_EQ(device_of("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like "
                        "Gecko) Chrome/126.0.0.0 Safari/537.36"),
              "Chrome, ChromeOS");
}

TEST(Device, IsOneOfTheTwoWhereOnlyThatIsKnown) {
    EXPECT_EQ(device_of("Lynx/2.8 (Linux)"), "Linux");
    EXPECT_EQ(device_of("Firefox/128.0"), "Firefox");
}

TEST(Device, IsNothingWhereNothingIsKnown) {
    EXPECT_EQ(device_of(""), "");
    EXPECT_EQ(device_of("curl/8.5.0"), "");
    EXPECT_EQ(device_of("<script>alert(1)</script>"), "");
}

TEST(Device, HoldsNothingOfWhatWasSent) {
    EXPECT_EQ(device_of("Firefox/<b>, aino@example.fi; Windows\r\nSet-Cookie: x"),
              "Firefox, Windows");
    EXPECT_EQ(device_of(std::string(100'000, 'x') + "Firefox/128.0 Linux"), "");
}

}  // namespace
}  // namespace kynnys
