// Which tables the database has, as it says itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "storage/transaction.h"

namespace kynnys {

struct StoredColumn {
    std::string name;
    Value::Kind kind = Value::Kind::text;
    int key_position = 0;  // from 1 in the primary key; 0: not part of it
};

// A column whose values are those of a column of another table.
struct StoredReference {
    std::string column;
    std::string table;
    std::string to;
};

struct StoredTable {
    std::string name;
    std::vector<StoredColumn> columns;
    std::vector<StoredReference> references;

    [[nodiscard]] std::vector<StoredColumn> key() const;  // in its order
    [[nodiscard]] std::string column_list() const;        // "a, b, c"
};

// All but the one of the schema's version; each after those that it refers to.
Result<std::vector<StoredTable>> stored_tables(Transaction& transaction);

}  // namespace kynnys
