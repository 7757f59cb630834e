#include "exchange/onet_source.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/csv.h"
#include "base/text.h"
#include "exchange/fault_log.h"
#include "exchange/file_text.h"
#include "exchange/value_kind.h"

namespace kynnys {

namespace {

constexpr std::string_view occupations_file = "occupations.tsv";
constexpr std::string_view profile_file = "occupation_profile.csv";
constexpr std::string_view statements_file = "task_statements.tsv";
constexpr std::array source_files{occupations_file, profile_file, statements_file};

constexpr std::size_t longest_title = 150;
constexpr std::size_t longest_statement = 2'000;

const NamedText* find_file(const std::vector<NamedText>& files, std::string_view name) {
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const NamedText& file) { return file.name == name; });
    return found == files.end() ? nullptr : &*found;
}

// A table of the source, of which only some columns are read.
class OnetTable {
  public:
    // Without rows when there is no such file.
    OnetTable(const std::vector<NamedText>& files, std::string_view name, CsvSeparator separator,
              FaultLog& log)
        : file_(name), log_(log) {
        const NamedText* file = find_file(files, name);
        if (file == nullptr)
            return;
        CsvReading reading = read_csv(file->text, separator);
        for (CsvFault& fault : reading.faults)
            log_.add({file_, fault.line, fault.column, "", std::move(fault.key),
                      std::move(fault.arguments)});
        table_ = std::move(reading.table);
    }

    [[nodiscard]] std::size_t row_count() const { return is_complete_ ? table_.row_count() : 0; }
    [[nodiscard]] CsvRow row(std::size_t number) const { return table_.row(number); }

    // The place of a column that must be there. Without it no row is read.
    std::size_t find_column(std::string_view name) {
        const std::vector<std::string_view>& header = table_.header();
        const auto found = std::find_if(header.begin(), header.end(), [&](std::string_view column) {
            return trimmed(column) == name;
        });
        if (found != header.end())
            return static_cast<std::size_t>(found - header.begin());
        if (!header.empty())
            log_.add({file_, 1, 0, "", "header.is_missing", {std::string(name), ""}});
        is_complete_ = false;
        return 0;
    }

    void fault(const CsvRow& row, std::size_t column, std::string_view key,
               std::vector<std::string> arguments) {
        log_.add({file_, row.line, static_cast<int>(column) + 1,
                  std::string(trimmed(table_.header()[column])), std::string(key),
                  std::move(arguments)});
    }

    // The field without blanks around it; a fault when it is empty.
    std::string_view text(const CsvRow& row, std::size_t column) {
        const std::string_view field = trimmed(row.fields[column]);
        if (field.empty())
            fault(row, column, "field.is_empty", {});
        return field;
    }

    // The same for a text that will stand in a city's files: on one line, and not too long.
    std::string plain_text(const CsvRow& row, std::size_t column, std::size_t longest) {
        static const Known nothing_known;
        std::string plain;
        const std::string_view field = text(row, column);
        const std::string_view header = trimmed(table_.header()[column]);
        if (!field.empty())
            TextKind{longest}.read(
                Cell(field, {file_, row.line, static_cast<int>(column) + 1, header}, nothing_known,
                     log_),
                plain);
        return plain;
    }

  private:
    std::string file_;
    FaultLog& log_;
    CsvTable table_;
    bool is_complete_ = true;
};

bool is_code(std::string_view text) {
    constexpr std::string_view pattern = "00-0000.00";
    const auto fits = [](char letter, char wanted) {
        return wanted == '0' ? letter >= '0' && letter <= '9' : letter == wanted;
    };
    return text.size() == pattern.size() &&
           std::equal(text.begin(), text.end(), pattern.begin(), fits);
}

// It becomes part of the task's id in the city.
bool is_task_id(std::string_view text) {
    constexpr std::size_t longest = 32;
    return text.size() <= longest && std::all_of(text.begin(), text.end(), [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
                      (letter >= 'A' && letter <= 'Z');
           });
}

using Places = std::unordered_map<std::string, int>;

std::vector<OnetOccupation> read_occupations(const std::vector<NamedText>& files, Places& places,
                                             FaultLog& log) {
    OnetTable table(files, occupations_file, CsvSeparator::tab, log);
    const std::size_t code_column = table.find_column("O*NET-SOC Code");
    const std::size_t title_column = table.find_column("Title");
    std::vector<OnetOccupation> occupations;
    Places lines;
    for (std::size_t number = 0; number < table.row_count(); ++number) {
        const CsvRow row = table.row(number);
        const std::string code(table.text(row, code_column));
        std::string title = table.plain_text(row, title_column, longest_title);
        if (code.empty())
            continue;
        if (!is_code(code))
            table.fault(row, code_column, "onet.code_is_malformed", {shortened(code)});
        const auto [line, is_new] = lines.emplace(code, row.line);
        if (!is_new)
            table.fault(row, code_column, "onet.occupation_is_doubled",
                        {code, std::to_string(line->second)});
        occupations.push_back({code, std::move(title), {}});
    }
    std::stable_sort(occupations.begin(), occupations.end(),
                     [](const OnetOccupation& one, const OnetOccupation& other) {
                         return one.code < other.code;
                     });
    for (std::size_t place = 0; place < occupations.size(); ++place)
        places.emplace(occupations[place].code, static_cast<int>(place));
    return occupations;
}

// The occupation that a row names; -1 with a fault.
int find_occupation(OnetTable& table, const CsvRow& row, std::size_t column, const Places& places) {
    const std::string code(table.text(row, column));
    const auto found = places.find(code);
    if (found != places.end())
        return found->second;
    if (!code.empty() && !places.empty())
        table.fault(row, column, "onet.occupation_is_unknown", {shortened(code)});
    return -1;
}

