// Calls the program inside the test, and a folder of its own to work in.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/json.h"
#include "cli/console.h"

namespace kynnys {

struct Called {
    int code = 0;
    std::string out;
    std::string err;
    [[nodiscard]] Json json() const;  // of `out`; null when it is none
};

Called call(const std::vector<std::string>& arguments);
Called call_interrupted(const std::vector<std::string>& arguments);
Called call_on_terminal(const std::vector<std::string>& arguments);

// Removed with everything in it at the end.
class WorkFolder {
  public:
    WorkFolder();
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    [[nodiscard]] std::string at(const std::string& name) const { return (path_ / name).string(); }
    void write(const std::string& name, const std::string& text) const;
    [[nodiscard]] std::string read(const std::string& name) const;
    [[nodiscard]] bool has(const std::string& name) const;

  private:
    std::filesystem::path path_;
};

}  // namespace kynnys
