#include "api/idempotency.h"

namespace kynnys::api {

namespace {

// Lengths stand before the parts, so that no two requests are written the same.
std::string asked_text(const web::Request& request) {
    std::string text;
    const auto add = [&](std::string_view part) {
        text.append(std::to_string(part.size())).append(":").append(part);
    };
    add(web::method_text(request.method));
    add(request.path);
    add(std::to_string(request.query.pairs().size()));
    for (const auto& [name, value] : request.query.pairs()) {
        add(name);
        add(value);
    }
    add(request.content_type);
    add(request.body);
    return text;
}

std::string answer_text(const web::Response& response) {
    Json::Array headers;
    for (const auto& [name, value] : response.headers.pairs())
        headers.emplace_back(Json::Array{name, value});
    return json_text(Json::Object{
        {"status", response.status}, {"headers", std::move(headers)}, {"body", response.body}});
}

web::Response response_from(const std::string& text) {
    const Json kept = parse_json(text).value();
    web::Response response;
    response.status = static_cast<int>(kept.find_whole("status").value());
    for (const Json& header : *kept.find_array("headers").value())
        response.headers.add(*header.array()->at(0).string(), *header.array()->at(1).string());
    response.body = kept.find_string("body").value();
    return response;
}

// What was made, or what the path names.
std::string subject_of(const Call& call, const web::Response& response) {
    if (const auto json = parse_json(response.body)) {
        const Json* id = json.value().find("id");
        if (id != nullptr && id->string() != nullptr)
            return *id->string();
    }
    return call.first_argument();
}

}  // namespace

Answer answer_once(const Call& call, const std::function<web::Response()>& handle) {
    const std::string* key = call.request().headers.find("Idempotency-Key");
    if (key == nullptr || call.request().method != web::Method::post)
        return handle();
    IdempotencyDesk& desk = call.desks().idempotency;
    const auto begun = TRY(desk.begin(call.actor(), *key, asked_text(call.request())));
    if (begun.answer)
        return response_from(*begun.answer);
    web::Response response = handle();
    if (response.status >= web::status::broken)
        TRY(desk.forget(begun.request));
    else
        TRY(desk.finish(begun.request, subject_of(call, response), answer_text(response)));
    return response;
}

}  // namespace kynnys::api
