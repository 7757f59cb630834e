#include "app/task_desk.h"

#include <algorithm>

#include "app/recorded.h"
#include "app/workplace_access.h"
#include "base/random_id.h"
#include "exchange/city_json.h"
#include "storage/task_store.h"

namespace kynnys {

namespace {

using TaskCard = Card<Task>;

// Where a task is, with its roles.
City city_of(const WorkplaceRecord& record) {
    City city;
    Workplace& workplace = city.workplaces.emplace_back(record.workplace);
    for (const RoleRecord& role : record.roles) workplace.roles.push_back(role.role);
    return city;
}

TaskCard card_of(TaskRecord record, const WorkplaceRecord& workplace) {
    TaskCard card{record.id, record.version, std::move(record.task), city_of(workplace)};
    card.row.workplace = {0};
    card.row.owner = {static_cast<int>(RecordPlaces(workplace.roles).at(record.owner))};
    return card;
}

Result<TaskCard> card_with(Transaction& transaction, const std::string& id,
                           const WorkplaceRecord& workplace) {
    return card_of(TRY(find_task(transaction, id)), workplace);
}

struct Found {
    TaskRecord task;
    WorkplaceRecord workplace;
};

Result<Found> find_allowed(Transaction& transaction, const Actor& actor, Action action,
                           const std::string& id) {
    auto task = find_task(transaction, id);
    if (!task)
        return unknown_if_missing(std::move(task).error());
    WorkplaceRecord workplace =
        TRY(find_allowed_workplace(transaction, actor, action, task.value().workplace));
    return Found{std::move(task).value(), std::move(workplace)};
}

// A new task is at the workplace that it is added to, whether it says so or not.
Json::Object at_workplace(Json::Object json, const WorkplaceRecord& workplace) {
    const bool says_so = std::any_of(json.begin(), json.end(), [](const Json::Member& member) {
        return member.first == "workplace";
    });
    if (!says_so)
        json.emplace_back("workplace", workplace.workplace.id);
    return json;
}

Result<Checked<TaskCard>> add_to(Transaction& transaction, const WorkplaceRecord& workplace,
                                 const Json::Object& json, AuditEvent& kept) {
    const City city = city_of(workplace);
    const Json::Object whole = at_workplace(json, workplace);
    auto task = new_task({whole, city, identity_members});
    if (!task)
        return Checked<TaskCard>(std::move(task).faults());
    const std::string owner = workplace.roles[task.value().owner.place()].id;
    const TaskRecord record{new_id(), workplace.id, owner, 1, std::move(task).value()};
    kept.subjects = {record.id, workplace.id};
    TRY(add_tasks(transaction, workplace.organisation, {record}));
    return Checked<TaskCard>(TRY(card_with(transaction, record.id, workplace)));
}

Result<Checked<TaskCard>> change_to(Transaction& transaction, Found found,
                                    const Json::Object& json) {
    const TaskCard before = card_of(found.task, found.workplace);
    auto changed = changed_task(before.row, {json, before.city, identity_members});
    if (!changed)
        return Checked<TaskCard>(std::move(changed).faults());
    if (auto faults = code_faults(before.row.id, changed.value().id); !faults.empty())
        return Checked<TaskCard>(std::move(faults));
    found.task.owner = found.workplace.roles[changed.value().owner.place()].id;
    found.task.task = std::move(changed).value();
    TRY(update_task(transaction, found.task));
    return Checked<TaskCard>(TRY(card_with(transaction, found.task.id, found.workplace)));
}

}  // namespace

Result<std::vector<TaskCard>> TaskDesk::list(const Actor& actor, const std::string& workplace,
                                             const PageOf& page) {
    const AuditEvent event = event_of(actor, Action::workplace_view, office_.now(), {workplace});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<std::vector<TaskCard>> {
        const WorkplaceRecord where =
            TRY(find_allowed_workplace(transaction, actor, Action::workplace_view, workplace));
        std::vector<TaskCard> cards;
        for (TaskRecord& record : TRY(task_page(transaction, workplace, page)))
            cards.push_back(card_of(std::move(record), where));
        return cards;
    });
}

Result<TaskCard> TaskDesk::find(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::workplace_view, office_.now(), {id});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<TaskCard> {
        Found found = TRY(find_allowed(transaction, actor, Action::workplace_view, id));
        return card_of(std::move(found.task), found.workplace);
    });
}

Result<Checked<TaskCard>> TaskDesk::add(const Actor& actor, const std::string& workplace,
                                        const Json::Object& json) {
    AuditEvent event = event_of(actor, Action::workplace_edit, office_.now(), {workplace});
    event.fields = fields_of(json);
    return written(office_, event,
                   [&](Transaction& transaction, AuditEvent& kept) -> Result<Checked<TaskCard>> {
                       const WorkplaceRecord where = TRY(find_allowed_workplace(
                           transaction, actor, Action::workplace_edit, workplace));
                       return add_to(transaction, where, json, kept);
                   });
}

Result<Checked<TaskCard>> TaskDesk::change(const Actor& actor, const std::string& id,
                                           const Json::Object& json, std::int64_t version) {
    AuditEvent event = event_of(actor, Action::workplace_edit, office_.now(), {id});
    event.fields = fields_of(json);
    return written(office_, event, [&](Transaction& transaction) -> Result<Checked<TaskCard>> {
        Found found = TRY(find_allowed(transaction, actor, Action::workplace_edit, id));
        found.task.version = version;
        return change_to(transaction, std::move(found), json);
    });
}

Result<Done> TaskDesk::remove(const Actor& actor, const std::string& id, std::int64_t version) {
    AuditEvent event = event_of(actor, Action::workplace_edit, office_.now(), {id});
    event.fields = {"task"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(find_allowed(transaction, actor, Action::workplace_edit, id));
        return remove_task(transaction, id, version);
    });
}

}  // namespace kynnys
