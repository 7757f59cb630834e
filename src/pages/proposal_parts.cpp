#include "pages/proposal_parts.h"

#include "base/text.h"
#include "pages/words.h"
#include "plan/reasons.h"
#include "plan/worth.h"
#include "speech/writing.h"

namespace kynnys::pages {

namespace {

std::string tasks_of(const City& names, const Shift& shift) {
    std::vector<std::string> tasks;
    for (const Piece& piece : shift.pieces) {
        const Task& task = names.tasks[piece.task.place()];
        const std::string& name = task.name.empty() ? task.id : task.name;
        if (tasks.empty() || tasks.back() != name)
            tasks.push_back(name);
    }
    return joined(tasks, " · ");
}

std::string class_of(ProposalState state) {
    std::string label = "hds-status-label";
    switch (state) {
        case ProposalState::open:
            return label;
        case ProposalState::accepted:
            return label + " " + label + "--info";
        case ProposalState::agreed:
            return label + " " + label + "--success";
        case ProposalState::refused:
        case ProposalState::not_now:
        case ProposalState::never:
            return label + " " + label + "--alert";
    }
    return label;
}

}  // namespace

Html proposal_badge(const Call& call, ProposalState state) {
    return element("span", {{"class", class_of(state)}},
                   call.say("proposal_state." + std::string(proposal_state_codes().code(state))));
}

Html decision_line(const Call& call, const NamedDecision& named) {
    const Decision& taken = named.decision;
    const std::string who =
        named.decided_by.empty() ? call.say("role." + taken.role) : named.decided_by;
    const bool is_changed = !taken.job.empty();
    return element(
        "p", {{"class", "decision"}},
        call.say(is_changed ? "proposal_page.decision_with_changes" : "proposal_page.decision",
                 {who, time_text(taken.decided_at), taken.policy_version, taken.reason}));
}

PlanSpeaker speaker_of(const Call& call, const City& names) {
    return {call.language(), NameStyle::alone, names};
}

Html week_list(const Call& call, const City& names, const CarvedJob& job) {
    Html days;
    for (const Shift& shift : job.shifts)
        days += element("li", element("strong", short_word(call, shift.day) + " " +
                                                    hours_text(shift.start, shift.end)) +
                                  " " + tasks_of(names, shift));
    return element("ul", {{"class", "week-list"}}, days);
}

Html reason_table(const Call& call, const PlanSpeaker& speaker, const std::string& id,
                  const std::vector<Term>& terms) {
    const auto points = [](std::int64_t number) {
        return element("span", {{"class", "points"}}, signed_number(number));
    };
    web::HtmlTable table{id,
                         call.say("proposal_page.reasons_caption"),
                         {call.say("proposal_page.reason"), call.say("proposal_page.points")},
                         {}};
    for (const Term* term : strongest_first(terms))
        table.rows.push_back({speaker.say(*term), points(term->points)});
    table.rows.push_back({element("strong", call.say("proposal_page.sum")),
                          element("strong", points(sum_of(terms)))});
    return web::html_table(table, web::HtmlWidth::fits);
}

std::string signed_number(std::int64_t number) {
    return (number < 0 ? "−" : "+") + grouped_number(number < 0 ? -number : number);
}

std::string capitalised(const std::string& text) {
    std::string capital = text;
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        capital[0] = static_cast<char>(text[0] - 'a' + 'A');
    // å, ä, ö: the second byte of the capital is 0x20 less.
    else if (text.size() > 1 && text[0] == '\xc3' && static_cast<unsigned char>(text[1]) >= 0xa0U)
        capital[1] = static_cast<char>(static_cast<unsigned char>(text[1]) - 0x20U);
    return capital;
}

}  // namespace kynnys::pages
