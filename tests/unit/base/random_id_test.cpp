#include "base/random_id.h"

#include <gtest/gtest.h>

#include <set>
#include <thread>
#include <vector>

namespace kynnys {
namespace {

Instant at(std::int64_t milliseconds) {
    return Instant(std::chrono::milliseconds(milliseconds));
}

TEST(RandomId, HasTheLayoutOfUuidVersion7) {
    // The time of the example in RFC 9562, A.6: 2022-02-22 14:22:22 in UTC-5, 0x17F22E279B0.
    IdMaker maker([] { return at(0x17F22E279B0); }, [] { return 0x18C4DC0C0C07398FU; });
    EXPECT_EQ(maker.next(), "017f22e2-79b0-7000-98c4-dc0c0c07398f");
}

TEST(RandomId, TellsWhenItWasMade) {
    EXPECT_EQ(moment_of("017f22e2-79b0-7000-98c4-dc0c0c07398f"), at(0x17F22E279B0));
    for (const char* text :
         {"", "017f22e2", "017f22e2-79b0-7000-98c4-dc0c0c07398",
          "017f22ez-79b0-7000-98c4-dc0c0c07398f", "-17f22e2-79b0-7000-98c4-dc0c0c07398f"})
        EXPECT_EQ(moment_of(text), std::nullopt) << text;
}

TEST(RandomId, AscendsWhileTheClockStandsAndWhenItGoesBack) {
    std::int64_t time = 1'000'000;
    IdMaker maker([&] { return at(time); }, [] { return ~std::uint64_t{0}; });
    std::string last;
    for (int number = 0; number < 10'000; ++number) {
        if (number == 5'000)
            time -= 100;
        const std::string id = maker.next();
        EXPECT_LT(last, id);
        last = id;
    }
    time += 10'000;
    EXPECT_LT(last, maker.next());
}

TEST(RandomId, IsNeverTheSame) {
    std::vector<std::vector<std::string>> made(4);
    std::vector<std::thread> threads;
    threads.reserve(made.size());
    for (auto& ids : made) {
        threads.emplace_back([&ids] {
            for (int number = 0; number < 1000; ++number) ids.push_back(new_id());
        });
    }
    for (std::thread& thread : threads) thread.join();
    std::set<std::string> different;
    for (const auto& ids : made) different.insert(ids.begin(), ids.end());
    EXPECT_EQ(different.size(), 4000U);
    EXPECT_EQ(different.begin()->size(), 36U);
}

}  // namespace
}  // namespace kynnys
