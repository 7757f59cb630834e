#include "app/service_desk.h"

#include <algorithm>
#include <map>

#include "app/person_relations.h"
#include "app/recorded.h"
#include "base/random_id.h"
#include "base/text.h"
#include "referral/service_check.h"
#include "storage/organisation_store.h"

namespace kynnys {

namespace {

constexpr int services_most = 10'000;
constexpr std::size_t id_length = 36;
constexpr std::size_t organisation_code_most = 40;

Fault fault_at(const std::string& field, const std::string& key,
               std::vector<std::string> arguments) {
    Fault fault;
    fault.header = field;
    fault.key = key;
    fault.arguments = std::move(arguments);
    return fault;
}

std::optional<Fault> criteria_fault(const rules::RuleSet& rules, const Service& service) {
    if (service.criteria.empty() || rules.service(service.criteria) >= 0)
        return std::nullopt;
    std::vector<std::string_view> names;
    for (const rules::Service& one : rules.services) names.push_back(one.name);
    return fault_at("criteria", "service.criteria_are_unknown",
                    {service.criteria, std::string(nearest_word(service.criteria, names))});
}

std::vector<Fault> faults_of(const rules::RuleSet& rules, const Service& service) {
    std::vector<Fault> faults;
    for (const Error& error : service_faults(service))
        faults.push_back(fault_at(error.field, error.key, error.arguments));
    if (auto fault = criteria_fault(rules, service))
        faults.push_back(*std::move(fault));
    return faults;
}

Result<std::vector<ServiceCard>> with_providers(Transaction& transaction,
                                                std::vector<Service> all) {
    std::map<std::string, std::string> names;
    for (Organisation& one : TRY(organisations(transaction))) names[one.id] = std::move(one.name);
    std::vector<ServiceCard> cards;
    for (Service& one : all) {
        std::string& provider = names[one.organisation];
        cards.push_back({std::move(one), provider});
    }
    return cards;
}

// The provider's own, for whoever may edit; everybody who refers knows that it is there.
Result<Service> find_own(Transaction& transaction, const Actor& actor, const std::string& id) {
    TRY(check_allowed_here(actor, Action::service_edit, Action::service_list));
    auto found = find_service(transaction, id);
    if (!found)
        return unknown_if_missing(std::move(found).error());
    if (found.value().organisation != actor.organisation)
        return Error{ErrorKind::forbidden,
                     "action.is_not_allowed",
                     "",
                     {std::string(action_codes().code(Action::service_edit))}};
    return found;
}

void confirm_today(Service& service, const Actor& actor, Date today) {
    service.confirmed_on = today;
    service.confirmed_by = actor.id;
}

bool is_id(const std::string& text) {
    return text.size() == id_length && std::all_of(text.begin(), text.end(), [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') ||
                      letter == '-';
           });
}

// The provider by its id here, else by its name, else a new one of that name.
Result<std::string> provider_of(Transaction& transaction, const DirectoryEntry& entry) {
    for (const Organisation& one : TRY(organisations(transaction))) {
        if (one.id == entry.service.organisation || one.name == entry.provider ||
            one.code == entry.provider)
            return one.id;
    }
    const std::string name = entry.provider.empty() ? entry.service.organisation : entry.provider;
    const std::string id =
        is_id(entry.service.organisation) ? entry.service.organisation : new_id();
    std::string code = lowered(name).substr(0, organisation_code_most);
    std::replace(code.begin(), code.end(), ' ', '-');
    TRY(add_organisation(transaction, {id, code, name, 1}));
    return id;
}

Result<Done> import_entry(Transaction& transaction, const DirectoryEntry& entry,
                          const std::map<std::string, Service>& known) {
    Service service = entry.service;
    service.organisation = TRY(provider_of(transaction, entry));
    const auto there = known.find(service.code);
    if (there == known.end()) {
        if (!is_id(service.id))
            service.id = new_id();
        return add_service(transaction, service);
    }
    service.id = there->second.id;
    service.version = there->second.version;
    TRY(change_service(transaction, service));
    return Done{};
}

AuditEvent command_event(Action action, Instant now) {
    return event_of({}, action, now);
}

}  // namespace

Result<ServiceCard> find_service_card(Transaction& transaction, const std::string& id) {
    Service service = TRY(find_service(transaction, id));
    std::string provider = TRY(find_organisation(transaction, service.organisation)).name;
    return ServiceCard{std::move(service), std::move(provider)};
}

Result<std::vector<ServiceCard>> ServiceDesk::list(const Actor& actor, const ServiceFilter& filter,
                                                   const PageOf& page) {
    const AuditEvent event = event_of(actor, Action::service_list, office_.now());
    return viewed(office_, event,
                  [&](Transaction& transaction) -> Result<std::vector<ServiceCard>> {
                      TRY(check_allowed_here(actor, Action::service_list, Action::service_list));
                      return with_providers(transaction, TRY(services(transaction, filter, page)));
                  });
}

Result<ServiceCard> ServiceDesk::find(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::service_list, office_.now(), {id});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<ServiceCard> {
        TRY(check_allowed_here(actor, Action::service_list, Action::service_list));
        auto card = find_service_card(transaction, id);
        if (!card)
            return unknown_if_missing(std::move(card).error());
        return card;
    });
}

