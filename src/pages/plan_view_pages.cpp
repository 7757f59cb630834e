// Who has no job in a plan and why, what would place more people, and how it differs from another.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "pages/address.h"
#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/not_placed_parts.h"
#include "pages/plan_frame.h"
#include "pages/plan_parts.h"
#include "pages/proposal_parts.h"
#include "pages/words.h"
#include "speech/writing.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr int people_a_page = 50;

Html person_item(const Call& call, const PlanHead& head, const PlanSpeaker& speaker,
                 const ListedNotPlaced& one) {
    return element("li", element("p", element("a", {{"href", "/people/" + one.record.person}},
                                              one.name.empty() ? one.record.person : one.name) +
                                          " " + speaker.say(one.record.reason)) +
                             repair_html(call, head.run, speaker, one.record.repair));
}

std::string group_path(const PlanHead& head, const NotPlacedCount& count) {
    web::Parameters query;
    query.add("reason", count.reason);
    query.add("subject", count.subject);
    return address("/plans/" + head.run.id + "/not-placed", query);
}

// "not_placed.too_heavy" is headed by "not_placed_title.too_heavy".
std::string group_title(const PlanSpeaker& speaker, const NotPlacedCount& count) {
    return speaker.say("not_placed_title" + count.reason.substr(count.reason.find('.')),
                       {count.subject});
}

Html group_html(const Call& call, const NotPlacedPage& found, const PlanSpeaker& speaker,
                const NotPlacedSection& group) {
    Html content =
        element("h2", Html(group_title(speaker, group.count)) + " " +
                          element("span", {{"class", "count"}},
                                  counted(call.language(), "people", group.count.people)));
    Html items;
    for (const ListedNotPlaced& one : group.people)
        items += person_item(call, found.head, speaker, one);
    if (!items.is_empty())
        content += element("ul", {{"class", "not-placed"}}, items);
    const bool has_more = static_cast<int>(group.people.size()) < group.count.people;
    if (found.head.shows_people && has_more && call.query("reason").empty())
        content += element(
            "p", element("a", {{"href", group_path(found.head, group.count)}},
                         call.say("not_placed_page.all", {grouped_number(group.count.people)})));
    return element("section", content);
}

std::optional<NotPlacedCount> group_asked(const Call& call) {
    if (call.query("reason").empty())
        return std::nullopt;
    return NotPlacedCount{call.query("reason"), call.query("subject"), 0};
}

Answer not_placed(const Call& call) {
    const auto only = group_asked(call);
    const NotPlacedPage found = TRY(call.desks().plan_reviews.not_placed(
        call.actor(), call.argument("plan"), only, {call.query("after"), people_a_page}));
    const PlanSpeaker speaker = speaker_of(call, found.names);
    const std::string path = "/plans/" + found.head.run.id + "/not-placed";
    Html content;
    if (found.head.shows_people)
        content += review_notice(call, found.head);
    if (only)
        content += element("p", element("a", {{"href", path}}, call.say("not_placed_page.back")));
    if (found.groups.empty())
        content += element("p", {{"class", "empty"}}, call.say("not_placed_page.empty"));
    for (const NotPlacedSection& group : found.groups)
        content += group_html(call, found, speaker, group);
    return plan_page(call, found.head, path,
                     content + paging(call, path, found.next) + export_links(call, path));
}

void add_people(const Call& call, const NotPlacedPage& found, const NotPlacedSection& group,
                TableFile& file) {
    const PlanSpeaker speaker = speaker_of(call, found.names);
    for (const ListedNotPlaced& one : group.people)
        file.rows.push_back(
            {group_title(speaker, group.count), one.name.empty() ? one.record.person : one.name,
             speaker.say(one.record.reason),
             web::text_of(repair_html(call, found.head.run, speaker, one.record.repair))});
}

// Everybody of every group, or of the one that the address asks for.
Result<TableFile> not_placed_file(const Call& call) {
    const auto read = [&](const std::optional<NotPlacedCount>& only) {
        return call.desks().plan_reviews.not_placed(call.actor(), call.argument("plan"), only,
                                                    {"", rows_in_a_file});
    };
    TableFile file{"not-placed",
                   {call.say("column.group"), call.say("column.person"), call.say("column.why"),
                    call.say("column.smallest_change")},
                   {}};
    const auto asked = group_asked(call);
    for (const NotPlacedSection& group : TRY(read(asked)).groups) {
        const NotPlacedPage whole = TRY(read(group.count));
        for (const NotPlacedSection& section : whole.groups) add_people(call, whole, section, file);
    }
    return file;
}

const char* proof_key(const UnlockRecord& unlock) {
    return unlock.is_verified ? "unlock_page.is_verified" : "unlock_page.is_counted";
}

