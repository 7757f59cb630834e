// What a command takes from its command line. Values are checked while the line is read, so that a
// command meets only sound ones.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace kynnys {

enum class Form { text, json, html };

struct NumberRange {
    std::int64_t fewest = 0;
    std::int64_t most = 0;
};

// The values declared here must outlive the reading of the command line.
class Arguments {
  public:
    explicit Arguments(CLI::App& app) : app_(app) {}

    // A file or folder by its place on the line.
    void path(const std::string& name, std::filesystem::path& value, const std::string& help);
    void path(const std::string& name, std::optional<std::filesystem::path>& value,
              const std::string& help);

    // Named options; `name` is such as "--out".
    void required_file(const std::string& name, std::filesystem::path& value,
                       const std::string& help);
    void required_text(const std::string& name, const std::string& what, std::string& value,
                       const std::string& help);
    void file(const std::string& name, std::optional<std::filesystem::path>& value,
              const std::string& help);
    void text(const std::string& name, const std::string& what, std::optional<std::string>& value,
              const std::string& help);
    void number(const std::string& name, std::int64_t& value, NumberRange range,
                const std::string& help);
    void choice(const std::string& name, std::optional<std::string>& value,
                const std::vector<std::string>& words, const std::string& help);
    void flag(const std::string& name, std::function<void()> when_given, const std::string& help);

    // --json, and --html where a page is offered; at most one of them.
    void form(Form& value);
    void form_or_page(Form& value);

  private:
    CLI::App& app_;
};

}  // namespace kynnys
