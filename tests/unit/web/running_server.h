// A server with a few plain routes on a free port.
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "web/router.h"
#include "web/server.h"

namespace kynnys::web {

// Lets handlers wait until the test opens it.
class Gate {
  public:
    void wait();
    void open();
    void wait_for_visitors(int count);

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_open_ = false;
    int visitors_ = 0;
};

// GET /hello, GET /peer (address, scheme and host as text), GET /big (32 MiB), POST /echo,
// GET /wait (until the gate opens), GET /broken (throws), GET /split (header with a line break).
class RunningServer {
  public:
    explicit RunningServer(ServerOptions options = {});
    ~RunningServer();
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    Server& server() { return *server_; }
    [[nodiscard]] std::uint16_t port() const { return server_->port(); }
    Gate& gate() { return gate_; }
    std::vector<Exchange> exchanges();

  private:
    Gate gate_;
    std::mutex mutex_;
    std::vector<Exchange> exchanges_;
    Router router_;
    std::unique_ptr<Server> server_;
};

}  // namespace kynnys::web
