#include "support/mail/smtp_server.h"

#include <arpa/inet.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <utility>

namespace kynnys::testing {

namespace {

constexpr int a_while = 20;  // milliseconds

bool waits(int socket) {
    pollfd one{socket, POLLIN, 0};
    return poll(&one, 1, a_while) == 1;
}

}  // namespace

// Bytes in plain, and in TLS from when it begins.
class SmtpServer::Channel {
  public:
    Channel(int socket, const std::atomic<bool>& is_ending)
        : socket_(socket), is_ending_(is_ending) {}
    ~Channel() {
        SSL_free(ssl_);
        SSL_CTX_free(context_);
        close(socket_);
    }
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    bool encrypt(const SmtpTls& files) {
        context_ = SSL_CTX_new(TLS_server_method());
        SSL_CTX_use_certificate_chain_file(context_, files.certificate.c_str());
        SSL_CTX_use_PrivateKey_file(context_, files.key.c_str(), SSL_FILETYPE_PEM);
        ssl_ = SSL_new(context_);
        SSL_set_fd(ssl_, socket_);
        return SSL_accept(ssl_) == 1;
    }
    [[nodiscard]] bool is_encrypted() const { return ssl_ != nullptr; }

    void say(std::string line) {
        line += "\r\n";
        if (ssl_ != nullptr)
            SSL_write(ssl_, line.data(), static_cast<int>(line.size()));
        else
            ::send(socket_, line.data(), line.size(), MSG_NOSIGNAL);
    }

    // Without its end; none when the connection or the test is over.
    std::optional<std::string> line() {
        std::size_t end = 0;
        while ((end = received_.find("\r\n")) == std::string::npos) {
            if (!receive())
                return std::nullopt;
        }
        std::string line = received_.substr(0, end);
        received_.erase(0, end + 2);
        return line;
    }

    void wait_for_the_end() {
        while (!is_ending_ && receive()) {
        }
    }

  private:
    bool receive() {
        while (!is_ending_) {
            if ((ssl_ == nullptr || SSL_pending(ssl_) == 0) && !waits(socket_))
                continue;
            std::array<char, 4096> buffer{};
            const auto count = ssl_ != nullptr
                                   ? SSL_read(ssl_, buffer.data(), static_cast<int>(buffer.size()))
                                   : recv(socket_, buffer.data(), buffer.size(), 0);
            if (count <= 0)
                return false;
            received_.append(buffer.data(), static_cast<std::size_t>(count));
            return true;
        }
        return false;
    }

    int socket_;
    const std::atomic<bool>& is_ending_;
    SSL_CTX* context_ = nullptr;
    SSL* ssl_ = nullptr;
    std::string received_;
};

struct SmtpServer::Talk {
    SmtpMood mood;
    Mail mail;
};

std::string SmtpServer::Mail::header(std::string_view name) const {
    const std::string begins = "\r\n" + std::string(name) + ": ";
    const std::string headers = "\r\n" + text.substr(0, text.find("\r\n\r\n") + 2);
    const std::size_t at = headers.find(begins);
    if (at == std::string::npos)
        return "";
    std::size_t end = headers.find("\r\n", at + begins.size());
    while (headers.compare(end, 3, "\r\n ") == 0) end = headers.find("\r\n", end + 2);
    return headers.substr(at + begins.size(), end - at - begins.size());
}

std::string SmtpServer::Mail::body() const {
    const std::string coded = text.substr(text.find("\r\n\r\n") + 4);
    std::string plain;
    for (std::size_t at = 0; at < coded.size(); ++at) {
        if (coded[at] != '=') {
            plain += coded[at];
            continue;
        }
        const std::string two = coded.substr(at + 1, 2);
        if (two != "\r\n")
            plain += static_cast<char>(std::stoi(two, nullptr, 16));
        at += 2;
    }
    return plain;
}

SmtpServer::SmtpServer(std::uint16_t port, std::optional<SmtpTls> tls)
    : tls_(std::move(tls)), listening_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const int yes = 1;
    setsockopt(listening_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    constexpr int waiting_most = 16;
    if (bind(listening_, plain, size) != 0 || listen(listening_, waiting_most) != 0 ||
        getsockname(listening_, plain, &size) != 0)
        throw std::runtime_error("the mail server can't listen");
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { work(); });
}

