#include "app/site_desk.h"

#include <algorithm>

#include "app/person_relations.h"
#include "app/proposal_rules.h"
#include "app/recorded.h"
#include "app/workplace_city.h"
#include "base/json.h"
#include "base/random_id.h"
#include "base/text.h"
#include "exchange/plan_file.h"
#include "storage/organisation_store.h"
#include "storage/plan_store.h"
#include "storage/workplace_owner.h"

namespace kynnys {

namespace {

constexpr std::size_t contact_most = 100;  // bytes of each part

Relations relations_to_site(const Actor& actor, const std::string& workplace,
                            const std::string& owner) {
    if (actor.role != ActorRole::employer_contact)
        return relations_to_organisation(actor, owner);
    Relations relations;
    if (actor.subject == workplace)
        relations.add(Relation::self);
    return relations;
}

Result<Done> check_site(Transaction& transaction, const Actor& actor, Action action,
                        const std::string& workplace) {
    const std::string owner = TRY(organisation_of_workplace(transaction, workplace));
    return check_allowed(actor, action, relations_to_site(actor, workplace, owner),
                         Action::workplace_view);
}

// Of the job only what it is made of: what it is worth speaks of the person.
std::optional<CarvedJob> job_of(const ProposalRecord& record, City city) {
    const auto json = parse_json(record.job);
    const Json* code = json ? json.value().find("person") : nullptr;
    if (code == nullptr || code->string() == nullptr)
        return std::nullopt;
    city.people.emplace_back().id = *code->string();
    auto proposal = parse_proposal(record.job, city);
    return proposal ? std::optional(std::move(proposal.value().job)) : std::nullopt;
}

Result<std::vector<SiteJob>> jobs_at(Transaction& transaction, const Vault& vault,
                                     const SiteView& view, const Visibility& seen) {
    std::vector<SiteJob> jobs;
    for (const ProposalRecord& record :
         TRY(proposals_of_workplace(transaction, seen, view.workplace))) {
        auto job = job_of(record, view.city);
        if (!job)
            continue;
        SiteJob& one = jobs.emplace_back();
        one.proposal = record.id;
        one.state = record.state;
        one.job = *std::move(job);
        one.person_name = TRY(told_name(transaction, vault, record.id));
        one.callers = TRY(callers_about(transaction, record.person, record.id));
        auto answers = TRY(site_answers_of(transaction, vault.seal, record.id));
        if (!answers.empty())
            one.answer = std::move(answers.back());
    }
    return jobs;
}

Result<Done> check_length(const std::string& text, std::size_t most, const char* key,
                          const char* field) {
    if (text.size() > most)
        return Error{ErrorKind::invalid, key, field, {std::to_string(most)}};
    return Done{};
}

}  // namespace

Result<SiteView> SiteDesk::find(const Actor& actor) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::workplace_view, now, {actor.subject});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<SiteView> {
        TRY(check_site(transaction, actor, Action::proposal_view, actor.subject));
        SiteView view;
        view.workplace = actor.subject;
        const WorkplaceRecord workplace = TRY(find_workplace(transaction, actor.subject));
        view.organisation = TRY(find_organisation(transaction, workplace.organisation)).name;
        view.city = TRY(workplace_city(transaction, workplace)).city;
        view.contact = TRY(workplace_contact(transaction, office_.vault.seal, actor.subject));
        const Visibility seen{{workplace.organisation}, std::nullopt, day_of(now)};
        view.jobs = TRY(jobs_at(transaction, office_.vault, view, seen));
        return view;
    });
}

