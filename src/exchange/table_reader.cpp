#include "exchange/table_reader.h"

#include <algorithm>

namespace kynnys {

namespace {

// No file has nearly so many; what has more is something else, and one fault says so.
constexpr std::size_t most_columns = 200;

}  // namespace

HeaderMap::HeaderMap(std::string_view file, const CsvTable& table,
                     std::vector<std::string_view> names,
                     const std::vector<std::string_view>& required, FaultLog& log)
    : names_(std::move(names)), fields_(names_.size(), -1), is_complete_(!table.header().empty()) {
    if (!is_complete_)
        return;
    const std::vector<std::string_view>& header = table.header();
    if (header.size() > most_columns) {
        is_complete_ = false;
        log.add({std::string(file),
                 1,
                 0,
                 "",
                 "header.has_too_many_columns",
                 {std::to_string(header.size()), std::to_string(names_.size())}});
        return;
    }
    std::vector<std::string_view> unknown;
    for (std::size_t field = 0; field < header.size(); ++field) {
        const std::string name = lowered(trimmed(header[field]));
        const auto known = std::find(names_.begin(), names_.end(), name);
        const bool is_new =
            known != names_.end() && fields_[static_cast<std::size_t>(known - names_.begin())] < 0;
        if (is_new) {
            fields_[static_cast<std::size_t>(known - names_.begin())] = static_cast<int>(field);
            continue;
        }
        const auto here = header.begin() + static_cast<std::ptrdiff_t>(field);
        if (name.empty() || std::find(header.begin(), here, header[field]) != here)
            continue;  // the CSV reader has told these
        unknown.push_back(header[field]);
        const std::string nearest(log.may_compare(names_.size()) ? nearest_word(name, names_) : "");
        log.add({std::string(file),
                 1,
                 static_cast<int>(field) + 1,
                 shortened(header[field]),
                 known != names_.end() ? "header.is_doubled" : "header.is_unknown",
                 {shortened(header[field]), nearest,
                  joined(std::vector<std::string>(names_.begin(), names_.end()), ", ")}});
    }
    for (const std::string_view name : required) {
        const auto place = static_cast<std::size_t>(std::find(names_.begin(), names_.end(), name) -
                                                    names_.begin());
        if (fields_[place] >= 0)
            continue;
        is_complete_ = false;
        const bool may_suggest = log.may_compare(unknown.size());
        log.add({std::string(file),
                 1,
                 0,
                 "",
                 "header.is_missing",
                 {std::string(name), may_suggest ? shortened(nearest_word(name, unknown)) : ""}});
    }
}

int HeaderMap::field_of(std::string_view name) const {
    const auto place = std::find(names_.begin(), names_.end(), name);
    return field(static_cast<std::size_t>(place - names_.begin()));
}

std::string_view RowPlace::text(std::string_view column) const {
    const int field = header_.field_of(column);
    return field < 0 ? "" : trimmed(row_.fields[static_cast<std::size_t>(field)]);
}

Cell RowPlace::cell(std::string_view column) const {
    return Cell(text(column), {file_, row_.line, header_.field_of(column) + 1, column}, known_,
                log_);
}

void RowPlace::fault(std::string_view column, std::string_view key,
                     std::vector<std::string> arguments) const {
    log_.add({std::string(file_), row_.line, header_.field_of(column) + 1, std::string(column),
              std::string(key), std::move(arguments)});
}

ParsedTable parse_table(std::string_view file, std::string text, FaultLog& log) {
    CsvReading reading = read_csv(std::move(text));
    const std::vector<std::string_view>& header = reading.table.header();
    for (CsvFault& fault : reading.faults) {
        const auto field = static_cast<std::size_t>(fault.column);
        const bool has_name = fault.line > 1 && field >= 1 && field <= header.size();
        log.add({std::string(file), fault.line, fault.column,
                 has_name ? shortened(trimmed(header[field - 1])) : "", std::move(fault.key),
                 std::move(fault.arguments)});
    }
    const bool lost_rows = !reading.faults.empty();
    return {std::move(reading.table), lost_rows};
}

}  // namespace kynnys
