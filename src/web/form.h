// Forms as browsers send them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "web/headers.h"
#include "web/request.h"

namespace kynnys::web {

struct UploadedFile {
    std::string field;         // the form's name for it
    std::string name;          // as the sender calls it: any text without control characters, never
                               // a path to be used here
    std::string content_type;  // as sent, "" when none
    std::string content;       // any bytes
};

struct Form {
    Parameters fields;
    std::vector<UploadedFile> files;
};

inline constexpr std::size_t form_parts_most = 1000;

// By the request's content type; no body is an empty form. Errors: form.has_other_content_type (to
// be answered by 415), those of parse_parameters and parse_multipart.
Result<Form> parse_form(const Request& request);

// multipart/form-data (RFC 7578); `content_type` is the whole header with the boundary. Errors:
// multipart.boundary_is_malformed, multipart.is_malformed, multipart.is_cut_off,
// multipart.part_is_malformed, multipart.has_too_many_parts, text.has_nul, text.is_not_utf8.
Result<Form> parse_multipart(std::string_view body, std::string_view content_type);

}  // namespace kynnys::web
