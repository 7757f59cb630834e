#include "mail/mail_message.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"

namespace kynnys::mail {

namespace {

constexpr std::size_t address_longest = 254;
constexpr std::size_t name_longest = 64;
constexpr std::size_t line_longest = 76;  // of a body, without its end
// Of the bytes in one encoded word: with the name before it, 78 letters a line at most.
constexpr std::size_t word_bytes = 39;

bool is_plain(char letter) {
    return letter >= ' ' && letter <= '~';
}

bool is_letter_or_digit(char letter) {
    return is_plain(letter) && std::isalnum(static_cast<unsigned char>(letter)) != 0;
}

bool is_name(std::string_view name) {
    constexpr std::string_view signs = "!#$%&'*+-/=?^_`{|}~.";
    return !name.empty() && name.size() <= name_longest && name.front() != '.' &&
           name.back() != '.' && name.find("..") == std::string_view::npos &&
           std::all_of(name.begin(), name.end(), [&](char letter) {
               return is_letter_or_digit(letter) || signs.find(letter) != std::string_view::npos;
           });
}

bool is_label(std::string_view label) {
    constexpr std::size_t longest = 63;
    return !label.empty() && label.size() <= longest && label.front() != '-' &&
           label.back() != '-' && std::all_of(label.begin(), label.end(), [](char letter) {
               return is_letter_or_digit(letter) || letter == '-';
           });
}

bool is_host(std::string_view host) {
    const auto labels = split(host, '.');
    return labels.size() > 1 && std::all_of(labels.begin(), labels.end(), is_label) &&
           host.find(' ') == std::string_view::npos;
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t three = 0;
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        for (std::size_t i = 0; i < 3; ++i)
            three = three << 8 | (i < count ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= count ? letters[three >> (18 - 6 * i) & 63U] : '=';
    }
    return text;
}

bool is_within_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Plain text as it is, else encoded words that end between letters, each on a line of its own.
std::string header_text(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char byte) { return byte == '\r' || byte == '\n'; }, ' ');
    constexpr std::size_t plain_longest = 60;
    if (line.size() <= plain_longest && std::all_of(line.begin(), line.end(), is_plain))
        return line;
    std::string words;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = std::min(line.size(), at + word_bytes);
        while (end < line.size() && end > at + 1 && is_within_letter(line[end])) --end;
        words += fmt::format("{}=?utf-8?B?{}?=", words.empty() ? "" : "\r\n ",
                             base64(std::string_view(line).substr(at, end - at)));
        at = end;
    }
    return words;
}

// One line as quoted-printable: nothing beyond ASCII, no blank at an end.
void add_quoted_line(std::string_view line, std::string& text) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char byte = line[at];
        const bool is_last = at + 1 == line.size();
        const bool stays = is_plain(byte) && byte != '=' && !(byte == ' ' && is_last);
        const std::string piece =
            stays ? std::string(1, byte)
                  : fmt::format("={:02X}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
        if (length + piece.size() > line_longest - 1) {
            text += "=\r\n";
            length = 0;
        }
        text += piece;
        length += piece.size();
    }
    text += "\r\n";
}

std::string quoted_printable(std::string_view body) {
    std::string text;
    while (!body.empty()) {
        const std::size_t end = std::min(body.find('\n'), body.size());
        add_quoted_line(body.substr(0, end), text);
        body.remove_prefix(std::min(end + 1, body.size()));
    }
    return text;
}

// "Sun, 22 Nov 2026 18:31:56 +0000" (RFC 5322, 3.3): English names whatever the language.
std::string date_text(Instant date) {
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto second = std::chrono::floor<std::chrono::seconds>(date);
    const auto day = std::chrono::floor<std::chrono::days>(second);
    const std::chrono::year_month_day civil(day);
    const std::chrono::hh_mm_ss time(second - day);
    return fmt::format(
        "{}, {:02} {} {:04} {:02}:{:02}:{:02} +0000", days[std::chrono::weekday(day).c_encoding()],
        static_cast<unsigned>(civil.day()), months[static_cast<unsigned>(civil.month()) - 1],
        static_cast<int>(civil.year()), time.hours().count(), time.minutes().count(),
        time.seconds().count());
}

}  // namespace

Result<std::string> parse_mail_address(std::string_view typed) {
    const std::string_view address = trimmed(typed);
    const std::size_t at = address.rfind('@');
    if (address.size() > address_longest || at == std::string_view::npos ||
        !is_name(address.substr(0, at)) || !is_host(address.substr(at + 1)))
        return Error{ErrorKind::invalid, "mail.address_is_wrong", "address", {}};
    return std::string(address.substr(0, at + 1)) + lowered(address.substr(at + 1));
}

std::string_view mail_host(std::string_view address) {
    return address.substr(address.rfind('@') + 1);
}

std::string message_text(const MailMessage& message) {
    return fmt::format(
               "Date: {}\r\nFrom: Kynnys <{}>\r\nTo: <{}>\r\nSubject: {}\r\n"
               "Message-ID: <{}@{}>\r\nMIME-Version: 1.0\r\n"
               "Content-Type: text/plain; charset=utf-8\r\n"
               "Content-Transfer-Encoding: quoted-printable\r\nContent-Language: {}\r\n"
               "Auto-Submitted: auto-generated\r\n\r\n",
               date_text(message.date), message.from, message.to, header_text(message.subject),
               message.id, mail_host(message.from), message.language) +
           quoted_printable(message.body);
}

}  // namespace kynnys::mail
