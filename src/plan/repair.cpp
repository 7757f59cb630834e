#include "plan/repair.h"

#include <algorithm>
#include <tuple>

#include "base/check.h"
#include "plan/job_finder.h"
#include "plan/worth.h"

namespace kynnys {

namespace {

constexpr int changes_tried_most = 40;

bool is_better(const std::optional<JobOffer>& offer, std::int64_t than) {
    return offer && offer->value > than;
}

class Verifier {
  public:
    Verifier(const City& city, const Plan& plan, const RepairRequest& request)
        : city_(city), request_(request) {
        for (const Proposal& proposal : plan.proposals) {
            if (proposal.person != request.person)
                others_.push_back({proposal.person, &proposal.job});
        }
    }

    [[nodiscard]] Repair verified(std::vector<Change> changes) const {
        Repair repair;
        City changed = city_;
        for (const Change& change : changes) make(change, changed);
        repair.changes = std::move(changes);
        ModelScope scope;
        scope.only_people = std::vector<PersonIndex>{request_.person};
        scope.only_workplace = request_.workplace;
        scope.besides = others_;
        const auto model = make_model(changed, scope);
        if (!model)
            return repair;
        JobFinder finder(model.value().problem);
        const int person = model.value().place_of_person[request_.person.place()];
        repair.alone = offer(changed, model.value(), finder.best(person));
        for (const auto& job : jobs_in_model(model.value(), others_)) {
            if (!job)
                return repair;  // the change is in somebody's way
            finder.occupy(*job);
        }
        repair.beside = offer(changed, model.value(), finder.best(person));
        return repair;
    }

    // What if one of the others did something else?
    [[nodiscard]] std::vector<Repair> swaps() const {
        std::vector<Repair> found;
        for (const PersonJob& other : others_) {
            const bool is_there = std::count(request_.swap_at.begin(), request_.swap_at.end(),
                                             other.job->workplace) > 0;
            if (!is_there)
                continue;
            if (auto repair = swap_with(other))
                found.push_back(std::move(*repair));
        }
        return found;
    }

  private:
    // In the words of the city as it is.
    [[nodiscard]] std::optional<JobOffer> offer(const City& changed, const Model& model,
                                                const std::optional<FoundJob>& found) const {
        if (!found)
            return std::nullopt;
        JobOffer offer = offer_of(changed, model, found->job);
        for (Shift& shift : offer.job.shifts) {
            for (Piece& piece : shift.pieces) piece.task = original_of(city_, changed, piece.task);
        }
        return offer;
    }

    [[nodiscard]] std::optional<Repair> swap_with(const PersonJob& other) const {
        ModelScope scope;
        scope.only_people = std::vector<PersonIndex>{std::min(request_.person, other.person),
                                                     std::max(request_.person, other.person)};
        for (const PersonJob& one : others_) {
            if (one.person != other.person)
                scope.besides.push_back(one);
        }
        const auto model = make_model(city_, scope);
        if (!model)
            return std::nullopt;
        JobFinder finder(model.value().problem);
        for (const auto& job : jobs_in_model(model.value(), scope.besides)) {
            if (job)
                finder.occupy(*job);
        }
        const int person = model.value().place_of_person[request_.person.place()];
        const auto mine = finder.best_at(person, other.job->workplace.at);
        if (!mine || mine->value <= request_.better_than)
            return std::nullopt;
        finder.occupy(mine->job);
        const auto theirs = finder.best(model.value().place_of_person[other.person.place()]);
        if (!theirs)
            return std::nullopt;
        Repair repair;
        repair.beside = offer_of(city_, model.value(), mine->job);
        repair.swap = Swap{other.person, offer_of(city_, model.value(), theirs->job),
                           sum_of(terms_of(city_, other.person, *other.job))};
        return repair;
    }

    const City& city_;
    const RepairRequest& request_;
    std::vector<PersonJob> others_;
};

// A repair that is part of a larger one which brings no more makes the larger one needless.
bool is_needless(const Repair& repair, const std::vector<Repair>& kept) {
    return std::any_of(kept.begin(), kept.end(), [&](const Repair& smaller) {
        if (smaller.swap || smaller.changes.size() >= repair.changes.size())
            return false;
        const bool is_part =
            std::all_of(smaller.changes.begin(), smaller.changes.end(), [&](const Change& change) {
                return std::count(repair.changes.begin(), repair.changes.end(), change) > 0;
            });
        return is_part && (smaller.beside || !repair.beside);
    });
}

void sort_best_first(std::vector<Repair>& repairs) {
    const auto rank = [](const Repair& repair) {
        const std::int64_t value = repair.beside  ? repair.beside->value
                                   : repair.alone ? repair.alone->value
                                                  : 0;
        const std::int64_t lost =
            repair.swap ? repair.swap->other_before - repair.swap->other_job.value : 0;
        return std::make_tuple(!repair.beside, repair.changes.size(), lost - value);
    };
    std::stable_sort(repairs.begin(), repairs.end(),
                     [&](const Repair& a, const Repair& b) { return rank(a) < rank(b); });
}

}  // namespace

JobOffer offer_of(const City& city, const Model& model, const carving::Job& job) {
    JobOffer offer;
    const PersonIndex person = model.options[static_cast<std::size_t>(job.option)].person;
    offer.job = carved_job_of(model, job);
    offer.terms = terms_of(city, person, offer.job);
    offer.value = sum_of(offer.terms);
    return offer;
}

std::vector<Repair> find_repairs(const City& city, const Plan& plan, const RepairRequest& request) {
    const Verifier verifier(city, plan, request);
    const Repair without = verifier.verified({});
    // Without a job alone, a repair that gives one alone is worth telling, too.
    const std::int64_t alone_now = without.alone ? without.alone->value : 0;
    std::vector<Repair> repairs = verifier.swaps();
    for (auto& changes : changes_to_try(city, request, changes_tried_most)) {
        Repair repair = verifier.verified(std::move(changes));
        const bool helps_beside = is_better(repair.beside, request.better_than) &&
                                  (!without.beside || repair.beside->value > without.beside->value);
        const bool helps_alone = !without.alone && is_better(repair.alone, alone_now);
        if (helps_beside || helps_alone)
            repairs.push_back(std::move(repair));
    }
    sort_best_first(repairs);
    std::vector<Repair> kept;
    for (Repair& repair : repairs) {
        if (static_cast<int>(kept.size()) < request.most && !is_needless(repair, kept))
            kept.push_back(std::move(repair));
    }
    return kept;
}

}  // namespace kynnys
