#include "storage/backup.h"

#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <iterator>
#include <thread>

#include "base/random_id.h"
#include "storage/filled_store.h"
#include "storage/migration.h"
#include "storage/organisation_store.h"
#include "storage/schema_catalogue.h"
#include "support/database/fresh_database.h"
#include "support/error_key.h"

namespace kynnys {
namespace {

const Instant moment = parse_instant("2026-11-21T09:15:00.000000Z").value();

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Backup : public testing::OnDatabase {
  protected:
    std::string file(const std::string& name) { return (fresh_.folder() / name).string(); }
    void fill() { testing::fill_store(*database_, keys_); }

    KeyRing keys_ = fresh_key_ring();
};
INSTANTIATE_ON_BOTH(Backup);

TEST_P(Backup, RestoresTheSameIntoEitherDatabase) {
    fill();
    const auto rows = testing::all_rows(*database_);
    const auto made = write_backup(*database_, file("a"), moment);
    ASSERT_TRUE(made) << made.error().key;
    EXPECT_EQ(made.value().rows, static_cast<std::int64_t>(rows.size()));
    EXPECT_EQ(made.value().header.schema_version, newest_schema());
    EXPECT_EQ(made.value().header.heads.size(), 3U);
    struct stat status {};
    ASSERT_EQ(::stat(file("a").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    for (const DatabaseKind kind : {DatabaseKind::sqlite, DatabaseKind::postgresql}) {
        const testing::FreshDatabase fresh(kind);
        const auto other = testing::open(fresh);
        const auto restored = restore_backup(*other, keys_, file("a"));
        ASSERT_TRUE(restored) << restored.error().key;
        EXPECT_EQ(restored.value().rows, made.value().rows);
        EXPECT_EQ(restored.value().header.made_at, moment);
        EXPECT_EQ(testing::all_rows(*other), rows);
        ASSERT_TRUE(write_backup(*other, file("b" + fresh.address().substr(0, 4)), moment));
        EXPECT_EQ(text_of(file("b" + fresh.address().substr(0, 4))), text_of(file("a")));
    }
}

TEST_P(Backup, TakesLongTablesWhole) {
    ASSERT_TRUE(migrate(*database_));
    const auto loaded = database_->write([](Transaction& transaction) -> Result<Done> {
        TRY(transaction.load({"organisation", {"id", "code", "name"}}, [](RowSink& sink) {
            for (int row = 0; row < 10'000; ++row)
                sink.add({std::to_string(row), std::to_string(row), "made up"});
        }));
        TRY(transaction.load({"policy", {"id", "organisation", "valid_from"}}, [](RowSink& sink) {
            for (const char* id : {"a", "b"}) sink.add({id, "1", id});
        }));
        return transaction.load(
            {"policy_line", {"policy", "position", "name", "value", "unit", "reason", "source"}},
            [](RowSink& sink) {
                for (int row = 0; row < 11'002; ++row)
                    sink.add({row % 2 == 0 ? "a" : "b", row - 5000, "n", "v", "", "r", ""});
            });
    });
    ASSERT_TRUE(loaded) << error_key(loaded);
    const auto made = write_backup(*database_, file("a"), moment);
    EXPECT_EQ(made.value().rows, 21'004);
    const testing::FreshDatabase fresh(GetParam());
    const auto other = testing::open(fresh);
    ASSERT_TRUE(restore_backup(*other, keys_, file("a")));
    EXPECT_EQ(testing::all_rows(*other), testing::all_rows(*database_));
}

TEST_P(Backup, IsOneMomentWhileOthersWrite) {
    fill();
    std::atomic<bool> is_ended = false;
    std::atomic<int> written = 0;
    // Two rows that belong together, in one transaction.
    std::thread writer([&] {
        while (!is_ended) {
            const std::string id = new_id();
            const auto wrote = database_->write([&](Transaction& transaction) -> Result<Done> {
                TRY(add_organisation(transaction, {id, "a" + id, "pair", 1}));
                return add_organisation(transaction, {new_id(), "b" + id, "pair", 1});
            });
            EXPECT_TRUE(wrote) << error_key(wrote);
            ++written;
        }
    });
    while (written < 3) std::this_thread::yield();
    std::vector<std::string> files;
    for (int number = 0; number < 5; ++number) {
        files.push_back(file(std::to_string(number)));
        EXPECT_TRUE(write_backup(*database_, files.back(), moment));
    }
    is_ended = true;
    writer.join();
    for (const std::string& one : files) {
        const testing::FreshDatabase fresh(DatabaseKind::sqlite);
        const auto other = testing::open(fresh);
        ASSERT_TRUE(restore_backup(*other, keys_, one));
        const auto pairs = other->read([](Transaction& transaction) {
            return transaction.first("SELECT count(*) FROM organisation WHERE name = 'pair'", {},
                                     [](Row& row) { return row.number(); });
        });
        EXPECT_EQ(*pairs.value() % 2, 0);
        EXPECT_GE(*pairs.value(), 6);
    }
}

TEST_P(Backup, IsRefusedWhenAnythingInItIsChanged) {
    fill();
    ASSERT_TRUE(write_backup(*database_, file("a"), moment));
    const std::string whole = text_of(file("a"));
    const testing::FreshDatabase fresh(GetParam());
    const auto other = testing::open(fresh);
    const auto refused = [&](const std::string& text) {
        std::ofstream(file("changed"), std::ios::binary) << text;
        return error_key(restore_backup(*other, keys_, file("changed")));
    };
    for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 97) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        ASSERT_EQ(refused(changed), "backup.is_broken") << at;
    }
    for (std::size_t from_end = 1; from_end < 90; ++from_end) {
        std::string changed = whole;
        changed[whole.size() - from_end] = static_cast<char>(changed[whole.size() - from_end] ^ 1);
        ASSERT_EQ(refused(changed), "backup.is_broken") << from_end;
    }
    EXPECT_EQ(refused(whole.substr(0, whole.size() - 1)), "backup.is_broken");
    EXPECT_EQ(refused(whole + "x"), "backup.is_broken");
    EXPECT_EQ(refused(""), "backup.is_broken");
    EXPECT_EQ(error_key(restore_backup(*other, keys_, file("nothing"))), "backup.is_missing");
    EXPECT_TRUE(restore_backup(*other, keys_, file("a")));
}

TEST_P(Backup, GoesIntoAnEmptyDatabaseUnderItsOwnKeysOnly) {
    fill();
    ASSERT_TRUE(write_backup(*database_, file("a"), moment));
    const auto rows = testing::all_rows(*database_);
    EXPECT_EQ(error_key(restore_backup(*database_, keys_, file("a"))), "database.is_not_empty");
    EXPECT_EQ(testing::all_rows(*database_), rows);
    const testing::FreshDatabase fresh(GetParam());
    const auto other = testing::open(fresh);
    EXPECT_EQ(error_key(restore_backup(*other, fresh_key_ring(), file("a"))), "seal.is_broken");
    EXPECT_TRUE(testing::all_rows(*other).empty());
    EXPECT_TRUE(restore_backup(*other, keys_, file("a")));
}

TEST_P(Backup, OverwritesNothingAndNeedsSomethingToWrite) {
    EXPECT_EQ(error_key(write_backup(*database_, file("a"), moment)), "database.has_no_schema");
    EXPECT_FALSE(std::filesystem::exists(file("a")));
    fill();
    std::ofstream(file("a")) << "mine";
    EXPECT_EQ(error_key(write_backup(*database_, file("a"), moment)), "file.exists");
    EXPECT_EQ(text_of(file("a")), "mine");
    EXPECT_EQ(error_key(write_backup(*database_, file("no/folder"), moment)),
              "file.is_not_writable");
}

TEST_P(Backup, OfAnOlderSchemaIsBroughtUpToDate) {
    ASSERT_TRUE(migrate_to(*database_, 2));
    ASSERT_TRUE(database_->write([](Transaction& transaction) {
        return add_organisation(transaction, {new_id(), "north", "North", 1});
    }));
    ASSERT_TRUE(write_backup(*database_, file("a"), moment));
    const testing::FreshDatabase fresh(GetParam());
    const auto other = testing::open(fresh);
    ASSERT_TRUE(restore_backup(*other, keys_, file("a")));
    EXPECT_EQ(other->read(schema_version).value(), newest_schema());
    EXPECT_EQ(testing::all_rows(*other), testing::all_rows(*database_));
}

using SchemaCatalogue = Backup;
INSTANTIATE_ON_BOTH(SchemaCatalogue);

TEST_P(SchemaCatalogue, KnowsKeysKindsAndReferences) {
    ASSERT_TRUE(migrate(*database_));
    const auto tables = database_->read(stored_tables).value();
    EXPECT_GE(tables.size(), 30U);
    const auto table = [&](const std::string& name) {
        return std::find_if(tables.begin(), tables.end(),
                            [&](const StoredTable& one) { return one.name == name; });
    };
    EXPECT_EQ(table("schema_state"), tables.end());
    const StoredTable& token = *table("person_name_token");
    EXPECT_EQ(token.column_list(), "token, person");
    EXPECT_EQ(token.columns[0].kind, Value::Kind::whole);
    EXPECT_EQ(token.columns[1].kind, Value::Kind::text);
    ASSERT_EQ(token.key().size(), 2U);
    EXPECT_EQ(token.key()[0].name, "token");
    ASSERT_EQ(token.references.size(), 1U);
    EXPECT_EQ(token.references[0].column, "person");
    EXPECT_EQ(token.references[0].to, "id");
    EXPECT_LT(table("organisation"), table("person"));
    EXPECT_LT(table("person"), table("person_name_token"));
    for (const StoredTable& one : tables) EXPECT_FALSE(one.key().empty()) << one.name;
}

}  // namespace
}  // namespace kynnys
