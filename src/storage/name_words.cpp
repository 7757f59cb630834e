#include "storage/name_words.h"

#include <algorithm>
#include <array>

namespace kynnys {

namespace {

constexpr char32_t latin_first = 0xc0;

// What the letters from À (U+00C0) to ſ (U+017F) are searched as; "" parts words.
constexpr auto folded_latin = std::to_array<std::string_view>(
    {"a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
     "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "ss",
     "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
     "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y",
     "a", "a", "a",  "a",  "a", "a", "c",  "c", "c", "c", "c", "c", "c", "c", "d",  "d",
     "d", "d", "e",  "e",  "e", "e", "e",  "e", "e", "e", "e", "e", "g", "g", "g",  "g",
     "g", "g", "g",  "g",  "h", "h", "h",  "h", "i", "i", "i", "i", "i", "i", "i",  "i",
     "i", "i", "ij", "ij", "j", "j", "k",  "k", "k", "l", "l", "l", "l", "l", "l",  "l",
     "l", "l", "l",  "n",  "n", "n", "n",  "n", "n", "n", "n", "n", "o", "o", "o",  "o",
     "o", "o", "oe", "oe", "r", "r", "r",  "r", "r", "r", "s", "s", "s", "s", "s",  "s",
     "s", "s", "t",  "t",  "t", "t", "t",  "t", "u", "u", "u", "u", "u", "u", "u",  "u",
     "u", "u", "u",  "u",  "w", "w", "y",  "y", "y", "z", "z", "z", "z", "z", "z",  "s"});

struct Range {
    char32_t first;
    char32_t last;
};

constexpr bool is_in(char32_t letter, Range range) {
    return letter >= range.first && letter <= range.last;
}

// Marks that combine with the letter before them, as decomposed text has them.
constexpr Range combining_marks{0x300, 0x36f};

// Blanks, punctuation and symbols beyond ASCII.
constexpr bool parts_words(char32_t letter) {
    constexpr Range signs[] = {{0x80, 0xbf}, {0x2000, 0x206f}, {0x3000, 0x303f}};
    for (const Range range : signs) {
        if (is_in(letter, range))
            return true;
    }
    return false;
}

// Capitals beyond the Latin letters: Greek, Cyrillic.
constexpr char32_t small_letter(char32_t letter) {
    constexpr char32_t next_row = 0x20;
    constexpr char32_t cyrillic_rows = 0x50;
    if (is_in(letter, {0x391, 0x3a9}) || is_in(letter, {0x410, 0x42f}))
        return letter + next_row;
    if (is_in(letter, {0x400, 0x40f}))
        return letter + cyrillic_rows;
    return letter;
}

// Takes the first letter off a text of well-formed UTF-8.
char32_t take_letter(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    std::size_t length = 1;
    char32_t letter = first;
    if (first >= 0xf0) {
        length = 4;
        letter = first & 0x07U;
    } else if (first >= 0xe0) {
        length = 3;
        letter = first & 0x0fU;
    } else if (first >= 0xc0) {
        length = 2;
        letter = first & 0x1fU;
    }
    length = std::min(length, text.size());
    for (std::size_t at = 1; at < length; ++at)
        letter = letter << 6U | (static_cast<unsigned char>(text[at]) & 0x3fU);
    text.remove_prefix(length);
    return letter;
}

// Adds the letter as it is searched; false when it parts words instead.
bool add_folded(char32_t letter, NameWord& word) {
    if (is_in(letter, {U'A', U'Z'})) {
        word += letter - U'A' + U'a';
        return true;
    }
    if (letter < 0x80) {
        const bool is_kept = is_in(letter, {U'a', U'z'}) || is_in(letter, {U'0', U'9'});
        if (is_kept)
            word += letter;
        return is_kept;
    }
    if (is_in(letter, combining_marks))
        return true;
    if (letter >= latin_first && letter - latin_first < folded_latin.size()) {
        const std::string_view folded = folded_latin[letter - latin_first];
        for (const char one : folded) word += static_cast<char32_t>(one);
        return !folded.empty();
    }
    if (parts_words(letter))
        return false;
    word += small_letter(letter);
    return true;
}

}  // namespace

std::vector<NameWord> name_words(std::string_view name) {
    std::vector<NameWord> words;
    NameWord word;
    while (!name.empty()) {
        if (add_folded(take_letter(name), word) || word.empty())
            continue;
        words.push_back(std::move(word));
        word.clear();
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

}  // namespace kynnys
