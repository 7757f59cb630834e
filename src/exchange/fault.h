// What is wrong in a file that was read, where it stands, and the sentence that helps to mend it.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace kynnys {

struct Fault {
    std::string file;    // "people.csv"
    int line = 0;        // from 1; 0: the file as a whole
    int column = 0;      // field, from 1; 0: the line as a whole
    std::string header;  // the name of that column; "" when the line as a whole is meant
    std::string key;     // "noun.what_is_wrong"
    std::vector<std::string> arguments;
    friend bool operator==(const Fault&, const Fault&) = default;
};

// What was read, or all the faults that kept it from being read: never both, never a part of it.
template <class T>
class [[nodiscard]] Checked {
  public:
    Checked(T value) : state_(std::move(value)) {}                     // NOLINT
    Checked(std::vector<Fault> faults) : state_(std::move(faults)) {}  // NOLINT

    [[nodiscard]] bool is_ok() const { return std::holds_alternative<T>(state_); }
    explicit operator bool() const { return is_ok(); }

    // Call value() only on success and faults() only on failure; anything else throws (a bug).
    [[nodiscard]] T& value() & { return std::get<T>(state_); }
    [[nodiscard]] const T& value() const& { return std::get<T>(state_); }
    [[nodiscard]] T&& value() && { return std::get<T>(std::move(state_)); }
    [[nodiscard]] const std::vector<Fault>& faults() const& {
        return std::get<std::vector<Fault>>(state_);
    }
    [[nodiscard]] std::vector<Fault>&& faults() && {
        return std::get<std::vector<Fault>>(std::move(state_));
    }

  private:
    std::variant<T, std::vector<Fault>> state_;
};

// "people.csv line 12, column birth_year: "19x5" is not a whole number. Write a year such as 1971."
std::string fault_sentence(const Fault& fault);

inline constexpr std::size_t most_faults_said = 1'000;

// One sentence a line, in the order given; after `most` of them the last line says how many more
// there are.
std::string faults_text(const std::vector<Fault>& faults, std::size_t most = most_faults_said);

}  // namespace kynnys
