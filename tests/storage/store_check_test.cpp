#include "storage/store_check.h"

#include <sqlite3.h>

#include <algorithm>

#include "storage/filled_store.h"
#include "storage/migration.h"
#include "support/database/fresh_database.h"
#include "support/error_key.h"

namespace kynnys {
namespace {

class StoreCheck : public testing::OnDatabase {
  protected:
    std::vector<std::string> faults(const KeyRing& keys) {
        const auto report = store_report(*database_, keys);
        EXPECT_TRUE(report) << error_key(report);
        std::vector<std::string> all;
        for (const Error& fault : report.value().faults)
            all.push_back(fault.key + (fault.field.empty() ? "" : " " + fault.field));
        return all;
    }
    std::vector<std::string> faults() { return faults(keys_); }
    void fill() { testing::fill_store(*database_, keys_); }

    KeyRing keys_ = fresh_key_ring();
};
INSTANTIATE_ON_BOTH(StoreCheck);

using Faults = std::vector<std::string>;

TEST_P(StoreCheck, FindsNothingInAWholeStore) {
    fill();
    EXPECT_EQ(faults(), Faults{});
    const StoreReport report = store_report(*database_, keys_).value();
    EXPECT_EQ(report.schema_version, newest_schema());
    EXPECT_EQ(report.audit.linked + report.audit.waiting, 24);
    EXPECT_GT(report.sealed_values, 300);
}

TEST_P(StoreCheck, FindsSealedTextThatWasMoved) {
    fill();
    testing::change(*database_,
                    "UPDATE person SET name = (SELECT max(name) FROM person)"
                    " WHERE name = (SELECT min(name) FROM person WHERE name <> '')");
    EXPECT_EQ(faults(), Faults{"seal.is_broken person.name"});
}

TEST_P(StoreCheck, FindsAChangedSearchIndex) {
    fill();
    testing::change(*database_,
                    "DELETE FROM person_name_token"
                    " WHERE token = (SELECT min(token) FROM person_name_token)");
    const Faults found = faults();
    EXPECT_FALSE(found.empty());
    EXPECT_EQ(std::count(found.begin(), found.end(), "search.words_differ"),
              static_cast<std::ptrdiff_t>(found.size()));
}

TEST_P(StoreCheck, FindsAChangedEvent) {
    fill();
    testing::change(*database_,
                    "UPDATE audit_event SET action = 'person.list'"
                    " WHERE id = (SELECT min(event) FROM audit_link)");
    EXPECT_EQ(faults(), Faults{"audit.link_is_wrong"});
}

TEST_P(StoreCheck, FindsTheWrongKeys) {
    fill();
    const Faults found = faults(fresh_key_ring());
    EXPECT_EQ(std::count(found.begin(), found.end(), "seal.is_broken person.note"), 2);
    EXPECT_EQ(found.back(), "audit.key_is_missing");
}

TEST_P(StoreCheck, FindsAnotherSchema) {
    EXPECT_EQ(faults(), Faults{"database.has_no_schema"});
    ASSERT_TRUE(migrate_to(*database_, 2));
    EXPECT_EQ(faults(), Faults{"database.schema_is_older"});
    ASSERT_TRUE(migrate(*database_));
    testing::change(*database_, "UPDATE schema_state SET version = version + 1");
    EXPECT_EQ(faults(), Faults{"database.schema_is_newer"});
}

// As a tool does that looks at no references, or a failing disk.
TEST_P(StoreCheck, FindsARowThatIsGone) {
    fill();
    if (GetParam() == DatabaseKind::sqlite) {
        sqlite3* other = nullptr;
        const auto path = fresh_.address().substr(fresh_.address().find(':') + 1);
        ASSERT_EQ(::sqlite3_open(path.c_str(), &other), SQLITE_OK);
        EXPECT_EQ(::sqlite3_exec(other, "DELETE FROM role", nullptr, nullptr, nullptr), SQLITE_OK);
        ::sqlite3_close(other);
    } else {
        const auto removed = database_->write([](Transaction& transaction) -> Result<Done> {
            TRY(transaction.change("SET LOCAL session_replication_role = replica"));
            TRY(transaction.change("DELETE FROM role"));
            return Done{};
        });
        ASSERT_TRUE(removed) << error_key(removed);
    }
    EXPECT_EQ(faults(), Faults{"database.reference_is_broken"});
}

}  // namespace
}  // namespace kynnys
