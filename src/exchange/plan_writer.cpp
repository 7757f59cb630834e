#include <algorithm>

#include "base/json.h"
#include "exchange/file_text.h"
#include "exchange/plan_file.h"
#include "exchange/plan_words.h"
#include "plan/policy_catalogue.h"

namespace kynnys {

namespace {

Json::Array strings(const std::vector<std::string>& texts) {
    return Json::Array(texts.begin(), texts.end());
}

Json::Array pairs(const std::vector<std::pair<int, std::int32_t>>& entries) {
    Json::Array all;
    all.reserve(entries.size());
    for (const auto& [place, price] : entries) all.emplace_back(Json::Array{place, price});
    return all;
}

Json leaf_json(const carving::Leaf& leaf) {
    Json::Array path;
    for (const carving::Branch& branch : leaf.path) {
        path.emplace_back(Json::Object{{"decision", branch_codes().code(branch.kind)},
                                       {"person", branch.person},
                                       {"what", branch.what},
                                       {"yes", branch.yes}});
    }
    return Json::Object{{"path", std::move(path)}, {"prices", pairs(leaf.prices)}};
}

Json screen_json(const carving::Screen& screen) {
    return Json::Object{{"prices", pairs(screen.prices)},
                        {"people", Json::Array(screen.people.begin(), screen.people.end())}};
}

Json crew_json(const carving::CrewProof& crew) {
    Json::Array screens;
    for (const carving::Screen& screen : crew.screens) screens.push_back(screen_json(screen));
    Json::Array leaves;
    for (const carving::Leaf& leaf : crew.leaves) leaves.push_back(leaf_json(leaf));
    return Json::Object{{"screens", std::move(screens)}, {"leaves", std::move(leaves)}};
}

class PlanWriter {
  public:
    explicit PlanWriter(const City& city) : city_(city) {}

    std::string text(const Plan& plan, const std::vector<std::string>& changes) {
        add_figures(plan);
        add_list("policy", policy_lines(city_.policy), policy_line_json);
        add("changes", strings(changes));
        add_list("proposals", plan.proposals, [&](const Proposal& one) { return json(one); });
        add_list("not_placed", plan.not_placed, [&](const NotPlaced& one) { return json(one); });
        add_list("traded_away", plan.traded_away, [&](const TradedAway& one) { return json(one); });
        add_list("leaves", plan.certificate.leaves, leaf_json);
        if (!plan.certificate.charges.empty())
            add("charges",
                Json::Array(plan.certificate.charges.begin(), plan.certificate.charges.end()));
        if (!plan.certificate.crews.empty())
            add_list("crews", plan.certificate.crews, crew_json);
        std::vector<std::pair<int, std::int32_t>> prices;
        for (std::size_t place = 0; place < plan.prices.size(); ++place) {
            if (plan.prices[place] != 0)
                prices.emplace_back(static_cast<int>(place), plan.prices[place]);
        }
        add("price_count", static_cast<std::int64_t>(plan.prices.size()));
        add("prices", pairs(prices));
        return "{\n" + text_ + "\n}\n";
    }

    [[nodiscard]] std::string text(const Proposal& proposal) const {
        return json_text(json(proposal));
    }

  private:
    void begin_member(std::string_view name) {
        text_ += text_.empty() ? "  " : ",\n  ";
        text_ += json_text(name) + ": ";
    }

    void add(std::string_view name, const Json& value) {
        begin_member(name);
        text_ += json_text(value);
    }

    template <class Item, class ToJson>
    void add_list(std::string_view name, const std::vector<Item>& items, ToJson to_json) {
        begin_member(name);
        text_ += '[';
        for (std::size_t i = 0; i < items.size(); ++i)
            text_ += (i == 0 ? "\n    " : ",\n    ") + json_text(to_json(items[i]));
        text_ += items.empty() ? "]" : "\n  ]";
    }

    static Json policy_line_json(const PolicyLine& line) {
        return Json::Object{{"name", line.name},
                            {"value", line.value},
                            {"unit", line.unit},
                            {"reason", line.reason},
                            {"source", line.source}};
    }

