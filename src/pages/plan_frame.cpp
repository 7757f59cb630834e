#include "pages/plan_frame.h"

#include <algorithm>

#include "base/text.h"
#include "pages/form_parts.h"
#include "pages/notice.h"
#include "pages/words.h"
#include "speech/writing.h"

namespace kynnys::pages {

namespace {

std::string class_of(PlanState state) {
    std::string label = "hds-status-label";
    switch (state) {
        case PlanState::waiting:
            return label;
        case PlanState::running:
            return label + " " + label + "--info";
        case PlanState::done:
            return label + " " + label + "--success";
        case PlanState::failed:
            return label + " " + label + "--error";
        case PlanState::cancelled:
            return label;
    }
    return label;
}

int count_of(const PlanHead& head, ProposalState state) {
    const auto found = head.states.find(state);
    return found == head.states.end() ? 0 : found->second;
}

// Those that were offered by hand, too.
int proposals_in(const PlanHead& head) {
    int all = 0;
    for (const auto& [state, count] : head.states) all += count;
    return all;
}

Html figure(const std::string& name, const std::string& value, const std::string& remark) {
    return element("div", element("dt", name) + element("dd", value) +
                              element("dd", {{"class", "remark"}}, remark));
}

Html figures(const Call& call, const PlanHead& head) {
    const PlanRun& run = head.run;
    const bool is_best = run.value == run.bound;
    return element(
        "dl", {{"class", "figures"}},
        figure(call.say("plan_page.placed"), grouped_number(run.placed),
               call.say("plan_page.of_wanting", {grouped_number(run.wanting_work)})) +
            figure(call.say("plan_page.hours"), duration({run.weekly_minutes}),
                   call.say("plan_page.in_all_jobs")) +
            figure(call.say("plan_page.value"), grouped_number(run.value),
                   is_best ? call.say("plan_page.is_best")
                           : call.say("plan_page.of_bound", {grouped_number(run.bound)}) + ": " +
                                 gap_text(call, run)) +
            figure(call.say("plan_page.decided"),
                   grouped_number(count_of(head, ProposalState::accepted) +
                                  count_of(head, ProposalState::agreed)),
                   call.say("plan_page.of_decided",
                            {grouped_number(count_of(head, ProposalState::agreed)),
                             grouped_number(count_of(head, ProposalState::open))})));
}

Html tab(const std::string& text, const std::string& path, const std::string& shown) {
    Attributes attributes{{"href", path}};
    if (path == shown)
        attributes.emplace_back("aria-current", "page");
    return element("li", element("a", attributes, text));
}

Html tabs(const Call& call, const PlanHead& head, const std::string& shown) {
    const std::string path = "/plans/" + head.run.id;
    const int not_placed = head.run.wanting_work - head.run.placed;
    Html items;
    if (head.shows_people)
        items +=
            tab(call.say("plan_page.proposals", {grouped_number(proposals_in(head))}), path, shown);
    items += tab(call.say("plan_page.not_placed", {grouped_number(not_placed)}),
                 path + "/not-placed", shown);
    items += tab(call.say("plan_page.unlocks"), path + "/unlocks", shown);
    items += tab(call.say("plan_page.compare"), path + "/compare", shown);
    items += tab(call.say("plan_page.settings"), path + "/settings", shown);
    return element("nav", {{"class", "tabs"}, {"aria-label", call.say("plan_page.parts")}},
                   element("ul", items));
}

// Where something is decided that a new plan could keep, or was kept already.
Html again(const Call& call, const PlanHead& head) {
    Html all;
    if (head.run.keeps == PlanKeeps::decided)
        all += element("p", call.say("plan_page.kept", {grouped_number(head.run.kept)}));
    const int decided =
        count_of(head, ProposalState::accepted) + count_of(head, ProposalState::agreed);
    if (decided == 0 || !call.offers(Action::plan_make))
        return all;
    return all + form(call, "/plans",
                      hidden_field("seconds", std::to_string(head.run.seconds_allowed)) +
                          hidden_field("keeps", "yes") +
                          button(call.say("button.plan_again", {grouped_number(decided)}),
                                 Button::secondary));
}

}  // namespace

std::string title_of(const Call& call, const PlanRun& run) {
    return call.say("plan_page.title", {time_text(run.asked_at)});
}

Html state_badge(const Call& call, PlanState state) {
    return element("span", {{"class", class_of(state)}},
                   call.say("plan_state." + std::string(plan_state_codes().code(state))));
}

std::string state_sentence(const Call& call, const PlanRun& run) {
    const std::string since = time_text(run.changed_at);
    switch (run.state) {
        case PlanState::waiting:
            return call.say("plan_page.waits", {since});
        case PlanState::running:
            return call.say("plan_page.runs", {since});
        case PlanState::done:
            return call.say("plan_page.is_done", {since});
        case PlanState::failed:
            return call.say("plan_page.has_failed",
                            {since, call.say(Error{ErrorKind::invalid, run.fault, "", {}})});
        case PlanState::cancelled:
            return call.say("plan_page.was_cancelled", {since});
    }
    return "";
}

// In tenths of a percent, rounded up so that no plan is told to be better than it is.
std::string gap_text(const Call& call, const PlanRun& run) {
    const std::int64_t bound = std::max<std::int64_t>(1, run.bound);
    const std::int64_t tenths = ((run.bound - run.value) * 1000 + bound - 1) / bound;
    const std::string point = call.language() == UiLanguage::en ? "." : ",";
    return call.say("plan_page.within",
                    {std::to_string(tenths / 10) + point + std::to_string(tenths % 10)});
}

Page plan_page(const Call& call, const PlanHead& head, const std::string& path,
               const Html& content) {
    Page page;
    page.title = title_of(call, head.run);
    page.crumbs = {{call.say("navigation.plans"), "/plans"}};
    page.content =
        element("p", {{"class", "state"}},
                state_badge(call, head.run.state) + " " + state_sentence(call, head.run));
    if (head.newer)
        page.content += notice(Notice::info, "",
                               element("p", call.say("plan_page.is_newer") + " " +
                                                element("a", {{"href", "/plans/" + head.newer->id}},
                                                        title_of(call, *head.newer))));
    if (head.run.state == PlanState::done) {
        page.content += figures(call, head) + tabs(call, head, path) + again(call, head);
        if (!head.shows_people)
            page.content +=
                element("p", {{"class", "quiet-text"}}, call.say("plan_page.no_people"));
    }
    page.content += content;
    return page;
}

Html review_notice(const Call& call, const PlanHead& head) {
    switch (head.run.review) {
        case PlanReview::done:
            return {};
        case PlanReview::waiting:
        case PlanReview::running:
            return notice(Notice::info, "", element("p", call.say("plan_page.is_reviewed")));
        case PlanReview::none:
        case PlanReview::outdated:
            return notice(Notice::info, "", element("p", call.say("plan_page.has_no_review")));
    }
    return {};
}

}  // namespace kynnys::pages
