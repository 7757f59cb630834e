#include "access/secret.h"

#include <sodium.h>

#include <array>
#include <cstddef>

#include "base/check.h"

namespace kynnys {

namespace {

constexpr std::size_t secret_bytes = 32;
// Crockford's digits: without I, L, O and U.
constexpr std::string_view code_digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t code_length = 8;

using Hash = std::array<unsigned char, crypto_generichash_BYTES>;

void prepare() {
    static const bool is_ready = sodium_init() >= 0;
    CHECK(is_ready);
}

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string hexadecimal(const Hash& hash) {
    std::string text(2 * hash.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    text.pop_back();
    return text;
}

char upper(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

char meant_digit(char typed) {
    const char letter = upper(typed);
    if (letter == 'O')
        return '0';
    return letter == 'I' || letter == 'L' ? '1' : letter;
}

}  // namespace

std::string make_secret() {
    prepare();
    std::array<unsigned char, secret_bytes> random{};
    randombytes_buf(random.data(), random.size());
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_ENCODED_LEN(secret_bytes, variant), '\0');
    sodium_bin2base64(text.data(), text.size(), random.data(), random.size(), variant);
    text.pop_back();
    return text;
}

std::string make_short_code() {
    prepare();
    std::string code;
    for (std::size_t i = 0; i < code_length; ++i) {
        if (i == code_length / 2)
            code += '-';
        code += code_digits[randombytes_uniform(code_digits.size())];
    }
    return code;
}

std::string plain_short_code(std::string_view typed) {
    std::string code;
    for (const char letter : typed) {
        if (letter == ' ' || letter == '-')
            continue;
        if (code.size() == code_length ||
            code_digits.find(meant_digit(letter)) == std::string_view::npos)
            return "";
        code += meant_digit(letter);
    }
    return code.size() == code_length ? code : "";
}

std::string fingerprint_of(std::string_view secret) {
    prepare();
    Hash hash{};
    crypto_generichash(hash.data(), hash.size(), bytes(secret), secret.size(), nullptr, 0);
    return hexadecimal(hash);
}

std::string fingerprint_of(std::string_view code, std::string_view with) {
    prepare();
    Hash key{};
    crypto_generichash(key.data(), key.size(), bytes(with), with.size(), nullptr, 0);
    Hash hash{};
    crypto_generichash(hash.data(), hash.size(), bytes(code), code.size(), key.data(), key.size());
    return hexadecimal(hash);
}

bool is_same_secret(std::string_view one, std::string_view other) {
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace kynnys
