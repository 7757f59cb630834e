#include <gtest/gtest.h>

#include "demo/demo_city.h"
#include "exchange/city_folder.h"

namespace kynnys {
namespace {

TEST(DemoCityFolder, IsReadBackWithoutAFault) {
    for (const std::uint64_t seed : {1U, 7U, 2026U}) {
        const City city = make_demo_city(200, 80, seed);
        const Checked<City> back = parse_city(city_texts(city));
        ASSERT_TRUE(back.is_ok()) << faults_text(back.faults(), 20);
        EXPECT_TRUE(back.value() == city);
    }
}

}  // namespace
}  // namespace kynnys
