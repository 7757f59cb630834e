#include <algorithm>
#include <unordered_set>

#include "base/check.h"
#include "base/csv_separator.h"
#include "base/text.h"

namespace kynnys {

char letter_of(CsvSeparator separator) {
    switch (separator) {
        case CsvSeparator::comma:
            return ',';
        case CsvSeparator::semicolon:
            return ';';
        case CsvSeparator::tab:
            return '\t';
        case CsvSeparator::detected:
            break;
    }
    CHECK(!"a separator that is still to be detected");
    return ',';
}

namespace {

CsvSeparator detect_separator(std::string_view text) {
    struct Candidate {
        CsvSeparator separator;
        int count;
    };
    Candidate candidates[] = {
        {CsvSeparator::comma, 0}, {CsvSeparator::semicolon, 0}, {CsvSeparator::tab, 0}};
    bool is_quoted = false;
    for (const char letter : text) {
        if (letter == '"')
            is_quoted = !is_quoted;
        if (is_quoted)
            continue;
        if (letter == '\n' || letter == '\r')
            break;
        for (Candidate& candidate : candidates)
            candidate.count += letter == letter_of(candidate.separator) ? 1 : 0;
    }
    return std::max_element(
               std::begin(candidates), std::end(candidates),
               [](const Candidate& a, const Candidate& b) { return a.count < b.count; })
        ->separator;
}

}  // namespace

bool CsvRow::is_blank() const {
    return std::all_of(fields.begin(), fields.end(),
                       [](std::string_view field) { return field.empty(); });
}

CsvRow CsvTable::row(std::size_t number) const {
    CHECK(number < lines_.size());
    const std::size_t width = header_.size();
    return {lines_[number], std::span(fields_).subspan(number * width, width)};
}

// Walks over the text once; row by row, field by field.
class CsvReader {
  public:
    CsvReader(std::string text, CsvSeparator separator) {
        CsvTable& table = reading_.table;
        table.text_ = std::make_unique<const std::string>(std::move(text));
        table.unescaped_ = std::make_unique<std::pmr::monotonic_buffer_resource>();
        rest_ = *table.text_;
        if (rest_.starts_with(byte_order_mark))
            rest_.remove_prefix(byte_order_mark.size());
        table.separator_ =
            separator == CsvSeparator::detected ? detect_separator(rest_) : separator;
        separator_ = letter_of(table.separator_);
    }

    CsvReading read() && {
        if (!is_utf8(rest_)) {
            report_lines_not_utf8();
        } else if (!read_row()) {
            report(1, 0, "csv.is_empty");
        } else {
            take_header();
            while (read_row()) take_row();
        }
        return std::move(reading_);
    }

  private:
    void report(int line, int column, const char* key, std::vector<std::string> arguments = {}) {
        reading_.faults.push_back({line, column, key, std::move(arguments)});
    }

    void report_lines_not_utf8() {
        int first = 0;
        int concerned = 0;
        while (!rest_.empty()) {
            const std::string_view line = rest_.substr(0, rest_.find_first_of("\r\n"));
            if (!is_utf8(line)) {
                first = first == 0 ? line_ : first;
                ++concerned;
            }
            rest_.remove_prefix(line.size());
            pass_line_end();
        }
        report(first, 0, "csv.is_not_utf8", {std::to_string(concerned)});
    }

    [[nodiscard]] bool is_at_line_end() const {
        return rest_.starts_with('\n') || rest_.starts_with('\r');
    }

    void pass_line_end() {
        if (!is_at_line_end())
            return;
        rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : 1);
        ++line_;
    }

    // The next row's fields into `row_`; false at the end of the text.
    bool read_row() {
        while (is_at_line_end()) pass_line_end();
        if (rest_.empty())
            return false;
        row_.clear();
        row_line_ = line_;
        row_has_fault_ = false;
        for (;;) {
            row_.push_back(rest_.starts_with('"') ? quoted_field() : bare_field());
            if (!rest_.starts_with(separator_))
                break;
            rest_.remove_prefix(1);
        }
        pass_line_end();
        return true;
    }

    // Up to the separator or the end of the line.
    std::string_view bare_field() {
        std::size_t size = 0;
        while (size < rest_.size() && rest_[size] != separator_ && rest_[size] != '\n' &&
               rest_[size] != '\r')
            ++size;
        const std::string_view field = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return field;
    }

    std::string_view quoted_field() {
        const int column = static_cast<int>(row_.size()) + 1;
        const int opening_line = line_;
        rest_.remove_prefix(1);
        std::size_t size = rest_.find('"');
        bool has_escapes = false;
        while (size != std::string_view::npos && rest_.substr(size).starts_with("\"\"")) {
            has_escapes = true;
            size = rest_.find('"', size + 2);
        }
        const std::string_view field = rest_.substr(0, size);
        line_ += line_breaks_in(field);
        if (size == std::string_view::npos) {
            rest_ = {};
            row_has_fault_ = true;
            report(opening_line, column, "csv.quote_is_not_closed");
            return {};
        }
        rest_.remove_prefix(size + 1);
        if (!bare_field().empty()) {
            row_has_fault_ = true;
            report(line_, column, "csv.text_after_quote");
        }
        return has_escapes ? unescaped(field) : field;
    }

    static int line_breaks_in(std::string_view field) {
        int breaks = 0;
        for (std::size_t at = field.find_first_of("\r\n"); at != std::string_view::npos;
             at = field.find_first_of("\r\n", at + 1)) {
            const bool goes_on = field[at] == '\r' && field.substr(at + 1).starts_with('\n');
            breaks += goes_on ? 0 : 1;
        }
        return breaks;
    }

    std::string_view unescaped(std::string_view field) {
        auto* letters = static_cast<char*>(reading_.table.unescaped_->allocate(field.size(), 1));
        std::size_t size = 0;
        for (std::size_t at = 0; at < field.size(); ++at) {
            letters[size++] = field[at];
            if (field[at] == '"')
                ++at;
        }
        return {letters, size};
    }

    void take_header() {
        std::vector<std::string_view>& header = reading_.table.header_;
        std::unordered_set<std::string_view> names;  // a header may be as long as the text
        for (std::size_t i = 0; i < row_.size(); ++i) {
            const int column = static_cast<int>(i) + 1;
            const bool is_new = names.insert(row_[i]).second;
            if (row_[i].empty() && !row_has_fault_)
                report(row_line_, column, "csv.column_has_no_name");
            else if (!is_new)
                report(row_line_, column, "csv.column_is_doubled", {std::string(row_[i])});
            header.push_back(row_[i]);
        }
    }

    void take_row() {
        CsvTable& table = reading_.table;
        if (row_has_fault_)
            return;
        if (row_.size() != table.header_.size()) {
            report(row_line_, 0,
                   row_.size() < table.header_.size() ? "csv.row_has_too_few_fields"
                                                      : "csv.row_has_too_many_fields",
                   {std::to_string(row_.size()), std::to_string(table.header_.size())});
            return;
        }
        table.fields_.insert(table.fields_.end(), row_.begin(), row_.end());
        table.lines_.push_back(row_line_);
    }

    CsvReading reading_;
    std::string_view rest_;
    char separator_ = ',';
    int line_ = 1;
    std::vector<std::string_view> row_;
    int row_line_ = 1;
    bool row_has_fault_ = false;
};

CsvReading read_csv(std::string text, CsvSeparator separator) {
    return CsvReader(std::move(text), separator).read();
}

}  // namespace kynnys
