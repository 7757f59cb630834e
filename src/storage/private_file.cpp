#include "storage/private_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace kynnys {

namespace {

constexpr std::size_t longest_private_file = 1 << 16;

}  // namespace

File::File(File&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

File::~File() {
    if (number_ >= 0)
        ::close(number_);
}

Result<File> make_private_file(const std::filesystem::path& path) {
    File file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (file.is_open())
        return file;
    if (errno == EEXIST)
        return Error{ErrorKind::conflict, "file.exists", "", {path.filename().string()}};
    return Error{
        ErrorKind::unavailable, "file.is_not_writable", "", {path.filename().string(), ""}};
}

Result<std::string> read_private_file(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (!file.is_open() || ::fstat(file.number(), &status) != 0)
        return Error{ErrorKind::not_found, "private_file.is_missing", "", {name}};
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error{ErrorKind::forbidden, "private_file.is_readable_by_others", "", {name}};
    std::string text(longest_private_file, '\0');
    const ssize_t length = ::read(file.number(), text.data(), text.size());
    text.resize(length < 0 ? 0 : static_cast<std::size_t>(length));
    return text;
}

bool write_all(const File& file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file.number(), text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool sync_file(const File& file) {
    return ::fsync(file.number()) == 0;
}

bool sync_folder_of(const std::filesystem::path& path) {
    const auto parent = path.parent_path();
    const File folder(::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_CLOEXEC));
    return folder.is_open() && sync_file(folder);
}

}  // namespace kynnys
