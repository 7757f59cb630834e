#include <cstddef>
#include <cstdint>

#include "base/csv.h"
#include "file_pieces.h"

namespace kynnys {

namespace {

// The table written and read again has the same fields.
void must_round_trip(const CsvTable& table) {
    CsvWriter writer(table.separator());
    writer.add_header(table.header());
    for (std::size_t row = 0; row < table.row_count(); ++row) writer.add_row(table.row(row).fields);
    const CsvReading again = read_csv(writer.text());
    must(again.faults.empty());
    must(again.table.header() == table.header());
    must(again.table.row_count() == table.row_count());
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const auto old_fields = table.row(row).fields;
        const auto new_fields = again.table.row(row).fields;
        must(
            std::equal(old_fields.begin(), old_fields.end(), new_fields.begin(), new_fields.end()));
    }
}

}  // namespace

}  // namespace kynnys

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const std::string text(text_of_input(data, size));
    for (const CsvSeparator separator : {CsvSeparator::detected, CsvSeparator::tab}) {
        const CsvReading reading = read_csv(text, separator);
        if (reading.faults.empty() && separator == CsvSeparator::detected)
            must_round_trip(reading.table);
    }
    return 0;
}
