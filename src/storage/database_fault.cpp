#include "storage/database_fault.h"

#include <sqlite3.h>

#include <algorithm>
#include <string>

#include "storage/constraint.h"

namespace kynnys {

namespace {

DatabaseFault unavailable(Remedy remedy, const char* key, std::string code) {
    return {remedy, Error{ErrorKind::unavailable, key, "", {std::move(code)}}};
}

std::string_view first_line(std::string_view message) {
    return message.substr(0, message.find('\n'));
}

DatabaseFault sqlite_constraint_fault(int code, std::string_view message) {
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            return {Remedy::none, unique_conflict(message)};
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            return {Remedy::none, reference_conflict()};
        default:
            return {Remedy::none, broken_constraint()};
    }
}

// A table that two nodes make at the same moment: the later finds it in the catalogue.
bool is_made_by_another(std::string_view state, std::string_view message) {
    return state == "42P07" || state == "42710" ||  // the table, or already its type
           (state == "23505" && message.find("pg_") != std::string_view::npos);
}

// Classes 08 and 57P tell of a connection or a server that is going away; 53300 of one that has no
// room for another connection yet.
bool is_lost(std::string_view state) {
    return state.starts_with("08") || state.starts_with("57P") || state == "53300" ||
           std::all_of(state.begin(), state.end(), [](char letter) { return letter == ' '; });
}

}  // namespace

DatabaseFault sqlite_fault(int code, std::string_view message) {
    constexpr int primary_bits = 0xff;
    switch (code & primary_bits) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL:
            return unavailable(Remedy::again, "database.is_busy", std::to_string(code));
        case SQLITE_FULL:
            return unavailable(Remedy::none, "database.disk_is_full", std::to_string(code));
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return unavailable(Remedy::none, "database.cannot_be_opened", std::to_string(code));
        case SQLITE_READONLY:
            return unavailable(Remedy::none, "database.is_read_only", std::to_string(code));
        case SQLITE_NOTADB:
            return unavailable(Remedy::none, "database.is_another_file", std::to_string(code));
        case SQLITE_CORRUPT:
            return {Remedy::none, Error{ErrorKind::unavailable, "database.is_damaged", "", {}}};
        case SQLITE_CONSTRAINT:
            return sqlite_constraint_fault(code, first_line(message));
        default:
            return unavailable(Remedy::none, "database.failed", std::to_string(code));
    }
}

DatabaseFault postgresql_fault(std::string_view state, std::string_view message) {
    const std::string code(state);
    if (is_lost(state))
        return unavailable(Remedy::reconnect, "database.is_lost", code);
    if (state == "40001" || state == "40P01" || state == "55P03" ||
        is_made_by_another(state, first_line(message)))
        return unavailable(Remedy::again, "database.is_busy", code);
    if (state == "53100")
        return unavailable(Remedy::none, "database.disk_is_full", code);
    if (state == "23505")
        return {Remedy::none, unique_conflict(first_line(message))};
    if (state == "23503")
        return {Remedy::none, reference_conflict()};
    if (state.starts_with("23"))
        return {Remedy::none, broken_constraint()};
    return unavailable(Remedy::none, "database.failed", code);
}

}  // namespace kynnys
