#include "web/error_response.h"

#include <algorithm>

namespace kynnys::web {
namespace {

constexpr std::chrono::seconds usual_wait{2};

void add_retry_after(Response& response, std::chrono::milliseconds wait) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    response.headers.set("Retry-After", std::to_string(std::max<decltype(seconds)>(seconds, 1)));
}

}  // namespace

Sentence no_sentence() {
    return [](const Error&, std::string_view) { return std::string(); };
}

int status_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::invalid:
            return status::invalid;
        case ErrorKind::not_found:
            return status::not_found;
        case ErrorKind::conflict:
            return status::conflict;
        case ErrorKind::forbidden:
            return status::forbidden;
        case ErrorKind::unavailable:
            return status::unavailable;
    }
    return status::broken;
}

Response error_response(const ErrorAnswer& answer) {
    Json::Array arguments(answer.error.arguments.begin(), answer.error.arguments.end());
    const std::string_view message =
        answer.message.empty() ? status_text(answer.status) : std::string_view(answer.message);
    Response response =
        json_response(Json::Object{{"error", Json::Object{
                                                 {"key", answer.error.key},
                                                 {"message", message},
                                                 {"field", answer.error.field},
                                                 {"arguments", std::move(arguments)},
                                                 {"request", answer.request},
                                             }}});
    response.status = answer.status;
    if (answer.status == status::unavailable)
        add_retry_after(response, usual_wait);
    return response;
}

Response error_response(const Error& error, std::string_view message, std::string_view request) {
    return error_response(
        {status_of(error.kind), error, std::string(message), std::string(request)});
}

Response unauthenticated_response(const ErrorAnswer& answer, std::string_view scheme) {
    ErrorAnswer unauthenticated = answer;
    unauthenticated.status = status::unauthenticated;
    Response response = error_response(unauthenticated);
    response.headers.add("WWW-Authenticate", std::string(scheme));
    return response;
}

Response method_not_allowed_response(const std::vector<Method>& allowed, const Request& request,
                                     const Sentence& sentence) {
    std::string list;
    for (const Method method : allowed)
        list.append(list.empty() ? "" : ", ").append(method_text(method));
    const Error error{ErrorKind::invalid, "request.method_is_not_allowed", "", {}};
    Response response =
        error_response({status::method_not_allowed, error,
                        sentence(error, request.headers.joined("Accept-Language")), request.id});
    response.headers.add("Allow", std::move(list));
    return response;
}

Response retry_later_response(const ErrorAnswer& answer, std::chrono::milliseconds wait) {
    Response response = error_response(answer);
    add_retry_after(response, wait);
    return response;
}

Response broken_response(std::string_view request) {
    Response response =
        text_response("Something went wrong here. Number: " + std::string(request) + "\n");
    response.status = status::broken;
    return response;
}

}  // namespace kynnys::web
