#include "storage/name_token.h"

#include <algorithm>

namespace kynnys {

Result<Done> add_name_tokens(Transaction& transaction, const BlindIndex& names,
                             const std::vector<NamedPerson>& people) {
    std::vector<std::pair<std::int64_t, std::size_t>> tokens;
    for (std::size_t place = 0; place < people.size(); ++place) {
        for (const std::int64_t token : names.tokens(people[place].name))
            tokens.emplace_back(token, place);
    }
    std::sort(tokens.begin(), tokens.end());  // in the order of the index, which then grows fast
    return transaction.load({"person_name_token", {"token", "person"}}, [&](RowSink& sink) {
        for (const auto& [token, place] : tokens) sink.add({token, people[place].id});
    });
}

Result<Done> set_name_tokens(Transaction& transaction, const BlindIndex& names,
                             const NamedPerson& person) {
    TRY(transaction.change("DELETE FROM person_name_token WHERE person = :person",
                           {{"person", person.id}}));
    return add_name_tokens(transaction, names, {person});
}

Result<std::vector<std::int64_t>> name_tokens(Transaction& transaction, std::string_view person) {
    return transaction.list(
        "SELECT token FROM person_name_token WHERE person = :person ORDER BY token",
        {{"person", person}}, [](Row& row) { return row.whole(); });
}

}  // namespace kynnys