    void add_figures(const Plan& plan) {
        add("format", plan_format);
        add("format_version", plan_format_version);
        add("policy_version", plan.policy_version);
        add("city_fingerprint", plan.city_fingerprint);
        add("value", plan.value);
        add("bound", plan.certificate.bound);
        add("gap", plan_gap(plan));
        add("placed", static_cast<std::int64_t>(plan.proposals.size()));
        add("wanting_work", plan.wanting_work);
        add("weekly_minutes", plan_weekly_minutes(plan).count);
        add("missing_share_points", plan.missing_share_points);
        add("seconds_allowed", plan.seconds_allowed);
        add("seconds", plan.seconds);
    }

    [[nodiscard]] const std::string& id(PersonIndex person) const {
        return city_.people[person.place()].id;
    }
    [[nodiscard]] const std::string& id(WorkplaceIndex workplace) const {
        return city_.workplaces[workplace.place()].id;
    }

    [[nodiscard]] Json json(const Shift& shift) const {
        Json::Array pieces;
        for (const Piece& piece : shift.pieces) {
            pieces.emplace_back(Json::Object{{"task", city_.tasks[piece.task.place()].id},
                                             {"start", clock_text(piece.start)},
                                             {"minutes", minutes_in(piece.length).count}});
        }
        Json::Object members{{"day", day_text(shift.day)},
                             {"start", clock_text(shift.start)},
                             {"end", clock_text(shift.end)}};
        if (shift.break_start >= 0)
            members.emplace_back("break",
                                 Json::Object{{"start", clock_text(shift.break_start)},
                                              {"minutes", minutes_in(shift.break_length).count}});
        members.emplace_back("pieces", std::move(pieces));
        return members;
    }

    [[nodiscard]] Json json(const Proposal& proposal) const {
        Json::Array arrangements;
        for (const ArrangementIndex one : proposal.job.arrangements)
            arrangements.emplace_back(city_.arrangements[one.place()].id);
        Json::Array shifts;
        for (const Shift& shift : proposal.job.shifts) shifts.push_back(json(shift));
        Json::Array terms;
        for (const Term& term : proposal.terms) {
            terms.emplace_back(Json::Object{{"key", term.key},
                                            {"arguments", strings(term.arguments)},
                                            {"points", term.points}});
        }
        return Json::Object{{"person", id(proposal.person)},
                            {"workplace", id(proposal.job.workplace)},
                            {"is_agreed", proposal.is_agreed},
                            {"value", proposal.value},
                            {"arrangements", std::move(arrangements)},
                            {"shifts", std::move(shifts)},
                            {"terms", std::move(terms)}};
    }

    [[nodiscard]] Json json(const NotPlaced& one) const {
        return Json::Object{
            {"person", id(one.person)}, {"key", one.key}, {"arguments", strings(one.arguments)}};
    }

    [[nodiscard]] Json json(const TradedAway& one) const {
        return Json::Object{{"person", id(one.person)},
                            {"best_workplace", id(one.best_workplace)},
                            {"best_value", one.best_value},
                            {"given_value", one.given_value}};
    }

    const City& city_;
    std::string text_;
};

}  // namespace

double plan_gap(const Plan& plan) {
    const std::int64_t bound = plan.certificate.bound;
    return static_cast<double>(bound - plan.value) /
           static_cast<double>(std::max<std::int64_t>(1, bound));
}

Minutes plan_weekly_minutes(const Plan& plan) {
    int slots = 0;
    for (const Proposal& proposal : plan.proposals) slots += proposal.job.paid_slots();
    return minutes_in(slots);
}

std::string plan_text(const Plan& plan, const City& city, const std::vector<std::string>& changes) {
    return PlanWriter(city).text(plan, changes);
}

std::string proposal_text(const Proposal& proposal, const City& city) {
    return PlanWriter(city).text(proposal);
}

Result<Done> write_plan_file(const Plan& plan, const City& city, const std::filesystem::path& path,
                             const std::vector<std::string>& changes) {
    return write_text(path, plan_text(plan, city, changes));
}

}  // namespace kynnys
