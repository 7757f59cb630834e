// A body of multipart/form-data; the first line of the input is the content type.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/text.h"
#include "file_pieces.h"
#include "web/form.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const std::string_view input = text_of_input(data, size);
    const std::size_t line = std::min(input.find('\n'), input.size());
    const std::string_view body = input.substr(std::min(line + 1, input.size()));
    const Result<web::Form> form = web::parse_multipart(body, input.substr(0, line));
    if (!form)
        return 0;
    std::size_t bytes = 0;
    for (const auto& [name, value] : form.value().fields.pairs()) {
        must(is_utf8(name) && is_utf8(value));
        bytes += name.size() + value.size();
    }
    for (const web::UploadedFile& file : form.value().files) {
        must(is_utf8(file.field) && is_utf8(file.name));
        bytes += file.field.size() + file.name.size() + file.content.size();
    }
    must(bytes <= body.size());
    must(form.value().fields.pairs().size() + form.value().files.size() <= web::form_parts_most);
    return 0;
}
