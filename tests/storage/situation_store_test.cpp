#include "storage/situation_store.h"

#include "base/random_id.h"
#include "storage/disclosure_store.h"
#include "storage/migration.h"
#include "storage/organisation_store.h"
#include "storage/person_store.h"
#include "storage/standing_store.h"
#include "support/database/fresh_database.h"

namespace kynnys {
namespace {

const Instant some_time = parse_instant("2026-11-22T09:15:00.000000Z").value();
const Date today = parse_date("2026-11-22").value();

class SituationStore : public testing::OnDatabase {
  protected:
    SituationStore() {
        EXPECT_TRUE(migrate(*database_));
        write([&](Transaction& transaction) -> Result<Done> {
            TRY(add_organisation(transaction, {owner_, "owner", "Owner", 1}));
            for (const std::string& id : {one_, other_}) {
                Client client;
                client.person.id = id;
                TRY(add_clients(transaction, vault_, {{id, owner_}}, {client}));
            }
            Disclosure basis;
            basis.id = new_id();
            basis.person = one_;
            basis.organisation = owner_;
            basis.valid_from = today;
            return add_disclosures(transaction, {basis});
        });
    }

    template <class Work>
    void write(Work work) {
        const auto done = database_->write(work);
        EXPECT_TRUE(done) << done.error().key;
    }
    SituationRecord found(const std::string& person) {
        return database_
            ->read([&](Transaction& transaction) {
                return find_situation(transaction, vault_.seal, person);
            })
            .value();
    }
    Result<std::int64_t> saved(const SituationRecord& record) {
        return database_->write([&](Transaction& transaction) {
            return save_situation(transaction, vault_.seal, record);
        });
    }

    Vault vault_{fresh_key_ring()};
    std::string owner_ = new_id();
    std::string one_ = new_id();
    std::string other_ = new_id();
};
INSTANTIATE_ON_BOTH(SituationStore);

TEST_P(SituationStore, KeepsFactsSealed) {
    EXPECT_EQ(found(one_), (SituationRecord{one_, 0, {}, "{}"}));
    const SituationRecord first{one_, 0, some_time, R"({"benefit":"yleistuki"})"};
    EXPECT_EQ(saved(first).value(), 1);
    EXPECT_EQ(found(one_), (SituationRecord{one_, 1, some_time, first.facts}));
    const auto raw = database_->read([&](Transaction& transaction) {
        return transaction.first("SELECT facts FROM situation", {},
                                 [](Row& row) { return row.text(); });
    });
    EXPECT_EQ(raw.value()->find("yleistuki"), std::string::npos);
}

TEST_P(SituationStore, RefusesToSaveOverWhatNobodySaw) {
    SituationRecord record{one_, 0, some_time, R"({"benefit":"none"})"};
    EXPECT_EQ(saved(record).value(), 1);
    const auto again = saved(record);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().key, "row.was_changed");
    EXPECT_EQ(again.error().arguments, (std::vector<std::string>{"0", "1"}));
    record.version = 1;
    EXPECT_EQ(saved(record).value(), 2);
}

TEST_P(SituationStore, ListsThoseWhoMayBeSeen) {
    EXPECT_TRUE(saved({one_, 0, some_time, R"({"pension":"full"})"}));
    EXPECT_TRUE(saved({other_, 0, some_time, R"({"pension":"none"})"}));
    const auto listed = database_->read([&](Transaction& transaction) {
        return situations(transaction, vault_.seal, {{owner_}, std::nullopt, today});
    });
    ASSERT_EQ(listed.value().size(), 1U);
    EXPECT_EQ(listed.value().front().facts, R"({"pension":"full"})");
}

TEST_P(SituationStore, GoesWithThePerson) {
    EXPECT_TRUE(saved({one_, 0, some_time, R"({"pension":"full"})"}));
    write([&](Transaction& transaction) { return erase_person(transaction, one_); });
    EXPECT_EQ(found(one_).version, 0);
}

}  // namespace
}  // namespace kynnys
