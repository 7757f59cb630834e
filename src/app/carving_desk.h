// The carving board: jobs that are being put together of one workplace's tasks.
#pragma once

#include <string>
#include <vector>

#include "app/board_job.h"
#include "app/card.h"
#include "app/office.h"
#include "plan/plan.h"
#include "plan/workplace_carving.h"
#include "storage/carving_store.h"

namespace kynnys {

struct CarvingBoard {
    Card<Workplace> workplace;
    City city;  // the workplace, its tasks, what it can arrange and the policy; nobody in it
    std::vector<std::string> task_ids;  // by place in the city
    std::int64_t version = 0;           // 0: nobody has begun
    Instant changed_at{};
    bool can_be_undone = false;
    std::vector<BoardJob> jobs;
};

// Whom a job as it stands would suit.
struct Suited {
    std::string id;
    std::string name;
    std::string arrangement;     // the one that it takes; "" for none
    Minutes trip{0};             // one way
    std::vector<Term> reasons;   // what tells for it first
    std::int64_t points = 0;     // what the planner would give for the job
    bool has_other_job = false;  // accepted or agreed
};

struct JobSuits {
    std::string job;             // of the draft
    std::vector<Suited> people;  // those without an arrangement first, then the best
};

struct BoardSuits {
    std::vector<JobSuits> jobs;
    int people = 0;  // that were looked at: visible to the actor, wanting work, not placed yet
    bool is_part = false;  // there are more, who were not looked at
};

class CarvingDesk {
  public:
    explicit CarvingDesk(Office& office) : office_(office) {}

    Result<CarvingBoard> find(const Actor& actor, const std::string& workplace);

    // What the jobs were at that version; empty where that is not known any more.
    Result<std::optional<CarvingDraft>> draft_at(const Actor& actor, const std::string& workplace,
                                                 std::int64_t version);

    // For whoever saw that version. Errors: row.was_changed (conflict), those of changed_draft.
    Result<Done> change(const Actor& actor, const std::string& workplace,
                        const std::vector<CarvingChange>& changes, std::int64_t version);
    // Errors: row.was_changed, carving.has_no_step (conflict).
    Result<Done> undo(const Actor& actor, const std::string& workplace, std::int64_t version);

    // What the engine would carve of all the tasks.
    Result<CarvedWorkplace> propose(const CarvingBoard& board, const WeekWish& wish) const;

    // Only people whom the actor may see; whoever suits is logged as seen.
    Result<BoardSuits> suits(const Actor& actor, const CarvingBoard& board);

  private:
    Office& office_;
};

}  // namespace kynnys
