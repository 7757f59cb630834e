// How fast the store is with many people: storage_benchmark ADDRESS PEOPLE [KEYS]
// Loads a made-up city into an empty database, then times lists, searches and single people, each
// in the name of another user. With KEYS, a key file that is made when it is missing, a database
// that was filled before is measured as it is.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>

#include "base/random_id.h"
#include "demo/demo_city.h"
#include "storage/account_store.h"
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

constexpr std::size_t big_count = 10;
constexpr std::size_t small_count = 100;
constexpr std::size_t users_in_all = 5000;

// The city's own organisation sees all its people, each of ten big ones another tenth, each of a
// hundred small ones another hundredth. Each user is a coach of the city's own, with people of the
// own, and a manager of one of the organisations, who sees whomever that one sees.
struct Bench {
    Database database;
    Vault vault;
    City city;
    std::vector<std::string> all{};  // ids of organisations
    std::vector<std::string> big{};
    std::vector<std::string> small{};
    std::vector<std::string> people{};  // ids
    std::vector<std::string> users{};   // ids

    static std::vector<std::string> organisations_of(Transaction& transaction,
                                                     const std::string& kind, std::size_t count) {
        std::vector<std::string> made;
        for (std::size_t number = 0; number < count; ++number) {
            const std::string name = fmt::format("{} {}", kind, number);
            made.push_back(new_id());
            must(add_organisation(transaction, {made.back(), name, name}));
        }
        return made;
    }

    // The organisation that the user with this number manages.
    const std::string& managed_by(std::size_t number) const {
        const auto& kind = number % 3 == 0 ? all : number % 3 == 1 ? big : small;
        return kind[number / 3 % kind.size()];
    }

    bool was_filled() {
        return must(database.read(
                   [](Transaction& transaction) { return user_count(transaction); })) > 0;
    }

    void load() {
        must(database.write([&](Transaction& transaction) -> Result<Done> {
            all = organisations_of(transaction, "all", 1);
            big = organisations_of(transaction, "big", big_count);
            small = organisations_of(transaction, "small", small_count);
            return Done{};
        }));
        const auto begin = Clock::now();
        must(database.write([&](Transaction& transaction) {
            return import_city(transaction, vault, all.front(), city,
                               {DisclosureBasis::law, "", today});
        }));
        fmt::print("{:42} {:.1f} s\n", "import", milliseconds_since(begin) / 1000);
    }

    void add_users() {
        must(database.write([&](Transaction& transaction) -> Result<Done> {
            for (std::size_t number = 0; number < users_in_all; ++number) {
                users.push_back(new_id());
                const std::string name = fmt::format("user.{}", number);
                TRY(add_user(transaction, {users.back(), 1, name, name, "en", UserState::active}));
                const std::string& managed = managed_by(number);
                std::vector<ActorRole> roles{ActorRole::manager};
                if (managed == all.front())
                    roles.push_back(ActorRole::coach);
                else
                    TRY(set_roles(transaction, users.back(), all.front(), {ActorRole::coach}));
                TRY(set_roles(transaction, users.back(), managed, roles));
            }
            return Done{};
        }));
    }

    // Ids are in the order in which they were made.
    std::vector<std::string> ids(const std::string& from) {
        return must(database.read([&](Transaction& transaction) {
            return transaction.list("SELECT id FROM " + from + " ORDER BY id", {},
                                    [](Row& row) { return row.text(); });
        }));
    }

    void find_again() {
        all = ids("organisation WHERE code LIKE 'all%'");
        big = ids("organisation WHERE code LIKE 'big%'");
        small = ids("organisation WHERE code LIKE 'small%'");
        users = ids("account");
        people = ids("person");
    }

    void disclose() {
        people = ids("person");
        must(database.write([&](Transaction& transaction) -> Result<Done> {
            std::vector<Disclosure> disclosures;
            std::vector<Assignment> assignments;
            for (std::size_t place = 0; place < people.size(); ++place) {
                for (const auto& organisation :
                     {big[place % big.size()], small[place % small.size()]})
                    disclosures.push_back({new_id(), people[place], organisation,
                                           DisclosureBasis::consent, "", today, std::nullopt,
                                           std::nullopt});
                assignments.push_back(
                    {people[place], users[place % users.size()], AssignmentKind::coach});
            }
            TRY(add_disclosures(transaction, disclosures));
            TRY(add_assignments(transaction, assignments));
            return transaction.refresh_statistics();
        }));
    }

    void fill() {
        load();
        add_users();
        disclose();
    }

    // The managers of one kind of organisation, in turn: what each may see.
    Visibility seen_by_manager(std::size_t kind, int number) {
        const std::string& user =
            users[(static_cast<std::size_t>(number) * 3 + kind) % users.size()];
        const auto memberships = must(database.read(
            [&](Transaction& transaction) { return memberships_of(transaction, user); }));
        for (const Membership& membership : memberships) {
            if (membership.role == ActorRole::manager)
                return {{membership.organisation}, std::nullopt, today};
        }
        return {};
    }