// Whose errand it has become, or the way to make one of it.
Html errand_of(const Call& call, const UnlockPage& found, int place) {
    if (const auto made = found.errands.find(place); made != found.errands.end()) {
        const Errand& errand = made->second.errand;
        const std::string text =
            errand.done_on
                ? call.say("unlock_page.errand_is_done",
                           {made->second.owner, day_text(*errand.done_on)})
                : call.say("unlock_page.errand", {made->second.owner, day_text(errand.due_on)});
        return element("a", {{"href", "/errands/" + errand.id}}, text);
    }
    if (!call.offers(Action::employer_edit))
        return {};
    web::Parameters query;
    query.add("plan", found.head.run.id);
    query.add("place", std::to_string(place));
    return link_button(call.say("unlock_page.make_errand"), address("/errands/new", query));
}

Html unlock_item(const Call& call, const PlanSpeaker& speaker, const UnlockPage& found, int place) {
    const UnlockRecord& unlock = found.unlocks[static_cast<std::size_t>(place)];
    return element("li",
                   element("strong", {{"class", "more"}},
                           call.say("unlock_page.more",
                                    {counted(call.language(), "people", unlock.placed_more)})) +
                       element("span", capitalised(speaker.say(unlock.change))) +
                       element("span", {{"class", "quiet-text"}}, call.say(proof_key(unlock))) +
                       errand_of(call, found, place));
}

Answer unlocks(const Call& call) {
    const UnlockPage found =
        TRY(call.desks().plan_reviews.unlocks(call.actor(), call.argument("plan")));
    const PlanSpeaker speaker = speaker_of(call, found.names);
    Html items;
    for (int place = 0; place < static_cast<int>(found.unlocks.size()); ++place)
        items += unlock_item(call, speaker, found, place);
    Html content = review_notice(call, found.head);
    if (!items.is_empty())
        content += element("p", call.say("unlock_page.text")) +
                   element("ol", {{"class", "unlocks"}}, items);
    else if (found.head.run.review == PlanReview::done)
        content += element("p", {{"class", "empty"}}, call.say("unlock_page.empty"));
    const std::string path = "/plans/" + found.head.run.id + "/unlocks";
    return plan_page(call, found.head, path, content + export_links(call, path));
}

Result<TableFile> unlocks_file(const Call& call) {
    const UnlockPage found =
        TRY(call.desks().plan_reviews.unlocks(call.actor(), call.argument("plan")));
    const PlanSpeaker speaker = speaker_of(call, found.names);
    TableFile file{
        "unlocks",
        {call.say("column.change"), call.say("column.people_more"), call.say("column.proof")},
        {}};
    for (const UnlockRecord& unlock : found.unlocks)
        file.rows.push_back({capitalised(speaker.say(unlock.change)),
                             std::to_string(unlock.placed_more), call.say(proof_key(unlock))});
    return file;
}

std::string move_key(const ComparedProposal& one) {
    if (one.workplace_before.empty())
        return "compare_page.started";
    if (one.workplace_after.empty())
        return "compare_page.ended";
    return one.workplace_before == one.workplace_after ? "compare_page.changed"
                                                       : "compare_page.moved";
}

Html job_cell(const std::string& workplace, const std::string& name, std::int64_t minutes) {
    if (workplace.empty())
        return "–";
    return element("a", {{"href", "/workplaces/" + workplace}}, name) + " " + duration({minutes});
}

// Who has less than before comes first: that is what has to be looked at.
std::vector<ComparedProposal> losers_first(std::vector<ComparedProposal> differences) {
    const auto place = [](const ComparedProposal& one) {
        constexpr std::array order{"compare_page.ended", "compare_page.moved",
                                   "compare_page.changed", "compare_page.started"};
        const auto found = std::find(order.begin(), order.end(), move_key(one));
        return std::pair(found - order.begin(), one.minutes_after - one.minutes_before);
    };
    std::stable_sort(differences.begin(), differences.end(),
                     [&](const ComparedProposal& one, const ComparedProposal& other) {
                         return place(one) < place(other);
                     });
    return differences;
}

web::HtmlTable difference_table(const Call& call, const PlanComparison& comparison) {
    web::HtmlTable table{"differences", call.say("compare_page.caption"), {}, {}};
    for (const char* key :
         {"compare_page.person", "compare_page.what", "compare_page.before", "compare_page.after"})
        table.columns.emplace_back(call.say(key));
    const auto differences = losers_first(comparison.differences);
    for (const ComparedProposal& one : differences)
        table.rows.push_back({element("a", {{"href", "/people/" + one.person}}, one.person_name),
                              call.say(move_key(one)),
                              job_cell(one.workplace_before, one.name_before, one.minutes_before),
                              job_cell(one.workplace_after, one.name_after, one.minutes_after)});
    return table;
}

