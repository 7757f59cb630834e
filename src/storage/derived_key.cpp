#include "storage/derived_key.h"

#include <sodium.h>

#include "base/check.h"

namespace kynnys {

Key derived_key(const Key& key, KeyPurpose purpose) {
    static_assert(key_bytes == crypto_kdf_KEYBYTES);
    CHECK(sodium_init() >= 0);
    constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "kynnys_1";
    Key derived;
    derived.number = key.number;
    CHECK(crypto_kdf_derive_from_key(derived.bytes.data(), derived.bytes.size(),
                                     static_cast<std::uint64_t>(purpose), context,
                                     key.bytes.data()) == 0);
    return derived;
}

KeyRing derived_ring(const KeyRing& ring, KeyPurpose purpose) {
    std::vector<Key> keys;
    for (const Key& key : ring.all()) keys.push_back(derived_key(key, purpose));
    return KeyRing(std::move(keys));
}

}  // namespace kynnys
