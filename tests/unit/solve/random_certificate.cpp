#include "unit/solve/random_certificate.h"

#include <algorithm>

namespace kynnys::carving {

namespace {

constexpr int everywhere = -1;

std::size_t at(int position) {
    return static_cast<std::size_t>(position);
}

int any_place(Random& random, std::size_t size) {
    return random.between(0, static_cast<int>(size) - 1);
}

std::vector<int> occasions_at(const Problem& problem, int workplace) {
    std::vector<int> all;
    for (int o = 0; at(o) < problem.occasions.size(); ++o) {
        const int here = problem.tasks[at(problem.occasions[at(o)].task)].workplace;
        if (workplace == everywhere || here == workplace)
            all.push_back(o);
    }
    return all;
}

// A decision on something that can matter.
Branch random_branch(const Problem& problem, int workplace, Random& random) {
    Branch branch;
    branch.person = any_place(random, problem.people.size());
    const std::vector<int> occasions = occasions_at(problem, workplace);
    if (random.chance(60) && !occasions.empty()) {
        branch.kind = Branch::Kind::does;
        branch.what = occasions[at(any_place(random, occasions.size()))];
    } else if (random.chance(50)) {
        branch.kind = Branch::Kind::on_day;
        branch.what = random.between(0, days_per_week - 1);
    } else if (workplace != everywhere) {
        branch.kind = Branch::Kind::at;
        branch.what = workplace;
    } else if (random.chance(50) && !problem.workplaces.empty()) {
        branch.kind = Branch::Kind::at;
        branch.what = any_place(random, problem.workplaces.size());
    }
    return branch;
}

bool is_limit_at(const Problem& problem, int place, int workplace) {
    const PriceLayout layout(problem);
    constexpr int week = days_per_week * slots_per_day;
    if (workplace == everywhere)
        return true;
    if (at(place) < problem.occasions.size())
        return problem.tasks[at(problem.occasions[at(place)].task)].workplace == workplace;
    const int first = layout.presence(workplace, 0, 0);
    return place == layout.people(workplace) || (place >= first && place < first + week);
}

std::vector<std::pair<int, std::int32_t>> random_pairs(const Problem& problem, Priced priced,
                                                       int workplace, Random& random) {
    std::vector<std::pair<int, std::int32_t>> pairs;
    const Prices prices = random_prices(problem, priced, random);
    for (int place = 0; at(place) < prices.size(); ++place) {
        if (prices[at(place)] != 0 && is_limit_at(problem, place, workplace))
            pairs.emplace_back(place, prices[at(place)]);
    }
    return pairs;
}

struct Tree {
    Priced priced = Priced::nothing;
    int workplace = everywhere;
    std::vector<Leaf> leaves = {};
};

void grow(const Problem& problem, int depth, Random& random, std::vector<Branch>& path,
          Tree& tree) {
    if (depth == 0 || problem.people.empty() || random.chance(20)) {
        tree.leaves.push_back({path, random_pairs(problem, tree.priced, tree.workplace, random)});
        return;
    }
    Branch branch = random_branch(problem, tree.workplace, random);
    for (const bool yes : {false, true}) {
        branch.yes = yes;
        path.push_back(branch);
        grow(problem, depth - 1, random, path, tree);
        path.pop_back();
    }
}

std::vector<Leaf> random_leaves(const Problem& problem, Tree tree, int depth, Random& random) {
    std::vector<Branch> path;
    grow(problem, depth, random, path, tree);
    return std::move(tree.leaves);
}

bool has_property(const Problem& problem, const Branch& branch, const Job& job) {
    const auto does = [&](const Piece& piece) { return piece.occasion == branch.what; };
    switch (branch.kind) {
        case Branch::Kind::placed:
            return true;
        case Branch::Kind::at:
            return problem.options[at(job.option)].workplace == branch.what;
        case Branch::Kind::on_day:
            return std::any_of(job.shifts.begin(), job.shifts.end(),
                               [&](const Shift& shift) { return shift.day == branch.what; });
        case Branch::Kind::does:
            return std::any_of(job.shifts.begin(), job.shifts.end(), [&](const Shift& shift) {
                return std::any_of(shift.pieces.begin(), shift.pieces.end(), does);
            });
    }
    return false;
}

// Somebody else does branch.what for certain: does this job take it away?
bool takes_away(const Problem& problem, const Branch& branch, const Job& job) {
    if (branch.kind != Branch::Kind::does || !branch.yes)
        return false;
    const Occasion& given = problem.occasions[at(branch.what)];
    for (const Shift& shift : job.shifts) {
        for (const Piece& piece : shift.pieces) {
            if (piece.occasion == branch.what && given.length > 0)
                return true;
            if (problem.occasions[at(piece.occasion)].task == given.task &&
                !problem.tasks[at(given.task)].shareable)
                return true;
        }
    }
    return false;
}

std::int64_t cost_of(const Problem& problem, const Prices& prices, const Job& job) {
    const PriceLayout layout(problem);
    const auto price = [&](int place) { return std::int64_t{prices[at(place)]}; };
    const Option& option = problem.options[at(job.option)];
    std::int64_t cost =
        100 * (price(layout.people(option.workplace)) + price(layout.coach()) * option.coach);
    for (const Shift& shift : job.shifts) {
        for (const Piece& piece : shift.pieces) {
            const Occasion& occasion = problem.occasions[at(piece.occasion)];
            const std::int64_t amount = occasion.length > 0 ? 1 : piece.length;
            cost += 100 * amount * price(layout.occasion(piece.occasion));
        }
        for (int slot = shift.start; slot < shift.end; ++slot)
            cost += 100 * price(layout.presence(option.workplace, shift.day, slot));
    }
    for (std::size_t g = 0; g < problem.groups.size(); ++g) {
        const std::int64_t one = price(layout.group(static_cast<int>(g)));
        cost += one * problem.groups[g].share;
        if ((problem.people[at(option.person)].groups >> g & 1U) != 0)
            cost -= 100 * one;
    }
    return cost;
}

// About what a limit of its kind could be worth, in points.
int highest_price(const Problem& problem, int place) {
    const PriceLayout layout(problem);
    if (at(place) < problem.occasions.size())
        return problem.occasions[at(place)].length > 0 ? 30 : 8;
    const bool is_presence = place < layout.people(0);
    return is_presence ? 3 : 30;
}

}  // namespace

Prices random_prices(const Problem& problem, Priced priced, Random& random) {
    const PriceLayout layout(problem);
    Prices prices(at(layout.size()), 0);
    if (priced == Priced::nothing)
        return prices;
    const int percent = random.between(10, 90);
    for (int place = 0; place < layout.size(); ++place) {
        if (!random.chance(percent))
            continue;
        prices[at(place)] = random.between(0, highest_price(problem, place) * price_scale);
    }
    for (int g = 0; at(g) < problem.groups.size(); ++g) {
        const std::int64_t most = problem.groups[at(g)].penalty * price_scale;
        std::int32_t& price = prices[at(layout.group(g))];
        price = static_cast<std::int32_t>(std::min<std::int64_t>(price, most));
    }
    if (problem.coach_capacity < 0)
        prices[at(layout.coach())] = 0;
    return prices;
}

Certificate random_certificate(const Problem& problem, Priced priced, int depth, Random& random) {
    Certificate certificate;
    certificate.leaves = random_leaves(problem, {priced}, depth, random);
    return certificate;
}

Certificate random_crews(const Problem& problem, int depth, Random& random) {
    Certificate certificate;
    const int highest = random.between(0, 300);
    for (std::size_t p = 0; p < problem.people.size(); ++p)
        certificate.charges.push_back(random.between(0, highest * price_scale));
    for (int w = 0; at(w) < problem.workplaces.size(); ++w) {
        CrewProof proof;
        for (int screens = random.between(0, 2); screens > 0; --screens) {
            proof.screens.push_back({random_pairs(problem, Priced::limits, w, random), {}});
            for (int p = 0; at(p) < problem.people.size(); ++p) {
                if (random.chance(40))
                    proof.screens.back().people.push_back(p);
            }
        }
        const Priced priced = random.chance(30) ? Priced::nothing : Priced::limits;
        proof.leaves = random_leaves(problem, {priced, w}, depth, random);
        certificate.crews.push_back(std::move(proof));
    }
    return certificate;
}

// May anybody have a job of the option, when nobody else has one?
bool has_room(const Problem& problem, const Option& option) {
    const Workplace& workplace = problem.workplaces[at(option.workplace)];
    const bool has_coach = problem.coach_capacity < 0 || option.coach <= problem.coach_capacity;
    return has_coach && workplace.at_once > 0 && workplace.people_most > 0;
}

std::optional<JobsOfPeople> jobs_of_people(const Problem& problem) {
    constexpr std::size_t jobs_most = 2000;
    JobsOfPeople people(problem.people.size());
    for (int o = 0; at(o) < problem.options.size(); ++o) {
        if (!has_room(problem, problem.options[at(o)]))
            continue;
        const auto jobs = every_job(problem, o, jobs_most);
        if (!jobs)
            return std::nullopt;
        std::vector<ValuedJob>& own = people[at(problem.options[at(o)].person)];
        own.insert(own.end(), jobs->begin(), jobs->end());
    }
    return people;
}

bool keeps(const Problem& problem, const std::vector<Branch>& path, int person, const Job* job) {
    for (const Branch& branch : path) {
        const bool has = job != nullptr && has_property(problem, branch, *job);
        if (branch.person == person && has != branch.yes)
            return false;
        if (branch.person != person && job != nullptr && takes_away(problem, branch, *job))
            return false;
    }
    return true;
}

std::optional<std::int64_t> best_by_trying(const Problem& problem, const Prices& prices,
                                           const std::vector<Branch>& path, int person,
                                           const std::vector<ValuedJob>& jobs) {
    std::optional<std::int64_t> best;
    if (keeps(problem, path, person, nullptr))
        best = 0;
    for (const ValuedJob& one : jobs) {
        if (!keeps(problem, path, person, &one.job))
            continue;
        const std::int64_t value =
            one.value * price_scale * 100 - cost_of(problem, prices, one.job);
        best = std::max(best.value_or(value), value);
    }
    return best;
}

std::int64_t worth_of_limits(const Problem& problem, const Prices& prices) {
    const PriceLayout layout(problem);
    std::int64_t sum = 0;
    const auto add = [&](int place, std::int64_t capacity) {
        sum += 100 * prices[at(place)] * capacity;
    };
    for (int o = 0; at(o) < problem.occasions.size(); ++o) {
        const Occasion& occasion = problem.occasions[at(o)];
        add(layout.occasion(o), occasion.length > 0 ? 1 : occasion.most);
    }
    for (int w = 0; at(w) < problem.workplaces.size(); ++w) {
        add(layout.people(w), problem.workplaces[at(w)].people_most);
        for (int slot = 0; slot < days_per_week * slots_per_day; ++slot)
            add(layout.presence(w, slot / slots_per_day, slot % slots_per_day),
                problem.workplaces[at(w)].at_once);
    }
    add(layout.coach(), std::max<std::int64_t>(0, problem.coach_capacity));
    return sum;
}

std::int64_t whole_points(std::int64_t sum) {
    const std::int64_t unit = std::int64_t{price_scale} * 100;
    return sum >= 0 ? sum / unit : -((-sum + unit - 1) / unit);
}

Prices dense(const Problem& problem, const std::vector<std::pair<int, std::int32_t>>& named) {
    Prices prices(at(PriceLayout(problem).size()), 0);
    for (const auto& [place, price] : named) prices[at(place)] = price;
    return prices;
}

std::optional<std::int64_t> bound_by_trying(const Problem& problem, const Leaf& leaf,
                                            const JobsOfPeople& jobs) {
    const Prices prices = dense(problem, leaf.prices);
    std::int64_t sum = worth_of_limits(problem, prices);
    for (std::size_t p = 0; p < jobs.size(); ++p) {
        const auto best = best_by_trying(problem, prices, leaf.path, static_cast<int>(p), jobs[p]);
        if (!best)
            return std::nullopt;
        sum += *best;
    }
    return whole_points(sum);
}

}  // namespace kynnys::carving
