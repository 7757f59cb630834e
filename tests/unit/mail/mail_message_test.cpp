#include "mail/mail_message.h"

#include <gtest/gtest.h>

#include "support/error_key.h"

namespace kynnys::mail {
namespace {

MailMessage example() {
    MailMessage message;
    message.id = "0193";
    message.from = "kynnys@stad.example";
    message.to = "aino@stad.example";
    message.subject = "One thing waits";
    message.body = "Hello\n\n- a thing\n";
    message.language = "en";
    message.date = parse_instant("2026-11-02T08:05:09.500000Z").value();
    return message;
}

TEST(MailMessage, HasTheHeadersOfAnAutomaticOne) {
    EXPECT_EQ(message_text(example()),
              "Date: Mon, 02 Nov 2026 08:05:09 +0000\r\n"
              "From: Kynnys <kynnys@stad.example>\r\n"
              "To: <aino@stad.example>\r\n"
              "Subject: One thing waits\r\n"
              "Message-ID: <0193@stad.example>\r\n"
              "MIME-Version: 1.0\r\n"
              "Content-Type: text/plain; charset=utf-8\r\n"
              "Content-Transfer-Encoding: quoted-printable\r\n"
              "Content-Language: en\r\n"
              "Auto-Submitted: auto-generated\r\n"
              "\r\n"
              "Hello\r\n\r\n- a thing\r\n");
}

TEST(MailMessage, EncodesLettersBeyondAscii) {
    MailMessage message = example();
    message.subject = "Lähete odottaa";
    message.body = "Lähete = 1 \nääkkösiä";
    const std::string text = message_text(message);
    EXPECT_NE(text.find("Subject: =?utf-8?B?TMOkaGV0ZSBvZG90dGFh?=\r\n"), std::string::npos)
        << text;
    EXPECT_TRUE(text.ends_with("L=C3=A4hete =3D 1=20\r\n=C3=A4=C3=A4kk=C3=B6si=C3=A4\r\n")) << text;
}

TEST(MailMessage, KeepsItsLinesShort) {
    MailMessage message = example();
    for (int i = 0; i < 40; ++i) {
        message.subject += "äöå";
        message.body += "pitkä rivi jolla on paljon sanottavaa";
    }
    const std::string text = message_text(message);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find("\r\n", at);
        ASSERT_NE(end, std::string::npos);
        EXPECT_LE(end - at, 78U) << text.substr(at, end - at);
        at = end + 2;
    }
    EXPECT_EQ(text.find("=?utf-8?B?\xC3"), std::string::npos);
}

TEST(MailMessage, LetsNobodyAddAHeader) {
    MailMessage message = example();
    message.subject = "One\r\nBcc: somebody@else.example";
    EXPECT_NE(message_text(message).find("Subject: One  Bcc: somebody@else.example\r\n"),
              std::string::npos);
}

TEST(MailAddress, IsTakenWhereEveryServerTakesIt) {
    EXPECT_EQ(parse_mail_address(" Aino.Esimerkki+1@Stad.Example ").value(),
              "Aino.Esimerkki+1@stad.example");
    for (const char* wrong :
         {"", "aino", "aino@", "@stad.example", "aino@stad", "aino@stad..example",
          "aino@-stad.example", "ai no@stad.example", "aino@stad.example\r\nBcc: x@y.example",
          "\"aino\"@stad.example", "aino@stad.example, x@y.example", "<aino@stad.example>",
          "äino@stad.example", ".aino@stad.example", "a..b@stad.example", "aino@stad. example"})
        EXPECT_EQ(error_key(parse_mail_address(wrong)), "mail.address_is_wrong") << wrong;
    EXPECT_EQ(error_key(parse_mail_address(std::string(250, 'a') + "@b.example")),
              "mail.address_is_wrong");
}

}  // namespace
}  // namespace kynnys::mail