web::HtmlTable figure_table(const Call& call, const PlanRun& before, const PlanRun& after) {
    web::HtmlTable table{"compared-figures",
                         call.say("compare_page.figures"),
                         {call.say("compare_page.figure"), title_of(call, before),
                          title_of(call, after), call.say("compare_page.difference")},
                         {}};
    const auto row = [&](const char* key, std::int64_t one, std::int64_t other) {
        table.rows.push_back({call.say(key), grouped_number(one), grouped_number(other),
                              signed_number(other - one)});
    };
    row("plan_page.placed", before.placed, after.placed);
    row("plan_page.wanting", before.wanting_work, after.wanting_work);
    row("compare_page.whole_hours", before.weekly_minutes / 60, after.weekly_minutes / 60);
    row("plan_page.value", before.value, after.value);
    return table;
}

Html moves_text(const Call& call, const PlanComparison& comparison) {
    const auto count = [&](const char* key) {
        return std::to_string(
            std::count_if(comparison.differences.begin(), comparison.differences.end(),
                          [&](const ComparedProposal& one) { return move_key(one) == key; }));
    };
    return element("p", call.say("compare_page.moves",
                                 {std::to_string(comparison.alike), count("compare_page.changed"),
                                  count("compare_page.moved"), count("compare_page.started"),
                                  count("compare_page.ended")}));
}

Html other_choice(const Call& call, const ComparisonPage& found, const std::string& path) {
    FormState state;
    state.values = call.request().query;
    const FormParts parts(call, state);
    std::vector<Option> options;
    for (const PlanRun& run : found.others) options.push_back({run.id, title_of(call, run)});
    return element("form", {{"method", "get"}, {"action", path}, {"class", "filters"}},
                   parts.choice({"with", "compare_page.with", ""}, options) +
                       button(call.say("button.compare"), Button::secondary));
}

// Jobs that were to be kept and could not be, each with its reason.
Html not_kept(const Call& call, const ComparisonPage& found) {
    if (found.not_kept.empty())
        return {};
    const PlanSpeaker speaker = speaker_of(call, found.names);
    Html items;
    for (const ListedNotKept& one : found.not_kept) {
        const Message& reason = one.not_kept.reason;
        const std::string why =
            reason.key.starts_with("violation.") ? speaker.say(reason) : call.say(reason.key);
        const std::string& name = one.person_name.empty() ? one.person_code : one.person_name;
        items += element("li", element("a", {{"href", "/proposals/" + one.not_kept.proposal}},
                                       call.say("fit_page.title", {name, one.workplace_name})) +
                                   " " + why);
    }
    return element("h2", call.say("not_kept.title")) + element("p", call.say("not_kept.what")) +
           element("ul", {{"class", "not-placed"}}, items);
}

Answer compare(const Call& call) {
    const ComparisonPage found = TRY(
        call.desks().plan_reviews.compare(call.actor(), call.argument("plan"), call.query("with")));
    const std::string path = "/plans/" + found.head.run.id + "/compare";
    Html content = not_kept(call, found);
    if (found.others.empty())
        content += element("p", {{"class", "empty"}}, call.say("compare_page.empty"));
    else
        content += other_choice(call, found, path);
    if (found.other) {
        content += web::html_table(figure_table(call, *found.other, found.head.run),
                                   web::HtmlWidth::may_scroll) +
                   moves_text(call, found.from_other);
        if (found.head.shows_people)
            content += list_table(difference_table(call, found.from_other),
                                  call.say("compare_page.alike")) +
                       export_links(call, path);
    }
    return plan_page(call, found.head, path, content);
}

Result<TableFile> differences_file(const Call& call) {
    const ComparisonPage found = TRY(
        call.desks().plan_reviews.compare(call.actor(), call.argument("plan"), call.query("with")));
    return file_of("differences", difference_table(call, found.from_other));
}

}  // namespace

void add_plan_view_routes(Routes& routes) {
    routes.add(Method::get, "/plans/{plan}/not-placed", "page.plan.not_placed", Door::user,
               not_placed);
    routes.add(Method::get, "/plans/{plan}/not-placed.csv", "page.plan.not_placed.csv", Door::user,
               csv_of(not_placed_file));
    routes.add(Method::get, "/plans/{plan}/not-placed.xlsx", "page.plan.not_placed.xlsx",
               Door::user, xlsx_of(not_placed_file));
    routes.add(Method::get, "/plans/{plan}/unlocks.csv", "page.plan.unlocks.csv", Door::user,
               csv_of(unlocks_file));
    routes.add(Method::get, "/plans/{plan}/unlocks.xlsx", "page.plan.unlocks.xlsx", Door::user,
               xlsx_of(unlocks_file));
    routes.add(Method::get, "/plans/{plan}/compare.csv", "page.plan.compare.csv", Door::user,
               csv_of(differences_file));
    routes.add(Method::get, "/plans/{plan}/compare.xlsx", "page.plan.compare.xlsx", Door::user,
               xlsx_of(differences_file));
    routes.add(Method::get, "/plans/{plan}/unlocks", "page.plan.unlocks", Door::user, unlocks);
    routes.add(Method::get, "/plans/{plan}/compare", "page.plan.compare", Door::user, compare);
}

}  // namespace kynnys::pages
