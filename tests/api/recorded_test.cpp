#include "app/recorded.h"

#include "api/world.h"
#include "base/random_id.h"
#include "exchange/rules_file.h"

namespace kynnys {
namespace {

class Recorded : public testing::OnWorld {
  protected:
    // The one event of the actor's.
    AuditEvent kept() {
        const auto kept = world_.database().read([&](Transaction& transaction) {
            AuditQuery query;
            query.organisations = {actor_.organisation};
            return events(transaction, query);
        });
        EXPECT_EQ(kept.value().size(), 1U);
        return kept.value().empty() ? AuditEvent{} : kept.value().front();
    }

    Actor actor_ = [this] {
        Actor actor;
        actor.organisation = world_.north();
        return actor;
    }();
    const std::string audit_key_ = "key";
    AuditRecorder recorder_{world_.database(), audit_key_};
    Office office_{world_.database(), world_.vault(), recorder_, [this] { return world_.now(); },
                   audit_key_,        finnish_rules()};
    AuditEvent event_ = event_of(actor_, Action::user_edit, world_.now(), {"begun"});
};
INSTANTIATE_ON_BOTH(Recorded);

TEST_P(Recorded, KeepsWhatTheWorkSaidOfItsEvent) {
    ASSERT_TRUE(written(office_, event_, [](Transaction&, AuditEvent& kept) -> Result<Done> {
        kept.subjects.emplace_back("more");
        return Done{};
    }));
    EXPECT_EQ(kept().subjects, (std::vector<std::string>{"begun", "more"}));
    EXPECT_EQ(kept().outcome, Outcome::done);
}

TEST_P(Recorded, KeepsNothingOfWhatOnlyHasFaults) {
    const auto faulty = written(office_, event_, [](Transaction&) -> Result<Checked<int>> {
        return Checked<int>(std::vector<Fault>{{"", 0, 0, "name", "text.is_empty", {}}});
    });
    ASSERT_TRUE(faulty);
    ASSERT_TRUE(viewed(office_, event_, [](Transaction&) -> Result<Done> { return Done{}; }));
    EXPECT_EQ(kept().id, event_.id);
}

TEST_P(Recorded, KeepsTheRefusalOfWhatIsOnlyAdmitted) {
    EXPECT_TRUE(admitted(office_, event_, [](Transaction&) -> Result<Done> { return Done{}; }));
    EXPECT_FALSE(
        admitted(office_, event_, [](Transaction&) -> Result<Done> { return unknown_subject(); }));
    EXPECT_EQ(kept().outcome, Outcome::refused);
    EXPECT_EQ(kept().fields, std::vector<std::string>{"subject.is_unknown"});
}

// PostgreSQL gives way to another writer, and the work is done again; SQLite has one at a time.
TEST_P(Recorded, SaysNothingTwiceOfWorkThatIsDoneAgain) {
    const bool gives_way = GetParam() == DatabaseKind::postgresql;
    int tries = 0;
    const std::string sql = "UPDATE organisation SET name = 'x' WHERE id = :id";
    const Binds binds{{"id", actor_.organisation}};
    const auto work = [&](Transaction& transaction, AuditEvent& kept) -> Result<std::int64_t> {
        kept.subjects.emplace_back("more");
        TRY(transaction.first("SELECT name FROM organisation WHERE id = :id", binds,
                              [](Row& row) { return row.text(); }));
        if (++tries == 1 && gives_way)
            TRY(world_.database().write(
                [&](Transaction& other) { return other.change(sql, binds); }));
        return transaction.change(sql, binds);
    };
    ASSERT_TRUE(written(office_, event_, work));
    EXPECT_EQ(tries, gives_way ? 2 : 1);
    EXPECT_EQ(kept().subjects, (std::vector<std::string>{"begun", "more"}));
}

}  // namespace
}  // namespace kynnys
