#include <cstddef>
#include <cstdint>

#include "base/json.h"
#include "file_pieces.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const Result<Json> json = parse_json(text_of_input(data, size));
    if (!json)
        return 0;
    for (const std::string& text : {json_text(json.value()), json_pretty_text(json.value())}) {
        const Result<Json> again = parse_json(text);
        must(again.is_ok());
        must(again.value() == json.value());
    }
    return 0;
}
