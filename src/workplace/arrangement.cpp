#include "workplace/arrangement.h"

namespace kynnys {

const CodeList<ArrangementClass, 6>& arrangement_class_codes() {
    static constexpr CodeList<ArrangementClass, 6> codes{
        "arrangement_class.is_unknown",
        {"working_time", "reorganised_tasks", "environment", "technology_and_aids", "help_at_work",
         "commuting"}};
    return codes;
}

}  // namespace kynnys
