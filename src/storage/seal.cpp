#include "storage/seal.h"

#include <sodium.h>

#include <charconv>

#include "base/check.h"
#include "storage/derived_key.h"
#include "storage/sealed_column.h"

namespace kynnys {

namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(key_bytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

// Zero bytes part them; none of the three holds one.
std::string bound_text(const SealedPlace& place) {
    std::string text(place.table);
    text.append(1, '\0').append(place.column).append(1, '\0').append(place.row);
    return text;
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytes_of(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

std::string base64(std::string_view bytes, int kind) {
    std::string text(sodium_base64_encoded_len(bytes.size(), kind), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), kind);
    text.pop_back();  // the zero at the end
    return text;
}

Result<std::string> bytes_of_base64(std::string_view text, int kind) {
    std::string bytes(text.size(), '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(bytes_of(bytes), bytes.size(), text.data(), text.size(), nullptr, &length,
                          &end, kind) != 0 ||
        end != text.data() + text.size())
        return Error{ErrorKind::unavailable, "seal.is_broken", "", {}};
    bytes.resize(length);
    return bytes;
}

}  // namespace

Seal::Seal(const KeyRing& keys) : keys_(derived_ring(keys, KeyPurpose::sealing)) {}

std::string Seal::current_prefix() const {
    return std::to_string(keys_.current().number) + ":";
}

int Seal::base64_kind(Letters letters) {
    return letters == Letters::plain ? sodium_base64_VARIANT_ORIGINAL_NO_PADDING
                                     : sodium_base64_VARIANT_URLSAFE_NO_PADDING;
}

std::string Seal::sealed(const SealedPlace& place, std::string_view text) const {
    CHECK(is_sealed_column(place.table, place.column));
    return text.empty() ? "" : bound(bound_text(place), text, Letters::plain);
}

Result<std::string> Seal::opened(const SealedPlace& place, std::string_view sealed) const {
    if (sealed.empty())
        return std::string();
    return unbound(bound_text(place), sealed, Letters::plain);
}

std::string Seal::passed_out(std::string_view what, std::string_view text) const {
    return bound(std::string(what), text, Letters::of_addresses);
}

Result<std::string> Seal::taken_back(std::string_view what, std::string_view sealed) const {
    return unbound(std::string(what), sealed, Letters::of_addresses);
}

std::string Seal::bound(const std::string& to, std::string_view text, Letters letters) const {
    std::string bytes(nonce_bytes + text.size() + tag_bytes, '\0');
    unsigned char* nonce = bytes_of(bytes);
    randombytes_buf(nonce, nonce_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        nonce + nonce_bytes, nullptr, bytes_of(text), text.size(), bytes_of(std::string_view(to)),
        to.size(), nullptr, nonce, keys_.current().bytes.data());
    return current_prefix() + base64(bytes, base64_kind(letters));
}

Result<std::string> Seal::unbound(const std::string& from, std::string_view sealed,
                                  Letters letters) const {
    const Error broken{ErrorKind::unavailable, "seal.is_broken", "", {}};
    int number = 0;
    const char* end = sealed.data() + sealed.size();
    const auto [stop, fault] = std::from_chars(sealed.data(), end, number);
    if (fault != std::errc{} || stop == end || *stop != ':')
        return broken;
    const Key* key = keys_.find(number);
    if (key == nullptr)
        return Error{ErrorKind::unavailable, "seal.key_is_missing", "", {std::to_string(number)}};
    const auto prefix = static_cast<std::size_t>(stop - sealed.data()) + 1;
    const std::string bytes = TRY(bytes_of_base64(sealed.substr(prefix), base64_kind(letters)));
    if (bytes.size() < nonce_bytes + tag_bytes)
        return broken;
    const unsigned char* nonce = bytes_of(std::string_view(bytes));
    std::string text(bytes.size() - nonce_bytes - tag_bytes, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            bytes_of(text), nullptr, nullptr, nonce + nonce_bytes, bytes.size() - nonce_bytes,
            bytes_of(std::string_view(from)), from.size(), nonce, key->bytes.data()) != 0)
        return broken;
    return text;
}

}  // namespace kynnys
