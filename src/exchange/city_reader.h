// Reads the files of a city folder into a city: tables first, then rows, then what they must have
// in common. Used by city_folder.h.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "exchange/city_check.h"
#include "exchange/city_folder.h"
#include "exchange/city_schema.h"
#include "exchange/table_reader.h"

namespace kynnys {

// Rows that may stand in a file once only: of a position, a number and a text.
class OnceRows {
  public:
    // 0, or the line on which such a row stood before. The text must outlive this.
    int first_line(int position, int number, std::string_view text, int line);

  private:
    struct Key {
        int position;
        int number;
        std::string_view text;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };
    std::unordered_map<Key, int, Hash> lines_;
};

class CityReader {
  public:
    explicit CityReader(std::vector<NamedText> files);
    Checked<City> read();

  private:
    struct File {
        CsvTable table;
        bool is_there = false;
        bool lost_rows = false;                  // some are not in the table
        std::vector<int> lines;                  // by position in the city; 0: no row
        std::map<std::string_view, int> fields;  // by column; -1: absent
    };

    void parse_tables(std::vector<NamedText> files);
    void tell_missing_files(const std::vector<std::string>& others);
    void tell_findings();

    void read_arrangements();
    void read_effects();
    void read_workplaces();
    void read_roles();
    void read_tasks();
    void sort_tasks();
    void read_demands();
    void read_people();
    void read_profiles();
    void read_conditions();
    void tell_people_without_conditions();
    void read_wishes();

    // Calls take(Row&&, const RowPlace&) for each row; see read_rows().
    template <class Row, class Take>
    void read_file(const Schema<Row>& schema, Take take) {
        File& file = files_.at(schema.file);
        if (!file.is_there)
            return;
        const HeaderMap header = map_header(schema, file.table, log_);
        file.lost_rows = file.lost_rows || !header.is_complete();
        for (const std::string_view name : schema.names())
            file.fields[name] = header.field_of(name);
        read_rows(schema, file.table, header, known_, log_, take);
    }

    // Reads a file whose rows have an id and become the city's list `rows`.
    template <class Row>
    void read_list(const Schema<Row>& schema, IdMap& ids, std::vector<Row>& rows,
                   std::vector<bool>& unsound) {
        File& file = files_.at(schema.file);
        rows.reserve(file.table.row_count());
        read_file(schema, [&](Row row, const RowPlace& place) {
            add_id(ids, static_cast<int>(rows.size()), file.lines, place);
            file.lines.push_back(place.line());
            unsound.push_back(!place.is_sound());
            rows.push_back(std::move(row));
        });
        if (lost_rows(schema.file))
            ids.mark_incomplete();
    }
    // Are rows missing that should be there? Then that is told already.
    [[nodiscard]] bool lost_rows(std::string_view name) const;
    static void add_id(IdMap& ids, int position, const std::vector<int>& lines,
                       const RowPlace& place);

    FaultLog log_;
    Known known_;
    City city_;
    UnsoundRows unsound_;
    std::map<std::string_view, File> files_;
};

}  // namespace kynnys
