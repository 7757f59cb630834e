#include "storage/rekey.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <set>

#include "base/check.h"
#include "storage/filled_store.h"
#include "storage/schema_catalogue.h"
#include "storage/sealed_values.h"
#include "storage/store_check.h"
#include "support/database/fresh_database.h"
#include "support/error_key.h"

namespace kynnys {
namespace {

const auto never = [] { return false; };

class RekeyStore : public testing::OnDatabase {
  protected:
    RekeyStore() { testing::fill_store(*database_, make_key_file(path_).value()); }

    KeyRing keys() { return read_key_file(path_).value(); }

    // Every sealed value as it opens now, and which keys it takes.
    std::vector<std::string> opened_values() {
        const Seal seal(keys());
        const auto values =
            database_->read([&](Transaction& transaction) -> Result<std::vector<std::string>> {
                std::vector<std::string> all;
                for (const SealedColumn& column : sealed_columns()) {
                    std::string after;
                    for (;;) {
                        const auto some = TRY(sealed_values(transaction, column, after));
                        if (some.empty())
                            break;
                        after = some.back().row;
                        for (const SealedValue& one : some)
                            all.push_back(TRY(opened(seal, column, one)));
                    }
                }
                return all;
            });
        EXPECT_TRUE(values) << error_key(values);
        return values.value();
    }
    void expect_whole() {
        const auto report = store_report(*database_, keys());
        ASSERT_TRUE(report) << error_key(report);
        for (const Error& fault : report.value().faults)
            ADD_FAILURE() << fault.key << " " << fault.field;
        EXPECT_GT(report.value().sealed_values, 300);
    }

    std::filesystem::path path_ = fresh_.folder() / "keys";
};
INSTANTIATE_ON_BOTH(RekeyStore);

TEST_P(RekeyStore, SealsEverythingWithANewKeyOnly) {
    const auto before = opened_values();
    const KeyRing old = keys();
    const auto written = rekey(*database_, path_, never);
    ASSERT_TRUE(written) << error_key(written);
    EXPECT_GT(written.value(), 80);
    ASSERT_EQ(keys().all().size(), 1U);
    EXPECT_EQ(keys().current().number, 2);
    EXPECT_EQ(opened_values(), before);
    expect_whole();
    for (const std::string& row : testing::all_rows(*database_))
        EXPECT_EQ(row.find("|1:"), std::string::npos) << row;
    const auto report = store_report(*database_, old);
    EXPECT_FALSE(report.value().faults.empty());
}

TEST_P(RekeyStore, GoesOnWhereItWasInterrupted) {
    const auto before = opened_values();
    for (const int batches : {1, 2, 3, 5}) {
        int left = batches;
        const auto stopped = rekey(*database_, path_, [&] { return left-- == 0; });
        EXPECT_EQ(error_key(stopped), "rekey.was_interrupted");
        EXPECT_EQ(keys().all().size(), 2U);
        EXPECT_EQ(opened_values(), before);
        expect_whole();
    }
    ASSERT_TRUE(rekey(*database_, path_, never));
    EXPECT_EQ(keys().current().number, 2);
    EXPECT_EQ(opened_values(), before);
    expect_whole();
}

TEST_P(RekeyStore, GoesOnAfterItWasKilled) {
    const auto before = opened_values();
    const pid_t child = ::fork();
    if (child == 0) {
        const auto own = testing::open(fresh_);
        int left = 3;
        static_cast<void>(rekey(*own, path_, [&] {
            if (left-- == 0)
                ::raise(SIGKILL);
            return false;
        }));
        ::_exit(0);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(keys().all().size(), 2U);
    expect_whole();
    ASSERT_TRUE(rekey(*database_, path_, never));
    EXPECT_EQ(keys().all().size(), 1U);
    EXPECT_EQ(opened_values(), before);
    expect_whole();
}

TEST_P(RekeyStore, KeepsTheOldKeyWhenSomethingDoesNotOpen) {
    testing::change(*database_,
                    "UPDATE person SET note = '1:AAAA' WHERE id = (SELECT min(id) FROM person)");
    const auto stopped = rekey(*database_, path_, never);
    EXPECT_EQ(error_key(stopped), "seal.is_broken");
    EXPECT_EQ(stopped.error().field, "person.note");
    EXPECT_EQ(keys().all().size(), 2U);
}

// A column that is sealed and not in the list would be lost with its key.
TEST_P(RekeyStore, KnowsEverySealedColumn) {
    const auto tables = database_->read(stored_tables).value();
    std::set<std::string> listed;
    for (const SealedColumn& column : sealed_columns()) {
        const auto table = std::find_if(tables.begin(), tables.end(), [&](const StoredTable& one) {
            return one.name == column.table;
        });
        ASSERT_NE(table, tables.end()) << column.table;
        ASSERT_EQ(table->key().size(), 1U);
        EXPECT_EQ(table->key()[0].name, column.key);
        listed.insert(std::string(column.table) + "." + std::string(column.column));
    }
    std::set<std::string> found;
    const auto looked = database_->read([&](Transaction& transaction) -> Result<Done> {
        for (const StoredTable& table : tables) {
            for (const StoredColumn& column : table.columns) {
                if (column.kind != Value::Kind::text)
                    continue;
                TRY(transaction.each("SELECT " + column.name + " FROM " + table.name +
                                         " WHERE substr(" + column.name + ", 1, 2) = '1:'",
                                     {},
                                     [&](Row&) { found.insert(table.name + "." + column.name); }));
            }
        }
        return Done{};
    });
    ASSERT_TRUE(looked);
    EXPECT_EQ(found, listed);
}

TEST(SealedColumn, IsAllThatCanBeSealed) {
    const Seal seal(fresh_key_ring());
    EXPECT_NO_THROW(static_cast<void>(seal.sealed({"person", "note", "1"}, "x")));
    EXPECT_THROW(static_cast<void>(seal.sealed({"person", "district", "1"}, "x")), BrokenCheck);
}

}  // namespace
}  // namespace kynnys
