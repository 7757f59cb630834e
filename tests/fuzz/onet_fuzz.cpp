#include <cstddef>
#include <cstdint>

#include "exchange/onet_import.h"
#include "file_pieces.h"

namespace {

constexpr kynnys::OnetKind kinds[] = {
    {"tea house", "99-0001.00 99-0002.00 99-0005.00", "Mon-Sat 08:00-20:00", "fi en",
     kynnys::WorkKind::kitchen, "lively", "hygiene_passport", 2},
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const Checked<OnetSource> source = parse_onet_source(file_pieces(text_of_input(data, size)));
    if (!source) {
        must(!source.faults().empty());
        must(!faults_text(source.faults()).empty());
        return 0;
    }
    OnetOptions options;
    options.kinds = kinds;
    options.workplaces = 2;
    options.coverage = OnetCoverage::every_occupation;
    OnetImport imported = import_onet(source.value(), {}, options);
    City city;
    city.workplaces = std::move(imported.workplaces);
    city.tasks = std::move(imported.tasks);
    city.policy = default_policy(std::chrono::year(2026) / 11 / 21);
    must_round_trip(city);
    return 0;
}
