#include "app/money_desk.h"

#include <algorithm>

#include "app/person_facts.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "storage/client_record.h"
#include "storage/plan_store.h"
#include "storage/workplace_store.h"

namespace kynnys {

using namespace rules;

namespace {

constexpr std::string_view usual_wage = "usual_hourly_wage";
// A plan's jobs are regular, and nobody has decided about money for the employer yet.
constexpr std::string_view not_so[] = {"occasional_work", "pay_subsidy_in_force",
                                       "subsidy_55_in_force"};

std::optional<std::int64_t> usual_wage_on(const RuleSet& rules, Date at) {
    const int parameter = rules.parameter(usual_wage);
    if (parameter < 0)
        return std::nullopt;
    const FactRule& wage = rules.facts[static_cast<std::size_t>(rules.fact(rules.wage_fact))];
    for (const ParameterValue& one : rules.parameters[static_cast<std::size_t>(parameter)].values) {
        if (!one.valid.holds(at))
            continue;
        if (const auto grains = fact_grains(wage, one.written))
            return grains.value();
    }
    return std::nullopt;
}

void set_not_so(const RuleSet& rules, FactRow& row) {
    for (const std::string_view name : not_so) {
        const int fact = rules.fact(name);
        if (fact >= 0 && rules.facts[static_cast<std::size_t>(fact)].unit->kind == Kind::yes_no)
            row.set(fact, 0);
    }
}

// Not allowed, or nobody there; anything else keeps the page from being made.
bool is_not_to_be_seen(const Error& error) {
    return error.kind == ErrorKind::forbidden || error.kind == ErrorKind::not_found;
}

std::optional<KnownFact> wage_fact(const RuleSet& rules, Cents hourly) {
    const int fact = rules.fact(rules.wage_fact);
    const auto grains =
        fact_grains(rules.facts[static_cast<std::size_t>(fact)], Ratio{hourly.count, 100});
    return grains ? std::optional(KnownFact{fact, grains.value()}) : std::nullopt;
}

MoneyEffect effect_of(const RuleSet& rules, const JobOnFacts& job, Date at) {
    const MoneyComparison money = compare_money(rules, job.facts, at);
    MoneyEffect effect{money.change, money.is_unverified, job.wage, std::nullopt, {}};
    for (const EdgeAnswer& edge : money.edges) {
        if (edge.is_warning())
            effect.warnings.push_back(edge);
    }
    return effect;
}

// Hard edges that so much work surely passes.
Result<std::vector<EdgeAnswer>> edges_of(Transaction& transaction, const Office& office,
                                         const AgreedWork& work, Date at) {
    const RuleSet& rules = office.rules;
    const FactRow facts = TRY(facts_of_person(transaction, office, work.person));
    const JobOnFacts job =
        with_job(rules, facts, {{rules.fact(rules.hours_fact), work.weekly.count}}, at);
    auto edges = answer_edges(Program(rules, at), job.facts, at);
    std::erase_if(edges, [&](const EdgeAnswer& edge) {
        return rules.edges[static_cast<std::size_t>(edge.edge)].level != EdgeLevel::hard ||
               edge.applies != Verdict::yes || edge.keeps != Verdict::no;
    });
    return edges;
}

Result<std::string> name_of(Transaction& transaction, const Vault& vault,
                            const std::string& person) {
    const auto records = TRY(client_records(transaction, vault, "p.id = :id", {{"id", person}}));
    if (records.empty())
        return unknown_subject();
    const Person& found = records.front().client.person;
    return found.name.empty() ? found.id : found.name;
}

}  // namespace

JobOnFacts with_job(const RuleSet& rules, FactRow person, const std::vector<KnownFact>& job,
                    Date at) {
    JobOnFacts all{std::move(person), WageOrigin::none};
    set_not_so(rules, all.facts);
    for (const KnownFact& one : job) all.facts.set(one.fact, one.grains);
    const int wage = rules.fact(rules.wage_fact);
    if (all.facts.is_known(wage)) {
        all.wage = WageOrigin::given;
    } else if (const auto usual = usual_wage_on(rules, at)) {
        all.facts.set(wage, *usual);
        all.wage = WageOrigin::usual;
    }
    return all;
}

Result<MoneyCheck> MoneyDesk::check(const Actor& actor, const std::string& person,
                                    const MoneyQuestion& question) {
    const AuditEvent event = event_of(actor, Action::situation_view, office_.now(), {person});
    const auto read = [&](Transaction& transaction) -> Result<MoneyCheck> {
        TRY(check_person(transaction, actor, person, Action::situation_view,
                         day_of(office_.now())));
        SituationView situation = TRY(situation_of(transaction, office_, person));
        JobOnFacts job = with_job(office_.rules, situation.facts, question.job, question.at);
        std::vector<MoneyComparison> comparisons{
            compare_money(office_.rules, job.facts, question.at)};
        if (question.other)
            comparisons.push_back(compare_money(office_.rules, job.facts, *question.other));
        const int hours = office_.rules.fact(office_.rules.hours_fact);
        const std::int64_t most = job.facts.is_known(hours)
                                      ? std::max(curve_minutes_usual, job.facts.grains(hours) + 120)
                                      : curve_minutes_usual;
        MoneyCurve curve(office_.rules, job.facts, question.at, most);
        return MoneyCheck{std::move(situation), std::move(job), std::move(comparisons),
                          std::move(curve)};
    };
    return viewed(office_, event, read);
}

Result<std::vector<std::optional<MoneyEffect>>> MoneyDesk::effects(
    const Actor& actor, const std::vector<MeantJob>& jobs) {
    using Effects = std::vector<std::optional<MoneyEffect>>;
    if (jobs.empty() || relations_for(actor.role, Action::situation_view).is_empty())
        return Effects(jobs.size());
    const Date today = day_of(office_.now());
    const int hours = office_.rules.fact(office_.rules.hours_fact);
    AuditEvent event = event_of(actor, Action::situation_view, office_.now());
    auto found = office_.database.read([&](Transaction& transaction) -> Result<Effects> {
        Effects effects(jobs.size());
        event.subjects.clear();
        for (std::size_t at = 0; at < jobs.size(); ++at) {
            const std::string& person = jobs[at].person;
            if (const auto may =
                    check_person(transaction, actor, person, Action::situation_view, today);
                !may) {
                if (is_not_to_be_seen(may.error()))
                    continue;
                return may.error();
            }
            event.subjects.push_back(person);
            const FactRow facts = TRY(facts_of_person(transaction, office_, person));
            const auto wage = TRY(wage_at(transaction, jobs[at].workplace));
            std::vector<KnownFact> job{{hours, jobs[at].weekly.count}};
            if (const auto known = wage ? wage_fact(office_.rules, *wage) : std::nullopt)
                job.push_back(*known);
            MoneyEffect& effect = effects[at].emplace(
                effect_of(office_.rules, with_job(office_.rules, facts, job, today), today));
            effect.hourly_wage = wage;
        }
        return effects;
    });
    if (found && !event.subjects.empty())
        TRY(office_.recorder.record(event));
    return found;
}

Result<std::vector<PassedEdge>> MoneyDesk::passed_edges(const Actor& actor) {
    using All = std::vector<PassedEdge>;
    if (!relations_for(actor.role, Action::situation_view).has(Relation::assigned))
        return All{};
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::situation_view, office_.now());
    AuditEvent mine = event;
    auto found = office_.database.read([&](Transaction& transaction) -> Result<All> {
        mine = event;
        All all;
        const Visibility own{{actor.organisation}, actor.id, today};
        for (const AgreedWork& work : TRY(agreed_work(transaction, own))) {
            mine.subjects.push_back(work.person);
            for (EdgeAnswer& edge : TRY(edges_of(transaction, office_, work, today)))
                all.push_back({work.person, TRY(name_of(transaction, office_.vault, work.person)),
                               work.weekly, std::move(edge)});
        }
        return all;
    });
    if (found && !mine.subjects.empty())
        TRY(office_.recorder.record(mine));
    return found;
}

}  // namespace kynnys
