// Dated rules: what a benefit, a service or a law asks and gives, each with its source. All of them
// come from a file (exchange/rules_file.h); nothing here is written in code.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.h"
#include "base/date.h"
#include "rules/formula.h"
#include "rules/unit.h"

namespace kynnys::rules {

// The same in Finnish, Swedish and English.
struct Words {
    std::string fi;
    std::string sv;
    std::string en;
    friend bool operator==(const Words&, const Words&) = default;
};

// The days on which it holds; both ends are in, and a missing end is open.
struct Validity {
    std::optional<Date> from;
    std::optional<Date> until;
    [[nodiscard]] bool holds(Date day) const {
        return (!from || *from <= day) && (!until || day <= *until);
    }
    friend bool operator==(const Validity&, const Validity&) = default;
};

// How the figure is known: a source was read; worked out of such; common knowledge that nobody has
// checked; announced and not yet law; or a convention of ours, which no law asks for.
enum class Mark { read, calculated, memory, announced, convention };
inline constexpr std::size_t mark_count = 5;
// Error: mark.is_unknown.
const CodeList<Mark, mark_count>& mark_codes();

struct Origin {
    std::string source;  // the id of a Source
    Mark mark = Mark::read;
    std::optional<Date> checked_on;
    std::optional<Date> check_again_on;
    std::string checked_by;
    Words note;  // may be empty
    friend bool operator==(const Origin&, const Origin&) = default;
};

// True for what nobody has checked, and from the day after `check_again_on`.
bool is_unverified(const Origin& origin, Date at);

struct Source {
    std::string id;
    Words title;
    std::string address;
    friend bool operator==(const Source&, const Source&) = default;
};

enum class Subject { person, job };
inline constexpr std::size_t subject_count = 2;
const CodeList<Subject, subject_count>& subject_codes();  // error: subject.is_unknown

// Whether somebody can make it another: never, by putting on record what is so, or by choosing.
enum class Change { never, by_recording, by_choice };
inline constexpr std::size_t change_count = 3;
const CodeList<Change, change_count>& change_codes();  // error: change.is_unknown

struct Choice {
    std::string name;
    Words text;
    friend bool operator==(const Choice&, const Choice&) = default;
};

// What can be known of a person or a job.
struct FactRule {
    std::string name;
    Subject about = Subject::person;
    const Unit* unit = nullptr;
    Change change = Change::never;
    Words text;
    Words ask;  // how to put it on record: "record the functional assessment"; may be empty
    std::vector<Choice> choices;
    std::optional<std::int64_t> most;  // in grains of the unit; the unit's own where none is given
    friend bool operator==(const FactRule&, const FactRule&) = default;
};

struct ParameterValue {
    Ratio written;  // in the parameter's unit; a date is its number of days, yes is 1
    Validity valid;
    Origin origin;
    friend bool operator==(const ParameterValue&, const ParameterValue&) = default;
};

struct Parameter {
    std::string name;
    const Unit* unit = nullptr;
    Words text;
    Words ask;  // who can tell where no value is known
    std::vector<ParameterValue> values;
    friend bool operator==(const Parameter&, const Parameter&) = default;
};

struct FormulaVersion {
    Formula formula;
    Validity valid;
    Origin origin;
    friend bool operator==(const FormulaVersion&, const FormulaVersion&) = default;
};

struct NamedFormula {
    std::string name;
    const Unit* unit = nullptr;
    Words text;
    std::vector<FormulaVersion> versions;
    friend bool operator==(const NamedFormula&, const NamedFormula&) = default;
};

struct Criterion {
    std::string name;
    Words text;
    Formula needs;
    Validity valid;
    Origin origin;
    friend bool operator==(const Criterion&, const Criterion&) = default;
};

// Something to do in good time, with the last day for it: what the formula gives.
struct Deadline {
    std::string name;
    Words text;
    Formula last_day;
    Validity valid;
    Origin origin;
    friend bool operator==(const Deadline&, const Deadline&) = default;
};

// A service, a subsidy or a benefit that somebody fits or not.
struct Service {
    std::string name;
    Words text;
    Words ask;  // who decides, and can tell what the rules can't
    Validity valid;
    std::vector<Criterion> criteria;
    std::vector<Deadline> deadlines;
    std::optional<Formula> gives;  // euros a month, where it gives money
    friend bool operator==(const Service&, const Service&) = default;
};

// One line of what work does to the money of a month.
struct MoneyLine {
    std::string name;
    Words text;
    Words ask;
    Formula before;
    Formula change;
    Validity valid;
    Origin origin;
    friend bool operator==(const MoneyLine&, const MoneyLine&) = default;
};

enum class EdgeLevel { early, hard };
inline constexpr std::size_t edge_level_count = 2;
const CodeList<EdgeLevel, edge_level_count>& edge_level_codes();  // error: edge_level.is_unknown

// What hours and earnings had better not pass, for whom it applies.
struct Edge {
    std::string name;
    EdgeLevel level = EdgeLevel::hard;
    Words text;  // what happens beyond
    Words ask;
    Formula applies;
    Formula keeps;
    Validity valid;
    Origin origin;
    friend bool operator==(const Edge&, const Edge&) = default;
};

// What nobody can promise, and who can be asked.
struct Caution {
    std::string name;
    Words text;
    Words ask;
    Formula applies;
    Validity valid;
    friend bool operator==(const Caution&, const Caution&) = default;
};

// A change that is said to come, with no figures yet.
struct Announcement {
    std::optional<Date> from;
    Words text;
    std::string source;
    friend bool operator==(const Announcement&, const Announcement&) = default;
};

struct RuleSet {
    std::string name;
    std::string version;
    Date covers_from;
    std::string hours_fact;  // weekly hours of the job
    std::string wage_fact;   // its wage for an hour
    std::vector<Source> sources;
    std::vector<FactRule> facts;
    std::vector<Parameter> parameters;
    std::vector<NamedFormula> formulas;
    std::vector<Service> services;
    std::vector<MoneyLine> lines;
    std::vector<Edge> edges;
    std::vector<Caution> cautions;
    std::vector<Announcement> announcements;
    friend bool operator==(const RuleSet&, const RuleSet&) = default;

    // -1 when there is none.
    [[nodiscard]] int fact(std::string_view fact_name) const;
    [[nodiscard]] int parameter(std::string_view parameter_name) const;
    [[nodiscard]] int formula(std::string_view formula_name) const;
    [[nodiscard]] int service(std::string_view service_name) const;
};

// The days on which another rule begins to hold or ends, ascending, each once.
std::vector<Date> days_of_change(const RuleSet& rules);

}  // namespace kynnys::rules
