#include "storage/city_store.h"

#include "base/random_id.h"
#include "demo/demo_city.h"
#include "exchange/city_folder.h"
#include "plan/policy_catalogue.h"
#include "storage/migration.h"
#include "storage/organisation_store.h"
#include "support/database/fresh_database.h"

namespace kynnys {
namespace {

using namespace std::chrono_literals;

const Date day{2026y, std::chrono::November, 21d};

class CityStore : public testing::OnDatabase {
  protected:
    CityStore() {
        EXPECT_TRUE(migrate(*database_));
        organisation_ = add("work");
    }

    std::string add(const std::string& code) {
        std::string id = new_id();
        EXPECT_TRUE(database_->write([&](Transaction& transaction) {
            return add_organisation(transaction, {id, code, code});
        }));
        return id;
    }
    Result<Done> import(const std::string& organisation, const City& city) {
        return database_->write([&](Transaction& transaction) {
            return import_city(transaction, vault_, organisation, city,
                               {DisclosureBasis::law, "Act 1, 2 \u00a7", day});
        });
    }
    Result<City> find(const std::string& organisation) {
        return database_->read(
            [&](Transaction& transaction) { return find_city(transaction, vault_, organisation); });
    }
    void expect_comes_back(const City& city) {
        const std::string organisation = add(new_id());
        const auto imported = import(organisation, city);
        ASSERT_TRUE(imported) << imported.error().key << " " << imported.error().field;
        const auto found = find(organisation);
        ASSERT_TRUE(found) << found.error().key;
        EXPECT_EQ(found.value(), city);
        EXPECT_EQ(city_texts(found.value()), city_texts(city));
    }

