#include "app/consultation_desk.h"

#include <algorithm>

#include "app/person_relations.h"
#include "app/recorded.h"
#include "base/random_id.h"
#include "base/text.h"
#include "storage/account_store.h"
#include "storage/organisation_store.h"
#include "storage/person_store.h"

namespace kynnys {

namespace {

Fault fault(std::string field, std::string key, std::vector<std::string> arguments = {}) {
    return {"", 0, 0, std::move(field), std::move(key), std::move(arguments)};
}

Error conflict(std::string key) {
    return {ErrorKind::conflict, std::move(key), "", {}};
}

// The client's name; empty where the case has one that the actor may not see.
Result<std::optional<std::string>> name_for(Transaction& transaction, const Office& office,
                                            const Actor& actor, const std::string& person) {
    if (person.empty())
        return std::optional<std::string>("");
    const Date today = day_of(office.now());
    if (!check_person(transaction, actor, person, Action::person_view, today))
        return std::optional<std::string>{};
    Visibility visibility = visibility_of(actor, today);
    ClientRecord record = TRY(find_client(transaction, office.vault, visibility, person));
    return std::optional(std::move(record.client.person.name));
}

// Names that are asked for again and again while a list is read.
class Names {
  public:
    explicit Names(Transaction& transaction) : transaction_(transaction) {}

    Result<std::string> user(const std::string& id) {
        const auto known = users_.find(id);
        if (known != users_.end())
            return known->second;
        const auto found = find_user(transaction_, id);
        return users_.emplace(id, found ? found.value().name : id).first->second;
    }
    Result<std::string> organisation(const std::string& id) {
        if (organisations_.empty()) {
            for (const Organisation& one : TRY(organisations(transaction_)))
                organisations_.emplace(one.id, one.name);
        }
        return organisations_[id];
    }

