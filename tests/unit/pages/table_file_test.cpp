#include "pages/table_file.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <zlib.h>

#include "base/check.h"
#include "base/csv.h"

namespace kynnys::pages {

namespace {

TableFile one_cell(std::string cell) {
    return {"list", {"Name", "Other"}, {{std::move(cell), "x"}}};
}

std::string csv_of(const std::string& cell) {
    const std::string body = csv_response(one_cell(cell)).body;
    const std::string before = "\xef\xbb\xbfName,Other\r\n";
    const std::string after = ",x\r\n";
    EXPECT_TRUE(body.starts_with(before) && body.ends_with(after)) << body;
    return body.substr(before.size(), body.size() - before.size() - after.size());
}

std::uint32_t number_at(const std::string& bytes, std::size_t at, int size) {
    std::uint32_t number = 0;
    for (int i = size - 1; i >= 0; --i)
        number =
            number << 8 | static_cast<unsigned char>(bytes.at(at + static_cast<std::size_t>(i)));
    return number;
}

std::string inflated(const std::string& packed, std::size_t size) {
    std::string text(size, '\0');
    z_stream stream{};
    inflateInit2(&stream, -MAX_WBITS);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(size);
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    inflateEnd(&stream);
    return text;
}

// The file of that name in a ZIP archive, by the archive's directory.
std::string unpacked(const std::string& zip, const std::string& name) {
    for (std::size_t at = zip.find("PK\x01\x02"); at != std::string::npos;
         at = zip.find("PK\x01\x02", at + 4)) {
        if (zip.substr(at + 46, number_at(zip, at + 28, 2)) != name)
            continue;
        const std::size_t local = number_at(zip, at + 42, 4);
        const std::size_t begin =
            local + 30 + number_at(zip, local + 26, 2) + number_at(zip, local + 28, 2);
        return inflated(zip.substr(begin, number_at(zip, at + 20, 4)), number_at(zip, at + 24, 4));
    }
    return "";
}

std::string sheet_of(const TableFile& table) {
    return unpacked(xlsx_response(table).body, "xl/worksheets/sheet1.xml");
}

std::string texts_of(const TableFile& table) {
    return unpacked(xlsx_response(table).body, "xl/sharedStrings.xml");
}

}  // namespace

TEST(TableFile, IsCsvByTheBook) {
    const TableFile table{"list", {"Name", "Note"}, {{"Åsa", "a \"b\", c"}, {"", "two\r\nlines"}}};
    EXPECT_EQ(csv_response(table).body,
              "\xef\xbb\xbfName,Note\r\nÅsa,\"a \"\"b\"\", c\"\r\n"
              ",\"two\r\nlines\"\r\n");
}

TEST(TableFile, IsSavedUnderItsName) {
    const web::Response csv = csv_response({"käyttäjät 1", {"Name"}, {}});
    EXPECT_EQ(*csv.headers.find("Content-Disposition"),
              "attachment; filename*=UTF-8''k%C3%A4ytt%C3%A4j%C3%A4t%201.csv");
    EXPECT_EQ(*csv.headers.find("Content-Type"), "text/csv; charset=utf-8");
    const web::Response xlsx = xlsx_response({"list", {"Name"}, {}});
    EXPECT_EQ(*xlsx.headers.find("Content-Disposition"), "attachment; filename*=UTF-8''list.xlsx");
}

TEST(TableFile, RunsNoFormula) {
    EXPECT_EQ(csv_of("=1+1"), "'=1+1");
    EXPECT_EQ(csv_of("+358 40 1234567"), "'+358 40 1234567");
    EXPECT_EQ(csv_of("-2+3"), "'-2+3");
    EXPECT_EQ(csv_of("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(csv_of("＝1+1"), "'＝1+1");
    EXPECT_EQ(csv_of("  =1+1"), "'  =1+1");
    EXPECT_EQ(csv_of("\t=1+1"), "'\t=1+1");
    EXPECT_EQ(csv_of("\r=1+1"), "\"'\r=1+1\"");
    EXPECT_EQ(csv_of("=\"a\",1"), "\"'=\"\"a\"\",1\"");
    EXPECT_EQ(csv_response({"list", {"=1+1"}, {}}).body, "\xef\xbb\xbf'=1+1\r\n");
}

TEST(TableFile, LeavesNumbersAndPlainTextAlone) {
    for (const std::string cell : {"-12", "-12.5", "0", "a=b", "1-2", "Mon–Thu 9–12", ""})
        EXPECT_EQ(csv_of(cell), cell);
}

RC_GTEST_PROP(TableFile, NeverBeginsACellWithASignThatCalculates, ()) {
    const auto cell =
        *rc::gen::container<std::string>(rc::gen::elementOf(std::string("=+-@ \t\r\n\"',;a1.")));
    const CsvReading read = read_csv(csv_response(one_cell(cell)).body, CsvSeparator::comma);
    RC_ASSERT(read.faults.empty());
    const std::string_view back = read.table.row(0).fields[0];
    RC_ASSERT(back == cell || back == "'" + cell);
    if (!back.empty() && std::string("=+@\t\r\n").find(back[0]) != std::string::npos)
        RC_FAIL("runs");
    if (back.starts_with('-'))
        RC_ASSERT(back.find_first_not_of("0123456789.", 1) == std::string_view::npos);
}

TEST(TableFile, IsASheetOfTextAndNumbers) {
    const TableFile table{"list", {"Name", "Hours"}, {{"<Åsa>", "-12.5"}, {"=1+1", "007"}}};
    const std::string sheet = sheet_of(table);
    EXPECT_NE(sheet.find("<c r=\"B2\"><v>-12.5</v></c>"), std::string::npos) << sheet;
    EXPECT_NE(sheet.find("<c r=\"A3\" t=\"s\">"), std::string::npos) << sheet;
    EXPECT_NE(sheet.find("<c r=\"B3\" t=\"s\">"), std::string::npos) << sheet;
    EXPECT_EQ(sheet.find("<f>"), std::string::npos) << sheet;
    const std::string texts = texts_of(table);
    EXPECT_NE(texts.find("&lt;Åsa&gt;"), std::string::npos) << texts;
    EXPECT_NE(texts.find("<t>=1+1</t>"), std::string::npos) << texts;
}

TEST(TableFile, WritesAsANumberOnlyWhatIsReadBackAsTheSame) {
    for (const std::string text : {"1e5", "12,5", "1 000", ".5", "5.", "-", "--1", "1.2.3",
                                   "1234567890123456", "0x1", "inf", "01"})
        EXPECT_NE(texts_of(one_cell(text)).find(text), std::string::npos) << text;
    for (const std::string number : {"0", "0.5", "12", "-3", "123456789012345"})
        EXPECT_NE(sheet_of(one_cell(number)).find("<v>" + number + "</v>"), std::string::npos)
            << number;
}

TEST(TableFile, CutsWhatNoCellHolds) {
    std::string longest;
    for (int i = 0; i < 20'000; ++i) longest += "å";
    const std::string texts = texts_of(one_cell(longest));
    EXPECT_NE(texts.find("<t>" + longest.substr(0, 32'766) + "</t>"), std::string::npos);
}

TEST(TableFile, HoldsItsShape) {
    EXPECT_THROW(csv_response({"list", {"a", "b"}, {{"1"}}}), BrokenCheck);
    EXPECT_THROW(xlsx_response({"list", {"a"}, {{"1", "2"}}}), BrokenCheck);
}

}  // namespace kynnys::pages
