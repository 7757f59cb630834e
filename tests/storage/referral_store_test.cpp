#include "storage/referral_store.h"

#include "base/random_id.h"
#include "referral/referral_times.h"
#include "storage/consultation_store.h"
#include "storage/migration.h"
#include "storage/organisation_store.h"
#include "storage/person_store.h"
#include "storage/service_store.h"
#include "support/database/fresh_database.h"
#include "unit/referral/some_referral.h"

namespace kynnys {
namespace {

using testing::first_day;

const Instant now = parse_instant("2026-03-02T09:15:00.000000Z").value();

Service some_service(const std::string& organisation, const std::string& code) {
    Service service;
    service.id = new_id();
    service.organisation = organisation;
    service.code = code;
    service.criteria = "fifty_five_plus";
    service.name = {"55 Plus -valmennus", "", "55 Plus coaching"};
    service.stages = {{"Suunnitelma", "Plan", ""}, {"Työ", "", "Work"}};
    service.municipalities = {"091", "564"};
    service.weeks_most = 26;
    service.free_places = 0;
    service.contact_name = "Made-up Contact";
    service.confirmed_on = first_day;
    service.version = 1;
    return service;
}

class ReferralStore : public testing::OnDatabase {
  protected:
    ReferralStore() {
        EXPECT_TRUE(migrate(*database_));
        EXPECT_EQ(write([&](Transaction& transaction) -> Result<Done> {
                      for (const std::string& id : {sender_, receiver_})
                          TRY(add_organisation(transaction, {id, id, id}));
                      Client client;
                      client.person.id = "P1";
                      TRY(add_clients(transaction, vault_, {{person_, sender_}}, {client}));
                      return add_service(transaction, service_);
                  }),
                  "");
    }

    template <class Work>
    std::string write(Work work) {
        const auto done = database_->write(work);
        return done ? "" : done.error().key;
    }
    template <class Read>
    auto read(Read work) {
        return database_->read(work).value();
    }

    ReferralRecord sent(const std::optional<Date>& due_on = first_day) {
        ReferralRecord record;
        Referral& referral = record.referral;
        referral = testing::some_referral();
        referral.id = new_id();
        referral.version = 1;
        referral.person = person_;
        referral.service = service_.id;
        referral.from = sender_;
        referral.to = receiver_;
        referral.sent_at = now;
        referral.due_on = due_on;
        record.facts = R"({"age":58})";
        EXPECT_EQ(write([&](Transaction& transaction) {
                      return add_referral(transaction, vault_.seal, record);
                  }),
                  "");
        return record;
    }
    ReferralRecord found(const std::string& id) {
        return read(
            [&](Transaction& transaction) { return find_referral(transaction, vault_.seal, id); });
    }
    std::vector<std::string> ids(const ReferralFilter& filter, const PageOf& page = {}) {
        std::vector<std::string> all;
        for (const ReferralRecord& one : read([&](Transaction& transaction) {
                 return referrals(transaction, vault_.seal, filter, page);
             }))
            all.push_back(one.referral.id);
        return all;
    }

