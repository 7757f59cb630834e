#include "exchange/changes.h"

#include "exchange/change_reader.h"
#include "exchange/file_text.h"

namespace kynnys {

Checked<City> apply_changes(const City& city, std::string text) {
    return ChangeReader(city).read(std::move(text));
}

Checked<City> read_changes_file(const std::filesystem::path& path, const City& city) {
    return read_checked<City>(
        path, [&](std::string text) { return apply_changes(city, std::move(text)); });
}

}  // namespace kynnys
