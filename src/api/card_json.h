// Rows of the city as answers: the members of exchange/city_json.h after "id" and "version".
#pragma once

#include "api/call.h"
#include "api/values.h"
#include "app/card.h"
#include "exchange/fault.h"
#include "web/conditional.h"

namespace kynnys::api {

Json::Object card_json(const Card<Workplace>& card);
Json::Object card_json(const Card<Task>& card);
Json::Object card_json(const Card<Arrangement>& card);

// With the tag of its version; 304 for whoever has it already.
template <class Row>
Answer shown(const Call& call, const Card<Row>& card) {
    return web::tagged_response(call.request(), web::json_response(card_json(card)),
                                web::version_tag(card.version));
}

// A page in the cards' order; the last one's id is the cursor.
template <class Row>
Answer listed(const Call::Page& page, const std::vector<Card<Row>>& cards) {
    Json::Array items;
    for (const Card<Row>& card : cards) items.emplace_back(card_json(card));
    return page_json(std::move(items), static_cast<std::size_t>(page.most),
                     cards.empty() ? "" : cards.back().id);
}

// 201, and where it is from now on. `folder` is such as "/tasks/".
template <class Row>
Answer added(std::string_view folder, const Checked<Card<Row>>& card) {
    if (!card)
        return card.faults();
    web::Response response = web::json_response(card_json(card.value()));
    response.status = web::status::created;
    response.headers.add("Location", "/api/v1" + std::string(folder) + card.value().id);
    response.headers.add("ETag", web::version_tag(card.value().version));
    return response;
}

// Where somebody else was quicker, the error beside what is there now, which find() gives.
template <class Find>
Answer refused(const Error& error, Find find) {
    if (error.key != "row.was_changed")
        return error;
    return Answer(error, card_json(TRY(find())));
}

// What was changed, or why not.
template <class Row, class Find>
Answer changed(const Result<Checked<Card<Row>>>& card, Find find) {
    if (!card)
        return refused(card.error(), find);
    if (!card.value())
        return card.value().faults();
    web::Response response = web::json_response(card_json(card.value().value()));
    response.headers.add("ETag", web::version_tag(card.value().value().version));
    return response;
}

}  // namespace kynnys::api
