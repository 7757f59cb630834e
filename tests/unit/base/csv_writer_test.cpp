#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>

#include "base/check.h"
#include "base/csv.h"

namespace kynnys {
namespace {

using Names = std::vector<std::string>;

std::vector<std::string_view> views_of(const Names& fields) {
    return {fields.begin(), fields.end()};
}

std::string written(CsvSeparator separator, const Names& header, const std::vector<Names>& rows) {
    CsvWriter writer(separator);
    writer.add_header(views_of(header));
    for (const Names& row : rows) writer.add_row(views_of(row));
    return writer.text();
}

std::vector<Names> rows_of(const CsvTable& table) {
    std::vector<Names> rows;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const CsvRow read = table.row(row);
        rows.emplace_back(read.fields.begin(), read.fields.end());
    }
    return rows;
}

TEST(CsvWriter, QuotesOnlyWhereItMust) {
    EXPECT_EQ(written(CsvSeparator::semicolon, {"id", "name"},
                      {{"1,5", "plain text"}, {"a;b", "say \"hi\""}, {"two\nlines", "x\ry"}}),
              "id;name\n1,5;plain text\n\"a;b\";\"say \"\"hi\"\"\"\n\"two\nlines\";\"x\ry\"\n");
}

TEST(CsvWriter, EndsRowsAsItIsTold) {
    CsvWriter writer(CsvSeparator::comma, CsvLineEnd::carriage_return_and_line_feed);
    writer.add_header(views_of({"id", "name"}));
    writer.add_row({"1", "two"});
    EXPECT_EQ(writer.text(), "id,name\r\n1,two\r\n");
}

TEST(CsvWriter, QuotesBlanksAtTheEnds) {
    EXPECT_EQ(written(CsvSeparator::comma, {"a", "b"}, {{" x", "y "}, {"\t", ""}}),
              "a,b\n\" x\",\"y \"\n\"\t\",\n");
}

TEST(CsvWriter, KeepsARowThatIsOneEmptyField) {
    EXPECT_EQ(written(CsvSeparator::comma, {"a"}, {{""}, {"x"}}), "a\n\"\"\nx\n");
}

TEST(CsvWriter, TakesFieldsInPlace) {
    CsvWriter writer(CsvSeparator::tab);
    writer.add_row({"a", "b,c"});
    EXPECT_EQ(writer.text(), "a\tb,c\n");
}

TEST(CsvWriter, NeedsToKnowItsSeparator) {
    EXPECT_THROW(CsvWriter{CsvSeparator::detected}, BrokenCheck);
}

rc::Gen<std::string> any_field() {
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            ",", ";", "\t", "\"", "\n", "\r", "\r\n", " ", "a", "ö", "12", "\u00a0", "\ufeff")),
        [](const Names& parts) {
            std::string field;
            for (const std::string& part : parts) field += part;
            return field;
        });
}

RC_GTEST_PROP(CsvWriter, WritesWhatTheReaderReads, ()) {
    const auto separator =
        *rc::gen::element(CsvSeparator::comma, CsvSeparator::semicolon, CsvSeparator::tab);
    const auto width = *rc::gen::inRange<std::size_t>(1, 6);
    Names header = *rc::gen::container<Names>(width, any_field());
    for (std::size_t i = 0; i < width; ++i)
        header[i] += std::to_string(i);  // none empty, none doubled
    const auto rows = *rc::gen::container<std::vector<Names>>(
        rc::gen::container<Names>(width, rc::gen::scale(0.2, any_field())));
    const std::string text = written(separator, header, rows);

    const CsvReading reading = read_csv(text);
    RC_ASSERT(reading.faults.empty());
    RC_ASSERT(views_of(header) == reading.table.header());
    RC_ASSERT(rows == rows_of(reading.table));
    RC_ASSERT(written(reading.table.separator(), header, rows_of(reading.table)) == text);
}

RC_GTEST_PROP(CsvReader, NeverFailsOnAnyText, ()) {
    std::string text;
    for (const std::string& part : *rc::gen::container<Names>(any_field()))
        text += part + *rc::gen::element<std::string>("", ",", "\n", "\"", "\xff");
    const CsvReading reading = read_csv(text);
    for (const CsvFault& fault : reading.faults) {
        RC_ASSERT(fault.line >= 1);
        RC_ASSERT(fault.key.starts_with("csv."));
    }
    for (const Names& row : rows_of(reading.table))
        RC_ASSERT(row.size() == reading.table.header().size());
}

// Generous, so that it fails for a wrong algorithm and not for a busy machine.
TEST(CsvReader, ReadsAHundredThousandRowsQuickly) {
    std::string text = "id;ability;step;rated_by;rated_on;sureness;windows;note\n";
    for (int i = 0; i < 100'000; ++i)
        text += "person-" + std::to_string(i) +
                ";hand_use;3;coach;2026-01-05;sure;\"Mon-Fri 9-14; Sat 10-12\";\"a \"\"b\"\"\"\n";
    const auto before = std::chrono::steady_clock::now();
    const CsvReading reading = read_csv(std::move(text));
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - before;
    EXPECT_EQ(reading.table.row_count(), 100'000U);
    EXPECT_LT(seconds.count(), 3.0);
    RecordProperty("milliseconds", static_cast<int>(seconds.count() * 1000));
}

}  // namespace
}  // namespace kynnys
