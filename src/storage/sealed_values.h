// The values of the sealed columns, all of them, a batch at a time.
#pragma once

#include <string>
#include <vector>

#include "storage/seal.h"
#include "storage/sealed_column.h"
#include "storage/transaction.h"

namespace kynnys {

struct SealedValue {
    std::string row;  // the key of its row
    std::string sealed;
};

// The next ones after a row, in the order of the key; none when nothing is left.
Result<std::vector<SealedValue>> sealed_values(Transaction& transaction, const SealedColumn& column,
                                               const std::string& after);

// Errors: those of Seal, with "table.column" as field and the row as the last argument.
Result<std::string> opened(const Seal& seal, const SealedColumn& column, const SealedValue& value);

Result<Done> set_sealed_value(Transaction& transaction, const SealedColumn& column,
                              const SealedValue& value);

}  // namespace kynnys
