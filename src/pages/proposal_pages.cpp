// What a plan proposes, and deciding about it: one by one, or about the chosen ones together.
#include <algorithm>

#include "base/text.h"
#include "pages/address.h"
#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/money_parts.h"
#include "pages/notice.h"
#include "pages/plan_frame.h"
#include "pages/plan_parts.h"
#include "pages/proposal_parts.h"
#include "pages/words.h"
#include "plan/reasons.h"
#include "speech/writing.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr int proposals_a_page = 10;

// What a form sends of a proposal: which one, as it was seen.
std::string seen_text(const ProposalRecord& record) {
    return record.id + "." + std::to_string(record.version);
}

std::optional<SeenProposal> seen_of(const std::string& text) {
    const std::size_t dot = text.rfind('.');
    if (dot == std::string::npos)
        return std::nullopt;
    const auto version = parse_whole(text.substr(dot + 1));
    if (!version)
        return std::nullopt;
    return SeenProposal{text.substr(0, dot), version.value()};
}

std::string reason_name(const std::string& proposal) {
    return "reason-" + proposal;
}

std::vector<std::string> all_chosen(const web::Parameters& values) {
    const auto chosen = values.all("chosen");
    return {chosen.begin(), chosen.end()};
}

class ProposalList {
  public:
    // `money` has a line for each card.
    ProposalList(const Call& call, const ProposalPage& page, const std::vector<Html>& money,
                 FormState state)
        : call_(call),
          page_(page),
          money_(money),
          speaker_(speaker_of(call, page.names)),
          chosen_(all_chosen(state.values)),
          parts_(call, std::move(state)),
          decides_(call.offers(Action::proposal_decide)) {}

    [[nodiscard]] Html html() const {
        if (page_.cards.empty())
            return element("p", {{"class", "empty"}}, call_.say("proposal_page.empty"));
        Html items;
        for (std::size_t at = 0; at < page_.cards.size(); ++at)
            items += item(page_.cards[at], money_[at]);
        Html list = element("ol", {{"class", "proposals"}}, items);
        if (!decides_)
            return list;
        const std::string path =
            address("/plans/" + page_.head.run.id + "/decisions", call_.request().query);
        return parts_.error_summary() +
               element("p", {{"class", "quiet-text keys"}}, call_.say("proposal_page.keys")) +
               element("form", {{"method", "post"}, {"action", path}, {"novalidate", ""}},
                       secret_field(call_) + list + together());
    }

  private:
    [[nodiscard]] Html item(const ProposalCard& card, const Html& money) const {
        const ProposalRecord& record = card.listed.record;
        const CarvedJob& job = card.proposal.job;
        Html content = title(card);
        content += element("p", {{"class", "when"}},
                           element("strong", call_.say("proposal_page.a_week",
                                                       {duration({record.weekly_minutes})})) +
                               " " + week_text(call_.language(), job));
        content += money + first_reasons_html(card.proposal.terms) + details(card) + decision(card);
        if (decides_)
            content += actions(record);
        return element("li", {{"id", "proposal-" + record.id}, {"tabindex", "-1"}}, content);
    }

    [[nodiscard]] Html title(const ProposalCard& card) const {
        const ProposalRecord& record = card.listed.record;
        const std::string& name =
            card.listed.person_name.empty() ? card.listed.person_code : card.listed.person_name;
        Html line =
            element("a", {{"href", "/people/" + record.person}}, name) +
            element("span", {{"aria-hidden", "true"}}, " → ") +
            element("span", {{"class", "visually-hidden"}}, " – ") +
            element("a", {{"href", "/workplaces/" + record.workplace}}, card.listed.workplace_name);
        return element(
            "div", {{"class", "proposal-title"}},
            choice(record, name) + element("h2", line) + proposal_badge(call_, record.state));
    }

    [[nodiscard]] Html choice(const ProposalRecord& record, const std::string& name) const {
        if (!decides_)
            return {};
        const std::string seen = seen_text(record);
        Attributes attributes{{"type", "checkbox"},
                              {"name", "chosen"},
                              {"value", seen},
                              {"id", "choose-" + record.id},
                              {"class", "hds-checkbox__input"}};
        if (std::find(chosen_.begin(), chosen_.end(), seen) != chosen_.end())
            attributes.emplace_back("checked", "");
        return element(
            "div", {{"class", "hds-checkbox"}},
            element("input", attributes, {}) +
                element("label", {{"for", "choose-" + record.id}, {"class", "hds-checkbox__label"}},
                        element("span", {{"class", "visually-hidden"}},
                                call_.say("proposal_page.choose", {name}))));
    }

    [[nodiscard]] Html first_reasons_html(const std::vector<Term>& terms) const {
        const FirstReasons first = first_reasons(terms);
        if (first.pro.empty())
            return {};
        return element("p", {{"class", "first-reason"}}, speaker_.say(*first.pro.front()));
    }

