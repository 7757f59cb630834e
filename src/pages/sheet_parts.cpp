#include "pages/sheet_parts.h"

#include <algorithm>

#include "pages/form_parts.h"
#include "pages/list_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

constexpr std::size_t looks_shown = 50;

std::string code_key(std::string_view noun, std::string code) {
    std::replace(code.begin(), code.end(), '.', '_');
    return std::string(noun) + "." + code;
}

std::string said_code(const Call& call, std::string_view noun, const std::string& code) {
    return message(call.language(), code_key(noun, code), {}).value_or(code);
}

std::string until(const Call& call, const DisclosureSheet::Line& line) {
    const Disclosure& one = line.disclosure;
    if (one.withdrawn_at)
        return call.say("sheet.ended", {time_text(*one.withdrawn_at)});
    if (!line.is_live)
        return call.say("sheet.does_not_hold");
    return one.valid_to ? call.say("sheet.until", {day_text(*one.valid_to)})
                        : call.say("sheet.without_end");
}

Html line_of(const Call& call, const DisclosureSheet::Line& line, const std::string& end_path) {
    const Disclosure& one = line.disclosure;
    Html text = element("strong", line.organisation) + " – " +
                word(call, "disclosure_basis", disclosure_basis_codes(), one.basis) + ": " +
                one.basis_text + ". " + call.say("sheet.from", {day_text(one.valid_from)}) + " " +
                until(call, line);
    Html item = element("p", text);
    if (line.is_live && one.basis == DisclosureBasis::consent && !end_path.empty())
        item += form(
            call, end_path,
            hidden_field("disclosure", one.id) + button(call.say("sheet.end"), Button::secondary));
    return element("li", {{"class", "card"}}, item);
}

// Withdrawn by the client among the own referrals.
Html told_line(const Call& call, const DisclosureSheet::Told& told) {
    return element(
        "li", {{"class", "card"}},
        element("p",
                element("strong", told.organisation) + " – " +
                    call.say("sheet.referral", {time_text(told.sent_at), told.consent}) + " " +
                    call.say(told.is_live ? "sheet.sees_what_was_sent" : "sheet.sees_it_no_more")));
}

}  // namespace

Html disclosure_lines(const Call& call, const DisclosureSheet& sheet, const std::string& end_path) {
    Html lines;
    for (const DisclosureSheet::Line& line : sheet.lines) lines += line_of(call, line, end_path);
    for (const DisclosureSheet::Told& told : sheet.told) lines += told_line(call, told);
    return lines.is_empty() ? element("p", {{"class", "empty"}}, call.say("sheet.nobody"))
                            : element("ul", {{"class", "cards"}}, lines);
}

Html looks_table(const Call& call, const DisclosureSheet& sheet) {
    web::HtmlTable table{"looks",
                         call.say("sheet.latest"),
                         {call.say("sheet.when"), call.say("sheet.organisation"),
                          call.say("sheet.role"), call.say("sheet.deed")},
                         {}};
    for (std::size_t i = 0; i < std::min(looks_shown, sheet.looks.size()); ++i) {
        const Look& look = sheet.looks[i];
        table.rows.push_back({time_text(look.at), look.organisation,
                              said_code(call, "role", look.role),
                              said_code(call, "action", look.action)});
    }
    return list_table(table, call.say("sheet.no_looks"));
}

}  // namespace kynnys::pages