  private:
    Transaction& transaction_;
    std::map<std::string, std::string> users_;
    std::map<std::string, std::string> organisations_;
};

Result<std::optional<ConsultationCase>> case_for(Transaction& transaction, const Office& office,
                                                 const Actor& actor, Consultation consultation,
                                                 Names& names) {
    const auto person = TRY(name_for(transaction, office, actor, consultation.person));
    if (!person)
        return std::optional<ConsultationCase>{};
    ConsultationCase found;
    found.organisation = TRY(names.organisation(consultation.organisation));
    found.brought_by = TRY(names.user(consultation.brought_by));
    found.person = *person;
    for (const ConsultationStep& step : consultation.steps)
        found.owners[step.owner] = TRY(names.user(step.owner));
    found.is_own = consultation.organisation == actor.organisation;
    found.consultation = std::move(consultation);
    return std::optional(std::move(found));
}

std::vector<std::string> subjects_of(const Consultation& one) {
    std::vector<std::string> subjects;
    if (!one.person.empty())
        subjects.push_back(one.person);
    subjects.push_back(one.id);
    return subjects;
}

Result<ConsultationCase> readable_case(Transaction& transaction, const Office& office,
                                       const Actor& actor, const std::string& id) {
    auto one = find_consultation(transaction, office.vault.seal, id);
    if (!one)
        return unknown_if_missing(std::move(one).error());
    Names names(transaction);
    auto found = TRY(case_for(transaction, office, actor, std::move(one).value(), names));
    if (!found)
        return unknown_subject();
    return *std::move(found);
}

void add_text_faults(const Consultation& one, std::vector<Fault>& faults) {
    for (const Error& error : consultation_faults(one))
        faults.push_back(fault(error.field, error.key, error.arguments));
    if (!one.person.empty())
        return;
    const auto look = [&](const std::string& text, const char* field) {
        if (const auto words = identifying_words(text); !words.empty())
            faults.push_back(fault(field, "consultation.tells_who", {joined(words, ", ")}));
    };
    look(one.case_text, "case_text");
    look(joined(one.questions, "\n"), "questions");
}

// What is wrong with a case as it shall be, whose meeting was on another day before.
std::vector<Fault> faults_of(const Consultation& one, const CaseDraft& draft, Date before,
                             Date today) {
    std::vector<Fault> faults;
    if (!draft.meeting_on)
        faults.push_back(fault("meeting_on", "consultation.meeting_is_missing"));
    else if (*draft.meeting_on < today && *draft.meeting_on != before)
        faults.push_back(fault("meeting_on", "consultation.meeting_is_past"));
    add_text_faults(one, faults);
    return faults;
}

void take(const CaseDraft& draft, Consultation& one) {
    one.meeting_on = draft.meeting_on.value_or(one.meeting_on);
    one.case_text = trimmed(draft.case_text);
    one.questions.clear();
    for (const std::string& question : draft.questions) {
        if (!trimmed(question).empty())
            one.questions.emplace_back(trimmed(question));
    }
}

// For who may take part, the case as it was seen.
Result<ConsultationCase> case_to_write(Transaction& transaction, const Office& office,
                                       const Actor& actor, const std::string& id,
                                       std::int64_t version, AuditEvent& kept) {
    TRY(check_allowed_here(actor, Action::consultation_edit, Action::consultation_list));
    ConsultationCase found = TRY(readable_case(transaction, office, actor, id));
    kept.subjects = subjects_of(found.consultation);
    if (found.consultation.closed_on)
        return conflict("consultation.is_closed");
    if (found.consultation.version != version)
        return conflict("row.was_changed");
    return found;
}

Result<Done> check_own(const ConsultationCase& one) {
    if (!one.is_own)
        return Error{ErrorKind::forbidden, "consultation.is_not_yours", "", {}};
    return Done{};
}

}  // namespace

Result<ConsultationAgenda> ConsultationDesk::agenda(const Actor& actor) {
    if (!check_allowed_here(actor, Action::consultation_list, Action::consultation_list))
        return ConsultationAgenda{};
    return office_.database.read([&](Transaction& transaction) {
        return consultation_agenda(transaction, actor.id, day_of(office_.now()));
    });
}

Result<std::vector<ConsultationCase>> ConsultationDesk::list(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::consultation_list, office_.now());
    const auto read = [&](Transaction& transaction,
                          AuditEvent& kept) -> Result<std::vector<ConsultationCase>> {
        TRY(check_allowed_here(actor, Action::consultation_list, Action::consultation_list));
        Names names(transaction);
        std::vector<ConsultationCase> all;
        for (Consultation& one :
             TRY(open_consultations(transaction, office_.vault.seal, {"", consultations_most}))) {
            auto found = TRY(case_for(transaction, office_, actor, std::move(one), names));
            if (!found)
                continue;
            if (!found->consultation.person.empty())
                kept.subjects.push_back(found->consultation.person);
            all.push_back(*std::move(found));
        }
        return all;
    };
    return viewed(office_, event, read);
}

Result<ConsultationCase> ConsultationDesk::find(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::consultation_list, office_.now(), {id});
    const auto read = [&](Transaction& transaction, AuditEvent& kept) -> Result<ConsultationCase> {
        TRY(check_allowed_here(actor, Action::consultation_list, Action::consultation_list));
        ConsultationCase found = TRY(readable_case(transaction, office_, actor, id));
        kept.subjects = subjects_of(found.consultation);
        return found;
    };
    return viewed(office_, event, read);
}

Result<Checked<std::string>> ConsultationDesk::add(const Actor& actor, const CaseDraft& draft) {
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::consultation_edit, office_.now());
    const auto write = [&](Transaction& transaction,
                           AuditEvent& kept) -> Result<Checked<std::string>> {
        TRY(check_allowed_here(actor, Action::consultation_edit, Action::consultation_list));
        if (!TRY(name_for(transaction, office_, actor, draft.person)))
            return unknown_subject();
        Consultation one;
        one.id = new_id();
        one.organisation = actor.organisation;
        one.brought_by = actor.id;
        one.person = draft.person;
        take(draft, one);
        if (auto faults = faults_of(one, draft, today, today); !faults.empty())
            return Checked<std::string>(std::move(faults));
        TRY(add_consultation(transaction, office_.vault.seal, one));
        kept.subjects = subjects_of(one);
        return Checked<std::string>(one.id);
    };
    return written(office_, event, write);
}

