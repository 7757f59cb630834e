// Sealing of names, contacts and free text: XChaCha20-Poly1305 (libsodium) with a random nonce. A
// sealed value opens only in the table, the column and the row that it was sealed for, so that
// nobody can move one client's text to another. It is text: "<number of the key>:<base64>".
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "storage/key_file.h"

namespace kynnys {

struct SealedPlace {
    std::string_view table;
    std::string_view column;
    std::string_view row;  // its id
};

class Seal {
  public:
    explicit Seal(const KeyRing& keys);

    // With the current key; only for columns of storage/sealed_column.h, so that none is forgotten
    // when keys change. Empty text stays empty: that nothing is there is no secret.
    [[nodiscard]] std::string sealed(const SealedPlace& place, std::string_view text) const;

    // Errors, both unavailable: seal.is_broken (changed, or of another place), seal.key_is_missing
    // {number of the key}.
    [[nodiscard]] Result<std::string> opened(const SealedPlace& place,
                                             std::string_view sealed) const;

    // What leaves the store and comes back, and is kept nowhere, such as the place in a list that
    // stands in an address; `what` binds it. Letters, digits, ":", "-" and "_".
    [[nodiscard]] std::string passed_out(std::string_view what, std::string_view text) const;
    // Errors: those of opened().
    [[nodiscard]] Result<std::string> taken_back(std::string_view what,
                                                 std::string_view sealed) const;

    // How every value begins that the current key has sealed.
    [[nodiscard]] std::string current_prefix() const;

  private:
    enum class Letters { plain, of_addresses };  // of base64
    [[nodiscard]] std::string bound(const std::string& to, std::string_view text,
                                    Letters letters) const;
    [[nodiscard]] Result<std::string> unbound(const std::string& from, std::string_view sealed,
                                              Letters letters) const;
    static int base64_kind(Letters letters);

    KeyRing keys_;
};

}  // namespace kynnys
