// Sending by SMTP (RFC 5321), which libcurl speaks. Nothing that the server says is kept: its
// sentences may hold addresses.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/code_list.h"
#include "mail/mail_message.h"

namespace kynnys::mail {

enum class MailSecurity {
    starttls,  // begins in plain and must become TLS before anything is said (RFC 3207)
    tls,       // from the first byte
    none,      // for a server on the same machine only
};
const CodeList<MailSecurity, 3>& mail_security_codes();

struct MailServer {
    std::string host;
    std::uint16_t port = 25;
    MailSecurity security = MailSecurity::starttls;
    std::string user;  // "" without
    std::string password;
    std::string authorities;  // a PEM file of who may have signed its certificate; "": the system's
    std::string from;         // the sender's address
    std::chrono::seconds connecting_most{10};
    std::chrono::seconds sending_most{30};  // all together
};

// "mail.example.org:587", "[::1]:25"; port 25 if none. Error: mail.server_is_wrong.
Result<MailServer> parse_mail_server(std::string_view text);

// Whether the host is this machine: localhost, 127.0.0.0/8 or ::1.
bool is_this_machine(std::string_view host);

enum class MailFate {
    sent,       // the server has taken it, and is responsible from then on
    put_off,    // not now; another time it may go
    refused,    // never
    no_server,  // nothing could be said to it at all: no other message would go now, either
};

struct MailOutcome {
    MailFate fate = MailFate::sent;
    std::string fault;  // key: mail.…; "" when it was sent
    friend bool operator==(const MailOutcome&, const MailOutcome&) = default;
};

// Waits until the server has answered, the time is up or `is_cancelled` says so. May be called from
// several threads. Faults: mail.server_is_away, mail.server_is_slow, mail.tls_is_wrong,
// mail.login_is_refused (no server: it is the settings that have to be mended), mail.was_put_off
// (4xx), mail.was_refused (5xx), mail.was_cut_off.
MailOutcome send_mail(const MailServer& server, const MailMessage& message,
                      const std::function<bool()>& is_cancelled);

}  // namespace kynnys::mail
