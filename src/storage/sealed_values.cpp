#include "storage/sealed_values.h"

#include <fmt/format.h>

namespace kynnys {

namespace {

constexpr int batch = 500;

}  // namespace

Result<std::vector<SealedValue>> sealed_values(Transaction& transaction, const SealedColumn& column,
                                               const std::string& after) {
    return transaction.list(
        fmt::format("SELECT {0}, {1} FROM {2} WHERE {0} > :after ORDER BY {0} LIMIT :most",
                    column.key, column.column, column.table),
        {{"after", after}, {"most", batch}}, [](Row& row) {
            return SealedValue{row.text(), row.text()};
        });
}

Result<std::string> opened(const Seal& seal, const SealedColumn& column, const SealedValue& value) {
    auto text = seal.opened({column.table, column.column, value.row}, value.sealed);
    if (text)
        return text;
    Error error = std::move(text).error();
    error.field = fmt::format("{}.{}", column.table, column.column);
    error.arguments.push_back(value.row);
    return error;
}

Result<Done> set_sealed_value(Transaction& transaction, const SealedColumn& column,
                              const SealedValue& value) {
    TRY(transaction.change(fmt::format("UPDATE {} SET {} = :value WHERE {} = :row", column.table,
                                       column.column, column.key),
                           {{"value", value.sealed}, {"row", value.row}}));
    return Done{};
}

}  // namespace kynnys
