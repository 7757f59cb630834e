#include "storage/person_list.h"

#include <algorithm>

#include "storage/stored_code.h"

namespace kynnys {

namespace {

// Up to so many people an organisation's list begins with whom it sees, and a list in the order of
// a column with who has the name; beyond, with the filter and the order. The rest is looked up
// either way: this is only about which end is the shorter one.
constexpr int few_people = 4000;
constexpr int few_names = 8000;

// What a list goes through in the order of ids until its page is full.
enum class Beginning { assigned, disclosed, named, all };

using Tokens = std::vector<std::vector<std::int64_t>>;

std::string token_list(const std::vector<std::int64_t>& tokens, Binds& binds) {
    std::string list;
    for (const std::int64_t token : tokens) {
        const std::string name = "token_" + std::to_string(binds.size());
        list.append(list.empty() ? ":" : ", :").append(name);
        binds.push_back({name, token});
    }
    return list;
}

// One stretch of a list, from where the page begins.
struct Part {
    Stretch stretch;
    Direction direction = Direction::ascending;
    std::optional<ListPlace> after;
    int most = 0;
};

// The ids of a page are found first, then its rows: whatever a database guesses about filters, it
// goes through one index in order, looks each further condition up by id, and stops early. A join
// with person instead is made by PostgreSQL through all people there are.
class ListStatement {
  public:
    ListStatement(const Visibility& visibility, const PersonFilter& filter, const Tokens& names,
                  const Part& part)
        : visibility_(visibility), filter_(filter), names_(names), part_(part) {}

    std::string rows(Beginning beginning) {
        const std::string down(order_word(part_.direction));
        return "WITH page AS MATERIALIZED (" + page(beginning) +
               ") SELECT page.place, p.id, p.organisation, p.code, p.name, p.status,"
               " p.municipality, p.district, p.out_of_work_since FROM page CROSS JOIN person p"
               " WHERE p.id = page.id ORDER BY page.place" +
               down + ", page.id" + down;
    }

    std::string count(Beginning beginning) {
        return "SELECT count(*) FROM (" + page(beginning) + ") page";
    }

    [[nodiscard]] const Binds& binds() const { return binds_; }

  private:
    [[nodiscard]] bool has_column() const { return !part_.stretch.column.empty(); }

    // Ids, each with what the column says there.
    std::string page(Beginning beginning) {
        if (!has_column())
            return ordered(found(beginning, "''"), "", id_of(beginning));
        const std::string column(part_.stretch.column);
        if (beginning == Beginning::all)
            return ordered(found(beginning, "p." + column), "p." + column, "p.id");
        // Few are found before: each is looked up once, and then they are put in order.
        return ordered("WITH placed AS MATERIALIZED (SELECT found.id, (SELECT o." + column +
                           " FROM person o WHERE o.id = found.id) AS place FROM (" +
                           found(beginning, "''") +
                           ") found) SELECT id, place FROM placed WHERE place IS NOT NULL",
                       "place", "id");
    }

    // From the place on, as many as are asked for.
    std::string ordered(std::string sql, const std::string& column, const std::string& id) {
        const std::string down(order_word(part_.direction));
        if (part_.after) {
            const std::string sign(after_sign(part_.direction));
            sql += " AND " + (column.empty()
                                  ? id + sign + ":after"
                                  : "(" + column + ", " + id + ")" + sign + "(:place, :after)");
            if (!column.empty())
                binds_.push_back({"place", part_.after->value});
            binds_.push_back({"after", part_.after->id});
        }
        binds_.push_back({"most", part_.most});
        return sql + " ORDER BY " + (column.empty() ? "" : column + down + ", ") + id + down +
               " LIMIT :most";
    }

