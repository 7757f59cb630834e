// How fast the store is with many people: storage_benchmark ADDRESS PEOPLE
// Loads a made-up city into an empty database, then times lists, searches and single people.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <functional>

#include "base/random_id.h"
#include "demo/demo_city.h"
#include "storage/assignment_store.h"
#include "storage/city_store.h"
#include "storage/migration.h"
#include "storage/organisation_store.h"
#include "storage/person_list.h"
#include "storage/person_store.h"

namespace kynnys {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

template <class T>
T must(Result<T> result) {
    if (!result) {
        fmt::print(stderr, "{} {}\n", result.error().key,
                   result.error().arguments.empty() ? "" : result.error().arguments.front());
        std::exit(EXIT_FAILURE);
    }
    return std::move(result).value();
}

// The figures of many runs of one thing, each with another number.
void time_each(std::string_view what, int times, const std::function<void(int)>& run) {
    std::vector<double> taken;
    for (int number = 0; number < times; ++number) {
        const auto begin = Clock::now();
        run(number);
        taken.push_back(milliseconds_since(begin));
    }
    std::sort(taken.begin(), taken.end());
    const auto at = [&](double share) {
        return taken[static_cast<std::size_t>(share * static_cast<double>(taken.size() - 1))];
    };
    fmt::print("{:42} median {:8.3f} ms   p95 {:8.3f} ms   most {:8.3f} ms\n", what, at(0.5),
               at(0.95), taken.back());
}

const Date today{std::chrono::year(2026), std::chrono::November, std::chrono::day(21)};

// The city's own organisation sees all its people; a big one a tenth, a small one a few.
struct Bench {
    Database database;
    Vault vault{fresh_key_ring()};
    City city;
    std::string all = new_id();
    std::string big = new_id();
    std::string small = new_id();
    std::vector<std::string> people{};  // ids

    Visibility seen_by(const std::string& organisation) const {
        return {{organisation}, std::nullopt, today};
    }

    void load() {
        must(database.write([&](Transaction& transaction) -> Result<Done> {
            TRY(add_organisation(transaction, {all, "all", "All"}));
            TRY(add_organisation(transaction, {big, "big", "Big"}));
            return add_organisation(transaction, {small, "small", "Small"});
        }));
        const auto begin = Clock::now();
        must(database.write([&](Transaction& transaction) {
            return import_city(transaction, vault, all, city, {DisclosureBasis::law, "", today});
        }));
        fmt::print("{:42} {:.1f} s\n", "import", milliseconds_since(begin) / 1000);
    }

    void disclose() {
        people = must(database.read([](Transaction& transaction) {
            return transaction.list("SELECT id FROM person ORDER BY id", {},
                                    [](Row& row) { return row.text(); });
        }));
        must(database.write([&](Transaction& transaction) -> Result<Done> {
            std::vector<Disclosure> disclosures;
            std::vector<Assignment> assignments;
            for (std::size_t place = 0; place < people.size(); ++place) {
                for (const auto& [organisation, each] :
                     {std::pair{big, std::size_t{10}}, std::pair{small, std::size_t{100}}}) {
                    if (place % each == 0)
                        disclosures.push_back({new_id(), people[place], organisation,
                                               DisclosureBasis::consent, "", today, std::nullopt,
                                               std::nullopt});
                }
                assignments.push_back(
                    {people[place], fmt::format("user {}", place % 5000), AssignmentKind::coach});
            }
            TRY(add_disclosures(transaction, disclosures));
            TRY(add_assignments(transaction, assignments));
            return transaction.refresh_statistics();
        }));
    }

    void list(const Visibility& visibility, const PersonFilter& filter, const PageOf& page = {}) {
        must(database.read([&](Transaction& transaction) {
            return kynnys::people(transaction, vault, visibility, filter, page);
        }));
    }

    const Person& any(int number) const {
        return city.people[static_cast<std::size_t>(number) * 7919 % city.people.size()];
    }

    void time_lists(std::string_view name, const Visibility& visibility) {
        constexpr int times = 200;
        const auto time = [&](std::string_view what, auto set) {
            time_each(fmt::format("{}: {}", name, what), times, [&](int number) {
                PersonFilter filter;
                set(filter, number);
                list(visibility, filter);
            });
        };
        time("first page", [](PersonFilter&, int) {});
        time("status", [](PersonFilter& filter, int) { filter.status = ClientStatus::waiting; });
        time("status that nobody has",
             [](PersonFilter& filter, int) { filter.status = ClientStatus::placed; });
        time("district",
             [&](PersonFilter& filter, int number) { filter.district = any(number).district; });
        time("district, status", [&](PersonFilter& filter, int number) {
            filter.district = any(number).district;
            filter.status = ClientStatus::waiting;
        });
        time("whole name",
             [&](PersonFilter& filter, int number) { filter.name = any(number).name; });
        time("three letters", [&](PersonFilter& filter, int number) {
            filter.name = any(number).name.substr(0, 3);
        });
        time("name and district", [&](PersonFilter& filter, int number) {
            filter.name = any(number).name.substr(0, 4);
            filter.district = any(number + 1).district;
        });
    }

    void time_single() {
        constexpr int times = 500;
        time_each("one person with all parts", times, [&](int number) {
            const std::string& id = people[static_cast<std::size_t>(number) * 7919 % people.size()];
            must(database.read([&](Transaction& transaction) {
                return find_client(transaction, vault, seen_by(all), id);
            }));
        });
        time_each("a coach's own people", times, [&](int number) {
            list({{all}, fmt::format("user {}", number), today}, {});
        });
        time_each("save of one person", times, [&](int number) {
            const auto place = static_cast<std::size_t>(number);
            must(database.write([&](Transaction& transaction) {
                return update_conditions(transaction, people[place], city.people[place].conditions,
                                         1);
            }));
        });
        constexpr int selects = 200'000;
        const auto begin = Clock::now();
        must(database.read([&](Transaction& transaction) -> Result<Done> {
            for (int number = 0; number < selects; ++number) {
                TRY(transaction.first(
                    "SELECT version FROM person WHERE id = :id",
                    {{"id", people[static_cast<std::size_t>(number) * 7919 % people.size()]}},
                    [](Row& row) { return row.whole(); }));
            }
            return Done{};
        }));
        fmt::print("{:42} {:.0f} a second\n", "point selects in one transaction",
                   selects / milliseconds_since(begin) * 1000);
    }
};

int run(const std::string& address, int people) {
    Bench bench{must(Database::open({address})), Vault(fresh_key_ring()),
                make_demo_city(people, 60, 1)};
    must(migrate(bench.database));
    bench.load();
    bench.disclose();
    bench.time_lists("sees all", bench.seen_by(bench.all));
    bench.time_lists("sees a tenth", bench.seen_by(bench.big));
    bench.time_lists("sees few", bench.seen_by(bench.small));
    bench.time_single();
    return EXIT_SUCCESS;
}

}  // namespace
}  // namespace kynnys

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: storage_benchmark ADDRESS PEOPLE\n");
        return EXIT_FAILURE;
    }
    try {
        return kynnys::run(argv[1], std::atoi(argv[2]));
    } catch (const std::exception& error) {
        std::fputs(error.what(), stderr);
        return EXIT_FAILURE;
    }
}
