#include "pages/job_parts.h"

#include "pages/words.h"

namespace kynnys::pages {

std::vector<MeantJob> meant_jobs(const std::vector<ProposedJob>& jobs) {
    std::vector<MeantJob> all;
    for (const ProposedJob& job : jobs)
        all.push_back({job.proposal.person, {job.proposal.weekly_minutes}, job.proposal.workplace});
    return all;
}

Html job_card(const Call& call, const ProposedJob& job, const Html& below) {
    const JobSheet& sheet = job.sheet;
    std::vector<Html> hours;
    for (const JobSheet::Hours& one : sheet.hours)
        hours.emplace_back(word(call, one.day) + " " + one.start + "–" + one.end);
    std::vector<Html> tasks;
    for (const std::string& name : sheet.tasks) tasks.emplace_back(name);
    const std::string state =
        word(call, "proposal_state", proposal_state_codes(), job.proposal.state);
    const std::string weekly = duration_text(Minutes{job.proposal.weekly_minutes});
    const std::string where =
        sheet.district.empty() ? sheet.workplace : sheet.workplace + ", " + sheet.district;
    return element("li", {{"class", "card"}},
                   element("p", element("span", {{"class", "hds-status-label"}}, state)) +
                       element("h2", where) + element("p", call.say("job.weekly", {weekly})) +
                       element("h3", call.say("job.when")) + web::html_list(hours) +
                       element("h3", call.say("job.what")) + web::html_list(tasks) + below);
}

}  // namespace kynnys::pages