    void list(const Visibility& visibility, const PersonFilter& filter, const PageOf& page = {}) {
        must(database.read([&](Transaction& transaction) {
            return kynnys::people(transaction, vault, visibility, filter, page);
        }));
    }

    const Person& any(int number) const {
        return city.people[static_cast<std::size_t>(number) * 7919 % city.people.size()];
    }

    void time_lists(std::string_view name, std::size_t kind) {
        constexpr int times = 200;
        std::vector<Visibility> visibilities;
        for (int number = 0; number < times; ++number)
            visibilities.push_back(seen_by_manager(kind, number));
        const auto time = [&](std::string_view what, auto set) {
            time_each(fmt::format("{}: {}", name, what), times, [&](int number) {
                PersonFilter filter;
                set(filter, number);
                list(visibilities[static_cast<std::size_t>(number)], filter);
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
        const auto by = [](PersonKey key, Direction direction = Direction::ascending) {
            return PersonOrder{key, direction};
        };
        time("newest first", [&](PersonFilter& filter, int) {
            filter.order = by(PersonKey::came, Direction::descending);
        });
        time("by district",
             [&](PersonFilter& filter, int) { filter.order = by(PersonKey::district); });
        time("by status", [&](PersonFilter& filter, int) { filter.order = by(PersonKey::status); });
        time("by time out of work",
             [&](PersonFilter& filter, int) { filter.order = by(PersonKey::out_of_work_since); });
        time("status, by district", [&](PersonFilter& filter, int) {
            filter.status = ClientStatus::waiting;
            filter.order = by(PersonKey::district, Direction::descending);
        });
        time("district, by time out of work", [&](PersonFilter& filter, int number) {
            filter.district = any(number).district;
            filter.order = by(PersonKey::out_of_work_since);
        });
        time("district, status, by time", [&](PersonFilter& filter, int number) {
            filter.district = any(number).district;
            filter.status = ClientStatus::waiting;
            filter.order = by(PersonKey::out_of_work_since);
        });
        time("three letters, by district", [&](PersonFilter& filter, int number) {
            filter.name = any(number).name.substr(0, 3);
            filter.order = by(PersonKey::district);
        });
        time("nobody's status, by district", [&](PersonFilter& filter, int) {
            filter.status = ClientStatus::placed;
            filter.order = by(PersonKey::district);
        });
    }

    void time_single() {
        constexpr int times = 500;
        time_each("one person with all parts", times, [&](int number) {
            const std::string& id = people[static_cast<std::size_t>(number) * 7919 % people.size()];
            must(database.read([&](Transaction& transaction) {
                return find_client(transaction, vault, {{all.front()}, std::nullopt, today}, id);
            }));
        });
        time_each("a coach's own people", times, [&](int number) {
            list({{all.front()}, users[static_cast<std::size_t>(number) % users.size()], today},
                 {});
        });
        std::vector<std::int64_t> versions = condition_versions(times);
        time_each("save of one person", times, [&](int number) {
            const auto place = static_cast<std::size_t>(number);
            must(database.write([&](Transaction& transaction) {
                return update_conditions(transaction, people[place], city.people[place].conditions,
                                         versions[place]);
            }));
        });
    }

    std::vector<std::int64_t> condition_versions(int count) {
        return must(database.read([&](Transaction& transaction) {
            return transaction.list(
                "SELECT version FROM person_condition ORDER BY person LIMIT :count",
                {{"count", std::int64_t{count}}}, [](Row& row) { return row.whole(); });
        }));
    }

    void time_selects() {
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

KeyRing keys_in(const std::string& path) {
    return std::filesystem::exists(path) ? must(read_key_file(path)) : must(make_key_file(path));
}

int run(const std::string& address, int people, const KeyRing& keys) {
    Bench bench{must(Database::open({address})), Vault(keys), make_demo_city(people, 60, 1)};
    must(migrate(bench.database));
    if (bench.was_filled())
        bench.find_again();
    else
        bench.fill();
    fmt::print("{} people, {} users, {} organisations\n", bench.people.size(), bench.users.size(),
               bench.all.size() + bench.big.size() + bench.small.size());
    bench.time_lists("sees all", 0);
    bench.time_lists("sees a tenth", 1);
    bench.time_lists("sees few", 2);
    bench.time_single();
    bench.time_selects();
    return EXIT_SUCCESS;
}

}  // namespace
}  // namespace kynnys

int main(int argc, char** argv) {
    if (argc != 3 && argc != 4) {
        fmt::print(stderr, "usage: storage_benchmark ADDRESS PEOPLE [KEYS]\n");
        return EXIT_FAILURE;
    }
    try {
        const auto keys = argc == 4 ? kynnys::keys_in(argv[3]) : kynnys::fresh_key_ring();
        return kynnys::run(argv[1], std::atoi(argv[2]), keys);
    } catch (const std::exception& error) {
        std::fputs(error.what(), stderr);
        return EXIT_FAILURE;
    }
}