Result<Service> ServiceDesk::find_for_change(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::service_edit, office_.now(), {id});
    return admitted(office_, event,
                    [&](Transaction& transaction) { return find_own(transaction, actor, id); });
}

Result<Checked<ServiceCard>> ServiceDesk::add(const Actor& actor, Service draft) {
    const AuditEvent event = event_of(actor, Action::service_edit, office_.now());
    draft.id = new_id();
    draft.version = 1;
    draft.organisation = actor.organisation;
    confirm_today(draft, actor, day_of(office_.now()));
    const auto write = [&](Transaction& transaction,
                           AuditEvent& kept) -> Result<Checked<ServiceCard>> {
        TRY(check_allowed_here(actor, Action::service_edit, Action::service_list));
        if (auto faults = faults_of(office_.rules, draft); !faults.empty())
            return Checked<ServiceCard>(std::move(faults));
        kept.subjects = {draft.id};
        TRY(add_service(transaction, draft));
        return Checked<ServiceCard>(TRY(find_service_card(transaction, draft.id)));
    };
    return written(office_, event, write);
}

Result<Checked<ServiceCard>> ServiceDesk::change(const Actor& actor, Service draft) {
    const AuditEvent event = event_of(actor, Action::service_edit, office_.now(), {draft.id});
    confirm_today(draft, actor, day_of(office_.now()));
    return written(office_, event, [&](Transaction& transaction) -> Result<Checked<ServiceCard>> {
        TRY(find_own(transaction, actor, draft.id));
        if (auto faults = faults_of(office_.rules, draft); !faults.empty())
            return Checked<ServiceCard>(std::move(faults));
        TRY(change_service(transaction, draft));
        return Checked<ServiceCard>(TRY(find_service_card(transaction, draft.id)));
    });
}

Result<ServiceCard> ServiceDesk::confirm(const Actor& actor, const std::string& id,
                                         std::int64_t version) {
    const AuditEvent event = event_of(actor, Action::service_edit, office_.now(), {id});
    return written(office_, event, [&](Transaction& transaction) -> Result<ServiceCard> {
        Service service = TRY(find_own(transaction, actor, id));
        service.version = version;
        confirm_today(service, actor, day_of(office_.now()));
        TRY(change_service(transaction, service));
        return find_service_card(transaction, id);
    });
}

Result<std::vector<ServiceCard>> ServiceDesk::to_confirm(const Actor& actor, std::size_t most) {
    if (!check_allowed_here(actor, Action::service_edit, Action::service_list))
        return std::vector<ServiceCard>{};
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::service_list, office_.now());
    return admitted(
        office_, event, [&](Transaction& transaction) -> Result<std::vector<ServiceCard>> {
            std::vector<Service> old;
            for (Service& one :
                 TRY(services(transaction, {actor.organisation, "", {}}, {"", services_most}))) {
                if (old.size() < most && one.state != ServiceState::ended &&
                    freshness(one, today) != Freshness::fresh)
                    old.push_back(std::move(one));
            }
            return with_providers(transaction, std::move(old));
        });
}

Result<Checked<int>> ServiceDesk::import(const std::vector<DirectoryEntry>& entries) {
    std::vector<Fault> faults;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        if (auto fault = criteria_fault(office_.rules, entries[at].service)) {
            fault->file = "contents[" + std::to_string(at) + "].kynnys.criteria";
            faults.push_back(*std::move(fault));
        }
    }
    if (!faults.empty())
        return Checked<int>(std::move(faults));
    const AuditEvent event = command_event(Action::data_import, office_.now());
    return written(office_, event, [&](Transaction& transaction) -> Result<Checked<int>> {
        std::map<std::string, Service> known;
        for (Service& one : TRY(services(transaction, {}, {"", services_most}))) {
            const std::string code = one.code;
            known.emplace(code, std::move(one));
        }
        for (const DirectoryEntry& entry : entries) TRY(import_entry(transaction, entry, known));
        return Checked<int>(static_cast<int>(entries.size()));
    });
}

Result<std::vector<DirectoryEntry>> ServiceDesk::export_all() {
    const AuditEvent event = command_event(Action::data_export, office_.now());
    return viewed(office_, event,
                  [&](Transaction& transaction) -> Result<std::vector<DirectoryEntry>> {
                      std::vector<DirectoryEntry> entries;
                      for (ServiceCard& card : TRY(with_providers(
                               transaction, TRY(services(transaction, {}, {"", services_most})))))
                          entries.push_back({std::move(card.service), std::move(card.provider)});
                      return entries;
                  });
}

}  // namespace kynnys
