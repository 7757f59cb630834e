#include "base/instant.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace kynnys {
namespace {

TEST(Instant, IsWrittenInUtcToTheMicrosecond) {
    EXPECT_EQ(iso_text(Instant(std::chrono::microseconds(0))), "1970-01-01T00:00:00.000000Z");
    EXPECT_EQ(iso_text(Instant(std::chrono::microseconds(-1))), "1969-12-31T23:59:59.999999Z");
    EXPECT_EQ(iso_text(Instant(std::chrono::seconds(1'000'000'000))),
              "2001-09-09T01:46:40.000000Z");
}

TEST(Instant, ReadsOnlyWhatIsWritten) {
    EXPECT_EQ(parse_instant("2001-09-09T01:46:40.000001Z").value(),
              Instant(std::chrono::microseconds(1'000'000'000'000'001)));
    for (const char* text :
         {"", "2001-09-09", "2001-09-09T01:46:40Z", "2001-09-09 01:46:40.000001Z",
          "2001-09-09T01:46:40.000001", "2001-09-09T24:00:00.000000Z",
          "2001-09-09T01:60:40.000001Z", "2001-09-09T01:46:60.000001Z",
          "2001-02-29T01:46:40.000001Z", "2001-09-09T01:46:40.00000aZ"})
        EXPECT_EQ(parse_instant(text).error().key, "instant.is_not_a_time") << text;
}

RC_GTEST_PROP(Instant, ReadsBackAsItWasAndKeepsTheOrder, ()) {
    constexpr std::int64_t year_1 = -62'135'596'800'000'000;
    constexpr std::int64_t year_9999 = 253'402'300'799'999'999;
    const auto any = rc::gen::inRange(year_1, year_9999);
    const Instant one{std::chrono::microseconds(*any)};
    const Instant other{std::chrono::microseconds(*any)};
    RC_ASSERT(parse_instant(iso_text(one)).value() == one);
    RC_ASSERT((iso_text(one) < iso_text(other)) == (one < other));
}

}  // namespace
}  // namespace kynnys
