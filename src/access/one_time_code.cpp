#include "access/one_time_code.h"

#include <liboath/oath.h>
#include <sodium.h>

#include <array>
#include <cstdlib>
#include <memory>

#include "access/secret.h"
#include "base/check.h"

namespace kynnys {

namespace {

constexpr std::size_t key_bytes = 20;
constexpr unsigned step_seconds = 30;
constexpr int digits = 6;
constexpr std::int64_t steps_off_most = 1;

std::string code_of_step(const std::string& key, std::int64_t step) {
    std::array<char, digits + 1> code{};
    const int status =
        oath_hotp_generate(key.data(), key.size(), static_cast<std::uint64_t>(step), digits,
                           /*add_checksum=*/false, OATH_HOTP_DYNAMIC_TRUNCATION, code.data());
    CHECK(status == OATH_OK);
    return code.data();
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string encoded;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte) != 0 || letter == '-' || letter == '.' || letter == '_') {
            encoded += letter;
            continue;
        }
        encoded += '%';
        encoded += hex[byte >> 4U];
        encoded += hex[byte & 15U];
    }
    return encoded;
}

}  // namespace

std::string make_one_time_key() {
    CHECK(sodium_init() >= 0);
    std::string key(key_bytes, '\0');
    randombytes_buf(key.data(), key.size());
    return key;
}

std::string one_time_key_text(const std::string& key) {
    char* text = nullptr;
    std::size_t length = 0;
    CHECK(oath_base32_encode(key.data(), key.size(), &text, &length) == OATH_OK);
    const std::unique_ptr<char, decltype(&std::free)> owner(text, &std::free);
    return {text, length};
}

std::string parsed_one_time_key(const std::string& text) {
    char* key = nullptr;
    std::size_t length = 0;
    if (oath_base32_decode(text.data(), text.size(), &key, &length) != OATH_OK)
        return "";
    const std::unique_ptr<char, decltype(&std::free)> owner(key, &std::free);
    return length == key_bytes ? std::string(key, length) : "";
}

std::string one_time_address(const std::string& key, std::string_view issuer,
                             std::string_view account) {
    return "otpauth://totp/" + percent_encoded(issuer) + ":" + percent_encoded(account) +
           "?secret=" + one_time_key_text(key) + "&issuer=" + percent_encoded(issuer);
}

std::string one_time_code(const std::string& key, std::int64_t seconds_since_1970) {
    return code_of_step(key, seconds_since_1970 / step_seconds);
}

std::optional<std::int64_t> one_time_step(const std::string& key, std::string_view code,
                                          std::int64_t seconds_since_1970, std::int64_t last_step) {
    std::string plain;
    for (const char letter : code) {
        if (letter != ' ')
            plain += letter;
    }
    const std::int64_t now = seconds_since_1970 / step_seconds;
    for (std::int64_t step = now - steps_off_most; step <= now + steps_off_most; ++step) {
        if (step > last_step && is_same_secret(plain, code_of_step(key, step)))
            return step;
    }
    return std::nullopt;
}

std::vector<std::string> make_recovery_codes() {
    std::vector<std::string> codes;
    for (int i = 0; i < recovery_code_count; ++i) codes.push_back(make_short_code());
    return codes;
}

}  // namespace kynnys
