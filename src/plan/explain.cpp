#include "plan/explain.h"

#include <algorithm>
#include <set>

#include "plan/carvable.h"
#include "plan/job_finder.h"
#include "plan/refusal.h"

namespace kynnys {

namespace {

const Proposal* proposal_of(const Plan& plan, PersonIndex person) {
    const auto found =
        std::find_if(plan.proposals.begin(), plan.proposals.end(),
                     [person](const Proposal& proposal) { return proposal.person == person; });
    return found == plan.proposals.end() ? nullptr : &*found;
}

const NotPlaced* reason_of(const Plan& plan, PersonIndex person) {
    const auto found =
        std::find_if(plan.not_placed.begin(), plan.not_placed.end(),
                     [person](const NotPlaced& missing) { return missing.person == person; });
    return found == plan.not_placed.end() ? nullptr : &*found;
}

class Explainer {
  public:
    Explainer(const City& city, const Plan& plan, PersonIndex person, const Model& model)
        : city_(city),
          plan_(plan),
          person_(person),
          model_(model),
          finder_(model.problem),
          place_(model.place_of_person[person.place()]),
          tasks_(carvable_tasks(city)),
          given_(proposal_of(plan, person)) {}

    // Before the others' jobs are counted, then after; in that order for all workplaces.
    void look_alone(WorkplaceIndex workplace) {
        WorkplaceView& view = views_.emplace_back();
        view.workplace = workplace;
        if (const auto found = finder_.best_at(place_, workplace.at))
            view.alone = offer_of(city_, model_, found->job);
    }

    void keep_best_alone(std::size_t most) {
        std::stable_sort(
            views_.begin(), views_.end(),
            [this](const WorkplaceView& a, const WorkplaceView& b) { return rank(a) > rank(b); });
        if (views_.size() > most)
            views_.resize(most);
    }

    void look_beside_the_others(const std::vector<PersonJob>& others) {
        for (const auto& job : jobs_in_model(model_, others)) {
            if (job)
                finder_.occupy(*job);
        }
        for (WorkplaceView& view : views_) {
            if (const auto found = finder_.best_at(place_, view.workplace.at))
                view.beside = offer_of(city_, model_, found->job);
            fill(view);
        }
    }

    [[nodiscard]] std::vector<WorkplaceView> take() && { return std::move(views_); }

  private:
    [[nodiscard]] std::pair<bool, std::int64_t> rank(const WorkplaceView& view) const {
        return {has_job_at(view.workplace), view.alone ? view.alone->value : 0};
    }

    [[nodiscard]] bool has_job_at(WorkplaceIndex workplace) const {
        return given_ != nullptr && given_->job.workplace == workplace;
    }

    void fill(WorkplaceView& view) {
        if (has_job_at(view.workplace))
            view.arrangements = given_->job.arrangements;
        else if (view.alone)
            view.arrangements = view.alone->job.arrangements;
        const Effects effects = effects_of(city_.arrangements, view.arrangements);
        for (const Limit& limit : workplace_limits(city_, person_, view.workplace, effects))
            view.refusals.push_back(
                refusal_of(city_, {person_, view.workplace, {}, view.arrangements}, limit));
        for (const CarvableTask& task : tasks_[view.workplace.place()])
            view.tasks.push_back(task_view(task, view.arrangements));
        for (const Proposal& proposal : plan_.proposals) {
            if (proposal.job.workplace == view.workplace && proposal.person != person_)
                view.others.push_back(proposal.person);
        }
        view.verdict = verdict_of(view);
    }

    [[nodiscard]] TaskView task_view(const CarvableTask& task,
                                     const std::vector<ArrangementIndex>& arrangements) const {
        TaskView view;
        view.task = task.index;
        view.fit = fit_of(city_, person_, task.index, arrangements);
        view.weekly = minutes_in(task.weekly_slots);
        int used = 0;
        for (const Proposal& proposal : plan_.proposals) {
            int of_one = 0;
            for (const Shift& shift : proposal.job.shifts) {
                for (const Piece& piece : shift.pieces)
                    of_one += piece.task == task.index ? piece.length : 0;
            }
            if (of_one > 0)
                view.done_by.push_back(proposal.person);
            used += of_one;
        }
        view.left = minutes_in(std::max(0, task.weekly_slots - used));
        return view;
    }

    [[nodiscard]] Message verdict_of(const WorkplaceView& view) const {
        const std::string& id = city_.workplaces[view.workplace.place()].id;
        const std::int64_t given = given_ == nullptr ? 0 : given_->value;
        if (has_job_at(view.workplace))
            return {"explain.has_the_job", {id}};
        if (view.alone) {
            if (view.beside && view.beside->value > given)
                return {"explain.job_is_free", {id, std::to_string(view.beside->value)}};
            if (view.beside || view.alone->value <= given)
                return {"explain.given_job_is_worth_more",
                        {id, std::to_string(view.beside ? view.beside->value : view.alone->value),
                         std::to_string(given)}};
            return {"explain.others_hold_the_work",
                    {id, std::to_string(view.alone->value), std::to_string(view.others.size())}};
        }
        if (!view.refusals.empty())
            return {"explain.workplace_does_not_fit", {id}};
        const auto fitting =
            std::count_if(view.tasks.begin(), view.tasks.end(),
                          [](const TaskView& task) { return task.fit.is_possible(); });
        if (fitting == 0)
            return {"explain.no_task_fits", {id, std::to_string(view.tasks.size())}};
        return {"explain.no_whole_job", {id, std::to_string(fitting)}};
    }