    [[nodiscard]] Html details(const ProposalCard& card) const {
        const ProposalRecord& record = card.listed.record;
        Html inside = week_list(call_, page_.names, card.proposal.job);
        if (!card.proposal.job.arrangements.empty())
            inside += element(
                "p", element("strong", call_.say("proposal_page.arrangements")) + " " +
                         speaker_.arrangements(page_.names, card.proposal.job.arrangements));
        inside += reason_table(call_, speaker_, "reasons-" + record.id, card.proposal.terms);
        inside +=
            element("p", element("a", {{"href", "/people/" + record.person + "/fit/" + record.id}},
                                 call_.say("proposal_page.to_fit")) +
                             " · " +
                             element("a", {{"href", "/proposals/" + record.id}},
                                     call_.say("proposal_page.to_proposal")));
        return element("details", element("summary", call_.say("proposal_page.all_reasons",
                                                               {grouped_number(record.value)})) +
                                      inside);
    }

    [[nodiscard]] Html decision(const ProposalCard& card) const {
        return card.decision ? decision_line(call_, *card.decision) : Html();
    }

    [[nodiscard]] Html one_button(const char* key, Button kind, const char* act,
                                  const ProposalRecord& record) const {
        return button(call_.say(key), kind, "only", std::string(act) + " " + seen_text(record));
    }

    [[nodiscard]] Html refusal(const ProposalRecord& record) const {
        const Html inside = parts_.text({reason_name(record.id), "proposal_page.reason_to_refuse",
                                         "", "text", "", true}) +
                            one_button("button.refuse", Button::danger, "refused", record);
        const bool is_typed = !parts_.value(reason_name(record.id)).empty() ||
                              parts_.value("only") == "refused " + seen_text(record);
        Attributes attributes{{"class", "refusal"}};
        if (is_typed)
            attributes.emplace_back("open", "");
        return element("details", attributes,
                       element("summary", call_.say("button.refuse_with_reason")) + inside);
    }

    [[nodiscard]] Html actions(const ProposalRecord& record) const {
        switch (record.state) {
            case ProposalState::open:
                return element("div", {{"class", "actions"}},
                               one_button("button.accept", Button::secondary, "accepted", record) +
                                   link_button(call_.say("button.change_job"),
                                               "/proposals/" + record.id + "/change") +
                                   refusal(record));
            case ProposalState::accepted:
            case ProposalState::refused:
                return element("div", {{"class", "actions"}},
                               one_button("button.take_back", Button::secondary, "open", record));
            default:
                return {};  // the client has answered
        }
    }

    // About all that are chosen.
    [[nodiscard]] Html together() const {
        const Html buttons =
            button(call_.say("button.accept_chosen"), Button::primary, "act", "accepted") +
            button(call_.say("button.refuse_chosen"), Button::secondary, "act", "refused") +
            button(call_.say("button.take_chosen_back"), Button::secondary, "act", "open");
        return element("fieldset", {{"class", "together"}},
                       element("legend", call_.say("proposal_page.chosen")) +
                           parts_.text({"reason", "proposal_page.reason_to_refuse",
                                        "proposal_page.reason_hint"}) +
                           element("div", {{"class", "buttons"}}, buttons));
    }

    const Call& call_;
    const ProposalPage& page_;
    const std::vector<Html>& money_;
    PlanSpeaker speaker_;
    std::vector<std::string> chosen_;
    FormParts parts_;
    bool decides_;
};

Filter state_filter(const Call& call) {
    Filter filter{{"state", "proposal_page.state", ""},
                  {{"", call.say("proposal_page.any_state")}}};
    for (const std::string_view code : proposal_state_codes().codes)
        filter.options.push_back(
            {std::string(code), call.say("proposal_state." + std::string(code))});
    return filter;
}

std::optional<ProposalState> state_asked(const Call& call) {
    const auto state = proposal_state_codes().parse(call.query("state"));
    return state ? std::optional(state.value()) : std::nullopt;
}

std::string done_key(ProposalState state) {
    switch (state) {
        case ProposalState::accepted:
            return "done.proposals_accepted";
        case ProposalState::refused:
            return "done.proposals_refused";
        default:
            return "done.proposals_taken_back";
    }
}

struct Wanted {
    DecisionDraft draft;
    std::vector<SeenProposal> seen;
    std::string reason_field = "reason";
};

void take_seen(const std::string& text, Wanted& wanted) {
    if (auto seen = seen_of(text))
        wanted.seen.push_back(std::move(*seen));
}

