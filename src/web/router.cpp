#include "web/router.h"

#include <algorithm>
#include <array>
#include <map>
#include <typeinfo>

#include "base/check.h"
#include "web/error_response.h"
#include "web/response_text.h"

namespace kynnys::web {
namespace {

constexpr std::size_t method_count = static_cast<std::size_t>(Method::options) + 1;

std::size_t position(Method method) {
    return static_cast<std::size_t>(method);
}

// The parts between the slashes; "/" has one, which is empty.
std::vector<std::string_view> parts_of(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::size_t end = std::min(path.find('/'), path.size());
        parts.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return parts;
}

bool is_place(std::string_view part) {
    return part.starts_with('{');
}

bool is_well_formed(std::string_view pattern) {
    if (!pattern.starts_with('/'))
        return false;
    const std::vector<std::string_view> parts = parts_of(pattern);
    return std::all_of(parts.begin(), parts.end(), [&](std::string_view part) {
        if (part.empty())
            return pattern == "/";
        const std::string_view inner = is_place(part) ? part.substr(1, part.size() - 2) : part;
        return !inner.empty() && is_place(part) == part.ends_with('}') &&
               inner.find_first_of("{}") == std::string_view::npos;
    });
}

// What a log may say of an exception; see BugReport.
std::string cause_of(const std::exception& exception) {
    const std::string type = typeid(exception).name();
    const bool is_ours = dynamic_cast<const std::logic_error*>(&exception) != nullptr;
    return is_ours ? type + ": " + exception.what() : type;
}

}  // namespace

const std::string& Context::argument(std::string_view place) const {
    const std::string* value = arguments.find(place);
    CHECK(value != nullptr);
    return *value;
}

struct Router::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> words;
    std::unique_ptr<Node> place;
    std::string place_name;
    std::array<const Route*, method_count> routes{};
};

struct Router::Match {
    const Node* node = nullptr;
    std::vector<std::string_view> values;  // of the places on the way, in order
};

Router::Router(BugReport report, Sentence sentence)
    : report_(std::move(report)), sentence_(std::move(sentence)), root_(std::make_unique<Node>()) {}
Router::~Router() = default;

void Router::add(Method method, std::string pattern, std::string name, Handler handle,
                 std::size_t body_bytes) {
    CHECK(is_well_formed(pattern));
    CHECK(method != Method::head && method != Method::options);
    CHECK(std::none_of(routes_.begin(), routes_.end(),
                       [&](const auto& route) { return route->name == name; }));
    routes_.push_back(std::make_unique<Route>(
        Route{method, std::move(pattern), std::move(name), std::move(handle), body_bytes}));
    const Route& route = *routes_.back();
    Node* node = root_.get();
    for (const std::string_view part : parts_of(route.pattern)) {
        std::unique_ptr<Node>* next = nullptr;
        if (is_place(part)) {
            const std::string_view place = part.substr(1, part.size() - 2);
            CHECK(node->place == nullptr || node->place_name == place);
            node->place_name = place;
            next = &node->place;
        } else {
            next = &node->words[std::string(part)];
        }
        if (*next == nullptr)
            *next = std::make_unique<Node>();
        node = next->get();
    }
    CHECK(node->routes[position(method)] == nullptr);
    node->routes[position(method)] = &route;
}

void Router::add_before(Before before) {
    befores_.push_back(std::move(before));
}

void Router::add_after(After after) {
    afters_.insert(afters_.begin(), std::move(after));
}

Router::Match Router::find(std::string_view path) const {
    Match match{root_.get(), {}};
    for (const std::string_view part : parts_of(path)) {
        const auto word = match.node->words.find(part);
        if (word != match.node->words.end()) {
            match.node = word->second.get();
        } else if (match.node->place != nullptr && !part.empty()) {
            match.values.push_back(part);
            match.node = match.node->place.get();
        } else {
            static const Node nothing;
            return {&nothing, {}};
        }
    }
    return match;
}

std::size_t Router::body_bytes(Method method, std::string_view path) const {
    const Route* route = find(path).node->routes[position(method)];
    return route == nullptr ? usual_body_bytes : route->body_bytes;
}

Response Router::bug_response(const Request& request, const Context& context,
                              std::string_view cause) const {
    report_(request.id, context.route->name, cause);
    return shown(request, broken_response(request.id));
}

Response Router::shown(const Request& request, Response plain) const {
    if (!show_)
        return plain;
    try {
        return show_(request, plain).value_or(plain);
    } catch (const std::exception& exception) {
        report_(request.id, "", cause_of(exception));
    } catch (...) {
        report_(request.id, "", "something that is no exception");
    }
    return plain;
}

Response Router::respond_by(const Route& route, const Request& request, Context& context) const {
    try {
        for (const Before& before : befores_) {
            if (std::optional<Response> response = before(request, context))
                return *std::move(response);
        }
        return route.handle(request, context);
    } catch (const std::exception& exception) {
        return bug_response(request, context, cause_of(exception));
    } catch (...) {
        return bug_response(request, context, "something that is no exception");
    }
}

Answer Router::respond_without_route(const Node& node, const Request& request) const {
    RouteLabel label;
    std::vector<Method> allowed;
    for (const Route* route : node.routes) {
        if (route == nullptr)
            continue;
        label = {route->name, route->pattern};
        allowed.push_back(route->method);
        if (route->method == Method::get)
            allowed.push_back(Method::head);
    }
    if (allowed.empty()) {
        const Error error{ErrorKind::not_found, "request.path_is_unknown", "", {}};
        return {error_response(error, sentence_(error, request.headers.joined("Accept-Language")),
                               request.id),
                {}};
    }
    allowed.push_back(Method::options);
    Response response = method_not_allowed_response(allowed, request, sentence_);
    if (request.method != Method::options)
        return {std::move(response), std::move(label)};
    Response options = empty_response();
    options.headers.add("Allow", response.headers.joined("Allow"));
    return {std::move(options), std::move(label)};
}

Answer Router::respond(const Request& request) const {
    const Match match = find(request.path);
    const Method asked = request.method == Method::head ? Method::get : request.method;
    const Route* route = match.node->routes[position(asked)];
    if (route == nullptr) {
        Answer answer = respond_without_route(*match.node, request);
        if (answer.response.status >= status::malformed)
            answer.response = shown(request, std::move(answer.response));
        return answer;
    }

    Context context{route, {}, request.id, request.arrived_at, {}};
    std::size_t place = 0;
    for (const std::string_view part : parts_of(route->pattern)) {
        if (is_place(part))
            context.arguments.add(std::string(part.substr(1, part.size() - 2)),
                                  std::string(match.values[place++]));
    }
    Response response = respond_by(*route, request, context);
    for (const After& after : afters_) {
        try {
            after(request, context, response);
        } catch (const std::exception& exception) {
            response = bug_response(request, context, cause_of(exception));
        }
    }
    if (!has_sound_headers(response))
        response = bug_response(request, context, "a header of the answer holds a line break");
    return {std::move(response), {route->name, route->pattern}};
}

}  // namespace kynnys::web
