#include "storage/carving_store.h"

#include "base/check.h"
#include "base/json.h"
#include "base/random_id.h"
#include "storage/row_values.h"

namespace kynnys {

namespace {

SealedPlace draft_place(std::string_view workplace) {
    return {"carving_draft", "document", workplace};
}

SealedPlace step_place(std::string_view id) {
    return {"carving_step", "document", id};
}

std::string document_of(const CarvingDraft& draft) {
    Json::Array jobs;
    for (const DraftJob& job : draft.jobs) {
        Json::Array tasks;
        for (const std::string& task : job.tasks) tasks.emplace_back(task);
        jobs.emplace_back(Json::Object{{"id", job.id},
                                       {"name", job.name},
                                       {"weekly_most", job.weekly_most.count},
                                       {"tasks", std::move(tasks)}});
    }
    return json_text(Json::Object{{"jobs", std::move(jobs)}});
}

// What was sealed was written by this program, so what can't be read is a bug.
CarvingDraft draft_of(const std::string& document) {
    const auto json = parse_json(document);
    CHECK(json.is_ok());
    CarvingDraft draft;
    for (const Json& one : *json.value().find_array("jobs").value()) {
        DraftJob& job = draft.jobs.emplace_back();
        job.id = one.find_string("id").value();
        job.name = one.find_string("name").value();
        job.weekly_most = {one.find_whole("weekly_most").value()};
        for (const Json& task : *one.find_array("tasks").value())
            job.tasks.push_back(*task.string());
    }
    return draft;
}

Error was_changed(std::int64_t seen, std::int64_t there) {
    return Error{ErrorKind::conflict,
                 "row.was_changed",
                 "carving_draft",
                 {std::to_string(seen), std::to_string(there)}};
}

struct DraftStep {
    std::string id;
    std::int64_t version = 0;
    std::string document;
};

Result<std::optional<DraftStep>> last_step(Transaction& transaction, const std::string& workplace) {
    return transaction.first(
        "SELECT id, version, document FROM carving_step WHERE workplace = :workplace "
        "ORDER BY version DESC LIMIT 1",
        {{"workplace", workplace}}, [](Row& row) {
            DraftStep step;
            step.id = row.text();
            step.version = row.whole();
            step.document = row.text();
            return step;
        });
}

Result<Done> keep_step(Transaction& transaction, const Seal& seal, const CarvingRecord& before) {
    const std::string id = new_id();
    TRY(
        transaction.change("INSERT INTO carving_step (id, workplace, version, document) "
                           "VALUES (:id, :workplace, :version, :document)",
                           {{"id", id},
                            {"workplace", before.workplace},
                            {"version", before.version},
                            {"document", seal.sealed(step_place(id), document_of(before.draft))}}));
    TRY(transaction.change(
        "DELETE FROM carving_step WHERE workplace = :workplace AND version <= :oldest",
        {{"workplace", before.workplace}, {"oldest", before.version - steps_kept_most}}));
    return Done{};
}

// The row for whoever saw the version; it counts up by one.
Result<Done> write_draft(Transaction& transaction, const Seal& seal, const CarvingRecord& record) {
    const Binds binds{
        {"workplace", record.workplace},
        {"seen", record.version},
        {"now", iso_text(record.changed_at)},
        {"document", seal.sealed(draft_place(record.workplace), document_of(record.draft))}};
    const std::int64_t changed = TRY(transaction.change(
        "UPDATE carving_draft SET version = version + 1, changed_at = :now, document = :document "
        "WHERE workplace = :workplace AND version = :seen",
        binds));
    if (changed == 1)
        return Done{};
    return was_changed(record.version,
                       TRY(find_carving(transaction, seal, record.workplace)).version);
}

// The empty draft that everybody begins from.
Result<Done> begin(Transaction& transaction, const Seal& seal, const CarvingRecord& record) {
    TRY(transaction.change(
        "INSERT INTO carving_draft (workplace, version, changed_at, document) "
        "VALUES (:workplace, 0, :now, :document) ON CONFLICT (workplace) DO NOTHING",
        {{"workplace", record.workplace},
         {"now", iso_text(record.changed_at)},
         {"document", seal.sealed(draft_place(record.workplace), document_of({}))}}));
    return Done{};
}

}  // namespace

Result<CarvingRecord> find_carving(Transaction& transaction, const Seal& seal,
                                   const std::string& workplace) {
    CarvingRecord record;
    record.workplace = workplace;
    std::string document;
    TRY(transaction.each(
        "SELECT version, changed_at, document FROM carving_draft WHERE workplace = :workplace",
        {{"workplace", workplace}}, [&](Row& row) {
            record.version = row.whole();
            record.changed_at = moment(row);
            document = row.text();
        }));
    if (document.empty())
        return record;
    record.draft = draft_of(TRY(seal.opened(draft_place(workplace), document)));
    record.can_be_undone = TRY(last_step(transaction, workplace)).has_value();
    return record;
}

Result<Done> save_carving(Transaction& transaction, const Seal& seal, const CarvingRecord& record) {
    TRY(begin(transaction, seal, record));
    const CarvingRecord before = TRY(find_carving(transaction, seal, record.workplace));
    if (before.version != record.version)
        return was_changed(record.version, before.version);
    TRY(keep_step(transaction, seal, before));
    return write_draft(transaction, seal, record);
}

Result<Done> undo_carving(Transaction& transaction, const Seal& seal, const std::string& workplace,
                          std::int64_t seen, Instant now) {
    const auto step = TRY(last_step(transaction, workplace));
    if (!step)
        return Error{ErrorKind::conflict, "carving.has_no_step", "", {}};
    CarvingRecord record;
    record.workplace = workplace;
    record.version = seen;
    record.changed_at = now;
    record.draft = draft_of(TRY(seal.opened(step_place(step->id), step->document)));
    TRY(transaction.change("DELETE FROM carving_step WHERE id = :id", {{"id", step->id}}));
    return write_draft(transaction, seal, record);
}

Result<std::optional<CarvingDraft>> carving_at(Transaction& transaction, const Seal& seal,
                                               const std::string& workplace, std::int64_t version) {
    const auto step =
        TRY(transaction.first("SELECT id, document FROM carving_step "
                              "WHERE workplace = :workplace AND version = :version",
                              {{"workplace", workplace}, {"version", version}}, [](Row& row) {
                                  DraftStep found;
                                  found.id = row.text();
                                  found.document = row.text();
                                  return found;
                              }));
    if (!step)
        return std::optional<CarvingDraft>{};
    return std::optional(draft_of(TRY(seal.opened(step_place(step->id), step->document))));
}

}  // namespace kynnys
