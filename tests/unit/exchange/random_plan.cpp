#include "random_plan.h"

#include "support/random.h"

namespace kynnys {

namespace {

class Maker {
  public:
    Maker(const City& city, std::uint64_t seed) : city_(city), random_(seed) {}

    Plan make() {
        Plan plan;
        plan.policy_version = city_.policy.version;
        plan.city_fingerprint = "00ff";
        for (int person = 0; person < static_cast<int>(city_.people.size()); ++person)
            decide({person}, plan);
        plan.value = points();
        plan.missing_share_points = points();
        plan.certificate = certificate();
        for (int place = random_.between(0, 300); place > 0; --place)
            plan.prices.push_back(random_.chance(30) ? random_.between(1, 2'000'000'000) : 0);
        plan.wanting_work = random_.between(0, 1000);
        plan.seconds_allowed = random_.between(0, 600);
        plan.seconds = random_.between(0, 1'000'000) / 997.0;
        return plan;
    }

  private:
    void decide(PersonIndex person, Plan& plan) {
        if (!city_.workplaces.empty() && random_.chance(60)) {
            plan.proposals.push_back({person, job(), points(), terms(), random_.chance(30)});
            if (random_.chance(20))
                plan.traded_away.push_back(
                    {person, any<Workplace>(city_.workplaces), points(), points()});
        } else if (random_.chance(60)) {
            plan.not_placed.push_back({person, "not_placed.reason", arguments()});
        }
    }

    template <class Item>
    Index<Item> any(const std::vector<Item>& items) {
        return {random_.between(0, static_cast<int>(items.size()) - 1)};
    }

    std::int64_t points() { return random_.between(-1'000'000, 1'000'000) * std::int64_t{997}; }

    std::vector<std::string> arguments() {
        std::vector<std::string> all;
        while (random_.chance(50))
            all.emplace_back(random_.chance(50) ? "P1" : "\"Sörnäinen\"\n\\");
        return all;
    }

    std::vector<Term> terms() {
        std::vector<Term> all;
        while (random_.chance(70)) all.push_back({"term.work", arguments(), points()});
        return all;
    }

    CarvedJob job() {
        CarvedJob made;
        made.workplace = any<Workplace>(city_.workplaces);
        for (int one = 0; one < static_cast<int>(city_.arrangements.size()); ++one) {
            if (random_.chance(30))
                made.arrangements.push_back({one});
        }
        for (int day = 0; day < days_per_week; ++day) {
            if (random_.chance(40))
                made.shifts.push_back(shift(static_cast<Day>(day)));
        }
        return made;
    }

    Shift shift(Day day) {
        Shift made;
        made.day = day;
        made.start = random_.between(0, slots_per_day - 1);
        made.end = random_.between(made.start + 1, slots_per_day);
        if (random_.chance(30)) {
            made.break_start = random_.between(made.start, made.end);
            made.break_length = random_.between(0, 8);
        }
        while (!city_.tasks.empty() && random_.chance(60))
            made.pieces.push_back({any<Task>(city_.tasks), random_.between(0, slots_per_day),
                                   random_.between(0, slots_per_day)});
        return made;
    }

    std::vector<std::pair<int, std::int32_t>> prices() {
        std::vector<std::pair<int, std::int32_t>> all;
        for (int place = 0; place < 500; place += random_.between(1, 200))
            all.emplace_back(place, random_.between(1, 2'000'000'000));
        return all;
    }

    std::vector<carving::Leaf> leaves() {
        std::vector<carving::Leaf> all;
        for (int count = random_.between(0, 4); count > 0; --count) {
            carving::Leaf leaf;
            for (int branches = random_.between(0, 3); branches > 0; --branches)
                leaf.path.push_back({static_cast<carving::Branch::Kind>(random_.between(0, 3)),
                                     random_.between(0, 99), random_.between(0, 99),
                                     random_.chance(50)});
            leaf.prices = prices();
            all.push_back(std::move(leaf));
        }
        return all;
    }

    carving::CrewProof crew() {
        carving::CrewProof made;
        for (int screens = random_.between(0, 2); screens > 0; --screens) {
            made.screens.push_back({prices(), {}});
            for (int person = 0; person < 100; person += random_.between(1, 50))
                made.screens.back().people.push_back(person);
        }
        made.leaves = leaves();
        return made;
    }

    carving::Certificate certificate() {
        carving::Certificate made;
        made.bound = points();
        if (random_.chance(50)) {
            made.leaves = leaves();
            return made;
        }
        for (int people = random_.between(0, 5); people > 0; --people)
            made.charges.push_back(random_.between(0, 1'000'000) * std::int64_t{999'999'937});
        for (int workplaces = random_.between(0, 3); workplaces > 0; --workplaces)
            made.crews.push_back(crew());
        return made;
    }

    const City& city_;
    Random random_;
};

}  // namespace

Plan random_plan(const City& city, std::uint64_t seed) {
    return Maker(city, seed).make();
}

}  // namespace kynnys
