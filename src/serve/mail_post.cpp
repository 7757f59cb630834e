#include "serve/mail_post.h"

#include "base/check.h"
#include "base/text.h"
#include "locale/messages.h"
#include "storage/private_file.h"

namespace kynnys {

namespace {

std::string said(UiLanguage language, const std::string& key,
                 const std::vector<std::string>& arguments) {
    auto text = message(language, key, arguments);
    CHECK(text.has_value());
    return *std::move(text);
}

// "Referrals that wait for an answer: 2".
std::string line_of(UiLanguage language, mail::NoticeKind kind, int count) {
    return said(language, "notice." + std::string(mail::notice_kind_codes().code(kind)),
                {std::to_string(count)});
}

}  // namespace

Result<std::optional<MailPost>> MailPost::make(const Settings& settings) {
    if (settings.mail_server.empty())
        return std::optional<MailPost>();
    mail::MailServer server = TRY(mail::parse_mail_server(settings.mail_server));
    server.security = settings.mail_security;
    server.from = TRY(mail::parse_mail_address(settings.mail_sender));
    server.authorities = settings.mail_authorities;
    server.user = settings.mail_user;
    if (!settings.mail_password_file.empty())
        server.password = trimmed(TRY(read_private_file(settings.mail_password_file)));
    return std::optional(MailPost(std::move(server), settings.service_address));
}

mail::MailMessage MailPost::written(const MailLetter& letter) const {
    const auto known = ui_language_codes().parse(letter.language);
    const UiLanguage language = known ? known.value() : UiLanguage::fi;
    mail::MailMessage message;
    message.id = letter.id;
    message.from = server_.from;
    message.to = letter.address;
    message.language = ui_language_codes().code(language);
    message.date = letter.made_at;
    message.subject = said(language, "letter.subject", {});
    message.body = said(language, "letter.greeting", {}) + "\n\n";
    for (const auto& [kind, count] : letter.waiting)
        message.body += "- " + line_of(language, kind, count) + "\n";
    // Who has no account has no choices there; the address of the link is nobody's to send again.
    if (letter.waiting.contains(mail::NoticeKind::outside_news))
        message.body += "\n" + said(language, "letter.open_link", {}) + "\n\n" +
                        said(language, "letter.why_outside", {}) + "\n";
    else
        message.body += "\n" + said(language, "letter.sign_in", {}) + "\n" + service_ + "/\n\n" +
                        said(language, "letter.why", {}) + "\n" + service_ + "/account\n";
    return message;
}

mail::MailOutcome MailPost::deliver(const MailLetter& letter,
                                    const std::function<bool()>& is_cancelled) const {
    return mail::send_mail(server_, written(letter), is_cancelled);
}

}  // namespace kynnys
