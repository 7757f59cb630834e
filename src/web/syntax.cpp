#include "web/syntax.h"

#include <algorithm>

namespace kynnys::web {
namespace {

char lowered_letter(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool is_letter_or_digit(char letter) {
    const char low = lowered_letter(letter);
    return (low >= 'a' && low <= 'z') || (letter >= '0' && letter <= '9');
}

bool is_blank(char letter) {
    return letter == ' ' || letter == '\t';
}

}  // namespace

bool is_token(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
        return is_letter_or_digit(letter) ||
               std::string_view("!#$%&'*+-.^_`|~").find(letter) != std::string_view::npos;
    });
}

bool is_unreserved(char letter) {
    return is_letter_or_digit(letter) ||
           std::string_view("-._~").find(letter) != std::string_view::npos;
}

bool is_control(char letter) {
    return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
}

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_control);
}

bool is_same_word(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lowered_letter(a) == lowered_letter(b); });
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), lowered_letter);
    return lower;
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

std::string hexadecimal(std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char letter : bytes) {
        const auto byte = static_cast<unsigned char>(letter);
        text += digits[byte / 16];
        text += digits[byte % 16];
    }
    return text;
}

Error syntax_error(const char* key) {
    return Error{ErrorKind::invalid, key, "", {}};
}

}  // namespace kynnys::web
