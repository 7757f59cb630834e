// How the values of fields are read and written. Each kind has
//   read(cell, value): sets the value, or tells the fault and leaves it as it was; never called
//                      with an empty cell,
//   text(value):       what read() reads back as the same value.
// The faults of each kind are named beside it; argument {0} is always the cell's text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ability/profile.h"
#include "base/code_list.h"
#include "base/date.h"
#include "base/quantity.h"
#include "base/week.h"
#include "exchange/cell.h"
#include "exchange/shape.h"

namespace kynnys {

// Free text on one line, at most `longest` characters: text.is_too_long {0} {longest},
// text.has_control_character.
struct TextKind {
    std::size_t longest = 200;
    void read(const Cell& cell, std::string& value) const;
    [[nodiscard]] std::string text(const std::string& value) const { return value; }
};

// Letters a–z, digits, - and _, at most 64: id.has_other_letters, id.is_too_long.
struct IdKind {
    void read(const Cell& cell, std::string& value) const;
    [[nodiscard]] std::string text(const std::string& value) const { return value; }
};

// number.is_not_whole {0} {fewest} {most}, number.is_out_of_range {0} {fewest} {most}.
std::optional<std::int64_t> read_whole(const Cell& cell, std::int64_t fewest, std::int64_t most);

// A whole number of anything: of an int or of a Quantity.
struct WholeKind {
    static constexpr Shape shape = Shape::whole;
    std::int64_t fewest = 0;
    std::int64_t most = 0;
    void read(const Cell& cell, int& value) const {
        if (const auto number = read_whole(cell, fewest, most))
            value = static_cast<int>(*number);
    }
    template <class Unit>
    void read(const Cell& cell, Quantity<Unit>& value) const {
        if (const auto number = read_whole(cell, fewest, most))
            value = {*number};
    }
    [[nodiscard]] std::string text(int value) const { return std::to_string(value); }
    template <class Unit>
    [[nodiscard]] std::string text(Quantity<Unit> value) const {
        return std::to_string(value.count);
    }
};

// 1900–2100: year.is_not_a_year.
struct YearKind {
    static constexpr Shape shape = Shape::whole;
    void read(const Cell& cell, int& value) const;
    [[nodiscard]] std::string text(int value) const { return std::to_string(value); }
};

// A day of the years 1900–2100, "2026-11-21" or "21.11.2026": date.is_not_a_day.
struct DateKind {
    void read(const Cell& cell, Date& value) const;
    [[nodiscard]] std::string text(Date value) const { return iso_text(value); }
};

// "90" or "1:30": minutes.are_not_minutes, number.is_out_of_range {0} {fewest} {most}.
struct MinutesKind {
    static constexpr Shape shape = Shape::whole;
    std::int64_t fewest = 0;
    std::int64_t most = 7 * 24 * 60;
    void read(const Cell& cell, Minutes& value) const;
    [[nodiscard]] std::string text(Minutes value) const { return std::to_string(value.count); }
};

// As MinutesKind, but zero minutes are written as an empty field.
struct MinutesOrNoneKind : MinutesKind {
    [[nodiscard]] std::string text(Minutes value) const {
        return value.count == 0 ? "" : MinutesKind::text(value);
    }
};

// As WholeKind, but zero is written as an empty field.
struct WholeOrNoneKind : WholeKind {
    [[nodiscard]] std::string text(int value) const {
        return value == 0 ? "" : WholeKind::text(value);
    }
};

// "20", "7,5" or "7:30", in minutes. Decimals other than quarters are refused, since "7.30" may
// mean 7 h 30 min: hours.are_not_hours, hours.are_unclear, number.is_out_of_range {0} {fewest}
// {most}.
struct HoursKind {
    std::int64_t most_hours = 168;
    std::int64_t fewest_minutes = 0;
    void read(const Cell& cell, Minutes& value) const;
    [[nodiscard]] std::string text(Minutes value) const;
};

// "15,50", "15.50" or "1 200 €": euros.are_not_euros, number.is_out_of_range {0} {0} {most}.
struct EurosKind {
    std::int64_t most_euros = 0;
    void read(const Cell& cell, Cents& value) const;
    [[nodiscard]] std::string text(Cents value) const;
};

// Metres on the city's map, decimals are rounded: metres.are_not_metres,
// number.is_out_of_range {0} {fewest} {most}.
struct MetresKind {
    static constexpr Shape shape = Shape::whole;
    void read(const Cell& cell, Metres& value) const;
    [[nodiscard]] std::string text(Metres value) const { return std::to_string(value.count); }
};

// yes/no, kyllä/ei, ja/nej: answer.is_not_yes_or_no.
struct YesNoKind {
    static constexpr Shape shape = Shape::yes_no;
    void read(const Cell& cell, bool& value) const;
    [[nodiscard]] std::string text(bool value) const { return value ? "yes" : "no"; }
};

// The words of a list that are separated by blanks or commas.
std::vector<std::string_view> words_of(std::string_view text);

// "Care assistance" as the code list writes it: "care_assistance".
std::string code_word(std::string_view text);

// One word of a code list; the list's own error.
template <class Enum, std::size_t count>
struct CodeKind {
    const CodeList<Enum, count>& (*list)();
    void read(const Cell& cell, Enum& value) const {
        auto parsed = list().parse(code_word(cell.text()));
        if (parsed)
            value = parsed.value();
        else
            cell.fault(parsed.error());
    }
    [[nodiscard]] std::string text(Enum value) const { return std::string(list().code(value)); }
};
template <class Enum, std::size_t count>
CodeKind(const CodeList<Enum, count>& (*)()) -> CodeKind<Enum, count>;

// Any of the words of a code list; the list's own error for each unknown one.
template <class Enum, std::size_t count>
struct CodeSetKind {
    static constexpr Shape shape = Shape::list;
    const CodeList<Enum, count>& (*list)();
    void read(const Cell& cell, CodeSet<Enum>& value) const {
        CodeSet<Enum> all;
        for (const std::string_view word : words_of(cell.text())) {
            auto parsed = list().parse(lowered(word));
            if (parsed)
                all.add(parsed.value());
            else
                cell.fault(parsed.error());
        }
        value = all;
    }
    [[nodiscard]] std::string text(const CodeSet<Enum>& value) const {
        std::vector<std::string> words;
        for (const Enum one : value.values()) words.emplace_back(list().code(one));
        return joined(words, " ");
    }
};
template <class Enum, std::size_t count>
CodeSetKind(const CodeList<Enum, count>& (*)()) -> CodeSetKind<Enum, count>;

// "Mon-Fri 9:00-14:00, Sat 10-12"; the errors of parse_windows.
struct WindowsKind {
    void read(const Cell& cell, std::vector<Window>& value) const;
    [[nodiscard]] std::string text(const std::vector<Window>& value) const;
};

struct GridKind {
    void read(const Cell& cell, WeekGrid& value) const;
    [[nodiscard]] std::string text(const WeekGrid& value) const;
};

// The errors of the parsers of ability/.
struct AbilityKind {
    void read(const Cell& cell, Ability& value) const;
    [[nodiscard]] std::string text(Ability value) const;
};
struct StepKind {
    static constexpr Shape shape = Shape::whole;
    void read(const Cell& cell, Step& value) const;
    [[nodiscard]] std::string text(Step value) const;
};
struct RaterKind {
    void read(const Cell& cell, Rater& value) const;
    [[nodiscard]] std::string text(Rater value) const { return std::string(code_of(value)); }
};
struct SurenessKind {
    void read(const Cell& cell, Sureness& value) const;
    [[nodiscard]] std::string text(Sureness value) const { return std::string(code_of(value)); }
};

// A value that need not be there; none is an empty field.
template <class Kind>
struct MaybeKind {
    static constexpr Shape shape = shape_of<Kind>();
    Kind kind;
    template <class Value>
    void read(const Cell& cell, std::optional<Value>& value) const {
        const std::size_t faults = cell.log().count();
        Value read_value{};
        kind.read(cell, read_value);
        if (cell.log().count() == faults)
            value = std::move(read_value);
    }
    template <class Value>
    [[nodiscard]] std::string text(const std::optional<Value>& value) const {
        return value ? kind.text(*value) : "";
    }
};
template <class Kind>
MaybeKind(Kind) -> MaybeKind<Kind>;

}  // namespace kynnys
