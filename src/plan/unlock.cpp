#include "plan/unlock.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "plan/job_finder.h"
#include "plan/worth.h"
#include "solve/carving/team.h"

namespace kynnys {

namespace {

// Gives jobs one after another, the best first, to people who have none, beside the others.
class Filler {
  public:
    Filler(const City& city, const Plan& plan, WorkplaceIndex workplace) : city_(city) {
        scope_.only_people.emplace();
        for (const NotPlaced& missing : plan.not_placed)
            scope_.only_people->push_back(missing.person);
        scope_.only_workplace = workplace;
        for (const Proposal& proposal : plan.proposals)
            scope_.besides.push_back({proposal.person, &proposal.job});
    }

    void fill(Unlock& unlock) const {
        const auto made = make_model(city_, scope_);
        if (!made)
            return;
        const Model& model = made.value();
        JobFinder finder(model.problem);
        for (const auto& job : jobs_in_model(model, scope_.besides)) {
            if (job)
                finder.occupy(*job);
        }
        std::vector<PersonIndex> waiting = *scope_.only_people;
        while (true) {
            std::optional<FoundJob> best;
            std::size_t best_at = 0;
            std::vector<PersonIndex> still;
            for (const PersonIndex person : waiting) {
                auto found = finder.best(model.place_of_person[person.place()]);
                if (!found)
                    continue;
                if (!best || found->value > best->value) {
                    best = std::move(found);
                    best_at = still.size();
                }
                still.push_back(person);
            }
            if (!best)
                return;
            finder.occupy(best->job);
            unlock.helped.push_back(still[best_at]);
            unlock.helped_value += best->value;
            still.erase(still.begin() + static_cast<std::ptrdiff_t>(best_at));
            waiting = std::move(still);
        }
    }

  private:
    const City& city_;
    ModelScope scope_;
};

void try_beside_the_plan(const City& city, const Plan& plan, Unlock& unlock) {
    City changed = city;
    make(unlock.change, changed);
    WorkplaceIndex workplace = unlock.change.workplace;
    if (unlock.change.kind == ChangeKind::workplace_added)
        workplace = WorkplaceIndex{static_cast<int>(changed.workplaces.size()) - 1};
    Filler(changed, plan, workplace).fill(unlock);
}

void put_best_first(std::vector<Unlock>& unlocks) {
    const auto rank = [](const Unlock& unlock) {
        const std::int64_t value = unlock.whole
                                       ? unlock.whole->value_after - unlock.whole->value_before
                                       : unlock.helped_value;
        return std::make_tuple(!unlock.whole, -unlock.placed_more(), -value, -unlock.price_points);
    };
    std::stable_sort(unlocks.begin(), unlocks.end(),
                     [&](const Unlock& a, const Unlock& b) { return rank(a) < rank(b); });
}

template <class Which>
void leave_out(std::vector<Unlock>& unlocks, Which which) {
    unlocks.erase(std::remove_if(unlocks.begin(), unlocks.end(), which), unlocks.end());
}

// The places of the first of each kind, then of the second, and so on.
std::vector<std::size_t> best_of_each_kind(const std::vector<Unlock>& unlocks, int most) {
    std::map<ChangeKind, int> seen;
    std::vector<std::pair<int, std::size_t>> order;
    for (std::size_t at = 0; at < unlocks.size(); ++at)
        order.emplace_back(seen[unlocks[at].change.kind]++, at);
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> chosen;
    for (const auto& [round, at] : order) {
        if (static_cast<int>(chosen.size()) < most)
            chosen.push_back(at);
    }
    return chosen;
}

}  // namespace

Result<std::vector<Unlock>> find_unlocks(const City& city, const Plan& plan,
                                         const UnlockRequest& request) {
    const Model model = TRY(make_model(city));
    const PlannedCity planned{city, model, plan};
    std::vector<Unlock> unlocks = unlocks_to_try(planned, request.tried_most);
    carving::for_each_item(
        request.limits.threads, static_cast<int>(unlocks.size()), [&](int, int at) {
            if (request.limits.cancelled && request.limits.cancelled())
                return;
            try_beside_the_plan(city, plan, unlocks[static_cast<std::size_t>(at)]);
        });
    leave_out(unlocks, [](const Unlock& unlock) {
        return unlock.helped.empty() && unlock.price_points == 0;
    });
    put_best_first(unlocks);
    for (const std::size_t at : best_of_each_kind(unlocks, request.verified_most)) {
        Unlock& unlock = unlocks[at];
        City changed = city;
        make(unlock.change, changed);
        unlock.whole = effect_of(plan, TRY(solve_again(planned, changed, request.limits)));
    }
    leave_out(unlocks, [](const Unlock& unlock) { return unlock.placed_more() < 1; });
    put_best_first(unlocks);
    return unlocks;
}

}  // namespace kynnys
