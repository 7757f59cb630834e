#include "exchange/city_reader.h"

#include <algorithm>
#include <numeric>

#include "exchange/policy_file.h"

namespace kynnys {

namespace {

// Without these there is no city; the others may be absent when they would have no row.
constexpr std::string_view required_files[] = {people_file, conditions_file, workplaces_file,
                                               roles_file,  tasks_file,      policy_file};

bool is_required(std::string_view file) {
    return std::find(std::begin(required_files), std::end(required_files), file) !=
           std::end(required_files);
}

}  // namespace

std::size_t OnceRows::Hash::operator()(const Key& key) const {
    const auto numbers =
        static_cast<std::size_t>(key.position) * 1024 + static_cast<std::size_t>(key.number);
    return std::hash<std::string_view>{}(key.text) * 31 + std::hash<std::size_t>{}(numbers);
}

int OnceRows::first_line(int position, int number, std::string_view text, int line) {
    const auto [row, is_new] = lines_.emplace(Key{position, number, text}, line);
    return is_new ? 0 : row->second;
}

CityReader::CityReader(std::vector<NamedText> files) {
    parse_tables(std::move(files));
}

void CityReader::parse_tables(std::vector<NamedText> files) {
    std::vector<std::string> others;
    for (NamedText& file : files) {
        const auto known = std::find(city_files().begin(), city_files().end(), file.name);
        if (known == city_files().end()) {
            others.push_back(std::move(file.name));
            continue;
        }
        ParsedTable parsed = parse_table(*known, std::move(file.text), log_);
        files_[*known] = {std::move(parsed.table), true, parsed.lost_rows, {}, {}};
    }
    tell_missing_files(others);
}

// A file that is nearly called like a missing one is most likely that one.
void CityReader::tell_missing_files(const std::vector<std::string>& others) {
    const std::vector<std::string_view> names(others.begin(), others.end());
    for (const std::string_view name : city_files()) {
        if (files_[name].is_there)
            continue;
        const std::string nearest(nearest_word(name, names));
        if (is_required(name) || !nearest.empty())
            log_.add(
                {std::string(name), 0, 0, "", "file.is_missing", {std::string(name), nearest}});
    }
}

Checked<City> CityReader::read() {
    read_arrangements();
    read_effects();
    read_workplaces();
    read_roles();
    read_tasks();
    read_demands();
    read_people();
    read_profiles();
    read_conditions();
    read_wishes();
    if (const File& file = files_.at(policy_file); file.is_there)
        city_.policy = read_policy_table(file.table, log_);
    tell_findings();
    if (!log_.is_empty())
        return log_.take_sorted(city_files());
    return std::move(city_);
}

bool CityReader::lost_rows(std::string_view name) const {
    const File& file = files_.at(name);
    return file.is_there ? file.lost_rows : is_required(name);
}

void CityReader::add_id(IdMap& ids, int position, const std::vector<int>& lines,
                        const RowPlace& place) {
    const std::string_view id = place.text("id");
    if (id.empty())
        return ids.mark_incomplete();
    if (ids.add(id, position))
        return;
    const auto first = static_cast<std::size_t>(ids.find(id).value_or(0));
    place.fault("id", "id.is_doubled", {shortened(id), std::to_string(lines[first])});
}

void CityReader::read_arrangements() {
    std::vector<bool> unsound;
    read_list(arrangements_schema(), known_.arrangements, city_.arrangements, unsound);
}

void CityReader::read_effects() {
    OnceRows once;
    read_file(effects_schema(), [&](const EffectRow& row, const RowPlace& place) {
        if (!place.is_sound() || !row.arrangement.is_set())
            return;
        const int first = once.first_line(row.arrangement.at, static_cast<int>(row.raise.ability),
                                          "", place.line());
        if (first > 0)
            return place.fault("ability", "row.is_doubled", {std::to_string(first)});
        city_.arrangements[row.arrangement.place()].raises.push_back(row.raise);
    });
}

void CityReader::read_workplaces() {
    read_list(workplaces_schema(), known_.workplaces, city_.workplaces, unsound_.workplaces);
}

void CityReader::read_roles() {
    OnceRows once;
    read_file(roles_schema(), [&](RoleRow row, const RowPlace& place) {
        const std::string_view name = place.text("role");
        if (!row.workplace.is_set() || name.empty())
            return known_.roles.mark_incomplete();
        const int first = once.first_line(row.workplace.at, 0, name, place.line());
        if (first > 0)
            return place.fault("role", "row.is_doubled", {std::to_string(first)});
        known_.roles.add(row.workplace.at, name);
        city_.workplaces[row.workplace.place()].roles.push_back(std::move(row.role));
    });
    if (lost_rows(roles_file))
        known_.roles.mark_incomplete();
}

void CityReader::read_tasks() {
    read_list(tasks_schema(), known_.tasks, city_.tasks, unsound_.tasks);
    for (std::size_t row = 0; row < city_.tasks.size(); ++row) {
        const Task& task = city_.tasks[row];
        if (!task.workplace.is_set() || !task.owner.is_set())
            unsound_.tasks[row] = true;  // they point at rows that were lost
    }
    sort_tasks();
}

// Files may list tasks in any order; a city has them grouped by workplace.
void CityReader::sort_tasks() {
    std::vector<int> order(city_.tasks.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return city_.tasks[static_cast<std::size_t>(a)].workplace <
               city_.tasks[static_cast<std::size_t>(b)].workplace;
    });
    std::vector<int>& lines = files_.at(tasks_file).lines;
    std::vector<Task> tasks;
    std::vector<int> sorted_lines;
    std::vector<bool> sorted_unsound;
    std::vector<int> new_positions(order.size());
    tasks.reserve(order.size());
    for (const int old : order) {
        const auto row = static_cast<std::size_t>(old);
        new_positions[row] = static_cast<int>(tasks.size());
        tasks.push_back(std::move(city_.tasks[row]));
        sorted_lines.push_back(lines[row]);
        sorted_unsound.push_back(unsound_.tasks[row]);
    }
    city_.tasks = std::move(tasks);
    lines = std::move(sorted_lines);
    unsound_.tasks = std::move(sorted_unsound);
    known_.tasks.renumber(new_positions);
}

void CityReader::read_demands() {
    OnceRows once;
    read_file(demands_schema(), [&](const DemandRow& row, const RowPlace& place) {
        if (!place.is_sound() || !row.task.is_set())
            return;
        const int first =
            once.first_line(row.task.at, static_cast<int>(row.ability), "", place.line());
        if (first > 0)
            return place.fault("ability", "row.is_doubled", {std::to_string(first)});
        city_.tasks[row.task.place()].demand.set(row.ability, row.step);
    });
}

void CityReader::tell_findings() {
    for (Finding& finding : check_city(city_, unsound_)) {
        const File& file = files_.at(finding.file);
        const auto row = static_cast<std::size_t>(finding.row);
        const auto field = file.fields.find(finding.column);
        log_.add({std::string(finding.file), row < file.lines.size() ? file.lines[row] : 0,
                  field == file.fields.end() ? 0 : field->second + 1, std::string(finding.column),
                  std::move(finding.key), std::move(finding.arguments)});
    }
}

}  // namespace kynnys
