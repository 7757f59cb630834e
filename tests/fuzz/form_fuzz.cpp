// A body of application/x-www-form-urlencoded.
#include <cstddef>
#include <cstdint>

#include "base/text.h"
#include "file_pieces.h"
#include "web/form.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    web::Request request;
    request.content_type = "application/x-www-form-urlencoded";
    request.body = text_of_input(data, size);
    const Result<web::Form> form = web::parse_form(request);
    if (!form)
        return 0;
    must(form.value().files.empty());
    for (const auto& [name, value] : form.value().fields.pairs())
        must(is_utf8(name) && is_utf8(value) && value.find('\0') == std::string::npos);
    return 0;
}