    // All whom the list has, in no order.
    std::string found(Beginning beginning, const std::string& place) {
        const std::string id = id_of(beginning);
        std::string sql = "SELECT " + source(beginning, place);
        add_filters(sql, beginning);
        for (std::size_t word = beginning == Beginning::named ? 1 : 0; word < names_.size(); ++word)
            sql += " AND " + has_row("person_name_token n WHERE n.person = " + id +
                                     " AND n.token IN (" + token_list(names_[word], binds_) + ")");
        if (beginning != Beginning::disclosed)  // which are the visible ones
            sql += " AND " + visible(visibility_, id, binds_);
        return sql;
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
    std::string source(Beginning beginning, const std::string& place) {
        switch (beginning) {
            case Beginning::assigned:
                binds_.push_back(
                    {"candidate_of", filter_.coach ? *filter_.coach : *visibility_.assigned_to});
                return "DISTINCT own.person AS id, " + place +
                       " AS place FROM assignment own WHERE own.user_id = :candidate_of";
            case Beginning::disclosed:
                return "DISTINCT d.person AS id, " + place + " AS place FROM disclosure d WHERE " +
                       live_disclosure(visibility_, binds_);
            case Beginning::named:
                return "DISTINCT t.person AS id, " + place +
                       " AS place FROM person_name_token t WHERE t.token IN (" +
                       token_list(names_[0], binds_) + ")";
            default:
                return "p.id, " + place + " AS place FROM person p WHERE 1 = 1";
        }
    }

    // SQLite goes by the index of the narrowest filter, which is said plainly; it looks for none in
    // "NOT (… <> …)". PostgreSQL reads both alike, and knows better. By id, each filter is looked
    // up in an index of its own. In the order of a column, only what has an index with it is plain.
    void add_filters(std::string& sql, Beginning beginning) {
        const std::string id = id_of(beginning);
        bool is_plain = true;
        const auto add = [&](const std::string& column, const std::optional<std::string>& value) {
            if (!value)
                return;
            if (beginning != Beginning::all)
                sql += " AND " + has_row("person p WHERE p.id = " + id + " AND p." + column +
                                         " = :" + column);
            else if (is_plain)
                sql += " AND p." + column + " = :" + column;
            else
                sql += " AND NOT (p." + column + " <> :" + column + ")";
            binds_.push_back({column, *value});
            is_plain = false;
        };
        const auto add_status = [&] {
            if (part_.stretch.status)
                add("status", stored(client_status_codes(), *part_.stretch.status));
        };
        add("district", filter_.district);
        if (has_column())
            add_status();
        is_plain = is_plain && !has_column();
        add("municipality", filter_.municipality);
        add("organisation", filter_.organisation);
        if (!has_column())
            add_status();
        add_out_of_work(sql, beginning);
        if (!filter_.coach)
            return;
        sql += " AND " + has_row("assignment k WHERE k.person = " + id +
                                 " AND k.user_id = :coach AND k.kind = 'coach'");
        binds_.push_back({"coach", *filter_.coach});
    }

    void add_out_of_work(std::string& sql, Beginning beginning) const {
        using enum Stretch::OutOfWork;
        if (part_.stretch.out_of_work == any)
            return;
        const std::string condition = std::string("p.out_of_work_since IS ") +
                                      (part_.stretch.out_of_work == known ? "NOT NULL" : "NULL");
        sql += " AND " +
               (beginning == Beginning::all
                    ? condition
                    : has_row("person p WHERE p.id = " + id_of(beginning) + " AND " + condition));
    }

    const Visibility& visibility_;
    const PersonFilter& filter_;
    const Tokens& names_;
    const Part& part_;
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

// In order for the same reason.
Result<bool> are_few(Transaction& transaction, const std::vector<std::int64_t>& tokens) {
    Binds binds;
    const std::string sql =
        "SELECT count(*) FROM (SELECT 1 FROM person_name_token t WHERE"
        " t.token IN (" +
        token_list(tokens, binds) + ") ORDER BY t.token, t.person LIMIT :most) named";
    binds.push_back({"most", few_names + 1});
    const auto count = TRY(transaction.first(sql, binds, [](Row& row) { return row.whole(); }));
    return *count <= few_names;
}

Result<Beginning> beginning_of(Transaction& transaction, const Visibility& visibility,
                               const PersonFilter& filter, const Tokens& names) {
    if (filter.coach || visibility.assigned_to)
        return Beginning::assigned;
    if (TRY(sees_few(transaction, visibility)))
        return Beginning::disclosed;
    if (names.empty())
        return Beginning::all;
    // In the order of a column all who have the name would be put in order, for a page of a few.
    // Two common names may have nobody in common: then it would be all people.
    const bool is_met_often = filter.order.key != PersonKey::came && names.size() == 1 &&
                              !TRY(are_few(transaction, names.front()));
    return is_met_often ? Beginning::all : Beginning::named;
}

// A person with the place in the list.
struct PlacedPerson {
    std::string place;
    ListedPerson person;
};

Result<PlacedPerson> placed_person(Row& row, const Vault& vault) {
    PlacedPerson placed;
    placed.place = row.text();
    ListedPerson& person = placed.person;
    person.id = row.text();
    person.organisation = row.text();
    person.code = row.text();
    person.name = TRY(vault.seal.opened({"person", "name", person.id}, row.text()));
    person.status = restored(client_status_codes(), row.text());
    person.municipality = row.text();
    person.district = row.text();
    person.out_of_work_since = row.maybe_day();
    return placed;
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
    const std::vector<Stretch> parts = stretches(filter.order, filter.status);
    std::optional<ListPlace> after;
    if (!page.after.empty())
        after = TRY(place_of(vault.seal, filter.order, page.after));
    const Beginning beginning = TRY(beginning_of(transaction, visibility, filter, names));
    const auto most = static_cast<std::size_t>(page.most);
    PersonPage found;
    ListPlace last;
    for (std::size_t i = after ? after->stretch : 0; i < parts.size() && !found.next; ++i) {
        // One more than the page holds tells whether there is a next.
        const Part part{parts[i], filter.order.direction, after,
                        static_cast<int>(most + 1 - found.people.size())};
        after.reset();
        ListStatement statement(visibility, filter, names, part);
        const std::string sql = statement.rows(beginning);
        auto rows = TRY(transaction.list(sql, statement.binds(),
                                         [&](Row& row) { return placed_person(row, vault); }));
        for (Result<PlacedPerson>& row : rows) {
            PlacedPerson placed = TRY(std::move(row));
            if (found.people.size() == most) {
                found.next = cursor_of(vault.seal, filter.order, last);
                break;
            }
            last = {i, std::move(placed.place), placed.person.id};
            found.people.push_back(std::move(placed.person));
        }
    }
    return found;
}

Result<int> count_people(Transaction& transaction, const Visibility& visibility,
                         const PersonFilter& filter, int most) {
    const Part all{stretches({}, filter.status).front(), Direction::ascending, std::nullopt, most};
    const Tokens no_name;
    const Beginning beginning = TRY(beginning_of(transaction, visibility, filter, no_name));
    ListStatement statement(visibility, filter, no_name, all);
    const std::string sql = statement.count(beginning);
    const auto count =
        TRY(transaction.first(sql, statement.binds(), [](Row& row) { return row.whole(); }));
    return static_cast<int>(*count);
}

}  // namespace kynnys
