#include "exchange/onet_import.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "exchange/city_folder.h"
#include "exchange/onet_task.h"
#include "unit/exchange/onet_extract.h"

namespace kynnys {
namespace {

std::vector<Arrangement> two_arrangements() {
    Arrangement trolley;
    trolley.id = "trolley";
    trolley.name = "A trolley";
    trolley.raises = {{Ability::lifting_and_carrying, 1, Step::on_my_own}};
    trolley.cost_once = {20'000};
    Arrangement lift = trolley;
    lift.id = "lift";
    lift.name = "A lift to the tower";
    lift.cost_once = {9'000'000};
    return {trolley, lift};
}

OnetOptions extract_options() {
    OnetOptions options;
    options.kinds = onet_extract_kinds();
    options.sites = {{"Harbour", {{100}, {200}}}, {"Hill", {{300}, {400}}}};
    return options;
}

City city_of(OnetImport import, std::vector<Arrangement> arrangements) {
    City city;
    city.arrangements = std::move(arrangements);
    city.workplaces = std::move(import.workplaces);
    city.tasks = std::move(import.tasks);
    city.policy = default_policy(std::chrono::year(2026) / 11 / 21);
    return city;
}

// What a city folder asks of a city holds for the import.
void expect_sound(const City& city) {
    const Checked<City> back = parse_city(city_texts(city));
    ASSERT_TRUE(back.is_ok()) << faults_text(back.faults(), 20);
    EXPECT_TRUE(back.value() == city);
}

TEST(OnetImport, PutsOccupationsTogetherToWorkplaces) {
    const OnetImport import = import_onet(onet_extract(), two_arrangements(), extract_options());
    ASSERT_EQ(import.workplaces.size(), 2U);
    const Workplace& tea_house = import.workplaces[0];
    EXPECT_EQ(tea_house.id, "W001");
    EXPECT_EQ(tea_house.name, "Tea house");
    EXPECT_EQ(tea_house.kind, "tea house");
    EXPECT_EQ(tea_house.district, "Harbour");
    EXPECT_EQ(tea_house.people_at_once, 2);
    EXPECT_TRUE(tea_house.languages.has(Language::en));
    ASSERT_EQ(tea_house.roles.size(), 1U);
    EXPECT_EQ(tea_house.roles[0].name, "Tea Carriers");
    // 12 euros and 5 more for each point of 2.44.
    EXPECT_EQ(tea_house.roles[0].hourly_cost, Cents{2'415});
    ASSERT_EQ(import.workplaces[1].roles.size(), 2U);
    EXPECT_EQ(import.workplaces[1].district, "Hill");
}

TEST(OnetImport, MakesATaskOfEveryStatement) {
    const OnetImport import = import_onet(onet_extract(), two_arrangements(), extract_options());
    EXPECT_EQ(import.tasks.size(), 6U + 5U + 4U);
    EXPECT_EQ(import.tasks[0].id, "W001-101");
    EXPECT_EQ(import.tasks[6].id, "W002-301");
    EXPECT_EQ(import.tasks[6].workplace, WorkplaceIndex{1});
    EXPECT_EQ(import.tasks[11].owner, RoleIndex{1});
    EXPECT_EQ(import.assisting, 5 + 2 + 3);
}

TEST(OnetImport, AnOccupationsTasksFillAboutOneWeek) {
    const OnetImport import = import_onet(onet_extract(), {}, extract_options());
    Minutes weekly{0};
    for (std::size_t task = 0; task < 6; ++task) {
        const Rhythm& rhythm = import.tasks[task].rhythm;
        weekly += rhythm.weekly + rhythm.each * rhythm.times;
    }
    EXPECT_NEAR(static_cast<double>(weekly.count), static_cast<double>(onet_week.count), 90);
}

TEST(OnetImport, TellsWhichOccupationsAreLeftOut) {
    const OnetImport import = import_onet(onet_extract(), {}, extract_options());
    EXPECT_EQ(import.occupations_left_out, (std::vector<std::string>{"99-0005.00", "99-0009.00"}));
}

TEST(OnetImport, TakesTheKindsInTurnForMoreWorkplaces) {
    OnetOptions options = extract_options();
    options.workplaces = 5;
    const OnetImport import = import_onet(onet_extract(), two_arrangements(), options);
    ASSERT_EQ(import.workplaces.size(), 5U);
    EXPECT_EQ(import.workplaces[2].name, "Tea house 2");
    EXPECT_EQ(import.workplaces[3].name, "Weather garden 2");
    EXPECT_EQ(import.workplaces[4].name, "Tea house 3");
    expect_sound(city_of(import, two_arrangements()));
    options.workplaces = 1;
    EXPECT_EQ(import_onet(onet_extract(), {}, options).workplaces.size(), 1U);
}

TEST(OnetImport, FurtherOccupationsBecomeWorkplacesOfTheirOwnWhenAsked) {
    OnetOptions options = extract_options();
    options.coverage = OnetCoverage::every_occupation;
    const OnetImport import = import_onet(onet_extract(), two_arrangements(), options);
    ASSERT_EQ(import.workplaces.size(), 3U);
    EXPECT_EQ(import.workplaces[2].name, "Lamp Menders");
    EXPECT_EQ(import.tasks.size(), 20U);  // all but those of the occupation that nobody has rated
    expect_sound(city_of(import, two_arrangements()));
}

TEST(OnetImport, WorkplacesMakeArrangementsThatHelpAndAreEasy) {
    const OnetImport import = import_onet(onet_extract(), two_arrangements(), extract_options());
    EXPECT_EQ(import.workplaces[0].arrangements, (std::vector<ArrangementIndex>{{0}}));
}

TEST(OnetImport, WorkplacesMakeArrangementsThatHelpToGetThere) {
    Arrangement ride;
    ride.id = "ride";
    ride.eases_travel = {15};
    Arrangement parking;
    parking.id = "parking";
    parking.provides.add(AccessNeed::parking);
    Arrangement ramp;
    ramp.id = "ramp";
    ramp.provides.add(AccessNeed::step_free);  // which every building is taken to be
    const OnetImport import = import_onet(onet_extract(), {ride, parking, ramp}, extract_options());
    EXPECT_EQ(import.workplaces[0].arrangements, (std::vector<ArrangementIndex>{{0}, {1}}));
}

TEST(OnetImport, RolesOfOneWorkplaceHaveDifferentNames) {
    OnetSource source = onet_extract();
    source.occupations[3].title = source.occupations[2].title;
    const OnetImport import = import_onet(source, {}, extract_options());
    EXPECT_EQ(import.workplaces[1].roles[0].name, "Cloud Readers");
    EXPECT_EQ(import.workplaces[1].roles[1].name, "Cloud Readers 99-0004.00");
    expect_sound(city_of(import, {}));
}

TEST(OnetImport, KindsWithoutOccupationsArePassedOver) {
    static constexpr std::array kinds{
        OnetKind{"echo room", "99-0005.00", "Mon 08:00-16:00", "", WorkKind::events, "", "", 1}};
    OnetOptions options;
    options.kinds = kinds;
    const OnetImport import = import_onet(onet_extract(), {}, options);
    EXPECT_TRUE(import.workplaces.empty());
    EXPECT_TRUE(import.tasks.empty());
}

TEST(OnetImport, GivesTheSameTwice) {
    const City one = city_of(import_onet(onet_extract(), {}, extract_options()), {});
    EXPECT_TRUE(one == city_of(import_onet(onet_extract(), {}, extract_options()), {}));
    expect_sound(one);
}

TEST(OnetKinds, AreSaidInKnownWords) {
    std::set<std::string_view> names;
    for (const OnetKind& kind : onet_kinds()) {
        EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
        const OnetSetting setting = make_onet_setting(kind);
        std::set<Day> days;
        for (const Window& window : setting.opening)
            EXPECT_TRUE(days.insert(window.day).second) << kind.name << " has two windows a day";
        EXPECT_TRUE(kind.people_at_once >= 1 && kind.people_at_once <= 3) << kind.name;
    }
    EXPECT_EQ(names.size(), 40U);
}

TEST(OnetRealTables, GiveFortySoundWorkplaces) {
    const char* shared = std::getenv("KYNNYS_SHARED");
    if (shared == nullptr || *shared == '\0')
        GTEST_SKIP() << "KYNNYS_SHARED names no folder with data/onet-18.1";
    const Checked<OnetSource> source =
        read_onet_source(std::filesystem::path(shared) / "data/onet-18.1");
    ASSERT_TRUE(source.is_ok()) << faults_text(source.faults(), 20);
    EXPECT_EQ(source.value().statements.size(), 19'450U);
    const OnetImport import = import_onet(source.value(), two_arrangements(), {});
    EXPECT_TRUE(import.occupations_left_out.empty());
    ASSERT_EQ(import.workplaces.size(), 40U);
    const double share =
        static_cast<double>(import.assisting) / static_cast<double>(import.tasks.size());
    EXPECT_TRUE(share > 0.2 && share < 0.5) << share;
    std::vector<int> carvable(import.workplaces.size(), 0);
    for (const Task& task : import.tasks)
        carvable[task.workplace.place()] += task.part == TaskPart::assisting ? 1 : 0;
    EXPECT_GE(*std::min_element(carvable.begin(), carvable.end()), 2);
    expect_sound(city_of(import, two_arrangements()));
}

}  // namespace
}  // namespace kynnys
