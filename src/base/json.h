// JSON as a plain value. Numbers are whole or double; objects keep the order of their members.
// Write an array that holds one array as Json::Array{Json(inner)}: of Json::Array{inner} some
// compilers make a copy of `inner`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace kynnys {

class Json {
  public:
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>;

    Json() = default;  // null
    Json(std::nullptr_t) {}
    Json(bool value) : value_(value) {}
    Json(int value) : value_(std::int64_t{value}) {}
    Json(std::int64_t value) : value_(value) {}
    Json(double value) : value_(value) {}
    Json(const char* value) : value_(std::string(value)) {}
    Json(std::string value) : value_(std::move(value)) {}
    Json(std::string_view value) : value_(std::string(value)) {}
    Json(Array value) : value_(std::move(value)) {}
    Json(Object value) : value_(std::move(value)) {}

    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    [[nodiscard]] const Array* array() const { return std::get_if<Array>(&value_); }
    [[nodiscard]] const Object* object() const { return std::get_if<Object>(&value_); }
    [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&value_); }
    [[nodiscard]] const std::int64_t* whole() const { return std::get_if<std::int64_t>(&value_); }
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&value_); }
    [[nodiscard]] const double* real() const { return std::get_if<double>(&value_); }

    // The member of that name, or nullptr when this is no object or has none.
    [[nodiscard]] const Json* find(std::string_view name) const;

    // Typed members; errors json.is_missing and json.has_wrong_type carry the name as field.
    [[nodiscard]] Result<std::int64_t> find_whole(std::string_view name) const;
    [[nodiscard]] Result<std::string> find_string(std::string_view name) const;
    [[nodiscard]] Result<const Array*> find_array(std::string_view name) const;

    friend bool operator==(const Json&, const Json&) = default;

  private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> value_;
};

// Errors: json.is_malformed (a number outside the range of a double too) and json.is_too_deep (over
// 64 levels), both with arguments line and column in bytes; json.has_doubled_member with the name.
Result<Json> parse_json(std::string_view text);

// On one line. Numbers are written so that they read back as the same value; they must be finite.
std::string json_text(const Json& json);
// Indented by two spaces, ends with a line break; what holds only plain values and fits stays on
// one line.
std::string json_pretty_text(const Json& json);

}  // namespace kynnys
