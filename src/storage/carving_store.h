// Jobs that are being put together at workplaces, with what they were before.
#pragma once

#include <optional>
#include <string>

#include "base/instant.h"
#include "job/carving_draft.h"
#include "storage/seal.h"
#include "storage/transaction.h"

namespace kynnys {

struct CarvingRecord {
    std::string workplace;
    std::int64_t version = 0;  // 0: nobody has begun
    Instant changed_at{};
    bool can_be_undone = false;
    CarvingDraft draft;
};

inline constexpr int steps_kept_most = 100;

// Errors: those of opening a sealed field.
Result<CarvingRecord> find_carving(Transaction& transaction, const Seal& seal,
                                   const std::string& workplace);

// Keeps the draft for whoever saw record.version, and what was there before for undoing. Error:
// row.was_changed (conflict).
Result<Done> save_carving(Transaction& transaction, const Seal& seal, const CarvingRecord& record);

// Takes the last change back, for whoever saw that version. Errors: row.was_changed,
// carving.has_no_step (conflict) when there is none.
Result<Done> undo_carving(Transaction& transaction, const Seal& seal, const std::string& workplace,
                          std::int64_t seen, Instant now);

// What it was at that version, if that is still known.
Result<std::optional<CarvingDraft>> carving_at(Transaction& transaction, const Seal& seal,
                                               const std::string& workplace, std::int64_t version);

}  // namespace kynnys
