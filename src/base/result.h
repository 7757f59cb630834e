// Errors as values. Every function that can fail for a reason outside the program returns a
// Result; a key such as "person.id_is_missing" names what is wrong, and never holds personal data.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kynnys {

// What went wrong, and thereby the exit code and (later) the HTTP status.
enum class ErrorKind { invalid, not_found, conflict, forbidden, unavailable };

struct Error {
    ErrorKind kind = ErrorKind::invalid;
    std::string key;                     // "noun.what_is_wrong", never a sentence
    std::string field;                   // which input it concerns; empty when none
    std::vector<std::string> arguments;  // values for the message's places {0}, {1}, …
};

// The success value of a Result that carries nothing.
struct Done {};

template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
    Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool is_ok() const { return std::holds_alternative<T>(state_); }
    explicit operator bool() const { return is_ok(); }

    // Call value() only on success and error() only on failure; anything else throws (a bug).
    [[nodiscard]] T& value() & { return std::get<T>(state_); }
    [[nodiscard]] const T& value() const& { return std::get<T>(state_); }
    T&& value() && { return std::get<T>(std::move(state_)); }  // may stand alone, as in TRY(x);
    [[nodiscard]] const Error& error() const& { return std::get<Error>(state_); }
    [[nodiscard]] Error&& error() && { return std::get<Error>(std::move(state_)); }

  private:
    std::variant<T, Error> state_;
};

}  // namespace kynnys

// Evaluates to the value of a Result, or returns its error from the enclosing function. The counter
// gives each use a name of its own, so that one may stand in a lambda inside of another.
#define TRY(expression) KYNNYS_TRY(expression, __COUNTER__)
#define KYNNYS_TRY(expression, number) KYNNYS_TRY_AS(expression, number)
#define KYNNYS_TRY_AS(expression, number)                     \
    __extension__({                                           \
        auto kynnys_result_##number = (expression);           \
        if (!kynnys_result_##number)                          \
            return std::move(kynnys_result_##number).error(); \
        std::move(kynnys_result_##number).value();            \
    })
