// Reads the rows of one CSV file through its schema and collects every fault in them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/csv.h"
#include "base/text.h"
#include "exchange/known.h"
#include "exchange/schema.h"

namespace kynnys {

// Where each of a schema's columns stands among a file's fields.
class HeaderMap {
  public:
    // Faults: header.is_missing {name, nearest unknown one}, header.is_unknown {name, nearest,
    // known ones}, header.is_doubled {name}, header.has_too_many_columns {count, known columns}.
    // `required` are those of the names that must be there.
    HeaderMap(std::string_view file, const CsvTable& table, std::vector<std::string_view> names,
              const std::vector<std::string_view>& required, FaultLog& log);

    [[nodiscard]] bool is_complete() const { return is_complete_; }  // none required is missing
    // -1: absent
    [[nodiscard]] int field(std::size_t column) const { return fields_[column]; }
    [[nodiscard]] int field_of(std::string_view name) const;

  private:
    std::vector<std::string_view> names_;
    std::vector<int> fields_;
    bool is_complete_ = true;
};

// The row at hand, for what a single field cannot know.
class RowPlace {
  public:
    RowPlace(std::string_view file, const CsvRow& row, const HeaderMap& header, const Known& known,
             FaultLog& log)
        : file_(file),
          row_(row),
          header_(header),
          known_(known),
          log_(log),
          faults_before_(log.count()) {}

    [[nodiscard]] int line() const { return row_.line; }
    [[nodiscard]] bool is_sound() const { return log_.count() == faults_before_; }
    // The field of that column without blanks around it; lives as long as the table. "" if absent.
    [[nodiscard]] std::string_view text(std::string_view column) const;
    // The field as a cell, to be read by a kind.
    [[nodiscard]] Cell cell(std::string_view column) const;
    // A fault of that column's field; the arguments are those given.
    void fault(std::string_view column, std::string_view key,
               std::vector<std::string> arguments) const;

  private:
    std::string_view file_;
    const CsvRow& row_;
    const HeaderMap& header_;
    const Known& known_;
    FaultLog& log_;
    std::size_t faults_before_;
};

// The table of a text; the faults of its form go to the log. `lost_rows` says whether some rows
// are not in it.
struct ParsedTable {
    CsvTable table;
    bool lost_rows = false;
};
ParsedTable parse_table(std::string_view file, std::string text, FaultLog& log);

// How a file's header fits a schema.
template <class Row>
HeaderMap map_header(const Schema<Row>& schema, const CsvTable& table, FaultLog& log) {
    std::vector<std::string_view> required;
    for (const Column<Row>& column : schema.columns) {
        if (column.need == Need::required)
            required.push_back(column.name);
    }
    return HeaderMap(schema.file, table, schema.names(), required, log);
}

// Calls handle(Row&&, const RowPlace&) for every row that is not blank, faulty ones too (ask
// place.is_sound()); for none when the header lacks a required column. Fault of an empty field
// that is required: field.is_empty.
template <class Row, class Handle>
void read_rows(const Schema<Row>& schema, const CsvTable& table, const HeaderMap& header,
               const Known& known, FaultLog& log, Handle handle) {
    if (!header.is_complete())
        return;
    for (std::size_t number = 0; number < table.row_count(); ++number) {
        const CsvRow csv_row = table.row(number);
        if (csv_row.is_blank())
            continue;
        const RowPlace place(schema.file, csv_row, header, known, log);
        Row row{};
        for (std::size_t at = 0; at < schema.columns.size(); ++at) {
            const Column<Row>& column = schema.columns[at];
            const int field = header.field(at);
            if (field < 0)
                continue;
            const Cell cell(trimmed(csv_row.fields[static_cast<std::size_t>(field)]),
                            {schema.file, csv_row.line, field + 1, column.name}, known, log);
            if (!cell.text().empty())
                column.read(cell, row);
            else if (column.need == Need::required)
                cell.fault("field.is_empty");
        }
        handle(std::move(row), place);
    }
}

}  // namespace kynnys
