// Reads the rows of a file of changes into a draft. Used by changes.h.
#pragma once

#include <compare>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/change_draft.h"
#include "exchange/table_reader.h"

namespace kynnys {

struct ChangeRow {
    std::optional<ChangedThing> kind;
    std::string id;
    std::string change;
};

const Schema<ChangeRow>& changes_schema();

class ChangeReader {
  public:
    // The city must outlive the reader.
    explicit ChangeReader(const City& city) : draft_(city) {}
    Checked<City> read(std::string text);

  private:
    struct Subject {
        ChangedThing kind{};
        int position = 0;
        friend auto operator<=>(const Subject&, const Subject&) = default;
    };
    // The last line that changed each column; "" when it is new.
    using Lines = std::map<std::string, int, std::less<>>;

    void take(const ChangeRow& row, const RowPlace& place);
    void add(ChangedThing kind, const RowPlace& place);
    void set(Subject subject, std::string_view what, const RowPlace& place);
    bool set_person(Person& person, std::string_view what, const RowPlace& place);
    bool set_task(Task& task, std::string_view what, const RowPlace& place);
    bool set_workplace(int position, std::string_view what, const RowPlace& place);
    void tell_unknown_column(ChangedThing kind, std::string_view what, const RowPlace& place);
    void tell_unset_columns();
    void tell_unset_owners();
    [[nodiscard]] UnsoundRows unsound_rows(const ChangeDraft::Outcome& outcome) const;
    void tell_findings(const ChangeDraft::Outcome& outcome);
    [[nodiscard]] int line_of(Subject subject, std::string_view column) const;
    void tell(int line, std::string_view key, std::vector<std::string> arguments);

    FaultLog log_;
    ChangeDraft draft_;
    // So that what does not fit in the end can be told at the line that changed it.
    std::map<Subject, Lines> touched_;
    std::vector<Subject> new_;  // without a model
    std::set<Subject> faulty_;
};

}  // namespace kynnys
