#include "pages/table_file.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

#include "base/check.h"
#include "base/csv.h"
#include "base/text.h"
#include "web/percent.h"

namespace kynnys::pages {

namespace {

constexpr std::string_view csv_type = "text/csv; charset=utf-8";
constexpr std::string_view xlsx_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
// What a spreadsheet holds in a cell, in UTF-16 units: as many bytes are never too many.
constexpr std::size_t cell_longest = 32'767;
constexpr std::size_t sheet_rows_most = 1'048'576;
constexpr double column_narrowest = 8;
constexpr double column_widest = 60;

// What is written as a number is one again where it is read: at most fifteen digits, or fourteen
// and a point.
bool is_number(std::string_view cell) {
    constexpr std::size_t digits_most = 15;
    const std::string_view digits = cell.starts_with('-') ? cell.substr(1) : cell;
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const std::string_view whole = digits.substr(0, point);
    const auto are_digits = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    return are_digits(whole) && (whole.size() == 1 || whole[0] != '0') &&
           (point == digits.size() || are_digits(digits.substr(point + 1))) &&
           digits.size() <= digits_most;
}

// Also where blanks, or the wide signs of East Asian letters, stand before or for the sign.
bool looks_like_a_formula(std::string_view cell) {
    if (cell.empty() || is_number(cell))
        return false;
    if (cell[0] == '\t' || cell[0] == '\r' || cell[0] == '\n')
        return true;
    const std::string_view text = trimmed(cell);
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{"=", "+", "-", "@", "＝", "＋", "－", "＠"},
        [&](std::string_view sign) { return text.starts_with(sign); });
}

std::string harmless(const std::string& cell) {
    return looks_like_a_formula(cell) ? "'" + cell : cell;
}

web::Response file_response(const TableFile& table, std::string body, std::string_view type,
                            const std::string& ending) {
    web::Response response;
    response.body = std::move(body);
    response.headers.set("Content-Type", std::string(type));
    response.headers.set("Content-Disposition", "attachment; filename*=UTF-8''" +
                                                    web::percent_encoded(table.name + ending));
    return response;
}

std::vector<std::string> harmless(std::vector<std::string> cells) {
    for (std::string& cell : cells) cell = harmless(cell);
    return cells;
}

std::vector<std::string_view> views(const std::vector<std::string>& cells) {
    return {cells.begin(), cells.end()};
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::string content_of(std::FILE& file) {
    std::string content;
    std::array<char, 65'536> piece{};
    std::rewind(&file);
    for (std::size_t size = 0; (size = std::fread(piece.data(), 1, piece.size(), &file)) > 0;)
        content.append(piece.data(), size);
    return content;
}

// At the end of a letter.
std::string shortened(const std::string& cell) {
    if (cell.size() <= cell_longest)
        return cell;
    const auto is_inside_letter = [](char byte) { return (byte & 0xC0) == 0x80; };
    std::size_t length = cell_longest;
    while (is_inside_letter(cell[length])) --length;
    return cell.substr(0, length);
}

void write_cell(lxw_worksheet* sheet, std::size_t row, std::size_t column,
                const std::string& cell) {
    const auto to_row = static_cast<lxw_row_t>(row);
    const auto to_column = static_cast<lxw_col_t>(column);
    const bool is_written =
        is_number(cell)
            ? worksheet_write_number(sheet, to_row, to_column, std::stod(cell), nullptr) ==
                  LXW_NO_ERROR
            : worksheet_write_string(sheet, to_row, to_column, shortened(cell).c_str(), nullptr) ==
                  LXW_NO_ERROR;
    CHECK(is_written);
}

// As wide as what stands in the first rows, roughly.
double width_of(const TableFile& table, std::size_t column) {
    constexpr std::size_t rows_looked_at = 200;
    std::size_t widest = table.columns[column].size();
    for (std::size_t row = 0; row < std::min(table.rows.size(), rows_looked_at); ++row)
        widest = std::max(widest, table.rows[row][column].size());
    return std::clamp(static_cast<double>(widest) + 2, column_narrowest, column_widest);
}

void fill(lxw_workbook* book, const TableFile& table) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto to = static_cast<lxw_col_t>(column);
        worksheet_set_column(sheet, to, to, width_of(table, column), nullptr);
        worksheet_write_string(sheet, 0, to, shortened(table.columns[column]).c_str(), bold);
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            write_cell(sheet, row + 1, column, table.rows[row][column]);
    }
}

void check_shape(const TableFile& table) {
    CHECK(table.rows.size() < sheet_rows_most);
    CHECK(std::ranges::all_of(table.rows, [&](const std::vector<std::string>& row) {
        return row.size() == table.columns.size();
    }));
}

}  // namespace

web::Response csv_response(const TableFile& table) {
    check_shape(table);
    CsvWriter writer(CsvSeparator::comma, CsvLineEnd::carriage_return_and_line_feed);
    writer.add_header(views(harmless(table.columns)));
    for (const std::vector<std::string>& row : table.rows) writer.add_row(views(harmless(row)));
    return file_response(table, std::string(byte_order_mark) + writer.text(), csv_type, ".csv");
}

web::Response xlsx_response(const TableFile& table) {
    check_shape(table);
    // The library writes to a name; this one has no other, so that nothing stays on the disk.
    const File file(std::tmpfile());
    CHECK(file != nullptr);
    const std::string path = "/proc/self/fd/" + std::to_string(fileno(file.get()));
    lxw_workbook* book = workbook_new(path.c_str());
    CHECK(book != nullptr);
    fill(book, table);
    CHECK(workbook_close(book) == LXW_NO_ERROR);
    return file_response(table, content_of(*file), xlsx_type, ".xlsx");
}

}  // namespace kynnys::pages
