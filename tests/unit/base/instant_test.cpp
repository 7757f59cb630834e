#include "base/instant.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/error_key.h"

namespace kynnys {
namespace {

TEST(Instant, IsWrittenInOneLength) {
    EXPECT_EQ("1970-01-01T00:00:00.000000Z", iso_text(Instant{}));
    EXPECT_EQ("2026-11-21T14:02:07.000250Z",
              iso_text(Instant{std::chrono::microseconds{1795269727000250}}));
    EXPECT_EQ("1969-12-31T23:59:59.999999Z", iso_text(Instant{std::chrono::microseconds{-1}}));
}

TEST(Instant, IsReadWithFewerDecimals) {
    const Instant moment{std::chrono::microseconds{1795269727000000}};
    EXPECT_EQ(moment, parse_instant("2026-11-21T14:02:07Z").value());
    EXPECT_EQ(moment + std::chrono::milliseconds{250},
              parse_instant("2026-11-21T14:02:07.25Z").value());
}

TEST(Instant, RefusesWhatIsNoMoment) {
    for (const char* wrong :
         {"", "2026-11-21", "2026-11-21T14:02:07", "2026-11-21 14:02:07Z", "2026-11-31T14:02:07Z",
          "2026-11-21T24:02:07Z", "2026-11-21T14:60:07Z", "2026-11-21T14:02:60Z",
          "2026-11-21T14:02:07.Z", "2026-11-21T14:02:07.1234567Z", "2026-11-21T14:02:+7Z",
          "2026-11-21T14:02:07.-1Z", "2026-11-21T14:02:07+02:00"})
        EXPECT_EQ("instant.is_not_a_moment", error_key(parse_instant(wrong))) << wrong;
}

RC_GTEST_PROP(Instant, ReadsBackWhatItWrites, ()) {
    // Years 1 to 9999.
    const auto micros = *rc::gen::inRange<std::int64_t>(-62135596800000000, 253402300800000000);
    const Instant moment{std::chrono::microseconds{micros}};
    const auto read = parse_instant(iso_text(moment));
    RC_ASSERT(read.is_ok());
    RC_ASSERT(read.value() == moment);
}

}  // namespace
}  // namespace kynnys
