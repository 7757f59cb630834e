#include "demo/demo_people.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "demo/demo_city.h"
#include "demo/demo_workplaces.h"
#include "demo/district.h"
#include "demo/person_name.h"

namespace kynnys {

namespace {

constexpr int youngest = 20;
constexpr int oldest = 64;

// Half of Finland's long-term unemployed are over 50; the bands' weights follow that.
int make_age(Dice& dice) {
    struct Band {
        int from;
        int to;
    };
    constexpr std::array bands{Band{youngest, 29}, Band{30, 44}, Band{45, 54}, Band{55, oldest}};
    constexpr std::array weights{14, 26, 24, 36};
    const Band band = bands[dice.weighted(weights)];
    return dice.between(band.from, band.to);
}

// From months to decades, never longer than since the eighteenth birthday.
int make_months_out(int age, Dice& dice) {
    struct Band {
        int from;
        int to;
    };
    constexpr std::array bands{Band{2, 11}, Band{12, 23}, Band{24, 59}, Band{60, 143},
                               Band{144, 360}};
    constexpr std::array weights{17, 27, 30, 18, 8};
    const Band band = bands[dice.weighted(weights)];
    return std::min(dice.between(band.from, band.to), (age - 18) * 12);
}

Language make_mother_tongue(Dice& dice) {
    constexpr std::array languages{Language::fi,  Language::sv, Language::ru, Language::et,
                                   Language::so,  Language::ar, Language::en, Language::fa,
                                   Language::ku,  Language::uk, Language::es, Language::fr,
                                   Language::sign};
    constexpr std::array weights{64, 6, 8, 4, 4, 4, 2, 2, 1, 2, 1, 1, 1};
    return languages[dice.weighted(weights)];
}

CodeSet<Language> make_languages(const Background& background, Dice& dice) {
    CodeSet<Language> languages;
    languages.add(background.mother_tongue);
    if (background.works_in_finnish)
        languages.add(Language::fi);
    if (background.mother_tongue == Language::fi && dice.chance(14))
        languages.add(Language::sv);
    if (dice.chance(background.age < 45 ? 60 : 30))
        languages.add(Language::en);
    const bool may_know_russian =
        background.mother_tongue == Language::et || background.mother_tongue == Language::uk;
    if (may_know_russian && dice.chance(55))
        languages.add(Language::ru);
    return languages;
}

TravelMode make_travel_mode(int age, Dice& dice) {
    constexpr std::array modes{TravelMode::transit, TravelMode::walking, TravelMode::cycling,
                               TravelMode::car};
    constexpr std::array weights{64, 9, 17, 10};
    const TravelMode mode = modes[dice.weighted(weights)];
    return mode == TravelMode::car && age < 23 ? TravelMode::transit : mode;
}

CodeSet<Licence> make_licences(const Person& person, const Background& background, Dice& dice) {
    CodeSet<Licence> licences;
    const auto add = [&](Licence licence, int percent) {
        if (dice.chance(percent))
            licences.add(licence);
    };
    add(Licence::hygiene_passport, person.in_work_activity ? 58 : 42);
    add(Licence::driving_licence, background.age < 30 ? 25 : 45);
    add(Licence::criminal_record_extract, 45);
    add(Licence::occupational_safety_card, 30);
    add(Licence::hot_work_card, 4);
    add(Licence::first_aid, 16);
    if (person.travels_by == TravelMode::car)
        licences.add(Licence::driving_licence);
    return licences;
}

Date months_before(Date date, int months, Dice& dice) {
    const std::chrono::year_month month =
        std::chrono::year_month(date.year(), date.month()) - std::chrono::months(months);
    return month / std::chrono::day(static_cast<unsigned>(dice.between(1, 20)));
}

Background make_background(Dice& dice) {
    Background background;
    background.age = make_age(dice);
    background.months_out = make_months_out(background.age, dice);
    background.mother_tongue = make_mother_tongue(dice);
    const bool grew_up_with_it =
        background.mother_tongue == Language::fi || background.mother_tongue == Language::sign;
    background.works_in_finnish = grew_up_with_it || dice.chance(74);
    return background;
}

Gender make_gender(Dice& dice) {
    constexpr std::array genders{Gender::woman, Gender::man, Gender::other, Gender::not_recorded};
    constexpr std::array weights{45, 49, 1, 5};
    return genders[dice.weighted(weights)];
}

Person make_person(int number, int workplaces, std::uint64_t seed) {
    Dice dice(seed, DiceStream::people, static_cast<std::uint64_t>(number));
    const Background background = make_background(dice);
    Person person;
    person.id = numbered_id('P', number, 4);
    person.gender = make_gender(dice);
    person.name = made_up_name(background.mother_tongue, person.gender, dice);
    // Records have blanks, and the planner has to live with them.
    if (!dice.chance(2))
        person.birth_year = static_cast<int>(demo_date().year()) - background.age;
    if (!dice.chance(2))
        person.out_of_work_since = months_before(demo_date(), background.months_out, dice);
    const District& district = home_district(dice);
    person.district = district.name;
    person.home = place_in(district, dice);
    person.travels_by = make_travel_mode(background.age, dice);
    person.wants_work = dice.chance(70);
    person.in_work_activity = dice.chance(50);
    person.profile = make_profile(background, dice);
    person.conditions = make_conditions(person, background, dice);
    person.conditions.languages = make_languages(background, dice);
    person.conditions.licences = make_licences(person, background, dice);
    person.wishes = make_wishes(person, workplaces, dice);
    return person;
}

}  // namespace

std::vector<Person> make_people(int count, int workplaces, std::uint64_t seed) {
    CHECK(count >= 0 && workplaces >= 0);
    std::vector<Person> people;
    people.reserve(static_cast<std::size_t>(count));
    for (int number = 1; number <= count; ++number)
        people.push_back(make_person(number, workplaces, seed));
    return people;
}

}  // namespace kynnys