SmtpServer::~SmtpServer() {
    is_ending_ = true;
    thread_.join();
    close(listening_);
}

std::vector<SmtpServer::Mail> SmtpServer::mails() {
    const std::lock_guard lock(mutex_);
    return mails_;
}

void SmtpServer::work() {
    while (!is_ending_) {
        if (!waits(listening_))
            continue;
        const int socket = accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket >= 0)
            talk(socket);
    }
}

void SmtpServer::talk(int socket) {
    ++conversations_;
    Channel channel(socket, is_ending_);
    Talk talk{mood_, {}};
    if (talk.mood == SmtpMood::says_nothing)
        return channel.wait_for_the_end();
    if (tls_ && tls_->begins == SmtpTls::Begins::at_once && !channel.encrypt(*tls_))
        return;
    if (talk.mood == SmtpMood::is_full)
        return channel.say("421 too many");
    channel.say("220 test server");
    for (auto line = channel.line(); line && answer(channel, talk, *line); line = channel.line()) {
    }
}

bool SmtpServer::answer(Channel& channel, Talk& talk, const std::string& line) {
    const std::string verb = line.substr(0, 4);
    if (verb == "EHLO") {
        if (tls_ && !channel.is_encrypted())
            channel.say("250-STARTTLS");
        channel.say("250-AUTH PLAIN LOGIN");
        channel.say("250 8BITMIME");
    } else if (verb == "STAR") {
        channel.say("220 go on");
        return channel.encrypt(*tls_);
    } else if (verb == "AUTH") {
        // All in one line, or the rest after a question.
        if (line == "AUTH PLAIN") {
            channel.say("334 ");
            channel.line();
        }
        if (talk.mood == SmtpMood::refuses_login) {
            channel.say("535 wrong");
            return true;
        }
        talk.mail.was_signed_in = true;
        channel.say("235 welcome");
    } else if (verb == "MAIL") {
        talk.mail.from = line;
        channel.say("250 ok");
    } else if (verb == "RCPT") {
        talk.mail.to = line.substr(line.find('<'));
        channel.say(talk.mood == SmtpMood::puts_off  ? "450 later"
                    : talk.mood == SmtpMood::refuses ? "550 nobody here is " + talk.mail.to
                                                     : "250 ok");
    } else if (verb == "DATA") {
        return take_text(channel, talk);
    } else if (verb == "QUIT") {
        channel.say("221 bye");
        return false;
    } else {
        channel.say("250 ok");
    }
    return true;
}

bool SmtpServer::take_text(Channel& channel, Talk& talk) {
    channel.say("354 go on");
    talk.mail.text.clear();
    for (auto line = channel.line(); line != "."; line = channel.line()) {
        if (!line)
            return false;
        talk.mail.text += (line->starts_with('.') ? line->substr(1) : *line) + "\r\n";
    }
    if (talk.mood == SmtpMood::refuses_text) {
        channel.say("554 not that");
        return true;
    }
    talk.mail.was_encrypted = channel.is_encrypted();
    {
        const std::lock_guard lock(mutex_);
        mails_.push_back(talk.mail);
    }
    if (talk.mood == SmtpMood::drops)
        return false;
    channel.say("250 taken");
    return true;
}

bool comes_true(const std::function<bool()>& condition, std::chrono::milliseconds longest) {
    const auto end = std::chrono::steady_clock::now() + longest;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(a_while));
    }
    return true;
}

}  // namespace kynnys::testing
