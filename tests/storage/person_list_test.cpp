#include "storage/person_list.h"

#include <set>

#include "storage/person_fixture.h"
#include "storage/standing_store.h"

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

    std::string in_order(const std::string& order, PersonFilter filter = {}) {
        filter.order = parse_order(person_key_codes(), order).value();
        return codes(seen_by(work_), filter);
    }
    // By pages of so many.
    std::string all_pages(const std::string& order, PersonFilter filter, int most) {
        filter.order = parse_order(person_key_codes(), order).value();
        std::string codes;
        PageOf of{"", most};
        for (int pages = 0; pages < 20; ++pages) {
            const PersonPage part = page(seen_by(work_), filter, of);
            for (const ListedPerson& person : part.people)
                codes.append(codes.empty() ? "" : " ").append(person.code);
            if (!part.next)
                return codes;
            of.after = *part.next;
        }
        return "no end";
    }
    // Five people who differ in what lists are ordered by, two of them out of work for nobody knows
    // how long. Returns their ids.
    std::vector<std::string> add_for_orders() {
        struct One {
            const char* district;
            ClientStatus status;
            std::optional<int> days;
        };
        const std::vector<One> all{{"Kumpula", ClientStatus::placed, 300},
                                   {"Alppila", ClientStatus::active, std::nullopt},
                                   {"Kallio", ClientStatus::active, 10},
                                   {"Kallio", ClientStatus::ended, 4000},
                                   {"Vuosaari", ClientStatus::waiting, std::nullopt}};
        std::vector<std::string> ids;
        for (const One& one : all) {
            Client made = client("P" + std::to_string(ids.size() + 1), "Aino Malli");
            made.municipality = "091";
            made.person.district = one.district;
            made.status = one.status;
            if (one.days)
                made.person.out_of_work_since =
                    Date(std::chrono::sys_days(today_) - std::chrono::days(*one.days));
            ids.push_back(add_disclosed(made));
            assign(ids.back(), "coach");
        }
        return ids;
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
        return people(transaction, vault_, seen_by(work_), {{}, {}, {}, {}, {}, "x", {}}, {});
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

TEST_P(PersonList, StandsInTheOrderThatIsAskedFor) {
    add_for_orders();
    EXPECT_EQ(in_order("came"), "P1 P2 P3 P4 P5");
    EXPECT_EQ(in_order("-came"), "P5 P4 P3 P2 P1");
    EXPECT_EQ(in_order("district"), "P2 P3 P4 P1 P5");
    EXPECT_EQ(in_order("-district"), "P5 P1 P4 P3 P2");
    EXPECT_EQ(in_order("status"), "P5 P2 P3 P1 P4");
    EXPECT_EQ(in_order("-status"), "P4 P1 P3 P2 P5");
    EXPECT_EQ(in_order("out_of_work_since"), "P4 P1 P3 P2 P5");
    EXPECT_EQ(in_order("-out_of_work_since"), "P3 P1 P4 P5 P2");
}

TEST_P(PersonList, StandsInOrderWithFilters) {
    add_for_orders();
    PersonFilter filter;
    filter.status = ClientStatus::active;
    EXPECT_EQ(in_order("-district", filter), "P3 P2");
    EXPECT_EQ(in_order("status", filter), "P2 P3");
    EXPECT_EQ(in_order("out_of_work_since", filter), "P3 P2");
    filter.status = std::nullopt;
    filter.district = "Kallio";
    EXPECT_EQ(in_order("-status", filter), "P4 P3");
    filter.district = std::nullopt;
    filter.coach = "coach";
    EXPECT_EQ(in_order("-out_of_work_since", filter), "P3 P1 P4 P5 P2");
    EXPECT_EQ(codes({{work_}, "coach", today_}, filter), "P1 P2 P3 P4 P5");
    filter.name = "aino";
    EXPECT_EQ(in_order("district", filter), "P2 P3 P4 P1 P5");
}

// With many people the lists begin at the other end; the order must be the same.
TEST_P(PersonList, StandsInTheSameOrderForWhoeverSeesMany) {
    add_many(4200, "Tiina Mallinen");
    add_for_orders();
    PersonFilter filter;
    filter.municipality = "091";
    for (const char* order : {"district", "-district", "status", "-status", "out_of_work_since",
                              "-out_of_work_since", "-came"}) {
        const std::string many = in_order(order, filter);
        for (const char* name : {"aino", "mal"}) {  // of few and of many
            filter.name = name;
            EXPECT_EQ(in_order(order, filter), many) << order << " " << name;
        }
        filter.name.clear();
        EXPECT_EQ(many.size(), std::string("P1 P2 P3 P4 P5").size()) << order;
        EXPECT_EQ(all_pages(order, filter, 2), many) << order;
    }
    filter.municipality = std::nullopt;
    filter.status = ClientStatus::active;
    EXPECT_EQ(in_order("-district", filter), "P3 P2");
    filter.district = "Kallio";
    EXPECT_EQ(in_order("out_of_work_since", filter), "P3");
}

TEST_P(PersonList, GoesFromPageToPageInEachOrder) {
    add_for_orders();
    for (const char* order : {"came", "-came", "district", "-district", "status", "-status",
                              "out_of_work_since", "-out_of_work_since"}) {
        for (const int most : {1, 2, 3, 5})
            EXPECT_EQ(all_pages(order, {}, most), in_order(order)) << order << " by " << most;
    }
}

TEST_P(PersonList, GoesOnInOrderWhenTheLastOfAPageHasMovedOrIsGone) {
    const std::vector<std::string> ids = add_for_orders();
    PersonFilter filter;
    filter.order = parse_order(person_key_codes(), "district").value();
    const PersonPage first = page(seen_by(work_), filter, {"", 2});
    ASSERT_EQ(first.people[1].code, "P3");
    ASSERT_EQ(first.people.size(), 2U);
    Client moved = client("P3", "Aino Kolmonen");
    moved.person.district = "Aurinkolahti";
    write([&](Transaction& transaction) {
        return update_client(transaction, vault_, ids[2], moved, 1);
    });
    EXPECT_EQ(page(seen_by(work_), filter, {*first.next, 3}).people.front().code, "P4");
    write([&](Transaction& transaction) { return erase_person(transaction, ids[2]); });
    EXPECT_EQ(page(seen_by(work_), filter, {*first.next, 3}).people.front().code, "P4");
}

TEST_P(PersonList, SaysNothingOfAnybodyInACursorAndTakesNoneOfAnotherOrder) {
    add_for_orders();
    PersonFilter filter;
    filter.order = parse_order(person_key_codes(), "district").value();
    const std::string cursor = *page(seen_by(work_), filter, {"", 1}).next;
    EXPECT_EQ(cursor.find("Alppila"), std::string::npos);
    EXPECT_EQ(cursor.find_first_of("/+=&?"), std::string::npos);
    const auto key_of = [&](const std::string& order, const std::string& after) {
        filter.order = parse_order(person_key_codes(), order).value();
        const auto listed = database_->read([&](Transaction& transaction) {
            return people(transaction, vault_, seen_by(work_), filter, {after, 1});
        });
        return listed ? "" : listed.error().key + " " + listed.error().field;
    };
    EXPECT_EQ(key_of("-district", cursor), "cursor.is_unknown after");
    EXPECT_EQ(key_of("district", "x"), "cursor.is_unknown after");
    EXPECT_EQ(key_of("district", cursor), "");
    EXPECT_EQ(parse_order(person_key_codes(), "name").error().key, "sort.is_unknown");
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
