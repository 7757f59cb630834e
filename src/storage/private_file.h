// A file that its owner alone may read, forced to the disk.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kynnys {

// A file that is closed when it goes.
class File {
  public:
    explicit File(int number) : number_(number) {}
    File(File&& other) noexcept;
    File& operator=(File&&) = delete;
    ~File();
    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

// A new file, of mode 0600. Error: file.exists (conflict), file.is_not_writable (unavailable).
Result<File> make_private_file(const std::filesystem::path& path);

// What such a file holds, 64 KiB of it at most. Errors: private_file.is_missing {name} (not_found),
// private_file.is_readable_by_others {name} (forbidden) when its mode lets anyone but the owner
// read or write.
Result<std::string> read_private_file(const std::filesystem::path& path);

// False when the disk does not take it.
bool write_all(const File& file, std::string_view text);
bool sync_file(const File& file);
// So that the file's name, and not only what is in it, is on the disk.
bool sync_folder_of(const std::filesystem::path& path);

}  // namespace kynnys
