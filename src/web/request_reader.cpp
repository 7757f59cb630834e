#include "web/request_reader.h"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>

#include "base/check.h"
#include "web/cookie.h"
#include "web/forwarded.h"
#include "web/header_check.h"
#include "web/percent.h"
#include "web/response.h"
#include "web/syntax.h"

namespace kynnys::web {
namespace {

namespace http = boost::beast::http;
using boost::beast::string_view;
using boost::system::error_code;

std::string_view standard(string_view text) {
    return {text.data(), text.size()};
}

std::optional<Method> method_of(http::verb verb) {
    switch (verb) {
        case http::verb::get:
            return Method::get;
        case http::verb::head:
            return Method::head;
        case http::verb::post:
            return Method::post;
        case http::verb::put:
            return Method::put;
        case http::verb::patch:
            return Method::patch;
        case http::verb::delete_:
            return Method::remove;
        case http::verb::options:
            return Method::options;
        default:
            return std::nullopt;
    }
}

Refusal refusal_for(int status, const char* key) {
    return {status, syntax_error(key)};
}

Refusal refusal_of(const error_code& fault) {
    if (fault == http::error::body_limit)
        return refusal_for(status::too_large, "request.body_is_too_large");
    if (fault == http::error::bad_chunk || fault == http::error::bad_chunk_extension)
        return refusal_for(status::malformed, "request.chunk_is_malformed");
    return refusal_for(status::malformed, "request.is_malformed");
}

// Beast's parser with our own places for what it finds, and none of its own storage.
class Parser : public http::basic_parser<true> {
  public:
    explicit Parser(const RequestLimits& limits) {
        header_limit(static_cast<std::uint32_t>(limits.header_bytes) + 1);
        body_limit(boost::none);  // until the path is known
        eager(true);
    }

    Request request;
    std::string target;
    std::optional<Method> method;

  private:
    void on_request_impl(http::verb verb, string_view /*method*/, string_view target_text,
                         int /*version*/, error_code& /*fault*/) override {
        method = method_of(verb);
        target = standard(target_text);
    }
    void on_response_impl(int /*status*/, string_view /*reason*/, int /*version*/,
                          error_code& /*fault*/) override {}
    void on_field_impl(http::field /*field*/, string_view name, string_view value,
                       error_code& /*fault*/) override {
        // What comes in the trailer of a chunked body came after the checks, and is no header.
        if (!is_header_read_)
            request.headers.add(std::string(standard(name)), std::string(standard(value)));
    }
    void on_header_impl(error_code& /*fault*/) override { is_header_read_ = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t>& /*length*/,
                           error_code& /*fault*/) override {}
    std::size_t on_body_impl(string_view body, error_code& /*fault*/) override {
        request.body.append(body.data(), body.size());
        return body.size();
    }
    void on_chunk_header_impl(std::uint64_t /*size*/, string_view /*extensions*/,
                              error_code& /*fault*/) override {}
    std::size_t on_chunk_body_impl(std::uint64_t /*remain*/, string_view body,
                                   error_code& fault) override {
        return on_body_impl(body, fault);
    }
    void on_finish_impl(error_code& /*fault*/) override {}

    bool is_header_read_ = false;
};

// Fills in what follows from the header alone.
std::optional<Refusal> find_content_fault(Parser& parser) {
    if (!parser.method)
        return refusal_for(status::not_implemented, "request.method_is_not_supported");
    Request& request = parser.request;
    request.method = *parser.method;
    Result<Target> target = parse_target(parser.target);
    if (!target)
        return Refusal{status::malformed, target.error()};
    request.path = std::move(target.value().path);
    request.query = std::move(target.value().query);
    if (const std::string* host = request.headers.find("Host")) {
        request.host = lower_case(*host);
        if (!is_host(request.host))
            return refusal_for(status::malformed, "request.host_is_malformed");
    }
    if (const std::string* cookies = request.headers.find("Cookie"))
        request.cookies = cookies_of(*cookies);
    if (const std::string* type = request.headers.find("Content-Type")) {
        const std::string_view bare =
            std::string_view(*type).substr(0, type->find_first_of("; \t"));
        request.content_type = lower_case(bare);
    }
    const std::string* encoding = request.headers.find("Content-Encoding");
    if (encoding != nullptr && !is_same_word(*encoding, "identity"))
        return refusal_for(status::unsupported_type, "request.encoding_is_not_supported");
    const std::string* expected = request.headers.find("Expect");
    if (expected != nullptr && !is_same_word(*expected, "100-continue"))
        return refusal_for(status::expectation_failed, "request.expects_what_is_unknown");
    return std::nullopt;
}

}  // namespace

struct RequestReader::Inside {
    explicit Inside(const RequestLimits& request_limits) : limits(request_limits) {
        parser.emplace(limits);
    }

