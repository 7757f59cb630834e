// A city folder on the disk: what is written, what is left alone, what is refused.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "exchange/city_folder.h"
#include "exchange/file_text.h"
#include "small_folder.h"
#include "support/error_key.h"

namespace kynnys {

namespace {

namespace fs = std::filesystem;

class CityDisk : public testing::Test {
  protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        root_ = fs::path(testing::TempDir()) / (std::string("kynnys_disk_") + test->name());
        fs::remove_all(root_);
        fs::create_directories(root_);
    }
    void TearDown() override { fs::remove_all(root_); }

    [[nodiscard]] std::set<std::string> names_in(const fs::path& folder) const {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder))
            names.insert(entry.path().filename().string());
        return names;
    }

    fs::path root_;
};

}  // namespace

TEST_F(CityDisk, WritesAFolderThatReadsBackAndNothingElse) {
    const City city = small_folder_city();
    const fs::path folder = root_ / "below" / "city";
    ASSERT_TRUE(write_city_folder(city, folder).is_ok());
    const Checked<City> read = read_city_folder(folder);
    ASSERT_TRUE(read.is_ok()) << faults_text(read.faults());
    EXPECT_EQ(read.value(), city);
    EXPECT_EQ(names_in(folder).size(), 11U);
    EXPECT_EQ(names_in(folder.parent_path()), std::set<std::string>{"city"});
}

TEST_F(CityDisk, ReplacesACityAndLeavesOtherFilesAlone) {
    City city = small_folder_city();
    const fs::path folder = root_ / "city/";
    ASSERT_TRUE(write_city_folder(city, folder).is_ok());
    ASSERT_TRUE(write_text(folder / "plan.json", "{}").is_ok());
    city.people.pop_back();
    ASSERT_TRUE(write_city_folder(city, folder, CsvSeparator::semicolon).is_ok());
    const Checked<City> read = read_city_folder(folder);
    ASSERT_TRUE(read.is_ok()) << faults_text(read.faults());
    EXPECT_EQ(read.value(), city);
    EXPECT_EQ(read_text(folder / "plan.json").value(), "{}");
    EXPECT_EQ(names_in(folder).size(), 12U);
    EXPECT_EQ(names_in(root_), std::set<std::string>{"city"});
}

TEST_F(CityDisk, FillsAnEmptyFolder) {
    fs::create_directories(root_ / "city");
    ASSERT_TRUE(write_city_folder(small_folder_city(), root_ / "city").is_ok());
    EXPECT_TRUE(read_city_folder(root_ / "city").is_ok());
}

TEST_F(CityDisk, RefusesAFolderThatHoldsSomethingElse) {
    ASSERT_TRUE(write_text(root_ / "letter.txt", "Dear").is_ok());
    EXPECT_EQ(error_key(write_city_folder(small_folder_city(), root_)), "folder.is_no_city");
    EXPECT_EQ(error_key(write_city_folder(small_folder_city(), root_ / "letter.txt")),
              "folder.is_no_city");
    EXPECT_EQ(names_in(root_), std::set<std::string>{"letter.txt"});
    EXPECT_EQ(read_text(root_ / "letter.txt").value(), "Dear");
}

TEST_F(CityDisk, TellsAFolderThatCannotBeMade) {
    ASSERT_TRUE(write_text(root_ / "file", "x").is_ok());
    EXPECT_EQ(error_key(write_city_folder(small_folder_city(), root_ / "file" / "city")),
              "file.is_not_writable");
}

TEST_F(CityDisk, TellsAFolderThatIsMissingAndFilesThatAreNone) {
    EXPECT_EQ(places(read_city_folder(root_ / "none")),
              std::vector<std::string>{(root_ / "none").string() + ":0:0 folder.is_missing"});
    ASSERT_TRUE(write_city_folder(small_folder_city(), root_ / "city").is_ok());
    fs::remove(root_ / "city" / "wishes.csv");
    fs::create_directories(root_ / "city" / "wishes.csv");
    EXPECT_EQ(places(read_city_folder(root_ / "city")),
              std::vector<std::string>{"wishes.csv:0:0 file.is_not_readable"});
}

TEST_F(CityDisk, WritesATextAsAWholeOrNotAtAll) {
    const fs::path path = root_ / "a.txt";
    ASSERT_TRUE(write_text(path, "one").is_ok());
    ASSERT_TRUE(write_text(path, "two, longer").is_ok());
    EXPECT_EQ(read_text(path).value(), "two, longer");
    EXPECT_EQ(names_in(root_), std::set<std::string>{"a.txt"});
    EXPECT_EQ(error_key(write_text(root_ / "none" / "a.txt", "x")), "file.is_not_writable");
    fs::create_directories(root_ / "folder");
    EXPECT_EQ(error_key(write_text(root_ / "folder", "x")), "file.is_not_writable");
    EXPECT_EQ(names_in(root_), (std::set<std::string>{"a.txt", "folder"}));
}

}  // namespace kynnys
