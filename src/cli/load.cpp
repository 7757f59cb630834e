#include "cli/load.h"

#include <unistd.h>

#include <algorithm>

#include "base/text.h"
#include "exchange/changes.h"
#include "exchange/city_folder.h"
#include "exchange/file_text.h"
#include "exchange/plan_file.h"
#include "exchange/policy_file.h"

namespace kynnys {

namespace {

namespace fs = std::filesystem;

template <class Row>
Result<Index<Row>> find_row(const std::vector<Row>& rows, const std::string& id,
                            const char* error_key) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
    if (found != rows.end())
        return Index<Row>{static_cast<int>(found - rows.begin())};
    std::vector<std::string_view> known;
    for (const Row& row : rows) known.push_back(row.id);
    return Error{ErrorKind::not_found, error_key, "", {id, std::string(nearest_word(id, known))}};
}

Error another_city() {
    return Error{ErrorKind::conflict, "plan.is_of_another_city", "", {}};
}

// Changes that a plan carries could be made to its city once.
Result<City> change_again(const City& city, const std::string& changes) {
    Checked<City> changed = apply_changes(city, changes);
    if (!changed)
        return another_city();
    return std::move(changed).value();
}

}  // namespace

Error faults_error(const std::vector<Fault>& faults, const fs::path& path) {
    const bool is_missing = std::all_of(faults.begin(), faults.end(), [](const Fault& fault) {
        return fault.key == "folder.is_missing" || fault.key == "file.is_missing";
    });
    return Error{
        is_missing ? ErrorKind::not_found : ErrorKind::invalid,
        "city.has_faults",
        "",
        {path.string(), std::string(trimmed(faults_text(faults))), std::to_string(faults.size())}};
}

Result<City> load_city(const fs::path& folder) {
    return read_or_error(read_city_folder(folder), folder);
}

Result<Policy> load_policy(const fs::path& file) {
    return read_or_error(read_policy_file(file), file);
}

Result<LoadedPlan> load_plan(const fs::path& city, const fs::path& plan) {
    LoadedPlan loaded;
    loaded.city = TRY(load_city(city));
    const std::string text = TRY(read_text(plan));
    PlanSources sources = TRY(parse_plan_sources(text));
    if (policy_text(sources.policy) != policy_text(loaded.city.policy)) {
        loaded.city.policy = std::move(sources.policy);
        loaded.policy_origin = PolicyOrigin::of_the_plan;
    }
    for (const std::string& changes : sources.changes)
        loaded.city = TRY(change_again(loaded.city, changes));
    loaded.changes = std::move(sources.changes);
    loaded.plan = TRY(parse_plan(text, loaded.city));
    if (loaded.plan.city_fingerprint != city_fingerprint(loaded.city))
        return another_city();
    return loaded;
}

Result<PersonIndex> find_person(const City& city, const std::string& id) {
    return find_row(city.people, id, "person.is_not_there");
}

Result<WorkplaceIndex> find_workplace(const City& city, const std::string& id) {
    return find_row(city.workplaces, id, "workplace.is_not_there");
}

Result<Done> check_output(const fs::path& file) {
    std::error_code ignored;
    if (fs::is_directory(file, ignored))
        return Error{ErrorKind::invalid, "output.is_a_folder", "", {file.string()}};
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, ignored))
        return Error{ErrorKind::invalid, "output.folder_is_missing", "", {folder.string()}};
    if (access(folder.c_str(), W_OK) != 0)
        return Error{ErrorKind::unavailable, "output.is_not_writable", "", {file.string()}};
    return Done{};
}

}  // namespace kynnys
