#include "app/plan_reviewer.h"

#include <algorithm>

#include "app/person_relations.h"
#include "app/plan_edges.h"
#include "exchange/city_folder.h"
#include "exchange/plan_file.h"
#include "plan/repair.h"
#include "plan/unlock.h"
#include "storage/plan_review_store.h"

namespace kynnys {

namespace {

constexpr std::size_t repaired_most = 500;
constexpr int unlocks_tried_most = 60;
constexpr int unlocks_verified_most = 3;
constexpr std::int64_t unlock_seconds = 2;  // of each time the whole plan is solved again

struct Made {
    PlanCity from;
    Plan plan;
};

// The plan with what it was made from; nothing when that is no more.
std::optional<Made> find_made(Office& office, const PlanRun& run) {
    auto from = office.database.read(
        [&](Transaction& transaction) { return find_city_of_run(transaction, office, run); });
    if (!from || city_fingerprint(from.value().city) != run.city_fingerprint)
        return std::nullopt;
    const auto document = office.database.read(
        [&](Transaction& transaction) { return find_plan_document(transaction, run.id); });
    if (!document)
        return std::nullopt;
    auto plan = parse_plan(document.value(), from.value().city);
    if (!plan)
        return std::nullopt;
    return Made{std::move(from).value(), std::move(plan).value()};
}

// Where others are placed who could do something else.
std::vector<WorkplaceIndex> swap_places(const City& city, const NotPlaced& missing) {
    if (missing.key != "not_placed.others_are_placed")
        return {};
    const auto place = std::find_if(
        city.workplaces.begin(), city.workplaces.end(),
        [&](const Workplace& workplace) { return workplace.id == missing.arguments.at(0); });
    if (place == city.workplaces.end())
        return {};
    return {WorkplaceIndex{static_cast<int>(place - city.workplaces.begin())}};
}

std::optional<KeptRepair> repair_of(const City& city, const Plan& plan, const NotPlaced& missing) {
    const RepairRequest request{missing.person, std::nullopt, swap_places(city, missing), 0, 1};
    const auto repairs = find_repairs(city, plan, request);
    if (repairs.empty())
        return std::nullopt;
    const Repair& best = repairs.front();
    const std::optional<JobOffer>& offer = best.beside ? best.beside : best.alone;
    if (!offer)
        return std::nullopt;
    KeptRepair kept;
    for (const Change& change : best.changes) kept.changes.push_back(message_of(city, change));
    kept.workplace = city.workplaces[offer->job.workplace.place()].id;
    kept.weekly_minutes = weekly_minutes(offer->job).count;
    kept.is_beside_others = best.beside.has_value();
    return kept;
}

std::vector<UnlockRecord> unlocks_of(const Made& made, const std::function<bool()>& goes_on) {
    UnlockRequest request;
    request.limits.work = unlock_seconds * carving::work_per_second;
    request.limits.threads = 1;  // requests are answered beside it
    request.limits.cancelled = [&] { return !goes_on(); };
    request.tried_most = unlocks_tried_most;
    request.verified_most = unlocks_verified_most;
    const auto found = find_unlocks(made.from.city, made.plan, request);
    std::vector<UnlockRecord> kept;
    if (!found)
        return kept;
    for (const Unlock& unlock : found.value())
        kept.push_back({message_of(made.from.city, unlock.change), unlock.placed_more(),
                        unlock.whole.has_value()});
    return kept;
}

}  // namespace

PlanReviewResult review_plan(Office& office, const PlanRun& run,
                             const std::function<bool()>& goes_on) {
    const auto made = find_made(office, run);
    if (!made)
        return {PlanReview::outdated, {}};
    const auto& waiting = made->plan.not_placed;
    for (std::size_t at = 0; at < std::min(waiting.size(), repaired_most); ++at) {
        if (!goes_on())
            return {};
        const auto repair = repair_of(made->from.city, made->plan, waiting[at]);
        if (!repair)
            continue;
        const std::string& person = made->from.people[waiting[at].person.place()];
        // What could not be written now is told as not found out.
        static_cast<void>(office.database.write([&](Transaction& transaction) {
            return keep_repair(transaction, run.id, person, *repair);
        }));
    }
    PlanReviewResult result{PlanReview::done, unlocks_of(*made, goes_on)};
    return goes_on() ? result : PlanReviewResult{};
}

}  // namespace kynnys
