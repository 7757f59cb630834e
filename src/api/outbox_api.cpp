// What the e-mails of the caller's organisation have come to.
#include <map>

#include "api/routes.h"
#include "api/values.h"

namespace kynnys::api {

namespace {

using web::Method;

// Without the ids of what it is about: kinds and how many of each.
Json notices_json(const std::vector<mail::Notice>& notices) {
    std::map<mail::NoticeKind, int> counts;
    for (const mail::Notice& one : notices) ++counts[one.kind];
    Json::Object object;
    for (const auto& [kind, count] : counts)
        object.emplace_back(std::string(mail::notice_kind_codes().code(kind)), count);
    return object;
}

Json message_json(const mail::OutboxMessage& message) {
    Json::Object object{{"id", message.id},
                        {"state", mail::outbox_state_codes().code(message.state)},
                        {"notices", notices_json(message.notices)},
                        {"language", message.language},
                        {"made_at", iso_text(message.made_at)},
                        {"next_try_at", iso_text(message.next_try_at)},
                        {"expires_at", iso_text(message.expires_at)},
                        {"tries", message.tries},
                        {"fault", message.fault}};
    if (!message.account.empty())
        object.emplace_back("user", message.account);
    if (message.sent_at)
        object.emplace_back("sent_at", iso_text(*message.sent_at));
    return object;
}

Answer list(const Call& call) {
    const Call::Page page = TRY(call.page());
    OutboxFilter filter;
    if (const std::string state = call.query("state"); !state.empty())
        filter.state = TRY(mail::outbox_state_codes().parse(state));
    if (const std::string kind = call.query("kind"); !kind.empty())
        filter.kind = TRY(mail::notice_kind_codes().parse(kind));
    const auto records =
        TRY(call.desks().outbox.list(call.actor(), filter, {page.after, page.most}));
    Json::Array items;
    for (const OutboxRecord& record : records) items.emplace_back(message_json(record.message));
    return page_json(std::move(items), static_cast<std::size_t>(page.most),
                     records.empty() ? "" : records.back().message.id);
}

Answer send_again(const Call& call) {
    TRY(call.desks().outbox.send_again(call.actor(), call.argument("message")));
    return web::empty_response();
}

Answer cancel(const Call& call) {
    TRY(call.desks().outbox.cancel(call.actor(), call.argument("message")));
    return web::empty_response();
}

Answer send_test(const Call& call) {
    const std::string id = TRY(call.desks().outbox.send_test(call.actor()));
    web::Response response = web::json_response(Json::Object{{"id", id}});
    response.status = web::status::created;
    return response;
}

}  // namespace

void add_outbox_routes(Routes& routes) {
    routes.add(Method::get, "/outbox", "outbox.view", Door::signed_in, list);
    routes.add(Method::post, "/outbox/test", "outbox.test", Door::signed_in, send_test);
    routes.add(Method::post, "/outbox/{message}/again", "outbox.again", Door::signed_in,
               send_again);
    routes.add(Method::post, "/outbox/{message}/cancel", "outbox.cancel", Door::signed_in, cancel);
}

}  // namespace kynnys::api
