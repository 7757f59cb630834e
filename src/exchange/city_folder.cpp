#include "exchange/city_folder.h"

#include <algorithm>

#include "exchange/city_reader.h"
#include "exchange/file_text.h"

namespace kynnys {

namespace {

namespace fs = std::filesystem;

Error not_writable(const fs::path& folder, const std::error_code& code) {
    return Error{ErrorKind::unavailable,
                 "file.is_not_writable",
                 "",
                 {folder.filename().string(), code.message()}};
}

// A folder may be replaced when it is empty or holds a city already.
bool may_hold_city(const fs::path& folder) {
    std::error_code code;
    if (!fs::is_directory(folder, code))
        return false;
    const bool is_city =
        fs::exists(folder / people_file, code) && fs::exists(folder / workplaces_file, code);
    return is_city || fs::is_empty(folder, code);
}

Result<Done> write_texts(const std::vector<NamedText>& files, const fs::path& folder) {
    std::error_code code;
    fs::remove_all(folder, code);
    if (!fs::create_directories(folder, code))
        return not_writable(folder, code);
    for (const NamedText& file : files) TRY(write_text(folder / file.name, file.text));
    return Done{};
}

// Puts the folder, or the files in it, where they belong.
Result<Done> move_into_place(const std::vector<NamedText>& files, const fs::path& from,
                             const fs::path& to) {
    std::error_code code;
    if (!fs::exists(to, code)) {
        fs::rename(from, to, code);
        return code ? Result<Done>(not_writable(to, code)) : Result<Done>(Done{});
    }
    for (const NamedText& file : files) {
        fs::rename(from / file.name, to / file.name, code);
        if (code)
            return not_writable(to / file.name, code);
    }
    return Done{};
}

// "a/city/" names the same folder as "a/city", and only the latter has a name to put a suffix to.
fs::path without_last_slash(const fs::path& folder) {
    const fs::path plain = folder.lexically_normal();
    return plain.has_filename() ? plain : plain.parent_path();
}

}  // namespace

Checked<City> parse_city(std::vector<NamedText> files) {
    return CityReader(std::move(files)).read();
}

Checked<City> read_city_folder(const fs::path& folder) {
    std::error_code code;
    if (!fs::is_directory(folder, code))
        return std::vector<Fault>{
            {folder.string(), 0, 0, "", "folder.is_missing", {folder.string()}}};
    std::vector<fs::path> paths;
    for (fs::directory_iterator entry(folder, code), end; !code && entry != end;
         entry.increment(code)) {
        if (entry->path().extension() == ".csv")
            paths.push_back(entry->path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<NamedText> files;
    std::vector<Fault> faults;
    for (const fs::path& path : paths) {
        const std::string name = path.filename().string();
        const bool is_ours =
            std::find(city_files().begin(), city_files().end(), name) != city_files().end();
        Result<std::string> text = is_ours ? read_text(path) : Result<std::string>(std::string());
        if (text)
            files.push_back({name, std::move(text).value()});
        else
            faults.push_back(fault_of_file(name, text.error()));
    }
    if (code)
        faults.push_back({folder.string(), 0, 0, "", "file.is_not_readable", {folder.string()}});
    if (!faults.empty())
        return faults;
    return parse_city(std::move(files));
}

Result<Done> write_city_folder(const City& city, const fs::path& folder, CsvSeparator separator) {
    std::error_code code;
    const fs::path target = without_last_slash(folder);
    const bool is_there = fs::exists(target, code);
    if (is_there && !may_hold_city(target))
        return Error{ErrorKind::conflict, "folder.is_no_city", "", {folder.string()}};
    // Beside or inside, so that it is on the same disk and can be renamed.
    fs::path beside = is_there ? target / ".being-written" : target;
    if (!is_there)
        beside += ".being-written";
    const std::vector<NamedText> files = city_texts(city, separator);
    Result<Done> written = write_texts(files, beside);
    if (written)
        written = move_into_place(files, beside, target);
    fs::remove_all(beside, code);
    return written;
}

}  // namespace kynnys
