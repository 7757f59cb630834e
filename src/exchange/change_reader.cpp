#include "exchange/change_reader.h"

#include <algorithm>

#include "exchange/change_value.h"
#include "exchange/changes.h"
#include "exchange/city_schema.h"
#include "exchange/value_kind.h"

namespace kynnys {

namespace {

const CodeList<ChangedThing, 3>& change_kind_codes() {
    static constexpr CodeList<ChangedThing, 3> codes{"change.kind_is_unknown",
                                                     {"person", "task", "workplace"}};
    return codes;
}

std::string_view id_of(const City& city, ChangedThing kind, int position) {
    const auto row = static_cast<std::size_t>(position);
    if (kind == ChangedThing::person)
        return city.people[row].id;
    return kind == ChangedThing::task ? city.tasks[row].id : city.workplaces[row].id;
}

// "Set Windows" means "set Windows"; an id or a name that follows keeps its capitals.
std::string with_low_first_word(std::string_view text) {
    const std::size_t end = std::min(text.find(' '), text.size());
    return lowered(text.substr(0, end)) + std::string(text.substr(end));
}

void add_names(const std::vector<std::string_view>& names, std::vector<std::string_view>& all) {
    for (const std::string_view name : names) {
        if (name != "id" && name != "person")
            all.push_back(name);
    }
}

// What can be set, as it is written after "set".
std::vector<std::string_view> settable(ChangedThing kind) {
    std::vector<std::string_view> all;
    if (kind == ChangedThing::person) {
        add_names(people_schema().names(), all);
        add_names(conditions_schema().names(), all);
        add_names({"ability …", "wish …"}, all);
    } else if (kind == ChangedThing::task) {
        add_names(tasks_schema().names(), all);
        add_names({"demand …"}, all);
    } else {
        add_names(workplaces_schema().names(), all);
        add_names({"role …"}, all);
    }
    return all;
}

template <class Row>
std::vector<std::string_view> required_names(const Schema<Row>& schema) {
    std::vector<std::string_view> all;
    for (const Column<Row>& column : schema.columns) {
        if (column.need == Need::required && column.name != "id")
            all.push_back(column.name);
    }
    return all;
}

std::vector<std::string_view> required_names(ChangedThing kind) {
    if (kind == ChangedThing::person)
        return required_names(people_schema());
    return kind == ChangedThing::task ? required_names(tasks_schema())
                                      : required_names(workplaces_schema());
}

}  // namespace

const Schema<ChangeRow>& changes_schema() {
    using enum Need;
    static const Schema<ChangeRow> schema{
        changes_file,
        {
            column<ChangeRow>(
                "kind", required, MaybeKind{CodeKind{change_kind_codes}},
                [](auto& row) -> auto& { return row.kind; }),
            column<ChangeRow>(
                "id", required, IdKind{}, [](auto& row) -> auto& { return row.id; }),
            column<ChangeRow>(
                "change", required, TextKind{}, [](auto& row) -> auto& { return row.change; }),
            // How the value is read depends on the change.
            {"value", optional, [](const Cell&, ChangeRow&) {}, {}, {}},
        }};
    return schema;
}

Checked<City> ChangeReader::read(std::string text) {
    const ParsedTable parsed = parse_table(changes_file, std::move(text), log_);
    const HeaderMap header = map_header(changes_schema(), parsed.table, log_);
    read_rows(changes_schema(), parsed.table, header, draft_.known(), log_,
              [&](const ChangeRow& row, const RowPlace& place) { take(row, place); });
    tell_unset_columns();
    tell_unset_owners();
    ChangeDraft::Outcome outcome = draft_.finish();
    tell_findings(outcome);
    if (log_.is_empty())
        return std::move(outcome.city);
    return log_.take_sorted({changes_file});
}

void ChangeReader::take(const ChangeRow& row, const RowPlace& place) {
    if (!row.kind || row.id.empty() || row.change.empty())
        return;  // told already
    const std::string change = with_low_first_word(row.change);
    if (change == "new")
        return add(*row.kind, place);
    const IdMap& ids = draft_.ids(*row.kind);
    const std::optional<int> position = ids.find(row.id);
    if (!position)
        return place.fault("id", "change.names_nothing",
                           {std::string(change_kind_codes().code(*row.kind)), row.id,
                            std::string(ids.nearest(row.id, log_))});
    if (change == "gone")
        return draft_.remove(*row.kind, row.id);
    const std::string_view rest = after_word(change, "set").value_or(change);
    set({*row.kind, *position}, with_low_first_word(rest), place);
}

void ChangeReader::add(ChangedThing kind, const RowPlace& place) {
    const std::string_view id = place.text("id");
    const std::string_view model = place.text("value");
    const IdMap& ids = draft_.ids(kind);
    if (ids.find(id))
        return place.fault("id", "change.id_is_taken", {std::string(id)});
    Subject subject{kind, 0};
    if (model.empty()) {
        subject.position = draft_.add(kind, id);
        new_.push_back(subject);
    } else if (const std::optional<int> found = ids.find(model)) {
        subject.position = draft_.add_like(kind, id, *found);
    } else {
        return place.fault("value", "change.names_nothing",
                           {std::string(change_kind_codes().code(kind)), shortened(model),
                            std::string(ids.nearest(model, log_))});
    }
    touched_[subject][""] = place.line();
}

void ChangeReader::set(Subject subject, std::string_view what, const RowPlace& place) {
    if (what == "id")
        return place.fault("change", "change.id_stays", {});
    touched_[subject][std::string(what)] = place.line();
    const auto row = static_cast<std::size_t>(subject.position);
    bool is_known = false;
    if (subject.kind == ChangedThing::person)
        is_known = set_person(draft_.city().people[row], what, place);
    else if (subject.kind == ChangedThing::task)
        is_known = set_task(draft_.city().tasks[row], what, place);
    else
        is_known = set_workplace(subject.position, what, place);
    if (!is_known)
        tell_unknown_column(subject.kind, what, place);
    if (!place.is_sound())
        faulty_.insert(subject);
}

bool ChangeReader::set_person(Person& person, std::string_view what, const RowPlace& place) {
    ConditionsRow row{{0}, person.conditions};
    if (what != "person" && change_column(conditions_schema(), what, place, row)) {
        person.conditions = row.conditions;
        return true;
    }
    return change_column(people_schema(), what, place, person) ||
           change_profile(what, place, person.profile) || change_wish(what, place, person.wishes);
}

bool ChangeReader::set_task(Task& task, std::string_view what, const RowPlace& place) {
    Task changed = task;
    if (!change_column(tasks_schema(), what, place, changed))
        return change_demand(what, place, task.demand);
    const WorkplaceIndex workplace = changed.workplace;
    if (workplace != task.workplace) {
        changed.workplace = task.workplace;
        draft_.move_task(changed, workplace);
    }
    task = changed;
    return true;
}

bool ChangeReader::set_workplace(int position, std::string_view what, const RowPlace& place) {
    Workplace& workplace = draft_.city().workplaces[static_cast<std::size_t>(position)];
    const std::optional<std::string_view> role = after_word(what, "role");
    if (!role)
        return change_column(workplaces_schema(), what, place, workplace);
    // The name must outlive the draft, as the table's text does.
    const std::string_view change = place.text("change");
    const std::string_view name = change.substr(change.size() - role->size());
    RoleRow row{{position}, {}};
    const Cell value = place.cell("value");
    if (name.empty() || value.text().empty())
        value.fault("field.is_empty");
    else
        roles_schema().find("hourly_cost")->read(value, row);
    draft_.set_role(position, name, row.role.hourly_cost);
    return true;
}

void ChangeReader::tell_unknown_column(ChangedThing kind, std::string_view what,
                                       const RowPlace& place) {
    const std::vector<std::string_view> known = settable(kind);
    const bool may_suggest = log_.may_compare(known.size());
    place.fault("change", "change.column_is_unknown",
                {shortened(what), may_suggest ? std::string(nearest_word(what, known)) : "",
                 joined(std::vector<std::string>(known.begin(), known.end()), ", ")});
}

void ChangeReader::tell_unset_columns() {
    for (const Subject subject : new_) {
        const std::string id(id_of(draft_.city(), subject.kind, subject.position));
        if (draft_.ids(subject.kind).find(id) != subject.position)
            continue;  // gone again
        const Lines& lines = touched_.at(subject);
        for (const std::string_view name : required_names(subject.kind)) {
            if (lines.contains(name))
                continue;
            tell(lines.at(""), "change.column_is_not_set", {id, std::string(name)});
            faulty_.insert(subject);
        }
    }
}

void ChangeReader::tell_unset_owners() {
    for (const auto& [subject, lines] : touched_) {
        const auto moved = lines.find("workplace");
        if (subject.kind != ChangedThing::task || moved == lines.end() || faulty_.contains(subject))
            continue;
        const Task& task = draft_.city().tasks[static_cast<std::size_t>(subject.position)];
        const bool is_there = draft_.ids(subject.kind).find(task.id) == subject.position;
        if (is_there && !task.owner.is_set())
            tell(moved->second, "change.owner_is_not_set", {task.id});
    }
}

// Those with a fault that is told already need not fit.
UnsoundRows ChangeReader::unsound_rows(const ChangeDraft::Outcome& outcome) const {
    const auto marks = [&](ChangedThing kind, const std::vector<int>& positions) {
        std::vector<bool> unsound;
        for (const int position : positions) unsound.push_back(faulty_.contains({kind, position}));
        return unsound;
    };
    UnsoundRows unsound{marks(ChangedThing::person, outcome.people),
                        marks(ChangedThing::workplace, outcome.workplaces),
                        marks(ChangedThing::task, outcome.tasks)};
    for (std::size_t row = 0; row < outcome.city.tasks.size(); ++row) {
        if (!outcome.city.tasks[row].workplace.is_set())
            unsound.tasks[row] = true;
    }
    return unsound;
}

void ChangeReader::tell_findings(const ChangeDraft::Outcome& outcome) {
    for (Finding& finding : check_city(outcome.city, unsound_rows(outcome))) {
        const auto row = static_cast<std::size_t>(finding.row);
        int line = 0;
        if (finding.file == tasks_file) {
            line = line_of({ChangedThing::task, outcome.tasks[row]}, finding.column);
            const WorkplaceIndex workplace = outcome.city.tasks[row].workplace;
            if (line == 0)
                line = line_of({ChangedThing::workplace, outcome.workplaces[workplace.place()]},
                               "opening");
        } else {
            line = line_of({ChangedThing::person, outcome.people[row]}, finding.column);
        }
        tell(line, finding.key, std::move(finding.arguments));
    }
}

// The last line that changed that column, else the last that changed anything; 0 when none did.
int ChangeReader::line_of(Subject subject, std::string_view column) const {
    const auto lines = touched_.find(subject);
    if (lines == touched_.end())
        return 0;
    if (const auto exact = lines->second.find(column); exact != lines->second.end())
        return exact->second;
    int last = 0;
    for (const auto& [name, line] : lines->second) last = std::max(last, line);
    return last;
}

void ChangeReader::tell(int line, std::string_view key, std::vector<std::string> arguments) {
    log_.add({std::string(changes_file), line, 0, "", std::string(key), std::move(arguments)});
}

}  // namespace kynnys
