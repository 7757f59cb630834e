#include <gtest/gtest.h>

#include "base/check.h"
#include "base/csv.h"

namespace kynnys {
namespace {

using Fields = std::vector<std::string_view>;

Fields fields_of(const CsvTable& table, std::size_t row) {
    const CsvRow read = table.row(row);
    return {read.fields.begin(), read.fields.end()};
}

// All fields of all rows, "|" between fields and "/" between rows.
std::string rows_text(const CsvTable& table) {
    std::string text;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        text += row > 0 ? "/" : "";
        for (std::size_t i = 0; i < table.header().size(); ++i)
            text += (i > 0 ? "|" : "") + std::string(table.row(row).fields[i]);
    }
    return text;
}

std::vector<std::string> keys_of(const std::vector<CsvFault>& faults) {
    std::vector<std::string> keys;
    for (const CsvFault& fault : faults) keys.push_back(fault.key);
    return keys;
}

TEST(Csv, ReadsHeaderAndRows) {
    const CsvReading reading = read_csv("id,name\np1,Aino\np2,Veikko\n");
    EXPECT_TRUE(reading.faults.empty());
    EXPECT_EQ(reading.table.header(), (Fields{"id", "name"}));
    ASSERT_EQ(reading.table.row_count(), 2U);
    EXPECT_EQ(fields_of(reading.table, 1), (Fields{"p2", "Veikko"}));
    EXPECT_EQ(reading.table.row(0).line, 2);
    EXPECT_EQ(reading.table.row(1).line, 3);
}

TEST(Csv, FindsTheSeparator) {
    EXPECT_EQ(read_csv("a;b,c;d\n").table.separator(), CsvSeparator::semicolon);
    EXPECT_EQ(read_csv("a,b;c,d\n1;2,3,4").table.separator(), CsvSeparator::comma);
    EXPECT_EQ(read_csv("a\tb\n").table.separator(), CsvSeparator::tab);
    EXPECT_EQ(read_csv("\"a,b,c\";d\n").table.separator(), CsvSeparator::semicolon);
    EXPECT_EQ(read_csv("alone\n1;2").table.separator(), CsvSeparator::comma);
}

TEST(Csv, TakesTheSeparatorItIsTold) {
    const CsvReading reading = read_csv("a,b\tc\n1\t2,3\n", CsvSeparator::tab);
    EXPECT_EQ(reading.table.header(), (Fields{"a,b", "c"}));
    EXPECT_EQ(fields_of(reading.table, 0), (Fields{"1", "2,3"}));
}

TEST(Csv, PassesOverTheByteOrderMark) {
    EXPECT_EQ(read_csv("\xef\xbb\xbfid,name\n").table.header(), (Fields{"id", "name"}));
    EXPECT_EQ(read_csv("\xef\xbb\xbf\"id\",name\n").table.header(), (Fields{"id", "name"}));
}

TEST(Csv, TakesAnyLineEnd) {
    for (const char* text :
         {"a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "a,b\n1,2\r\n3,4"}) {
        const CsvReading reading = read_csv(text);
        EXPECT_EQ(rows_text(reading.table), "1|2/3|4") << text;
        EXPECT_EQ(reading.table.row(1).line, 3) << text;
    }
}

TEST(Csv, PassesOverLinesWithoutACharacter) {
    const CsvReading reading = read_csv("\n\na,b\n\n1,2\n\r\n3,4\n\n\n");
    EXPECT_TRUE(reading.faults.empty());
    EXPECT_EQ(rows_text(reading.table), "1|2/3|4");
    EXPECT_EQ(reading.table.row(0).line, 5);
    EXPECT_EQ(reading.table.row(1).line, 7);
}

TEST(Csv, KeepsEmptyFields) {
    const CsvReading reading = read_csv("a,b,c\n,,\n1,,\n,\"\",3");
    EXPECT_EQ(rows_text(reading.table), "||/1||/||3");
    EXPECT_TRUE(reading.table.row(0).is_blank());
    EXPECT_FALSE(reading.table.row(1).is_blank());
}

TEST(Csv, ReadsQuotedFields) {
    const CsvReading reading =
        read_csv("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n\"two\nlines\r\nthree\",\"\"\n\"\"\"\",end\n");
    EXPECT_TRUE(reading.faults.empty());
    ASSERT_EQ(reading.table.row_count(), 3U);
    EXPECT_EQ(fields_of(reading.table, 0), (Fields{"x, y", "say \"hi\""}));
    EXPECT_EQ(fields_of(reading.table, 1), (Fields{"two\nlines\r\nthree", ""}));
    EXPECT_EQ(fields_of(reading.table, 2), (Fields{"\"", "end"}));
    EXPECT_EQ(reading.table.row(2).line, 6);
}

TEST(Csv, CountsEveryLineBreakInAField) {
    EXPECT_EQ(read_csv("a\n\"1\n\n2\"\nx\n").table.row(1).line, 5);
    EXPECT_EQ(read_csv("a\n\"1\r\r2\"\nx\n").table.row(1).line, 5);
    EXPECT_EQ(read_csv("a\n\"1\r\n\r\n2\"\nx\n").table.row(1).line, 5);
}

TEST(Csv, TakesAQuoteInABareFieldAsALetter) {
    const CsvReading reading = read_csv("a,b\n5\" nail, \"x\"\n");
    EXPECT_TRUE(reading.faults.empty());
    EXPECT_EQ(fields_of(reading.table, 0), (Fields{"5\" nail", " \"x\""}));
}

TEST(Csv, TrimsNothing) {
    EXPECT_EQ(fields_of(read_csv("a,b\n x ,\ty\n").table, 0), (Fields{" x ", "\ty"}));
}

TEST(Csv, ViewsSurviveAMoveOfTheTable) {
    CsvReading reading = read_csv("a\n\"x\"\"\"\n");
    const CsvTable moved = std::move(reading.table);
    EXPECT_EQ(moved.header(), (Fields{"a"}));
    EXPECT_EQ(fields_of(moved, 0), (Fields{"x\""}));
}

TEST(Csv, AsksForARowThatIsThere) {
    const CsvReading reading = read_csv("a\n1\n");
    EXPECT_THROW((void)reading.table.row(1), BrokenCheck);
}

TEST(Csv, RefusesAnEmptyText) {
    for (const char* text : {"", "\n", "\r\n\n", "\xef\xbb\xbf", "\xef\xbb\xbf\n"}) {
        const CsvReading reading = read_csv(text);
        ASSERT_EQ(reading.faults.size(), 1U);
        EXPECT_EQ(reading.faults[0], (CsvFault{1, 0, "csv.is_empty", {}}));
        EXPECT_TRUE(reading.table.header().empty());
    }
}

TEST(Csv, SaysWhichLineIsNotUtf8) {
    const CsvReading reading = read_csv("id,name\np1,Aino\np2,V\xe4in\xf6\r\np3,Ok\r\xe5,x\n");
    ASSERT_EQ(reading.faults.size(), 1U);
    EXPECT_EQ(reading.faults[0], (CsvFault{3, 0, "csv.is_not_utf8", {"2"}}));
    EXPECT_EQ(reading.table.row_count(), 0U);
}

TEST(Csv, RefusesAQuoteThatIsNotClosed) {
    const CsvReading reading = read_csv("a,b\n1,2\n3,\"open\n4,5\n");
    ASSERT_EQ(reading.faults.size(), 1U);
    EXPECT_EQ(reading.faults[0], (CsvFault{3, 2, "csv.quote_is_not_closed", {}}));
    EXPECT_EQ(rows_text(reading.table), "1|2");
    EXPECT_EQ(keys_of(read_csv("\"").faults),
              (std::vector<std::string>{"csv.quote_is_not_closed"}));
    EXPECT_EQ(read_csv("a\n\"x\"\"").faults.size(), 1U) << "an escape closes nothing";
}

TEST(Csv, RefusesTextAfterAClosingQuote) {
    const CsvReading reading = read_csv("a,b\n\"x\"y,2\n\"l\n\"\"1\" ,\"z\"\"\"\n3,4\n");
    EXPECT_EQ(reading.faults, (std::vector<CsvFault>{{2, 1, "csv.text_after_quote", {}},
                                                     {4, 1, "csv.text_after_quote", {}}}));
    EXPECT_EQ(rows_text(reading.table), "3|4");
}

TEST(Csv, RefusesRowsOfAnotherWidth) {
    const CsvReading reading = read_csv("a,b,c\n1,2\n1,2,3\n1,2,3,4\nx\n");
    EXPECT_EQ(reading.faults,
              (std::vector<CsvFault>{{2, 0, "csv.row_has_too_few_fields", {"2", "3"}},
                                     {4, 0, "csv.row_has_too_many_fields", {"4", "3"}},
                                     {5, 0, "csv.row_has_too_few_fields", {"1", "3"}}}));
    EXPECT_EQ(rows_text(reading.table), "1|2|3");
}

TEST(Csv, RefusesColumnsOfOneNameOrNone) {
    const CsvReading reading = read_csv("id,name,,id,\n1,2,3,4,5\n");
    EXPECT_EQ(reading.faults, (std::vector<CsvFault>{{1, 3, "csv.column_has_no_name", {}},
                                                     {1, 4, "csv.column_is_doubled", {"id"}},
                                                     {1, 5, "csv.column_has_no_name", {}}}));
    EXPECT_EQ(reading.table.row_count(), 1U);
}

TEST(Csv, CollectsEveryFault) {
    const CsvReading reading = read_csv("a,a\n\"x\"y,2\n1\n1,2,3\n4,\"\n");
    EXPECT_EQ(keys_of(reading.faults),
              (std::vector<std::string>{"csv.column_is_doubled", "csv.text_after_quote",
                                        "csv.row_has_too_few_fields", "csv.row_has_too_many_fields",
                                        "csv.quote_is_not_closed"}));
}

}  // namespace
}  // namespace kynnys
