// The keys that sealed fields and the search by name rest on, in a file outside the database:
// whoever copies the database without it reads no name. A line a key, "1 <64 hexadecimal digits>",
// numbered upwards; the last is the current one, the others still open what was sealed with them.
#pragma once

#include <array>
#include <filesystem>
#include <vector>

#include "base/result.h"

namespace kynnys {

inline constexpr std::size_t key_bytes = 32;

// Wiped from memory when it goes.
struct Key {
    int number = 0;
    std::array<unsigned char, key_bytes> bytes{};

    Key() = default;
    Key(const Key&) = default;
    Key& operator=(const Key&) = default;
    ~Key();
};

class KeyRing {
  public:
    // In ascending order of their numbers; at least one.
    explicit KeyRing(std::vector<Key> keys);

    [[nodiscard]] const Key& current() const { return keys_.back(); }
    [[nodiscard]] const std::vector<Key>& all() const { return keys_; }
    [[nodiscard]] const Key* find(int number) const;  // nullptr when there is none

  private:
    std::vector<Key> keys_;
};

// A ring of one fresh key, in no file.
KeyRing fresh_key_ring();

// Errors: key_file.is_missing (not_found); key_file.is_readable_by_others (forbidden), when its
// mode lets anyone but the owner read or write; key_file.is_malformed {line} (invalid);
// key_file.is_not_writable (unavailable); key_file.exists (conflict).
Result<KeyRing> read_key_file(const std::filesystem::path& path);
Result<KeyRing> make_key_file(const std::filesystem::path& path);

// Adds a fresh key, which is the current one from then on.
Result<KeyRing> add_key(const std::filesystem::path& path);

// Once nothing is sealed with the others any more.
Result<KeyRing> keep_current_key(const std::filesystem::path& path);

}  // namespace kynnys