Result<Done> SiteDesk::answer(const Actor& actor, const std::string& proposal, SiteAnswerKind kind,
                              const std::string& message) {
    const Instant now = office_.now();
    AuditEvent event = event_of(actor, Action::workplace_answer, now, {proposal});
    event.fields = {std::string(site_answer_codes().code(kind))};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        const ProposalRecord record = TRY(find_proposal(transaction, proposal));
        TRY(check_site(transaction, actor, Action::workplace_answer, record.workplace));
        const bool is_shown =
            record.state == ProposalState::accepted || record.state == ProposalState::agreed;
        if (!is_shown || TRY(is_kept_on(transaction, proposal)))
            return Error{ErrorKind::not_found, "proposal.is_unknown", "", {}};
        TRY(check_length(message, site_message_most, "site_answer.message_is_too_long", "message"));
        SiteAnswer answer;
        answer.id = new_id();
        answer.proposal = proposal;
        answer.kind = kind;
        answer.message = message;
        answer.answered_by = actor.id;
        answer.answered_at = now;
        return add_site_answer(transaction, office_.vault.seal, answer);
    });
}

Result<WorkplaceContact> SiteDesk::contact(const Actor& actor, const std::string& workplace) {
    const AuditEvent event = event_of(actor, Action::workplace_view, office_.now(), {workplace});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<WorkplaceContact> {
        TRY(check_site(transaction, actor, Action::workplace_view, workplace));
        return workplace_contact(transaction, office_.vault.seal, workplace);
    });
}

Result<Done> SiteDesk::change_contact(const Actor& actor, const std::string& workplace,
                                      const WorkplaceContact& contact) {
    AuditEvent event = event_of(actor, Action::workplace_edit, office_.now(), {workplace});
    event.fields = {"contact"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(check_site(transaction, actor, Action::workplace_edit, workplace));
        TRY(check_length(contact.name, contact_most, "contact.is_too_long", "contact_name"));
        TRY(check_length(contact.phone, contact_most, "contact.is_too_long", "phone"));
        TRY(check_length(contact.email, contact_most, "contact.is_too_long", "email"));
        return set_workplace_contact(transaction, office_.vault.seal, workplace, contact);
    });
}

Result<std::vector<WaitingAnswer>> SiteDesk::waiting(const Actor& actor, int most) {
    const AuditEvent event = event_of(actor, Action::plan_list, office_.now());
    const auto read = [&](Transaction& transaction) -> Result<std::vector<WaitingAnswer>> {
        TRY(check_allowed_here(actor, Action::plan_list, Action::plan_list));
        return waiting_answers(transaction, visibility_of(actor, day_of(office_.now())),
                               actor.organisation, most);
    };
    return admitted(office_, event, read);
}

Result<Done> SiteDesk::note(const Actor& actor, const std::string& proposal) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::proposal_decide, now, {proposal});
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<Done> {
        const ProposalRecord record = TRY(find_proposal(transaction, proposal));
        kept.subjects = {record.person, proposal};
        kept.fields = {"noted"};
        TRY(check_person(transaction, actor, record.person, Action::proposal_decide, day_of(now)));
        return note_site_answers(transaction, proposal, actor.id);
    };
    return written(office_, event, write);
}

Result<Done> SiteDesk::tell_name(const Actor& actor, const std::string& proposal,
                                 NameTelling telling) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::proposal_answer, now, {proposal});
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<Done> {
        const ProposalRecord record = TRY(find_proposal(transaction, proposal));
        kept.subjects = {record.person, proposal};
        kept.fields = {telling == NameTelling::told ? "name_told" : "name_kept"};
        TRY(check_person(transaction, actor, record.person, Action::proposal_answer, day_of(now)));
        if (!is_for_the_client(record.state))
            return unknown_subject();
        return set_tells_name(transaction, proposal, telling == NameTelling::told);
    };
    return written(office_, event, write);
}

Result<std::string> SiteDesk::own_phone(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::session_edit, office_.now(), {actor.id});
    return admitted(office_, event,
                    [&](Transaction& transaction) { return phone_of_user(transaction, actor.id); });
}

Result<Done> SiteDesk::set_own_phone(const Actor& actor, const std::string& phone) {
    AuditEvent event = event_of(actor, Action::session_edit, office_.now(), {actor.id});
    event.fields = {"phone"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(check_length(phone, contact_most, "contact.is_too_long", "phone"));
        return set_phone_of_user(transaction, actor.id, phone);
    });
}

}  // namespace kynnys
