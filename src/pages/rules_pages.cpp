// The rules about benefits and services on a day, each with its source; and another file held
// against them.
#include <algorithm>

#include "pages/form_parts.h"
#include "pages/list_parts.h"
#include "pages/money_parts.h"
#include "pages/notice.h"
#include "pages/proposal_parts.h"
#include "pages/routes.h"
#include "pages/words.h"
#include "rules/evaluation.h"

namespace kynnys::pages {

namespace {

using web::Method;
using namespace rules;

std::string star(const Origin& origin, Date at) {
    return is_unverified(origin, at) ? " *" : "";
}

std::string days_text(const Validity& valid) {
    return (valid.from ? day_text(*valid.from) : std::string()) + "–" +
           (valid.until ? day_text(*valid.until) : std::string());
}

std::string checked_text(const Origin& origin) {
    return origin.checked_on ? day_text(*origin.checked_on) : "";
}

class RulesPage {
  public:
    RulesPage(const Call& call, const RuleSet& rules, Date at)
        : call_(call), rules_(rules), at_(at), speaker_(rules_speaker(call)) {}

    [[nodiscard]] Html html() const {
        return element("p", call_.say("rules_page.what")) +
               element("p", call_.say("rules_page.version",
                                      {rules_.name, rules_.version, day_text(at_)})) +
               figures() + services() + announcements();
    }

  private:
    [[nodiscard]] Html figures() const {
        web::HtmlTable table;
        table.id = "figures";
        table.caption = call_.say("rules_page.figures");
        table.columns = {call_.say("rules_page.figure"), call_.say("rules_page.value"),
                         call_.say("rules_page.holds"), call_.say("rules_page.source"),
                         call_.say("rules_page.checked")};
        for (const Parameter& parameter : rules_.parameters) add_figure(parameter, table);
        return list_table(table, "");
    }

    void add_figure(const Parameter& parameter, web::HtmlTable& table) const {
        for (const ParameterValue& one : parameter.values) {
            if (!one.valid.holds(at_))
                continue;
            table.rows.push_back({speaker_.words(parameter.text) + star(one.origin, at_),
                                  speaker_.amount(*parameter.unit, one.written),
                                  days_text(one.valid), speaker_.origin(one.origin, at_),
                                  checked_text(one.origin)});
            return;
        }
        table.rows.push_back({speaker_.words(parameter.text), speaker_.say("rules_said.not_known"),
                              "", speaker_.ask(parameter.ask), ""});
    }

    [[nodiscard]] Html services() const {
        Html all;
        for (const rules::Service& service : rules_.services) {
            if (!service.valid.holds(at_))
                continue;
            web::HtmlTable table;
            table.id = "service-" + service.name;
            table.caption = speaker_.words(service.text);
            table.columns = {call_.say("rules_page.condition"), call_.say("rules_page.source"),
                             call_.say("rules_page.checked")};
            for (const Criterion& criterion : service.criteria) {
                if (criterion.valid.holds(at_))
                    table.rows.push_back(
                        {speaker_.words(criterion.text) + star(criterion.origin, at_),
                         speaker_.origin(criterion.origin, at_), checked_text(criterion.origin)});
            }
            all += element("h3", speaker_.words(service.text)) +
                   (table.rows.empty() ? Html() : list_table(table, "")) +
                   element("p", {{"class", "quiet-text"}}, speaker_.ask(service.ask));
        }
        return element("h2", call_.say("rules_page.services")) + all;
    }

    [[nodiscard]] Html announcements() const {
        std::vector<Html> items;
        for (const Announcement& one : rules_.announcements)
            items.emplace_back((one.from ? day_text(*one.from) + ": " : std::string()) +
                               speaker_.words(one.text));
        return items.empty() ? Html()
                             : element("h2", speaker_.say("rules_said.announcements")) +
                                   web::html_list(items);
    }

