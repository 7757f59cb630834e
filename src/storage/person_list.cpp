#include "storage/person_list.h"

#include <algorithm>

#include "storage/stored_code.h"

namespace kynnys {

namespace {

// Up to so many people an organisation's list begins with whom it sees; beyond, with the filter.
// Whom it sees is looked up either way: this is only about which end is the shorter one.
constexpr int few_people = 4000;

// What a list goes through in the order of ids until its page is full.
enum class Beginning { assigned, disclosed, named, all };

using Tokens = std::vector<std::vector<std::int64_t>>;

// The ids of a page are found first, then its rows: whatever a database guesses about filters, it
// goes through one index in order, looks each further condition up by id, and stops early. A join
// with person instead is made by PostgreSQL through all people there are.
class ListStatement {
  public:
    ListStatement(const Visibility& visibility, const PersonFilter& filter, const Tokens& names,
                  const PageOf& page)
        : visibility_(visibility), filter_(filter), names_(names), page_(page) {}

    std::string rows(Beginning beginning) {
        return "WITH page AS MATERIALIZED (" + ids(beginning) +
               ") SELECT p.id, p.organisation, p.code, p.name, p.status,"
               " p.municipality, p.district, p.out_of_work_since FROM page CROSS JOIN person p"
               " WHERE p.id = page.id ORDER BY p.id";
    }

    std::string count(Beginning beginning) {
        return "SELECT count(*) FROM (" + ids(beginning) + ") page";
    }

    [[nodiscard]] const Binds& binds() const { return binds_; }

  private:
    // Of one page and the first of the next.
    std::string ids(Beginning beginning) {
        const std::string id = id_of(beginning);
        std::string sql = "SELECT " + source(beginning) + " AND " + id + " > :after";
        binds_.push_back({"after", page_.after});
        add_filters(sql, beginning);
        for (std::size_t word = beginning == Beginning::named ? 1 : 0; word < names_.size(); ++word)
            sql += " AND " + has_row("person_name_token n WHERE n.person = " + id +
                                     " AND n.token IN (" + token_list(word) + ")");
        if (beginning != Beginning::disclosed)  // which are the visible ones
            sql += " AND " + visible(visibility_, id, binds_);
        binds_.push_back({"most", page_.most + 1});
        return sql + " ORDER BY " + id + " LIMIT :most";
    }

    // Under a name that no condition has for its own rows.
    static std::string id_of(Beginning beginning) {
        switch (beginning) {
            case Beginning::assigned:
                return "own.person";
            case Beginning::disclosed:
                return "d.person";
            case Beginning::named:
                return "t.person";
            default:
                return "p.id";
        }
    }

    // From the column to the first condition.
    std::string source(Beginning beginning) {
        switch (beginning) {
            case Beginning::assigned:
                binds_.push_back(
                    {"candidate_of", filter_.coach ? *filter_.coach : *visibility_.assigned_to});
                return "DISTINCT own.person AS id FROM assignment own"
                       " WHERE own.user_id = :candidate_of";
            case Beginning::disclosed:
                return "DISTINCT d.person AS id FROM disclosure d WHERE " +
                       live_disclosure(visibility_, binds_);
            case Beginning::named:
                return "DISTINCT t.person AS id FROM person_name_token t WHERE t.token IN (" +
                       token_list(0) + ")";
            default:
                return "p.id FROM person p WHERE 1 = 1";
        }
    }

    // SQLite goes by the index of the narrowest filter, which is said plainly; it looks for none in
    // "NOT (… <> …)". PostgreSQL reads both alike, and knows better. By id, each filter is looked
    // up in an index of its own.
    void add_filters(std::string& sql, Beginning beginning) {
        const std::string id = id_of(beginning);
        bool is_first = true;
        const auto add = [&](const std::string& column, const std::optional<std::string>& value) {
            if (!value)
                return;
            if (beginning != Beginning::all)
                sql += " AND " + has_row("person p WHERE p.id = " + id + " AND p." + column +
                                         " = :" + column);
            else if (is_first)
                sql += " AND p." + column + " = :" + column;
            else
                sql += " AND NOT (p." + column + " <> :" + column + ")";
            binds_.push_back({column, *value});
            is_first = false;
        };
        add("district", filter_.district);
        add("municipality", filter_.municipality);
        add("organisation", filter_.organisation);
        add("status", filter_.status ? std::optional(stored(client_status_codes(), *filter_.status))
                                     : std::nullopt);
        if (!filter_.coach)
            return;
        sql += " AND " + has_row("assignment k WHERE k.person = " + id +
                                 " AND k.user_id = :coach AND k.kind = 'coach'");
        binds_.push_back({"coach", *filter_.coach});
    }

