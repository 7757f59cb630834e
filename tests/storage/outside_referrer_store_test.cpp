#include "storage/outside_referrer_store.h"

#include "base/random_id.h"
#include "storage/migration.h"
#include "storage/organisation_store.h"
#include "storage/service_store.h"
#include "storage/session_store.h"
#include "storage/vault.h"
#include "support/database/fresh_database.h"

namespace kynnys {
namespace {

class OutsideReferrerStore : public testing::OnDatabase {
  protected:
    OutsideReferrerStore() {
        EXPECT_TRUE(migrate(*database_));
        write([&](Transaction& transaction) -> Result<Done> {
            TRY(add_organisation(transaction, {ours_, "ours", "Ours", 1}));
            return add_organisation(transaction, {theirs_, "theirs", "Theirs", 1});
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
    std::string service(const char* code) {
        Service made;
        made.id = new_id();
        made.organisation = ours_;
        made.code = code;
        made.name.finnish = code;
        write([&](Transaction& transaction) { return add_service(transaction, made); });
        return made.id;
    }
    OutsideReferrer add(const std::string& organisation, std::vector<std::string> services) {
        OutsideReferrer one;
        one.id = new_id();
        one.organisation = organisation;
        one.office = "Kaislan terveysasema";
        one.email = "hoitaja@example.org";
        one.language = "sv";
        one.services = std::move(services);
        one.made_by = "coach";
        one.made_at = parse_instant("2026-11-22T10:00:00.000000Z").value();
        write([&](Transaction& transaction) {
            return add_outside_referrer(transaction, vault_.seal, one);
        });
        return one;
    }
    OutsideReferrerRecord find(const std::string& id) {
        return read([&](Transaction& transaction) {
            return find_outside_referrer(transaction, vault_.seal, id);
        });
    }

    Vault vault_{fresh_key_ring()};
    std::string ours_ = new_id();
    std::string theirs_ = new_id();
};
INSTANTIATE_ON_BOTH(OutsideReferrerStore);

TEST_P(OutsideReferrerStore, KeepsWhoItIsSealedWithTheServices) {
    const std::string first = service("aaa");
    const OutsideReferrer one = add(ours_, {first, service("bbb")});
    EXPECT_EQ(find(one.id).referrer, one);
    const auto kept = read([&](Transaction& transaction) {
        return transaction.list("SELECT office, email FROM outside_referrer", {}, [](Row& row) {
            std::string office = row.text();
            return office + row.text();
        });
    });
    EXPECT_EQ(kept.front().find("terveysasema"), std::string::npos);
    EXPECT_EQ(kept.front().find("hoitaja"), std::string::npos);
}

TEST_P(OutsideReferrerStore, ListsTheOrganisationsNewestFirst) {
    const OutsideReferrer one = add(ours_, {});
    const OutsideReferrer two = add(ours_, {});
    add(theirs_, {});
    const auto listed = [&](const PageOf& page) {
        std::vector<std::string> ids;
        for (const auto& record : read([&](Transaction& transaction) {
                 return outside_referrers(transaction, vault_.seal, ours_, page);
             }))
            ids.push_back(record.referrer.id);
        return ids;
    };
    EXPECT_EQ(listed({"", 10}), (std::vector{two.id, one.id}));
    EXPECT_EQ(listed({two.id, 10}), std::vector{one.id});
}

TEST_P(OutsideReferrerStore, KnowsUntilWhenTheLinkIsAndThatItEnded) {
    const OutsideReferrer one = add(ours_, {});
    EXPECT_EQ(find(one.id).link_ends_at, std::nullopt);
    Link link;
    link.id = new_id();
    link.kind = LinkKind::outside_referrer;
    link.subject = one.id;
    link.organisation = ours_;
    link.fingerprint = "f";
    link.code_fingerprint = "c";
    link.made_at = one.made_at;
    link.ends_at = one.made_at + outside_link_length;
    write([&](Transaction& transaction) { return add_link(transaction, link); });
    EXPECT_EQ(find(one.id).link_ends_at, link.ends_at);
    const auto end = [&] {
        return database_
            ->write([&](Transaction& transaction) {
                return end_outside_referrer(transaction, one.id, one.made_at);
            })
            .value();
    };
    EXPECT_TRUE(end());
    EXPECT_FALSE(end());
    EXPECT_EQ(find(one.id).referrer.ended_at, one.made_at);
}

}  // namespace
}  // namespace kynnys
