#include "unit/exchange/onet_document.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "base/text.h"
#include "exchange/onet_doing.h"

namespace kynnys {
namespace {

std::vector<std::string> document_lines() {
    std::ifstream file(std::string(KYNNYS_SOURCE) + "/docs/onet.md");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

// The rows below a header, which is followed by a line of dashes.
std::vector<std::string> rows_below(const std::vector<std::string>& lines,
                                    const std::string& header) {
    std::vector<std::string> rows;
    auto line = std::find(lines.begin(), lines.end(), header);
    if (line == lines.end())
        return rows;
    for (line += 2; line < lines.end() && line->starts_with("|"); ++line) rows.push_back(*line);
    return rows;
}

TEST(OnetDocument, HasTheTablesOfTheCode) {
    const std::vector<std::string> lines = document_lines();
    ASSERT_FALSE(lines.empty());
    for (const DocumentTable& table : onet_document_tables()) {
        const std::vector<std::string> rows = rows_below(lines, table.header);
        EXPECT_EQ(rows.size(), table.rows.size()) << table.header;
        for (std::size_t row = 0; row < std::min(rows.size(), table.rows.size()); ++row)
            EXPECT_EQ(rows[row], table.rows[row]) << table.header;
    }
}

TEST(OnetDocument, HasTheWordsThatKeepAStatementWithItsRole) {
    std::vector<std::string> said;
    bool is_inside = false;
    for (const std::string& line : document_lines()) {
        if (line.starts_with("```")) {
            is_inside = line == "```core-words";
            continue;
        }
        for (const std::string_view word : split(line, ' ')) {
            if (is_inside && !word.empty())
                said.emplace_back(word);
        }
    }
    const std::vector<std::string_view> words = split(onet_core_words(), ' ');
    EXPECT_EQ(said, std::vector<std::string>(words.begin(), words.end()));
}

}  // namespace
}  // namespace kynnys
