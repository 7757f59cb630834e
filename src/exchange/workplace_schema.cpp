#include <algorithm>

#include "exchange/city_schema.h"
#include "exchange/reference_kind.h"
#include "exchange/value_kind.h"

namespace kynnys {

namespace {

constexpr std::int64_t most_hourly_euros = 1'000;
constexpr std::int64_t most_euros_once = 1'000'000;
constexpr std::int64_t most_people = 1'000;
constexpr std::int64_t most_kilograms = 500;

// The role's name within the task's workplace, which is read before it.
void read_owner(const Cell& cell, Task& task) {
    if (!task.workplace.is_set())
        return;
    const std::optional<int> role = cell.known().roles.find(task.workplace.at, cell.text());
    if (role) {
        task.owner = RoleIndex{*role};
        return;
    }
    if (!cell.known().roles.is_complete())
        return;  // its row may be the faulty one
    constexpr std::size_t most_named = 20;
    const std::vector<std::string_view>& names = cell.known().roles.names(task.workplace.at);
    const bool may_suggest = cell.log().may_compare(names.size());
    const auto last =
        names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), most_named));
    cell.fault("role.is_unknown", {may_suggest ? std::string(nearest_word(cell.text(), names)) : "",
                                   joined(std::vector<std::string>(names.begin(), last), ", ")});
}

Column<Task> owner_column() {
    Column<Task> made{"owner", Need::required, read_owner, {}, {}, Shape::text};
    made.write = [](const Task& task, const City& city) {
        return city.workplaces[task.workplace.place()].roles[task.owner.place()].name;
    };
    made.clear = [](Task& task) { task.owner = {}; };
    return made;
}

