#include "api/answer.h"

#include "exchange/sentence.h"
#include "locale/language.h"
#include "locale/messages.h"
#include "web/error_response.h"

namespace kynnys::api {

std::string sentence_in(const Error& error, std::string_view accept_language) {
    return message(best_ui_language(accept_language), error.key, error.arguments)
        .value_or(sentence_of(error.key, error.arguments));
}

std::string sentence(const Error& error, const web::Request& request) {
    return sentence_in(error, request.headers.joined("Accept-Language"));
}

namespace {

Json::Object error_json(const Error& error, const web::Request& request) {
    Json::Array arguments;
    for (const std::string& argument : error.arguments) arguments.emplace_back(argument);
    return {{"key", error.key},
            {"message", sentence(error, request)},
            {"field", error.field},
            {"arguments", std::move(arguments)}};
}

}  // namespace

Answer::Errors Answer::errors_of(const std::vector<Fault>& faults) {
    Errors errors;
    for (const Fault& fault : faults) {
        const std::string way = fault.file.empty() || fault.header.empty()
                                    ? fault.file + fault.header
                                    : fault.file + "." + fault.header;
        errors.push_back({ErrorKind::invalid, fault.key, way, fault.arguments});
    }
    return errors;
}

web::Response Answer::response(const web::Request& request) && {
    if (auto* response = std::get_if<web::Response>(&state_))
        return std::move(*response);
    const Errors& errors = std::get<Errors>(state_);
    const Error& first = errors.front();
    web::Response response = web::error_response(first, sentence(first, request), request.id);
    if (errors.size() == 1 && !current_)
        return response;
    const Json told = parse_json(response.body).value();
    Json::Object body = *told.object();
    if (errors.size() > 1) {
        Json::Array all;
        for (const Error& error : errors) all.emplace_back(error_json(error, request));
        body.emplace_back("errors", std::move(all));
    }
    if (current_)
        body.emplace_back("current", *std::move(current_));
    response.body = json_text(Json(std::move(body)));
    return response;
}

}  // namespace kynnys::api
