#include "exchange/onet_source.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "unit/exchange/onet_extract.h"

namespace kynnys {
namespace {

namespace fs = std::filesystem;

// A copy of the extract in a folder of its own that goes with the test.
class OnetFolder : public ::testing::Test {
  protected:
    void SetUp() override {
        folder_ = fs::temp_directory_path() / ("kynnys_onet_" + std::to_string(::getpid()));
        fs::remove_all(folder_);
        fs::copy(onet_extract_folder(), folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    [[nodiscard]] std::string text(const std::string& file) const {
        std::ifstream stream(folder_ / file, std::ios::binary);
        std::ostringstream all;
        all << stream.rdbuf();
        return all.str();
    }
    void write(const std::string& file, const std::string& content) const {
        std::ofstream(folder_ / file, std::ios::binary) << content;
    }
    // Replaces the first occurrence, which must be there.
    void mend(const std::string& file, const std::string& from, const std::string& to) const {
        std::string content = text(file);
        const std::size_t at = content.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        write(file, content.replace(at, from.size(), to));
    }
    [[nodiscard]] std::vector<std::string> told() const {
        const Checked<OnetSource> source = read_onet_source(folder_);
        std::vector<std::string> sentences;
        if (!source) {
            for (const Fault& fault : source.faults())
                sentences.push_back(fault.file + ":" + std::to_string(fault.line) + ":" +
                                    std::to_string(fault.column) + " " + fault.key);
        }
        return sentences;
    }

    fs::path folder_;
};

using Told = std::vector<std::string>;

TEST(OnetSource, ReadsOccupationsRatingsAndStatements) {
    const OnetSource& source = onet_extract();
    ASSERT_EQ(source.occupations.size(), 5U);
    EXPECT_EQ(source.occupations[0].code, "99-0001.00");
    EXPECT_EQ(source.occupations[0].title, "Tea Carriers");
    ASSERT_TRUE(source.occupations[0].profile.has_value());
    EXPECT_EQ((*source.occupations[0].profile)[onet_rating_place("ability:Static Strength")], 288);
    EXPECT_FALSE(source.occupations[4].profile.has_value());
    ASSERT_EQ(source.statements.size(), 21U);
    EXPECT_EQ(source.statements[0].task_id, "101");
    EXPECT_EQ(source.statements[0].type, OnetTaskType::core);
    EXPECT_EQ(source.statements[10].type, OnetTaskType::not_rated);
    EXPECT_EQ(source.statements[20].occupation, 4);
}

TEST(OnetSource, AnEmptyRatingIsUnknown) {
    EXPECT_EQ(onet_profile("99-0003.00")[onet_rating_place("ability:Memorization")], 0);
}

TEST(OnetSource, FindsOccupationsByCode) {
    EXPECT_EQ(onet_extract().find("99-0003.00"), 2);
    EXPECT_EQ(onet_extract().find("99-0009.00"), -1);
    EXPECT_EQ(onet_extract().find(""), -1);
}

TEST_F(OnetFolder, EveryMissingFileIsTold) {
    fs::remove(folder_ / "occupation_profile.csv");
    fs::remove(folder_ / "task_statements.tsv");
    EXPECT_EQ(told(), (Told{"occupation_profile.csv:0:0 file.is_missing",
                            "task_statements.tsv:0:0 file.is_missing"}));
}

TEST_F(OnetFolder, AMissingFolderIsToldByItsFiles) {
    fs::remove_all(folder_);
    EXPECT_EQ(told().size(), 3U);
}

TEST_F(OnetFolder, AMissingColumnIsToldByName) {
    mend("occupation_profile.csv", "ability:Near Vision", "ability:Far Sight");
    mend("task_statements.tsv", "Task Type", "Type");
    EXPECT_EQ(told(), (Told{"occupation_profile.csv:1:0 header.is_missing",
                            "task_statements.tsv:1:0 header.is_missing"}));
    const Checked<OnetSource> source = read_onet_source(folder_);
    EXPECT_EQ(source.faults().front().arguments.front(), "ability:Near Vision");
}

TEST_F(OnetFolder, ColumnsThatAreNotAskedForArePassedOver) {
    mend("occupations.tsv", "Description", "Something else");
    EXPECT_TRUE(told().empty());
}

TEST_F(OnetFolder, FaultyRowsAreAllTold) {
    mend("occupations.tsv", "99-0002.00", "99-00x2.00");
    mend("occupation_profile.csv", "3.12", "31.2");
    mend("task_statements.tsv", "Core\t12", "Main\t12");
    mend("task_statements.tsv", "\t103\t", "\t102\t");
    mend("task_statements.tsv", "\t105\t", "\t10 5\t");
    mend("task_statements.tsv", "Rake leaves along the hedges.", "");
    // Line 3 of the ratings and lines 8–12 of the statements name the mistyped occupation.
    EXPECT_EQ(told(), (Told{"occupations.tsv:3:1 onet.code_is_malformed",
                            "occupation_profile.csv:2:23 onet.rating_is_not_1_to_5",
                            "occupation_profile.csv:3:1 onet.occupation_is_unknown",
                            "task_statements.tsv:2:4 onet.task_type_is_unknown",
                            "task_statements.tsv:4:2 onet.task_is_doubled",
                            "task_statements.tsv:6:2 onet.task_id_is_malformed",
                            "task_statements.tsv:8:1 onet.occupation_is_unknown",
                            "task_statements.tsv:9:1 onet.occupation_is_unknown",
                            "task_statements.tsv:10:1 onet.occupation_is_unknown",
                            "task_statements.tsv:11:1 onet.occupation_is_unknown",
                            "task_statements.tsv:12:1 onet.occupation_is_unknown",
                            "task_statements.tsv:18:3 field.is_empty"}));
}

TEST_F(OnetFolder, TextsThatNoCityCouldHoldAreTold) {
    mend("occupations.tsv", "Lamp Menders", std::string(200, 'x'));
    mend("task_statements.tsv", "Grind new glass", "Grind\x01new glass");
    EXPECT_EQ(told(), (Told{"occupations.tsv:3:2 text.is_too_long",
                            "task_statements.tsv:12:3 text.has_control_character"}));
}

TEST_F(OnetFolder, DoubledOccupationsAreTold) {
    mend("occupations.tsv", "99-0002.00", "99-0001.00");
    mend("occupation_profile.csv", "99-0002.00", "99-0001.00");
    const Told sentences = told();
    ASSERT_GE(sentences.size(), 2U);
    EXPECT_EQ(sentences[0], "occupations.tsv:3:1 onet.occupation_is_doubled");
    EXPECT_EQ(sentences[1], "occupation_profile.csv:3:1 onet.occupation_is_doubled");
}

TEST_F(OnetFolder, FaultsOfTheFormAreTold) {
    write("occupations.tsv", "");
    write("task_statements.tsv", text("task_statements.tsv") + "99-0001.00\t999\n");
    EXPECT_EQ(told(), (Told{"occupations.tsv:1:0 csv.is_empty",
                            "task_statements.tsv:23:0 csv.row_has_too_few_fields"}));
}

TEST_F(OnetFolder, EachFaultHasASentence) {
    mend("occupation_profile.csv", "3.12", "31.2");
    const Checked<OnetSource> source = read_onet_source(folder_);
    ASSERT_FALSE(source);
    EXPECT_EQ(fault_sentence(source.faults().front()),
              "occupation_profile.csv line 2, column ability:Manual Dexterity: \"31.2\" is no "
              "rating. Ratings are numbers from 1 to 5 with at most two decimals, such as 3.25.");
}

}  // namespace
}  // namespace kynnys
