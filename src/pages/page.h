// What a handler gives back: a page, another place to look at, or whatever kept it from being one.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "web/html.h"
#include "web/response.h"

namespace kynnys::pages {

// A way back up, such as "People" of a person's page.
struct Crumb {
    std::string text;
    std::string path;
};

struct Page {
    std::string title;  // also the heading
    std::vector<Crumb> crumbs;
    web::Html content;
    int status = web::status::ok;
};

// After what was done: the page at `path`, with the message of that key on top.
struct SeeOther {
    std::string path;
    std::string message;  // "" for none
};

class Answer {
  public:
    Answer(Page page) : state_(std::move(page)) {}                   // NOLINT
    Answer(SeeOther other) : state_(std::move(other)) {}             // NOLINT
    Answer(web::Response response) : state_(std::move(response)) {}  // NOLINT
    Answer(Error error) : state_(std::move(error)) {}                // NOLINT

    using State = std::variant<Page, SeeOther, web::Response, Error>;
    [[nodiscard]] const State& state() const& { return state_; }
    [[nodiscard]] State state() && { return std::move(state_); }

  private:
    State state_;
};

}  // namespace kynnys::pages
