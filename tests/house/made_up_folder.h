// A folder of its own for the made-up files of one test; it goes when the test ends.
#pragma once

#include <filesystem>
#include <string>

namespace kynnys::house {

class MadeUpFolder {
  public:
    MadeUpFolder();
    ~MadeUpFolder();
    MadeUpFolder(const MadeUpFolder&) = delete;
    MadeUpFolder& operator=(const MadeUpFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    void write(const std::string& name, const std::string& text) const;
    void write_script(const std::string& name, const std::string& commands) const;
    void copy(const std::filesystem::path& file) const;

  private:
    std::filesystem::path path_;
};

}  // namespace kynnys::house
