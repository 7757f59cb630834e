#include "storage/errand_store.h"

#include "base/random_id.h"
#include "storage/migration.h"
#include "storage/organisation_store.h"
#include "storage/plan_store.h"
#include "storage/vault.h"
#include "support/database/fresh_database.h"

namespace kynnys {
namespace {

Date day(const char* text) {
    return parse_date(text).value();
}

class ErrandStore : public testing::OnDatabase {
  protected:
    ErrandStore() {
        EXPECT_TRUE(migrate(*database_));
        write([&](Transaction& transaction) -> Result<Done> {
            TRY(add_organisation(transaction, {ours_, "ours", "Ours", 1}));
            TRY(add_organisation(transaction, {theirs_, "theirs", "Theirs", 1}));
            PlanRun run;
            run.id = plan_;
            run.organisation = ours_;
            return add_plan_run(transaction, run);
        });
    }

    template <class Work>
    void write(Work work) {
        const auto done = database_->write(work);
        EXPECT_TRUE(done) << done.error().key;
    }
    template <class Work>
    auto read(Work work) {
        return database_->read(work).value();
    }
    Errand add(const char* text, const char* due_on, const std::string& organisation) {
        Errand errand;
        errand.id = new_id();
        errand.version = 1;
        errand.organisation = organisation;
        errand.made_by = "somebody";
        errand.text = text;
        errand.owner = "broker";
        errand.due_on = day(due_on);
        write(
            [&](Transaction& transaction) { return add_errand(transaction, vault_.seal, errand); });
        return errand;
    }
    std::vector<Errand> listed(const ErrandFilter& filter, const PageOf& page = {}) {
        return read([&](Transaction& transaction) {
            return errands(transaction, vault_.seal, filter, page);
        });
    }
    ErrandAgenda agenda(const char* today) {
        return read([&](Transaction& transaction) {
            return errand_agenda(transaction, "broker", day(today));
        });
    }
    Result<std::int64_t> changed(const Errand& errand) {
        return database_->write([&](Transaction& transaction) {
            return change_errand(transaction, vault_.seal, errand);
        });
    }

    Vault vault_{fresh_key_ring()};
    std::string ours_ = new_id();
    std::string theirs_ = new_id();
    std::string plan_ = new_id();
};
INSTANTIATE_ON_BOTH(ErrandStore);

TEST_P(ErrandStore, ListsByTheDayPageByPage) {
    const Errand late = add("Ask for a stool", "2026-12-20", ours_);
    const Errand soon = add("Ask for evening hours", "2026-12-01", ours_);
    add("Not ours", "2026-12-02", theirs_);
    EXPECT_EQ(listed({ours_}), (std::vector<Errand>{soon, late}));
    EXPECT_EQ(listed({ours_}, {"", 1}), std::vector<Errand>{soon});
    EXPECT_EQ(listed({ours_}, {soon.id, 1}), std::vector<Errand>{late});
    EXPECT_TRUE(listed({ours_, ErrandState::open, "nobody"}).empty());
}

TEST_P(ErrandStore, TellsWhatIsDoneFromWhatWaits) {
    Errand errand = add("Ask for a stool", "2026-12-01", ours_);
    add("Ask for evening hours", "2026-12-20", ours_);
    EXPECT_EQ(agenda("2026-12-02").open, 2);
    EXPECT_EQ(agenda("2026-12-02").overdue, 1);
    EXPECT_EQ(agenda("2026-12-01").overdue, 0);
    errand.done_on = day("2026-12-01");
    errand.outcome = "They have one";
    EXPECT_EQ(changed(errand).value(), 2);
    EXPECT_EQ(changed(errand).error().key, "row.was_changed");
    errand.version = 2;
    EXPECT_EQ(listed({ours_, ErrandState::done}), std::vector<Errand>{errand});
    EXPECT_EQ(agenda("2026-12-02").open, 1);
}

TEST_P(ErrandStore, FindsThoseOfAPlan) {
    Errand errand = add("Ask for a stool", "2026-12-01", ours_);
    const auto of_plan = [&](const std::string& plan) {
        return read([&](Transaction& transaction) {
            return errands_of_plan(transaction, vault_.seal, plan);
        });
    };
    EXPECT_TRUE(of_plan(plan_).empty());
    errand.id = new_id();
    errand.origin = {plan_, 2};
    write([&](Transaction& transaction) { return add_errand(transaction, vault_.seal, errand); });
    EXPECT_EQ(of_plan(plan_), std::vector<Errand>{errand});
}

}  // namespace
}  // namespace kynnys
