#include "storage/person_store.h"

#include "base/check.h"
#include "storage/edited_row.h"
#include "storage/name_token.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

std::vector<NamedPerson> named(const std::vector<ClientKey>& keys,
                               const std::vector<Client>& clients) {
    std::vector<NamedPerson> people;
    for (std::size_t place = 0; place < clients.size(); ++place)
        people.push_back({keys[place].id, clients[place].person.name});
    return people;
}

void add_wish_rows(const std::string& person, const Wishes& wishes, RowSink& sink) {
    int position = 0;
    for (const WishRecord& record : wish_records(wishes))
        sink.add(
            {person, position++, record.about, record.what, stored(liking_codes(), record.liking)});
}

TableColumns wish_columns() {
    return {"person_wish", {"person", "position", "about", "what", "liking"}};
}

TableColumns wishes_columns() {
    return {"person_wishes", {"weekly_minutes", "travel_minutes"}};
}

std::vector<Value> wishes_values(const Wishes& wishes) {
    return {wishes.weekly_wanted, wishes.travel_wanted};
}

// Loads one table, for each of the people in turn.
template <class Add>
Result<Done> load_each(Transaction& transaction, const TableColumns& into,
                       const std::vector<ClientKey>& keys, const std::vector<Client>& clients,
                       Add add) {
    return transaction.load(into, [&](RowSink& sink) {
        for (std::size_t place = 0; place < clients.size(); ++place)
            add(keys[place], clients[place], sink);
    });
}

void add_ability_rows(const std::string& person, const Profile& profile, RowSink& sink) {
    for (const AbilityLine& line : ability_catalogue()) {
        if (const auto& judged = profile.line(line.ability))
            sink.add(with_values({person, line.code}, ability_values(*judged)));
    }
}

}  // namespace

Result<Done> add_clients(Transaction& transaction, const Vault& vault,
                         const std::vector<ClientKey>& keys, const std::vector<Client>& clients) {
    CHECK(keys.size() == clients.size());
    const auto load = [&](const TableColumns& into, auto add) {
        return load_each(transaction, into, keys, clients, add);
    };
    TRY(load(with_columns(client_columns(), {"id", "organisation", "code"}),
             [&](const ClientKey& key, const Client& client, RowSink& sink) {
                 sink.add(with_values({key.id, key.organisation, client.person.id},
                                      client_values(vault, key.id, client)));
             }));
    TRY(add_name_tokens(transaction, vault.names, named(keys, clients)));
    TRY(load(with_columns(ability_columns(), {"person", "ability"}),
             [](const ClientKey& key, const Client& client, RowSink& sink) {
                 add_ability_rows(key.id, client.person.profile, sink);
             }));
    TRY(load(with_columns(condition_columns(), {"person"}),
             [](const ClientKey& key, const Client& client, RowSink& sink) {
                 sink.add(with_values({key.id}, condition_values(client.person.conditions)));
             }));
    TRY(load(with_columns(wishes_columns(), {"person"}),
             [](const ClientKey& key, const Client& client, RowSink& sink) {
                 sink.add(with_values({key.id}, wishes_values(client.person.wishes)));
             }));
    return load(wish_columns(), [](const ClientKey& key, const Client& client, RowSink& sink) {
        add_wish_rows(key.id, client.person.wishes, sink);
    });
}

Result<ClientRecord> find_client(Transaction& transaction, const Vault& vault,
                                 const Visibility& visibility, const std::string& id) {
    Binds binds{{"id", id}};
    const std::string condition = "p.id = :id AND " + visible(visibility, "p.id", binds);
    std::vector<ClientRecord> found = TRY(client_records(transaction, vault, condition, binds));
    if (found.empty())
        return Error{ErrorKind::not_found, "person.is_missing", "", {}};
    return std::move(found.front());
}

Result<std::int64_t> update_client(Transaction& transaction, const Vault& vault,
                                   const std::string& id, const Client& client, std::int64_t seen) {
    const std::int64_t version = TRY(update_row(
        transaction, client_columns(), client_values(vault, id, client), {{{"id", id}}, seen}));
    TRY(set_name_tokens(transaction, vault.names, {id, client.person.name}));
    return version;
}

Result<std::int64_t> update_conditions(Transaction& transaction, const std::string& id,
                                       const Conditions& conditions, std::int64_t seen) {
    return update_row(transaction, condition_columns(), condition_values(conditions),
                      {{{"person", id}}, seen});
}

Result<std::int64_t> update_wishes(Transaction& transaction, const std::string& id,
                                   const Wishes& wishes, std::int64_t seen) {
    const std::int64_t version = TRY(
        update_row(transaction, wishes_columns(), wishes_values(wishes), {{{"person", id}}, seen}));
    TRY(transaction.change("DELETE FROM person_wish WHERE person = :person", {{"person", id}}));
    TRY(transaction.load(wish_columns(), [&](RowSink& sink) { add_wish_rows(id, wishes, sink); }));
    return version;
}

Result<std::int64_t> update_ability(Transaction& transaction, const std::string& id,
                                    Ability ability, const ProfileLine& line, std::int64_t seen) {
    const std::string_view code = line_of(ability).code;
    if (seen > 0)
        return update_row(transaction, ability_columns(), ability_values(line),
                          {{{"person", id}, {"ability", code}}, seen});
    TRY(transaction.load(with_columns(ability_columns(), {"person", "ability"}),
                         [&](RowSink& sink) {
                             sink.add(with_values({id, code}, ability_values(line)));
                         }));
    return std::int64_t{1};
}

}  // namespace kynnys
