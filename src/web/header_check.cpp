#include "web/header_check.h"

#include <algorithm>
#include <array>
#include <vector>

#include "web/response.h"
#include "web/syntax.h"

namespace kynnys::web {
namespace {

constexpr std::string_view line_end = "\r\n";

Refusal refusal(int status, const char* key) {
    return {status, syntax_error(key)};
}

Refusal malformed(const char* key) {
    return refusal(status::malformed, key);
}

using Fault = std::optional<Refusal>;

Fault find_request_line_fault(std::string_view line, const RequestLimits& limits) {
    const std::size_t first = line.find(' ');
    const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
    if (second == std::string_view::npos || !is_token(line.substr(0, first)) || second == first + 1)
        return malformed("request.line_is_malformed");
    if (second - first - 1 > limits.target_bytes)
        return refusal(status::target_too_long, "request.target_is_too_long");
    const std::string_view version = line.substr(second + 1);
    if (version == "HTTP/1.1" || version == "HTTP/1.0")
        return std::nullopt;
    if (version.starts_with("HTTP/") && version.find(' ') == std::string_view::npos)
        return refusal(status::version_not_supported, "request.version_is_not_supported");
    return malformed("request.line_is_malformed");
}

// Headers that mean nothing certain when they come twice.
struct Once {
    std::string_view name;
    std::string_view value;
    std::size_t count = 0;
};

Fault find_framing_fault(const Once& length, const Once& coding, std::string_view version) {
    if (length.count > 0 && coding.count > 0)
        return malformed("request.has_two_lengths");
    const bool is_number = std::all_of(length.value.begin(), length.value.end(),
                                       [](char digit) { return digit >= '0' && digit <= '9'; });
    if (length.count > 0 && (length.value.empty() || !is_number))
        return malformed("request.length_is_malformed");
    if (coding.count > 0 && (!is_same_word(coding.value, "chunked") || version != "HTTP/1.1"))
        return malformed("request.coding_is_not_supported");
    return std::nullopt;
}

Fault find_line_fault(std::string_view line) {
    // A line that begins with a blank once continued the one before (obs-fold).
    if (line.starts_with(' ') || line.starts_with('\t'))
        return malformed("request.header_is_folded");
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon)))
        return malformed("request.header_is_malformed");
    return std::nullopt;
}

Fault find_lines_fault(const std::vector<std::string_view>& lines, std::string_view version) {
    std::array<Once, 9> once = {{{"content-length", "", 0},
                                 {"transfer-encoding", "", 0},
                                 {"host", "", 0},
                                 {"content-type", "", 0},
                                 {"content-encoding", "", 0},
                                 {"authorization", "", 0},
                                 {"cookie", "", 0},
                                 {"expect", "", 0},
                                 {"idempotency-key", "", 0}}};
    for (const std::string_view line : lines) {
        if (Fault fault = find_line_fault(line))
            return fault;
        const std::size_t colon = line.find(':');
        for (Once& header : once) {
            if (!is_same_word(line.substr(0, colon), header.name))
                continue;
            if (++header.count > 1)
                return malformed("request.header_is_doubled");
            header.value = without_blanks(line.substr(colon + 1));
        }
    }
    if (once[2].count == 0 && version == "HTTP/1.1")
        return malformed("request.host_is_missing");
    return find_framing_fault(once[0], once[1], version);
}

bool is_forbidden_control(char letter) {
    return is_control(letter) && letter != '\t' && letter != '\r' && letter != '\n';
}

// Carriage return and line feed stand together or not at all; a carriage return at the very end may
// still get its line feed.
bool has_bare_line_break(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n' && (at == 0 || text[at - 1] != '\r'))
            return true;
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] != '\n')
            return true;
    }
    return false;
}

}  // namespace

std::optional<Refusal> find_early_fault(std::string_view beginning, const RequestLimits& limits) {
    const std::string_view first_line = beginning.substr(0, beginning.find('\r'));
    // Room for the method and the version beside the target.
    if (first_line.size() > limits.target_bytes + 32)
        return refusal(status::target_too_long, "request.target_is_too_long");
    if (beginning.size() > limits.header_bytes)
        return refusal(status::headers_too_large, "request.header_is_too_large");
    if (has_bare_line_break(beginning))
        return malformed("request.has_bare_line_break");
    if (std::any_of(beginning.begin(), beginning.end(), is_forbidden_control))
        return malformed("request.has_control_character");
    return std::nullopt;
}

std::optional<Refusal> find_header_fault(std::string_view header, const RequestLimits& limits) {
    if (Fault fault = find_early_fault(header, limits))
        return fault;
    std::vector<std::string_view> lines;
    while (!header.starts_with(line_end)) {
        const std::size_t end = header.find(line_end);
        if (lines.size() > limits.header_lines)
            return refusal(status::headers_too_large, "request.has_too_many_headers");
        lines.push_back(header.substr(0, end));
        header.remove_prefix(end + line_end.size());
    }
    if (lines.empty())
        return malformed("request.line_is_malformed");
    const std::string_view request_line = lines.front();
    if (Fault fault = find_request_line_fault(request_line, limits))
        return fault;
    lines.erase(lines.begin());
    return find_lines_fault(lines, request_line.substr(request_line.rfind(' ') + 1));
}

}  // namespace kynnys::web