Result<Checked<Done>> ConsultationDesk::change(const Actor& actor, const std::string& id,
                                               const CaseDraft& draft, std::int64_t version) {
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::consultation_edit, office_.now(), {id});
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<Checked<Done>> {
        ConsultationCase found = TRY(case_to_write(transaction, office_, actor, id, version, kept));
        TRY(check_own(found));
        Consultation& one = found.consultation;
        const Date before = one.meeting_on;
        take(draft, one);
        if (auto faults = faults_of(one, draft, before, today); !faults.empty())
            return Checked<Done>(std::move(faults));
        TRY(change_consultation(transaction, office_.vault.seal, one));
        return Checked<Done>(Done{});
    };
    return written(office_, event, write);
}

Result<Checked<Done>> ConsultationDesk::add_step(const Actor& actor, const std::string& id,
                                                 const StepDraft& draft, std::int64_t version) {
    AuditEvent event = event_of(actor, Action::consultation_edit, office_.now(), {id});
    event.fields = {"step"};
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<Checked<Done>> {
        ConsultationCase found = TRY(case_to_write(transaction, office_, actor, id, version, kept));
        Consultation& one = found.consultation;
        one.steps.push_back({new_id(), std::string(trimmed(draft.text)), draft.owner,
                             draft.due_on.value_or(one.meeting_on), std::nullopt});
        std::vector<Fault> faults;
        if (!draft.due_on)
            faults.push_back(fault("due_on", "consultation.day_is_missing"));
        add_text_faults(one, faults);
        if (!faults.empty())
            return Checked<Done>(std::move(faults));
        TRY(find_user(transaction, draft.owner));
        TRY(change_consultation(transaction, office_.vault.seal, one));
        return Checked<Done>(Done{});
    };
    return written(office_, event, write);
}

Result<Done> ConsultationDesk::set_step(const Actor& actor, const std::string& id,
                                        const std::string& step, StepIs is, std::int64_t version) {
    AuditEvent event = event_of(actor, Action::consultation_edit, office_.now(), {id});
    event.fields = {is == StepIs::done ? "step_done" : "step_open"};
    return written(office_, event, [&](Transaction& transaction, AuditEvent& kept) -> Result<Done> {
        ConsultationCase found = TRY(case_to_write(transaction, office_, actor, id, version, kept));
        auto& steps = found.consultation.steps;
        const auto named =
            std::find_if(steps.begin(), steps.end(),
                         [&](const ConsultationStep& one) { return one.id == step; });
        if (named == steps.end())
            return unknown_subject();
        named->done_on = is == StepIs::done ? std::optional(day_of(office_.now())) : std::nullopt;
        TRY(change_consultation(transaction, office_.vault.seal, found.consultation));
        return Done{};
    });
}

Result<Done> ConsultationDesk::close(const Actor& actor, const std::string& id,
                                     std::int64_t version) {
    AuditEvent event = event_of(actor, Action::consultation_edit, office_.now(), {id});
    event.fields = {"closed"};
    return written(office_, event, [&](Transaction& transaction, AuditEvent& kept) -> Result<Done> {
        ConsultationCase found = TRY(case_to_write(transaction, office_, actor, id, version, kept));
        TRY(check_own(found));
        Consultation& one = found.consultation;
        if (std::any_of(one.steps.begin(), one.steps.end(),
                        [](const ConsultationStep& step) { return !step.done_on; }))
            return conflict("consultation.has_open_steps");
        one.closed_on = day_of(office_.now());
        TRY(change_consultation(transaction, office_.vault.seal, one));
        return Done{};
    });
}

Result<NamedUsers> ConsultationDesk::colleagues(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::consultation_list, office_.now(), {id});
    return admitted(office_, event, [&](Transaction& transaction) -> Result<NamedUsers> {
        TRY(check_allowed_here(actor, Action::consultation_list, Action::consultation_list));
        const ConsultationCase found = TRY(readable_case(transaction, office_, actor, id));
        NamedUsers all = TRY(colleagues_of(transaction, actor.organisation));
        const std::string& bringer = found.consultation.brought_by;
        if (std::none_of(all.begin(), all.end(),
                         [&](const auto& one) { return one.first == bringer; }))
            all.emplace_back(bringer, found.brought_by);
        return all;
    });
}

}  // namespace kynnys
