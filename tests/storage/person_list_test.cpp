#include "storage/person_list.h"

#include <set>

#include "storage/person_fixture.h"

namespace kynnys {
namespace {

class PersonList : public testing::WithPeople {
  protected:
    PersonPage page(const Visibility& visibility, const PersonFilter& filter = {},
                    const PageOf& of = {}) {
        const auto listed = database_->read([&](Transaction& transaction) {
            return people(transaction, vault_, visibility, filter, of);
        });
        EXPECT_TRUE(listed) << (listed ? "" : listed.error().key);
        return listed ? listed.value() : PersonPage{};
    }
    int count(const Visibility& visibility, const PersonFilter& filter, int most) {
        const auto counted = database_->read([&](Transaction& transaction) {
            return count_people(transaction, visibility, filter, most);
        });
        EXPECT_TRUE(counted) << (counted ? "" : counted.error().key);
        return counted ? counted.value() : -1;
    }
    std::string codes(const Visibility& visibility, const PersonFilter& filter = {}) {
        std::string codes;
        for (const ListedPerson& person : page(visibility, filter).people)
            codes.append(codes.empty() ? "" : " ").append(person.code);
        return codes;
    }
    std::string codes_named(const std::string& name) {
        PersonFilter filter;
        filter.name = name;
        return codes(seen_by(work_), filter);
    }

