#include "workplace/workplace.h"

namespace kynnys {

const CodeList<TaskPart, 2>& task_part_codes() {
    static constexpr CodeList<TaskPart, 2> codes{"task_part.is_unknown", {"core", "assisting"}};
    return codes;
}

const CodeList<IfNotDone, 4>& if_not_done_codes() {
    static constexpr CodeList<IfNotDone, 4> codes{
        "if_not_done.is_unknown", {"nothing", "waits", "hurries_others", "must_be_done"}};
    return codes;
}

}  // namespace kynnys
