// One message of e-mail in plain text, as the Internet sends it (RFC 5322 for the headers, RFC 2047
// for letters beyond ASCII in them, RFC 2045 for the body).
#pragma once

#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/result.h"

namespace kynnys::mail {

struct MailMessage {
    std::string id;        // the same each time that it is sent: receivers know a twin by it
    std::string from;      // addresses, see parse_mail_address
    std::string to;        // one
    std::string subject;   // UTF-8, one line
    std::string body;      // UTF-8, lines that end with "\n"
    std::string language;  // as HTML calls it: "fi"
    Instant date{};
};

// name@host.domain in letters that every server takes: no quotes, no blanks, no line ends, 254
// bytes at most (RFC 5321, 4.5.3.1.3). Trimmed; the host in small letters. Error:
// mail.address_is_wrong, field "address".
Result<std::string> parse_mail_address(std::string_view typed);

// The host of an address.
std::string_view mail_host(std::string_view address);

// Headers and body with CR LF. It says that a program made it (Auto-Submitted, RFC 3834), so that
// nobody's absence notice answers. A line end in a header's value becomes a blank.
std::string message_text(const MailMessage& message);

}  // namespace kynnys::mail
