#include "storage/migration.h"

#include <atomic>
#include <thread>

#include "base/text.h"
#include "storage/database_fault.h"
#include "support/database/fresh_database.h"

namespace kynnys {
namespace {

constexpr const char* first_only[] = {"CREATE TABLE box (id TEXT PRIMARY KEY)"};
constexpr const char* both[] = {
    first_only[0],
    "-- A comment: with a colon\nALTER TABLE box ADD COLUMN colour TEXT\n\n\n"
    "CREATE TABLE lid (box TEXT NOT NULL\nREFERENCES box)\n",
};
constexpr const char* second_fails[] = {first_only[0], "CREATE TABLE lid (id TEXT)\n\nNONSENSE"};

class MigrationTest : public testing::OnDatabase {
  protected:
    bool has(const std::string& table) {
        return database_
            ->read([&](Transaction& transaction) {
                return transaction.first("SELECT count(*) FROM " + table, {},
                                         [](Row& row) { return row.whole(); });
            })
            .is_ok();
    }
};
INSTANTIATE_ON_BOTH(MigrationTest);

TEST_P(MigrationTest, MakesWhatIsMissing) {
    EXPECT_EQ(migrate(*database_, first_only).value(), 1);
    EXPECT_FALSE(has("lid"));
    EXPECT_EQ(migrate(*database_, both).value(), 2);
    EXPECT_TRUE(has("lid"));
    EXPECT_EQ(migrate(*database_, both).value(), 2);
}

TEST_P(MigrationTest, RefusesANewerSchemaWithBothNumbers) {
    ASSERT_TRUE(migrate(*database_, both));
    const auto refused = migrate(*database_, first_only);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().key, "database.schema_is_newer");
    EXPECT_EQ(refused.error().arguments, (std::vector<std::string>{"2", "1"}));
}

TEST_P(MigrationTest, MakesEachWhollyOrNotAtAll) {
    EXPECT_EQ(migrate(*database_, second_fails).error().key, "database.failed");
    EXPECT_TRUE(has("box"));
    EXPECT_FALSE(has("lid"));
    EXPECT_EQ(migrate(*database_, both).value(), 2);
}

TEST_P(MigrationTest, NodesThatStartAtOnceMakeItOnce) {
    constexpr int nodes = 4;
    std::atomic<int> done{0};
    std::vector<std::thread> starting;
    starting.reserve(nodes);
    for (int node = 0; node < nodes; ++node) {
        starting.emplace_back([&] {
            const auto database = testing::open(fresh_);
            const auto version = migrate(*database, both);
            done += version && version.value() == 2 ? 1 : 0;
        });
    }
    for (std::thread& node : starting) node.join();
    EXPECT_EQ(done, nodes);
}

// Which of these PostgreSQL says is a matter of microseconds.
TEST(MigrationFault, IsNoneWhereAnotherNodeMadeATableMeanwhile) {
    for (const auto& [state, message] :
         {std::pair{"42P07", "relation \"schema_state\" already exists"},
          std::pair{"42710", "type \"schema_state\" already exists"},
          std::pair{"23505", "duplicate key … constraint \"pg_type_typname_nsp_index\""}})
        EXPECT_EQ(postgresql_fault(state, message).remedy, Remedy::again) << state;
}

TEST(SqliteFault, SaysWhatTheAdministratorCanMend) {
    for (const auto& [code, key] :
         {std::pair{14, "database.cannot_be_opened"}, std::pair{8, "database.is_read_only"},
          std::pair{264, "database.is_read_only"}, std::pair{26, "database.is_another_file"},
          std::pair{11, "database.is_damaged"}, std::pair{10, "database.failed"}})
        EXPECT_EQ(sqlite_fault(code, "").error.key, key) << code;
}

TEST_P(MigrationTest, MakesTheProgramsOwnSchema) {
    const auto made = migrate(*database_);
    ASSERT_TRUE(made) << made.error().key << joined(made.error().arguments, " ");
    EXPECT_GE(made.value(), 1);
    EXPECT_EQ(migrate(*database_).value(), made.value());
    EXPECT_TRUE(has("organisation"));
}

}  // namespace
}  // namespace kynnys
