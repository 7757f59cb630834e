// Rows that people edit: whoever saves names the version that was seen, and a second save on top of
// an unseen one is refused, so that nothing is silently overwritten.
#pragma once

#include "storage/transaction.h"

namespace kynnys {

// A row by its key columns, and the version that the editor saw.
struct SeenRow {
    Binds key;
    std::int64_t version = 0;
};

// Sets the columns of the row and counts its version up by one, and returns that. Errors:
// row.is_missing (not_found) and row.was_changed {version seen, version there} (conflict), both
// with the table as field; those of a transaction.
Result<std::int64_t> update_row(Transaction& transaction, const TableColumns& columns,
                                const std::vector<Value>& values, const SeenRow& seen);

// Removes the row. Errors: as above; database.reference_is_broken where something names it.
Result<Done> remove_row(Transaction& transaction, std::string_view table, const SeenRow& seen);

// "a, b, c", each with the prefix before it.
std::string column_list(const TableColumns& columns, std::string_view prefix = "");

// With other columns before, and their values: an edit changes only some of a row's.
TableColumns with_columns(TableColumns columns, const std::vector<std::string_view>& before);
std::vector<Value> with_values(std::vector<Value> before, std::vector<Value> values);

}  // namespace kynnys