    // Strangers whom only another organisation sees, and so many friends that the lists begin from
    // the other end.
    void add_many(int friends, const std::string& name) {
        std::vector<ClientKey> keys;
        std::vector<Client> clients;
        std::vector<Disclosure> disclosures;
        for (int number = 0; number < 2 * friends; ++number) {
            keys.push_back({new_id(), work_});
            clients.push_back(client("M" + std::to_string(number), name));
            disclosures.push_back({new_id(), keys.back().id, number % 2 == 0 ? work_ : health_,
                                   DisclosureBasis::law, "", today_, std::nullopt, std::nullopt});
        }
        write([&](Transaction& transaction) -> Result<Done> {
            TRY(add_clients(transaction, vault_, keys, clients));
            return add_disclosures(transaction, disclosures);
        });
    }
};
INSTANTIATE_ON_BOTH(PersonList);

TEST_P(PersonList, ShowsWhatAListShows) {
    Client aino = client("P1", "Aino Virtanen");
    aino.status = ClientStatus::active;
    aino.municipality = "091";
    aino.person.district = "Kallio";
    aino.person.out_of_work_since = today_;
    const std::string id = add_disclosed(aino);
    const PersonPage one = page(seen_by(work_));
    const ListedPerson expected{id,    work_,    "P1",  "Aino Virtanen", ClientStatus::active,
                                "091", "Kallio", today_};
    EXPECT_EQ(one.people, std::vector{expected});
    EXPECT_EQ(one.next, std::nullopt);
}

TEST_P(PersonList, HoldsOnlyPeopleWhoAreVisible) {
    add(client("P1", "Hidden"));
    const std::string both = add_disclosed(client("P2", "Aino"));
    disclose(both, health_);
    disclose(both, work_);  // a second basis shows nobody twice
    disclose(add(client("P3", "Eino")), health_);
    EXPECT_EQ(codes(seen_by(work_)), "P2");
    EXPECT_EQ(codes(seen_by(health_)), "P2 P3");
    EXPECT_EQ(codes({{work_, health_}, std::nullopt, today_}), "P2 P3");
    EXPECT_EQ(codes({{}, std::nullopt, today_}), "");
    const Date yesterday = std::chrono::sys_days(today_) - std::chrono::days(1);
    EXPECT_EQ(codes({{work_}, std::nullopt, yesterday}), "");
}

TEST_P(PersonList, HoldsOnlyTheOwnPeopleOfACoach) {
    assign(add_disclosed(client("P1", "Aino")), "coach");
    assign(add_disclosed(client("P2", "Eino")), "other");
    assign(add(client("P3", "Hidden")), "coach");
    EXPECT_EQ(codes({{work_}, "coach", today_}), "P1");
}

TEST_P(PersonList, HoldsOnlyTheOwnPeopleOfACoachWhoAsksForAnothers) {
    assign(add_disclosed(client("P1", "Aino")), "coach");
    assign(add_disclosed(client("P2", "Eino")), "other");
    const std::string both = add_disclosed(client("P3", "Impi"));
    assign(both, "coach");
    assign(both, "other");
    PersonFilter filter;
    filter.coach = "other";
    EXPECT_EQ(codes({{work_}, "coach", today_}, filter), "P3");
}

TEST_P(PersonList, Filters) {
    Client aino = client("P1", "Aino");
    aino.status = ClientStatus::active;
    aino.municipality = "091";
    aino.person.district = "Kallio";
    const std::string id = add_disclosed(aino);
    assign(id, "coach");
    Client eino = aino;
    eino.person.id = "P2";
    eino.status = ClientStatus::ended;
    const std::string other = add_disclosed(eino);
    assign(other, "coach", AssignmentKind::instructor);
    eino.person.id = "P3";
    eino.municipality = "049";
    eino.person.district = "Leppävaara";
    add_disclosed(eino);

    const auto with = [&](auto set) {
        PersonFilter filter;
        set(filter);
        return codes(seen_by(work_), filter);
    };
    EXPECT_EQ(with([](PersonFilter&) {}), "P1 P2 P3");
    EXPECT_EQ(with([](PersonFilter& filter) { filter.status = ClientStatus::ended; }), "P2 P3");
    EXPECT_EQ(with([](PersonFilter& filter) { filter.municipality = "091"; }), "P1 P2");
    EXPECT_EQ(with([](PersonFilter& filter) { filter.district = "Leppävaara"; }), "P3");
    EXPECT_EQ(with([](PersonFilter& filter) { filter.coach = "coach"; }), "P1");
    EXPECT_EQ(with([&](PersonFilter& filter) { filter.organisation = work_; }), "P1 P2 P3");
    EXPECT_EQ(with([&](PersonFilter& filter) { filter.organisation = health_; }), "");
    EXPECT_EQ(with([](PersonFilter& filter) {
                  filter.municipality = "091";
                  filter.district = "Kallio";
                  filter.status = ClientStatus::ended;
              }),
              "P2");
}

TEST_P(PersonList, FindsByTheBeginningsOfNames) {
    add_disclosed(client("P1", "Åsa Mäkelä"));
    add_disclosed(client("P2", "Aino Makelainen"));
    add(client("P3", "Hidden Mäkelä"));
    EXPECT_EQ(codes_named("mäke"), "P1 P2");
    EXPECT_EQ(codes_named("makela as"), "P1");
    EXPECT_EQ(codes_named("MAKELAINEN"), "P2");
    EXPECT_EQ(codes_named("hidden"), "");
    const auto refused = database_->read([&](Transaction& transaction) {
        return people(transaction, vault_, seen_by(work_), {{}, {}, {}, {}, {}, "x"}, {});
    });
    EXPECT_EQ(refused.error().key, "search.is_too_short");
    EXPECT_EQ(refused.error().field, "name");
}

TEST_P(PersonList, FindsTheNewNameAndNoLongerTheOld) {
    const std::string id = add_disclosed(client("P1", "Aino Virtanen"));
    write([&](Transaction& transaction) {
        return update_client(transaction, vault_, id, client("P1", "Aino Korhonen"), 1);
    });
    EXPECT_EQ(codes_named("korh"), "P1");
    EXPECT_EQ(codes_named("virt"), "");
}

TEST_P(PersonList, GoesFromPageToPageWhateverChanges) {
    std::vector<std::string> ids;
    for (int number = 0; number < 7; ++number)
        ids.push_back(add_disclosed(client("P" + std::to_string(number), "Aino")));
    const PersonPage first = page(seen_by(work_), {}, {"", 3});
    ASSERT_EQ(first.people.size(), 3U);
    EXPECT_EQ(first.next, ids[2]);
    add_disclosed(client("P7", "Aino"));
    const PersonPage second = page(seen_by(work_), {}, {*first.next, 3});
    EXPECT_EQ(second.people.front().id, ids[3]);
    const PersonPage last = page(seen_by(work_), {}, {*second.next, 3});
    EXPECT_EQ(last.people.size(), 2U);
    EXPECT_EQ(last.next, std::nullopt);
    EXPECT_EQ(page(seen_by(work_), {}, {"", 8}).next, std::nullopt);
}

TEST_P(PersonList, IsCountedUpToALimit) {
    add_many(12, "Tiina Tamminen");
    Client aino = client("P0", "Aino Tamminen");
    aino.status = ClientStatus::placed;
    add_disclosed(aino);
    add(client("Q0", "Aino Hidden"));
    EXPECT_EQ(count(seen_by(work_), {}, 100), 13);
    EXPECT_EQ(count(seen_by(work_), {}, 5), 5);
    PersonFilter filter;
    filter.status = ClientStatus::placed;
    EXPECT_EQ(count(seen_by(work_), filter, 100), 1);
}

// With many people the statements are others; they must list the same.
TEST_P(PersonList, ListsTheSameForWhoeverSeesMany) {
    add_many(4200, "Tiina Tamminen");
    Client aino = client("P1", "Aino Tamminen");
    aino.status = ClientStatus::placed;
    aino.municipality = "091";
    aino.person.district = "Kallio";
    add_disclosed(aino);
    add(client("P2", "Aino Hidden"));
    EXPECT_EQ(codes_named("aino"), "P1");
    EXPECT_EQ(codes_named("tamm ai"), "P1");
    PersonFilter filter;
    filter.status = ClientStatus::placed;
    EXPECT_EQ(codes(seen_by(work_), filter), "P1");
    filter.district = "Kallio";
    filter.municipality = "091";
    filter.organisation = work_;
    EXPECT_EQ(codes(seen_by(work_), filter), "P1");
    filter.name = "aino";
    EXPECT_EQ(codes(seen_by(work_), filter), "P1");
    filter.name = "tiina";
    EXPECT_EQ(codes(seen_by(work_), filter), "");

    std::set<std::string> seen;
    PageOf of{"", 500};
    for (;;) {
        const PersonPage part = page(seen_by(work_), {}, of);
        for (const ListedPerson& person : part.people) seen.insert(person.code);
        if (!part.next)
            break;
        of.after = *part.next;
    }
    EXPECT_EQ(seen.size(), 4201U);
}

}  // namespace
}  // namespace kynnys
