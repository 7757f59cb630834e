#include "called.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "cli/run_command.h"

namespace kynnys {

namespace {

Called call_as(const std::vector<std::string>& arguments, Screen screen,
               std::function<bool()> is_interrupted) {
    std::ostringstream out;
    std::ostringstream err;
    Console console{out, err, screen, std::move(is_interrupted)};
    const int code = run_command(arguments, console);
    return {code, out.str(), err.str()};
}

}  // namespace

Json Called::json() const {
    Result<Json> parsed = parse_json(out);
    return parsed ? std::move(parsed).value() : Json();
}

Called call(const std::vector<std::string>& arguments) {
    return call_as(arguments, Screen::other, [] { return false; });
}

Called call_interrupted(const std::vector<std::string>& arguments) {
    return call_as(arguments, Screen::other, [] { return true; });
}

Called call_on_terminal(const std::vector<std::string>& arguments) {
    return call_as(arguments, Screen::terminal, [] { return false; });
}

WorkFolder::WorkFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "kynnys-cli-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
}

WorkFolder::~WorkFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void WorkFolder::write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
}

std::string WorkFolder::read(const std::string& name) const {
    std::ifstream file(path_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool WorkFolder::has(const std::string& name) const {
    return std::filesystem::exists(path_ / name);
}

}  // namespace kynnys
