#include <cstddef>
#include <cstdint>

#include "exchange/city_check.h"
#include "file_pieces.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const Checked<City> city = parse_city(file_pieces(text_of_input(data, size)));
    if (city) {
        must(check_city(city.value()).empty());
        must_round_trip(city.value());
    } else {
        must(!city.faults().empty());
        must(!faults_text(city.faults()).empty());
    }
    return 0;
}
