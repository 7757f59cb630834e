#include "mail/mail_server.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <memory>

#include "support/error_key.h"
#include "support/mail/smtp_server.h"

namespace kynnys::mail {
namespace {

using testing::SmtpMood;
using testing::SmtpServer;
using testing::SmtpTls;

class MailServerTest : public ::testing::Test {
  protected:
    MailServerTest() { listen_with(std::nullopt); }
    ~MailServerTest() override {
        if (!folder_.empty())
            std::filesystem::remove_all(folder_);
    }

    void listen_with(std::optional<SmtpTls> tls) {
        smtp_ = std::make_unique<SmtpServer>(0, std::move(tls));
        server_.host = "localhost";
        server_.port = smtp_->port();
        server_.security = MailSecurity::none;
        server_.from = "kynnys@stad.example";
        server_.connecting_most = std::chrono::seconds{2};
        server_.sending_most = std::chrono::seconds{2};
    }

    // A certificate of its own for localhost, which nobody knows but who is given the file.
    SmtpTls tls(SmtpTls::Begins begins) {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "kynnys-mail-XXXXXX").string();
        EXPECT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
        const std::string pem = folder_ / "own.pem";
        const std::string key = folder_ / "own.key";
        const std::string command =
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 "
            "-subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout " +
            key + " -out " + pem + " 2>/dev/null";
        EXPECT_EQ(std::system(command.c_str()), 0);  // NOLINT(cert-env33-c)
        server_.authorities = pem;
        return {pem, key, begins};
    }

    [[nodiscard]] MailOutcome send() const {
        MailMessage message;
        message.id = "0193";
        message.from = server_.from;
        message.to = "aino@stad.example";
        message.subject = "One thing waits";
        message.body = "Hello\n.\n..two\n";
        message.language = "en";
        return send_mail(server_, message, [this] { return is_cancelled_; });
    }

    MailServer server_;
    bool is_cancelled_ = false;
    std::unique_ptr<SmtpServer> smtp_;
    std::filesystem::path folder_;
};

const MailOutcome sent{};

TEST_F(MailServerTest, TakesAMessageAsItIs) {
    EXPECT_EQ(send(), sent);
    ASSERT_EQ(smtp_->mails().size(), 1U);
    const auto mail = smtp_->mails().front();
    EXPECT_EQ(mail.to, "<aino@stad.example>");
    EXPECT_NE(mail.from.find("<kynnys@stad.example>"), std::string::npos);
    EXPECT_EQ(mail.header("Message-ID"), "<0193@stad.example>");
    EXPECT_TRUE(mail.text.ends_with("\r\n\r\nHello\r\n.\r\n..two\r\n")) << mail.text;
    EXPECT_FALSE(mail.was_encrypted);
    EXPECT_FALSE(mail.was_signed_in);
}

TEST_F(MailServerTest, TellsNotNowFromNever) {
    const std::pair<SmtpMood, MailOutcome> moods[] = {
        {SmtpMood::puts_off, {MailFate::put_off, "mail.was_put_off"}},
        {SmtpMood::is_full, {MailFate::put_off, "mail.was_put_off"}},
        {SmtpMood::refuses, {MailFate::refused, "mail.was_refused"}},
        {SmtpMood::refuses_text, {MailFate::refused, "mail.was_refused"}},
        {SmtpMood::drops, {MailFate::put_off, "mail.was_cut_off"}},
        {SmtpMood::says_nothing, {MailFate::no_server, "mail.server_is_slow"}}};
    for (const auto& [mood, outcome] : moods) {
        smtp_->be(mood);
        const MailOutcome got = send();
        EXPECT_EQ(got, outcome) << static_cast<int>(mood) << " " << got.fault;
    }
}

TEST_F(MailServerTest, IsLeftAtOnceWhenTheServiceStops) {
    smtp_->be(SmtpMood::says_nothing);
    server_.sending_most = std::chrono::seconds{60};
    is_cancelled_ = true;
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(send(), (MailOutcome{MailFate::put_off, "mail.was_cut_off"}));
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds{10});
}

TEST_F(MailServerTest, MayBeAway) {
    smtp_.reset();
    EXPECT_EQ(send(), (MailOutcome{MailFate::no_server, "mail.server_is_away"}));
    server_.host = "nowhere.invalid";
    EXPECT_EQ(send(), (MailOutcome{MailFate::no_server, "mail.server_is_away"}));
}

TEST_F(MailServerTest, IsSignedInTo) {
    server_.user = "kynnys";
    server_.password = "seven small owls";
    EXPECT_EQ(send(), sent);
    EXPECT_TRUE(smtp_->mails().front().was_signed_in);
    smtp_->be(SmtpMood::refuses_login);
    EXPECT_EQ(send(), (MailOutcome{MailFate::no_server, "mail.login_is_refused"}));
}

TEST_F(MailServerTest, IsSpokenToInTls) {
    const MailOutcome wrong{MailFate::no_server, "mail.tls_is_wrong"};
    for (const auto begins : {SmtpTls::Begins::when_asked, SmtpTls::Begins::at_once}) {
        listen_with(tls(begins));
        server_.security =
            begins == SmtpTls::Begins::at_once ? MailSecurity::tls : MailSecurity::starttls;
        EXPECT_EQ(send(), sent);
        ASSERT_EQ(smtp_->mails().size(), 1U);
        EXPECT_TRUE(smtp_->mails().front().was_encrypted);
        // Signed by nobody whom the system knows, and for another name.
        server_.authorities.clear();
        EXPECT_EQ(send(), wrong);
        EXPECT_EQ(smtp_->mails().size(), 1U);
    }
}

TEST_F(MailServerTest, IsToldNothingWithoutTls) {
    server_.security = MailSecurity::starttls;
    EXPECT_EQ(send(), (MailOutcome{MailFate::no_server, "mail.tls_is_wrong"}));
    EXPECT_TRUE(smtp_->mails().empty());
}

TEST(MailServer, IsReadFromItsName) {
    const MailServer one = parse_mail_server("mail.stad.example:587").value();
    EXPECT_EQ(one.host, "mail.stad.example");
    EXPECT_EQ(one.port, 587);
    EXPECT_EQ(parse_mail_server("mail.stad.example").value().port, 25);
    EXPECT_EQ(parse_mail_server("[::1]:2525").value().host, "::1");
    for (const char* wrong : {"", ":25", "mail:0", "mail:70000", "mail:x", "smtp://mail", "a/b",
                              "user@mail", "[mail]:25", "a b"})
        EXPECT_EQ(error_key(parse_mail_server(wrong)), "mail.server_is_wrong") << wrong;
}

TEST(MailServer, MayBeThisMachine) {
    for (const char* here : {"localhost", "127.0.0.1", "127.1.2.3", "::1"})
        EXPECT_TRUE(is_this_machine(here)) << here;
    for (const char* there : {"127.example.org", "10.0.0.1", "localhost.example"})
        EXPECT_FALSE(is_this_machine(there)) << there;
}

}  // namespace
}  // namespace kynnys::mail
