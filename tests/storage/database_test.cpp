#include "storage/database.h"

#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "base/check.h"
#include "storage/migration.h"
#include "support/database/fresh_database.h"

namespace kynnys {
namespace {

using testing::end_connections;
using testing::FreshDatabase;

constexpr const char* box_schema[] = {
    "CREATE TABLE box (id TEXT PRIMARY KEY, amount BIGINT NOT NULL CHECK (amount >= 0),\n"
    "inside TEXT REFERENCES box)",
};

class DatabaseTest : public testing::OnDatabase {
  protected:
    DatabaseTest() { EXPECT_TRUE(migrate(*database_, box_schema)); }

    Result<std::int64_t> add(const std::string& id, std::optional<std::int64_t> amount,
                             std::optional<std::string> inside = std::nullopt) {
        return database_->write([&](Transaction& transaction) {
            return transaction.change(
                "INSERT INTO box (id, amount, inside) VALUES (:id, :amount, :inside)",
                {{"id", id}, {"amount", amount}, {"inside", inside}});
        });
    }
    Result<std::vector<std::int64_t>> amounts() {
        return database_->read([](Transaction& transaction) {
            return transaction.list("SELECT amount FROM box ORDER BY id", {},
                                    [](Row& row) { return row.whole(); });
        });
    }
};
INSTANTIATE_ON_BOTH(DatabaseTest);

TEST_P(DatabaseTest, KeepsWhatIsWritten) {
    ASSERT_TRUE(add("a", 7));
    ASSERT_TRUE(add("b", 8, "a"));
    EXPECT_EQ(amounts().value(), (std::vector<std::int64_t>{7, 8}));
}

TEST_P(DatabaseTest, GivesBackTextWholesAndNothing) {
    const std::string text = "ä\t\n\\'\":name ☃";
    ASSERT_TRUE(add(text, std::int64_t{9'000'000'000'000'000'000}));
    const auto row = database_->read([&](Transaction& transaction) {
        return transaction.first("SELECT id, amount FROM box WHERE id = :id", {{"id", text}},
                                 [](Row& one) {
                                     return std::pair{one.text(), one.whole()};
                                 });
    });
    EXPECT_EQ(row.value(), (std::pair{text, std::int64_t{9'000'000'000'000'000'000}}));
    const auto inside = database_->read([&](Transaction& transaction) {
        return transaction.first("SELECT inside FROM box", {},
                                 [](Row& one) { return one.maybe_text(); });
    });
    EXPECT_EQ(*inside.value(), std::nullopt);
}

TEST_P(DatabaseTest, KeepsNothingOfWhatEndsWithAnError) {
    const auto failed = database_->write([](Transaction& transaction) -> Result<Done> {
        TRY(transaction.change("INSERT INTO box (id, amount) VALUES ('a', 1)"));
        return Error{ErrorKind::invalid, "box.is_ugly", "", {}};
    });
    EXPECT_EQ(failed.error().key, "box.is_ugly");
    EXPECT_TRUE(amounts().value().empty());
}

TEST_P(DatabaseTest, KeepsNothingWhenAnErrorIsPassedOver) {
    ASSERT_TRUE(add("a", 1));
    const auto failed = database_->write([](Transaction& transaction) -> Result<Done> {
        TRY(transaction.change("INSERT INTO box (id, amount) VALUES ('b', 1)"));
        (void)transaction.change("INSERT INTO box (id, amount) VALUES ('a', 1)");
        return Done{};
    });
    EXPECT_EQ(failed.error().key, "database.constraint_is_broken");
    EXPECT_EQ(amounts().value().size(), 1U);
}

TEST_P(DatabaseTest, KeepsNothingOfWhatThrows) {
    const auto broken = [](Transaction& transaction) -> Result<Done> {
        TRY(transaction.change("INSERT INTO box (id, amount) VALUES ('b', 1)"));
        throw std::logic_error("a bug");
    };
    EXPECT_THROW((void)database_->write(broken), std::logic_error);
    EXPECT_TRUE(amounts().value().empty());
    EXPECT_TRUE(add("b", 2));
}

TEST_P(DatabaseTest, TellsBrokenConstraintsWithoutTheirValues) {
    ASSERT_TRUE(add("secret", 1));
    for (const auto& broken : {add("secret", 1), add("x", -1), add("y", std::nullopt)}) {
        ASSERT_FALSE(broken);
        EXPECT_EQ(broken.error().kind, ErrorKind::conflict);
        EXPECT_EQ(broken.error().key, "database.constraint_is_broken");
        EXPECT_TRUE(broken.error().arguments.empty());
    }
    const auto dangling = add("z", 1, "nowhere");
    EXPECT_EQ(dangling.error().key, "database.reference_is_broken");
}

TEST_P(DatabaseTest, RefusesTextThatNotBothDatabasesKeep) {
    for (const std::string& text : {std::string("a\0b", 3), std::string("\xff")}) {
        const auto refused = add(text, 1);
        EXPECT_EQ(refused.error().key, "text.is_not_storable");
        EXPECT_EQ(refused.error().field, "id");
    }
}

TEST_P(DatabaseTest, ReadingCanNotWrite) {
    const auto add_while_reading = [&] {
        return database_
            ->read([](Transaction& transaction) {
                return transaction.change("INSERT INTO box (id, amount) VALUES ('a', 1)");
            })
            .is_ok();
    };
    if (fresh_.kind() == DatabaseKind::sqlite)
        EXPECT_THROW((void)add_while_reading(), BrokenCheck);
    else
        EXPECT_FALSE(add_while_reading());
    EXPECT_TRUE(amounts().value().empty());
}

TEST_P(DatabaseTest, ReadsOneMoment) {
    ASSERT_TRUE(add("a", 1));
    const auto counts = database_->read([&](Transaction& transaction) -> Result<std::int64_t> {
        const char* count = "SELECT count(*) FROM box";
        const auto number = [](Row& row) { return row.whole(); };
        TRY(transaction.first(count, {}, number));
        EXPECT_TRUE(add("b", 1));
        return *TRY(transaction.first(count, {}, number));
    });
    EXPECT_EQ(counts.value(), 1);
}

TEST_P(DatabaseTest, LoadsManyRows) {
    const std::string odd = "\\N\t\n\r\\.";
    const auto loaded = database_->write([&](Transaction& transaction) {
        return transaction.load({"box", {"id", "amount", "inside"}}, [&](RowSink& sink) {
            sink.add({odd, 1, std::optional<std::string>()});
            sink.add({"inner", 2, odd});
            for (int number = 0; number < 20'000; ++number)
                sink.add({"box " + std::to_string(number), number, std::optional<std::string>()});
        });
    });
    ASSERT_TRUE(loaded) << loaded.error().key;
    EXPECT_EQ(amounts().value().size(), 20'002U);
    const auto inner = database_->read([&](Transaction& transaction) {
        return transaction.first("SELECT inside FROM box WHERE id = 'inner'", {},
                                 [](Row& row) { return row.text(); });
    });
    EXPECT_EQ(inner.value(), odd);
}

TEST_P(DatabaseTest, LoadsAllOrNothing) {
    const auto loaded = database_->write([](Transaction& transaction) {
        return transaction.load({"box", {"id", "amount"}}, [](RowSink& sink) {
            for (int number = 0; number < 20'000; ++number) sink.add({"box", number});
        });
    });
    EXPECT_EQ(loaded.error().key, "database.constraint_is_broken");
    const auto text = database_->write([](Transaction& transaction) {
        return transaction.load({"box", {"id", "amount"}}, [](RowSink& sink) {
            sink.add({"fine", 1});
            sink.add({"\xff", 1});
        });
    });
    EXPECT_EQ(text.error().key, "text.is_not_storable");
    EXPECT_TRUE(amounts().value().empty());
    EXPECT_TRUE(add("after", 1));
}

// Each adds one to what it has read: were two to read the same, an addition would be lost.
TEST_P(DatabaseTest, WritersDoNotOverlap) {
    ASSERT_TRUE(add("a", 0));
    constexpr int threads = 4;
    constexpr int times = 25;
    std::atomic<int> done{0};
    std::vector<std::thread> writers;
    writers.reserve(threads);
    for (int thread = 0; thread < threads; ++thread) {
        writers.emplace_back([&] {
            for (int time = 0; time < times; ++time) {
                const auto written =
                    database_->write([](Transaction& transaction) -> Result<std::int64_t> {
                        const auto amount =
                            TRY(transaction.first("SELECT amount FROM box WHERE id = 'a'", {},
                                                  [](Row& row) { return row.whole(); }));
                        return transaction.change("UPDATE box SET amount = :amount WHERE id = 'a'",
                                                  {{"amount", *amount + 1}});
                    });
                done += written ? 1 : 0;
            }
        });
    }
    for (std::thread& writer : writers) writer.join();
    EXPECT_EQ(done, threads * times);
    EXPECT_EQ(amounts().value().front(), threads * times);
}

// Two connections in two processes of the program: here, two pools.
TEST_P(DatabaseTest, NodesShareIt) {
    const auto other = testing::open(fresh_);
    ASSERT_TRUE(add("a", 0));
    const auto count_up = [](Database& database) {
        for (int time = 0; time < 25; ++time) {
            EXPECT_TRUE(database.write([](Transaction& transaction) {
                return transaction.change("UPDATE box SET amount = amount + 1 WHERE id = 'a'");
            }));
        }
    };
    std::thread first([&] { count_up(*database_); });
    count_up(*other);
    first.join();
    EXPECT_EQ(amounts().value().front(), 50);
}

TEST_P(DatabaseTest, GivesUpAfterItsPatience) {
    const auto hasty = testing::open(fresh_, std::chrono::milliseconds(50));
    ASSERT_TRUE(add("a", 0));
    const auto change = [](Transaction& transaction) {
        return transaction.change("UPDATE box SET amount = 1 WHERE id = 'a'");
    };
    const auto held = database_->write([&](Transaction& transaction) -> Result<std::int64_t> {
        const std::int64_t rows = TRY(change(transaction));
        EXPECT_EQ(hasty->write(change).error().key, "database.is_busy");
        return rows;
    });
    EXPECT_TRUE(held);
}

TEST(Database, MakesItsFileForTheOwnerOnly) {
    const FreshDatabase fresh(DatabaseKind::sqlite);
    const auto database = testing::open(fresh);
    ASSERT_TRUE(migrate(*database, box_schema));
    for (const auto& file : std::filesystem::directory_iterator(fresh.folder())) {
        struct stat status {};
        ASSERT_EQ(stat(file.path().c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777U, 0600U) << file.path();
    }
}

TEST(Database, RefusesAddressesThatLeadNowhere) {
    EXPECT_EQ(Database::open({""}).error().key, "database.address_is_empty");
    EXPECT_EQ(Database::open({"sqlite:/no/such/folder/x.db"}).error().key,
              "database.cannot_be_opened");
    EXPECT_EQ(Database::open({"postgresql:///x?host=%2Fno%2Fsuch"}).error().key,
              "database.is_lost");
}

TEST(Database, OpensABarePathToo) {
    const FreshDatabase fresh(DatabaseKind::sqlite);
    EXPECT_TRUE(Database::open({(fresh.folder() / "with blank ä.db").string()}));
    EXPECT_TRUE(std::filesystem::exists(fresh.folder() / "with blank ä.db"));
}

TEST(Database, TellsAFileThatIsNoDatabase) {
    const FreshDatabase fresh(DatabaseKind::sqlite);
    const auto path = fresh.folder() / "notes.txt";
    std::ofstream(path) << std::string(5000, 'x');
    EXPECT_EQ(Database::open({path.string()}).error().key, "database.is_another_file");
}

TEST(Database, ConnectsAgainWhenTheServerEndedItsConnections) {
    const FreshDatabase fresh(DatabaseKind::postgresql);
    const auto database = testing::open(fresh);
    ASSERT_TRUE(migrate(*database, box_schema));
    end_connections(fresh);
    EXPECT_TRUE(database->read([](Transaction& transaction) {
        return transaction.first("SELECT count(*) FROM box", {},
                                 [](Row& row) { return row.whole(); });
    }));
    int attempts = 0;
    const auto written = database->write([&](Transaction& transaction) {
        if (++attempts == 1)
            end_connections(fresh);
        return transaction.change("INSERT INTO box (id, amount) VALUES ('a', 1)");
    });
    EXPECT_TRUE(written);
    EXPECT_EQ(attempts, 2);
}

// Connections are ended all the time; whatever was acknowledged is there, and once.
TEST(Database, LosesAndDoublesNothingWhileConnectionsEnd) {
    const FreshDatabase fresh(DatabaseKind::postgresql);
    const auto database = testing::open(fresh);
    ASSERT_TRUE(migrate(*database, box_schema));
    ASSERT_TRUE(database->write([](Transaction& transaction) {
        return transaction.change("INSERT INTO box (id, amount) VALUES ('a', 0)");
    }));
    std::atomic<bool> is_over{false};
    std::thread nuisance([&] {
        while (!is_over) {
            end_connections(fresh);
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    });
    int acknowledged = 0;
    for (int time = 0; time < 200; ++time) {
        const auto written = database->write([](Transaction& transaction) {
            return transaction.change("UPDATE box SET amount = amount + 1 WHERE id = 'a'");
        });
        acknowledged += written ? 1 : 0;
    }
    is_over = true;
    nuisance.join();
    const auto amount = database->read([](Transaction& transaction) {
        return transaction.first("SELECT amount FROM box", {},
                                 [](Row& row) { return row.whole(); });
    });
    EXPECT_EQ(acknowledged, 200);
    EXPECT_EQ(*amount.value(), 200);
}

}  // namespace
}  // namespace kynnys
