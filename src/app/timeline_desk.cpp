#include "app/timeline_desk.h"

#include <algorithm>
#include <map>

#include "app/person_relations.h"
#include "app/recorded.h"
#include "base/random_id.h"
#include "storage/account_store.h"
#include "storage/organisation_store.h"

namespace kynnys {

namespace {

// Names for the ids in a page of a timeline, each looked up once.
class Names {
  public:
    Names(Transaction& transaction, const Actor& reader)
        : transaction_(transaction), reader_(reader) {}

    Result<std::string> organisation(const std::string& id) {
        if (organisations_.empty()) {
            for (Organisation& one : TRY(organisations(transaction_)))
                organisations_[one.id] = std::move(one.name);
        }
        const auto found = organisations_.find(id);
        return found == organisations_.end() ? "" : found->second;
    }

    // As colleagues know each other.
    Result<std::string> user(const std::string& id, const std::string& organisation) {
        if (reader_.kind == ActorKind::link || organisation != reader_.organisation)
            return std::string();
        if (const auto known = users_.find(id); known != users_.end())
            return known->second;
        auto found = find_user(transaction_, id);
        if (!found && found.error().kind != ErrorKind::not_found)
            return std::move(found).error();
        return users_[id] = found ? found.value().name : "";
    }

  private:
    Transaction& transaction_;
    const Actor& reader_;
    std::map<std::string, std::string> organisations_;
    std::map<std::string, std::string> users_;
};

Result<Done> tell_who(const Actor& reader, const TimelineEntry& entry, Names& names,
                      TimelineLine& line) {
    using By = TimelineLine::By;
    if (entry.actor_kind.empty())
        return Done{};
    line.role = entry.role;
    line.organisation = TRY(names.organisation(entry.organisation));
    if (entry.actor_kind == actor_kind_codes().code(ActorKind::command)) {
        line.by = By::machine;
    } else if (entry.actor_kind == actor_kind_codes().code(ActorKind::link)) {
        line.by = reader.kind == ActorKind::link ? By::reader : By::client;
    } else {
        line.by = entry.actor == reader.id ? By::reader : By::user;
        line.name = TRY(names.user(entry.actor, entry.organisation));
    }
    return Done{};
}

Result<TimelineLine> line_of(const Actor& reader, const TimelineEntry& entry, Names& names) {
    TimelineLine line;
    line.at = moment_of(entry.id).value_or(Instant{});
    line.kind = entry.kind;
    line.detail = entry.detail;
    line.proposal = entry.proposal;
    TRY(tell_who(reader, entry, names, line));
    if (entry.kind == TimelineKind::disclosed || entry.kind == TimelineKind::disclosure_ended)
        line.detail.at(0) = TRY(names.organisation(entry.detail.at(0)));
    if (entry.kind == TimelineKind::assigned || entry.kind == TimelineKind::unassigned)
        line.detail.at(1) = TRY(names.user(entry.detail.at(1), entry.organisation));
    return line;
}

Result<TimelineScope> scope_for(Transaction& transaction, const Actor& actor,
                                const std::string& person, Date today) {
    const Relations relations = TRY(relations_to_person(transaction, actor, person, today));
    const auto may = [&](Action action) {
        return check_allowed(actor, action, relations, Action::person_view).is_ok();
    };
    TimelineScope scope;
    if (may(Action::disclosure_view))
        scope.disclosures = TimelineScope::Disclosures::all;
    if (may(Action::proposal_view))
        scope.proposals = actor.role == ActorRole::client ? TimelineScope::Proposals::of_the_client
                                                          : TimelineScope::Proposals::all;
    return scope;
}

}  // namespace

Result<TimelinePage> TimelineDesk::find(const Actor& actor, const std::string& person,
                                        const PageOf& page) {
    const AuditEvent event = event_of(actor, Action::person_view, office_.now(), {person});
    const Date today = day_of(office_.now());
    return viewed(office_, event, [&](Transaction& transaction) -> Result<TimelinePage> {
        TRY(check_person(transaction, actor, person, Action::person_view, today));
        const TimelineScope scope = TRY(scope_for(transaction, actor, person, today));
        std::vector<TimelineEntry> entries = TRY(timeline(transaction, person, scope, page));
        TimelinePage found;
        if (entries.size() > static_cast<std::size_t>(page.most)) {
            entries.pop_back();
            found.next = entries.back().id;
        }
        Names names(transaction, actor);
        for (const TimelineEntry& entry : entries)
            found.lines.push_back(TRY(line_of(actor, entry, names)));
        return found;
    });
}

}  // namespace kynnys
