#include "storage/rekey.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <map>
#include <set>
#include <thread>

#include "base/check.h"
#include "storage/filled_store.h"
#include "storage/key_guard.h"
#include "storage/migration.h"
#include "storage/schema_catalogue.h"
#include "storage/sealed_values.h"
#include "storage/secret_store.h"
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

// As a server does that was started before.
TEST_P(RekeyStore, EndsTheWritingOfWhoHasOnlyTheOlderKey) {
    const Seal old(keys());
    const auto server = testing::open(fresh_);
    int told = 0;
    guard_key(*server, old, [&] { ++told; });
    const auto write = [&] {
        return server->write([](Transaction& transaction) {
            return transaction.change("UPDATE person SET district = district");
        });
    };
    EXPECT_TRUE(write());
    int left = 2;
    ASSERT_FALSE(rekey(*database_, path_, [&] { return left-- == 0; }));
    const auto refused = write();
    EXPECT_EQ(error_key(refused), "key_file.is_outdated");
    EXPECT_EQ(refused.error().kind, ErrorKind::unavailable);
    EXPECT_EQ(told, 1);
    EXPECT_TRUE(server->read(schema_version)) << "which needs no key";
    ASSERT_TRUE(rekey(*database_, path_, never));
    EXPECT_EQ(error_key(write()), "key_file.is_outdated");
    EXPECT_EQ(error_key(server->read([&](Transaction& transaction) {
                  return find_secret(transaction, old, "audit");
              })),
              "seal.key_is_missing");
}

// The server that starts with both keys seals with the newer one.
TEST_P(RekeyStore, EndsItAlsoWhenAnotherServerHasTheNewerKey) {
    const Seal old(keys());
    const auto server = testing::open(fresh_);
    guard_key(*server, old, [] {});
    const Seal both(add_key(path_).value());
    const auto opened = [&](const Seal& seal) {
        return server->write(
            [&](Transaction& transaction) { return kept_secret(transaction, seal, "audit", ""); });
    };
    EXPECT_EQ(opened(both).value(), "made-up key");
    EXPECT_EQ(error_key(opened(old)), "key_file.is_outdated");
    ASSERT_TRUE(rekey(*database_, path_, never));
    expect_whole();
}

// Notes written by another hand while keys change: those that were kept can be read.
TEST_P(RekeyStore, LosesNothingThatIsWrittenMeanwhile) {
    const SealedColumn note{"person", "note", "id"};
    const Seal old(keys());
    const auto server = testing::open(fresh_);
    std::atomic<bool> is_over{false};
    guard_key(*server, old, [&] { is_over = true; });
    const auto people = server->read([&](Transaction& transaction) {
        return transaction.list("SELECT id FROM person ORDER BY id", {},
                                [](Row& row) { return row.text(); });
    });
    std::map<std::string, std::string> kept;
    std::thread writer([&] {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        for (int i = 0; !is_over && std::chrono::steady_clock::now() < end; ++i) {
            const std::string& id =
                people.value()[static_cast<std::size_t>(i) % people.value().size()];
            const std::string text = "note " + std::to_string(i);
            const auto written = server->write([&](Transaction& transaction) {
                return set_sealed_value(transaction, note,
                                        {id, old.sealed({note.table, note.column, id}, text)});
            });
            if (written)
                kept[id] = text;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));  // others write, too
        }
    });
    const auto changed = rekey(*database_, path_, never);
    writer.join();
    ASSERT_TRUE(changed) << error_key(changed);
    EXPECT_TRUE(is_over);
    expect_whole();
    const Seal seal(keys());
    const auto notes = database_->read([&](Transaction& transaction) {
        return transaction.list("SELECT id, note FROM person", {}, [](Row& row) {
            std::string id = row.text();
            return std::pair(std::move(id), row.text());
        });
    });
    for (const auto& [id, sealed] : notes.value()) {
        if (kept.count(id) > 0) {
            EXPECT_EQ(seal.opened({note.table, note.column, id}, sealed).value(), kept[id]);
        }
    }
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
