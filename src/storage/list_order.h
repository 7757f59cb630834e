// In which order a list stands: by what, and from which end. In words "district" and "-district".
#pragma once

#include <string>
#include <string_view>

#include "base/code_list.h"

namespace kynnys {

enum class Direction { ascending, descending };

// The first key, ascending, is the order of a list that nobody has sorted.
template <class Key>
struct ListOrder {
    Key key{};
    Direction direction = Direction::ascending;
    friend bool operator==(const ListOrder&, const ListOrder&) = default;
};

// "" is the first key, ascending. Error: that of the codes (invalid), field "sort".
template <class Key, std::size_t count>
Result<ListOrder<Key>> parse_order(const CodeList<Key, count>& codes, std::string_view text) {
    ListOrder<Key> order;
    if (text.empty())
        return order;
    if (text.starts_with('-')) {
        order.direction = Direction::descending;
        text.remove_prefix(1);
    }
    auto key = codes.parse(text);
    if (!key) {
        Error error = std::move(key).error();
        error.field = "sort";
        return error;
    }
    order.key = key.value();
    return order;
}

template <class Key, std::size_t count>
std::string order_text(const CodeList<Key, count>& codes, const ListOrder<Key>& order) {
    return (order.direction == Direction::descending ? "-" : "") +
           std::string(codes.code(order.key));
}

// As SQL says it: what comes after a row, and how the rows are ordered.
inline std::string_view after_sign(Direction direction) {
    return direction == Direction::ascending ? " > " : " < ";
}
inline std::string_view order_word(Direction direction) {
    return direction == Direction::ascending ? "" : " DESC";
}

}  // namespace kynnys
