#include "app/errand_desk.h"

#include <algorithm>

#include "app/person_relations.h"
#include "app/recorded.h"
#include "base/random_id.h"
#include "base/text.h"
#include "storage/plan_store.h"

namespace kynnys {

namespace {

Result<Done> check_sees(const Actor& actor) {
    return check_allowed_here(actor, Action::employer_list, Action::employer_list);
}

Result<Done> check_writes(const Actor& actor) {
    return check_allowed_here(actor, Action::employer_edit, Action::employer_list);
}

ErrandCard card_of(Transaction& transaction, Errand errand) {
    ErrandCard card;
    card.owner = user_name(transaction, errand.owner);
    card.made_by = user_name(transaction, errand.made_by);
    card.errand = std::move(errand);
    return card;
}

Result<Errand> own_errand(Transaction& transaction, const Office& office, const Actor& actor,
                          const std::string& id) {
    auto found = find_errand(transaction, office.vault.seal, id);
    if (!found)
        return unknown_if_missing(std::move(found).error());
    if (found.value().organisation != actor.organisation)
        return unknown_subject();
    return found;
}

// For who may write, as it was seen.
Result<Errand> errand_to_write(Transaction& transaction, const Office& office, const Actor& actor,
                               const std::string& id, std::int64_t version) {
    TRY(check_writes(actor));
    Errand errand = TRY(own_errand(transaction, office, actor, id));
    if (errand.version != version)
        return Error{ErrorKind::conflict, "row.was_changed", "", {}};
    return errand;
}

Result<Done> check_origin(Transaction& transaction, const Actor& actor,
                          const std::optional<ErrandOrigin>& origin) {
    if (!origin)
        return Done{};
    auto run = find_plan_run(transaction, origin->plan_run);
    if (!run)
        return unknown_if_missing(std::move(run).error());
    if (run.value().organisation != actor.organisation)
        return unknown_subject();
    return Done{};
}

std::vector<Fault> faults_of(const Errand& errand) {
    std::vector<Fault> faults;
    for (const Error& error : errand_faults(errand))
        faults.push_back({"", 0, 0, error.field, error.key, error.arguments});
    return faults;
}

// Takes over what was typed, and tells what is wrong with it.
Result<std::vector<Fault>> take(Transaction& transaction, const ErrandDraft& draft, Date earliest,
                                Errand& errand) {
    errand.text = trimmed(draft.text);
    const NamedUsers colleagues = TRY(colleagues_of(transaction, errand.organisation));
    const bool is_colleague =
        draft.owner == errand.owner ||
        std::any_of(colleagues.begin(), colleagues.end(),
                    [&](const auto& one) { return one.first == draft.owner; });
    errand.owner = is_colleague ? draft.owner : "";
    errand.due_on = draft.due_on.value_or(errand.due_on);
    std::vector<Fault> faults = faults_of(errand);
    if (!draft.due_on)
        faults.push_back({"", 0, 0, "due_on", "errand.day_is_missing", {}});
    else if (errand.due_on < earliest)
        faults.push_back({"", 0, 0, "due_on", "errand.day_is_past", {}});
    return faults;
}

}  // namespace

Result<ErrandAgenda> ErrandDesk::agenda(const Actor& actor) {
    if (!check_sees(actor))
        return ErrandAgenda{};
    return office_.database.read([&](Transaction& transaction) {
        return errand_agenda(transaction, actor.id, day_of(office_.now()));
    });
}

Result<std::vector<ErrandCard>> ErrandDesk::list(const Actor& actor, ErrandFilter filter,
                                                 const PageOf& page) {
    const AuditEvent event = event_of(actor, Action::employer_list, office_.now());
    filter.organisation = actor.organisation;
    const auto read = [&](Transaction& transaction) -> Result<std::vector<ErrandCard>> {
        TRY(check_sees(actor));
        std::vector<ErrandCard> cards;
        for (Errand& errand : TRY(errands(transaction, office_.vault.seal, filter, page)))
            cards.push_back(card_of(transaction, std::move(errand)));
        return cards;
    };
    return admitted(office_, event, read);
}

Result<ErrandCard> ErrandDesk::find(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::employer_list, office_.now(), {id});
    return admitted(office_, event, [&](Transaction& transaction) -> Result<ErrandCard> {
        TRY(check_sees(actor));
        return card_of(transaction, TRY(own_errand(transaction, office_, actor, id)));
    });
}

Result<NamedUsers> ErrandDesk::colleagues(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::employer_edit, office_.now());
    return admitted(office_, event, [&](Transaction& transaction) -> Result<NamedUsers> {
        TRY(check_writes(actor));
        return colleagues_of(transaction, actor.organisation);
    });
}

Result<Checked<std::string>> ErrandDesk::add(const Actor& actor, const ErrandDraft& draft) {
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::employer_edit, office_.now());
    const auto write = [&](Transaction& transaction,
                           AuditEvent& kept) -> Result<Checked<std::string>> {
        TRY(check_writes(actor));
        TRY(check_origin(transaction, actor, draft.origin));
        Errand errand;
        errand.id = new_id();
        errand.organisation = actor.organisation;
        errand.made_by = actor.id;
        errand.origin = draft.origin;
        if (auto faults = TRY(take(transaction, draft, today, errand)); !faults.empty())
            return Checked<std::string>(std::move(faults));
        TRY(add_errand(transaction, office_.vault.seal, errand));
        kept.subjects = {errand.id};
        return Checked<std::string>(errand.id);
    };
    return written(office_, event, write);
}

Result<Checked<Done>> ErrandDesk::change(const Actor& actor, const std::string& id,
                                         const ErrandDraft& draft, std::int64_t version) {
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::employer_edit, office_.now(), {id});
    return written(office_, event, [&](Transaction& transaction) -> Result<Checked<Done>> {
        Errand errand = TRY(errand_to_write(transaction, office_, actor, id, version));
        const Date earliest = std::min(today, errand.due_on);
        if (auto faults = TRY(take(transaction, draft, earliest, errand)); !faults.empty())
            return Checked<Done>(std::move(faults));
        TRY(change_errand(transaction, office_.vault.seal, errand));
        return Checked<Done>(Done{});
    });
}

Result<Checked<Done>> ErrandDesk::set(const Actor& actor, const std::string& id, ErrandState state,
                                      const std::string& outcome, std::int64_t version) {
    const Date today = day_of(office_.now());
    AuditEvent event = event_of(actor, Action::employer_edit, office_.now(), {id});
    event.fields = {std::string(errand_state_codes().code(state))};
    return written(office_, event, [&](Transaction& transaction) -> Result<Checked<Done>> {
        Errand errand = TRY(errand_to_write(transaction, office_, actor, id, version));
        const bool is_done = state == ErrandState::done;
        errand.done_on = is_done ? std::optional(today) : std::nullopt;
        errand.outcome = is_done ? std::string(trimmed(outcome)) : "";
        if (auto faults = faults_of(errand); !faults.empty())
            return Checked<Done>(std::move(faults));
        TRY(change_errand(transaction, office_.vault.seal, errand));
        return Checked<Done>(Done{});
    });
}

Result<std::map<int, ErrandCard>> errands_of_plan_for(Transaction& transaction,
                                                      const Office& office, const Actor& actor,
                                                      const std::string& plan) {
    std::map<int, ErrandCard> cards;
    if (!check_sees(actor))
        return cards;
    for (Errand& errand : TRY(errands_of_plan(transaction, office.vault.seal, plan))) {
        const int place = errand.origin->place;
        cards.insert_or_assign(place, card_of(transaction, std::move(errand)));
    }
    return cards;
}

}  // namespace kynnys
