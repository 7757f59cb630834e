#include "exchange/changes.h"

#include "exchange/change_reader.h"
#include "exchange/file_text.h"

namespace kynnys {

Checked<City> apply_changes(const City& city, std::string text) {
    return ChangeReader(city).read(std::move(text));
}

Checked<City> read_changes_file(const std::filesystem::path& path, const City& city) {
    Result<std::string> text = read_text(path);
    if (!text)
        return std::vector<Fault>{fault_of_file(path.filename().string(), text.error())};
    return apply_changes(city, std::move(text).value());
}

}  // namespace kynnys
