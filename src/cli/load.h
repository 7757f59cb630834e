// What commands read and write, with errors that say how to mend them.
#pragma once

#include <filesystem>
#include <string>

#include "exchange/fault.h"
#include "plan/city.h"
#include "plan/plan.h"

namespace kynnys {

// What was read, or the error city.has_faults {where, all faults, how many}; not_found when the
// folder or file itself is missing.
template <class T>
Result<T> read_or_error(Checked<T> checked, const std::filesystem::path& path);
Error faults_error(const std::vector<Fault>& faults, const std::filesystem::path& path);

Result<City> load_city(const std::filesystem::path& folder);
Result<Policy> load_policy(const std::filesystem::path& file);

enum class PolicyOrigin { of_the_city, of_the_plan };

struct LoadedPlan {
    City city;  // that the plan was made from: with its policy, and changed as it says
    Plan plan;
    PolicyOrigin policy_origin = PolicyOrigin::of_the_city;  // of_the_plan: it differs
    std::vector<std::string> changes;  // made to the city of the folder; see exchange/changes.h
};

// Errors beside those of reading: plan.is_of_another_city (conflict).
Result<LoadedPlan> load_plan(const std::filesystem::path& city, const std::filesystem::path& plan);

// Errors: person.is_not_there and workplace.is_not_there {id, nearest} (not_found).
Result<PersonIndex> find_person(const City& city, const std::string& id);
Result<WorkplaceIndex> find_workplace(const City& city, const std::string& id);

// Can the file be written? Asked before long work. Errors: output.folder_is_missing,
// output.is_a_folder (invalid), output.is_not_writable (unavailable).
Result<Done> check_output(const std::filesystem::path& file);

template <class T>
Result<T> read_or_error(Checked<T> checked, const std::filesystem::path& path) {
    if (!checked)
        return faults_error(checked.faults(), path);
    return std::move(checked).value();
}

}  // namespace kynnys