    KeyRing keys_ = fresh_key_ring();
    Vault vault_{keys_};
    std::string sender_ = new_id();
    std::string receiver_ = new_id();
    std::string person_ = new_id();
    Service service_ = some_service(receiver_, "55-plus");
};
INSTANTIATE_ON_BOTH(ReferralStore);

using Ids = std::vector<std::string>;

TEST_P(ReferralStore, KeepsAServiceAsItWasDescribed) {
    const auto found_service = [&] {
        return read(
            [&](Transaction& transaction) { return find_service(transaction, service_.id); });
    };
    EXPECT_EQ(found_service(), service_);
    Service changed = service_;
    changed.state = ServiceState::paused;
    changed.free_places.reset();
    changed.places = 12;
    const auto change = [&](Transaction& transaction) {
        return change_service(transaction, changed);
    };
    EXPECT_EQ(write(change), "");
    EXPECT_EQ(write(change), "row.was_changed");
    changed.version = 2;
    EXPECT_EQ(found_service(), changed);
    EXPECT_EQ(write([&](Transaction& transaction) {
                  return add_service(transaction, some_service(sender_, "55-plus"));
              }),
              "service.code_is_taken");
}

TEST_P(ReferralStore, ListsTheServicesOfAPlace) {
    Service everywhere = some_service(sender_, "a-service");
    everywhere.municipalities.clear();
    EXPECT_EQ(write([&](Transaction& transaction) { return add_service(transaction, everywhere); }),
              "");
    const auto codes = [&](const ServiceFilter& filter, const PageOf& page = {}) {
        std::string all;
        for (const Service& one :
             read([&](Transaction& transaction) { return services(transaction, filter, page); }))
            all += one.code + " ";
        return all;
    };
    EXPECT_EQ(codes({}), "55-plus a-service ");
    EXPECT_EQ(codes({"", "091", {}}), "55-plus a-service ");
    EXPECT_EQ(codes({"", "049", {}}), "a-service ");
    EXPECT_EQ(codes({receiver_, "", {}}), "55-plus ");
    EXPECT_EQ(codes({"", "", ServiceState::ended}), "");
    EXPECT_EQ(codes({}, {service_.id, 5}), "a-service ");
    EXPECT_EQ(codes({}, {"", 1}), "55-plus ");
}

TEST_P(ReferralStore, KeepsAReferralAndWhatTheReceiverWasTold) {
    const ReferralRecord record = sent();
    const ReferralRecord kept = found(record.referral.id);
    EXPECT_EQ(kept.referral, record.referral);
    EXPECT_EQ(kept.facts, record.facts);

    Referral returned = kept.referral;
    returned.state = ReferralState::returned;
    returned.owner = ReferralOwner::referrer;
    returned.reason = ReturnReason::no_capacity;
    returned.note = "A made-up note";
    returned.next_service = service_.id;
    returned.place = 4;
    returned.estimate = days_after(first_day, 60);
    returned.escalated_on = first_day;
    returned.handler = "u2";
    const auto change = [&](Transaction& transaction) {
        return change_referral(transaction, vault_.seal, returned);
    };
    EXPECT_EQ(write(change), "");
    EXPECT_EQ(write(change), "row.was_changed");
    returned.version = 2;
    EXPECT_EQ(found(returned.id).referral, returned);
}

TEST_P(ReferralStore, SealsWhatIsSaidOfAClient) {
    const ReferralRecord record = sent();
    ReferralMessage message{new_id(), record.referral.id, now, sender_, "u1", "A made-up word"};
    EXPECT_EQ(write([&](Transaction& transaction) {
                  return add_referral_message(transaction, vault_.seal, message);
              }),
              "");
    const auto stored = read([&](Transaction& transaction) {
        return transaction.first("SELECT facts, (SELECT body FROM referral_message) FROM referral",
                                 {}, [](Row& row) { return row.text() + row.text(); });
    });
    EXPECT_EQ(stored->find("\"age\""), std::string::npos);
    EXPECT_EQ(stored->find("made-up"), std::string::npos);
    EXPECT_EQ(read([&](Transaction& transaction) {
                  return referral_messages(transaction, vault_.seal, record.referral.id);
              }),
              std::vector{message});
}

TEST_P(ReferralStore, ListsFirstWhatHasWaitedLongest) {
    const std::string ended = sent(std::nullopt).referral.id;
    const std::string late = sent(days_after(first_day, 9)).referral.id;
    const std::string soon = sent(days_after(first_day, 1)).referral.id;
    EXPECT_EQ(ids({}), (Ids{soon, late, ended}));
    EXPECT_EQ(ids({}, {soon, 1}), (Ids{late}));
    EXPECT_EQ(ids({}, {late, 5}), (Ids{ended}));
    ReferralFilter mine;
    mine.sender = sender_;
    EXPECT_EQ(ids(mine).size(), 3u);
    mine.sender = receiver_;
    EXPECT_EQ(ids(mine), Ids{});
    mine = {};
    mine.receiver = receiver_;
    mine.person = person_;
    mine.owner = ReferralOwner::receiver;
    mine.state = ReferralState::sent;
    EXPECT_EQ(ids(mine).size(), 3u);
    mine.state = ReferralState::started;
    EXPECT_EQ(ids(mine), Ids{});
}

TEST_P(ReferralStore, FindsWhatTheClockHasToLookAt) {
    sent(std::nullopt);
    const std::string first = sent(first_day).referral.id;
    const std::string second = sent(first_day).referral.id;
    const auto due = [&](int days, const PageOf& page) {
        Ids all;
        for (const Referral& one : read([&](Transaction& transaction) {
                 return due_referrals(transaction, vault_.seal, days_after(first_day, days), page);
             }))
            all.push_back(one.id);
        return all;
    };
    EXPECT_EQ(due(0, {}), Ids{});
    EXPECT_EQ(due(1, {}), (Ids{first, second}));
    EXPECT_EQ(due(1, {first, 5}), (Ids{second}));
}

TEST_P(ReferralStore, ForgetsAllOfAPersonWhoIsErased) {
    const std::string id = sent().referral.id;
    const ReferralEvent event{new_id(), id, now, "sent", "u1"};
    Consultation named;
    named.id = new_id();
    named.organisation = sender_;
    named.meeting_on = first_day;
    named.person = person_;
    named.steps = {{new_id(), "A made-up step", "u1", first_day, {}}};
    EXPECT_EQ(write([&](Transaction& transaction) -> Result<Done> {
                  TRY(add_referral_event(transaction, event));
                  return add_consultation(transaction, vault_.seal, named);
              }),
              "");
    EXPECT_EQ(read([&](Transaction& transaction) { return referral_events(transaction, id); }),
              std::vector{event});
    EXPECT_EQ(write([&](Transaction& transaction) {
                  return transaction.change("DELETE FROM person WHERE id = :id", {{"id", person_}});
              }),
              "");
    for (const char* table : {"referral", "referral_event", "consultation", "consultation_step"}) {
        const auto rows = read([&](Transaction& transaction) {
            return transaction.first(std::string("SELECT count(*) FROM ") + table, {},
                                     [](Row& row) { return row.whole(); });
        });
        EXPECT_EQ(rows, 0) << table;
    }
}

TEST_P(ReferralStore, KeepsACaseAndItsSteps) {
    Consultation one;
    one.id = new_id();
    one.version = 1;
    one.organisation = sender_;
    one.brought_by = "u1";
    one.meeting_on = first_day;
    one.case_text = "A made-up case";
    one.questions = {"Who?", "When?"};
    one.steps = {{new_id(), "First", "u1", first_day, {}}};
    EXPECT_EQ(write([&](Transaction& transaction) {
                  return add_consultation(transaction, vault_.seal, one);
              }),
              "");
    const auto find = [&] {
        return read([&](Transaction& transaction) {
            return find_consultation(transaction, vault_.seal, one.id);
        });
    };
    EXPECT_EQ(find(), one);
    one.steps[0].done_on = first_day;
    one.steps.push_back({new_id(), "Second", "u2", days_after(first_day, 7), {}});
    const auto change = [&](Transaction& transaction) {
        return change_consultation(transaction, vault_.seal, one);
    };
    EXPECT_EQ(write(change), "");
    EXPECT_EQ(write(change), "row.was_changed");
    one.version = 2;
    EXPECT_EQ(find(), one);
    const auto open = [&] {
        return read([&](Transaction& transaction) {
            return open_consultations(transaction, vault_.seal, {});
        });
    };
    EXPECT_EQ(open(), std::vector{one});
    one.closed_on = first_day;
    EXPECT_EQ(write(change), "");
    EXPECT_EQ(open(), std::vector<Consultation>{});
}

}  // namespace
}  // namespace kynnys
