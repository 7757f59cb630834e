#include "pages/job_parts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

constexpr std::size_t reasons_most = 3;

// What the argument of a reason is a code of.
struct Wanted {
    std::string_view key;
    std::string_view noun;
};
constexpr std::array wanted{Wanted{"term.kind_wanted", "work_kind"},
                            Wanted{"term.surrounding_wanted", "surrounding"},
                            Wanted{"term.time_wanted", "day_time"}};

// What speaks for the job, said to the client; nothing for what is no reason of the client's.
std::optional<std::string> own_reason(const Call& call, const Term& term) {
    if (term.key == "term.workplace_wanted")
        return call.say("own_reason.workplace_wanted");
    if (term.arguments.empty())
        return std::nullopt;
    const std::string& code = term.arguments.front();
    if (term.key == "term.strength") {
        const auto ability = parse_ability(code);
        if (!ability)
            return std::nullopt;
        return call.say("own_reason.strength", {wording(call, line_of(ability.value()).name)});
    }
    for (const Wanted& one : wanted) {
        if (one.key == term.key)
            return call.say("own_reason.wanted", {call.say(std::string(one.noun) + "." + code)});
    }
    return std::nullopt;
}

// One way, where the plan knew it.
std::optional<Minutes> trip_of(const JobSheet& sheet) {
    const auto travel = std::find_if(sheet.terms.begin(), sheet.terms.end(), [](const Term& term) {
        return term.key == "term.travel" && !term.arguments.empty();
    });
    if (travel == sheet.terms.end())
        return std::nullopt;
    const auto minutes = parse_whole(travel->arguments.front());
    return minutes ? std::optional(Minutes{minutes.value()}) : std::nullopt;
}

Html own_reasons(const Call& call, const JobSheet& sheet) {
    std::vector<Html> reasons;
    for (const Term& term : sheet.terms) {
        const auto reason = own_reason(call, term);
        if (reason && reasons.size() < reasons_most)
            reasons.emplace_back(*reason);
    }
    if (reasons.empty())
        return {};
    return element("h3", call.say("own_reason.title")) + web::html_list(reasons);
}

std::string state_text(const Call& call, ProposalState state, Reader reader) {
    return word(call, reader == Reader::client ? "own_state" : "proposal_state",
                proposal_state_codes(), state);
}

}  // namespace

std::vector<MeantJob> meant_jobs(const std::vector<ProposedJob>& jobs) {
    std::vector<MeantJob> all;
    for (const ProposedJob& job : jobs)
        all.push_back({job.proposal.person, {job.proposal.weekly_minutes}, job.proposal.workplace});
    return all;
}

Html job_card(const Call& call, const ProposedJob& job, Reader reader, const Html& below) {
    const JobSheet& sheet = job.sheet;
    std::vector<Html> hours;
    for (const JobSheet::Hours& one : sheet.hours)
        hours.emplace_back(word(call, one.day) + " " + one.start + "–" + one.end);
    std::vector<Html> tasks;
    for (const std::string& name : sheet.tasks) tasks.emplace_back(name);
    const std::string state = state_text(call, job.proposal.state, reader);
    const std::string weekly = duration_text(Minutes{job.proposal.weekly_minutes});
    const std::string where =
        sheet.district.empty() ? sheet.workplace : sheet.workplace + ", " + sheet.district;
    const auto minutes = trip_of(sheet);
    const Html trip =
        minutes ? element("p", call.say("job.trip", {duration_text(*minutes)})) : Html();
    const Html reasons = reader == Reader::client ? own_reasons(call, sheet) : Html();
    return element("li", {{"class", "card"}},
                   element("p", element("span", {{"class", "hds-status-label"}}, state)) +
                       element("h2", where) + element("p", call.say("job.weekly", {weekly})) +
                       trip + element("h3", call.say("job.when")) + web::html_list(hours) +
                       element("h3", call.say("job.what")) + web::html_list(tasks) + reasons +
                       below);
}

}  // namespace kynnys::pages
