#include "storage/sealed_column.h"

#include <algorithm>
#include <array>

namespace kynnys {

namespace {

constexpr auto columns = std::to_array<SealedColumn>({
    sealed_name,
    {"person", "phone", "id"},
    {"person", "email", "id"},
    {"person", "note", "id"},
    {"credentials", "one_time_key", "account"},
    {"decision", "reason", "id"},
    sealed_secret,
    {"kept_answer", "asked", "attempt"},
    {"kept_answer", "answer", "attempt"},
    {"carving_draft", "document", "workplace"},
    {"carving_step", "document", "id"},
    {"referral", "note", "id"},
    {"referral", "facts", "id"},
    {"referral_message", "body", "id"},
    {"consultation", "case_text", "id"},
    {"consultation", "questions", "id"},
    {"consultation_step", "body", "id"},
    {"errand", "body", "id"},
    {"errand", "outcome", "id"},
    {"goal", "title", "id"},
    {"goal", "levels", "id"},
    {"goal_review", "note", "id"},
    {"outside_referrer", "office", "id"},
    {"outside_referrer", "email", "id"},
    {"placement", "note", "id"},
    {"placement", "end_note", "id"},
    {"put_off", "reason", "id"},
    {"situation", "facts", "person"},
    {"site_answer", "message", "id"},
    {"mail_choice", "address", "account"},
    {"outbox_message", "address", "id"},
    {"visit", "fields", "id"},
    {"workplace_contact", "name", "workplace"},
    {"workplace_contact", "phone", "workplace"},
    {"workplace_contact", "email", "workplace"},
});

}  // namespace

std::span<const SealedColumn> sealed_columns() {
    return columns;
}

bool is_sealed_column(std::string_view table, std::string_view column) {
    return std::any_of(columns.begin(), columns.end(), [&](const SealedColumn& one) {
        return one.table == table && one.column == column;
    });
}

}  // namespace kynnys
