// Enumerations that are written as words in files: one table serves reading, writing and the
// suggestion in the error.
#pragma once

#include <array>
#include <bitset>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/text.h"

namespace kynnys {

// The words of an enumeration whose values are 0 … count-1, in that order.
template <class Enum, std::size_t count>
struct CodeList {
    std::string_view error_key;  // e.g. "exposure.is_unknown"
    std::array<std::string_view, count> codes;

    [[nodiscard]] std::string_view code(Enum value) const {
        return codes[static_cast<std::size_t>(value)];
    }
    // Error: error_key with the word and the nearest known one ("" when none is near).
    [[nodiscard]] Result<Enum> parse(std::string_view word) const {
        for (std::size_t i = 0; i < count; ++i) {
            if (codes[i] == word)
                return static_cast<Enum>(i);
        }
        const std::vector<std::string_view> known(codes.begin(), codes.end());
        return Error{ErrorKind::invalid,
                     std::string(error_key),
                     "",
                     {std::string(word), std::string(nearest_word(word, known)),
                      joined(std::vector<std::string>(codes.begin(), codes.end()), ", ")}};
    }
};

// A set of values of an enumeration with at most 32 values.
template <class Enum>
class CodeSet {
  public:
    void add(Enum value) { bits_.set(static_cast<std::size_t>(value)); }
    void remove(Enum value) { bits_.reset(static_cast<std::size_t>(value)); }
    [[nodiscard]] bool has(Enum value) const { return bits_.test(static_cast<std::size_t>(value)); }
    [[nodiscard]] bool is_empty() const { return bits_.none(); }
    [[nodiscard]] CodeSet without(CodeSet other) const { return CodeSet(bits_ & ~other.bits_); }
    [[nodiscard]] CodeSet common(CodeSet other) const { return CodeSet(bits_ & other.bits_); }
    [[nodiscard]] CodeSet united(CodeSet other) const { return CodeSet(bits_ | other.bits_); }
    [[nodiscard]] std::vector<Enum> values() const {
        std::vector<Enum> all;
        for (std::size_t i = 0; i < bits_.size(); ++i) {
            if (bits_.test(i))
                all.push_back(static_cast<Enum>(i));
        }
        return all;
    }
    friend bool operator==(const CodeSet&, const CodeSet&) = default;
    CodeSet() = default;

  private:
    explicit CodeSet(std::bitset<32> bits) : bits_(bits) {}
    std::bitset<32> bits_{};
};

}  // namespace kynnys
