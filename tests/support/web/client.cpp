#include "support/web/client.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "web/syntax.h"

namespace kynnys::web {

std::string Reply::header(std::string_view name) const {
    std::string_view rest = head;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find("\r\n"));
        rest.remove_prefix(std::min(line.size() + 2, rest.size()));
        const std::size_t colon = line.find(": ");
        if (colon != std::string_view::npos && is_same_word(line.substr(0, colon), name))
            return std::string(line.substr(colon + 2));
    }
    return "";
}

Client::Client(std::uint16_t port) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("the server can't be reached");
}

Client::~Client() {
    if (socket_ >= 0)
        close(socket_);
}

Client::Client(Client&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), received_(std::move(other.received_)) {}

Client::Sent Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return Sent::no;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return Sent::yes;
}

bool Client::receive_more(std::chrono::milliseconds longest) {
    pollfd waiting{socket_, POLLIN, 0};
    if (poll(&waiting, 1, static_cast<int>(longest.count())) != 1)
        return false;
    std::array<char, 65536> buffer{};
    const ssize_t count = recv(socket_, buffer.data(), buffer.size(), 0);
    if (count <= 0)
        return false;
    received_.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

Reply Client::receive(bool has_body) {
    const auto longest = std::chrono::seconds(5);
    std::size_t end = 0;
    while ((end = received_.find("\r\n\r\n")) == std::string::npos) {
        if (!receive_more(longest))
            return {};
    }
    Reply reply;
    reply.head = received_.substr(0, end + 2);
    received_.erase(0, end + 4);
    const std::string length = reply.header("Content-Length");
    const std::size_t size = has_body && !length.empty() ? std::stoul(length) : 0;
    while (received_.size() < size) {
        if (!receive_more(longest))
            return {};
    }
    reply.body = received_.substr(0, size);
    received_.erase(0, size);
    reply.status = std::stoi(reply.head.substr(9, 3));
    return reply;
}

Reply Client::ask(std::string_view bytes) {
    send(bytes);
    return receive();
}

bool Client::is_closed(std::chrono::milliseconds longest) {
    const auto end = std::chrono::steady_clock::now() + longest;
    while (std::chrono::steady_clock::now() < end) {
        pollfd waiting{socket_, POLLIN, 0};
        if (poll(&waiting, 1, 20) != 1)
            continue;
        std::array<char, 65536> buffer{};
        if (recv(socket_, buffer.data(), buffer.size(), 0) <= 0)
            return true;
    }
    return false;
}

void Client::stop_sending() {
    shutdown(socket_, SHUT_WR);
}

std::string get(std::string_view target, std::string_view more_headers) {
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" +
           std::string(more_headers) + "\r\n";
}

}  // namespace kynnys::web
