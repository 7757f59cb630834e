#include "storage/outbox_store.h"

#include <mutex>
#include <set>
#include <thread>

#include "base/random_id.h"
#include "storage/account_store.h"
#include "storage/mail_choice_store.h"
#include "storage/migration.h"
#include "storage/organisation_store.h"
#include "storage/vault.h"
#include "support/database/fresh_database.h"

namespace kynnys {
namespace {

using mail::Notice;
using mail::NoticeKind;
using mail::OutboxMessage;
using mail::OutboxState;
using namespace std::chrono_literals;

const Instant some_time = parse_instant("2026-11-22T09:15:00.000000Z").value();

class OutboxStore : public testing::OnDatabase {
  protected:
    OutboxStore() {
        EXPECT_TRUE(migrate(*database_));
        write([&](Transaction& transaction) -> Result<Done> {
            TRY(add_organisation(transaction, {organisation_, "north", "North", 1}));
            for (const std::string& user : {reader_, other_}) {
                TRY(add_user(transaction,
                             {user, 1, user, "Reader " + user, "sv", UserState::active}));
                TRY(set_roles(transaction, user, organisation_, {ActorRole::coach}));
            }
            return Done{};
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
    OutboxMessage message_to(const std::string& reader, const std::string& reference = "r1") {
        OutboxMessage message;
        message.id = new_id();
        message.organisation = organisation_;
        message.account = reader;
        message.language = "sv";
        message.made_at = message.next_try_at = some_time;
        message.expires_at = some_time + mail::outbox_expiry;
        message.notices = {{NoticeKind::referral_sent, reference}};
        return message;
    }
    void queue(const OutboxMessage& message) {
        write([&](Transaction& transaction) {
            return queue_notices(transaction, vault_.seal, message);
        });
    }
    std::optional<OutboxMessage> take(const std::string& node, Instant now = some_time) {
        return database_
            ->write([&](Transaction& transaction) {
                return take_outbox_message(transaction, vault_.seal, {node, now, now + 5min});
            })
            .value();
    }
    bool finish(const OutboxMessage& message, const std::string& node) {
        return database_
            ->write([&](Transaction& transaction) {
                return finish_outbox_message(transaction, message, node);
            })
            .value();
    }
    OutboxRecord found(const std::string& id) {
        return read([&](Transaction& transaction) {
            return find_outbox_message(transaction, vault_.seal, id);
        });
    }
    std::vector<OutboxRecord> all(OutboxFilter filter = {}) {
        filter.organisation = organisation_;
        return read([&](Transaction& transaction) {
            return outbox_messages(transaction, vault_.seal, filter, {"", 100});
        });
    }

    Vault vault_{fresh_key_ring()};
    std::string organisation_ = new_id();
    std::string reader_ = new_id();
    std::string other_ = new_id();
};
INSTANTIATE_ON_BOTH(OutboxStore);

TEST_P(OutboxStore, KeepsWhatIsQueued) {
    const OutboxMessage message = message_to(reader_);
    queue(message);
    EXPECT_EQ(found(message.id).message, message);
    EXPECT_EQ(found(message.id).reader, "Reader " + reader_);
    EXPECT_EQ(read([&](Transaction& transaction) {
                  return outbox_count(transaction, organisation_, OutboxState::waiting);
              }),
              1);
}

TEST_P(OutboxStore, SealsAnAddress) {
    OutboxMessage message = message_to("");
    message.address = "joku@kynnys.example";
    write([&](Transaction& transaction) {
        return add_outbox_message(transaction, vault_.seal, message);
    });
    EXPECT_EQ(found(message.id).message.address, "joku@kynnys.example");
    const auto kept = read([&](Transaction& transaction) {
        return transaction.first("SELECT address FROM outbox_message", {},
                                 [](Row& row) { return row.text(); });
    });
    EXPECT_EQ(kept->find("joku"), std::string::npos);
    // Once it is sent, nobody needs it.
    auto taken = take("a");
    taken->state = OutboxState::sent;
    EXPECT_TRUE(finish(*taken, "a"));
    EXPECT_EQ(found(message.id).message.address, "");
}

TEST_P(OutboxStore, PutsNoticesOfOneReaderTogether) {
    queue(message_to(reader_, "r1"));
    queue(message_to(reader_, "r2"));
    queue(message_to(reader_, "r2"));
    queue(message_to(other_, "r1"));
    const auto messages = all();
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_EQ(messages[1].message.notices,
              (std::vector<Notice>{{NoticeKind::referral_sent, "r1"},
                                   {NoticeKind::referral_sent, "r2"}}));
    // What is being sent, or was tried, says what it said.
    take("a");
    queue(message_to(reader_, "r3"));
    EXPECT_EQ(all().size(), 3U);
}

TEST_P(OutboxStore, GivesAMessageToOneNodeUntilItsLeaseEnds) {
    const OutboxMessage message = message_to(reader_);
    queue(message);
    EXPECT_EQ(take("a").value().id, message.id);
    EXPECT_FALSE(take("b"));
    EXPECT_FALSE(take("b", some_time + 4min));
    EXPECT_EQ(take("b", some_time + 5min).value().id, message.id);
    // Who came too late does not write it down.
    EXPECT_FALSE(finish(message, "a"));
    EXPECT_TRUE(finish(message, "b"));
}

TEST_P(OutboxStore, GivesEachMessageOnceToManyNodes) {
    std::set<std::string> queued;
    for (int i = 0; i < 30; ++i) {
        OutboxMessage message = message_to("");
        queued.insert(message.id);
        write([&](Transaction& transaction) {
            return add_outbox_message(transaction, vault_.seal, message);
        });
    }
    std::mutex mutex;
    std::multiset<std::string> taken;
    const auto work = [&](const std::string& node) {
        while (const auto one = take(node)) {
            const std::lock_guard lock(mutex);
            taken.insert(one->id);
        }
    };
    std::vector<std::thread> nodes;
    for (const char* node : {"a", "b", "c", "d"}) nodes.emplace_back(work, node);
    for (std::thread& node : nodes) node.join();
    EXPECT_EQ(taken, std::multiset<std::string>(queued.begin(), queued.end()));
}

TEST_P(OutboxStore, WaitsForItsNextTry) {
    OutboxMessage message = message_to(reader_);
    queue(message);
    message.tries = 1;
    message.fault = "mail.was_put_off";
    message.next_try_at = some_time + 1min;
    take("a");
    EXPECT_TRUE(finish(message, "a"));
    EXPECT_FALSE(take("a"));
    EXPECT_EQ(take("a", some_time + 1min).value(), message);
}

TEST_P(OutboxStore, LeavesAReaderInPeaceForAnHour) {
    OutboxMessage message = message_to(reader_);
    queue(message);
    take("a");
    // Not while another is on its way, either.
    queue(message_to(reader_, "r2"));
    EXPECT_FALSE(take("b"));
    message.state = OutboxState::sent;
    message.sent_at = some_time;
    EXPECT_TRUE(finish(message, "a"));
    EXPECT_FALSE(take("b", some_time + 59min));
    EXPECT_TRUE(take("b", some_time + 60min));
}

TEST_P(OutboxStore, ExpiresWhatWaitsAndForgetsWhatIsOver) {
    const OutboxMessage message = message_to(reader_);
    queue(message);
    const auto expire = [&](Instant now) {
        return database_
            ->write([&](Transaction& transaction) { return expire_outbox(transaction, now); })
            .value();
    };
    EXPECT_EQ(expire(some_time + 71h), 0);
    EXPECT_EQ(expire(some_time + 72h), 1);
    EXPECT_EQ(found(message.id).message.state, OutboxState::expired);
    EXPECT_FALSE(take("a", some_time + 73h));
    const auto forget = [&](Instant before) {
        write([&](Transaction& transaction) { return forget_outbox(transaction, before); });
    };
    forget(some_time);
    EXPECT_EQ(all().size(), 1U);
    forget(some_time + 1s);
    EXPECT_TRUE(all().empty());
}

TEST_P(OutboxStore, IsChangedAsItWasSeen) {
    OutboxMessage message = message_to(reader_);
    queue(message);
    const auto change = [&](OutboxState seen, Instant now) {
        const auto done = database_->write([&](Transaction& transaction) {
            return change_outbox_message(transaction, message, seen, now);
        });
        return done ? "" : done.error().key;
    };
    message.state = OutboxState::cancelled;
    EXPECT_EQ(change(OutboxState::failed, some_time), "outbox.was_changed");
    take("a");
    EXPECT_EQ(change(OutboxState::waiting, some_time), "outbox.was_changed");
    EXPECT_EQ(change(OutboxState::waiting, some_time + 5min), "");
    EXPECT_EQ(found(message.id).message.state, OutboxState::cancelled);
}

TEST_P(OutboxStore, IsFilteredByStateAndKind) {
    queue(message_to(reader_));
    OutboxMessage other = message_to(other_);
    other.notices = {{NoticeKind::consultation_step, "s1"}};
    queue(other);
    EXPECT_EQ(all({"", OutboxState::waiting, {}}).size(), 2U);
    EXPECT_TRUE(all({"", OutboxState::failed, {}}).empty());
    const auto steps = all({"", {}, NoticeKind::consultation_step});
    ASSERT_EQ(steps.size(), 1U);
    EXPECT_EQ(steps.front().message.id, other.id);
}

TEST_P(OutboxStore, KnowsWhoWantsToReadIt) {
    const auto readers = [&] {
        return read(
            [&](Transaction& transaction) { return mail_readers(transaction, organisation_); });
    };
    EXPECT_TRUE(readers().empty());
    const auto choose = [&](const MailChoice& choice) {
        write([&](Transaction& transaction) {
            return set_mail_choice(transaction, vault_.seal, reader_, choice);
        });
    };
    choose({true, "lukija@kynnys.example"});
    ASSERT_EQ(readers().size(), 1U);
    EXPECT_EQ(readers().front().user, reader_);
    EXPECT_EQ(readers().front().language, "sv");
    EXPECT_TRUE(readers().front().roles.has(ActorRole::coach));
    EXPECT_EQ(read([&](Transaction& transaction) {
                  return find_mail_choice(transaction, vault_.seal, reader_);
              }),
              (MailChoice{true, "lukija@kynnys.example"}));
    choose({false, "lukija@kynnys.example"});
    EXPECT_TRUE(readers().empty());
}

}  // namespace
}  // namespace kynnys
