// People as rows: which columns there are, and both ways between them and a person. Each pair keeps
// the same order.
#pragma once

#include <string>
#include <vector>

#include "person/client.h"
#include "storage/transaction.h"
#include "storage/vault.h"

namespace kynnys {

struct ClientKey {
    std::string id;
    std::string organisation;  // that owns the record
};

// What an edit may change; the id, the organisation and the code stay.
TableColumns client_columns();
std::vector<Value> client_values(const Vault& vault, const std::string& id, const Client& client);

// Reads the columns of client_columns(). Errors: those of opening a sealed field.
Result<Done> read_client(Row& row, const Vault& vault, const std::string& id, Client& client);

// Without the person.
TableColumns condition_columns();
std::vector<Value> condition_values(const Conditions& conditions);
Conditions conditions_of(Row& row);

// Without the person and the ability.
TableColumns ability_columns();
std::vector<Value> ability_values(const ProfileLine& line);
ProfileLine profile_line_of(Row& row);

// One liked or disliked thing: about, what and liking, as docs/city-folder.md words them.
struct WishRecord {
    std::string about;
    std::string what;
    Liking liking = Liking::wants;
};
std::vector<WishRecord> wish_records(const Wishes& wishes);
void add_wish(const WishRecord& record, Wishes& wishes);

}  // namespace kynnys
