// Search by the beginning of a name without the name being readable: for each word of a name, and
// for each of its beginnings of two letters or more, the database keeps a keyed hash (BLAKE2b, 64
// bits). Whoever has the database without the key can tell that two names begin alike, no more.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "storage/key_file.h"

namespace kynnys {

class BlindIndex {
  public:
    explicit BlindIndex(const KeyRing& keys);

    // What is kept of a name, with the current key, in ascending order and each once.
    [[nodiscard]] std::vector<std::int64_t> tokens(std::string_view name) const;

    // What a search looks for: for each word, one token a key, of which a name must have one; names
    // with all the words are meant. The longest word, which the fewest names have, comes first;
    // words of one letter count for nothing. Errors
    // (invalid): search.is_too_short when no word is left, search.has_too_many_words {most}.
    [[nodiscard]] Result<std::vector<std::vector<std::int64_t>>> search_tokens(
        std::string_view typed) const;

  private:
    KeyRing keys_;
};

}  // namespace kynnys