    void advance();
    void read_header();
    void read_body();
    void refuse(Refusal refusal) {
        why = std::move(refusal);
        state = State::refused;
        unread.clear();
    }

    RequestLimits limits;
    std::optional<Parser> parser;
    std::string unread;
    std::size_t searched = 0;  // of the unread bytes: these hold no end of a header
    State state = State::empty;
    Refusal why;
};

void RequestReader::Inside::advance() {
    if (state == State::empty && !unread.empty())
        state = State::header;
    if (state == State::header)
        read_header();
    if (state == State::body)
        read_body();
}

void RequestReader::Inside::read_header() {
    static constexpr std::string_view header_end = "\r\n\r\n";
    const std::size_t end = unread.find(header_end, searched);
    if (end == std::string::npos) {
        searched = unread.size() - std::min(unread.size(), header_end.size() - 1);
        if (auto fault = find_early_fault(unread, limits))
            refuse(*std::move(fault));
        return;
    }
    searched = 0;
    const std::size_t size = end + header_end.size();
    if (auto fault = find_header_fault(std::string_view(unread).substr(0, size), limits))
        return refuse(*std::move(fault));
    error_code fault;
    const std::size_t used = parser->put({unread.data(), size}, fault);
    // A header of its own ends the message or leaves the parser wanting the body.
    if (fault && fault != http::error::need_more)
        return refuse(refusal_of(fault));
    // The two never disagree about the end; if they did, it would be the client's doing.
    if (used != size || !parser->is_header_done())
        return refuse(refusal_for(status::malformed, "request.is_malformed"));
    if (auto content_fault = find_content_fault(*parser))
        return refuse(*std::move(content_fault));
    const Request& request = parser->request;
    const std::size_t body_most = limits.body_bytes_of
                                      ? limits.body_bytes_of(request.method, request.path)
                                      : limits.body_bytes;
    if (parser->content_length().value_or(0) > body_most)
        return refuse(refusal_for(status::too_large, "request.body_is_too_large"));
    parser->body_limit(body_most);
    unread.erase(0, size);
    state = parser->is_done() ? State::complete : State::body;
}

void RequestReader::Inside::read_body() {
    error_code fault;
    if (!unread.empty()) {
        const std::size_t used = parser->put({unread.data(), unread.size()}, fault);
        unread.erase(0, used);
    }
    if (fault && fault != http::error::need_more)
        return refuse(refusal_of(fault));
    if (parser->is_done())
        state = State::complete;
    else if (unread.size() > limits.header_bytes)  // the line of a chunk, or the trailer
        refuse(refusal_for(status::malformed, "request.chunk_is_malformed"));
}

RequestReader::RequestReader(const RequestLimits& limits)
    : inside_(std::make_unique<Inside>(limits)) {}

RequestReader::~RequestReader() = default;

RequestReader::State RequestReader::put(std::string_view bytes) {
    if (inside_->state == State::refused)
        return State::refused;
    inside_->unread.append(bytes);
    inside_->advance();
    return inside_->state;
}

RequestReader::State RequestReader::state() const {
    return inside_->state;
}

bool RequestReader::expects_continue() const {
    return inside_->state == State::body && inside_->unread.empty() &&
           inside_->parser->request.body.empty() &&
           inside_->parser->request.headers.find("Expect") != nullptr;
}

RequestReader::Head RequestReader::head() const {
    CHECK(inside_->state == State::body || inside_->state == State::complete);
    return {inside_->parser->request.method,
            inside_->parser->keep_alive() ? KeepAlive::yes : KeepAlive::no};
}

const Refusal& RequestReader::refusal() const {
    return inside_->why;
}

Request RequestReader::take() {
    CHECK(inside_->state == State::complete);
    Request request = std::move(inside_->parser->request);
    inside_->parser.emplace(inside_->limits);
    inside_->state = State::empty;
    inside_->advance();
    return request;
}

}  // namespace kynnys::web