Result<Wanted> wanted_of(const Call& call) {
    Wanted wanted;
    std::string act = call.field("act");
    if (const std::string only = call.field("only"); !only.empty()) {
        const std::size_t blank = only.find(' ');
        act = only.substr(0, blank);
        take_seen(blank == std::string::npos ? "" : only.substr(blank + 1), wanted);
        if (!wanted.seen.empty())
            wanted.reason_field = reason_name(wanted.seen.front().id);
    } else {
        for (const std::string& chosen : all_chosen(call.form().fields)) take_seen(chosen, wanted);
    }
    wanted.draft.state = TRY(proposal_state_codes().parse(act));
    if (wanted.draft.state == ProposalState::refused)
        wanted.draft.reason = call.field(wanted.reason_field);
    if (wanted.seen.empty())
        return Error{ErrorKind::invalid, "decision.is_about_nothing", "chosen", {}};
    return wanted;
}

std::vector<std::string> list_row(const Call& call, const ProposalPage& page,
                                  const ProposalCard& card) {
    const ProposalRecord& record = card.listed.record;
    const FirstReasons reasons = first_reasons(card.proposal.terms);
    return {card.listed.person_name.empty() ? card.listed.person_code : card.listed.person_name,
            card.listed.workplace_name,
            call.say("proposal_state." + std::string(proposal_state_codes().code(record.state))),
            std::to_string(record.weekly_minutes),
            week_text(call.language(), card.proposal.job),
            std::to_string(record.value),
            reasons.pro.empty() ? "" : speaker_of(call, page.names).say(*reasons.pro.front())};
}

Result<TableFile> list_file(const Call& call) {
    const ProposalPage found = TRY(call.desks().plan_reviews.proposals(
        call.actor(), call.argument("plan"), state_asked(call), {"", rows_in_a_file}));
    TableFile file{"proposals", {}, {}};
    for (const char* key :
         {"column.person", "column.workplace", "proposal_page.state", "column.weekly_minutes",
          "fit_page.week", "plan_page.value", "proposal_page.reason"})
        file.columns.push_back(call.say(key));
    for (const ProposalCard& card : found.cards) file.rows.push_back(list_row(call, found, card));
    return file;
}

// Each once, at the field that it is about.
std::vector<Error> told(std::vector<Error> errors, const std::string& reason_field) {
    std::vector<Error> once;
    for (Error& error : errors) {
        const bool is_told = std::any_of(once.begin(), once.end(), [&](const Error& other) {
            return other.key == error.key && other.arguments == error.arguments;
        });
        error.field = error.key == "decision.has_no_reason" ? reason_field : "";
        if (!is_told)
            once.push_back(std::move(error));
    }
    return once;
}

Answer decide(const Call& call) {
    auto wanted = wanted_of(call);
    if (!wanted)
        return proposals_answer(call, typed(call, told({wanted.error()}, "reason")));
    DecidedProposals decided =
        call.desks().plans.decide_all(call.actor(), wanted.value().seen, wanted.value().draft);
    if (!decided.errors.empty())
        return proposals_answer(
            call, typed(call, told(std::move(decided.errors), wanted.value().reason_field)));
    const std::string anchor = "#proposal-" + wanted.value().seen.front().id;
    return SeeOther{address("/plans/" + call.argument("plan"), call.request().query) + anchor,
                    done_key(wanted.value().draft.state)};
}

}  // namespace

Answer proposals_answer(const Call& call, const FormState& state) {
    const std::string path = "/plans/" + call.argument("plan");
    const ProposalPage found = TRY(
        call.desks().plan_reviews.proposals(call.actor(), call.argument("plan"), state_asked(call),
                                            {call.query("after"), proposals_a_page}));
    std::vector<MeantJob> jobs;
    for (const ProposalCard& card : found.cards)
        jobs.push_back({card.listed.record.person,
                        {card.listed.record.weekly_minutes},
                        card.listed.record.workplace});
    const auto money = TRY(money_lines(call, jobs));
    Page page = plan_page(
        call, found.head, path,
        filters(call, path, {state_filter(call)}) + ProposalList(call, found, money, state).html() +
            paging(call, path, found.next) + export_links(call, path + "/proposals"));
    if (!state.errors.empty())
        page.status = state.errors.front().kind == ErrorKind::conflict ? web::status::conflict
                                                                       : web::status::invalid;
    return page;
}

void add_proposal_routes(Routes& routes) {
    routes.add(Method::get, "/plans/{plan}/proposals.csv", "page.plan.proposals.csv", Door::user,
               csv_of(list_file));
    routes.add(Method::get, "/plans/{plan}/proposals.xlsx", "page.plan.proposals.xlsx", Door::user,
               xlsx_of(list_file));
    routes.add(Method::post, "/plans/{plan}/decisions", "page.plan.decide", Door::user, decide);
}

}  // namespace kynnys::pages
