// What the settings of e-mail need of each other.
#include <gtest/gtest.h>

#include "serve/settings.h"
#include "support/error_key.h"

namespace kynnys {
namespace {

Result<Settings> with(const std::map<std::string, std::string>& changes) {
    SettingSources sources;
    sources.environment = [](const std::string&) { return std::nullopt; };
    sources.options = {{"mail_server", "mail.stad.example:587"},
                       {"mail_sender", "kynnys@stad.example"},
                       {"service_address", "https://kynnys.stad.example"}};
    for (const auto& [name, value] : changes) sources.options[name] = value;
    return make_settings(sources);
}

TEST(MailSettings, AreTakenTogether) {
    const Settings settings = with({}).value();
    EXPECT_EQ(settings.mail_security, mail::MailSecurity::starttls);
    EXPECT_EQ(settings.mail_sender, "kynnys@stad.example");
    EXPECT_TRUE(with({{"mail_user", "kynnys"}, {"mail_password_file", "/etc/x"}}));
    EXPECT_TRUE(with({{"mail_server", "127.0.0.1:25"}, {"mail_security", "none"}}));
    // Without a server nothing else matters.
    EXPECT_TRUE(with({{"mail_server", ""}, {"mail_sender", ""}}));
}

TEST(MailSettings, AreRefusedWithTheirPlace) {
    struct Wrong {
        std::map<std::string, std::string> changes;
        std::string key;
        std::string field;
    };
    const Wrong all[] = {{{{"mail_server", "smtp://x"}}, "mail.server_is_wrong", "mail_server"},
                         {{{"mail_security", "none"}}, "setting.mail_needs_tls", "mail_security"},
                         {{{"mail_security", "ssl"}}, "setting.is_not_one_of", "--mail-security"},
                         {{{"mail_sender", ""}}, "setting.mail_is_half", "mail_sender"},
                         {{{"mail_sender", "kynnys"}}, "mail.address_is_wrong", "mail_sender"},
                         {{{"service_address", ""}}, "setting.mail_is_half", "service_address"},
                         {{{"service_address", "kynnys.stad.example"}},
                          "setting.service_address_is_wrong",
                          "service_address"},
                         {{{"service_address", "https://kynnys.stad.example/"}},
                          "setting.service_address_is_wrong",
                          "service_address"},
                         {{{"mail_user", "kynnys"}}, "setting.mail_is_half", "mail_password_file"},
                         {{{"mail_password_file", "/etc/x"}}, "setting.mail_is_half", "mail_user"}};
    for (const Wrong& wrong : all) {
        const auto made = with(wrong.changes);
        EXPECT_EQ(error_key(made), wrong.key);
        EXPECT_EQ(made ? "" : made.error().field, wrong.field) << wrong.key;
    }
}

}  // namespace
}  // namespace kynnys
