#include "storage/client_record.h"

#include "storage/edited_row.h"
#include "storage/person_row.h"
#include "storage/record_places.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

// Reads the parts of the people who meet the condition, a table at a time.
class PartReader {
  public:
    PartReader(Transaction& transaction, const std::string& condition, const Binds& binds,
               std::vector<ClientRecord>& records)
        : transaction_(transaction),
          condition_(condition),
          binds_(binds),
          records_(records),
          places_(records) {}

    Result<Done> read() {
        TRY(read_abilities());
        TRY(read_conditions());
        TRY(read_wishes());
        return read_wish_list();
    }

  private:
    // `columns` of the table, called x, after the person's id.
    Result<Done> each(const std::string& columns, std::string_view table, std::string_view order,
                      const std::function<void(ClientRecord&, Row&)>& take) {
        const std::string sql = "SELECT x.person, " + columns + " FROM person p JOIN " +
                                std::string(table) + " x ON x.person = p.id WHERE " + condition_ +
                                std::string(order);
        return transaction_.each(sql, binds_,
                                 [&](Row& row) { take(records_[places_.at(row.text())], row); });
    }

    Result<Done> read_abilities() {
        return each("x.ability, x.version, " + column_list(ability_columns(), "x."),
                    "person_ability", "", [](ClientRecord& record, Row& row) {
                        const Ability ability = restored_ability(row.text());
                        record.ability_versions[static_cast<std::size_t>(ability)] = row.whole();
                        record.client.person.profile.set(ability, profile_line_of(row));
                    });
    }

    Result<Done> read_conditions() {
        return each("x.version, " + column_list(condition_columns(), "x."), "person_condition", "",
                    [](ClientRecord& record, Row& row) {
                        record.conditions_version = row.whole();
                        record.client.person.conditions = conditions_of(row);
                    });
    }

    Result<Done> read_wishes() {
        return each("x.version, x.weekly_minutes, x.travel_minutes", "person_wishes", "",
                    [](ClientRecord& record, Row& row) {
                        record.wishes_version = row.whole();
                        Wishes& wishes = record.client.person.wishes;
                        wishes.weekly_wanted = row.maybe_quantity<Minutes>();
                        wishes.travel_wanted = row.maybe_quantity<Minutes>();
                    });
    }

    Result<Done> read_wish_list() {
        return each("x.about, x.what, x.liking", "person_wish", " ORDER BY x.person, x.position",
                    [](ClientRecord& record, Row& row) {
                        add_wish({row.text(), row.text(), restored(liking_codes(), row.text())},
                                 record.client.person.wishes);
                    });
    }

    Transaction& transaction_;
    const std::string& condition_;
    const Binds& binds_;
    std::vector<ClientRecord>& records_;
    RecordPlaces places_;
};

Result<ClientRecord> record_of(Row& row, const Vault& vault) {
    ClientRecord record;
    record.id = row.text();
    record.organisation = row.text();
    record.client.person.id = row.text();
    record.version = row.whole();
    TRY(read_client(row, vault, record.id, record.client));
    return record;
}

}  // namespace

Result<std::vector<ClientRecord>> client_records(Transaction& transaction, const Vault& vault,
                                                 const std::string& condition, const Binds& binds) {
    const std::string sql = "SELECT p.id, p.organisation, p.code, p.version, " +
                            column_list(client_columns(), "p.") + " FROM person p WHERE " +
                            condition + " ORDER BY p.id";
    auto rows = TRY(transaction.list(sql, binds, [&](Row& row) { return record_of(row, vault); }));
    std::vector<ClientRecord> records;
    records.reserve(rows.size());
    for (Result<ClientRecord>& row : rows) records.push_back(TRY(std::move(row)));
    TRY(PartReader(transaction, condition, binds, records).read());
    return records;
}

}  // namespace kynnys
