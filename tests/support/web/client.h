// A client of bare sockets, so that a test can send anything at all, as slowly as it likes.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace kynnys::web {

struct Reply {
    int status = 0;  // 0: no whole answer came
    std::string head;
    std::string body;

    // Of the first header of that name, or "".
    [[nodiscard]] std::string header(std::string_view name) const;
};

class Client {
  public:
    explicit Client(std::uint16_t port);
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;
    Client(Client&& other) noexcept;

    enum class Sent { no, yes };
    Sent send(std::string_view bytes);  // not when the server has ended the connection
    // The next answer; what came beyond it waits for the next call.
    Reply receive(bool has_body = true);
    Reply ask(std::string_view bytes);
    // Whether the server ends the connection in that time.
    bool is_closed(std::chrono::milliseconds longest = std::chrono::seconds(5));
    void stop_sending();

  private:
    bool receive_more(std::chrono::milliseconds longest);

    int socket_ = -1;
    std::string received_;
};

// GET with everything that a request needs.
std::string get(std::string_view target, std::string_view more_headers = "");

}  // namespace kynnys::web
