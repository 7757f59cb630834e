// Which questions would open the most tasks to a person.
#pragma once

#include <string>

#include "app/office.h"
#include "plan/open_questions.h"

namespace kynnys {

inline constexpr int questions_most = 3;
// Counted at so many workplaces, the nearest to the person's home: in a large city the time to
// answer is that of these, whatever lies farther away.
inline constexpr int near_workplaces_most = 100;

class QuestionDesk {
  public:
    explicit QuestionDesk(Office& office) : office_(office) {}

    // At the workplaces of the actor's organisation; no lines where it has no planning rules yet.
    // Error: subject.is_unknown.
    Result<OpenQuestions> find(const Actor& actor, const std::string& person);

  private:
    Office& office_;
};

}  // namespace kynnys