    const City& city_;
    const Plan& plan_;
    PersonIndex person_;
    const Model& model_;
    JobFinder finder_;
    int place_;
    std::vector<std::vector<CarvableTask>> tasks_;
    const Proposal* given_;
    std::vector<WorkplaceView> views_;
};

std::vector<PersonJob> jobs_of_others(const Plan& plan, PersonIndex person) {
    std::vector<PersonJob> others;
    for (const Proposal& proposal : plan.proposals) {
        if (proposal.person != person)
            others.push_back({proposal.person, &proposal.job});
    }
    return others;
}

std::vector<WorkplaceView> views_of(const City& city, const Plan& plan, const Model& model,
                                    const ExplainRequest& request,
                                    const std::vector<PersonJob>& others) {
    Explainer explainer(city, plan, request.person, model);
    if (request.workplace) {
        explainer.look_alone(*request.workplace);
    } else {
        for (int at = 0; at < static_cast<int>(city.workplaces.size()); ++at)
            explainer.look_alone(WorkplaceIndex{at});
        explainer.keep_best_alone(static_cast<std::size_t>(request.views_most));
    }
    explainer.look_beside_the_others(others);
    return std::move(explainer).take();
}

// The whole plan solved again for the first repairs that are changes to the city.
Result<Done> solve_whole(const PlannedCity& before, const ExplainRequest& request,
                         std::vector<Repair>& repairs) {
    int solved = 0;
    for (Repair& repair : repairs) {
        if (solved == request.whole_most)
            break;
        if (repair.swap)
            continue;
        City changed = before.city;
        for (const Change& change : repair.changes) make(change, changed);
        repair.whole = effect_of(before.plan, TRY(solve_again(before, changed, request.limits)));
        ++solved;
    }
    return Done{};
}

// More than any job is worth, and than what it could cost the others.
constexpr std::int64_t forcing_bonus = 50'000;

bool is_forced(const ModelOption& option, const ExplainRequest& request) {
    return option.person == request.person &&
           (!request.workplace || option.workplace == *request.workplace);
}

// The plan solved again with the person placed, from the person's best job alone and what of the
// others' jobs goes with it.
std::optional<ForcedPlace> force(const PlannedCity& before, const ExplainRequest& request) {
    Model model = before.model;
    JobFinder finder(before.model.problem);
    const int place = model.place_of_person[request.person.place()];
    const auto first =
        request.workplace ? finder.best_at(place, request.workplace->at) : finder.best(place);
    if (!first)
        return std::nullopt;
    for (std::size_t at = 0; at < model.options.size(); ++at) {
        if (is_forced(model.options[at], request))
            model.problem.options[at].value += forcing_bonus;
    }
    carving::WarmStart start = warm_start_of(before, map_by_id(before.city, before.city), model);
    start.jobs.erase(
        std::remove_if(start.jobs.begin(), start.jobs.end(),
                       [&](const carving::Job& job) {
                           return model.options[static_cast<std::size_t>(job.option)].person ==
                                  request.person;
                       }),
        start.jobs.end());
    start.jobs.insert(start.jobs.begin(), first->job);
    const carving::SearchOutcome outcome = carving::search(model.problem, request.limits, start);
    ForcedPlace forced;
    std::set<PersonIndex> placed;
    for (const carving::Job& job : outcome.solution.jobs) {
        const ModelOption& option = model.options[static_cast<std::size_t>(job.option)];
        placed.insert(option.person);
        if (is_forced(option, request))
            forced.job = offer_of(before.city, model, job);
    }
    if (forced.job.job.shifts.empty())
        return std::nullopt;
    for (const Proposal& proposal : before.plan.proposals) {
        if (placed.count(proposal.person) == 0)
            forced.lose.push_back(proposal.person);
    }
    forced.whole = {static_cast<int>(before.plan.proposals.size()),
                    static_cast<int>(outcome.solution.jobs.size()), before.plan.value,
                    outcome.solution.value - forcing_bonus};
    return forced;
}

}  // namespace

Result<Explanation> explain(const City& city, const Plan& plan, const ExplainRequest& request) {
    const Person& person = city.people[request.person.place()];
    if (!person.wants_work)
        return Error{ErrorKind::invalid, "person.wants_no_work", "", {person.id}};
    const std::vector<PersonJob> others = jobs_of_others(plan, request.person);
    ModelScope scope;
    scope.only_people = std::vector<PersonIndex>{request.person};
    scope.besides = others;
    const Model near = TRY(make_model(city, scope));
    Explanation explanation;
    explanation.person = request.person;
    explanation.proposal = proposal_of(plan, request.person);
    explanation.not_placed = reason_of(plan, request.person);
    explanation.workplaces = views_of(city, plan, near, request, others);
    const bool has_it = explanation.proposal != nullptr && request.workplace &&
                        explanation.proposal->job.workplace == *request.workplace;
    if (has_it)
        return explanation;
    const std::int64_t given = explanation.proposal == nullptr ? 0 : explanation.proposal->value;
    RepairRequest repairs{request.person, request.workplace, {}, 0, request.repairs_most};
    // At a workplace that was asked for, any job is an answer; elsewhere only a better one.
    if (!request.workplace)
        repairs.better_than = given;
    for (const WorkplaceView& view : explanation.workplaces) {
        if (view.alone)
            repairs.swap_at.push_back(view.workplace);
    }
    explanation.repairs = find_repairs(city, plan, repairs);
    if (request.whole_most == 0)
        return explanation;
    const Model whole = TRY(make_model(city));
    TRY(solve_whole({city, whole, plan}, request, explanation.repairs));
    if (explanation.proposal == nullptr || request.workplace)
        explanation.forced = force({city, whole, plan}, request);
    return explanation;
}

}  // namespace kynnys
