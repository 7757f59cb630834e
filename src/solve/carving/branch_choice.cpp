#include "solve/carving/branch_choice.h"

#include <algorithm>

namespace kynnys::carving {

namespace {

constexpr double tiny = 1e-6;

// By decision, so that coarse kinds come first.
using Weights = std::map<Branch, double>;

bool is_decided(const Branch& branch, const std::vector<Branch>& path) {
    return std::any_of(path.begin(), path.end(), [&](const Branch& one) {
        return one.kind == branch.kind && one.person == branch.person && one.what == branch.what;
    });
}

void add_weights(const Option& option, const Job& job, double weight, Weights& weights) {
    const int person = option.person;
    weights[{Branch::Kind::placed, person, 0, true}] += weight;
    weights[{Branch::Kind::at, person, option.workplace, true}] += weight;
    for (const Shift& shift : job.shifts) {
        weights[{Branch::Kind::on_day, person, shift.day, true}] += weight;
        for (const Piece& piece : shift.pieces)
            weights[{Branch::Kind::does, person, piece.occasion, true}] += weight;
    }
}

std::optional<Branch> nearest_to_half(const Weights& weights, const std::vector<Branch>& path,
                                      Branch::Kind coarsest, double clear) {
    std::optional<Branch> best;
    double best_score = tiny;
    Branch::Kind kind = coarsest;
    for (const auto& [branch, weight] : weights) {
        if (branch.kind < coarsest)
            continue;
        if (branch.kind != kind && best_score > clear)
            break;
        kind = branch.kind;
        const double score = std::min(weight, 1 - weight);
        if (score <= best_score || is_decided(branch, path))
            continue;
        best_score = score;
        best = branch;
        best->yes = weight >= 0.5;
    }
    return best;
}

std::optional<Branch> conflict_branch(const Problem& problem, const WeightedJobs& jobs,
                                      const std::vector<Branch>& path) {
    std::map<int, int> holder;  // task, person
    for (const auto& [job, weight] : jobs) {
        const int person = problem.options[static_cast<std::size_t>(job->option)].person;
        for (const Shift& shift : job->shifts) {
            for (const Piece& piece : shift.pieces) {
                const int task = problem.occasions[static_cast<std::size_t>(piece.occasion)].task;
                if (problem.tasks[static_cast<std::size_t>(task)].shareable)
                    continue;
                const auto [known, is_new] = holder.emplace(task, person);
                if (is_new || known->second == person)
                    continue;
                const Branch branch{Branch::Kind::does, person, piece.occasion, true};
                if (!is_decided(branch, path))
                    return branch;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Branch> choose_branch(const Problem& problem, const WeightedJobs& jobs,
                                    const std::vector<Branch>& path, Branch::Kind coarsest,
                                    double clear) {
    Weights weights;
    for (const auto& [job, weight] : jobs)
        add_weights(problem.options[static_cast<std::size_t>(job->option)], *job, weight, weights);
    const auto best = nearest_to_half(weights, path, coarsest, clear);
    return best ? best : conflict_branch(problem, jobs, path);
}

}  // namespace kynnys::carving