    std::string token_list(std::size_t word) {
        std::string list;
        for (const std::int64_t token : names_[word]) {
            const std::string name = "token_" + std::to_string(binds_.size());
            list.append(list.empty() ? ":" : ", :").append(name);
            binds_.push_back({name, token});
        }
        return list;
    }

    const Visibility& visibility_;
    const PersonFilter& filter_;
    const Tokens& names_;
    const PageOf& page_;
    Binds binds_;
};

// In order, so that the index is gone through: as long as PostgreSQL has not swept a table that was
// just filled, it would rather read the table from anywhere, and meet all the others' rows.
Result<bool> sees_few(Transaction& transaction, const Visibility& visibility) {
    Binds binds;
    const std::string sql = "SELECT count(*) FROM (SELECT 1 FROM disclosure d WHERE " +
                            live_disclosure(visibility, binds) +
                            " ORDER BY d.person LIMIT :most) live";
    binds.push_back({"most", few_people + 1});
    const auto count = TRY(transaction.first(sql, binds, [](Row& row) { return row.whole(); }));
    return *count <= few_people;
}

Result<Beginning> beginning_of(Transaction& transaction, const Visibility& visibility,
                               const PersonFilter& filter) {
    if (filter.coach || visibility.assigned_to)
        return Beginning::assigned;
    if (TRY(sees_few(transaction, visibility)))
        return Beginning::disclosed;
    return filter.name.empty() ? Beginning::all : Beginning::named;
}

Result<ListedPerson> listed_person(Row& row, const Vault& vault) {
    ListedPerson person;
    person.id = row.text();
    person.organisation = row.text();
    person.code = row.text();
    person.name = TRY(vault.seal.opened({"person", "name", person.id}, row.text()));
    person.status = restored(client_status_codes(), row.text());
    person.municipality = row.text();
    person.district = row.text();
    person.out_of_work_since = row.maybe_day();
    return person;
}

Result<Tokens> tokens_of(const Vault& vault, const std::string& name) {
    if (name.empty())
        return Tokens{};
    auto tokens = vault.names.search_tokens(name);
    if (tokens)
        return tokens;
    Error error = std::move(tokens).error();
    error.field = "name";
    return error;
}

}  // namespace

Result<PersonPage> people(Transaction& transaction, const Vault& vault,
                          const Visibility& visibility, const PersonFilter& filter,
                          const PageOf& page) {
    const Tokens names = TRY(tokens_of(vault, filter.name));
    const Beginning beginning = TRY(beginning_of(transaction, visibility, filter));
    ListStatement statement(visibility, filter, names, page);
    const std::string sql = statement.rows(beginning);
    auto rows = TRY(transaction.list(sql, statement.binds(),
                                     [&](Row& row) { return listed_person(row, vault); }));
    PersonPage found;
    for (Result<ListedPerson>& row : rows) found.people.push_back(TRY(std::move(row)));
    if (found.people.size() > static_cast<std::size_t>(page.most)) {
        found.people.pop_back();
        found.next = found.people.back().id;
    }
    return found;
}

Result<int> count_people(Transaction& transaction, const Visibility& visibility,
                         const PersonFilter& filter, int most) {
    const PageOf page{"", most - 1};
    const Beginning beginning = TRY(beginning_of(transaction, visibility, filter));
    const Tokens no_name;
    ListStatement statement(visibility, filter, no_name, page);
    const std::string sql = statement.count(beginning);
    const auto count =
        TRY(transaction.first(sql, statement.binds(), [](Row& row) { return row.whole(); }));
    return static_cast<int>(*count);
}

}  // namespace kynnys
