#include "storage/plan_review_store.h"

#include "base/check.h"
#include "base/json.h"
#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

Json message_json(const Message& message) {
    return Json::Object{
        {"key", message.key},
        {"arguments", Json::Array(message.arguments.begin(), message.arguments.end())}};
}

Message message_of(const Json& json) {
    Message message;
    message.key = *json.find("key")->string();
    for (const Json& argument : *json.find("arguments")->array())
        message.arguments.push_back(*argument.string());
    return message;
}

std::string repair_text(const std::optional<KeptRepair>& repair) {
    if (!repair)
        return "";
    Json::Array changes;
    for (const Message& change : repair->changes) changes.push_back(message_json(change));
    return json_text(Json::Object{{"changes", std::move(changes)},
                                  {"workplace", repair->workplace},
                                  {"weekly_minutes", repair->weekly_minutes},
                                  {"is_beside_others", repair->is_beside_others}});
}

std::optional<KeptRepair> repair_of(const std::string& text) {
    if (text.empty())
        return std::nullopt;
    const Json json = parse_json(text).value();
    KeptRepair repair;
    for (const Json& change : *json.find("changes")->array())
        repair.changes.push_back(message_of(change));
    repair.workplace = *json.find("workplace")->string();
    repair.weekly_minutes = json.find_whole("weekly_minutes").value();
    repair.is_beside_others = *json.find("is_beside_others")->boolean();
    return repair;
}

constexpr std::string_view listed_columns =
    "SELECT n.plan_run, n.person, n.reason, n.subject, n.arguments, n.repair, p.name "
    "FROM not_placed n JOIN person p ON p.id = n.person";

Result<ListedNotPlaced> listed(Row& row, const Vault& vault) {
    ListedNotPlaced listed;
    NotPlacedRecord& record = listed.record;
    record.plan_run = row.text();
    record.person = row.text();
    record.reason.key = row.text();
    record.subject = row.text();
    record.reason.arguments = words(row);
    record.repair = repair_of(row.text());
    listed.name = TRY(vault.seal.opened({"person", "name", record.person}, row.text()));
    return listed;
}

}  // namespace

Result<std::optional<PlanRun>> take_plan_review(Transaction& transaction, const PlanLease& lease) {
    const std::string_view lock =
        transaction.database() == DatabaseKind::postgresql ? " FOR UPDATE SKIP LOCKED" : "";
    const auto taken = TRY(transaction.first(
        "UPDATE plan_run SET review = 'running', node = :node, lease_until = :until "
        "WHERE id = (SELECT id FROM plan_run WHERE review = 'waiting' "
        "OR (review = 'running' AND lease_until < :now) ORDER BY id LIMIT 1" +
            std::string(lock) + ") RETURNING id",
        {{"now", iso_text(lease.now)}, {"node", lease.node}, {"until", iso_text(lease.until)}},
        [](Row& row) { return row.text(); }));
    if (!taken)
        return std::optional<PlanRun>();
    return std::optional(TRY(find_plan_run(transaction, *taken)));
}

Result<bool> renew_plan_review(Transaction& transaction, std::string_view run,
                               const PlanLease& lease) {
    const std::int64_t renewed = TRY(transaction.change(
        "UPDATE plan_run SET lease_until = :until WHERE id = :id AND node = :node "
        "AND review = 'running'",
        {{"id", run}, {"node", lease.node}, {"until", iso_text(lease.until)}}));
    return renewed == 1;
}

Result<bool> finish_plan_review(Transaction& transaction, std::string_view run,
                                std::string_view node, PlanReview review,
                                const std::vector<UnlockRecord>& unlocks) {
    const std::int64_t finished = TRY(transaction.change(
        "UPDATE plan_run SET review = :review WHERE id = :id AND node = :node "
        "AND review = 'running'",
        {{"id", run}, {"node", node}, {"review", plan_review_codes().code(review)}}));
    if (finished != 1)
        return false;
    int place = 0;
    for (const UnlockRecord& unlock : unlocks) {
        TRY(transaction.change(
            "INSERT INTO plan_unlock (plan_run, place, change_key, arguments, placed_more, "
            "is_verified) VALUES (:run, :place, :change_key, :arguments, :placed_more, "
            ":is_verified)",
            {{"run", run},
             {"place", place++},
             {"change_key", unlock.change.key},
             {"arguments", words_text(unlock.change.arguments)},
             {"placed_more", unlock.placed_more},
             {"is_verified", unlock.is_verified}}));
    }
    return true;
}

