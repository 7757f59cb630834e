#include "cli/explain_text.h"
#include "cli/plan_json.h"

namespace kynnys {

namespace {

Json offer_json(const PlanView& view, const JobOffer& offer) {
    Json::Object object = workplace_json(view, offer.job.workplace);
    object.emplace_back("value", offer.value);
    add_job(view, offer.job, object);
    object.emplace_back("reasons", terms_json(view.speaker, offer.terms));
    return object;
}

Json refusals_json(const PlanView& view, const std::vector<Refusal>& refusals) {
    Json::Array all;
    for (const Refusal& refusal : refusals) {
        Json::Object object{{"reason", message_json(view.speaker, refusal.reason)}};
        if (refusal.change)
            object.emplace_back("change",
                                message_json(view.speaker, message_of(view.city, *refusal.change)));
        all.emplace_back(std::move(object));
    }
    return all;
}

Json lines_json(const std::vector<LineFit>& lines) {
    Json::Array all;
    for (const LineFit& line : lines) {
        Json::Object object{{"ability", line_of(line.ability).code},
                            {"asked", static_cast<int>(line.asked)}};
        object.emplace_back("own", line.own ? Json(static_cast<int>(*line.own)) : Json());
        object.emplace_back("reached", static_cast<int>(line.reached));
        object.emplace_back("gap", line.gap);
        all.emplace_back(std::move(object));
    }
    return all;
}

Json task_json(const PlanView& view, const TaskView& task) {
    Json::Array done_by;
    for (const PersonIndex person : task.done_by) done_by.emplace_back(view.person(person).id);
    Json::Array wishes;
    for (const WishFit& wish : task.fit.wishes) {
        wishes.emplace_back(Json::Object{{"liking", liking_codes().code(wish.liking)},
                                         {"wish", message_json(view.speaker, wish.wish)}});
    }
    return Json::Object{{"task", view.city.tasks[task.task.place()].id},
                        {"name", view.name(task.task)},
                        {"fits", task.fit.is_possible()},
                        {"weekly_minutes", task.weekly.count},
                        {"left_minutes", task.left.count},
                        {"done_by", std::move(done_by)},
                        {"refusals", refusals_json(view, task.fit.refusals)},
                        {"lines", lines_json(task.fit.lines)},
                        {"wishes", std::move(wishes)}};
}

Json workplace_view_json(const PlanView& view, const WorkplaceView& place) {
    Json::Object object = workplace_json(view, place.workplace);
    object.emplace_back("verdict", message_json(view.speaker, place.verdict));
    object.emplace_back("refusals", refusals_json(view, place.refusals));
    if (place.alone)
        object.emplace_back("alone", offer_json(view, *place.alone));
    if (place.beside)
        object.emplace_back("beside", offer_json(view, *place.beside));
    Json::Array tasks;
    for (const TaskView& task : place.tasks) tasks.push_back(task_json(view, task));
    object.emplace_back("tasks", std::move(tasks));
    return object;
}

Json repair_json(const PlanView& view, const Repair& repair) {
    Json::Object object{{"changes", changes_json(view, repair.changes)}};
    if (repair.swap) {
        Json::Object swap = person_json(view, repair.swap->other);
        swap.emplace_back("value_before", repair.swap->other_before);
        swap.emplace_back("job", offer_json(view, repair.swap->other_job));
        object.emplace_back("swap", std::move(swap));
    }
    if (repair.alone)
        object.emplace_back("alone", offer_json(view, *repair.alone));
    if (repair.beside)
        object.emplace_back("beside", offer_json(view, *repair.beside));
    if (repair.whole)
        object.emplace_back("whole_plan", effect_json(*repair.whole));
    return object;
}

}  // namespace

Json changes_json(const PlanView& view, const std::vector<Change>& changes) {
    Json::Array all;
    for (const Change& change : changes)
        all.push_back(message_json(view.speaker, message_of(view.city, change)));
    return all;
}

Json effect_json(const WholeEffect& effect) {
    return Json::Object{{"placed_before", effect.placed_before},
                        {"placed_after", effect.placed_after},
                        {"value_before", effect.value_before},
                        {"value_after", effect.value_after}};
}

Json::Object explanation_json(const PlanView& view, const Explanation& explanation) {
    Json::Object object = person_json(view, explanation.person);
    object.emplace_back("is_placed", explanation.proposal != nullptr);
    if (explanation.proposal != nullptr) {
        Json::Object proposal = workplace_json(view, explanation.proposal->job.workplace);
        proposal.emplace_back("value", explanation.proposal->value);
        add_job(view, explanation.proposal->job, proposal);
        proposal.emplace_back("reasons", terms_json(view.speaker, explanation.proposal->terms));
        object.emplace_back("proposal", std::move(proposal));
    }
    if (explanation.not_placed != nullptr)
        object.emplace_back("not_placed",
                            message_json(view.speaker, {explanation.not_placed->key,
                                                        explanation.not_placed->arguments}));
    Json::Array workplaces;
    for (const WorkplaceView& place : explanation.workplaces)
        workplaces.push_back(workplace_view_json(view, place));
    object.emplace_back("workplaces", std::move(workplaces));
    Json::Array repairs;
    for (const Repair& repair : explanation.repairs) repairs.push_back(repair_json(view, repair));
    object.emplace_back("repairs", std::move(repairs));
    return object;
}

}  // namespace kynnys
