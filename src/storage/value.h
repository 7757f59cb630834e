// What goes into a statement by name, and what comes out of it row by row. Both databases are given
// and give text and whole numbers only.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/quantity.h"

namespace kynnys {

// Text, a whole number, or nothing in the place of either.
class Value {
  public:
    enum class Kind { text, whole };

    Value(std::string text) : kind_(Kind::text), text_(std::move(text)) {}
    Value(std::string_view text) : Value(std::string(text)) {}
    Value(const char* text) : Value(std::string(text)) {}
    Value(std::int64_t whole) : kind_(Kind::whole), whole_(whole) {}
    Value(int whole) : Value(std::int64_t{whole}) {}
    Value(bool yes) : Value(std::int64_t{yes ? 1 : 0}) {}
    Value(Date day) : Value(iso_text(day)) {}
    template <class Unit>
    Value(Quantity<Unit> quantity) : Value(quantity.count) {}
    template <class Some>
    Value(const std::optional<Some>& some) : Value(some ? Value(*some) : Value(Some{})) {
        is_null_ = !some.has_value();
    }

    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] bool is_null() const { return is_null_; }
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] std::int64_t whole() const { return whole_; }

  private:
    Kind kind_;
    bool is_null_ = false;
    std::string text_;
    std::int64_t whole_ = 0;
};

// `name` stands as :name in the statement.
struct Bind {
    std::string name;
    Value value;
};
using Binds = std::vector<Bind>;

// One row of a result. Each call reads the next column, in the order of the statement, so let calls
// stand in statements of their own or in braces, whose order is sure: Box{row.text(), row.whole()}.
// To read past the last, or nothing where something must stand, is a bug.
class Row {
  public:
    struct Column {
        std::string text;
        bool is_null = false;
    };
    explicit Row(std::span<const Column> columns) : columns_(columns) {}

    std::string text();
    std::int64_t whole();
    int number();  // a whole number that an int holds
    bool flag();
    Date day();
    std::optional<std::string> maybe_text();
    std::optional<std::int64_t> maybe_whole();
    std::optional<Date> maybe_day();
    template <class Some>
    std::optional<Some> maybe_quantity() {
        const std::optional<std::int64_t> count = maybe_whole();
        return count ? std::optional(Some{*count}) : std::nullopt;
    }

  private:
    const Column& next();
    [[nodiscard]] bool is_next_null() const;

    std::span<const Column> columns_;
    std::size_t at_ = 0;
};

}  // namespace kynnys
