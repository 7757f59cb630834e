#include "base/csv_separator.h"
#include "base/text.h"

namespace kynnys {

namespace {

bool needs_quotes(std::string_view field, std::string_view quoted_letters) {
    return field.find_first_of(quoted_letters) != std::string_view::npos ||
           field.find_first_of("\"\r\n") != std::string_view::npos ||
           trimmed(field).size() < field.size() || field.starts_with(byte_order_mark);
}

void add_quoted(std::string_view field, std::string& text) {
    text += '"';
    for (const char letter : field) {
        if (letter == '"')
            text += '"';
        text += letter;
    }
    text += '"';
}

}  // namespace

CsvWriter::CsvWriter(CsvSeparator separator, CsvLineEnd line_end)
    : separator_(letter_of(separator)),
      line_end_(line_end == CsvLineEnd::line_feed ? "\n" : "\r\n") {}

void CsvWriter::add_header(std::span<const std::string_view> names) {
    if (names.size() == 1)
        separator_ = letter_of(CsvSeparator::comma);  // what the reader takes it for
    add_fields(names, all_separators);
}

void CsvWriter::add_row(std::span<const std::string_view> fields) {
    add_fields(fields, std::string_view(&separator_, 1));
}

void CsvWriter::add_fields(std::span<const std::string_view> fields,
                           std::string_view quoted_letters) {
    const bool is_blank_line = fields.size() == 1 && fields.front().empty();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0)
            text_ += separator_;
        if (is_blank_line || needs_quotes(fields[i], quoted_letters))
            add_quoted(fields[i], text_);
        else
            text_ += fields[i];
    }
    text_ += line_end_;
}

}  // namespace kynnys
