#include "storage/key_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

namespace kynnys {
namespace {

class KeyFile : public ::testing::Test {
  public:
    KeyFile(const KeyFile&) = delete;
    KeyFile& operator=(const KeyFile&) = delete;

  protected:
    KeyFile() { std::filesystem::create_directory(folder_); }
    ~KeyFile() override { std::filesystem::remove_all(folder_); }

    void write(const std::string& text) {
        std::ofstream(path_) << text;
        ::chmod(path_.c_str(), 0600);
    }

    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("kynnys_key_test_" + std::to_string(getpid()));
    std::filesystem::path path_ = folder_ / "keys";
};

TEST_F(KeyFile, ReadsWhatItMade) {
    const auto made = make_key_file(path_);
    ASSERT_TRUE(made);
    const auto read = read_key_file(path_);
    ASSERT_TRUE(read) << read.error().key;
    EXPECT_EQ(read.value().current().bytes, made.value().current().bytes);
    EXPECT_EQ(read.value().current().number, 1);
}

TEST_F(KeyFile, IsForTheOwnerOnly) {
    ASSERT_TRUE(make_key_file(path_));
    struct stat status {};
    ASSERT_EQ(::stat(path_.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    for (const mode_t mode : {0640, 0604, 0660}) {
        ::chmod(path_.c_str(), mode);
        EXPECT_EQ(read_key_file(path_).error().key, "key_file.is_readable_by_others") << mode;
    }
}

TEST_F(KeyFile, IsNeverOverwritten) {
    ASSERT_TRUE(make_key_file(path_));
    EXPECT_EQ(make_key_file(path_).error().key, "key_file.exists");
}

TEST_F(KeyFile, TellsWhatIsWrong) {
    EXPECT_EQ(read_key_file(path_).error().key, "key_file.is_missing");
    EXPECT_EQ(make_key_file(folder_ / "no" / "keys").error().key, "key_file.is_not_writable");
    const std::string digits(64, 'a');
    for (const std::string& text :
         {std::string(), std::string("1\n"), "1 " + digits + "a\n", "0 " + digits + "\n",
          "1 " + std::string(64, 'x') + "\n", "2 " + digits + "\n2 " + digits + "\n"}) {
        write(text);
        EXPECT_EQ(read_key_file(path_).error().key, "key_file.is_malformed") << text;
    }
    write("1 " + digits + "\n\n2 " + digits + "\n");
    EXPECT_TRUE(read_key_file(path_));
}

TEST_F(KeyFile, ChangesItsKeysInTwoSteps) {
    const auto made = make_key_file(path_);
    const auto added = add_key(path_);
    ASSERT_TRUE(added) << added.error().key;
    EXPECT_EQ(added.value().current().number, 2);
    EXPECT_NE(added.value().current().bytes, made.value().current().bytes);
    ASSERT_NE(read_key_file(path_).value().find(1), nullptr);
    const auto kept = keep_current_key(path_);
    ASSERT_TRUE(kept);
    EXPECT_EQ(read_key_file(path_).value().find(1), nullptr);
    EXPECT_EQ(read_key_file(path_).value().current().bytes, added.value().current().bytes);
    struct stat status {};
    ASSERT_EQ(::stat(path_.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

}  // namespace
}  // namespace kynnys
