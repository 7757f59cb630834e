// Path and query of a request line.
#include <cstddef>
#include <cstdint>

#include "base/text.h"
#include "file_pieces.h"
#include "web/percent.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const Result<web::Target> target = web::parse_target(text_of_input(data, size));
    if (!target)
        return 0;
    const std::string& path = target.value().path;
    must(path.starts_with('/') && is_utf8(path));
    must((path + "/").find("/../") == std::string::npos);
    must((path + "/").find("/./") == std::string::npos);

    // Written anew it is read as the same.
    std::string again;
    for (std::string_view rest = path; !rest.empty();) {
        rest.remove_prefix(1);
        const std::string_view part = rest.substr(0, rest.find('/'));
        again += "/" + web::percent_encoded(part);
        rest.remove_prefix(part.size());
    }
    char separator = '?';
    for (const auto& [name, value] : target.value().query.pairs()) {
        again += separator + web::percent_encoded(name) + "=" + web::percent_encoded(value);
        separator = '&';
    }
    const Result<web::Target> same = web::parse_target(again);
    must(same.is_ok());
    must(same.value().path == path);
    must(same.value().query == target.value().query);
    return 0;
}
