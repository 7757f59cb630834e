// The carving board: tasks by role on the left, jobs of them on the right, and what the engine
// would make of them beside.
//
// It comes in parts, each with an id, so that a change brings only those that it concerns: the head
// and the tasks along with the jobs. What the engine has proposed stays as it is meanwhile.
#pragma once

#include <optional>

#include "app/carving_desk.h"
#include "pages/call.h"
#include "pages/page.h"

namespace kynnys::pages {

std::string board_path(const CarvingBoard& board);  // "/workplaces/ID/board"

// The name of a job, or its letter: "Job A".
std::string job_name(const Call& call, const CarvingBoard& board, std::size_t place);

struct Proposals {
    WeekWish wish;
    CarvedWorkplace carved;
};

// The whole of it. `on_top` is what has to be said first.
Html board_view(const Call& call, const CarvingBoard& board,
                const std::optional<Proposals>& proposals, const Html& on_top);

// What a change brings to a page that has the board already; `on_top` likewise.
Html board_change(const Call& call, const CarvingBoard& board, const Html& on_top);

// Which job a task is put into: a new one, or one of those there.
Html job_choice(const Call& call, const CarvingBoard& board, const std::string& id);

// A form that changes the board, and brings only what changes where scripts run.
Html board_form(const Call& call, const CarvingBoard& board, const std::string& deed,
                const Html& content);

}  // namespace kynnys::pages
