#include "app/service_check_desk.h"

#include <algorithm>
#include <limits>
#include <map>

#include "app/person_facts.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "app/referral_facts.h"
#include "storage/organisation_store.h"

namespace kynnys {

namespace {

constexpr int services_most = 1'000;

// What fits, might, does not; a service without criteria might.
int rank_of(const ServiceFit& fit) {
    if (!fit.answer)
        return 1;
    switch (fit.answer->verdict) {
        case rules::Verdict::yes:
            return 0;
        case rules::Verdict::no:
            return 2;
        default:
            return 1;
    }
}

int wait_of(const ServiceFit& fit) {
    return fit.card.service.waiting_days.value_or(std::numeric_limits<int>::max());
}

std::vector<int> by_how_many_ask(const rules::RuleSet& rules, const std::vector<ServiceFit>& fits,
                                 Date today) {
    std::map<int, int> asked;
    for (const ServiceFit& fit : fits) {
        for (const int fact : facts_for(rules, fit.card.service, today)) ++asked[fact];
    }
    std::vector<int> facts;
    for (const auto& [fact, times] : asked) facts.push_back(fact);
    std::stable_sort(facts.begin(), facts.end(),
                     [&](int one, int other) { return asked[one] > asked[other]; });
    return facts;
}

}  // namespace

Result<ServiceCheck> ServiceCheckDesk::check(const Actor& actor, const rules::FactRow& facts) {
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::service_list, office_.now());
    auto found = TRY(
        viewed(office_, event, [&](Transaction& transaction) -> Result<std::vector<ServiceFit>> {
            TRY(check_allowed_here(actor, Action::service_list, Action::service_list));
            std::vector<ServiceFit> all;
            ServiceFilter filter;
            filter.state = ServiceState::active;
            for (Service& one : TRY(services(transaction, filter, {"", services_most}))) {
                std::string provider = TRY(find_organisation(transaction, one.organisation)).name;
                all.push_back({{std::move(one), std::move(provider)}, {}});
            }
            return all;
        }));
    const rules::Evaluation evaluation = rules::evaluate(office_.rules, facts, today);
    for (ServiceFit& fit : found) {
        const int criteria = office_.rules.service(fit.card.service.criteria);
        for (const rules::ServiceAnswer& answer : evaluation.services) {
            if (answer.service == criteria)
                fit.answer = answer;
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const ServiceFit& a, const ServiceFit& b) {
        return std::pair(rank_of(a), wait_of(a)) < std::pair(rank_of(b), wait_of(b));
    });
    ServiceCheck made;
    made.questions = by_how_many_ask(office_.rules, found, today);
    made.fits = std::move(found);
    return made;
}

Result<rules::FactRow> ServiceCheckDesk::facts_of(const Actor& actor, const std::string& person) {
    const AuditEvent event = event_of(actor, Action::situation_view, office_.now(), {person});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<rules::FactRow> {
        TRY(check_person(transaction, actor, person, Action::situation_view,
                         day_of(office_.now())));
        return facts_of_person(transaction, office_, person);
    });
}

}  // namespace kynnys
