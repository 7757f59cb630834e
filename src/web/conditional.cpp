#include "web/conditional.h"

#include <openssl/evp.h>

#include <array>
#include <charconv>
#include <vector>

#include "base/check.h"
#include "web/syntax.h"

namespace kynnys::web {
namespace {

constexpr std::size_t tag_bytes = 16;
constexpr std::string_view version_mark = "\"v";

struct Tag {
    bool is_weak = false;
    std::string_view text;  // with its quotes
};

// The tags of a list, or none when it isn't well formed.
std::vector<Tag> tags_of(std::string_view list) {
    std::vector<Tag> tags;
    for (std::string_view rest = without_blanks(list);;) {
        Tag tag;
        if (rest.starts_with("W/")) {
            tag.is_weak = true;
            rest.remove_prefix(2);
        }
        const std::size_t end = rest.starts_with('"') ? rest.find('"', 1) : std::string_view::npos;
        if (end == std::string_view::npos)
            return {};
        tag.text = rest.substr(0, end + 1);
        tags.push_back(tag);
        rest = without_blanks(rest.substr(end + 1));
        if (rest.empty())
            return tags;
        if (!rest.starts_with(','))
            return {};
        rest = without_blanks(rest.substr(1));
    }
}

enum class Weak { counts_not, counts };

// A tag of a compressed body is the tag of the plain one with a mark (web/compression.h).
bool is_tag_of(std::string_view sent, std::string_view tag) {
    static constexpr std::string_view mark = "-gzip\"";
    if (sent == tag)
        return true;
    return sent.ends_with(mark) &&
           sent.substr(0, sent.size() - mark.size()) == tag.substr(0, tag.size() - 1);
}

bool names(std::string_view list, std::string_view tag, Weak weak) {
    if (list == "*")
        return true;
    for (const Tag& sent : tags_of(list)) {
        if ((weak == Weak::counts || !sent.is_weak) && is_tag_of(sent.text, tag))
            return true;
    }
    return false;
}

}  // namespace

std::string version_tag(std::int64_t version) {
    return std::string(version_mark) + std::to_string(version) + "\"";
}

std::string content_tag(std::string_view content) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    CHECK(EVP_Digest(content.data(), content.size(), digest.data(), nullptr, EVP_sha256(),
                     nullptr) == 1);
    const std::string_view bytes(reinterpret_cast<const char*>(digest.data()), tag_bytes);
    return "\"" + hexadecimal(bytes) + "\"";
}

Condition condition_of(const Request& request, std::string_view tag) {
    if (request.headers.find("If-Match") != nullptr &&
        !names(request.headers.joined("If-Match"), tag, Weak::counts_not))
        return Condition::failed;
    if (request.headers.find("If-None-Match") == nullptr ||
        !names(request.headers.joined("If-None-Match"), tag, Weak::counts))
        return Condition::holds;
    const bool is_read = request.method == Method::get || request.method == Method::head;
    return is_read ? Condition::unchanged : Condition::failed;
}

std::optional<std::int64_t> expected_version(const Request& request) {
    const std::string list = request.headers.joined("If-Match");
    const std::vector<Tag> tags = tags_of(list);
    if (tags.size() != 1 || tags.front().is_weak || !tags.front().text.starts_with(version_mark))
        return std::nullopt;
    std::string_view digits = tags.front().text.substr(version_mark.size());
    digits.remove_suffix(1);
    std::int64_t version = 0;
    const auto [end, fault] = std::from_chars(digits.begin(), digits.end(), version);
    if (fault != std::errc() || end != digits.end())
        return std::nullopt;
    return version;
}

Response not_modified_response(std::string_view tag) {
    Response response;
    response.status = status::not_modified;
    response.headers.add("ETag", std::string(tag));
    return response;
}

Response tagged_response(const Request& request, Response response, std::string_view tag) {
    if (condition_of(request, tag) == Condition::unchanged)
        return not_modified_response(tag);
    response.headers.set("ETag", std::string(tag));
    return response;
}

}  // namespace kynnys::web
