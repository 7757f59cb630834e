// Comma-separated values by RFC 4180, as spreadsheets write them: UTF-8 with or without a
// byte-order mark, comma, semicolon or tab between fields, any line ends, quoted fields with "" and
// line breaks inside. A quote in the middle of a bare field is just a letter.
#pragma once

#include <initializer_list>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kynnys {

// Passed over at the beginning of a text; some spreadsheets know UTF-8 by it alone.
inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

enum class CsvSeparator {
    detected,  // the one that stands most often in the header line outside quotes; else the comma
    comma,
    semicolon,
    tab,
};

// What is wrong with a text. Lines and columns count from 1; a column is a field's number in its
// row, and 0 when the fault is not of one field.
//   csv.is_not_utf8 {lines concerned}      the first such line; such a text is not read further
//   csv.is_empty                           no header line
//   csv.column_has_no_name                 an empty field in the header
//   csv.column_is_doubled {name}           of two columns with one name, the later
//   csv.quote_is_not_closed                where the quote opens; the rest of the text is inside it
//   csv.text_after_quote                   something stands between a closing quote and the
//   separator csv.row_has_too_few_fields {found, expected} csv.row_has_too_many_fields {found,
//   expected}
struct CsvFault {
    int line = 0;
    int column = 0;
    std::string key;
    std::vector<std::string> arguments;
    friend bool operator==(const CsvFault&, const CsvFault&) = default;
};

// Fields as they are meant: without quotes, nothing trimmed. As many as the header has.
struct CsvRow {
    int line = 0;  // where the row starts; fields with line breaks make it longer than a line
    std::span<const std::string_view> fields;
    [[nodiscard]] bool is_blank() const;  // all fields are empty
};

// The header and the rows without a fault. Views live as long as the table, and survive its moves.
class CsvTable {
  public:
    [[nodiscard]] const std::vector<std::string_view>& header() const { return header_; }
    [[nodiscard]] std::size_t row_count() const { return lines_.size(); }
    [[nodiscard]] CsvRow row(std::size_t number) const;  // 0 … row_count()-1
    [[nodiscard]] CsvSeparator separator() const { return separator_; }

  private:
    friend class CsvReader;
    std::unique_ptr<const std::string> text_;
    std::unique_ptr<std::pmr::monotonic_buffer_resource> unescaped_;  // fields that held ""
    CsvSeparator separator_ = CsvSeparator::comma;
    std::vector<std::string_view> header_;
    std::vector<std::string_view> fields_;  // of all rows, one after the other
    std::vector<int> lines_;                // of each row
};

struct CsvReading {
    CsvTable table;
    std::vector<CsvFault> faults;  // in order of line and column
};

// Lines without a character are passed over. Rows with a fault are left out of the table.
CsvReading read_csv(std::string text, CsvSeparator separator = CsvSeparator::detected);

enum class CsvLineEnd { line_feed, carriage_return_and_line_feed };

// Writes rows. A field is quoted where it has to be: when it holds the
// separator, a quote or a line break, begins or ends with a blank, or is all that its row has and
// empty. A header name is quoted also for the separators that the reader could mistake for ours,
// and a table of one column has commas, so that read_csv always gives the same fields back.
class CsvWriter {
  public:
    explicit CsvWriter(CsvSeparator separator,  // not `detected`
                       CsvLineEnd line_end = CsvLineEnd::line_feed);
    void add_header(std::span<const std::string_view> names);
    void add_row(std::span<const std::string_view> fields);
    void add_row(std::initializer_list<std::string_view> fields) {
        add_row(std::span(fields.begin(), fields.size()));
    }
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    void add_fields(std::span<const std::string_view> fields, std::string_view quoted_letters);
    char separator_;
    std::string_view line_end_;
    std::string text_;
};

}  // namespace kynnys
