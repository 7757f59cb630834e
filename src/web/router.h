// Which handler answers which method and path. A route's pattern is parts between slashes, each a
// word or a place: "/api/v1/people/{id}". A word wins over a place at the same position. Look-up
// costs one step a part. GET answers HEAD too, OPTIONS is answered here.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/context.h"
#include "web/error_response.h"
#include "web/exchange.h"
#include "web/request.h"
#include "web/response.h"

namespace kynnys::web {

using Handler = std::function<Response(const Request&, Context&)>;

// Runs before the handler, in the order added; an answer ends the matter there.
using Before = std::function<std::optional<Response>(const Request&, Context&)>;

// Runs over every answer of a route, also of a Before and of a bug, the last added first.
using After = std::function<void(const Request&, const Context&, Response&)>;

// Shows an answer of the router's own (404, 405, 500) in another way; none where the plain one is
// right. What it throws is a bug; then the plain answer stays.
using Show = std::function<std::optional<Response>(const Request&, const Response&)>;

// Told of a bug: the request's id, the route's name and the cause. The cause is for the log only;
// it names the exception's type, and its words only where they come from this program's own
// checks or the standard library, never from a database or a parser.
using BugReport =
    std::function<void(std::string_view request, std::string_view route, std::string_view cause)>;

inline constexpr std::size_t usual_body_bytes = std::size_t{1024} * 1024;

struct Route {
    Method method = Method::get;
    std::string pattern;
    std::string name;  // "person.show": for logs, metrics and the permission table
    Handler handle;
    std::size_t body_bytes = usual_body_bytes;  // of a request's body, at most
};

struct Answer {
    Response response;
    RouteLabel route;
};

class Router {
  public:
    // Without a sentence, errors of the router's own have the status' words.
    explicit Router(BugReport report, Sentence sentence = no_sentence());
    ~Router();
    Router(const Router&) = delete;
    Router& operator=(const Router&) = delete;

    // A pattern that isn't well formed, a name or a method and pattern given twice is a bug. Two
    // patterns may not name the same place differently.
    void add(Method method, std::string pattern, std::string name, Handler handle,
             std::size_t body_bytes = usual_body_bytes);
    void add_before(Before before);
    void add_after(After after);
    void set_show(Show show) { show_ = std::move(show); }

    // How large the body of such a request may be; the usual where there is no such route.
    [[nodiscard]] std::size_t body_bytes(Method method, std::string_view path) const;

    // In the order added.
    [[nodiscard]] const std::vector<std::unique_ptr<Route>>& routes() const { return routes_; }

    // Any number of threads may call it at once when nothing is added any more. No exception
    // leaves it.
    [[nodiscard]] Answer respond(const Request& request) const;

  private:
    struct Node;
    struct Match;

    [[nodiscard]] Match find(std::string_view path) const;
    // 404, 405, or the answer to OPTIONS.
    [[nodiscard]] Answer respond_without_route(const Node& node, const Request& request) const;
    [[nodiscard]] Response respond_by(const Route& route, const Request& request,
                                      Context& context) const;
    [[nodiscard]] Response bug_response(const Request& request, const Context& context,
                                        std::string_view cause) const;
    [[nodiscard]] Response shown(const Request& request, Response plain) const;

    BugReport report_;
    Show show_;
    Sentence sentence_;
    std::unique_ptr<Node> root_;
    std::vector<std::unique_ptr<Route>> routes_;
    std::vector<Before> befores_;
    std::vector<After> afters_;  // in the order in which they run
};

}  // namespace kynnys::web
