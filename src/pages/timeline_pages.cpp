// What has happened to a person, in order: for who works with the person, and for the person.
#include <algorithm>

#include "base/text.h"
#include "pages/list_parts.h"
#include "pages/own_frame.h"
#include "pages/person_frame.h"
#include "pages/routes.h"
#include "pages/service_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr int lines_a_page = 50;

// What is said to who works with the person, and to the person.
struct Wording {
    const char* to_others;
    const char* to_the_person;
};

std::string said(const Call& call, const Wording& wording,
                 const std::vector<std::string>& arguments = {}) {
    const bool is_own = call.actor().role == ActorRole::client;
    return call.say(is_own ? wording.to_the_person : wording.to_others, arguments);
}

constexpr Wording alike(const char* key) {
    return {key, key};
}

// Parts of the record, as the desk names them.
constexpr std::pair<std::string_view, const char*> part_keys[] = {
    {"name", "timeline_part.name"},
    {"person", "timeline_part.person"},
    {"in_work_activity", "timeline_part.in_work_activity"},
    {"contacts", "timeline_part.contacts"},
    {"municipality", "timeline_part.municipality"},
    {"note", "timeline_part.note"},
    {"profile", "timeline_part.profile"},
    {"conditions", "timeline_part.conditions"},
    {"wishes", "timeline_part.wishes"},
    {"situation", "timeline_part.situation"},
};

// By what the proposal became.
constexpr Wording decision_keys[] = {
    alike("timeline.decided_open"),
    {"timeline.decided_accepted", "timeline_own.decided_accepted"},
    alike("timeline.decided_refused"),
    {"timeline.decided_agreed", "timeline_own.decided_agreed"},
    {"timeline.decided_not_now", "timeline_own.decided_not_now"},
    {"timeline.decided_never", "timeline_own.decided_never"},
};

std::string parts_text(const Call& call, const std::vector<std::string>& parts) {
    std::vector<std::string> words;
    for (const auto& [part, key] : part_keys) {
        if (std::find(parts.begin(), parts.end(), part) != parts.end())
            words.push_back(call.say(key));
    }
    return joined(words, ", ");
}

std::string status_word(const Call& call, const std::string& code) {
    return call.say("client_status." + code);
}

std::string disclosed_text(const Call& call, const TimelineLine& line) {
    const std::string basis = call.say("disclosure_basis." + line.detail.at(1));
    const auto last_day = parse_date(line.detail.at(2));
    return call.say("timeline.disclosed", {line.detail.at(0), basis}) +
           (last_day ? " " + call.say("sheet.until", {day_text(last_day.value())}) : "");
}

std::string assignment_text(const Call& call, const TimelineLine& line, const char* with_name,
                            const Wording& without) {
    const std::string kind = call.say("assignment_kind." + line.detail.at(0));
    const std::string& name = line.detail.at(1);
    return name.empty() ? said(call, without, {kind}) : call.say(with_name, {kind, name});
}

std::string decision_text(const Call& call, const TimelineLine& line) {
    const auto state = proposal_state_codes().parse(line.detail.at(0));
    return state ? said(call, decision_keys[static_cast<std::size_t>(state.value())],
                        {line.detail.at(1)})
                 : "";
}

std::string text_of(const Call& call, const TimelineLine& line) {
    switch (line.kind) {
        case TimelineKind::registered:
            return call.say("timeline.registered");
        case TimelineKind::changed:
            return call.say("timeline.changed", {parts_text(call, line.detail)});
        case TimelineKind::approved:
            return said(call, Wording{"timeline.approved", "timeline_own.approved"});
        case TimelineKind::status_changed:
            return call.say("timeline.status_changed", {status_word(call, line.detail.at(0)),
                                                        status_word(call, line.detail.at(1))});
        case TimelineKind::assigned:
            return assignment_text(
                call, line, "timeline.assigned",
                {"timeline.assigned_somebody", "timeline_own.assigned_somebody"});
        case TimelineKind::unassigned:
            return assignment_text(
                call, line, "timeline.unassigned",
                {"timeline.unassigned_somebody", "timeline_own.unassigned_somebody"});
        case TimelineKind::disclosure_ended:
            return call.say("timeline.disclosure_ended", {line.detail.at(0)});
        case TimelineKind::referral:
            return call.say(
                "timeline.referral",
                {said(call, ServiceText{line.detail.at(1), line.detail.at(2), line.detail.at(3)}),
                 call.say("referral_event." + line.detail.at(0))});
        case TimelineKind::placement:
            return call.say("timeline_placement." + line.detail.at(0), {line.detail.at(1)});
        case TimelineKind::disclosed:
            return disclosed_text(call, line);
        case TimelineKind::proposed:
            return call.say("timeline.proposed", {line.detail.at(0)});
        case TimelineKind::decided:
            return decision_text(call, line);
    }
    return "";
}

std::string user_text(const Call& call, const TimelineLine& line) {
    const std::string role = line.role.empty() ? "" : call.say("role." + line.role);
    std::vector<std::string> parts;
    for (const std::string& part : {line.name, role, line.organisation}) {
        if (!part.empty())
            parts.push_back(part);
    }
    return joined(parts, ", ");
}

std::string by_text(const Call& call, const TimelineLine& line) {
    switch (line.by) {
        case TimelineLine::By::reader:
            return call.say("timeline.by_you");
        case TimelineLine::By::client:
            return call.say("timeline.by_client");
        case TimelineLine::By::machine:
            return call.say("audit_page.by_command");
        case TimelineLine::By::user:
            return user_text(call, line);
        default:
            return "";
    }
}

Html item(const Call& call, const TimelineLine& line, const std::string& proposals) {
    Html text = text_of(call, line);
    if (!line.proposal.empty() && !proposals.empty())
        text = element("a", {{"href", proposals + line.proposal}}, text);
    Html all = element("p", {{"class", "quiet-text"}}, time_text(line.at)) + element("p", text);
    if (const std::string by = by_text(call, line); !by.empty())
        all += element("p", {{"class", "quiet-text"}}, by);
    return element("li", all);
}

// `proposals` is where one is shown, up to its id; "" for nowhere.
Html lines(const Call& call, const TimelinePage& found, const std::string& path,
           const std::string& proposals) {
    Html items;
    for (const TimelineLine& line : found.lines) items += item(call, line, proposals);
    if (items.is_empty())
        return element("p", {{"class", "empty"}}, call.say("timeline.none"));
    return element("ol", {{"class", "timeline"}}, items) + paging(call, path, found.next);
}

Answer show(const Call& call) {
    const std::string& id = call.argument("person");
    const std::string path = "/people/" + id + "/timeline";
    const ClientView view = TRY(call.desks().people.find(call.actor(), id));
    const TimelinePage found =
        TRY(call.desks().timelines.find(call.actor(), id, {call.query("after"), lines_a_page}));
    return person_page(
        call, view, path,
        element("h2", call.say("timeline.title")) + lines(call, found, path, "/proposals/"));
}

Answer show_own(const Call& call) {
    const TimelinePage found = TRY(call.desks().timelines.find(
        call.actor(), call.actor().subject, {call.query("after"), lines_a_page}));
    return own_page(
        call, call.say("own.timeline"),
        element("p", call.say("own.timeline_text")) + lines(call, found, "/own/timeline", ""));
}

}  // namespace

void add_timeline_pages(Routes& routes) {
    routes.add(Method::get, "/people/{person}/timeline", "page.person.timeline", Door::user, show);
    routes.add(Method::get, "/own/timeline", "page.own.timeline", Door::link, show_own);
}

}  // namespace kynnys::pages
