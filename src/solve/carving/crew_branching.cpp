// How a workplace's case is split in two.
#include <algorithm>
#include <map>

#include "solve/carving/crew_search.h"

namespace kynnys::carving {

namespace {

constexpr double tiny = 1e-6;
constexpr double clear = 0.1;  // a coarse decision is preferred when it is so far from decided

bool is_decided(const Branch& branch, const CrewCase& one) {
    return std::any_of(one.path.begin(), one.path.end(), [&](const Branch& known) {
        return known.kind == branch.kind && known.person == branch.person &&
               known.what == branch.what;
    });
}

}  // namespace

bool CrewSearch::split(std::size_t at) {
    std::optional<Branch> branch = choose_branch(cases_[at]);
    if (!branch)
        branch = conflict_branch(cases_[at]);
    if (!branch)
        return false;
    const auto& people = site_.people();
    const auto person = static_cast<std::size_t>(
        std::lower_bound(people.begin(), people.end(), branch->person) - people.begin());
    CrewCase without = cases_[at];
    branch->yes = false;
    without.path.push_back(*branch);
    if (branch->kind == Branch::Kind::at)
        without.most[person] = no_job;
    branch->yes = true;
    cases_[at].path.push_back(*branch);
    cases_[at].must[person] = 1;
    cases_.push_back(std::move(without));
    return true;
}

// The decision whose weight is nearest to a half, coarse kinds first.
std::optional<Branch> CrewSearch::choose_branch(const CrewCase& one) const {
    std::map<Branch, double> weights;
    for (const auto& choice : master_->choices()) {
        const Job& job = pool_.job(in_master_[choice.column]);
        const int person = site_.people()[site_.local_person(job)];
        weights[{Branch::Kind::at, person, site_.workplace(), true}] += choice.weight;
        for (const Shift& shift : job.shifts) {
            weights[{Branch::Kind::on_day, person, shift.day, true}] += choice.weight;
            for (const Piece& piece : shift.pieces)
                weights[{Branch::Kind::does, person, piece.occasion, true}] += choice.weight;
        }
    }
    std::optional<Branch> best;
    double best_score = tiny;
    Branch::Kind kind = Branch::Kind::at;
    for (const auto& [branch, weight] : weights) {
        if (branch.kind != kind && best_score > clear)
            break;  // kinds come in order, coarse first
        kind = branch.kind;
        const double score = std::min(weight, 1 - weight);
        if (score <= best_score || is_decided(branch, one))
            continue;
        best_score = score;
        best = branch;
    }
    return best;
}

// An unshareable task that two jobs share: whose is it?
std::optional<Branch> CrewSearch::conflict_branch(const CrewCase& one) const {
    std::map<int, int> holder;  // task, person
    for (const auto& choice : master_->choices()) {
        const Job& job = pool_.job(in_master_[choice.column]);
        const int person = site_.people()[site_.local_person(job)];
        for (const Shift& shift : job.shifts) {
            for (const Piece& piece : shift.pieces) {
                const int task =
                    site_.problem().occasions[static_cast<std::size_t>(piece.occasion)].task;
                if (site_.problem().tasks[static_cast<std::size_t>(task)].shareable)
                    continue;
                const auto [known, is_new] = holder.emplace(task, person);
                if (is_new || known->second == person)
                    continue;
                const Branch branch{Branch::Kind::does, person, piece.occasion, true};
                if (!is_decided(branch, one))
                    return branch;
            }
        }
    }
    return std::nullopt;
}

}  // namespace kynnys::carving
