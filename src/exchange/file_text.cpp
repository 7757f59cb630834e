#include "exchange/file_text.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace kynnys {

namespace {

Error file_error(ErrorKind kind, const char* key, const std::filesystem::path& path,
                 std::string detail = {}) {
    return Error{kind, key, "", {path.filename().string(), std::move(detail)}};
}

Error write_error(const std::filesystem::path& path) {
    return file_error(ErrorKind::unavailable, "file.is_not_writable", path, std::strerror(errno));
}

Result<Done> write_and_sync(const std::filesystem::path& path, std::string_view text) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0)
        return write_error(path);
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            const Error error = write_error(path);
            ::close(file);
            return error;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    const bool is_synced = ::fsync(file) == 0;
    if (::close(file) != 0 || !is_synced)
        return write_error(path);
    return Done{};
}

}  // namespace

Result<std::string> read_text(const std::filesystem::path& path) {
    std::error_code code;
    const std::filesystem::file_status status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status))
        return file_error(ErrorKind::not_found, "file.is_missing", path);
    if (!std::filesystem::is_regular_file(status))
        return file_error(ErrorKind::invalid, "file.is_not_readable", path);
    const std::uintmax_t size = std::filesystem::file_size(path, code);
    if (!code && size > most_file_bytes)
        return file_error(ErrorKind::invalid, "file.is_too_large", path,
                          std::to_string(most_file_bytes));
    std::ifstream file(path, std::ios::binary);
    std::string text(code ? 0 : size, '\0');
    if (!file.read(text.data(), static_cast<std::streamsize>(text.size())))
        return file_error(ErrorKind::invalid, "file.is_not_readable", path);
    return text;
}

Result<Done> write_text(const std::filesystem::path& path, std::string_view text) {
    std::filesystem::path beside = path;
    beside += ".being-written";
    Result<Done> written = write_and_sync(beside, text);
    std::error_code code;
    if (!written) {
        std::filesystem::remove(beside, code);
        return file_error(ErrorKind::unavailable, "file.is_not_writable", path,
                          written.error().arguments.back());
    }
    std::filesystem::rename(beside, path, code);
    if (!code)
        return Done{};
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    return file_error(ErrorKind::unavailable, "file.is_not_writable", path, code.message());
}

Fault fault_of_file(std::string file, const Error& error) {
    return Fault{std::move(file), 0, 0, "", error.key, error.arguments};
}

}  // namespace kynnys
