// Jobs on the carving board: the week, the hours, what they free and ask.
#pragma once

#include "pages/board_view.h"

namespace kynnys::pages {

// One that people put together.
Html job_card(const Call& call, const CarvingBoard& board, std::size_t place);

// One that the engine proposes, dashed.
Html proposal_card(const Call& call, const CarvingBoard& board, const Proposals& proposals,
                   std::size_t place);

// Day by day, with the names of the tasks.
Html week_list(const Call& call, const CarvingBoard& board, const CarvedJob& job);

// "nurse 6 h 10 min · cook 3 h 20 min"
std::string freed_words(const CarvingBoard& board, const CarvedJob& job);

// What the tasks ask together, the most first.
Html demand_list(const Call& call, const CarvingBoard& board, const CarvedJob& job);

// What they expose to and which papers they need; nothing where that is nothing.
Html needs(const Call& call, const CarvingBoard& board, const CarvedJob& job);

// Where it is told whom a job suits: this place is filled later, where scripts run.
std::string suits_id(const std::string& job);

}  // namespace kynnys::pages
