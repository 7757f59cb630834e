// The planning rules: those that hold now and those to come, each with its reason and source.
#include <algorithm>

#include "exchange/policy_json.h"
#include "pages/facts.h"
#include "pages/form_parts.h"
#include "pages/list_parts.h"
#include "pages/policy_share_fields.h"
#include "pages/routes.h"
#include "pages/words.h"
#include "plan/policy_catalogue.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

// Said of the set of rules as a whole; names of lines, no messages.
constexpr std::string_view version_line = "policy.version";
constexpr std::string_view date_line = "policy.date";
// As a file has it; a form leaves the field empty.
constexpr std::string_view no_limit = "none";

bool has_no_limit(const PolicyEntry& entry) {
    return !std::holds_alternative<PolicyText>(entry.value) && entry.fewest < 0;
}

bool is_of_the_whole(std::string_view name) {
    return name == version_line || name == date_line;
}

std::string label_key(const std::string& name) {
    std::string key = "policy_line." + name;
    std::replace(key.begin() + static_cast<std::ptrdiff_t>(std::string("policy_line.").size()),
                 key.end(), '.', '_');
    return key;
}

std::string name_word(const Call& call, const std::string& name) {
    if (name.starts_with(share_prefix))
        return call.say("policy_page.share",
                        {group_words(call, std::string_view(name).substr(share_prefix.size()))});
    return call.say(label_key(name));
}

std::string value_word(const Call& call, const PolicyLine& line) {
    if (waiting_rule_codes().parse(line.value))
        return call.say("waiting_rule." + line.value);
    return line.value == no_limit ? call.say("policy_page.no_limit") : line.value;
}

const PolicyLine* line_named(const Policy& policy, const std::string& name) {
    const auto found = std::find_if(policy.lines.begin(), policy.lines.end(),
                                    [&](const PolicyLine& line) { return line.name == name; });
    return found == policy.lines.end() ? nullptr : &*found;
}

// All of them, or of a set to come those that change.
Html table_of(const Call& call, const Policy& policy, const Policy* before) {
    web::HtmlTable table;
    table.id = "rules-" + iso_text(policy.date);
    table.caption = call.say(before == nullptr ? "policy_page.caption" : "policy_page.changes");
    table.columns = {call.say("policy_page.rule"), call.say("policy_page.value"),
                     call.say("policy_page.reason"), call.say("policy_page.source")};
    for (const PolicyLine& line : policy.lines) {
        const PolicyLine* old = before == nullptr ? nullptr : line_named(*before, line.name);
        if (is_of_the_whole(line.name) || (old != nullptr && old->value == line.value))
            continue;
        table.rows.push_back({name_word(call, line.name), value_word(call, line),
                              element("span", {{"class", "quiet-text"}}, line.reason),
                              element("span", {{"class", "quiet-text"}}, line.source)});
    }
    return list_table(table, call.say("policy_page.nothing_changes"));
}

Html policy_of(const Call& call, const std::vector<Policy>& all, std::size_t n) {
    const bool holds = n == 0;
    const bool has_next = n + 1 < all.size();
    return element("h2", call.say(holds ? "policy_page.holds_now" : "policy_page.to_come",
                                  {day_text(all[n].date)})) +
           facts({{call.say("policy_page.version"), all[n].version},
                  {call.say("policy_page.valid_from"), day_text(all[n].date)},
                  {call.say("policy_page.valid_to"),
                   has_next ? call.say("policy_page.until_next", {day_text(all[n + 1].date)})
                            : call.say("policy_page.open")}}) +
           table_of(call, all[n], holds ? nullptr : &all[n - 1]);
}

Answer show(const Call& call) {
    const auto all = TRY(call.desks().policies.current_and_coming(call.actor()));
    Page page;
    page.title = call.say("navigation.policy");
    page.content = element("p", call.say("policy_page.text"));
    Html buttons;
    if (call.offers(Action::policy_edit))
        buttons += link_button(call.say("policy_page.change"), "/policy/new", Button::primary);
    buttons += link_button(call.say("catalogue_page.title"), "/catalogue");
    if (call.offers(Action::rules_view))
        buttons += link_button(call.say("navigation.rules"), "/rules");
    page.content += element("p", {{"class", "buttons"}}, buttons);
    if (all.empty())
        page.content += element("p", {{"class", "empty"}}, call.say("policy_page.none"));
    for (std::size_t n = 0; n < all.size(); ++n) page.content += policy_of(call, all, n);
    return page;
}

// What a new set begins with: the latest one.
Result<Policy> latest(const Call& call) {
    const auto all = TRY(call.desks().policies.current_and_coming(call.actor()));
    return all.empty() ? default_policy({}) : all.back();
}

Html field_of(const Call& call, const FormParts& parts, const PolicyEntry& entry) {
    const std::string name(entry.name);
    const auto* text = std::get_if<PolicyText>(&entry.value);
    const bool may_be_empty =
        has_no_limit(entry) || (text != nullptr && *text == PolicyText::waiting_levels);
    const Field field{name, label_key(name), "", "text", "off", !may_be_empty};
    if (text == nullptr || *text != PolicyText::waiting_rule)
        return parts.text(field);
    return parts.choice(field, options(call, "waiting_rule", waiting_rule_codes()));
}