    const Call& call_;
    const RuleSet& rules_;
    Date at_;
    RulesSpeaker speaker_;
};

bool may_compare(const Call& call) {
    return call.offers(Action::situation_view);
}

Answer show(const Call& call) {
    const RuleSet& rules = *TRY(call.desks().rules.find(call.actor()));
    FormState state;
    state.values = call.request().query;
    Date at = call.today();
    if (const std::string text = call.query("at"); !text.empty()) {
        const auto day = parse_date(text);
        if (day)
            at = day.value();
        else
            state.errors.push_back({ErrorKind::invalid, day.error().key, "at", {text}});
    }
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("rules_page.title");
    page.content = parts.error_summary() +
                   element("form", {{"method", "get"}, {"action", "/rules"}, {"class", "filters"}},
                           parts.text({"at", "rules_page.day", "money.at_hint"}) +
                               button(call.say("rules_page.show"), Button::secondary)) +
                   element("p", {{"class", "quiet-text"}}, call.say("rules_page.set_by"));
    if (may_compare(call))
        page.content +=
            element("p", link_button(call.say("rules_page.to_compare"), "/rules/compare"));
    page.content += RulesPage(call, rules, at).html();
    return page;
}

Html compare_form(const Call& call, const FormState& state) {
    const FormParts parts(call, state);
    const Html file =
        element("div", {{"class", "hds-text-input"}},
                element("label", {{"for", "rules-file"}, {"class", "hds-text-input__label"}},
                        call.say("rules_compare.file")) +
                    element("input",
                            {{"id", "rules-file"},
                             {"type", "file"},
                             {"name", "file"},
                             {"accept", ".toml,text/plain"}},
                            {}));
    return parts.error_summary() + element("p", call.say("rules_compare.what")) +
           element("p", {{"class", "quiet-text"}}, call.say("rules_page.set_by")) +
           element("form",
                   {{"method", "post"},
                    {"action", "/rules/compare"},
                    {"enctype", "multipart/form-data"},
                    {"class", "form"}},
                   secret_field(call) + file + parts.area({"text", "rules_compare.text"}, 8) +
                       button(call.say("rules_compare.send")));
}

Page compare_page(const Call& call, const FormState& state, const Html& answer) {
    Page page;
    page.title = call.say("rules_compare.title");
    page.crumbs = {{call.say("navigation.rules"), "/rules"}};
    page.content = answer + compare_form(call, state);
    return page;
}

// The sentence of the checker with line and column, in the language of who asks; the words of the
// file stay as they are.
std::string said_fault(const Call& call, const Fault& fault) {
    std::string key = fault.key;
    std::replace(key.begin(), key.end(), '.', '_');
    const auto said = message(call.language(), "rules_fault." + key, fault.arguments);
    std::string sentence =
        said ? *said : call.say(Error{ErrorKind::invalid, fault.key, "", fault.arguments});
    if (fault.line == 0)
        return sentence;
    const std::string column = fault.column > 0 ? std::to_string(fault.column) : "";
    return capitalised(
        call.say("rules_fault.at", {std::to_string(fault.line), column, fault.header, sentence}));
}

Html faults_part(const Call& call, const std::vector<Fault>& faults) {
    constexpr std::size_t most = 50;
    std::vector<Html> items;
    for (std::size_t at = 0; at < faults.size() && at < most; ++at)
        items.emplace_back(said_fault(call, faults[at]));
    return notice(Notice::error, call.say("rules_compare.faults", {std::to_string(faults.size())}),
                  web::html_list(items));
}

Html changes_table(const Call& call, const RulesComparison& found) {
    web::HtmlTable table;
    table.id = "changes";
    table.caption = call.say("rules_compare.changes", {std::to_string(found.changes.size())});
    table.columns = {call.say("rules_compare.part"), call.say("rules_compare.before"),
                     call.say("rules_compare.after")};
    const auto or_none = [&](const std::string& text) {
        return text.empty() ? call.say("rules_compare.none") : text;
    };
    for (const RuleChange& change : found.changes) {
        const std::string from = change.from ? " " + day_text(*change.from) : std::string();
        table.rows.push_back({call.say("rules_part." + std::string(part_code(change.part))) + " " +
                                  change.name + from,
                              or_none(change.before), or_none(change.after)});
    }
    return list_table(table, rules_speaker(call).say("rules_said.no_differences"));
}

std::string service_words(const RulesSpeaker& speaker, const RuleSet& rules,
                          const std::string& name) {
    const int at = rules.service(name);
    return at < 0 ? name : speaker.words(rules.services[static_cast<std::size_t>(at)].text);
}

Html effects_of(const Call& call, const Affected& answers) {
    const RulesSpeaker speaker = rules_speaker(call);
    const auto said = [&](const std::optional<Verdict>& verdict) {
        return verdict ? speaker.service_verdict(*verdict) : call.say("rules_compare.none");
    };
    std::vector<Html> items;
    for (const VerdictChange& one : answers.verdicts)
        items.emplace_back(
            call.say("rules_compare.verdict",
                     {service_words(speaker, call.desks().money.rules(), one.service),
                      said(one.before), said(one.after)}));
    if (answers.money_before && answers.money_after)
        items.emplace_back(
            call.say("rules_compare.money", {speaker.money_change(*answers.money_before),
                                             speaker.money_change(*answers.money_after)}));
    return web::html_list(items);
}

Html affected_table(const Call& call, const RulesComparison& found) {
    web::HtmlTable table;
    table.id = "affected";
    table.caption = call.say("rules_compare.affected", {std::to_string(found.affected.size())});
    table.columns = {call.say("rules_compare.person"), call.say("rules_compare.effect")};
    for (const AffectedPerson& one : found.affected)
        table.rows.push_back(
            {element("a", {{"href", "/people/" + one.person + "/money"}}, one.name),
             effects_of(call, one.answers)});
    return element("p", call.say("rules_compare.of", {std::to_string(found.people)})) +
           list_table(table, call.say("rules_compare.nobody"));
}

Answer ask(const Call& call) {
    TRY(call.check_offers(Action::situation_view));
    return compare_page(call, {}, {});
}

Answer compare(const Call& call) {
    std::string text = call.field("text");
    for (const web::UploadedFile& file : call.form().files) {
        if (file.field == "file" && !file.content.empty())
            text = file.content;
    }
    const auto found = call.desks().rules.compare(call.actor(), text);
    if (!found && found.error().kind != ErrorKind::invalid)
        return found.error();
    if (!found || !found.value()) {
        Page page =
            found ? compare_page(call, typed(call, {}), faults_part(call, found.value().faults()))
                  : compare_page(call, typed(call, {found.error()}), {});
        page.status = web::status::invalid;
        return page;
    }
    const RulesComparison& comparison = found.value().value();
    return compare_page(call, typed(call, {}),
                        affected_table(call, comparison) + changes_table(call, comparison));
}

}  // namespace

void add_rules_pages(Routes& routes) {
    routes.add(Method::get, "/rules", "page.rules", Door::user, show);
    routes.add(Method::get, "/rules/compare", "page.rules.compare", Door::user, ask);
    routes.add(Method::post, "/rules/compare", "page.rules.compare.send", Door::user, compare);
}

}  // namespace kynnys::pages
