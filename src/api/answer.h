// What a handler gives back: a response, or whatever kept it from being one. Errors of all kinds
// become answers in one place, in the caller's language.
#pragma once

#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "exchange/fault.h"
#include "web/request.h"
#include "web/response.h"

namespace kynnys::api {

class Answer {
  public:
    Answer(web::Response response) : state_(std::move(response)) {}          // NOLINT
    Answer(const Json& json) : Answer(web::json_response(json)) {}           // NOLINT
    Answer(Error error) : state_(Errors{std::move(error)}) {}                // NOLINT
    Answer(std::vector<Error> errors) : state_(std::move(errors)) {}         // NOLINT
    Answer(const std::vector<Fault>& faults) : state_(errors_of(faults)) {}  // NOLINT
    // An error of kind conflict, and what is there now.
    Answer(Error error, Json current)
        : state_(Errors{std::move(error)}), current_(std::move(current)) {}

    // {"error": {…}} of the first error, "errors": […] of all when there are several, and
    // "current": {…} when it is told what is there now. The status is by the first one's kind.
    [[nodiscard]] web::Response response(const web::Request& request) &&;

  private:
    using Errors = std::vector<Error>;
    static Errors errors_of(const std::vector<Fault>& faults);

    std::variant<web::Response, Errors> state_;
    std::optional<Json> current_;
};

// The sentence of an error, in the language that the request asks for.
std::string sentence(const Error& error, const web::Request& request);
std::string sentence_in(const Error& error, std::string_view accept_language);

}  // namespace kynnys::api
