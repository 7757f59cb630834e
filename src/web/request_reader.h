// Reads requests out of the bytes of one connection, strictly: what two servers could understand
// differently is refused (RFC 9112, section 11.2). Knows no sockets, so that it can be fuzzed.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "web/request.h"

namespace kynnys::web {

struct RequestLimits {
    std::size_t header_bytes = std::size_t{16} * 1024;  // request line and headers
    std::size_t header_lines = 100;
    std::size_t target_bytes = std::size_t{8} * 1024;  // path and query as sent
    std::size_t body_bytes = std::size_t{1024} * 1024;
    // Where it is set, it says instead how large the body may be, by method and decoded path.
    std::function<std::size_t(Method, std::string_view)> body_bytes_of;
};

// Why a request isn't read on; the connection ends with this answer.
struct Refusal {
    int status = 0;
    Error error;
};

enum class KeepAlive { no, yes };

class RequestReader {
  public:
    enum class State {
        empty,     // nothing of a request is there
        header,    // its header isn't complete
        body,      // the header is complete, the body isn't
        complete,  // take() it
        refused,   // for good
    };

    explicit RequestReader(const RequestLimits& limits);
    ~RequestReader();
    RequestReader(const RequestReader&) = delete;
    RequestReader& operator=(const RequestReader&) = delete;

    // Bytes beyond the end of a request wait for the next one.
    State put(std::string_view bytes);
    [[nodiscard]] State state() const;

    // Whether the client waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool expects_continue() const;

    struct Head {
        Method method = Method::get;
        KeepAlive keep_alive = KeepAlive::no;
    };
    // Of the request whose header is complete.
    [[nodiscard]] Head head() const;
    [[nodiscard]] const Refusal& refusal() const;

    // The complete request with everything that its own bytes say, and begins with the next one.
    // peer, scheme, id and arrived_at are the connection's to say.
    Request take();

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace kynnys::web
