// A hundred thousand rows are read in under a second. The bound here is wide, since sanitizers and
// a busy machine take several times as long; the figure itself is printed.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <iostream>

#include "exchange/city_folder.h"
#include "exchange/plan_file.h"

namespace kynnys {

namespace {

constexpr double most_seconds = 10;

class Stopwatch {
  public:
    [[nodiscard]] double seconds() const {
        return static_cast<double>(std::clock() - start_) / CLOCKS_PER_SEC;
    }

  private:
    std::clock_t start_ = std::clock();
};

void add_workplace(City& city, int number) {
    Workplace workplace;
    workplace.id = "W" + std::to_string(number);
    workplace.name = "Elder-care home " + std::to_string(number);
    workplace.opening = grid_of(parse_windows("Mon-Sun 7-21").value());
    workplace.roles = {
        {"nurse", Cents{3'200}}, {"cook", Cents{2'800}}, {"caretaker", Cents{2'500}}};
    city.workplaces.push_back(workplace);
    for (int task_number = 0; task_number < 10; ++task_number) {
        Task task;
        task.id = "T" + std::to_string(city.tasks.size());
        task.workplace = {number};
        task.name = "Setting and clearing tables in the dining room";
        task.owner = {task_number % 3};
        task.rhythm = {5, Minutes{45}, Minutes{0}};
        task.windows = parse_windows("Mon-Fri 10:30-12:00, Sat 11-12").value();
        for (int line = 0; line < 5; ++line)
            task.demand.set(static_cast<Ability>((line * 5 + task_number) % ability_count),
                            Step::on_my_own);
        task.exposes_to.add(Exposure::noise);
        city.tasks.push_back(task);
    }
}

void add_person(City& city, int number) {
    Person person;
    person.id = "P" + std::to_string(number);
    person.name = "Aino Ahde";
    person.birth_year = 1970;
    person.out_of_work_since = parse_date("2015-03-01").value();
    person.conditions.available = grid_of(parse_windows("Mon-Thu 10-15, Fri 9-12").value());
    person.conditions.languages.add(Language::fi);
    for (int line = 0; line < 20; ++line)
        person.profile.set(static_cast<Ability>(line),
                           {Step::on_my_own, Rater::coach, parse_date("2026-03-01").value(),
                            Sureness::fairly_sure});
    person.wishes.kinds = {{WorkKind::kitchen, Liking::wants}, {WorkKind::shop, Liking::avoids}};
    person.wishes.workplaces = {{"W" + std::to_string(number % 300), Liking::wants}};
    person.wishes.weekly_wanted = Minutes{480};
    city.people.push_back(person);
}

City large_city() {
    City city;
    for (int number = 0; number < 300; ++number) add_workplace(city, number);
    for (int number = 0; number < 3'200; ++number) add_person(city, number);
    city.policy = default_policy(parse_date("2026-11-21").value());
    return city;
}

std::size_t row_count(const std::vector<NamedText>& files) {
    std::size_t rows = 0;
    for (const NamedText& file : files)
        rows += static_cast<std::size_t>(std::count(file.text.begin(), file.text.end(), '\n'));
    return rows;
}

}  // namespace

TEST(CitySpeed, ReadsAHundredThousandRowsQuickly) {
    const City city = large_city();
    const Stopwatch writing;
    const std::vector<NamedText> files = city_texts(city);
    const double write_seconds = writing.seconds();
    ASSERT_GT(row_count(files), 100'000U);
    const Stopwatch reading;
    const Checked<City> read = parse_city(files);
    const double read_seconds = reading.seconds();
    ASSERT_TRUE(read.is_ok());
    EXPECT_EQ(read.value(), city);
    std::cout << row_count(files) << " rows: written in " << write_seconds << " s, read in "
              << read_seconds << " s\n";
    EXPECT_LT(read_seconds, most_seconds);
    EXPECT_LT(write_seconds, most_seconds);
}

TEST(CitySpeed, TellsAHundredThousandFaultsQuickly) {
    std::vector<NamedText> files = city_texts(large_city());
    for (NamedText& file : files) {
        if (file.name == "people.csv")
            file.text = file.text.substr(0, file.text.find('\n') + 1);
    }
    const Stopwatch reading;
    const Checked<City> read = parse_city(std::move(files));
    const double seconds = reading.seconds();
    ASSERT_FALSE(read.is_ok());
    EXPECT_GT(read.faults().size(), 75'000U);
    std::cout << read.faults().size() << " faults told in " << seconds << " s\n";
    EXPECT_LT(seconds, most_seconds);
}

}  // namespace kynnys
