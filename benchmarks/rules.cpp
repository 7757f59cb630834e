// How long it takes to judge all services, and the money, of many people by Finland's rules.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <random>

#include "exchange/rules_file.h"
#include "rules/money.h"

namespace kynnys::rules {
namespace {

constexpr std::size_t people_count = 300'000;

// One fact of five is missing; amounts are small, and days lie between 1950 and 2030.
std::vector<FactRow> made_up_people(const RuleSet& rules) {
    std::mt19937_64 dice(7);  // NOLINT: the same people each time
    std::vector<FactRow> people(people_count, FactRow(rules.facts.size()));
    for (FactRow& person : people) {
        for (std::size_t i = 0; i < rules.facts.size(); ++i) {
            if (dice() % 5 == 0)
                continue;
            Grains all = grains_of(rules.facts[i]);
            if (rules.facts[i].unit->kind == Kind::date)
                all = {-7'305, 21'914};
            const auto width =
                static_cast<std::uint64_t>(std::min<std::int64_t>(all.most - all.least, 150'000));
            person.set(static_cast<int>(i),
                       all.least + static_cast<std::int64_t>(dice() % (width + 1)));
        }
    }
    return people;
}

template <class Work>
double seconds_of(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void measure() {
    const RuleSet& rules = finnish_rules();
    const auto people = made_up_people(rules);
    const Date at = parse_date("2026-11-22").value();
    std::array<std::size_t, 3> verdicts{};
    const double judged = seconds_of([&] {
        for (const Verdict verdict : judge_all(rules, people, at))
            ++verdicts[static_cast<std::size_t>(verdict)];
    });
    fmt::print("{} people, {} services: {:.2f} s ({} no, {} yes, {} cannot tell)\n", people.size(),
               rules.services.size(), judged, verdicts[0], verdicts[1], verdicts[2]);
    constexpr std::size_t asked = 1'000;
    const double told = seconds_of([&] {
        for (std::size_t i = 0; i < asked; ++i) (void)evaluate(rules, people[i], at);
    });
    fmt::print("one person with reasons and what would change it: {:.2f} ms\n", told * 1e3 / asked);
    const double reckoned = seconds_of([&] {
        for (std::size_t i = 0; i < asked; ++i) (void)compare_money(rules, people[i], at);
    });
    fmt::print("the money of one job: {:.2f} ms\n", reckoned * 1e3 / asked);
}

}  // namespace
}  // namespace kynnys::rules

int main() {
    kynnys::rules::measure();
    return 0;
}
