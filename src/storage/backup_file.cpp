#include "storage/backup_file.h"

#include <sodium.h>
#include <unistd.h>

#include <array>

#include "base/check.h"
#include "base/json.h"
#include "base/text.h"
#include "storage/copy_text.h"

namespace kynnys {

class Checksum {
  public:
    Checksum() {
        CHECK(sodium_init() >= 0);
        crypto_generichash_init(&state_, nullptr, 0, bytes);
    }
    void add(std::string_view text) {
        crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(text.data()),
                                  text.size());
    }
    std::string hexadecimal() {
        std::array<unsigned char, bytes> hash{};
        crypto_generichash_final(&state_, hash.data(), hash.size());
        std::string text(2 * bytes + 1, '\0');
        sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
        text.pop_back();
        return text;
    }

  private:
    static constexpr std::size_t bytes = crypto_generichash_BYTES;
    crypto_generichash_state state_{};
};

namespace {

constexpr std::string_view first_line = "kynnys backup 1\n";
constexpr std::size_t buffer_bytes = std::size_t{1} << 18U;

std::string header_text(const BackupHeader& header) {
    Json::Array heads;
    for (const AuditHead& head : header.heads)
        heads.emplace_back(Json::Object{{"organisation", head.organisation},
                                        {"number", head.link.number},
                                        {"hash", head.link.hash}});
    return json_text(Json::Object{{"schema_version", header.schema_version},
                                  {"made_at", iso_text(header.made_at)},
                                  {"audit_heads", std::move(heads)}}) +
           "\n";
}

Result<BackupHeader> parse_header(const std::string& line) {
    const Json json = TRY(parse_json(line));
    BackupHeader header;
    header.schema_version = static_cast<int>(TRY(json.find_whole("schema_version")));
    header.made_at = TRY(parse_instant(TRY(json.find_string("made_at"))));
    for (const Json& head : *TRY(json.find_array("audit_heads")))
        header.heads.push_back(
            {TRY(head.find_string("organisation")),
             {TRY(head.find_whole("number")), "", TRY(head.find_string("hash"))}});
    return header;
}

std::string end_line(std::int64_t rows, Checksum& checksum) {
    return "end " + std::to_string(rows) + " " + checksum.hexadecimal() + "\n";
}

Error broken() {
    return {ErrorKind::conflict, "backup.is_broken", "", {}};
}

// The rows of a file that is whole.
std::optional<std::int64_t> checked_rows(std::ifstream& file) {
    Checksum checksum;
    std::int64_t rows = 0;
    for (std::string line; std::getline(file, line);) {
        if (file.eof())
            return std::nullopt;  // the line has no end
        line += '\n';
        if (line.starts_with("end ")) {
            const bool is_last = file.peek() == std::ifstream::traits_type::eof();
            return is_last && line == end_line(rows, checksum) ? std::optional(rows) : std::nullopt;
        }
        checksum.add(line);
        rows += line.starts_with('+') ? 1 : 0;
    }
    return std::nullopt;
}

}  // namespace

Result<BackupWriter> BackupWriter::make(const std::filesystem::path& path) {
    return BackupWriter(path, TRY(make_private_file(path)));
}

BackupWriter::BackupWriter(std::filesystem::path path, File file)
    : path_(std::move(path)), file_(std::move(file)), checksum_(std::make_unique<Checksum>()) {}

BackupWriter::BackupWriter(BackupWriter&& other) noexcept = default;

BackupWriter::~BackupWriter() {
    if (!is_finished_ && file_.is_open())
        ::unlink(path_.c_str());
}

void BackupWriter::begin(const BackupHeader& header) {
    is_failed_ = ::ftruncate(file_.number(), 0) != 0 || ::lseek(file_.number(), 0, SEEK_SET) != 0;
    *checksum_ = Checksum();
    text_.clear();
    rows_ = 0;
    add(first_line);
    add(header_text(header));
}

void BackupWriter::add_table(const BackupTable& table) {
    add("table " + table.name + " " + joined(table.columns, " ") + "\n");
}

void BackupWriter::add_row(const std::vector<Value>& row) {
    std::string line = "+";
    append_copy_row(row, line);
    add(line);
    ++rows_;
}

void BackupWriter::add(std::string_view text) {
    text_ += text;
    if (text_.size() >= buffer_bytes)
        flush();
}

void BackupWriter::flush() {
    checksum_->add(text_);
    is_failed_ = is_failed_ || !write_all(file_, text_);
    text_.clear();
}

Result<std::int64_t> BackupWriter::finish() {
    flush();
    const std::string last = end_line(rows_, *checksum_);
    if (is_failed_ || !write_all(file_, last) || !sync_file(file_) || !sync_folder_of(path_))
        return Error{ErrorKind::unavailable, "backup.is_not_writable", "", {}};
    is_finished_ = true;
    return rows_;
}

Result<BackupReader> BackupReader::open(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{ErrorKind::not_found, "backup.is_missing", "", {path.filename().string()}};
    const auto rows = checked_rows(file);
    if (!rows)
        return broken();
    file.clear();
    file.seekg(0);
    std::string line;
    std::getline(file, line);
    const bool is_ours = line + "\n" == first_line && std::getline(file, line);
    auto header = is_ours ? parse_header(line) : Result<BackupHeader>(broken());
    if (!header)
        return broken();
    BackupReader reader(std::move(file), std::move(header).value());
    reader.rows_ = *rows;
    return reader;
}

BackupReader::BackupReader(std::ifstream file, BackupHeader header)
    : file_(std::move(file)), header_(std::move(header)) {}
BackupReader::BackupReader(BackupReader&&) noexcept = default;
BackupReader::~BackupReader() = default;

void BackupReader::rewind() {
    file_.clear();
    file_.seekg(0);
    std::getline(file_, line_);
    std::getline(file_, line_);
    std::getline(file_, line_);
}

std::optional<BackupTable> BackupReader::next_table() {
    if (!line_.starts_with("table "))
        return std::nullopt;
    const auto words = split(line_, ' ');
    BackupTable table{std::string(words[1]), {words.begin() + 2, words.end()}};
    std::getline(file_, line_);
    return table;
}

std::optional<std::string_view> BackupReader::next_row() {
    if (!line_.starts_with('+'))
        return std::nullopt;
    row_.swap(line_);
    std::getline(file_, line_);
    return std::string_view(row_).substr(1);
}

}  // namespace kynnys