Page new_page(const Call& call, const FormState& state) {
    const FormParts parts(call, state);
    Html fields = parts.text({"valid_from", "policy_page.valid_from", "policy_page.valid_from_hint",
                              "date", "off", true}) +
                  parts.text({"version", "policy_page.version", "policy_page.version_hint", "text",
                              "off", true});
    for (const PolicyEntry& entry : policy_catalogue()) {
        if (!is_of_the_whole(entry.name))
            fields += field_of(call, parts, entry);
    }
    fields += share_fields(parts, state.values);
    fields += parts.area({"reason", "policy_page.new_reason", "policy_page.new_reason_hint"}, 3) +
              parts.text({"source", "policy_page.new_source", "policy_page.new_source_hint"});
    Page page;
    page.title = call.say("policy_page.change");
    page.crumbs = {{call.say("navigation.policy"), "/policy"}};
    page.content = parts.error_summary() + element("p", call.say("policy_page.new_text")) +
                   form(call, "/policy", fields + button(call.say("button.save")));
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Answer show_new(const Call& call) {
    TRY(call.check_offers(Action::policy_edit));
    const Policy policy = TRY(latest(call));
    FormState state;
    for (const PolicyLine& line : policy.lines)
        state.values.add(line.name, line.value == no_limit ? "" : line.value);
    state.values.add("version", policy.version);
    add_share_values(policy, state.values);
    return new_page(call, state);
}

// The latest lines with what was typed; those that change get the reason and source given.
std::vector<PolicyLine> lines_of(const Call& call, const Policy& before) {
    std::vector<PolicyLine> lines = before.lines;
    std::erase_if(lines,
                  [](const PolicyLine& line) { return line.name.starts_with(share_prefix); });
    for (PolicyLine& line : lines) {
        const std::string name = line.name == version_line ? "version" : line.name;
        if (call.form().fields.find(name) == nullptr)
            continue;
        std::string typed = call.field(name);
        const PolicyEntry* entry = find_policy_entry(line.name);
        if (typed.empty() && entry != nullptr && has_no_limit(*entry))
            typed = no_limit;
        const bool is_changed = line.value != typed;
        line.value = typed;
        if (is_changed && !call.field("reason").empty())
            line.reason = call.field("reason");
        if (is_changed && !call.field("source").empty())
            line.source = call.field("source");
    }
    for (PolicyLine& share : typed_shares(call, before)) lines.push_back(std::move(share));
    return lines;
}

Json::Object json_of(const std::vector<PolicyLine>& lines, const std::string& valid_from) {
    Json::Array all;
    for (const PolicyLine& line : lines)
        all.emplace_back(Json::Object{{"name", line.name},
                                      {"value", line.value},
                                      {"unit", line.unit},
                                      {"reason", line.reason},
                                      {"source", line.source}});
    return {{"valid_from", valid_from}, {"lines", std::move(all)}};
}

// "lines[3]" is the field of the fourth line, and says which values it can have.
Error error_of(const Call& call, const Fault& fault, const std::vector<PolicyLine>& lines) {
    const std::size_t open = fault.file.find('[');
    const auto place = open == std::string::npos
                           ? Result<std::int64_t>(std::int64_t{-1})
                           : parse_whole(fault.file.substr(open + 1, fault.file.size() - open - 2));
    if (!place || place.value() < 0 || place.value() >= static_cast<std::int64_t>(lines.size()))
        return {ErrorKind::invalid, "policy_page.day_is_wrong", "valid_from", {}};
    const auto line = static_cast<std::size_t>(place.value());
    const std::string& name = lines[line].name;
    if (fault.header == "reason")
        return {ErrorKind::invalid, "policy_page.reason_is_missing", "reason", {}};
    if (name.starts_with(share_prefix)) {
        const auto shares = std::find_if(lines.begin(), lines.end(), [](const PolicyLine& one) {
            return one.name.starts_with(share_prefix);
        });
        const auto n = line - static_cast<std::size_t>(shares - lines.begin());
        return {ErrorKind::invalid, "policy_page.share_is_wrong", share_field(call, n), {}};
    }
    if (is_of_the_whole(name))
        return {ErrorKind::invalid, "policy_page.day_is_wrong", "valid_from", {}};
    const PolicyEntry* entry = find_policy_entry(name);
    if (entry == nullptr || std::holds_alternative<PolicyText>(entry->value))
        return {ErrorKind::invalid, "policy_page.value_is_wrong", name, {}};
    return {ErrorKind::invalid,
            "policy_page.number_is_wrong",
            name,
            {std::to_string(entry->fewest), std::to_string(entry->most)}};
}

Answer add(const Call& call) {
    const std::vector<PolicyLine> lines = lines_of(call, TRY(latest(call)));
    const auto added =
        call.desks().policies.add(call.actor(), json_of(lines, call.field("valid_from")));
    if (!added) {
        const bool is_of_form =
            added.error().kind == ErrorKind::invalid || added.error().kind == ErrorKind::conflict;
        if (!is_of_form)
            return added.error();
        Error error = added.error();
        error.field = "valid_from";
        return new_page(call, typed(call, {error}));
    }
    if (added.value())
        return SeeOther{"/policy", "done.policy_saved"};
    std::vector<Error> errors;
    for (const Fault& fault : added.value().faults())
        errors.push_back(error_of(call, fault, lines));
    return new_page(call, typed(call, std::move(errors)));
}

}  // namespace

void add_policy_pages(Routes& routes) {
    routes.add(Method::get, "/policy", "page.policy", Door::user, show);
    routes.add(Method::get, "/policy/new", "page.policy.new", Door::user, show_new);
    routes.add(Method::post, "/policy", "page.policy.add", Door::user, add);
}

}  // namespace kynnys::pages
