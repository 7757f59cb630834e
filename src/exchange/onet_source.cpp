#include "exchange/onet_source.h"

#include <algorithm>
#include <unordered_map>

#include "base/csv.h"
#include "base/text.h"
#include "exchange/cell.h"
#include "exchange/fault_log.h"
#include "exchange/file_text.h"

namespace kynnys {

namespace {

constexpr std::string_view occupations_file = "occupations.tsv";
constexpr std::string_view profile_file = "occupation_profile.csv";
constexpr std::string_view statements_file = "task_statements.tsv";

// A table of the source, of which only some columns are read.
class OnetTable {
  public:
    OnetTable(const std::filesystem::path& folder, std::string_view file, CsvSeparator separator,
              FaultLog& log)
        : file_(file), log_(log) {
        Result<std::string> text = read_text(folder / file);
        if (!text) {
            log_.add(fault_of_file(file_, text.error()));
            return;
        }
        CsvReading reading = read_csv(std::move(text).value(), separator);
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

std::vector<OnetOccupation> read_occupations(const std::filesystem::path& folder, Places& places,
                                             FaultLog& log) {
    OnetTable table(folder, occupations_file, CsvSeparator::tab, log);
    const std::size_t code_column = table.find_column("O*NET-SOC Code");
    const std::size_t title_column = table.find_column("Title");
    std::vector<OnetOccupation> occupations;
    Places lines;
    for (std::size_t number = 0; number < table.row_count(); ++number) {
        const CsvRow row = table.row(number);
        const std::string code(table.text(row, code_column));
        const std::string_view title = table.text(row, title_column);
        if (code.empty())
            continue;
        if (!is_code(code))
            table.fault(row, code_column, "onet.code_is_malformed", {shortened(code)});
        const auto [line, is_new] = lines.emplace(code, row.line);
        if (!is_new)
            table.fault(row, code_column, "onet.occupation_is_doubled",
                        {code, std::to_string(line->second)});
        occupations.push_back({code, std::string(title), {}});
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

void read_profiles(const std::filesystem::path& folder, const Places& places,
                   std::vector<OnetOccupation>& occupations, FaultLog& log) {
    OnetTable table(folder, profile_file, CsvSeparator::comma, log);
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

std::vector<OnetStatement> read_statements(const std::filesystem::path& folder,
                                           const Places& places, FaultLog& log) {
    OnetTable table(folder, statements_file, CsvSeparator::tab, log);
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
        statement.text = table.text(row, text_column);
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

Checked<OnetSource> read_onet_source(const std::filesystem::path& folder) {
    FaultLog log;
    OnetSource source;
    Places places;
    source.occupations = read_occupations(folder, places, log);
    read_profiles(folder, places, source.occupations, log);
    source.statements = read_statements(folder, places, log);
    if (!log.is_empty())
        return log.take_sorted({occupations_file, profile_file, statements_file});
    return source;
}

}  // namespace kynnys
