#include "storage/blind_index.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <string>

#include "base/check.h"
#include "storage/derived_key.h"
#include "storage/name_words.h"

namespace kynnys {

namespace {

constexpr std::size_t fewest_letters = 2;
constexpr std::size_t most_words = 12;
constexpr std::size_t most_letters = 12;  // longer beginnings tell hardly more names apart

std::int64_t token_of(const Key& key, std::u32string_view beginning) {
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    CHECK(crypto_generichash(
              hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(beginning.data()),
              beginning.size() * sizeof(char32_t), key.bytes.data(), key.bytes.size()) == 0);
    std::int64_t token = 0;
    std::memcpy(&token, hash.data(), sizeof token);
    return token;
}

}  // namespace

BlindIndex::BlindIndex(const KeyRing& keys) : keys_(derived_ring(keys, KeyPurpose::search)) {}

std::vector<std::int64_t> BlindIndex::tokens(std::string_view name) const {
    std::vector<std::int64_t> found;
    for (const NameWord& word : name_words(name)) {
        const std::size_t longest = std::min(word.size(), most_letters);
        for (std::size_t letters = fewest_letters; letters <= longest; ++letters)
            found.push_back(
                token_of(keys_.current(), std::u32string_view(word).substr(0, letters)));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Result<std::vector<std::vector<std::int64_t>>> BlindIndex::search_tokens(
    std::string_view typed) const {
    std::vector<std::vector<std::int64_t>> found;
    std::vector<NameWord> words = name_words(typed);
    std::stable_sort(words.begin(), words.end(), [](const NameWord& one, const NameWord& other) {
        return one.size() > other.size();
    });
    for (const NameWord& word : words) {
        if (word.size() < fewest_letters)
            continue;
        std::vector<std::int64_t>& tokens = found.emplace_back();
        for (const Key& key : keys_.all())
            tokens.push_back(token_of(key, std::u32string_view(word).substr(0, most_letters)));
    }
    if (found.size() > most_words)
        return Error{
            ErrorKind::invalid, "search.has_too_many_words", "", {std::to_string(most_words)}};
    if (found.empty())
        return Error{ErrorKind::invalid, "search.is_too_short", "", {}};
    return found;
}

}  // namespace kynnys
