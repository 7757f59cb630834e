#include <cstddef>
#include <cstdint>

#include "exchange/changes.h"
#include "exchange/city_check.h"
#include "fuzz_city.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const std::string text(text_of_input(data, size));
    const Checked<City> city = apply_changes(fuzz_city(), text);
    if (city) {
        must(check_city(city.value()).empty());
        must_round_trip(city.value());
    } else {
        must(!faults_text(city.faults()).empty());
    }
    return 0;
}
