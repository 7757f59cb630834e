#include "cli/plan_json.h"

#include "cli/words.h"
#include "exchange/plan_file.h"

namespace kynnys {

namespace {

void add_name(const std::string& key, const std::string& name, Json::Object& object) {
    if (!name.empty())
        object.emplace_back(key, name);
}

Json shift_json(const PlanView& view, const Shift& shift) {
    Json::Array pieces;
    for (const Piece& piece : shift.pieces) {
        pieces.emplace_back(Json::Object{{"task", view.city.tasks[piece.task.place()].id},
                                         {"name", view.name(piece.task)},
                                         {"start", clock_text(piece.start)},
                                         {"minutes", minutes_in(piece.length).count}});
    }
    Json::Object object{{"day", day_text(shift.day)},
                        {"start", clock_text(shift.start)},
                        {"end", clock_text(shift.end)}};
    if (shift.break_start >= 0)
        object.emplace_back("break",
                            Json::Object{{"start", clock_text(shift.break_start)},
                                         {"minutes", minutes_in(shift.break_length).count}});
    object.emplace_back("pieces", std::move(pieces));
    return object;
}

Json::Array strings(const std::vector<std::string>& texts) {
    return Json::Array(texts.begin(), texts.end());
}

Json::Object proposal_json(const PlanView& view, const Proposal& proposal) {
    Json::Object object = person_json(view, proposal.person);
    for (Json::Member& member : workplace_json(view, proposal.job.workplace))
        object.push_back(std::move(member));
    object.emplace_back("value", proposal.value);
    object.emplace_back("is_agreed", proposal.is_agreed);
    add_job(view, proposal.job, object);
    return object;
}

}  // namespace

Json::Object figures_json(const Plan& plan) {
    return {{"value", plan.value},
            {"bound", plan.certificate.bound},
            {"gap", plan_gap(plan)},
            {"placed", static_cast<std::int64_t>(plan.proposals.size())},
            {"wanting_work", plan.wanting_work},
            {"weekly_minutes", plan_weekly_minutes(plan).count},
            {"seconds", plan.seconds},
            {"seconds_allowed", plan.seconds_allowed},
            {"missing_share_points", plan.missing_share_points},
            {"policy_version", plan.policy_version}};
}

Json::Object person_json(const PlanView& view, PersonIndex person) {
    Json::Object object{{"person", view.person(person).id}};
    add_name("person_name", view.person(person).name, object);
    return object;
}

Json::Object workplace_json(const PlanView& view, WorkplaceIndex workplace) {
    Json::Object object{{"workplace", view.workplace(workplace).id}};
    add_name("workplace_name", view.workplace(workplace).name, object);
    return object;
}

void add_job(const PlanView& view, const CarvedJob& job, Json::Object& object) {
    object.emplace_back("weekly_minutes", weekly_minutes(job).count);
    Json::Array arrangements;
    for (const ArrangementIndex index : job.arrangements) {
        const Arrangement& one = view.city.arrangements[index.place()];
        Json::Object arrangement{{"arrangement", one.id}};
        add_name("name", one.name, arrangement);
        arrangements.emplace_back(std::move(arrangement));
    }
    object.emplace_back("arrangements", std::move(arrangements));
    Json::Array tasks;
    for (const TaskTotal& total : task_totals(job)) {
        tasks.emplace_back(Json::Object{{"task", view.city.tasks[total.task.place()].id},
                                        {"name", view.name(total.task)},
                                        {"weekly_minutes", total.weekly.count}});
    }
    object.emplace_back("tasks", std::move(tasks));
    Json::Array shifts;
    for (const Shift& shift : job.shifts) shifts.push_back(shift_json(view, shift));
    object.emplace_back("shifts", std::move(shifts));
}

Json message_json(const Speaker& speaker, const Message& message) {
    return Json::Object{{"key", message.key},
                        {"arguments", strings(message.arguments)},
                        {"sentence", speaker.say(message)}};
}

Json::Array terms_json(const Speaker& speaker, const std::vector<Term>& terms) {
    Json::Array all;
    for (const Term& term : terms) {
        all.emplace_back(Json::Object{{"key", term.key},
                                      {"arguments", strings(term.arguments)},
                                      {"sentence", speaker.say(term.key, term.arguments)},
                                      {"points", term.points}});
    }
    return all;
}

Json::Array proposals_json(const PlanView& view) {
    Json::Array all;
    for (const Proposal* proposal : view.proposals) {
        Json::Object object = proposal_json(view, *proposal);
        object.emplace_back("reasons", terms_json(view.speaker, proposal->terms));
        all.emplace_back(std::move(object));
    }
    return all;
}

Json::Array not_placed_json(const PlanView& view) {
    Json::Array all;
    for (const NotPlacedGroup& group : not_placed_groups(view)) {
        for (const NotPlaced* one : group.people) {
            Json::Object object = person_json(view, one->person);
            object.emplace_back("group", group.title);
            object.emplace_back("reason", message_json(view.speaker, {one->key, one->arguments}));
            all.emplace_back(std::move(object));
        }
    }
    return all;
}

Json::Array traded_away_json(const PlanView& view) {
    Json::Array all;
    for (const TradedAway* one : view.traded_away) {
        Json::Object object = person_json(view, one->person);
        for (Json::Member& member : workplace_json(view, one->best_workplace))
            object.push_back(std::move(member));
        object.emplace_back("best_value", one->best_value);
        object.emplace_back("given_value", one->given_value);
        all.emplace_back(std::move(object));
    }
    return all;
}

Json::Array workplaces_json(const PlanView& view) {
    Json::Array all;
    for (const WorkplaceJobs& jobs : jobs_by_workplace(view)) {
        const Workplace& workplace = view.workplace(jobs.workplace);
        Json::Object object = workplace_json(view, jobs.workplace);
        object.emplace_back("weekly_minutes", jobs.weekly.count);
        object.emplace_back("carved_minutes", jobs.carved.count);
        object.emplace_back("carvable_minutes", jobs.carvable.count);
        Json::Array freed;
        for (std::size_t role = 0; role < jobs.freed.size(); ++role) {
            freed.emplace_back(Json::Object{{"role", workplace.roles[role].name},
                                            {"weekly_minutes", jobs.freed[role].count}});
        }
        object.emplace_back("freed", std::move(freed));
        Json::Array proposals;
        for (const Proposal* proposal : jobs.proposals)
            proposals.emplace_back(proposal_json(view, *proposal));
        object.emplace_back("jobs", std::move(proposals));
        all.emplace_back(std::move(object));
    }
    return all;
}

Json::Array week_json(const PlanView& view) {
    Json::Array days;
    for (int day = 0; day < days_per_week; ++day) {
        Json::Array shifts;
        for (const Proposal* proposal : view.proposals) {
            for (const Shift& shift : proposal->job.shifts) {
                if (shift.day != static_cast<Day>(day))
                    continue;
                Json::Object object = person_json(view, proposal->person);
                for (Json::Member& member : workplace_json(view, proposal->job.workplace))
                    object.push_back(std::move(member));
                object.emplace_back("start", clock_text(shift.start));
                object.emplace_back("end", clock_text(shift.end));
                shifts.emplace_back(std::move(object));
            }
        }
        days.emplace_back(
            Json::Object{{"day", day_text(static_cast<Day>(day))}, {"shifts", std::move(shifts)}});
    }
    return days;
}

Json::Array fairness_json(const PlanView& view) {
    return strings(fairness_sentences(view.city, view.plan));
}

}  // namespace kynnys
