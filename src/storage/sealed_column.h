// Every column that holds sealed values: what is checked, and written anew when keys change.
#pragma once

#include <span>
#include <string_view>

namespace kynnys {

struct SealedColumn {
    std::string_view table;
    std::string_view column;
    std::string_view key;  // the table's primary key, whose value is the row of a SealedPlace
    friend constexpr bool operator==(const SealedColumn&, const SealedColumn&) = default;
};

std::span<const SealedColumn> sealed_columns();
bool is_sealed_column(std::string_view table, std::string_view column);

// The names of people, whose words are also in the search index.
inline constexpr SealedColumn sealed_name{"person", "name", "id"};

// The secrets of the service itself, by which others know the key (storage/key_guard.h).
inline constexpr SealedColumn sealed_secret{"service_secret", "value", "name"};

}  // namespace kynnys
