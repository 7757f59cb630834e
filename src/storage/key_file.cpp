#include "storage/key_file.h"

#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <string>

#include "base/check.h"
#include "base/text.h"
#include "storage/private_file.h"

namespace kynnys {

namespace {

Error key_file_error(ErrorKind kind, const char* key, std::vector<std::string> arguments = {}) {
    return Error{kind, key, "", std::move(arguments)};
}

Error not_writable() {
    return key_file_error(ErrorKind::unavailable, "key_file.is_not_writable");
}

Key fresh_key(int number) {
    CHECK(sodium_init() >= 0);
    Key key;
    key.number = number;
    randombytes_buf(key.bytes.data(), key.bytes.size());
    return key;
}

Result<std::string> read_secret(const std::filesystem::path& path) {
    auto text = read_private_file(path);
    if (text)
        return text;
    return text.error().kind == ErrorKind::forbidden
               ? key_file_error(ErrorKind::forbidden, "key_file.is_readable_by_others")
               : key_file_error(ErrorKind::not_found, "key_file.is_missing");
}

std::string text_of(const std::vector<Key>& keys) {
    std::string text;
    for (const Key& key : keys) {
        std::string digits(2 * key_bytes + 1, '\0');
        sodium_bin2hex(digits.data(), digits.size(), key.bytes.data(), key.bytes.size());
        digits.pop_back();
        text += std::to_string(key.number) + " " + digits + "\n";
    }
    return text;
}

Result<Done> write_secret(const std::filesystem::path& path, const std::string& text) {
    const auto made = make_private_file(path);
    if (!made)
        return made.error().kind == ErrorKind::conflict
                   ? key_file_error(ErrorKind::conflict, "key_file.exists")
                   : not_writable();
    if (!write_all(made.value(), text) || !sync_file(made.value()))
        return not_writable();
    return Done{};
}

std::optional<Key> parse_key(std::string_view line) {
    const auto parts = split(line, ' ');
    if (parts.size() != 2 || parts[1].size() != 2 * key_bytes)
        return std::nullopt;
    const Result<std::int64_t> number = parse_whole(parts[0]);
    constexpr std::int64_t largest = 1'000'000;
    if (!number || number.value() < 1 || number.value() > largest)
        return std::nullopt;
    Key key;
    key.number = static_cast<int>(number.value());
    std::size_t length = 0;
    const bool is_hexadecimal = sodium_hex2bin(key.bytes.data(), key.bytes.size(), parts[1].data(),
                                               parts[1].size(), nullptr, &length, nullptr) == 0;
    return is_hexadecimal && length == key_bytes ? std::optional(key) : std::nullopt;
}

Result<std::vector<Key>> parse_keys(std::string_view text) {
    std::vector<Key> keys;
    int line = 0;
    for (const std::string_view entry : split(text, '\n')) {
        ++line;
        if (entry.empty())
            continue;
        const std::optional<Key> key = parse_key(entry);
        if (!key || (!keys.empty() && key->number <= keys.back().number))
            return key_file_error(ErrorKind::invalid, "key_file.is_malformed",
                                  {std::to_string(line)});
        keys.push_back(*key);
    }
    if (keys.empty())
        return key_file_error(ErrorKind::invalid, "key_file.is_malformed", {"1"});
    return keys;
}

// The new file stands beside the old one until it is whole.
Result<KeyRing> replace(const std::filesystem::path& path, std::vector<Key> keys) {
    const std::filesystem::path beside = path.string() + ".new";
    ::unlink(beside.c_str());
    TRY(write_secret(beside, text_of(keys)));
    if (::rename(beside.c_str(), path.c_str()) != 0 || !sync_folder_of(path))
        return not_writable();
    return KeyRing(std::move(keys));
}

}  // namespace

Key::~Key() {
    sodium_memzero(bytes.data(), bytes.size());
}

KeyRing::KeyRing(std::vector<Key> keys) : keys_(std::move(keys)) {
    CHECK(!keys_.empty());
}

const Key* KeyRing::find(int number) const {
    const auto key = std::find_if(keys_.begin(), keys_.end(),
                                  [&](const Key& one) { return one.number == number; });
    return key == keys_.end() ? nullptr : &*key;
}

KeyRing fresh_key_ring() {
    return KeyRing({fresh_key(1)});
}

Result<KeyRing> read_key_file(const std::filesystem::path& path) {
    CHECK(sodium_init() >= 0);
    std::string text = TRY(read_secret(path));
    auto keys = parse_keys(text);
    sodium_memzero(text.data(), text.size());
    return KeyRing(TRY(std::move(keys)));
}

Result<KeyRing> make_key_file(const std::filesystem::path& path) {
    KeyRing ring = fresh_key_ring();
    TRY(write_secret(path, text_of(ring.all())));
    if (!sync_folder_of(path))
        return not_writable();
    return ring;
}

Result<KeyRing> add_key(const std::filesystem::path& path) {
    std::vector<Key> keys = TRY(read_key_file(path)).all();
    keys.push_back(fresh_key(keys.back().number + 1));
    return replace(path, std::move(keys));
}

Result<KeyRing> keep_current_key(const std::filesystem::path& path) {
    const KeyRing ring = TRY(read_key_file(path));
    return replace(path, {ring.current()});
}

}  // namespace kynnys
