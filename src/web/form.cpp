#include "web/form.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "web/percent.h"
#include "web/syntax.h"

namespace kynnys::web {
namespace {

constexpr std::size_t boundary_most = 70;  // RFC 2046, section 5.1.1
constexpr std::size_t part_header_most = 4096;
constexpr std::string_view line_end = "\r\n";

// The quoted text that `rest` begins with, which leaves `rest`. Browsers write a quote inside as
// %22 and line breaks as %0D and %0A (HTML standard, multipart form data); older programs put a
// backslash before a quote.
std::optional<std::string> take_quoted(std::string_view& rest) {
    if (!rest.starts_with('"'))
        return std::nullopt;
    std::string text;
    for (std::size_t at = 1; at < rest.size(); ++at) {
        const bool is_escape = rest[at] == '\\' && at + 1 < rest.size() && rest[at + 1] == '"';
        if (is_escape) {
            text += rest[++at];
        } else if (rest[at] == '"') {
            rest.remove_prefix(at + 1);
            return text;
        } else {
            text += rest[at];
        }
    }
    return std::nullopt;
}

std::optional<std::string> take_token(std::string_view& rest) {
    const std::size_t end = std::min(rest.find_first_of("; \t"), rest.size());
    const std::string text(rest.substr(0, end));
    rest.remove_prefix(end);
    return is_token(text) ? std::optional(text) : std::nullopt;
}

// The parameters after the first word of a header: ; name="value"; other=word
std::optional<Parameters> header_parameters(std::string_view header) {
    std::string_view rest = header.substr(std::min(header.find(';'), header.size()));
    Parameters parameters;
    while (!rest.empty()) {
        if (!rest.starts_with(';'))
            return std::nullopt;
        rest = without_blanks(rest.substr(1));
        const std::size_t sign = rest.find('=');
        if (sign == std::string_view::npos || !is_token(rest.substr(0, sign)))
            return std::nullopt;
        std::string name = lowered(rest.substr(0, sign));
        rest.remove_prefix(sign + 1);
        std::optional<std::string> value =
            rest.starts_with('"') ? take_quoted(rest) : take_token(rest);
        if (!value || parameters.find(name) != nullptr)
            return std::nullopt;
        parameters.add(std::move(name), *std::move(value));
        rest = without_blanks(rest);
    }
    return parameters;
}

bool is_boundary(std::string_view boundary) {
    return !boundary.empty() && boundary.size() <= boundary_most && !boundary.ends_with(' ') &&
           std::all_of(boundary.begin(), boundary.end(), [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
                      (letter >= 'A' && letter <= 'Z') ||
                      std::string_view("'()+_,-./:=? ").find(letter) != std::string_view::npos;
           });
}

// What the headers of a part say; a file has a name.
struct PartHeader {
    std::string field;
    std::optional<std::string> file_name;
    std::string content_type;
};

Result<PartHeader> parse_part_header(std::string_view text) {
    std::optional<Parameters> disposition;
    PartHeader header;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(line_end), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + line_end.size(), text.size()));
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || !is_token(line.substr(0, colon)) ||
            has_control_character(line))
            return syntax_error("multipart.part_is_malformed");
        const std::string_view name = line.substr(0, colon);
        const std::string_view value = without_blanks(line.substr(colon + 1));
        if (is_same_word(name, "Content-Disposition")) {
            const std::string_view kind = without_blanks(value.substr(0, value.find(';')));
            if (disposition || !is_same_word(kind, "form-data"))
                return syntax_error("multipart.part_is_malformed");
            disposition = header_parameters(value);
        } else if (is_same_word(name, "Content-Type")) {
            header.content_type = value;
        } else if (is_same_word(name, "Content-Transfer-Encoding") &&
                   !is_same_word(value, "binary") && !is_same_word(value, "8bit")) {
            return syntax_error("multipart.part_is_malformed");
        }
    }
    const std::string* field = disposition ? disposition->find("name") : nullptr;
    if (field == nullptr)
        return syntax_error("multipart.part_is_malformed");
    header.field = *field;
    if (const std::string* file_name = disposition->find("filename"))
        header.file_name = *file_name;
    if (!is_utf8(header.field) || !is_utf8(header.file_name.value_or("")) ||
        !is_utf8(header.content_type))
        return syntax_error("text.is_not_utf8");
    return header;
}

Result<Done> add_part(Form& form, std::string_view part) {
    // A part without headers begins with the empty line at once; it has no name and is refused.
    const std::size_t end = part.substr(0, part_header_most).find("\r\n\r\n");
    if (end == std::string_view::npos)
        return syntax_error("multipart.part_is_malformed");
    PartHeader header = TRY(parse_part_header(part.substr(0, end)));
    const std::string_view content = part.substr(end + 4);
    if (header.file_name) {
        form.files.push_back({std::move(header.field), *std::move(header.file_name),
                              std::move(header.content_type), std::string(content)});
        return Done{};
    }
    if (content.find('\0') != std::string_view::npos)
        return syntax_error("text.has_nul");
    if (!is_utf8(content))
        return syntax_error("text.is_not_utf8");
    form.fields.add(std::move(header.field), std::string(content));
    return Done{};
}

}  // namespace

Result<Form> parse_multipart(std::string_view body, std::string_view content_type) {
    const std::optional<Parameters> parameters = header_parameters(content_type);
    const std::string* boundary = parameters ? parameters->find("boundary") : nullptr;
    if (boundary == nullptr || !is_boundary(*boundary))
        return syntax_error("multipart.boundary_is_malformed");
    const std::string delimiter = "\r\n--" + *boundary;

    // The first delimiter needs no line break before it, and nothing may stand before it.
    const std::string_view opening = std::string_view(delimiter).substr(line_end.size());
    if (!body.starts_with(opening))
        return syntax_error("multipart.is_malformed");
    std::string_view rest = body.substr(opening.size());
    Form form;
    for (std::size_t parts = 0;; ++parts) {
        if (rest == "--" || rest == "--\r\n")
            return form;
        if (rest.starts_with("--"))
            return syntax_error("multipart.is_malformed");
        if (!rest.starts_with(line_end))
            return syntax_error(rest.size() < line_end.size() ? "multipart.is_cut_off"
                                                              : "multipart.is_malformed");
        if (parts == form_parts_most)
            return syntax_error("multipart.has_too_many_parts");
        rest.remove_prefix(line_end.size());
        const std::size_t end = rest.find(delimiter);
        if (end == std::string_view::npos)
            return syntax_error("multipart.is_cut_off");
        TRY(add_part(form, rest.substr(0, end)));
        rest.remove_prefix(end + delimiter.size());
    }
}

Result<Form> parse_form(const Request& request) {
    if (request.body.empty() && request.content_type.empty())
        return Form{};
    if (request.content_type == "application/x-www-form-urlencoded")
        return Form{TRY(parse_parameters(request.body)), {}};
    if (request.content_type == "multipart/form-data")
        return parse_multipart(request.body, *request.headers.find("Content-Type"));
    return syntax_error("form.has_other_content_type");
}

}  // namespace kynnys::web
