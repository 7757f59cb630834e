// Errors as answers, all in one shape:
// {"error":{"key":…,"message":…,"field":…,"arguments":[…],"request":…}}
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "web/request.h"
#include "web/response.h"

namespace kynnys::web {

// invalid 422, not_found 404, conflict 409, forbidden 403, unavailable 503.
int status_of(ErrorKind kind);

// What an error says to people, in the language that Accept-Language prefers; "" to leave it to the
// status' own words.
using Sentence = std::function<std::string(const Error&, std::string_view accept_language)>;

Sentence no_sentence();

struct ErrorAnswer {
    int status = status::broken;
    Error error;
    std::string message;  // a sentence for people; the status' own words when empty
    std::string request;  // the request's id
};

// 503 gets Retry-After, 405 nothing: use the makers below for what needs a header of its own.
Response error_response(const ErrorAnswer& answer);
// The status by the error's kind.
Response error_response(const Error& error, std::string_view message, std::string_view request);

// 401 with WWW-Authenticate, e.g. scheme "Bearer".
Response unauthenticated_response(const ErrorAnswer& answer, std::string_view scheme);
// 405; `allowed` are the methods that the path has.
Response method_not_allowed_response(const std::vector<Method>& allowed, const Request& request,
                                     const Sentence& sentence);
// 429 or 503; told in whole seconds, at least one.
Response retry_later_response(const ErrorAnswer& answer, std::chrono::milliseconds wait);
// 500 in plain text: the request's number and nothing of the cause.
Response broken_response(std::string_view request);

}  // namespace kynnys::web