int read_rating(OnetTable& table, const CsvRow& row, std::size_t column) {
    constexpr int decimals = 2;
    const std::string_view text = trimmed(row.fields[column]);
    if (text.empty())
        return 0;  // some occupations lack a few
    const Result<std::int64_t> rating = parse_scaled(text, decimals);
    const bool is_rating = rating.is_ok() && rating.value() >= 100 && rating.value() <= 500;
    if (!is_rating)
        table.fault(row, column, "onet.rating_is_not_1_to_5", {shortened(text)});
    return is_rating ? static_cast<int>(rating.value()) : 0;
}

void read_profiles(const std::vector<NamedText>& files, const Places& places,
                   std::vector<OnetOccupation>& occupations, FaultLog& log) {
    OnetTable table(files, profile_file, CsvSeparator::comma, log);
    const std::size_t code_column = table.find_column("onet_soc_code");
    std::array<std::size_t, onet_rating_count> columns{};
    for (std::size_t place = 0; place < columns.size(); ++place)
        columns[place] = table.find_column(onet_ratings()[place].column);
    Places lines;
    for (std::size_t number = 0; number < table.row_count(); ++number) {
        const CsvRow row = table.row(number);
        const int occupation = find_occupation(table, row, code_column, places);
        OnetProfile profile{};
        for (std::size_t place = 0; place < columns.size(); ++place)
            profile[place] = read_rating(table, row, columns[place]);
        if (occupation < 0)
            continue;
        OnetOccupation& rated = occupations[static_cast<std::size_t>(occupation)];
        const auto [line, is_new] = lines.emplace(rated.code, row.line);
        if (!is_new)
            table.fault(row, code_column, "onet.occupation_is_doubled",
                        {rated.code, std::to_string(line->second)});
        rated.profile = profile;
    }
}

std::optional<OnetTaskType> find_task_type(std::string_view text) {
    if (text == "Core")
        return OnetTaskType::core;
    if (text == "Supplemental")
        return OnetTaskType::supplemental;
    if (text == "n/a")
        return OnetTaskType::not_rated;
    return std::nullopt;
}

std::vector<OnetStatement> read_statements(const std::vector<NamedText>& files,
                                           const Places& places, FaultLog& log) {
    OnetTable table(files, statements_file, CsvSeparator::tab, log);
    const std::size_t code_column = table.find_column("O*NET-SOC Code");
    const std::size_t id_column = table.find_column("Task ID");
    const std::size_t text_column = table.find_column("Task");
    const std::size_t type_column = table.find_column("Task Type");
    std::vector<OnetStatement> statements;
    statements.reserve(table.row_count());
    Places lines;
    for (std::size_t number = 0; number < table.row_count(); ++number) {
        const CsvRow row = table.row(number);
        OnetStatement statement;
        statement.occupation = find_occupation(table, row, code_column, places);
        statement.task_id = table.text(row, id_column);
        if (!is_task_id(statement.task_id))
            table.fault(row, id_column, "onet.task_id_is_malformed",
                        {shortened(statement.task_id)});
        statement.text = table.plain_text(row, text_column, longest_statement);
        const std::string_view type_text = table.text(row, type_column);
        const std::optional<OnetTaskType> type = find_task_type(type_text);
        if (!type && !type_text.empty())
            table.fault(row, type_column, "onet.task_type_is_unknown", {shortened(type_text)});
        statement.type = type.value_or(OnetTaskType::not_rated);
        const auto [line, is_new] =
            lines.emplace(statement.task_id + " " + std::to_string(statement.occupation), row.line);
        if (!is_new && !statement.task_id.empty())
            table.fault(row, id_column, "onet.task_is_doubled",
                        {statement.task_id, std::to_string(line->second)});
        statements.push_back(std::move(statement));
    }
    std::stable_sort(statements.begin(), statements.end(),
                     [](const OnetStatement& one, const OnetStatement& other) {
                         return one.occupation < other.occupation;
                     });
    return statements;
}

Checked<OnetSource> read_tables(const std::vector<NamedText>& files, FaultLog& log) {
    OnetSource source;
    Places places;
    source.occupations = read_occupations(files, places, log);
    read_profiles(files, places, source.occupations, log);
    source.statements = read_statements(files, places, log);
    if (!log.is_empty())
        return log.take_sorted({source_files.begin(), source_files.end()});
    return source;
}

}  // namespace

int OnetSource::find(std::string_view code) const {
    const auto found =
        std::lower_bound(occupations.begin(), occupations.end(), code,
                         [](const OnetOccupation& occupation, std::string_view wanted) {
                             return occupation.code < wanted;
                         });
    const bool is_there = found != occupations.end() && found->code == code;
    return is_there ? static_cast<int>(found - occupations.begin()) : -1;
}

Checked<OnetSource> parse_onet_source(const std::vector<NamedText>& files) {
    FaultLog log;
    for (const std::string_view name : source_files) {
        if (find_file(files, name) == nullptr)
            log.add({std::string(name), 0, 0, "", "file.is_missing", {std::string(name), ""}});
    }
    return read_tables(files, log);
}

Checked<OnetSource> read_onet_source(const std::filesystem::path& folder) {
    FaultLog log;
    std::vector<NamedText> files;
    for (const std::string_view name : source_files) {
        Result<std::string> text = read_text(folder / name);
        if (text)
            files.push_back({std::string(name), std::move(text).value()});
        else
            log.add(fault_of_file(std::string(name), text.error()));
    }
    return read_tables(files, log);
}

}  // namespace kynnys
