// Outgoing e-mail: what was sent, what waits, what failed, and what to do about it.
#include <algorithm>

#include "pages/form_parts.h"
#include "pages/list_parts.h"
#include "pages/notice.h"
#include "pages/routes.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using mail::OutboxMessage;
using mail::OutboxState;
using web::Method;

constexpr int messages_a_page = 50;

Html told(const Call& call, const OutboxMessage& message) {
    std::vector<Html> kinds;
    for (std::size_t k = 0; k < mail::notice_kind_codes().codes.size(); ++k) {
        const auto kind = static_cast<mail::NoticeKind>(k);
        const auto count = std::count_if(message.notices.begin(), message.notices.end(),
                                         [&](const auto& one) { return one.kind == kind; });
        if (count > 0)
            kinds.emplace_back(word(call, "notice_kind", mail::notice_kind_codes(), kind) +
                               (count > 1 ? " × " + std::to_string(count) : ""));
    }
    return kinds.empty() ? Html(call.say("outbox_page.nothing")) : web::html_list(kinds);
}

Html deed(const Call& call, const OutboxRecord& record, const char* verb, const char* label) {
    const std::string which =
        call.say("outbox_page.message_of", {time_text(record.message.made_at)});
    return element("form",
                   {{"method", "post"}, {"action", "/outbox/" + record.message.id + "/" + verb}},
                   secret_field(call) +
                       element("button", {{"class", "quiet"}},
                               Html(call.say(label)) +
                                   element("span", {{"class", "visually-hidden"}}, " " + which)));
}

Html deeds(const Call& call, const OutboxRecord& record) {
    const OutboxMessage& message = record.message;
    if (!call.offers(Action::outbox_edit) || message.state == OutboxState::sent)
        return {};
    if (message.state == OutboxState::waiting)
        return deed(call, record, "cancel", "outbox_page.cancel");
    if (message.account.empty() && message.address.empty())
        return {};
    return deed(call, record, "again", "outbox_page.send_again");
}

std::string when(const OutboxMessage& message) {
    if (message.sent_at)
        return time_text(*message.sent_at);
    return message.state == OutboxState::waiting ? time_text(message.next_try_at) : "";
}

std::vector<Html> row(const Call& call, const OutboxRecord& record) {
    const OutboxMessage& message = record.message;
    return {time_text(message.made_at),
            message.account.empty() ? call.say("outbox_page.to_address") : record.reader,
            told(call, message),
            word(call, "outbox_state", mail::outbox_state_codes(), message.state),
            std::to_string(message.tries),
            when(message),
            message.fault.empty() ? "" : call.say(message.fault),
            deeds(call, record)};
}

template <class Enum, std::size_t count>
Result<std::optional<Enum>> chosen(const Call& call, const char* name,
                                   const CodeList<Enum, count>& codes) {
    if (call.query(name).empty())
        return std::optional<Enum>();
    return std::optional(TRY(codes.parse(call.query(name))));
}

template <class Enum, std::size_t count>
std::vector<Option> choices(const Call& call, const char* noun,
                            const CodeList<Enum, count>& codes) {
    std::vector<Option> all = options(call, noun, codes);
    all.insert(all.begin(), {"", call.say("list.all")});
    return all;
}

Html test_form(const Call& call) {
    if (!call.offers(Action::outbox_edit))
        return {};
    return element("p", call.say("outbox_page.test_text")) +
           form(call, "/outbox/test", button(call.say("outbox_page.test"), Button::secondary));
}

Html standing(const Call& call) {
    if (call.desks().mail_choices.use() == MailUse::off)
        return notice(Notice::info, call.say("outbox_page.is_off"),
                      call.say("outbox_page.is_off_text"));
    return test_form(call);
}

Answer list_page(const Call& call, const Html& before) {
    OutboxFilter filter;
    filter.state = TRY(chosen(call, "state", mail::outbox_state_codes()));
    filter.kind = TRY(chosen(call, "kind", mail::notice_kind_codes()));
    auto records = TRY(
        call.desks().outbox.list(call.actor(), filter, {call.query("after"), messages_a_page + 1}));
    std::optional<std::string> next;
    if (records.size() > messages_a_page) {
        records.resize(messages_a_page);
        next = records.back().message.id;
    }
    web::HtmlTable table;
    table.id = "messages";
    table.caption = call.say("outbox_page.caption");
    for (const char* name :
         {"outbox_page.made", "outbox_page.to", "outbox_page.what", "outbox_page.state",
          "outbox_page.tries", "outbox_page.next", "outbox_page.fault", "account_page.what_to_do"})
        table.columns.emplace_back(call.say(name));
    for (const OutboxRecord& record : records) table.rows.push_back(row(call, record));
    Page page;
    page.title = call.say("outbox_page.title");
    page.crumbs = {{call.say("navigation.users"), "/users"}};
    page.content = before + standing(call) +
                   filters(call, "/outbox",
                           {{{"state", "outbox_page.state", ""},
                             choices(call, "outbox_state", mail::outbox_state_codes())},
                            {{"kind", "outbox_page.kind", ""},
                             choices(call, "notice_kind", mail::notice_kind_codes())}}) +
                   list_table(table, call.say("outbox_page.none")) + paging(call, "/outbox", next);
    return page;
}

Answer list(const Call& call) {
    return list_page(call, {});
}

Answer send_again(const Call& call) {
    TRY(call.desks().outbox.send_again(call.actor(), call.argument("message")));
    return SeeOther{"/outbox", "done.outbox_again"};
}

Answer cancel(const Call& call) {
    TRY(call.desks().outbox.cancel(call.actor(), call.argument("message")));
    return SeeOther{"/outbox", "done.outbox_cancelled"};
}

Answer send_test(const Call& call) {
    const auto sent = call.desks().outbox.send_test(call.actor());
    if (sent)
        return SeeOther{"/outbox", "done.outbox_test"};
    if (sent.error().kind != ErrorKind::invalid)
        return sent.error();
    return list_page(
        call, notice(Notice::alert, call.say(sent.error()),
                     element("a", {{"href", "/account#mail"}}, call.say("account_page.mail"))));
}

}  // namespace

void add_outbox_pages(Routes& routes) {
    routes.add(Method::get, "/outbox", "page.outbox", Door::user, list);
    routes.add(Method::post, "/outbox/test", "page.outbox.test", Door::user, send_test);
    routes.add(Method::post, "/outbox/{message}/again", "page.outbox.again", Door::user,
               send_again);
    routes.add(Method::post, "/outbox/{message}/cancel", "page.outbox.cancel", Door::user, cancel);
}

}  // namespace kynnys::pages
