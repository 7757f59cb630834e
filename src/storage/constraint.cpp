#include "storage/constraint.h"

#include <algorithm>
#include <string>

namespace kynnys {

namespace {

struct UniqueConstraint {
    std::string_view name;     // as PostgreSQL tells it
    std::string_view columns;  // as SQLite tells it
    std::string_view key;
    std::string_view field;
};

constexpr UniqueConstraint unique_constraints[] = {
    {"organisation_code", "organisation.code", "organisation.code_is_taken", "code"},
    {"person_code", "person.organisation, person.code", "person.code_is_taken", "code"},
    {"workplace_code", "workplace.organisation, workplace.code", "workplace.code_is_taken", "code"},
    {"role_name", "role.workplace, role.name", "role.name_is_taken", "name"},
    {"task_code", "task.organisation, task.code", "task.code_is_taken", "code"},
    {"arrangement_code", "arrangement.organisation, arrangement.code", "arrangement.code_is_taken",
     "code"},
    {"person_ability_pkey", "person_ability.person, person_ability.ability",
     "ability.is_judged_already", "ability"},
    {"assignment_pkey", "assignment.person, assignment.user_id, assignment.kind",
     "assignment.exists", ""},
    {"service_code", "service.code", "service.code_is_taken", "code"},
    {"account_sign_in_name", "account.sign_in_name", "account.name_is_taken", "sign_in_name"},
    {"placement_proposal", "placement.proposal", "placement.exists", ""},
    {"put_off_place", "put_off.person, put_off.workplace", "put_off.exists", ""},
    {"saved_view_name", "saved_view.account, saved_view.list, saved_view.name",
     "view.name_is_taken", "name"},
    {"policy_day", "policy.organisation, policy.valid_from", "policy.day_is_taken", "valid_from"},
};

bool is_name_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
}

// Whether the words stand in the text, and not inside of longer ones.
bool holds(std::string_view text, std::string_view words) {
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        const bool begins = at == 0 || !is_name_letter(text[at - 1]);
        const bool ends = end == text.size() || (!is_name_letter(text[end]) && text[end] != ',');
        if (begins && ends)
            return true;
    }
    return false;
}

}  // namespace

Error unique_conflict(std::string_view message) {
    const auto* known =
        std::find_if(std::begin(unique_constraints), std::end(unique_constraints),
                     [&](const UniqueConstraint& one) {
                         return holds(message, one.name) || holds(message, one.columns);
                     });
    if (known == std::end(unique_constraints))
        return broken_constraint();
    return Error{ErrorKind::conflict, std::string(known->key), std::string(known->field), {}};
}

Error broken_constraint() {
    return Error{ErrorKind::conflict, "database.constraint_is_broken", "", {}};
}

Error reference_conflict() {
    return Error{ErrorKind::conflict, "database.reference_is_broken", "", {}};
}

}  // namespace kynnys
