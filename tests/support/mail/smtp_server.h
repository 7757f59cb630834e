// A small server that takes e-mail as it is told to: puts it off, refuses it, says nothing, or goes
// away in the middle. For tests alone: one conversation at a time, on this machine.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace kynnys::testing {

enum class SmtpMood {
    takes,
    puts_off,       // 450 to the receiver
    refuses,        // 550 to the receiver, with the receiver's address in the sentence
    refuses_text,   // 554 after all of the text has come
    is_full,        // 421 as its greeting
    refuses_login,  // 535
    drops,          // ends the connection when all of the text has come, though it keeps the mail
    says_nothing,   // not even a greeting
};

struct SmtpTls {
    std::string certificate;  // PEM files
    std::string key;
    enum class Begins { when_asked, at_once } begins = Begins::when_asked;
};

class SmtpServer {
  public:
    struct Mail {
        std::string from;
        std::string to;
        std::string text;  // headers and body, lines that end with "\r\n"
        bool was_encrypted = false;
        bool was_signed_in = false;
        // The first header's value; "" for none.
        [[nodiscard]] std::string header(std::string_view name) const;
        // As a reader sees it: quoted-printable undone.
        [[nodiscard]] std::string body() const;
    };

    // Listens at a free port of 127.0.0.1, or at the one named.
    explicit SmtpServer(std::uint16_t port = 0, std::optional<SmtpTls> tls = std::nullopt);
    ~SmtpServer();
    SmtpServer(const SmtpServer&) = delete;
    SmtpServer& operator=(const SmtpServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    void be(SmtpMood mood) { mood_ = mood; }
    [[nodiscard]] int conversations() const { return conversations_; }
    [[nodiscard]] std::vector<Mail> mails();

  private:
    class Channel;
    struct Talk;
    void work();
    void talk(int socket);
    // Whether the conversation goes on.
    bool answer(Channel& channel, Talk& talk, const std::string& line);
    bool take_text(Channel& channel, Talk& talk);

    std::optional<SmtpTls> tls_;
    int listening_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<SmtpMood> mood_{SmtpMood::takes};
    std::atomic<int> conversations_{0};
    std::atomic<bool> is_ending_{false};
    std::mutex mutex_;
    std::vector<Mail> mails_;
    std::thread thread_;
};

// Until it holds, or the time is up: whether it does.
bool comes_true(const std::function<bool()>& condition,
                std::chrono::milliseconds longest = std::chrono::seconds(10));

}  // namespace kynnys::testing
