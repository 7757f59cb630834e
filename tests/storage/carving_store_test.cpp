#include "storage/carving_store.h"

#include "base/random_id.h"
#include "storage/migration.h"
#include "storage/organisation_store.h"
#include "storage/workplace_store.h"
#include "support/database/fresh_database.h"

namespace kynnys {
namespace {

using namespace std::chrono_literals;

const Instant now{1'795'000'000s};

class CarvingStore : public testing::OnDatabase {
  protected:
    CarvingStore() {
        EXPECT_TRUE(migrate(*database_));
        const std::string organisation = new_id();
        WorkplaceRecord workplace;
        workplace.id = workplace_;
        workplace.workplace.id = "W1";
        workplace.workplace.opening.open({Day::monday, 32, 64});
        EXPECT_TRUE(database_->write([&](Transaction& transaction) -> Result<Done> {
            TRY(add_organisation(transaction, {organisation, "work", "work"}));
            return add_workplaces(transaction, organisation, {workplace});
        }));
    }
    CarvingRecord found() {
        return database_
            ->read([&](Transaction& transaction) {
                return find_carving(transaction, seal_, workplace_);
            })
            .value();
    }
    std::string save(const std::string& name, std::int64_t seen) {
        CarvingRecord record;
        record.workplace = workplace_;
        record.version = seen;
        record.changed_at = now;
        record.draft.jobs = {{"A", name, {720}, {"t1", "t2"}}};
        const auto saved = database_->write(
            [&](Transaction& transaction) { return save_carving(transaction, seal_, record); });
        return saved ? "" : saved.error().key;
    }
    std::string undo(std::int64_t seen) {
        const auto undone = database_->write([&](Transaction& transaction) {
            return undo_carving(transaction, seal_, workplace_, seen, now);
        });
        return undone ? "" : undone.error().key;
    }

    Seal seal_{fresh_key_ring()};
    std::string workplace_ = new_id();
};
INSTANTIATE_ON_BOTH(CarvingStore);

TEST_P(CarvingStore, BeginsEmptyAndKeepsWhatIsSaved) {
    EXPECT_EQ(found().version, 0);
    EXPECT_TRUE(found().draft.jobs.empty());
    EXPECT_EQ(save("Kitchen hand", 0), "");
    const CarvingRecord kept = found();
    EXPECT_EQ(kept.version, 1);
    EXPECT_EQ(kept.changed_at, now);
    EXPECT_TRUE(kept.can_be_undone);
    ASSERT_EQ(kept.draft.jobs.size(), 1U);
    EXPECT_EQ(kept.draft.jobs.front(), (DraftJob{"A", "Kitchen hand", {720}, {"t1", "t2"}}));
}

TEST_P(CarvingStore, RefusesASaveOnTopOfAnUnseenOne) {
    EXPECT_EQ(save("One", 0), "");
    EXPECT_EQ(save("Two", 0), "row.was_changed");
    EXPECT_EQ(found().draft.jobs.front().name, "One");
    EXPECT_EQ(save("Two", 1), "");
    EXPECT_EQ(found().draft.jobs.front().name, "Two");
}

TEST_P(CarvingStore, TakesBackStepByStep) {
    EXPECT_EQ(undo(0), "carving.has_no_step");
    EXPECT_EQ(save("One", 0), "");
    EXPECT_EQ(save("Two", 1), "");
    EXPECT_EQ(undo(1), "row.was_changed");
    EXPECT_EQ(undo(2), "");
    EXPECT_EQ(found().draft.jobs.front().name, "One");
    EXPECT_EQ(undo(3), "");
    EXPECT_TRUE(found().draft.jobs.empty());
    EXPECT_EQ(undo(4), "carving.has_no_step");
    EXPECT_FALSE(found().can_be_undone);
}

TEST_P(CarvingStore, KnowsWhatItWas) {
    EXPECT_EQ(save("One", 0), "");
    EXPECT_EQ(save("Two", 1), "");
    const auto before = database_->read(
        [&](Transaction& transaction) { return carving_at(transaction, seal_, workplace_, 1); });
    ASSERT_TRUE(before && before.value());
    EXPECT_EQ(before.value()->jobs.front().name, "One");
    const auto never = database_->read(
        [&](Transaction& transaction) { return carving_at(transaction, seal_, workplace_, 7); });
    ASSERT_TRUE(never);
    EXPECT_FALSE(never.value());
}

TEST_P(CarvingStore, KeepsNoNameThatCanBeRead) {
    EXPECT_EQ(save("Kitchen hand", 0), "");
    EXPECT_EQ(save("Other hand", 1), "");
    for (const char* table : {"carving_draft", "carving_step"}) {
        const auto documents = database_->read([&](Transaction& transaction) {
            return transaction.list(std::string("SELECT document FROM ") + table, {},
                                    [](Row& row) { return row.text(); });
        });
        for (const std::string& document : documents.value())
            EXPECT_EQ(document.find("hand"), std::string::npos);
    }
}

}  // namespace
}  // namespace kynnys
