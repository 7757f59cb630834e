// Which abilities it is worth asking a person about next: those that nobody has judged, and that
// alone keep the most tasks closed. Nothing is guessed about the answers: what is counted is how
// many tasks would be open if the person could do each of these lines with strength, which is the
// most that the answers can open.
#pragma once

#include <vector>

#include "plan/city.h"

namespace kynnys {

struct OpenQuestions {
    std::vector<Ability> lines;  // to ask about, in the catalogue's order; empty when no answers
                                 // would open a task
    int tasks_more = 0;          // beside those open now, with good answers to all the lines
    int workplaces = 0;          // at which they stand
    friend bool operator==(const OpenQuestions&, const OpenQuestions&) = default;
};

// The at most `most` lines (1 to 3) that open the most tasks together: the best of all choices,
// with no more lines than it takes, the first in the catalogue of equals. A task is open where some
// arrangements that the workplace can make leave no limit (limits.h, arrangement_sets.h); tasks
// that stay with their role are never. The time grows with the tasks of the city; a choice of three
// of all lines is looked through in full.
OpenQuestions open_questions(const City& city, PersonIndex person, int most);

}  // namespace kynnys