    Vault vault_{fresh_key_ring()};
    std::string organisation_;
};
INSTANTIATE_ON_BOTH(CityStore);

void add_odd_places(City& city) {
    Arrangement aid;
    aid.id = "A1";
    aid.name = "Aid \\N \\.";
    aid.raises = {{Ability::hand_use, 2, Step::a_strength}, {Ability::seeing, 1, Step::not_now}};
    aid.lifts.add(Exposure::sharp_tools);
    aid.provides.add(AccessNeed::induction_loop);
    aid.lifts_weight = {10};
    aid.eases_travel = {15};
    aid.cost_once = {123'456'789'012};
    aid.weekly_help = {30};
    aid.funding_rule = "rule";
    city.arrangements = {aid, aid};
    city.arrangements[1].id = "a1";
    city.arrangements[1].raises.clear();

    Workplace house;
    house.id = "W1";
    house.opening.open({Day::sunday, 0, 96});
    house.place = {{-5}, {1'000'000}};
    house.roles = {{"nurse", {3250}}, {"Nurse", {0}}};
    house.arrangements = {{1}, {0}};
    city.workplaces = {house, house};
    city.workplaces[1].id = "W0";
    city.workplaces[1].opening = WeekGrid();
    city.workplaces[1].arrangements.clear();

    Task task;
    task.id = "T1";
    task.workplace = {0};
    task.owner = {1};
    task.rhythm = {2, {20}, {0}};
    task.windows = {{Day::monday, 32, 48},
                    {Day::monday, 32, 48},
                    {Day::tuesday, 32, 48},
                    {Day::sunday, 0, 96},
                    {Day::monday, 0, 1}};
    task.may_be_shared = false;
    task.demand.set(Ability::keeping_times, Step::a_strength);
    task.licences.add(Licence::first_aid);
    task.surroundings.add(Surrounding::with_older_people);
    city.tasks = {task, task};
    city.tasks[1].id = "T0";
    city.tasks[1].workplace = {1};
    city.tasks[1].owner = {0};
    city.tasks[1].windows.clear();
}

void add_odd_person(City& city) {
    Person person;
    person.id = "P2";
    person.name = "\u00c5sa \"the first\",\n M\u00e4kel\u00e4";
    person.birth_year = 1971;
    person.gender = Gender::other;
    person.district = "\u00c5bo";
    person.home = {{-1}, {0}};
    person.travels_by = TravelMode::cycling;
    person.out_of_work_since = day;
    person.wants_work = false;
    person.in_work_activity = true;
    person.profile.set(Ability::counting,
                       {Step::a_strength, Rater::workplace, day, Sureness::sure});
    person.conditions.available.open({Day::monday, 1, 2});
    person.conditions.lift_most = {500};
    person.conditions.languages.add(Language::sign);
    person.wishes.kinds = {{WorkKind::shop, Liking::never}, {WorkKind::kitchen, Liking::wants}};
    person.wishes.surroundings = {{Surrounding::quiet, Liking::avoids}};
    person.wishes.times = {{DayTime::night, Liking::never}, {DayTime::early, Liking::wants}};
    person.wishes.workplaces = {{"W1", Liking::wants}};
    person.wishes.weekly_wanted = Minutes{0};
    person.wishes.travel_wanted = Minutes{45};
    city.people = {person, Person{}};
    city.people[1].id = "P1";
}

// Everything that can be said of a person, a workplace and a task, at its odd ends.
City odd_city() {
    City city;
    city.policy = default_policy(day);
    city.policy.version = "2, \"new\"";
    city.policy.waiting_rule = WaitingRule::levels;
    city.policy.waiting_levels = {60, 24};
    city.policy.shares = {{"age>=55", 20}, {"district=It\u00e4keskus", 5}};
    city.policy.coach_minutes = 300;
    city.policy.weights.placement = 1;
    city.policy.lines[3].reason = "A reason of our own;\twith\na line break";
    city.policy.lines = policy_lines(city.policy);

    add_odd_places(city);
    add_odd_person(city);
    return city;
}

TEST_P(CityStore, GivesBackOddCities) {
    City empty;
    empty.policy = default_policy(day);
    expect_comes_back(empty);
    expect_comes_back(odd_city());
}

TEST_P(CityStore, GivesBackDemonstrationCities) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) expect_comes_back(make_demo_city(40, 6, seed));
    expect_comes_back(make_demo_city(2500, 3, 4));
}

TEST_P(CityStore, KeepsOrganisationsApart) {
    const std::string other = add("other");
    const City city = make_demo_city(30, 4, 1);
    const City second = make_demo_city(20, 3, 2);
    ASSERT_TRUE(import(organisation_, city));
    ASSERT_TRUE(import(other, second));
    EXPECT_EQ(find(organisation_).value(), city);
    EXPECT_EQ(find(other).value(), second);
}

TEST_P(CityStore, ImportsAllOrNothing) {
    City city = make_demo_city(30, 4, 1);
    const City before = city;
    city.people.push_back(city.people.front());
    const auto refused = import(organisation_, city);
    EXPECT_EQ(refused.error().key, "person.code_is_taken");
    EXPECT_EQ(refused.error().field, "code");
    EXPECT_EQ(find(organisation_).error().key, "policy.is_missing");
    EXPECT_TRUE(import(organisation_, before));
    EXPECT_EQ(import(organisation_, before).error().key, "arrangement.code_is_taken");
    EXPECT_EQ(find(organisation_).value(), before);
}

TEST_P(CityStore, ShowsNoNameInTheDatabase) {
    ASSERT_TRUE(import(organisation_, odd_city()));
    const auto names = database_->read([](Transaction& transaction) {
        return transaction.list("SELECT name FROM person ORDER BY id", {},
                                [](Row& row) { return row.text(); });
    });
    ASSERT_EQ(names.value().size(), 2U);
    EXPECT_TRUE(names.value()[0].starts_with("1:")) << names.value()[0];
    EXPECT_EQ(names.value()[1], "");
}

TEST_P(CityStore, DisclosesPeopleToTheirOrganisationOnly) {
    ASSERT_TRUE(import(organisation_, odd_city()));
    const auto bases = database_->read([](Transaction& transaction) {
        return transaction.list("SELECT organisation, basis_text FROM disclosure", {},
                                [](Row& row) {
                                    return std::pair{row.text(), row.text()};
                                });
    });
    const std::pair<std::string, std::string> expected{organisation_, "Act 1, 2 \u00a7"};
    EXPECT_EQ(bases.value(), (std::vector{expected, expected}));
}

}  // namespace
}  // namespace kynnys
