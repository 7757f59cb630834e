#include "house/made_up_folder.h"

#include <cstdlib>
#include <fstream>

namespace kynnys::house {

MadeUpFolder::MadeUpFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "kynnys_XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr)
        path_ = name;
}

MadeUpFolder::~MadeUpFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void MadeUpFolder::write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
}

void MadeUpFolder::write_script(const std::string& name, const std::string& commands) const {
    write(name, "#!/bin/bash\n" + commands + "\n");
    std::filesystem::permissions(path_ / name, std::filesystem::perms::owner_all);
}

void MadeUpFolder::copy(const std::filesystem::path& file) const {
    std::filesystem::copy_file(file, path_ / file.filename());
}

}  // namespace kynnys::house