Result<Done> add_not_placed(Transaction& transaction, const NotPlacedRecord& record) {
    TRY(transaction.change(
        "INSERT INTO not_placed (plan_run, person, reason, subject, arguments, repair) VALUES "
        "(:run, :person, :reason, :subject, :arguments, :repair)",
        {{"run", record.plan_run},
         {"person", record.person},
         {"reason", record.reason.key},
         {"subject", record.subject},
         {"arguments", words_text(record.reason.arguments)},
         {"repair", repair_text(record.repair)}}));
    return Done{};
}

Result<Done> keep_repair(Transaction& transaction, std::string_view run, std::string_view person,
                         const KeptRepair& repair) {
    TRY(transaction.change(
        "UPDATE not_placed SET repair = :repair WHERE plan_run = :run AND person = :person",
        {{"run", run}, {"person", person}, {"repair", repair_text(repair)}}));
    return Done{};
}

Result<std::vector<NotPlacedCount>> not_placed_counts(Transaction& transaction,
                                                      std::string_view run) {
    return transaction.list(
        "SELECT reason, subject, COUNT(*) AS people FROM not_placed WHERE plan_run = :run "
        "GROUP BY reason, subject ORDER BY people DESC, reason, subject",
        {{"run", run}}, [](Row& row) {
            NotPlacedCount count;
            count.reason = row.text();
            count.subject = row.text();
            count.people = row.number();
            return count;
        });
}

Result<std::vector<ListedNotPlaced>> listed_not_placed(Transaction& transaction, const Vault& vault,
                                                       const Visibility& visibility,
                                                       std::string_view run,
                                                       const NotPlacedCount& of,
                                                       const PageOf& page) {
    Binds binds{{"run", run},
                {"reason", of.reason},
                {"subject", of.subject},
                {"after", page.after},
                {"most", page.most}};
    const std::string seen = visible(visibility, "n.person", binds);
    auto rows = TRY(transaction.list(std::string(listed_columns) +
                                         " WHERE n.plan_run = :run AND n.reason = :reason AND "
                                         "n.subject = :subject AND n.person > :after AND " +
                                         seen + " ORDER BY n.person LIMIT :most",
                                     binds, [&](Row& row) { return listed(row, vault); }));
    std::vector<ListedNotPlaced> all;
    for (auto& row : rows) all.push_back(TRY(std::move(row)));
    return all;
}

Result<std::optional<ListedNotPlaced>> not_placed_person(Transaction& transaction,
                                                         const Vault& vault, std::string_view run,
                                                         std::string_view person) {
    auto row = TRY(transaction.first(
        std::string(listed_columns) + " WHERE n.plan_run = :run AND n.person = :person",
        {{"run", run}, {"person", person}}, [&](Row& found) { return listed(found, vault); }));
    if (!row)
        return std::optional<ListedNotPlaced>();
    return std::optional(TRY(std::move(*row)));
}

Result<std::vector<UnlockRecord>> plan_unlocks(Transaction& transaction, std::string_view run) {
    return transaction.list(
        "SELECT change_key, arguments, placed_more, is_verified FROM plan_unlock "
        "WHERE plan_run = :run ORDER BY place",
        {{"run", run}}, [](Row& row) {
            UnlockRecord unlock;
            unlock.change.key = row.text();
            unlock.change.arguments = words(row);
            unlock.placed_more = row.number();
            unlock.is_verified = row.flag();
            return unlock;
        });
}

}  // namespace kynnys