std::vector<Column<Task>> task_columns() {
    using enum Need;
    return {
        column<Task>(
            "id", required, IdKind{}, [](auto& t) -> auto& { return t.id; }),
        column<Task>(
            "workplace", required, WorkplaceKind{}, [](auto& t) -> auto& { return t.workplace; }),
        column<Task>(
            "name", required, TextKind{500}, [](auto& t) -> auto& { return t.name; }),
        owner_column(),
        column<Task>(
            "part", optional, CodeKind{task_part_codes}, [](auto& t) -> auto& { return t.part; }),
        column<Task>(
            "times", optional, WholeOrNoneKind{{1, 672}},
            [](auto& t) -> auto& { return t.rhythm.times; }),
        column<Task>(
            "each_minutes", optional, MinutesOrNoneKind{{1, 24 * 60}},
            [](auto& t) -> auto& { return t.rhythm.each; }),
        column<Task>(
            "weekly_minutes", optional, MinutesOrNoneKind{{1, 100'000}},
            [](auto& t) -> auto& { return t.rhythm.weekly; }),
        column<Task>(
            "windows", required, WindowsKind{}, [](auto& t) -> auto& { return t.windows; }),
        column<Task>(
            "shortest_piece_minutes", optional, MinutesKind{1, 24 * 60},
            [](auto& t) -> auto& { return t.shortest_piece; }),
        column<Task>(
            "may_be_shared", optional, YesNoKind{},
            [](auto& t) -> auto& { return t.may_be_shared; }),
        column<Task>(
            "exposes_to", optional, CodeSetKind{exposure_codes},
            [](auto& t) -> auto& { return t.exposes_to; }),
        column<Task>(
            "lifts_kilograms", optional, WholeKind{0, most_kilograms},
            [](auto& t) -> auto& { return t.lifts; }),
        column<Task>(
            "licences", optional, CodeSetKind{licence_codes},
            [](auto& t) -> auto& { return t.licences; }),
        column<Task>(
            "kind", required, CodeKind{work_kind_codes}, [](auto& t) -> auto& { return t.kind; }),
        column<Task>(
            "surroundings", optional, CodeSetKind{surrounding_codes},
            [](auto& t) -> auto& { return t.surroundings; }),
        column<Task>(
            "if_not_done", optional, CodeKind{if_not_done_codes},
            [](auto& t) -> auto& { return t.if_not_done; }),
    };
}

}  // namespace

const Schema<Workplace>& workplaces_schema() {
    using enum Need;
    using Row = Workplace;
    static const Schema<Row> schema{
        workplaces_file,
        {
            column<Row>(
                "id", required, IdKind{}, [](auto& w) -> auto& { return w.id; }),
            column<Row>(
                "name", required, TextKind{}, [](auto& w) -> auto& { return w.name; }),
            column<Row>(
                "kind", optional, TextKind{}, [](auto& w) -> auto& { return w.kind; }),
            column<Row>(
                "district", optional, TextKind{}, [](auto& w) -> auto& { return w.district; }),
            column<Row>(
                "east_metres", required, MetresKind{},
                [](auto& w) -> auto& { return w.place.east; }),
            column<Row>(
                "north_metres", required, MetresKind{},
                [](auto& w) -> auto& { return w.place.north; }),
            column<Row>(
                "opening", required, GridKind{}, [](auto& w) -> auto& { return w.opening; }),
            column<Row>(
                "languages", optional, CodeSetKind{language_codes},
                [](auto& w) -> auto& { return w.languages; }),
            column<Row>(
                "access", optional, CodeSetKind{access_need_codes},
                [](auto& w) -> auto& { return w.access; }),
            column<Row>(
                "people_at_once", optional, WholeKind{0, most_people},
                [](auto& w) -> auto& { return w.people_at_once; }),
            column<Row>(
                "people_most", optional, WholeKind{0, most_people},
                [](auto& w) -> auto& { return w.people_most; }),
            column<Row>(
                "hourly_wage", optional, MaybeKind{EurosKind{most_hourly_euros}},
                [](auto& w) -> auto& { return w.hourly_wage; }),
            column<Row>(
                "arrangements", optional, ArrangementListKind{},
                [](auto& w) -> auto& { return w.arrangements; }),
        }};
    return schema;
}

const Schema<RoleRow>& roles_schema() {
    using enum Need;
    using Row = RoleRow;
    static const Schema<Row> schema{
        roles_file,
        {
            column<Row>(
                "workplace", required, WorkplaceKind{},
                [](auto& row) -> auto& { return row.workplace; }),
            column<Row>(
                "role", required, TextKind{}, [](auto& row) -> auto& { return row.role.name; }),
            column<Row>(
                "hourly_cost", required, EurosKind{most_hourly_euros},
                [](auto& row) -> auto& { return row.role.hourly_cost; }),
        }};
    return schema;
}

const Schema<Task>& tasks_schema() {
    static const Schema<Task> schema{tasks_file, task_columns()};
    return schema;
}

const Schema<DemandRow>& demands_schema() {
    using enum Need;
    using Row = DemandRow;
    static const Schema<Row> schema{
        demands_file,
        {
            column<Row>(
                "task", required, TaskKind{}, [](auto& row) -> auto& { return row.task; }),
            column<Row>(
                "ability", required, AbilityKind{}, [](auto& row) -> auto& { return row.ability; }),
            column<Row>(
                "step", required, StepKind{}, [](auto& row) -> auto& { return row.step; }),
        }};
    return schema;
}

const Schema<Arrangement>& arrangements_schema() {
    using enum Need;
    using Row = Arrangement;
    static const Schema<Row> schema{
        arrangements_file,
        {
            column<Row>(
                "id", required, IdKind{}, [](auto& a) -> auto& { return a.id; }),
            column<Row>(
                "name", required, TextKind{}, [](auto& a) -> auto& { return a.name; }),
            column<Row>(
                "kind", required, CodeKind{arrangement_class_codes},
                [](auto& a) -> auto& { return a.kind; }),
            column<Row>(
                "lifts", optional, CodeSetKind{exposure_codes},
                [](auto& a) -> auto& { return a.lifts; }),
            column<Row>(
                "provides", optional, CodeSetKind{access_need_codes},
                [](auto& a) -> auto& { return a.provides; }),
            column<Row>(
                "lifts_weight_kilograms", optional, WholeKind{0, most_kilograms},
                [](auto& a) -> auto& { return a.lifts_weight; }),
            column<Row>(
                "eases_travel_minutes", optional, MinutesKind{0, 24 * 60},
                [](auto& a) -> auto& { return a.eases_travel; }),
            column<Row>(
                "cost_once", optional, EurosKind{most_euros_once},
                [](auto& a) -> auto& { return a.cost_once; }),
            column<Row>(
                "weekly_help_minutes", optional, MinutesKind{},
                [](auto& a) -> auto& { return a.weekly_help; }),
            column<Row>(
                "funding_rule", optional, TextKind{},
                [](auto& a) -> auto& { return a.funding_rule; }),
        }};
    return schema;
}

const Schema<EffectRow>& effects_schema() {
    using enum Need;
    using Row = EffectRow;
    static const Schema<Row> schema{
        effects_file,
        {
            column<Row>(
                "arrangement", required, ArrangementKind{},
                [](auto& row) -> auto& { return row.arrangement; }),
            column<Row>(
                "ability", required, AbilityKind{},
                [](auto& row) -> auto& { return row.raise.ability; }),
            column<Row>(
                "steps", required, WholeKind{1, 4},
                [](auto& row) -> auto& { return row.raise.steps; }),
            column<Row>(
                "up_to", optional, StepKind{}, [](auto& row) -> auto& { return row.raise.up_to; }),
        }};
    return schema;
}

const Schema<PolicyLine>& policy_schema() {
    using enum Need;
    using Row = PolicyLine;
    static const Schema<Row> schema{
        policy_file,
        {
            column<Row>(
                "name", required, TextKind{}, [](auto& line) -> auto& { return line.name; }),
            column<Row>(
                "value", optional, TextKind{}, [](auto& line) -> auto& { return line.value; }),
            column<Row>(
                "unit", optional, TextKind{}, [](auto& line) -> auto& { return line.unit; }),
            column<Row>(
                "reason", required, TextKind{1'000},
                [](auto& line) -> auto& { return line.reason; }),
            column<Row>(
                "source", optional, TextKind{1'000},
                [](auto& line) -> auto& { return line.source; }),
        }};
    return schema;
}

const std::vector<std::string_view>& city_files() {
    static const std::vector<std::string_view> files{
        people_file, profiles_file, conditions_file,   wishes_file,  workplaces_file, roles_file,
        tasks_file,  demands_file,  arrangements_file, effects_file, policy_file};
    return files;
}

}  // namespace kynnys
