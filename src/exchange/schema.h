// The columns of a file: one table says how each is read, written and cleared.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/cell.h"
#include "exchange/shape.h"
#include "plan/city.h"

namespace kynnys {

// Must a column be there, with something in every field? Optional fields keep the default.
enum class Need { required, optional };

// Read after the columns that stand before it in the schema, whatever their order in the file.
template <class Row>
struct Column {
    std::string_view name;
    Need need = Need::required;
    std::function<void(const Cell&, Row&)> read;
    std::function<std::string(const Row&, const City&)> write;
    std::function<void(Row&)> clear;  // back to the default
    Shape shape = Shape::text;
};

template <class Row>
struct Schema {
    std::string_view file;  // "people.csv"
    std::vector<Column<Row>> columns;

    [[nodiscard]] const Column<Row>* find(std::string_view name) const {
        for (const Column<Row>& column : columns) {
            if (column.name == name)
                return &column;
        }
        return nullptr;
    }
    [[nodiscard]] std::vector<std::string_view> names() const {
        std::vector<std::string_view> all;
        for (const Column<Row>& column : columns) all.push_back(column.name);
        return all;
    }
};

// A column of a kind (value_kind.h, reference_kind.h). `access` gives the value's place in a row:
// [](auto& row) -> auto& { return row.name; }.
template <class Row, class Kind, class Access>
Column<Row> column(std::string_view name, Need need, Kind kind, Access access) {
    Column<Row> made{name, need, {}, {}, {}, shape_of<Kind>()};
    made.read = [kind, access](const Cell& cell, Row& row) { kind.read(cell, access(row)); };
    made.write = [kind, access](const Row& row, const City& city) {
        if constexpr (requires { kind.text(access(row), city); })
            return kind.text(access(row), city);
        else
            return kind.text(access(row));
    };
    made.clear = [access](Row& row) {
        const Row fresh{};
        access(row) = access(fresh);
    };
    return made;
}

}  // namespace kynnys
