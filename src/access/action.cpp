#include "access/action.h"

#include <string_view>

namespace kynnys {

const CodeList<Action, action_count>& action_codes() {
    static const CodeList<Action, action_count> codes{
        "action.is_unknown",
        {"person.list",      "person.view",       "person.create",     "person.edit",
         "person.approve",   "person.assign",     "person.link",       "person.export",
         "person.erase",     "disclosure.view",   "disclosure.add",    "disclosure.end",
         "workplace.list",   "workplace.view",    "workplace.edit",    "workplace.link",
         "workplace.answer", "plan.list",         "plan.view",         "plan.make",
         "plan.cancel",      "proposal.view",     "proposal.decide",   "proposal.answer",
         "policy.view",      "policy.edit",       "organisation.list", "organisation.edit",
         "user.list",        "user.edit",         "token.edit",        "session.edit",
         "view.edit",        "rules.view",        "situation.view",    "situation.edit",
         "service.list",     "service.edit",      "service.link",      "referral.list",
         "referral.view",    "referral.send",     "referral.edit",     "referral.answer",
         "referral.message", "consultation.list", "consultation.edit", "placement.list",
         "placement.view",   "placement.edit",    "coaching.view",     "coaching.edit",
         "visit.log",        "follow_up.list",    "follow_up.answer",  "work_order.list",
         "work_order.view",  "work_order.edit",   "work_order.report", "employer.list",
         "employer.edit",    "caseload.view",     "caseload.edit",     "fidelity.view",
         "fidelity.edit",    "calendar.edit",     "outbox.view",       "outbox.edit",
         "audit.view",       "data.import",       "data.export"}};
    return codes;
}

bool is_writing(Action action) {
    const std::string_view code = action_codes().code(action);
    const std::string_view verb = code.substr(code.find('.') + 1);
    return verb != "list" && verb != "view" && verb != "export";
}

std::string scope_of(Action action) {
    const std::string_view code = action_codes().code(action);
    return std::string(code.substr(0, code.find('.'))) + (is_writing(action) ? ":write" : ":read");
}

}  // namespace kynnys
